// SPDX-License-Identifier: GPL-3.0-or-later
#include "testclient.h"
#include "testlistener.h"

#include "server/protobufwriter.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>
#include <QTest>

#include <QTcpSocket>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {
const std::string Protobuf = "Content-Type: application/x-protobuf\r\n";
const std::string Json = "Content-Type: application/json\r\n";

QJsonObject objectOf(const std::string &text)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
}

QString codeOf(const TestReply &reply)
{
    return objectOf(reply.body)[u"error"_s][u"code"_s].toString();
}

std::string post(const TestListener &listener, const std::string &path, const std::string &fields,
                 const std::string &body, const std::string &token = "ingest")
{
    return request("POST", path, listener.bearer(token) + fields, body);
}
} // namespace

class TestListenerRequests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void protobufIsAnsweredEmptyAfterTheCommit()
    {
        TestListener listener;
        const TestReply reply = ask(listener.port(), post(listener, "/v1/logs", Protobuf, logsRequest(3)));
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.body, std::string());
        QCOMPARE(reply.field("content-type"), std::string("application/x-protobuf"));
        QCOMPARE(listener.taken().size(), std::size_t(1));
        QCOMPARE(listener.taken()[0].records(), 3);
        QCOMPARE(listener.taken()[0].tenant, 1);
    }

    void nothingIsAnsweredBeforeTheCommit()
    {
        TestListener listener;
        listener.hold(true);
        TestClient client(listener.port());
        QVERIFY(client.send(post(listener, "/v1/logs", Protobuf, logsRequest(1))));
        QVERIFY(listener.waitForQueued(1));
        QCOMPARE(client.reply(200).status, 0);
        listener.hold(false);
        QCOMPARE(client.reply().status, 200);
    }

    void jsonIsAnsweredInJson()
    {
        TestListener listener;
        for (const char *path : {"/v1/logs", "/v1/metrics", "/v1/traces"}) {
            const TestReply reply =
                ask(listener.port(), post(listener, path, "Content-Type: application/json; charset=UTF-8\r\n", "{}"));
            QCOMPARE(reply.status, 200);
            QCOMPARE(reply.body, std::string("{}"));
        }
    }

    void partialSuccessCountsTheRejected()
    {
        TestListener listener;
        listener.answerWith(IntakeResult{2, 0, 1, u"a span without ids"_s});
        TestReply reply = ask(listener.port(), post(listener, "/v1/logs", Protobuf, logsRequest(3)));
        QCOMPARE(reply.status, 200);
        ProtobufWriter partial, whole;
        whole.text(1, partial.varint(1, 1).text(2, "a span without ids").take());
        QCOMPARE(reply.body, whole.take());
        const std::string spans =
            R"({"resourceSpans":[{"scopeSpans":[{"spans":[{"traceId":"5b8efff798038103d269b633813fc60c",)"
            R"("spanId":"eee19b7ec3c1b174","name":"x","startTimeUnixNano":"1790000000000000000"}]}]}]})";
        reply = ask(listener.port(), post(listener, "/v1/traces", Json, spans));
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.body,
                 std::string(R"({"partialSuccess":{"rejectedSpans":"1","errorMessage":"a span without ids"}})"));
    }

    void undecodableIsRefusedInItsOwnEncoding()
    {
        TestListener listener;
        TestReply reply = ask(listener.port(), post(listener, "/v1/logs", Protobuf, "\xff\xff\xff"));
        QCOMPARE(reply.status, 400);
        QCOMPARE(reply.field("content-type"), std::string("application/x-protobuf"));
        QVERIFY(reply.body.starts_with("\x08\x03\x12"));
        reply = ask(listener.port(), post(listener, "/v1/logs", Json, "{"));
        QCOMPARE(reply.status, 400);
        QCOMPARE(objectOf(reply.body)[u"code"_s].toInt(), 3);
        QVERIFY(listener.taken().empty());
    }

    void troubleOfTheStoreIsWorthAnotherTry_data()
    {
        QTest::addColumn<int>("code");
        for (const auto code : {Error::Code::Busy, Error::Code::Io, Error::Code::Corrupt, Error::Code::Cancelled})
            QTest::addRow("%d", int(code)) << int(code);
    }
    void troubleOfTheStoreIsWorthAnotherTry()
    {
        QFETCH(int, code);
        TestListener listener;
        listener.answerWith(fail(Error::Code(code), u"disk /home/x is full"_s));
        const TestReply reply = ask(listener.port(), post(listener, "/v1/logs", Json, logsJson()));
        QCOMPARE(reply.status, 503);
        QCOMPARE(reply.field("retry-after"), std::string("1"));
        QCOMPARE(objectOf(reply.body)[u"code"_s].toInt(), 14);
        QVERIFY(reply.body.find("/home") == std::string::npos);
    }

    void aFullQueueAndAClosedOneAreWorthAnotherTry()
    {
        TestListener listener({}, false, {}, {.bytes = 64 << 20, .records = 5});
        listener.hold(true);
        TestClient first(listener.port());
        QVERIFY(first.send(post(listener, "/v1/logs", Protobuf, logsRequest(5))));
        QVERIFY(listener.waitForQueued(1));
        TestReply reply = ask(listener.port(), post(listener, "/v1/logs", Protobuf, logsRequest(1)));
        QCOMPARE(reply.status, 429);
        QCOMPARE(reply.field("retry-after"), std::string("1"));
        listener.hold(false);
        QCOMPARE(first.reply().status, 200);
        listener.intake.close();
        reply = ask(listener.port(), post(listener, "/v1/logs", Protobuf, logsRequest(1)));
        QCOMPARE(reply.status, 503);
        QCOMPARE(reply.field("retry-after"), std::string("1"));
    }

    void whatIsQueuedIsStoredThoughTheClientLeaves()
    {
        TestListener listener;
        listener.hold(true);
        {
            TestClient client(listener.port());
            QVERIFY(client.send(post(listener, "/v1/logs", Protobuf, logsRequest(2))));
            QVERIFY(listener.waitForQueued(1));
        }
        listener.hold(false);
        QVERIFY(listener.waitForTaken(1));
        // The writer answers a moment after it took the batch.
        QTRY_VERIFY(ask(listener.port(), request("GET", "/metrics", listener.bearer("operator")))
                        .body.find("glasshouse_ingest_records_total{result=\"accepted\"} 2\n")
                    != std::string::npos);
    }

    void whatIsInHandIsAnsweredWhenTheListenerEnds()
    {
        TestListener listener;
        listener.hold(true);
        TestClient client(listener.port()), idle(listener.port());
        QVERIFY(client.send(post(listener, "/v1/logs", Protobuf, logsRequest(1))));
        QVERIFY(listener.waitForQueued(1));
        std::thread ending([&] { listener.stop(); });
        QVERIFY(idle.isEnded());
        listener.hold(false);
        const TestReply reply = client.reply();
        ending.join();
        QCOMPARE(reply.status, 200);
        QVERIFY(reply.isClosing());
    }

    void aBatchMayBeAnsweredAfterTheListenerHasGone()
    {
        RequestLimits limits;
        limits.drainMs = 50;
        TestListener listener(limits);
        listener.hold(true);
        TestClient client(listener.port());
        QVERIFY(client.send(post(listener, "/v1/logs", Protobuf, logsRequest(1))));
        QVERIFY(listener.waitForQueued(1));
        listener.stop();
        listener.hold(false);
        QVERIFY(listener.waitForTaken(1));
    }

    void nativeEventsAreCounted()
    {
        TestListener listener;
        listener.answerWith(IntakeResult{1, 2, 0, {}});
        const std::string one = R"({"event_id":"e-1","type":"chat","actor":"u","timestamp":"2026-09-21T10:00:00Z"})";
        for (const char *token : {"ingest", "admin"}) {
            const TestReply reply = ask(listener.port(), post(listener, "/api/v1/messages", Json, one, token));
            QCOMPARE(reply.status, 200);
            QCOMPARE(reply.body, std::string(R"({"accepted":1,"duplicate":2,"rejected":0})"));
        }
        const TestReply lines =
            ask(listener.port(),
                post(listener, "/api/v1/messages", "Content-Type: application/x-ndjson\r\n", one + "\n" + one));
        QCOMPARE(lines.status, 200);
    }

    void nativeEventsWithMistakesAreNamed()
    {
        TestListener listener;
        listener.answerWith(IntakeResult{1, 0, 1, QStringLiteral("record 1: no event_id")});
        const std::string two =
            R"([{"event_id":"e-1","type":"chat","timestamp":"2026-09-21T10:00:00Z"},{"type":"chat"}])";
        const TestReply reply = ask(listener.port(), post(listener, "/api/v1/messages", Json, two));
        QCOMPARE(reply.status, 200);
        QVERIFY2(reply.body.find("\"problems\":[{\"index\":1,\"reason\":") != std::string::npos, reply.body.c_str());
    }

    void githubIsCheckedBeforeAnythingIsRead()
    {
        const std::string body = R"({"action":"opened","repository":{"full_name":"a/b"},"sender":{"login":"c"}})";
        const auto signedWith = [](const std::string &secret, const std::string &text) {
            return "X-GitHub-Event: issues\r\nX-GitHub-Delivery: d-1\r\nX-Hub-Signature-256: sha256="
                + QMessageAuthenticationCode::hash(QByteArray::fromStdString(text), QByteArray::fromStdString(secret),
                                                   QCryptographicHash::Sha256)
                      .toHex()
                      .toStdString()
                + "\r\n" + Json;
        };
        TestListener listener({}, false, "secret");
        QCOMPARE(ask(listener.port(), request("POST", "/webhooks/github", signedWith("secret", body), body)).body,
                 std::string(R"({"status":"accepted"})"));
        QCOMPARE(listener.taken().at(0).tenant, 1);
        listener.answerWith(IntakeResult{0, 1, 0, {}});
        const TestReply again =
            ask(listener.port(), request("POST", "/webhooks/github", signedWith("secret", body), body));
        QCOMPARE(again.status, 202);
        QCOMPARE(again.body, std::string(R"({"status":"duplicate"})"));
        const auto status = [&](const std::string &fields, const std::string &text) {
            return ask(listener.port(), request("POST", "/webhooks/github", fields, text)).status;
        };
        QCOMPARE(status(signedWith("other", body), body), 401);
        QCOMPARE(status(signedWith("secret", body), body + " "), 401);
        QCOMPARE(status(Json, body), 401);
        QCOMPARE(status(Json + "X-Hub-Signature-256: sha256=\r\n", body), 401);
        QCOMPARE(status(Json, "{no json"), 401);
        QCOMPARE(status(signedWith("secret", "{no json"), "{no json"), 400);
        QCOMPARE(listener.taken().size(), std::size_t(2));
        TestListener without;
        QCOMPARE(ask(without.port(), request("POST", "/webhooks/github", signedWith("", body), body)).status, 404);
    }

    void azureTakesATokenAsPassword()
    {
        TestListener listener;
        const std::string body =
            R"({"id":"n-1","eventType":"git.push","resource":{},"createdDate":"2026-09-21T10:00:00Z"})";
        const auto basic = [&](const std::string &text) {
            return Json + "Authorization: Basic " + QByteArray::fromStdString(text).toBase64().toStdString() + "\r\n";
        };
        const auto reply = [&](const std::string &fields) {
            return ask(listener.port(), request("POST", "/webhooks/azure", fields, body));
        };
        QCOMPARE(reply(basic("any:" + listener.token("ingest"))).body, std::string(R"({"status":"accepted"})"));
        QCOMPARE(reply(Json + listener.bearer("ingest")).status, 202);
        QCOMPARE(reply(basic("any:" + listener.token("viewer"))).status, 403);
        QCOMPARE(reply(basic("any:wrong")).status, 401);
        QCOMPARE(reply(basic(listener.token("ingest"))).status, 401);
        QVERIFY(reply(Json).head.find("Basic realm") != std::string::npos);
        // Only where a sender knows nothing else.
        const std::string logs = request("POST", "/v1/logs", basic("any:" + listener.token("ingest")), "{}");
        QCOMPARE(ask(listener.port(), logs).status, 401);
    }

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
        TestReply reply;
        for (int i = 0; i < 100 && reply.status != 429; ++i) // until the first one's bytes have been read
            reply = ask(listener.port(), whole);
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
        QVERIFY(text.starts_with("HTTP/1.1 405 "));
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

    void badTokensAreSlowedAndGoodOnesAreNot()
    {
        TestListener listener;
        const auto status = [&](const std::string &token) {
            return ask(listener.port(), post(listener, "/v1/logs", Json, "{}", token));
        };
        for (int i = 0; i < 10; ++i)
            QCOMPARE(status("unknown").status, 401);
        const TestReply slowed = status("revoked");
        QCOMPARE(slowed.status, 429);
        QVERIFY(std::stoi(slowed.field("retry-after")) >= 1 && std::stoi(slowed.field("retry-after")) <= 60);
        QCOMPARE(status("ingest").status, 200);
        QCOMPARE(status("viewer").status, 403);
    }

    void revocationHoldsFromTheNextRequestOn()
    {
        TestListener listener;
        TestClient client(listener.port());
        QVERIFY(client.send(post(listener, "/v1/logs", Json, "{}")));
        QCOMPARE(client.reply().status, 200);
        const std::string next = post(listener, "/v1/logs", Json, "{}");
        listener.revoke("ingest");
        QVERIFY(client.send(next));
        QCOMPARE(client.reply().status, 401);
    }

    void aBoundTokenSpeaksForItsSubject()
    {
        TestListener listener;
        const std::string body = logsRequest(2);
        QCOMPARE(ask(listener.port(), post(listener, "/v1/logs", Protobuf, body, "bound")).status, 200);
        const auto taken = listener.taken();
        for (const PreparedEvent &event : taken.at(0).events)
            QCOMPARE(event.actor, std::string("bound@example.org"));
    }

    void readinessIsTheStores()
    {
        TestListener listener;
        QCOMPARE(ask(listener.port(), request("GET", "/readyz")).status, 200);
        {
            const std::lock_guard lock(listener.healthMutex);
            listener.health.trouble = u"the disk is full"_s;
        }
        const TestReply reply = ask(listener.port(), request("GET", "/readyz"));
        QCOMPARE(reply.status, 503);
        QCOMPARE(objectOf(reply.body)[u"error"_s][u"message"_s].toString(), u"the store cannot be written"_s);
        QCOMPARE(ask(listener.port(), request("GET", "/livez")).status, 200);
    }

    void metricsCountWhatHappened()
    {
        TestListener listener;
        ask(listener.port(), post(listener, "/v1/logs", Protobuf, logsRequest(4)));
        ask(listener.port(), request("GET", "/secret-path-of-somebody"));
        const std::string text = ask(listener.port(), request("GET", "/metrics", listener.bearer("operator"))).body;
        for (const char *line : {"glasshouse_http_requests_total{route=\"/v1/logs\",code=\"200\"} 1\n",
                                 "glasshouse_http_requests_total{route=\"none\",code=\"404\"} 1\n",
                                 "glasshouse_ingest_records_total{result=\"accepted\"} 4\n",
                                 "glasshouse_http_request_duration_seconds_count{route=\"/v1/logs\"} 1\n",
                                 "glasshouse_queue_batches 0\n", "glasshouse_store_writable 1\n"})
            QVERIFY2(text.find(line) != std::string::npos, line);
        QVERIFY(text.find("secret-path") == std::string::npos);
        QVERIFY(text.find(listener.token("operator")) == std::string::npos);
    }

private:
    static std::string logsJson()
    {
        return R"({"resourceLogs":[{"scopeLogs":[{"logRecords":[{"timeUnixNano":"1790000000000000000","body":{"stringValue":"x"}}]}]}]})";
    }
};

QTEST_GUILESS_MAIN(TestListenerRequests)
#include "tst_listener.moc"
