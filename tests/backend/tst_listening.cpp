// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/listenplace.h"
#include "backend/localbackend.h"
#include "ingest/localtoken.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {

ListenerOptions at(int port)
{
    ListenerOptions options;
    options.http = u"127.0.0.1:%1"_s.arg(port);
    options.grpc.clear();
    return options;
}

std::unique_ptr<LocalBackend> backendOn(const QString &store, int port = 0, bool later = false)
{
    LocalBackend::Options options;
    options.storePath = store;
    options.listener = at(port);
    options.listenLater = later;
    return std::make_unique<LocalBackend>(std::move(options));
}

QByteArray text(const char *key, const QByteArray &value)
{
    return QByteArray("{\"key\":\"") + key + "\",\"value\":{\"stringValue\":\"" + value + "\"}}";
}

/// One model call as Claude Code reports it.
QByteArray modelCall(const QByteArray &session)
{
    const QByteArray now = QByteArray::number(QDateTime::currentMSecsSinceEpoch()) + "000000";
    const QByteArrayList attributes{
        text("session.id", session), text("event.name", "api_request"), text("model", "claude-sonnet-4-5"),
        text("input_tokens", "12"),  text("output_tokens", "34"),       text("request_id", "req_" + session),
        text("cost_usd", "0.01")};
    return "{\"resourceLogs\":[{\"resource\":{\"attributes\":[" + text("service.name", "claude-code")
        + "]},\"scopeLogs\":[{\"scope\":{\"name\":\"com.anthropic.claude_code.events\"},\"logRecords\":[{"
          "\"timeUnixNano\":\""
        + now + "\",\"body\":{\"stringValue\":\"claude_code.api_request\"},\"attributes\":[" + attributes.join(',')
        + "]}]}]}]}";
}

