// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alertworker.h"
#include "alerts/storeshelf.h"
#include "ingest/storeowner.h"
#include "notify/courier.h"

#include <QElapsedTimer>
#include <QObject>
#include <QThread>
#include <QTimer>

#include <functional>
#include <memory>
#include <set>

namespace glasshouse {

struct AlertEngineOptions {
    int settleMs = 400;               ///< after data has changed
    int lookMs = 4'000;               ///< while nothing changes: windows move on, sources fall silent, disks fill
    std::function<AlertMoment()> now; ///< the clock and what this process knows; called on the owner's thread
    /// Has something done on the owner's thread, between the steps of what it is busy with; unless set, when its event
    /// loop runs next. Called on any thread.
    std::function<void(std::function<void()>)> post;
    CourierOptions courier;
};

/// Rules over questions, for whoever owns the store: evaluated within seconds after data has changed, on a thread of its
/// own; what they find is written by the owner and told to channels. Lives on the owner's thread, which it never makes
/// wait.
class AlertEngine : public QObject
{
    Q_OBJECT
public:
    /// `owner` outlives it.
    AlertEngine(StoreOwner &owner, AlertEngineOptions options, QObject *parent = nullptr);
    ~AlertEngine() override;

    /// The store has changed, or a rule.
    void lookSoon();
    /// Somebody did something: rules and channels are read again where it is about them, a test is sent.
    void acted(const ActRequest &request);
    /// Has a notice of somebody else's told to channels of its tenant. Rejected: none of them is there and switched on.
    Result<void> send(const QStringList &channels, Notice notice);

Q_SIGNALS:
    /// Something fired, ended, or a channel stands another way.
    void changed();
    /// Every rule that may have changed was looked at, and it is kept. For whoever waits for it.
    void looked();

private:
    AlertMoment now() const;
    void look();
    void post(std::function<void()> errand);
    void take(const AlertLook &look);
    void tell(const AlertLook::Due &due);
    bool post(const AlertLook::Due &due, const QStringList &channels);
    void watchRule();
    void loadChannels();
    void sendTest(qint64 tenant, const QString &channel);
    void keepStates();
    void keepShelf();

    StoreOwner &m_owner;
    AlertEngineOptions m_options;
    QThread m_thread;
    AlertWorker *m_worker;
    bool m_looking = false, m_again = false;
    std::set<qint64> m_alsoLookedAt; ///< tenants whose last rule may be gone, but not what it told
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true); ///< on the owner's thread
    QElapsedTimer m_sinceLook;
    QTimer m_settle, m_look, m_watch, m_states;
    std::shared_ptr<ShelfQueue> m_shelf = std::make_shared<ShelfQueue>();
    std::unique_ptr<Courier> m_courier; ///< once there are channels
    Channels m_channels;                ///< of every tenant, desktops included
};

} // namespace glasshouse
