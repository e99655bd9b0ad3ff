// SPDX-License-Identifier: GPL-3.0-or-later
#include "listenerrequests.h"

#include "server/protobufwriter.h"

#include <QMessageAuthenticationCode>
#include <QTcpSocket>
#include <QTest>

using namespace glasshouse;
using namespace Qt::StringLiterals;

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

    void headAsksAfterHealthWithoutTheBody()
    {
        TestListener listener;
        for (const std::string path : {"/livez", "/readyz"}) {
            TestClient client(listener.port());
            QVERIFY(client.send(request("HEAD", path) + request("GET", path, "Connection: close\r\n")));
            const std::string head = client.readUntil("\r\n\r\n");
            QVERIFY(head.starts_with("HTTP/1.1 200 "));
            QVERIFY(client.isEnded());
            const std::string all = client.readUntil("}");
            QCOMPARE(all.find("HTTP/1.1 200 ", 1), all.find("\r\n\r\n") + 4); // the next answer, not a body
        }
        TestClient client(listener.port());
        QVERIFY(client.send(request("HEAD", "/v1/logs")));
        QVERIFY(client.readUntil("\r\n\r\n").starts_with("HTTP/1.1 405 "));
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
};

QTEST_GUILESS_MAIN(TestListenerRequests)
#include "tst_listener.moc"