/// The status line of the answer; empty where nobody answered. The listener answers on threads of its own.
QByteArray post(int port, const QString &token, const QByteArray &body)
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, quint16(port));
    if (!socket.waitForConnected(5000))
        return {};
    socket.write("POST /v1/logs HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nConnection: close\r\n"
                 "Authorization: Bearer "
                 + token.toLatin1() + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    QByteArray answer;
    while (socket.waitForReadyRead(10'000) && !answer.contains("\r\n"))
        answer += socket.readAll();
    return answer.left(answer.indexOf("\r\n"));
}

} // namespace

/// Whoever owns a store listens; over real sockets.
class ListeningTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = m_folder->filePath(u"a.db"_s);
    }

    void whatAnAgentSends_isInTheSessions_andIsTold()
    {
        const auto backend = backendOn(m_store);
        QVERIFY(backend->canListen());
        QTRY_VERIFY(backend->listenState().listens());
        QCOMPARE(backend->listenState().host, u"127.0.0.1"_s);
        QCOMPARE(backend->receivedMs(), 0);
        QSignalSpy changed(backend.get(), &Backend::dataChanged);
        const int port = backend->listenState().httpPort;
        QCOMPARE(post(port, localToken(m_store), modelCall("s-live")), "HTTP/1.1 200 OK");
        QTRY_VERIFY(!changed.isEmpty());
        QCOMPARE(sessionsOf(*backend), QStringList{u"s-live"_s});
        QVERIFY(QDateTime::currentMSecsSinceEpoch() - backend->receivedMs() < 60'000);
    }

    void withoutItsToken_nothingIsTaken()
    {
        const auto backend = backendOn(m_store);
        QTRY_VERIFY(backend->listenState().listens());
        QVERIFY(post(backend->listenState().httpPort, u"gh_wrong"_s, modelCall("s")).startsWith("HTTP/1.1 401"));
        QCOMPARE(sessionsOf(*backend), QStringList());
    }

    void settingsOfAgents_nameTheRealPortAndToken()
    {
        const auto backend = backendOn(m_store);
        QTRY_VERIFY(backend->listenState().listens());
        const QString address = u"http://127.0.0.1:%1"_s.arg(backend->listenState().httpPort);
        QVERIFY(!backend->agentSettings().empty());
        for (const AgentSettings &settings : backend->agentSettings()) {
            QVERIFY2(settings.text.contains(address), qPrintable(settings.id));
            QVERIFY2(settings.text.contains(localToken(m_store)), qPrintable(settings.id));
        }
    }

    void aSecond_seesWhereTheFirstListens_andTakesOverWithinTwoSeconds()
    {
        auto first = backendOn(m_store);
        QTRY_VERIFY(first->listenState().listens());
        const int port = first->listenState().httpPort;
        const QString token = localToken(m_store);
        const auto second = backendOn(m_store, port);
        QTRY_COMPARE(second->listenState().httpPort, port);
        QVERIFY(second->listenState().elsewhere);
        QElapsedTimer since;
        first.reset();
        since.start();
        QTRY_VERIFY_WITH_TIMEOUT(second->listenState().listens() && !second->listenState().elsewhere, 5000);
        QVERIFY2(since.elapsed() < 2000, qPrintable(u"after %1 ms"_s.arg(since.elapsed())));
        QCOMPARE(second->listenState().httpPort, port);
        QCOMPARE(localToken(m_store), token); // agents need no new settings
        QCOMPARE(post(port, token, modelCall("s-after")), "HTTP/1.1 200 OK");
        QCOMPARE(sessionsOf(*second), QStringList{u"s-after"_s});
    }

    void aStrangersPort_isTrouble_untilItIsFree()
    {
        auto stranger = std::make_unique<QTcpServer>();
        QVERIFY(stranger->listen(QHostAddress::LocalHost));
        const int port = stranger->serverPort();
        const auto backend = backendOn(m_store, port);
        QTRY_VERIFY(backend->listenState().portTaken);
        QCOMPARE(backend->listenState().takenPort, port);
        QVERIFY2(backend->listenState().trouble.contains(u"port %1"_s.arg(port)),
                 qPrintable(backend->listenState().trouble));
        QVERIFY(!backend->listenState().listens());
        stranger.reset();
        QTRY_VERIFY_WITH_TIMEOUT(backend->listenState().listens(), 10'000);
        QCOMPARE(backend->listenState().httpPort, port);
        QVERIFY(backend->listenState().trouble.isEmpty());
    }

    void listening_goesOffAndOn_whileTheStoreStaysOpen()
    {
        const auto backend = backendOn(m_store, 0, true);
        QSignalSpy opened(backend.get(), &Backend::opened);
        QVERIFY(opened.wait());
        QVERIFY(!backend->listenState().listens());
        QVERIFY(!QFile::exists(m_store + u".listen"_s));
        for (int times = 0; times < 3; ++times) {
            backend->setListening(true);
            QTRY_VERIFY(backend->listenState().listens());
            const int port = backend->listenState().httpPort;
            QCOMPARE(post(port, localToken(m_store), modelCall("s-" + QByteArray::number(times))), "HTTP/1.1 200 OK");
            backend->setListening(false);
            QTRY_VERIFY(!backend->listenState().listens());
            QVERIFY(post(port, localToken(m_store), modelCall("nobody")).isEmpty());
        }
        QCOMPARE(sessionsOf(*backend).size(), 3);
    }

    void aBackendWithoutAListener_doesNotListen()
    {
        LocalBackend::Options options;
        options.storePath = m_store;
        LocalBackend backend(options);
        QSignalSpy opened(&backend, &Backend::opened);
        QVERIFY(opened.wait());
        backend.setListening(true);
        QVERIFY(!backend.canListen());
        QVERIFY(backend.agentSettings().empty());
        QVERIFY(!backend.listenState().listens());
    }

    void whatIsPublished_goesWithTheListener_andIsNotBelievedOfTheDead()
    {
        {
            const auto backend = backendOn(m_store);
            QTRY_VERIFY(backend->listenState().listens());
            const ListenState published = publishedListenState(m_store);
            QCOMPARE(published.httpPort, backend->listenState().httpPort);
            QVERIFY(published.elsewhere);
        }
        QVERIFY(!publishedListenState(m_store).listens());
        QFile file(m_store + u".listen"_s);
        QVERIFY(!file.exists());
        for (const QByteArray &said :
             {QByteArray("{\"version\":1,\"pid\":2147483647,\"host\":\"127.0.0.1\",\"http_port\":4318}"),
              QByteArray("{\"version\":1,\"pid\":1"), QByteArray("[]"), QByteArray("\xff")}) {
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(said);
            file.close();
            QVERIFY2(!publishedListenState(m_store).listens(), said.constData());
        }
    }

    void facts_nameAnAddressThatAnAgentCanUse()
    {
        const auto http = [this](const QString &host, int port, const QString &fingerprint = {}) {
            return listenerFacts({.httpPort = port, .fingerprint = fingerprint, .host = host}, {}, m_store).http;
        };
        QCOMPARE(http(u"0.0.0.0"_s, 5000), u"http://127.0.0.1:5000"_s);
        QCOMPARE(http(u"[::]"_s, 5000), u"http://[::1]:5000"_s);
        QCOMPARE(http(u"10.0.0.7"_s, 5000, u"AB:CD"_s), u"https://10.0.0.7:5000"_s);
        QCOMPARE(http({}, 0), u"http://127.0.0.1:4318"_s); // nobody listens: where one would
    }

    void aSelfSignedCertificate_isNamed_toThoseWhoReadAlongToo()
    {
        LocalBackend::Options options;
        options.storePath = m_store;
        options.listener = at(0);
        options.listener->selfSigned = true;
        options.listener->certificateFile = m_folder->filePath(u"listener.crt"_s);
        options.listener->keyFile = m_folder->filePath(u"listener.key"_s);
        LocalBackend backend(options);
        QTRY_VERIFY_WITH_TIMEOUT(backend.listenState().listens(), 20'000);
        QVERIFY(!backend.listenState().fingerprint.isEmpty());
        const ListenerFacts facts = listenerFacts(publishedListenState(m_store), {}, m_store);
        QCOMPARE(facts.http, u"https://127.0.0.1:%1"_s.arg(backend.listenState().httpPort));
        QCOMPARE(facts.certificateFile, options.listener->certificateFile);
        for (const AgentSettings &settings : backend.agentSettings())
            QVERIFY2(settings.text.contains(facts.certificateFile), qPrintable(settings.id));
    }

private:
    QStringList sessionsOf(Backend &backend)
    {
        std::optional<QStringList> found;
        backend.ask(SessionsQuestion{}, this, {}, [&found](const Result<SessionsAnswer> &answer) {
            found.emplace();
            if (answer)
                for (const SessionSummary &session : answer->sessions)
                    found->append(session.id);
        });
        [&] { QTRY_VERIFY(found.has_value()); }();
        return found.value_or(QStringList());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_store;
};

QTEST_GUILESS_MAIN(ListeningTest)
#include "tst_listening.moc"
