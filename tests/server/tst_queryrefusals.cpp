// SPDX-License-Identifier: GPL-3.0-or-later
// What the read routes refuse, and what they bear.
#include "querybench.h"

#include <QTest>

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
