// SPDX-License-Identifier: GPL-3.0-or-later
// How a request may arrive, and what it may not be.
#include "listenerrequests.h"

#include <QTcpSocket>
#include <QTest>

using namespace glasshouse;
using namespace Qt::StringLiterals;

class TestListenerLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gzipAndChunksArriveTheSame()
    {
        TestListener listener;
        const std::string body = logsRequest(50, std::string(100, 'x')), packed = gzipped(body);
        QCOMPARE(
            ask(listener.port(), post(listener, "/v1/logs", Protobuf + "Content-Encoding: gzip\r\n", packed)).status,
            200);
        std::string chunked =
            request("GET", "/v1/logs",
                    listener.bearer("ingest") + Protobuf + "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n");
        chunked.replace(0, 3, "POST");
        for (std::size_t i = 0; i < packed.size(); i += 7) {
            const std::string piece = packed.substr(i, 7);
            chunked += QByteArray::number(int(piece.size()), 16).toStdString() + "\r\n" + piece + "\r\n";
        }
        chunked += "0\r\n\r\n";
        QCOMPARE(ask(listener.port(), chunked).status, 200);
        TestClient slow(listener.port());
        for (const char c : chunked)
            QVERIFY(slow.send({&c, 1}));
        QCOMPARE(slow.reply().status, 200);
        const auto taken = listener.taken();
        QCOMPARE(taken.size(), std::size_t(3));
        for (const PreparedBatch &batch : taken) {
            QCOMPARE(batch.records(), 50);
            for (std::size_t i = 0; i < batch.events.size(); ++i)
                QCOMPARE(batch.events[i].hash, taken[0].events[i].hash);
        }
    }

    void refusesByTheHead_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const char *method, const char *path, const char *fields, int status,
                            const char *code) {
            QTest::newRow(name) << QByteArray(method) << QByteArray(path) << QByteArray(fields) << status
                                << QString::fromLatin1(code);
        };
        row("no such path", "GET", "/", "", 404, "NOT_FOUND");
        row("no slash is forgiven", "GET", "/livez/", "", 404, "NOT_FOUND");
        row("nothing is decoded", "GET", "/%6civez", "", 404, "NOT_FOUND");
        row("method", "DELETE", "/livez", "", 405, "METHOD_NOT_ALLOWED");
        row("body without use", "GET", "/livez", "Content-Length: 1\r\n", 413, "PAYLOAD_TOO_LARGE");
        row("no type", "POST", "/api/v1/messages", "TOKEN", 415, "UNSUPPORTED_MEDIA_TYPE");
        row("text", "POST", "/api/v1/messages", "TOKENContent-Type: text/plain\r\n", 415, "UNSUPPORTED_MEDIA_TYPE");
        row("form", "POST", "/api/v1/messages", "TOKENContent-Type: application/x-www-form-urlencoded\r\n", 415,
            "UNSUPPORTED_MEDIA_TYPE");
        row("longer type", "POST", "/api/v1/messages", "TOKENContent-Type: application/jsonx\r\n", 415,
            "UNSUPPORTED_MEDIA_TYPE");
        row("other charset", "POST", "/api/v1/messages", "TOKENContent-Type: application/json; charset=utf-16\r\n", 415,
            "UNSUPPORTED_MEDIA_TYPE");
        row("other coding", "POST", "/api/v1/messages",
            "TOKENContent-Type: application/json\r\nContent-Encoding: br\r\n", 415, "UNSUPPORTED_MEDIA_TYPE");
        row("two codings", "POST", "/api/v1/messages",
            "TOKENContent-Type: application/json\r\nContent-Encoding: gzip, gzip\r\n", 415, "UNSUPPORTED_MEDIA_TYPE");
        row("length over the limit", "POST", "/api/v1/messages",
            "TOKENContent-Type: application/json\r\nContent-Length: 20971521\r\n", 413, "PAYLOAD_TOO_LARGE");
        row("no token", "POST", "/api/v1/messages", "", 401, "UNAUTHORIZED");
        row("two tokens", "POST", "/api/v1/messages", "TOKENTOKEN", 400, "INVALID_REQUEST");
        row("origin", "GET", "/livez", "Origin: http://localhost\r\n", 403, "FORBIDDEN");
        row("cross-site", "GET", "/livez", "Sec-Fetch-Site: cross-site\r\n", 403, "FORBIDDEN");
    }
    void refusesByTheHead()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, fields);
        QFETCH(int, status);
        QFETCH(QString, code);
        static TestListener listener;
        fields.replace("TOKEN", QByteArray::fromStdString(listener.bearer("ingest")));
        const TestReply reply =
            ask(listener.port(),
                (method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n" + fields + "\r\n").toStdString());
        QCOMPARE(reply.status, status);
        QCOMPARE(codeOf(reply), code);
        QVERIFY(!objectOf(reply.body)[u"error"_s][u"message"_s].toString().isEmpty());
        if (status == 405)
            QCOMPARE(reply.field("allow"), std::string("GET"));
    }

    void aBombIsRefusedAndTheListenerLives()
    {
        TestListener listener;
        const TestReply reply =
            ask(listener.port(),
                post(listener, "/v1/logs", Json + "Content-Encoding: gzip\r\n", gzipped(std::string(64 << 20, ' '))));
        QCOMPARE(reply.status, 413);
        QCOMPARE(objectOf(reply.body)[u"code"_s].toInt(), 8);
        QCOMPARE(ask(listener.port(), request("GET", "/livez")).status, 200);
    }

    void bodiesTogetherAreBounded()
    {
        RequestLimits limits;
        limits.bodiesInFlight = 100'000;
        TestListener listener(limits);
        TestClient first(listener.port());
        const std::string whole = post(listener, "/v1/logs", Protobuf, logsRequest(1, std::string(90'000, 'x')));
        QVERIFY(first.send(std::string_view(whole).substr(0, 80'000)));
        const auto bodyBytes = [&] {
            const std::string text = ask(listener.port(), request("GET", "/metrics", listener.bearer("operator"))).body;
            constexpr std::string_view Name = "\nglasshouse_request_bodies_bytes ";
            const size_t at = text.find(Name);
            return at == std::string::npos ? -1 : std::atoi(text.c_str() + at + Name.size());
        };
        QTRY_VERIFY(bodyBytes() > 50'000); // else the second one may be first, and the first one refused
        const TestReply reply = ask(listener.port(), whole);
        QCOMPARE(reply.status, 429);
        QCOMPARE(reply.field("retry-after"), std::string("1"));
        QVERIFY(first.send(std::string_view(whole).substr(80'000)));
        QCOMPARE(first.reply().status, 200);
        QCOMPARE(ask(listener.port(), whole).status, 200);
    }

    void nothingIsTakenInWhileMemoryIsShort()
    {
        RequestLimits limits;
        limits.residentBytes = 1;
        TestListener listener(limits);
        const TestReply reply = ask(listener.port(), post(listener, "/v1/logs", Protobuf, logsRequest(1)));
        QCOMPARE(reply.status, 429);
        QCOMPARE(reply.field("retry-after"), std::string("1"));
        QCOMPARE(ask(listener.port(), request("GET", "/livez")).status, 200);
    }

    void connectionsAreKeptAndRequestsTakeTurns()
    {
        TestListener listener;
        TestClient client(listener.port());
        const std::string good = post(listener, "/v1/logs", Json, logsJson());
        QVERIFY(client.send(good + request("GET", "/livez") + good + request("GET", "/nothing")
                            + request("GET", "/livez", "Connection: close\r\n")));
        for (const int status : {200, 200, 200, 404})
            QCOMPARE(client.reply().status, status);
        const TestReply last = client.reply();
        QCOMPARE(last.status, 200);
        QVERIFY(last.isClosing());
        QVERIFY(client.isEnded());
    }

    void anAnswerToHeadHasNoBody()
    {
        TestListener listener;
        TestClient client(listener.port());
        QVERIFY(client.send(request("HEAD", "/livez") + request("GET", "/livez")));
        const std::string text = client.readUntil("\"alive\"");
        QVERIFY(text.starts_with("HTTP/1.1 200 "));
        QVERIFY(text.find("error") == std::string::npos);
        QVERIFY(text.find("\r\n\r\nHTTP/1.1 200 OK") != std::string::npos);
    }

    void aRefusedBodyDoesNotHideTheAnswer()
    {
        TestListener listener;
        const TestReply reply = ask(listener.port(), request("POST", "/v1/logs", Protobuf, std::string(2 << 20, 'x')));
        QCOMPARE(reply.status, 401);
        QVERIFY(reply.isClosing());
    }

    void anExpectedContinueIsGiven()
    {
        TestListener listener;
        TestClient client(listener.port());
        const std::string body = logsJson();
        QVERIFY(client.send("POST /v1/logs HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: "
                            + std::to_string(body.size()) + "\r\n" + Json + listener.bearer("ingest") + "\r\n"));
        QCOMPARE(client.reply().status, 100);
        QVERIFY(client.send(body));
        QCOMPARE(client.reply().status, 200);
        TestClient stranger(listener.port());
        QVERIFY(
            stranger.send("POST /v1/logs HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: 5\r\n"
                          + Json + "\r\n"));
        QCOMPARE(stranger.reply().status, 401);
    }
};

QTEST_GUILESS_MAIN(TestListenerLimits)
#include "tst_listenerlimits.moc"
