// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notify/courier.h"
#include "notify/transfers.h"

#include <QTimer>

#include <map>

namespace glasshouse {

/// The courier's side of its thread.
class CourierWorker final : public QObject
{
    Q_OBJECT
public:
    CourierWorker(CourierOptions options, std::unique_ptr<NoticeShelf> shelf, std::shared_ptr<DesktopNotifier> desktop,
                  Courier &courier);

    void begin();
    void setChannels(const Channels &channels, Secrets secrets);
    void post(const QStringList &channels, const Notice &notice);
    /// Sends what is due, writes to the shelf what changed, says how things stand, and sets the clock for the next time.
    void look();
    void end();

private:
    using Key = std::pair<qint64, QString>; ///< tenant, channel
    struct Lane {
        Channel channel;
        Mailbox mailbox;
        qint64 transfer = 0; ///< under way; 0: none
    };
    void addLane(const Channel &channel);
    void dropLane(Lane &lane, bool isGone);
    void restore(Lane &lane);
    void send(Lane &lane, const NoticeBatch &batch);
    void sendToDesktop(Lane &lane, const NoticeBatch &batch);
    void finish(Lane &lane, const DeliveryOutcome &outcome);
    void shelve();
    void publish();
    void setClock();

    CourierOptions m_options;
    std::unique_ptr<NoticeShelf> m_shelf;
    std::shared_ptr<DesktopNotifier> m_desktop;
    Courier &m_courier;
    std::unique_ptr<Transfers> m_transfers;
    std::unique_ptr<QTimer> m_timer;
    std::map<Key, Lane> m_lanes;
    std::vector<Key> m_order;
    Secrets m_secrets;
    std::vector<ShelvedNotice> m_found; ///< on the shelf at the start, of channels that are not known yet
    ShelfChange m_unshelved;            ///< what the shelf did not take
    QString m_shelfTrouble;
    qint64 m_lastRow = 0;
    bool m_knowsChannels = false, m_ended = false;
};

} // namespace glasshouse
