// SPDX-License-Identifier: GPL-3.0-or-later
// The analytics and telemetry routes over a real listener and a real store.
#include "querybench.h"

#include <QDateTime>
#include <QTest>
#include <QUuid>

#include <algorithm>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {

QJsonDocument documentOf(const TestReply &reply)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(reply.body));
}
QString codeOf(const TestReply &reply)
{
    return documentOf(reply)[u"error"_s][u"code"_s].toString();
}
std::string iso(QDate day)
{
    return day.toString(Qt::ISODate).toStdString();
}

} // namespace

class TestAnalyticsRoutes : public QObject
{
    Q_OBJECT

    std::unique_ptr<QueryBench> m_bench;
    QDate m_today;

    void send(const char *type, const std::string &agent, int count, qint64 ms, const std::string &actor = "ada")
    {
        static int number = 0;
        std::vector<SentEvent> events;
        for (int i = 0; i < count; ++i)
            events.push_back(
                {"a" + std::to_string(++number), type, actor, "/v1/orders", "ok", "trace", ms, number, agent});
        QVERIFY(m_bench->store(1, events));
    }
    QJsonArray array(const std::string &target, const std::string &caller = "admin") const
    {
        const TestReply reply = m_bench->get(target, caller);
        const QJsonDocument document = documentOf(reply);
        if (reply.status != 200 || !document.isArray())
            qWarning("%s: %d %s", target.c_str(), reply.status, reply.body.c_str());
        return document.array();
    }

    static QJsonArray rowsOf(const std::string &json)
    {
        return QJsonDocument::fromJson(QByteArray::fromStdString(json)).array();
    }

