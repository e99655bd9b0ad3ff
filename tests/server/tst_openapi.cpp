// SPDX-License-Identifier: GPL-3.0-or-later
// The served document against the routes: all of them are in it, and what they answer is what it says.
#include "querybench.h"
#include "serveddocument.h"

#include "query/codec/codec.h"
#include "server/openapi.h"
#include "server/openapischemas.h"
#include "server/parameters.h"
#include "server/route.h"

#include <QDateTime>
#include <QTest>

#include <algorithm>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

} // namespace

class OpenApiTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QueryBench> m_bench;
    ServedDocument m_document;

private Q_SLOTS:
    void initTestCase()
    {
        m_bench = std::make_unique<QueryBench>();
        const qint64 begin = (QDateTime::currentMSecsSinceEpoch() / 60'000 - 60) * 60'000;
        std::vector<SentEvent> events = QueryBench::madeUp(60, begin);
        int number = 100;
        for (const char *type :
             {"token_issued", "token_failed", "credential_rotated", "api_call", "agent_registered"}) {
            for (int i = 0; i < 3; ++i)
                events.push_back({"i" + std::to_string(++number), type, "ada", "/v1/orders", "ok", "trace-1",
                                  begin + number * 1'000LL, number, "billing"});
        }
        QVERIFY(m_bench->store(1, events));
        m_document = ServedDocument(m_bench->object("/openapi.json"));
        QCOMPARE(m_document.whole()[u"openapi"_s].toString(), u"3.1.0"_s);
        QVERIFY(!m_document.schemas().isEmpty());
    }
    void cleanupTestCase() { m_bench.reset(); }

    void everyRouteIsInTheDocument_andNothingElse()
    {
        int operations = 0;
        for (const QJsonValue item : m_document.whole()[u"paths"_s].toObject())
            operations += int(item.toObject().size());
        QCOMPARE(operations, int(routePolicies().size()));
        QStringList ids;
        for (const RoutePolicy &policy : routePolicies()) {
            const QJsonObject found = m_document.operation(policy.method, policy.path);
            QVERIFY2(!found.isEmpty(), policy.path.c_str());
            QVERIFY2(!found[u"responses"_s].toObject().isEmpty(), policy.path.c_str());
            QCOMPARE(found[u"security"_s].toArray().isEmpty(), policy.caller == Caller::Open);
            QCOMPARE(found.contains(u"requestBody"_s), !policy.contentTypes.empty());
            QVERIFY(!ids.contains(found[u"operationId"_s].toString()));
            ids << found[u"operationId"_s].toString();
        }
    }

    void whatIsDescribedByHand_isARoute()
    {
        const auto policies = routePolicies();
        const auto isRoute = [&policies](std::string_view method, std::string_view path) {
            return std::any_of(policies.begin(), policies.end(),
                               [&](const RoutePolicy &each) { return each.method == method && each.path == path; });
        };
        for (const RouteParameters &route : allRouteParameters())
            QVERIFY2(isRoute(route.method, route.path), std::string(route.path).c_str());
        for (const RouteAnswer &answer : routeAnswers())
            QVERIFY2(isRoute(answer.method, answer.path), std::string(answer.path).c_str());
    }

    void whatIsReferredTo_isThere()
    {
        const std::string body = QJsonDocument(m_document.whole()).toJson(QJsonDocument::Compact).toStdString();
        const std::string mark = "\"#/components/schemas/";
        int references = 0;
        for (std::size_t at = body.find(mark); at != std::string::npos; at = body.find(mark, at + 1), ++references) {
            const std::size_t begin = at + mark.size();
            QVERIFY(m_document.schemas().contains(text(body.substr(begin, body.find('"', begin) - begin))));
        }
        QVERIFY(references > 100);
    }

    void everyReadingRouteAnswersAsItSays()
    {
        int answered = 0;
        for (const RoutePolicy &policy : routePolicies()) {
            // What the store's owner answers waits for it, and nobody runs it here.
            const bool isOwners = policy.path == "/api/admin/tenants" || policy.path == "/api/admin/tokens";
            if (policy.method != "GET" || policy.limits.deadlineMs == 0 || isOwners)
                continue;
            const bool isAdmins = policy.roles.isEmpty() || policy.roles.contains(Role::Admin);
            for (const char *caller : {"admin", "ada", "operator", "ingest"}) {
                const TestReply reply = m_bench->get(policy.path, caller);
                const QString why = m_document.whyNot(policy, reply);
                QVERIFY2(why.isEmpty(), qPrintable(text(policy.path) + u" for "_s + text(caller) + u": "_s + why));
                answered += reply.status == 200 && isAdmins;
            }
        }
        QVERIFY(answered > 40);
    }

    void withParametersTheyAnswerAsTheySay_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<int>("status");
        const auto row = [](const char *target, int status) { QTest::newRow(target) << QByteArray(target) << status; };
        const QDate today = QDateTime::currentDateTimeUtc().date();
        row("/api/v1/messages?limit=3&failures=true", 200);
        row("/api/v1/messages/timeline?bucket=15m&since=2h&zone=Asia/Kathmandu", 200);
        row("/api/v1/messages/timeline?bucket=never", 400);
        row("/analytics/agent-activity?agentId=billing&zone=Europe/Paris", 200);
        row("/analytics/agent-activity?agentId=nobody", 404);
        row("/analytics/token-trends?granularity=week&week_start=sunday", 200);
        row("/analytics/token-trends?granularity=month", 400);
        row("/api/analytics/tokens?days=90", 200);
        row("/api/analytics/tokens?days=91", 400);
        row("/api/admin/activity/event?id=-1", 404);
        row("/api/admin/activity/event?id=x", 400);
        row("/api/admin/activity/kpis?since=30m", 200);
        row("/api/admin/telemetry/kpis?since=30m", 200);
        for (const char *group : {"day", "week", "month", "hour", "weekday", "user", "tool", "source", "model", "agent",
                                  "project", "machine", "kind", "class", "action", "outcome", "client", "resource", "skill",
                                  "plugin"})
            row(("/api/admin/telemetry/query?group_by=" + std::string(group)).c_str(), 200);
        row("/api/admin/telemetry/query?group_by=user&group_by=day&sort=day&order=asc&limit=2", 200);
        row("/api/admin/telemetry/query?group_by=skill&group_by=plugin&skill=code-review&not_plugin=", 200);
        row("/api/admin/telemetry/facets?field=skill&field=plugin&plugin=codex", 200);
        row("/api/admin/telemetry/kpis?not_skill=code-review", 200);
        row("/api/admin/telemetry/query?skill=a&not_skill=b", 400);
        row("/api/admin/telemetry/query?group_by=user&group_by=user", 400);
        row("/api/admin/telemetry/query?sort=tool", 400);
        row("/api/admin/telemetry/export?format=csv", 200);
        row("/api/admin/sessions/list?limit=3&offset=1&sort=errors", 200);
        row("/api/admin/sessions/list?sort=age", 400);
        row("/api/admin/sessions/facets?top=3", 200);
        row("/api/admin/sessions/transcript?session=nobody&file=0&offset=0&limit=9", 404);
        row("/api/admin/sessions/transcript?file=0", 400);
        row("/api/admin/sessions/download?session=nobody", 404);
        row(("/analytics/usage-summary?to=" + today.addDays(2).toString(Qt::ISODate).toStdString()).c_str(), 400);
    }
    void withParametersTheyAnswerAsTheySay()
    {
        QFETCH(QByteArray, target);
        QFETCH(int, status);
        const std::string path = target.left(target.indexOf('?')).toStdString();
        const auto policies = routePolicies();
        const auto policy = std::find_if(policies.begin(), policies.end(), [&path](const RoutePolicy &each) {
            return each.method == "GET" && each.path == path;
        });
        QVERIFY(policy != policies.end());
        const TestReply reply = m_bench->get(target.toStdString());
        QCOMPARE(reply.status, status);
        const QString why = m_document.whyNot(*policy, reply);
        QVERIFY2(why.isEmpty(), qPrintable(why));
    }

    void everyQuestionIsAnsweredAsItSays()
    {
        int answered = 0;
        for (const RoutePolicy &policy : routePolicies()) {
            if (!policy.path.starts_with("/api/v1/ask/"))
                continue;
            const std::string name = policy.path.substr(std::string("/api/v1/ask/").size());
            const bool hasDays = name == "usage-summary" || name == "agent-activity" || name == "agent-hours"
                || name == "token-trends" || name == "agent-tokens";
            const std::string body = hasDays ? R"({"from":"2026-11-01","to":"2026-11-21","zone":"UTC"})" : "{}";
            const TestReply reply = ask(
                m_bench->port(),
                request("POST", policy.path,
                        "Authorization: Bearer " + m_bench->token("admin") + "\r\nContent-Type: application/json\r\n",
                        body));
            const QString why = m_document.whyNot(policy, reply);
            QVERIFY2(why.isEmpty(), qPrintable(text(policy.path) + u": "_s + why));
            answered += reply.status == 200;
            QVERIFY2(!hasDays || reply.status == 200, reply.body.c_str());
        }
        QVERIFY(answered >= 15);
    }
};

QTEST_GUILESS_MAIN(OpenApiTest)
#include "tst_openapi.moc"
