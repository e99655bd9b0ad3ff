// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/channel.h"
#include "domain/notice.h"
#include "notify/delivery.h"
#include "notify/desktopnotifier.h"
#include "notify/mailbox.h"
#include "notify/noticeshelf.h"
#include "notify/secrets.h"
#include "notify/transfer.h"

#include <QObject>
#include <QStringList>
#include <QThread>

#include <atomic>
#include <functional>
#include <memory>

namespace glasshouse {

class CourierWorker;

struct CourierOptions {
    MailboxRules mailbox;
    TransferRules transfer;
    DeliveryPlace place;
    quint64 seed = 0;              ///< of the back-off's jitter; 0: another one each time
    std::function<qint64()> nowMs; ///< UTC; none: the system's clock. Called on the courier's thread
};

/// Takes notices and brings them to channels, on a thread of its own: nothing here waits for a network or a disk. Each
/// recipient gets at most one message in five minutes, what comes meanwhile in one digest; what fails is tried again,
/// later and later, for a day; one channel never holds up another. What waits is on the shelf and goes on after a restart:
/// a message that may have arrived is sent again under the same delivery id, so none is lost and few come twice.
class Courier final : public QObject
{
    Q_OBJECT
public:
    static constexpr int MostPosted = 1000; ///< notices that were posted and not yet looked at

    /// `shelf` and `desktop` are used on the courier's thread and go with it; no desktop: its channels fail, and say so.
    explicit Courier(CourierOptions options, std::unique_ptr<NoticeShelf> shelf = std::make_unique<MemoryShelf>(),
                     std::shared_ptr<DesktopNotifier> desktop = nullptr, QObject *parent = nullptr);
    /// Shelves what was posted, gives up what is on its way, and ends; at once, whatever the other sides do.
    ~Courier() override;

    /// What there is to send to, from now on. What waits for a channel that is gone or switched off is dropped; what failed
    /// on one that was changed, or has a new secret, is tried again without waiting. Any thread.
    void setChannels(Channels channels, Secrets secrets);

    /// Rejected: the notice is too large or has no title. Busy: too many were posted at once. Channels are named by their
    /// ids and are of the notice's tenant; what names another, none, or one that is switched off is told by notSent(). Any
    /// thread.
    Result<void> post(const QStringList &channels, Notice notice);

    /// Looks at the clock now: after the computer slept, or when a test has set it.
    void wake();

    /// How the channels stand, in the order of setChannels(). Any thread; never null. Hold the pointer while you read.
    std::shared_ptr<const ChannelStates> states() const { return m_states.load(); }

Q_SIGNALS:
    /// From the courier's thread: connect with a receiver that lives on the thread to be called on.
    void statesChanged();
    void notSent(qint64 tenant, const QString &channel, const QString &why);

private:
    friend class CourierWorker;
    CourierWorker *m_worker;
    QThread m_thread;
    std::atomic<std::shared_ptr<const ChannelStates>> m_states;
    std::atomic<int> m_posted = 0;
};

} // namespace glasshouse
