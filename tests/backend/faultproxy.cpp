// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultproxy.h"

#include <QHostAddress>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <array>
#include <cstdlib>

#include <sys/socket.h>

namespace glasshouse {

namespace {

constexpr int TickMs = 10;
constexpr qsizetype HandshakeBytes = 100; ///< of the server's, before it is cut

/// Not the usual end but RST: what is on its way is lost.
void reset(QTcpSocket &socket)
{
    const linger now{1, 0};
    if (socket.socketDescriptor() >= 0)
        ::setsockopt(int(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
    socket.abort();
}

} // namespace

/// One connection: the client's end and the server's.
class FaultProxy::Link : public QObject
{
public:
    Link(FaultProxy &proxy, QTcpSocket *client, QObject *parent) : QObject(parent), m_proxy(proxy), m_ends{client, {}}
    {
        ++m_proxy.m_open;
        client->setParent(this);
        m_ends[1] = new QTcpSocket(this);
        for (int end = 0; end < 2; ++end) {
            connect(m_ends[end], &QTcpSocket::readyRead, this, [this, end] { take(end); });
            connect(m_ends[end], &QTcpSocket::disconnected, this, [this, end] { endOf(end); });
            connect(m_ends[end], &QTcpSocket::errorOccurred, this, [this, end] { endOf(end); });
        }
        connect(&m_tick, &QTimer::timeout, this, [this] { trickle(); });
        m_tick.setInterval(TickMs);
        m_ends[1]->connectToHost(QHostAddress::LocalHost, quint16(int(m_proxy.m_target)));
    }
    ~Link() override { --m_proxy.m_open; }

    void obey(Fault fault)
    {
        if (fault == Fault::Reset || fault == Fault::CutInHandshake)
            return cut();
        if (fault == Fault::HalfOpen) {
            m_isHalf = true;
            m_ends[1]->abort();
        }
        if (fault == Fault::BlackHole)
            m_isLost = true; // bytes that were swallowed are missing for good
        if (fault == Fault::None && (m_isHalf || m_isLost))
            return cut(); // as a peer does that knows nothing of this connection any more
        if (fault == Fault::None && (!m_held[0].isEmpty() || !m_held[1].isEmpty()))
            m_tick.start();
    }

private:
    void cut()
    {
        for (QTcpSocket *end : m_ends) {
            end->disconnect(this);
            reset(*end);
        }
        deleteLater();
    }

    void take(int end)
    {
        const QByteArray bytes = m_ends[end]->readAll();
        switch (Fault(m_proxy.m_fault)) {
        case Fault::BlackHole:
            m_isLost = true;
            return;
        case Fault::HalfOpen:
            m_isHalf = true;
            return;
        case Fault::Reset:
            return cut();
        case Fault::CutInHandshake:
            m_passed += end == 1 ? bytes.size() : 0;
            if (m_passed > 0) {
                m_ends[0]->write(bytes.left(HandshakeBytes));
                m_ends[0]->flush();
                return cut();
            }
            return pass(end, bytes);
        case Fault::Latency:
            QTimer::singleShot(m_proxy.latencyMs.load(), this, [this, end, bytes] { pass(end, bytes); });
            return;
        case Fault::Throttle:
            m_held[end] += bytes;
            m_tick.start();
            return;
        case Fault::None:
            if (m_held[end].isEmpty())
                return pass(end, bytes);
            m_held[end] += bytes;
            m_tick.start();
        }
    }

    void trickle()
    {
        const bool slow = m_proxy.m_fault == Fault::Throttle;
        for (int end = 0; end < 2; ++end) {
            const qsizetype now = slow ? qsizetype(m_proxy.throttleBytes) : m_held[end].size();
            const QByteArray bytes = m_held[end].left(now);
            m_held[end].remove(0, bytes.size());
            pass(end, bytes);
        }
        if (m_held[0].isEmpty() && m_held[1].isEmpty())
            m_tick.stop();
    }

    void pass(int end, const QByteArray &bytes)
    {
        if (!bytes.isEmpty())
            m_ends[1 - end]->write(bytes);
    }

    void endOf(int end)
    {
        const auto fault = Fault(m_proxy.m_fault);
        if (end == 1 && (fault == Fault::HalfOpen || fault == Fault::BlackHole || m_isHalf || m_isLost))
            return; // the client is told nothing
        if (!m_held[0].isEmpty() || !m_held[1].isEmpty())
            trickle();
        m_ends[1 - end]->disconnect(this);
        connect(m_ends[1 - end], &QTcpSocket::disconnected, this, &QObject::deleteLater);
        m_ends[1 - end]->disconnectFromHost();
        if (m_ends[1 - end]->state() == QAbstractSocket::UnconnectedState)
            deleteLater();
    }

    FaultProxy &m_proxy;
    std::array<QTcpSocket *, 2> m_ends;
    std::array<QByteArray, 2> m_held;
    QTimer m_tick;
    qsizetype m_passed = 0;
    bool m_isHalf = false, m_isLost = false;
};

class FaultProxy::Server : public QTcpServer
{
public:
    explicit Server(FaultProxy &proxy) : m_proxy(proxy)
    {
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *client = nextPendingConnection()) {
                ++m_proxy.m_accepted;
                if (m_proxy.m_fault == Fault::Reset) {
                    reset(*client);
                    client->deleteLater();
                    continue;
                }
                m_links.removeAll(nullptr);
                m_links << new Link(m_proxy, client, this);
            }
        });
    }
    void obey(Fault fault)
    {
        for (const QPointer<Link> &link : std::as_const(m_links)) {
            if (link)
                link->obey(fault);
        }
    }

private:
    FaultProxy &m_proxy;
    QList<QPointer<Link>> m_links;
};

FaultProxy::FaultProxy(int targetPort) : m_server(new Server(*this)), m_target(targetPort)
{
    if (!m_server->listen(QHostAddress::LocalHost))
        std::abort();
    m_port = m_server->serverPort();
    m_server->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_server, &QObject::deleteLater);
    m_thread.start();
}

FaultProxy::~FaultProxy()
{
    m_thread.quit();
    m_thread.wait();
}

void FaultProxy::set(Fault fault)
{
    m_fault = fault;
    QMetaObject::invokeMethod(
        m_server, [server = m_server, fault] { server->obey(fault); }, Qt::QueuedConnection);
}

} // namespace glasshouse
