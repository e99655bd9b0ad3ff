// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/networkservice.h"

#include "backend/listenplace.h"
#include "ingest/localtoken.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QElapsedTimer>

#include <algorithm>

namespace glasshouse {

namespace {
constexpr int LookMs = 2000;
constexpr qint64 ReceivedMs = 250;
constexpr int MostNotes = 1000;
} // namespace

NetworkService::NetworkService(ListenerOptions options, const Boards &boards, QObject *parent)
    : QObject(parent),
      m_options(std::move(options)),
      m_boards(boards),
      m_intake(*m_boards.intake),
      m_health(*m_boards.health),
      m_look(this)
{
    m_look.setInterval(LookMs);
    connect(&m_look, &QTimer::timeout, this, &NetworkService::look);
}

NetworkService::~NetworkService()
{
    stop();
}

Result<void> NetworkService::loadTokens()
{
    auto known = m_owner->access();
    if (!known)
        return tl::unexpected(known.error());
    m_tokens.set(std::move(*known), QDateTime::currentMSecsSinceEpoch());
    return {};
}

void NetworkService::start(StoreOwner &owner)
{
    m_owner = &owner;
    m_owner->attach(&m_intake, &m_live, &m_health);
    m_owner->onAccessChanged = [this](AccessRecords records) {
        m_tokens.set(std::move(records), QDateTime::currentMSecsSinceEpoch());
    };
    m_intake.open();
    m_intake.setWake([this] { QMetaObject::invokeMethod(this, &NetworkService::drain, Qt::QueuedConnection); });
    // Told from the writer's thread, which is this one: no more than a note that something came.
    m_watching = m_live.subscribe([this, last = std::make_shared<QElapsedTimer>()](const auto &events) {
        const auto wasSent = [](const auto &event) {
            return event->acceptedNs != 0 || event->kind == EventKind::Audit;
        };
        if (std::ranges::none_of(events, wasSent))
            return; // an import tells of itself
        if (last->isValid() && !last->hasExpired(ReceivedMs))
            return;
        last->start();
        Q_EMIT received();
    });
    listen();
    m_look.start();
}

void NetworkService::drain()
{
    if (m_owner && m_owner->drain())
        QMetaObject::invokeMethod(this, &NetworkService::drain, Qt::QueuedConnection);
}

/// From the listener's threads: reads are answered without waiting for the writer. One that is far behind loses notes, not
/// memory.
void NetworkService::takeNote(AuditNote note)
{
    if (m_notes.fetch_add(1) >= MostNotes) {
        m_notes.fetch_sub(1);
        return;
    }
    QMetaObject::invokeMethod(
        this,
        [this, note = std::move(note)] {
            m_notes.fetch_sub(1);
            if (m_owner)
                m_owner->note(note); // a store that cannot be written says so elsewhere
        },
        Qt::QueuedConnection);
}

void NetworkService::listen()
{
    auto loaded = loadTokens();
    if (loaded)
        loaded = ensureLocalToken(*m_owner);
    const auto key = m_owner->maskKey();
    if (!loaded || !key) {
        setState({.trouble = (loaded ? key.error() : loaded.error()).message});
        return;
    }
    ListenerServices services;
    services.intake = &m_intake;
    services.tokens = &m_tokens;
    services.live = &m_live;
    services.storePath = m_owner->path();
    services.maskKey = *key;
    services.health = [this] { return m_health.read(); };
    services.note = [this](AuditNote note) { takeNote(std::move(note)); };
    auto listener = Listener::start(m_options, services);
    if (!listener) {
        setState(troubleOf(listener.error()));
        return;
    }
    m_listener = std::move(*listener);
    setState({.httpPort = m_listener->httpPort(),
              .grpcPort = m_listener->grpcPort(),
              .fingerprint = m_listener->fingerprint(),
              .host = m_options.http.left(m_options.http.lastIndexOf(u':')),
              .certificateFile = m_options.selfSigned ? m_options.certificateFile : QString()});
}

/// Trouble ends by itself when its cause does: the port is free again, the disk has room.
void NetworkService::look()
{
    if (!m_owner)
        return;
    if (!m_listener)
        listen();
    if (!m_health.read().writable)
        m_owner->probe();
}

void NetworkService::stop()
{
    if (!m_owner)
        return;
    m_look.stop();
    m_intake.refuse();
    while (m_owner->drain()) { // what was taken in is written first
    }
    m_intake.setWake({});
    m_intake.close(); // whoever waits is told to come again: the next owner is soon there
    m_listener.reset();
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall); // notes of the last reads are written, too
    m_live.unsubscribe(m_watching);
    m_owner->onAccessChanged = {};
    m_owner->attach(nullptr, nullptr, nullptr);
    setState({}); // while the store is still ours: what is published about it is, too
    m_owner = nullptr;
}

void NetworkService::setState(ListenState state)
{
    if (state == m_state)
        return;
    m_state = std::move(state);
    publishListenState(m_owner->path(), m_state);
    Q_EMIT stateChanged(m_state);
}

} // namespace glasshouse
