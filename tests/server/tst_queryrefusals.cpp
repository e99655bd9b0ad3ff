// SPDX-License-Identifier: GPL-3.0-or-later
// What the read routes refuse, and what they bear.
#include "querybench.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {
QString codeOf(const TestReply &reply)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(reply.body))[u"error"_s][u"code"_s].toString();
}
QString messageOf(const TestReply &reply)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(reply.body))[u"error"_s][u"message"_s].toString();
}
} // namespace

class TestQueryRefusals : public QObject
{
    Q_OBJECT

    std::unique_ptr<QueryBench> m_bench;

private Q_SLOTS:
    void initTestCase() { m_bench = std::make_unique<QueryBench>(); }
    void cleanupTestCase() { m_bench.reset(); }

    void whatIsWrongIsRefusedByName_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("message");
        const auto row = [](const char *target, const QString &code, const QString &message) {
            QTest::newRow(target) << QByteArray(target) << code << message;
        };
        row("/api/v1/messages?usr=x", u"UNKNOWN_PARAMETER"_s, u"usr "_s);
        row("/api/v1/messages?limit=0", u"INVALID_PARAMETER"_s, u"limit must be from 1 to 1000"_s);
        row("/api/v1/messages?limit=1001", u"INVALID_PARAMETER"_s, u"limit "_s);
        row("/api/v1/messages?limit=5&limit=6", u"INVALID_PARAMETER"_s, u"limit stands more than once"_s);
        row("/api/v1/messages?since=yesterday", u"INVALID_PARAMETER"_s, u"since is no instant"_s);
        row("/api/v1/messages?kind=thing", u"INVALID_PARAMETER"_s, u"kind is no kind"_s);
        row("/api/v1/messages?user=a&not_user=b", u"INVALID_PARAMETER"_s, u"not_user and user"_s);
        row("/api/v1/messages?cursor=AAAA", u"INVALID_CURSOR"_s, u"cursor "_s);
        row("/api/v1/messages?user", u"INVALID_QUERY"_s, u"(byte 0"_s);
        row("/api/v1/messages?user=%G1", u"INVALID_QUERY"_s, u"(byte 5"_s);
        row("/api/v1/messages/timeline?bucket=soon", u"INVALID_PARAMETER"_s, u"bucket "_s);
        row("/api/admin/activity/facets?field=colour", u"INVALID_PARAMETER"_s, u"field "_s);
        row("/api/admin/activity/facets?top=0", u"INVALID_PARAMETER"_s, u"top "_s);
        row("/api/admin/activity/kpis?limit=1", u"UNKNOWN_PARAMETER"_s, u"limit "_s);
        row("/api/admin/activity/sync?x=1", u"UNKNOWN_PARAMETER"_s, u"x "_s);
        row("/api/admin/activity/health?x=1", u"UNKNOWN_PARAMETER"_s, u"x "_s);
        row("/api/admin/activity/event?time=2026-11-21", u"INVALID_PARAMETER"_s, u"id is missing"_s);
        row("/api/admin/activity/event?id=x", u"INVALID_PARAMETER"_s, u"id "_s);
    }
    void whatIsWrongIsRefusedByName()
    {
        QFETCH(QByteArray, target);
        QFETCH(QString, code);
        QFETCH(QString, message);
        const TestReply reply = m_bench->get(target.toStdString());
        QCOMPARE(reply.status, 400);
        QCOMPARE(codeOf(reply), code);
        QVERIFY2(messageOf(reply).contains(message), qPrintable(messageOf(reply)));
    }

    void pathsAreComparedWithoutTheirQuery()
    {
        QCOMPARE(m_bench->get("/api/v1/messages/?limit=1").status, 404);
        QCOMPARE(m_bench->get("/api/v1/nothing?limit=1").status, 404);
        QCOMPARE(m_bench->get("/api/v1%2Fmessages").status, 404);
        QCOMPARE(ask(m_bench->port(),
                     request("GET", "http://localhost/api/v1/messages?limit=1",
                             "Authorization: Bearer " + m_bench->token("admin") + "\r\n"))
                     .status,
                 200);
        const TestReply wrong = ask(m_bench->port(), request("DELETE", "/api/v1/messages?limit=1"));
        QCOMPARE(wrong.status, 405);
        QVERIFY(wrong.field("allow").find("GET") != std::string::npos);
        QVERIFY(wrong.field("allow").find("POST") != std::string::npos);
    }

    void theMetricsTellTheTwoMethodsOfAPathApart()
    {
        QueryBench bench;
        bench.get("/api/v1/messages");
        const std::string text = bench.get("/metrics", "operator").body;
        const std::string line = "glasshouse_http_requests_total{route=\"GET /api/v1/messages\",code=\"200\"} 1\n";
        QVERIFY(text.find(line) != std::string::npos);
        QVERIFY(text.find("route=\"/api/v1/messages\",code=\"200\"") == std::string::npos);
    }

    void whatIsBeyondTheQueueIsWorthAnotherTryAndWhoLeavesIsForgotten()
    {
        constexpr int InHand = 2, Waiting = 64, TooMany = 6;
        Door gate;
        QueryBench bench;
        std::mutex mutex;
        std::multiset<QByteArray> noted;
        bench.setNote([&](const AuditNote &note) {
            {
                const std::lock_guard lock(mutex);
                noted.insert(note.params);
            }
            gate.pass(); // the thread that answers is held here
        });
        const auto asking = [&bench](const char *who) {
            auto client = std::make_unique<TestClient>(bench.port());
            client->send(request("GET", std::string("/api/v1/messages?user=") + who,
                                 "Authorization: Bearer " + bench.token("admin") + "\r\n"));
            return client;
        };
        const auto openConnections = [&bench] {
            const std::string text = bench.get("/metrics", "operator").body;
            const std::string name = "\nglasshouse_connections_open ";
            return std::stoi(text.substr(text.find(name) + name.size()));
        };
        std::vector<std::unique_ptr<TestClient>> clients;
        for (int i = 0; i < InHand; ++i)
            clients.push_back(asking("first"));
        QVERIFY(gate.waitForArrived(InHand));
        for (int i = 0; i < Waiting + TooMany; ++i)
            clients.push_back(asking("leaving"));
        std::vector<TestClient *> answered;
        const auto findAnswered = [&] {
            answered.clear();
            for (const auto &client : clients) {
                if (client->socket().bytesAvailable() > 0)
                    answered.push_back(client.get());
            }
            return int(answered.size());
        };
        QTRY_COMPARE(findAnswered(), TooMany);
        for (TestClient *client : answered) {
            const TestReply reply = client->reply();
            QCOMPARE(reply.status, 503);
            QCOMPARE(reply.field("retry-after"), std::string("1"));
            QCOMPARE(codeOf(reply), u"UNAVAILABLE"_s);
        }
        clients.resize(InHand); // the others hang up, and are forgotten though nobody has come to them yet
        bool haveLeft = false;  // kept: the asking itself is a connection that closes a moment later
        QTRY_VERIFY_WITH_TIMEOUT(haveLeft = haveLeft || openConnections() == InHand + 1, 60'000);
        auto last = asking("last");
        gate.open();
        QCOMPARE(last->reply().status, 200);
        for (const auto &client : clients)
            QCOMPARE(client->reply().status, 200);
        const std::lock_guard lock(mutex);
        QCOMPARE(noted.size(), std::size_t(InHand + 1));
        QVERIFY(std::none_of(noted.begin(), noted.end(),
                             [](const QByteArray &params) { return params.contains("leaving"); }));
    }

    void whoLeavesWithoutAnAnswerHoldsNothing()
    {
        QueryBench bench;
        for (int i = 0; i < 50; ++i) {
            TestClient client(bench.port());
            QVERIFY(client.send(
                request("GET", "/api/v1/messages", "Authorization: Bearer " + bench.token("admin") + "\r\n")));
        }
        QCOMPARE(bench.get("/api/v1/messages").status, 200);
        // Several requests at once on one connection are answered in their order.
        TestClient client(bench.port());
        const std::string one =
            request("GET", "/api/v1/messages", "Authorization: Bearer " + bench.token("admin") + "\r\n");
        QVERIFY(client.send(one + one + one));
        for (int i = 0; i < 3; ++i)
            QCOMPARE(client.reply().status, 200);
    }
};

QTEST_GUILESS_MAIN(TestQueryRefusals)
#include "tst_queryrefusals.moc"