    /// What is sent in chunks, put together; empty where its last chunk did not come.
    std::string exported(const std::string &target, const std::string &caller = "admin",
                         const QueryBench *other = nullptr) const
    {
        const QueryBench &bench = other ? *other : *m_bench;
        TestClient client(bench.port());
        client.send(request("GET", target, "Authorization: Bearer " + bench.token(caller) + "\r\n"));
        const std::string all = client.readUntil("\r\n0\r\n\r\n", 20'000);
        std::size_t at = all.find("\r\n\r\n");
        if (all.rfind("HTTP/1.1 200", 0) != 0 || at == std::string::npos)
            return {};
        std::string body;
        for (at += 4; at < all.size();) {
            const std::size_t line = all.find("\r\n", at);
            const std::size_t size = std::stoul(all.substr(at, line - at), nullptr, 16);
            body += all.substr(line + 2, size);
            if (size == 0)
                return body;
            at = line + 2 + size + 2;
        }
        return {};
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_bench = std::make_unique<QueryBench>();
        const QDateTime now = QDateTime::currentDateTimeUtc();
        m_today = now.date();
        const qint64 ms = now.toMSecsSinceEpoch();
        send("api_call", "billing", 7, ms);
        send("api_call", "search", 2, ms, "bob");
        send("token_issued", "billing", 5, ms);
        send("token_issued", "search", 1, ms, "bob");
        send("token_failed", "billing", 2, ms);
        send("credential_rotated", "billing", 1, ms);
    }
    void cleanupTestCase() { m_bench.reset(); }

    void theSummaryHasExactlyItsFields()
    {
        const QJsonObject answer = m_bench->object("/analytics/usage-summary");
        QCOMPARE(answer.keys(), (QStringList{u"period"_s, u"summary"_s, u"tenantId"_s}));
        QVERIFY(!QUuid::fromString(answer[u"tenantId"_s].toString()).isNull());
        QCOMPARE(answer[u"period"_s][u"from"_s].toString().toStdString(), iso(m_today.addDays(-30)));
        QCOMPARE(answer[u"period"_s][u"to"_s].toString().toStdString(), iso(m_today));
        const QJsonObject summary = answer[u"summary"_s].toObject();
        QCOMPARE(summary.keys(),
                 (QStringList{u"activeAgentCount"_s, u"averageDailyApiCalls"_s, u"peakDailyApiCalls"_s, u"peakDate"_s,
                              u"totalApiCalls"_s, u"totalCredentialRotations"_s, u"totalTokenIssuances"_s}));
        QCOMPARE(summary[u"totalApiCalls"_s].toInt(), 9);
        QCOMPARE(summary[u"totalTokenIssuances"_s].toInt(), 6);
        QCOMPARE(summary[u"totalCredentialRotations"_s].toInt(), 1);
        QCOMPARE(summary[u"activeAgentCount"_s].toInt(), 2);
        QCOMPARE(summary[u"averageDailyApiCalls"_s].toInt(-1), 0);
        QCOMPARE(summary[u"peakDailyApiCalls"_s].toInt(), 9);
        QCOMPARE(summary[u"peakDate"_s].toString().toStdString(), iso(m_today));
        QCOMPARE(m_bench->object("/analytics/usage-summary", "bob")[u"summary"_s][u"totalApiCalls"_s].toInt(), 2);
    }

    void agentsAndTrendsHaveTheirFields()
    {
        const QJsonArray agents = m_bench->object("/analytics/agent-activity")[u"agents"_s].toArray();
        QCOMPARE(agents.size(), 2);
        QCOMPARE(agents[0].toObject().keys(), (QStringList{u"agentId"_s, u"agentName"_s, u"dailyActivity"_s}));
        QCOMPARE(agents[0][u"agentId"_s].toString(), u"billing"_s);
        const QJsonObject day = agents[0][u"dailyActivity"_s][0].toObject();
        QCOMPARE(day.keys(), (QStringList{u"apiCalls"_s, u"credentialRotations"_s, u"date"_s, u"tokenIssuances"_s}));
        QCOMPARE(day[u"tokenIssuances"_s].toInt(), 5);
        const QJsonArray one = m_bench->object("/analytics/agent-activity?agentId=search")[u"agents"_s].toArray();
        QCOMPARE(one.size(), 1);
        QCOMPARE(one[0][u"dailyActivity"_s][0][u"apiCalls"_s].toInt(), 2);
        const QJsonObject trends = m_bench->object("/analytics/token-trends?granularity=week");
        QCOMPARE(trends[u"granularity"_s].toString(), u"week"_s);
        const QJsonArray points = trends[u"dataPoints"_s].toArray();
        QCOMPARE(points.size(), 1);
        QCOMPARE(points[0].toObject().keys(),
                 (QStringList{u"date"_s, u"failedIssuances"_s, u"successfulIssuances"_s, u"totalIssuances"_s,
                              u"uniqueAgents"_s}));
        QCOMPARE(points[0][u"date"_s].toString().toStdString(), iso(m_today.addDays(1 - m_today.dayOfWeek())));
        QCOMPARE(points[0][u"totalIssuances"_s].toInt(), 8);
        QCOMPARE(points[0][u"failedIssuances"_s].toInt(), 2);
        QCOMPARE(points[0][u"uniqueAgents"_s].toInt(), 2);
    }

    void theShortRoutesAnswerWithArrays()
    {
        QCOMPARE(array("/api/analytics/tokens?days=1"),
                 (QJsonArray{QJsonObject{{u"date"_s, m_today.toString(Qt::ISODate)}, {u"count"_s, 6}}}));
        const QJsonArray agents = array("/api/analytics/agents");
        QCOMPARE(
            agents,
            (QJsonArray{QJsonObject{{u"agent_id"_s, u"billing"_s}, {u"name"_s, u"billing"_s}, {u"token_count"_s, 5}},
                        QJsonObject{{u"agent_id"_s, u"search"_s}, {u"name"_s, u"search"_s}, {u"token_count"_s, 1}}}));
        const QJsonArray hours = array("/api/analytics/agents/activity");
        QCOMPARE(hours.size(), 2);
        QCOMPARE(hours[0][u"dow"_s].toInt(-1), m_today.dayOfWeek() % 7);
        QCOMPARE(hours[0][u"count"_s].toInt(), 15);
        QCOMPARE(m_bench->object("/analytics/credentials")[u"credentials"_s][0][u"rotations"_s].toInt(), 1);
        QCOMPARE(m_bench->object("/analytics/endpoints")[u"endpoints"_s][0][u"calls"_s].toInt(), 9);
    }

    void anotherTenantHasNothingOfIt()
    {
        QCOMPARE(m_bench->object("/analytics/usage-summary", "other")[u"summary"_s][u"totalApiCalls"_s].toInt(-1), 0);
        QVERIFY(m_bench->object("/analytics/agent-activity", "other")[u"agents"_s].toArray().isEmpty());
        QVERIFY(m_bench->object("/analytics/token-trends", "other")[u"dataPoints"_s].toArray().isEmpty());
        for (const char *route : {"/api/analytics/tokens", "/api/analytics/agents", "/api/analytics/agents/activity"})
            QVERIFY(array(route, "other").isEmpty());
        const TestReply foreign = m_bench->get("/analytics/agent-activity?agentId=billing", "other");
        QCOMPARE(foreign.status, 404);
        QCOMPARE(foreign.body, m_bench->get("/analytics/agent-activity?agentId=nobody", "other").body);
        QCOMPARE(m_bench->get("/analytics/agent-activity?agentId=billing", "bob").status, 404);
    }

    void whatIsWrongIsRefused_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("words");
        const QDate today = QDateTime::currentDateTimeUtc().date();
        const auto row = [](const std::string &target, const QString &code, const QString &words = {},
                            int status = 400) {
            QTest::newRow(target.c_str()) << QByteArray::fromStdString(target) << status << code << words;
        };
        const std::string Summary = "/analytics/usage-summary?", Activity = "/analytics/agent-activity?",
                          Trends = "/analytics/token-trends?";
        const auto range = [&](int days) { return "from=" + iso(today.addDays(-days)); };
        for (const std::string &route : {Summary, Activity, Trends}) {
            row(route + "from=" + iso(today) + "&to=" + iso(today.addDays(-1)), u"INVALID_DATE_RANGE"_s);
            row(route + "to=" + iso(today.addDays(2)), u"INVALID_DATE_RANGE"_s, u"to must not be after today"_s);
            row(route + "from=yesterday", u"INVALID_DATE_RANGE"_s, u"from is no date"_s);
            row(route + "from=2026-02-30", u"INVALID_DATE_RANGE"_s);
            row(route + "since=1d", u"UNKNOWN_PARAMETER"_s, u"since "_s);
            row(route + range(1) + "&" + range(2), u"INVALID_PARAMETER"_s, u"from stands more than once"_s);
            row(route + "zone=Mars/Base", u"INVALID_PARAMETER"_s, u"zone "_s);
        }
        row(Summary + range(366), u"INVALID_DATE_RANGE"_s, u"365"_s);
        row(Activity + range(91), u"INVALID_DATE_RANGE"_s, u"90"_s);
        row(Trends + range(366), u"INVALID_DATE_RANGE"_s, u"365"_s);
        row(Trends + "granularity=month", u"INVALID_GRANULARITY"_s, u"granularity "_s);
        row(Trends + "week_start=friday", u"INVALID_PARAMETER"_s);
        row(Activity + "agentId=nobody", u"AGENT_NOT_FOUND"_s, {}, 404);
        row("/api/analytics/tokens?days=91", u"INVALID_DATE_RANGE"_s, u"the maximum is 90 days"_s);
        row("/api/analytics/tokens?days=0", u"INVALID_DATE_RANGE"_s);
        row("/api/analytics/agents?days=3", u"UNKNOWN_PARAMETER"_s);
        row("/api/admin/telemetry/query?group_by=colour", u"INVALID_PARAMETER"_s, u"group_by is none of day, week"_s);
        row("/api/admin/telemetry/query?limit=10001", u"INVALID_PARAMETER"_s, u"limit "_s);
        row("/api/admin/telemetry/export?format=xlsx", u"INVALID_PARAMETER"_s, u"format "_s);
        row("/api/admin/telemetry/export?rows=events&group_by=user", u"INVALID_PARAMETER"_s, u"group_by "_s);
        row("/api/admin/telemetry/export?params=true", u"INVALID_PARAMETER"_s, u"params "_s);
    }
    void whatIsWrongIsRefused()
    {
        QFETCH(QByteArray, target);
        QFETCH(int, status);
        QFETCH(QString, code);
        QFETCH(QString, words);
        const TestReply reply = m_bench->get(target.toStdString());
        QCOMPARE(reply.status, status);
        QCOMPARE(codeOf(reply), code);
        const QString message = documentOf(reply)[u"error"_s][u"message"_s].toString();
        QVERIFY2(message.contains(words), qPrintable(message));
    }

