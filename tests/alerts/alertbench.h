// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/access.h"
#include "alerts/alertengine.h"
#include "networkstore.h"
#include "query/alerttemplates.h"
#include "query/reader.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

namespace glasshouse::test {

constexpr int LongMs = 20'000;

/// A webhook that says yes and keeps what it was sent.
class Hook
{
public:
    Hook()
    {
        m_server.listen(QHostAddress::LocalHost);
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            QTcpSocket *const socket = m_server.nextPendingConnection();
            const auto bytes = std::make_shared<QByteArray>();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket, bytes] {
                const QByteArray come = socket->readAll();
                m_got += come, *bytes += come;
                const qsizetype head = bytes->indexOf("\r\n\r\n");
                const QJsonDocument body = head < 0 ? QJsonDocument() : QJsonDocument::fromJson(bytes->mid(head + 4));
                if (!body.isObject())
                    return;
                m_bodies.append(body.object());
                socket->write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            });
        });
    }
    QString url() const { return QStringLiteral("http://127.0.0.1:%1/hook").arg(m_server.serverPort()); }
    /// Of every notice that came, in the order in which they came.
    QStringList fields(const char *name) const
    {
        QStringList values;
        for (const QJsonObject &body : m_bodies) {
            const QJsonArray notices = body.value(QLatin1StringView("notices")).toArray();
            for (const QJsonValue &notice : notices)
                values.append(notice.toObject().value(QLatin1StringView(name)).toString());
        }
        return values;
    }
    int count() const { return int(fields("id").size()); }
    QByteArray got() const { return m_got; } ///< byte for byte

private:
    QTcpServer m_server;
    QByteArray m_got;
    QList<QJsonObject> m_bodies;
};

/// Events into a real store, alerts out of it, by a clock that is set by hand.
class AlertBench
{
public:
    qint64 nowMs = 0;
    qint64 queued = -1; ///< what waits to be written; -1: nobody listens

    void open()
    {
        nowMs = QDateTime::currentMSecsSinceEpoch();
        queued = -1;
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<NetworkStore>(m_folder->filePath(QStringLiteral("a.db")));
        QVERIFY(m_store->isOpen());
        m_reader = StoreReader::open(m_store->path()).value();
        start();
    }
    void close()
    {
        stop();
        m_reader.reset();
        m_store.reset();
    }
    void restart()
    {
        stop();
        start();
    }
    NetworkStore &store() { return *m_store; }
    StoreReader &reader() { return *m_reader; }
    ActOutcome act(const Act &act)
    {
        ActRequest request;
        request.actor = QStringLiteral("ada");
        request.act = act;
        return m_store->owner().act(request).value();
    }
    /// As by a process that ends before it has told anybody.
    ActOutcome removeUnseen(qint64 rule)
    {
        stop();
        return act(RemoveAlertRule{rule});
    }
    qint64 save(const AlertRule &rule)
    {
        const ActOutcome outcome = act(SaveAlertRule{rule});
        return outcome.done.ids.empty() ? 0 : outcome.done.ids.front();
    }
    /// So many failed tool calls and as many that went well, a moment ago.
    void send(int failed, int fine)
    {
        PreparedBatch batch;
        batch.tenant = 1, batch.source = "native:test";
        for (int i = 0; i < failed + fine; ++i) {
            PreparedEvent event;
            event.timeMs = nowMs - 1000 - i, event.kind = EventKind::Tool, event.action = event.tool = "Bash";
            event.outcome = i < failed ? Outcome::Error : Outcome::Ok;
            event.actor = "ada", event.agent = "claude-code", event.ownId = true;
            event.hash = QCryptographicHash::hash("e" + QByteArray::number(++m_next), QCryptographicHash::Blake2s_128);
            batch.events.push_back(std::move(event));
        }
        batch.bytes = qint64(batch.events.size()) * 700;
        QVERIFY(m_store->send(std::move(batch)));
    }
    void look()
    {
        QSignalSpy looked(m_engine.get(), &AlertEngine::looked);
        m_engine->lookSoon();
        QVERIFY(looked.wait(LongMs));
    }
    AlertRulesAnswer rules() { return m_reader->ask(AlertRulesQuestion(), Access::localOwner()).value(); }
    std::vector<AlertFiring> history() { return m_reader->ask(AlertHistoryQuestion(), Access::localOwner())->firings; }

private:
    void start()
    {
        AlertEngineOptions options;
        options.settleMs = 1;
        options.lookMs = 3'600'000; // only when told
        options.now = [this] { return AlertMoment{nowMs, queued, queued < 0 ? -1 : 0, {}}; };
        options.courier.mailbox.windowMs = 0;
        m_engine = std::make_unique<AlertEngine>(m_store->owner(), std::move(options));
        m_store->owner().onActed = [this](const ActRequest &request) { m_engine->acted(request); };
    }
    void stop()
    {
        m_store->owner().onActed = {};
        m_engine.reset();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<NetworkStore> m_store;
    std::unique_ptr<StoreReader> m_reader;
    std::unique_ptr<AlertEngine> m_engine;
    int m_next = 0;
};

} // namespace glasshouse::test
