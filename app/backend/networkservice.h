// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/listenstate.h"
#include "ingest/storeowner.h"
#include "server/listener.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>
#include <optional>

namespace glasshouse {

/// The network side of whoever owns a store: the queue, the live hub, the tokens in force and the listener. Lives on the
/// owner's thread, whose event loop drains the queue.
class NetworkService : public QObject
{
    Q_OBJECT
public:
    /// What others may look at from any thread, and keep for longer than this lives.
    struct Boards {
        std::shared_ptr<Intake> intake = std::make_shared<Intake>();
        std::shared_ptr<HealthBoard> health = std::make_shared<HealthBoard>();
    };
    explicit NetworkService(ListenerOptions options, const Boards &boards, QObject *parent = nullptr);
    ~NetworkService() override;

    /// `owner` stays until stop().
    void start(StoreOwner &owner);
    void stop();
    ListenState state() const { return m_state; }

Q_SIGNALS:
    void stateChanged(const glasshouse::ListenState &state);
    /// Events were committed; at most four times a second.
    void received();

private:
    void drain();
    void takeNote(AuditNote note);
    void listen();
    void look();
    void setState(ListenState state);
    Result<void> loadTokens();

    ListenerOptions m_options;
    ListenState m_state;
    StoreOwner *m_owner = nullptr;
    Boards m_boards;
    Intake &m_intake;
    LiveHub m_live;
    HealthBoard &m_health;
    TokenTable m_tokens;
    std::atomic_int m_notes{0};           ///< on their way to the owner's thread
    std::unique_ptr<Listener> m_listener; ///< last: what it works on outlives it
    QTimer m_look;
    qint64 m_watching = 0;
};

} // namespace glasshouse