    void theLongestRangesAreAllowed()
    {
        for (const auto &[route, days] :
             {std::pair{"usage-summary", 365}, {"agent-activity", 90}, {"token-trends", 365}})
            QCOMPARE(m_bench->get("/analytics/" + std::string(route) + "?from=" + iso(m_today.addDays(-days))).status,
                     200);
    }

    void anExportHasTheRowsOfTheQuery_andIsNoted()
    {
        const std::string what = "?group_by=agent&group_by=kind&sort=events";
        const QJsonArray rows = m_bench->object("/api/admin/telemetry/query" + what)[u"rows"_s].toArray();
        QVERIFY(rows.size() > 3);
        const std::string json = exported("/api/admin/telemetry/export" + what + "&format=json");
        QCOMPARE(QJsonDocument::fromJson(QByteArray::fromStdString(json)).array(), rows);
        const std::string csv = exported("/api/admin/telemetry/export" + what);
        const QStringList lines = QString::fromStdString(csv).split(u"\r\n"_s, Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), rows.size() + 1);
        QVERIFY(lines[0].startsWith(u"agent,kind,events,errors"_s));
        for (qsizetype i = 0; i < rows.size(); ++i)
            QVERIFY(lines[i + 1].startsWith(rows[i][u"agent"_s].toString() + u','));
        const auto notes = m_bench->notes();
        QCOMPARE(std::count_if(notes.begin(), notes.end(),
                               [](const AuditNote &note) { return note.action == u"telemetry.exported"; }),
                 2);
        const std::string own = exported("/api/admin/telemetry/export?group_by=user&format=json", "bob");
        QCOMPARE(QJsonDocument::fromJson(QByteArray::fromStdString(own)).array().size(), 1);
        QCOMPARE(m_bench->get("/api/admin/telemetry/export", "ingest").status, 403);
    }

    void anExportOfEventsHasEachOfThem_pageAfterPage()
    {
        QueryBench bench;
        const qint64 begin = QDateTime::currentMSecsSinceEpoch() - 86'400'000;
        constexpr int Sent = 4'700; // more than two pages
        for (int at = 0; at < Sent; at += 100)
            QVERIFY(bench.store(1, QueryBench::madeUp(100, begin + at * 1'000, std::to_string(at) + "-p")));
        int pages = 0;
        const std::string what = "source=native:bench";
        const std::vector<qint64> ids = bench.walk("/api/admin/activity?limit=1000&params=false&" + what, &pages);
        QCOMPARE(int(ids.size()), Sent);
        const std::string route = "/api/admin/telemetry/export?rows=events&" + what;
        const QJsonArray rows = rowsOf(exported(route + "&format=json", "admin", &bench));
        QCOMPARE(rows.size(), qsizetype(Sent));
        for (qsizetype i = 0; i < rows.size(); ++i)
            QCOMPARE(rows[i][u"id"_s].toInteger(), ids[size_t(i)]);
        QVERIFY(!rows[0].toObject().contains(u"params"_s));
        QVERIFY(rowsOf(exported(route + "&format=json&limit=1&params=true", "admin", &bench))[0].toObject().contains(
            u"params"_s));
        const QStringList lines = QString::fromStdString(exported(route + "&limit=2500", "admin", &bench))
                                      .split(u"\r\n"_s, Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 2501);
        QVERIFY(lines[1].startsWith(QString::number(ids[0]) + u','));
        const std::string parquet = exported(route + "&format=parquet", "admin", &bench);
        QVERIFY(parquet.starts_with("PAR1") && parquet.ends_with("PAR1"));
        QVERIFY(parquet.find("correlation") != std::string::npos);
        QCOMPARE(exported(route + "&format=json&user=nobody-at-all", "admin", &bench), std::string("[]\n"));
        const auto notes = bench.notes();
        QCOMPARE(std::count_if(notes.begin(), notes.end(),
                               [](const AuditNote &note) { return note.action == u"telemetry.exported"; }),
                 5);
        for (const QJsonValue &row : rowsOf(exported(route + "&format=json&limit=50", "bob", &bench)))
            QCOMPARE(row[u"actor"_s].toString(), u"bob"_s);
    }

    void questionsAreTimed()
    {
        QueryBench bench;
        QCOMPARE(bench.get("/analytics/usage-summary").status, 200);
        QCOMPARE(bench.get("/analytics/usage-summary?from=x").status, 400);
        QCOMPARE(bench.get("/api/admin/telemetry/kpis").status, 200);
        const std::string text = bench.get("/metrics", "operator").body;
        const auto has = [&text](const std::string &line) { return text.find(line + '\n') != std::string::npos; };
        QVERIFY(has("# TYPE glasshouse_analytics_query_duration_ms histogram"));
        QVERIFY(has("glasshouse_analytics_query_duration_ms_count{endpoint=\"/analytics/usage-summary\"} 1"));
        QVERIFY(has("glasshouse_analytics_query_duration_ms_count{endpoint=\"/api/admin/telemetry/kpis\"} 1"));
        QVERIFY(has("glasshouse_rollup_lag_milliseconds 0"));
        QVERIFY(text.find("glasshouse_analytics_cache_misses_total") != std::string::npos);
        QVERIFY(text.find("root") == std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestAnalyticsRoutes)
#include "tst_analyticsroutes.moc"
