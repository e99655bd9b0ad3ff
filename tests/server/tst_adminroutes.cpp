// SPDX-License-Identifier: GPL-3.0-or-later
// Tenants, plans, aliases and tokens through the API, over a real store and its owner.
#include "accessbench.h"
#include "listenerrequests.h"

#include <QJsonArray>
#include <QTest>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {

PreparedBatch eventBy(qint64 tenant, const std::string &actor, char number)
{
    PreparedEvent event;
    event.kind = EventKind::Activity;
    event.timeMs = 1'790'000'000'000 + number;
    event.action = "told", event.agent = "bench", event.actor = actor, event.hash = QByteArray(16, number);
    PreparedBatch batch;
    batch.tenant = tenant, batch.source = "native:bench", batch.events = {event};
    return batch;
}

QStringList idsIn(const TestReply &reply)
{
    QStringList ids;
    for (const QJsonValue &token : objectOf(reply.body)[u"tokens"_s].toArray())
        ids += token[u"id"_s].toString();
    return ids;
}

qsizetype eventsOf(const AccessBench &bench, const std::string &caller)
{
    return objectOf(bench.get("/api/v1/messages", caller).body)[u"events"_s].toArray().size();
}

} // namespace

class AdminRoutesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anAdminMakesAndRevokesTokensOfTheOwnTenant()
    {
        AccessBench bench;
        const TestReply made = bench.send("POST", "/api/admin/tokens", "two/admin",
                                          R"({"role":"viewer","subject":"eve","expires_days":30})");
        QCOMPARE(made.status, 201);
        const QJsonObject token = objectOf(made.body);
        QCOMPARE(token[u"tenant"_s].toString(), u"two"_s);
        QVERIFY(token[u"expires"_s].isString());
        const std::string text = token[u"token"_s].toString().toStdString();
        const QString id = token[u"id"_s].toString();
        const auto opens = [&] {
            return ask(bench.port(), request("GET", "/api/v1/messages", "Authorization: Bearer " + text + "\r\n"))
                .status;
        };
        QCOMPARE(opens(), 200);

        const TestReply list = bench.get("/api/admin/tokens", "two/admin");
        QVERIFY(idsIn(list).contains(id));
        QVERIFY(list.body.find(text.substr(18)) == std::string::npos); // shown once
        QVERIFY(!idsIn(bench.get("/api/admin/tokens", "three/admin")).contains(id));
        QVERIFY(idsIn(bench.get("/api/admin/tokens", "operator")).contains(id));

        const std::string target = "/api/admin/tokens?id=" + id.toStdString();
        const TestReply foreign = bench.send("DELETE", target, "three/admin");
        const TestReply unknown = bench.send("DELETE", "/api/admin/tokens?id=aaaaaaaaaaaa", "three/admin");
        QCOMPARE(foreign.status, 404);
        QCOMPARE(foreign.body, unknown.body);
        QCOMPARE(opens(), 200);
        QCOMPARE(bench.send("DELETE", target, "two/admin").status, 200);
        QCOMPARE(opens(), 401); // from the next request on
    }

    void whoeverRunsTheInstanceIsNotATenantsToManage()
    {
        AccessBench bench;
        const std::string id(tokenIdOf(bench.token("operator")).value());
        QVERIFY(!idsIn(bench.get("/api/admin/tokens", "default/admin")).contains(QString::fromStdString(id)));
        QCOMPARE(bench.send("DELETE", "/api/admin/tokens?id=" + id, "default/admin").status, 404);
        QCOMPARE(bench.send("POST", "/api/admin/tokens", "default/admin", R"({"role":"operator"})").status, 400);
        QCOMPARE(bench.send("POST", "/api/admin/tokens", "default/admin", R"({"role":"admin","tenant":"two"})").status,
                 400);
        QCOMPARE(bench.send("POST", "/api/admin/tokens", "operator", R"({"role":"admin","tenant":"two"})").status, 201);
        QCOMPARE(bench.send("POST", "/api/admin/tokens", "operator", R"({"role":"admin","tenant":"none"})").status,
                 400);
        QCOMPARE(bench.get("/api/v1/messages", "operator").status, 403); // and sees no rows
    }

    void anOperatorRunsTenants_andEachChangeIsInTheTrail()
    {
        AccessBench bench;
        const TestReply made = bench.send("POST", "/api/admin/tenants", "operator", R"({"name":"acme","plan":"free"})");
        QCOMPARE(made.status, 201);
        QCOMPARE(objectOf(made.body)[u"plan"_s].toString(), u"free"_s);
        QCOMPARE(objectOf(made.body)[u"uuid"_s].toString().size(), 36);
        QCOMPARE(bench.send("POST", "/api/admin/tenants", "operator", R"({"name":"acme"})").status, 400);
        QCOMPARE(bench.send("POST", "/api/admin/tenants/plan", "operator", R"({"name":"acme","plan":"pro"})").status,
                 200);
        const TestReply renamed =
            bench.send("POST", "/api/admin/tenants/name", "operator", R"({"name":"acme","new_name":"Acme"})");
        QCOMPARE(objectOf(renamed.body)[u"uuid"_s], objectOf(made.body)[u"uuid"_s]);
        QCOMPARE(bench.send("POST", "/api/admin/tenants/plan", "operator", R"({"name":"acme","plan":"pro"})").status,
                 404);
        QCOMPARE(objectOf(bench.get("/api/admin/tenants", "two/admin").body)[u"tenants"_s].toArray().size(), 1);
        QCOMPARE(objectOf(bench.get("/api/admin/tenants", "operator").body)[u"tenants"_s].toArray().size(), 4);

        QCOMPARE(
            bench.send("POST", "/api/admin/tokens", "operator", R"({"role":"admin","tenant":"Acme","subject":"root"})")
                .status,
            201);
        const qint64 acme = bench.tenantId("Acme");
        QStringList actions;
        bench.withOwner([&](StoreOwner &owner) {
            auto connection = Connection::open(owner.path(), Connection::Mode::ReadOnly);
            Statement rows(*connection,
                           "SELECT d.value FROM event e JOIN dimension_value d ON d.tenant=e.tenant AND"
                           " d.id=e.action AND d.dimension=? WHERE e.tenant=? AND e.kind=? ORDER BY e.seq");
            rows.bind(int(Dimension::Action), acme, int(EventKind::Audit));
            while (rows.next())
                actions += rows.string(0);
        });
        QCOMPARE(actions,
                 (QStringList{u"tenant.created"_s, u"tenant.plan_changed"_s, u"tenant.renamed"_s, u"token.created"_s}));
    }

    void anAliasHoldsFromTheNextRequestOn_alsoOfOpenStreams()
    {
        AccessBench bench;
        const qint64 two = bench.tenantId("two");
        QVERIFY(bench.store(eventBy(two, "ada@laptop", 1)));
        QCOMPARE(eventsOf(bench, "two/ada"), 0);
        TestClient stream(bench.port());
        QVERIFY(stream.send(request("GET", "/api/v1/stream", bench.bearer("two/ada"))));
        stream.readUntil("\r\n\r\n");
        QCOMPARE(bench.send("POST", "/api/admin/tenants/alias", "two/admin", R"({"alias":"ada@laptop","person":"ada"})")
                     .status,
                 200);
        QCOMPARE(eventsOf(bench, "two/ada"), 1);
        QCOMPARE(eventsOf(bench, "two/bob"), 0);
        // The stream looks again at least each second: one of the events from now on is the first that it shows.
        bool shown = false;
        for (char number = 2; number < 100 && !shown; ++number) {
            QVERIFY(bench.store(eventBy(two, "ada@laptop", number)));
            shown = stream.readUntil("event: activity", 50).find("event: activity") != std::string::npos;
        }
        QVERIFY(shown);
        QCOMPARE(bench.send("POST", "/api/admin/tenants/alias", "two/admin", R"({"alias":"ada@laptop","person":null})")
                     .status,
                 200);
        QCOMPARE(eventsOf(bench, "two/ada"), 0);
    }

    void aRevokedTokensStreamEnds()
    {
        AccessBench bench;
        TestClient stream(bench.port());
        QVERIFY(stream.send(request("GET", "/api/v1/stream", bench.bearer("two/ada"))));
        stream.readUntil("\r\n\r\n");
        const std::string id(tokenIdOf(bench.token("two/ada")).value());
        QCOMPARE(bench.send("DELETE", "/api/admin/tokens?id=" + id, "operator").status, 200);
        QVERIFY(stream.isEnded());
        QCOMPARE(bench.get("/api/v1/messages", "two/ada").status, 401);
    }

    void plansOpenAnalytics()
    {
        AccessBench bench;
        const std::string path = "/analytics/usage-summary";
        const auto plan = [&](const char *name) {
            return bench.send("POST", "/api/admin/tenants/plan", "operator",
                              std::string(R"({"name":"two","plan":")") + name + "\"}");
        };
        QVERIFY(bench.get(path, "two/admin").status != 403);
        QCOMPARE(plan("free").status, 200);
        const TestReply refused = bench.get(path, "two/admin");
        QCOMPARE(refused.status, 403);
        QCOMPARE(codeOf(refused), u"ANALYTICS_NOT_AVAILABLE"_s);
        QCOMPARE(bench.get("/api/v1/messages", "two/admin").status, 200);
        QVERIFY(bench.get(path, "three/admin").status != 403);
        QCOMPARE(plan("pro").status, 200);
        QVERIFY(bench.get(path, "two/admin").status != 403);
    }

    void flagsCloseAnalytics_orOpenThemToAll()
    {
        const std::string path = "/analytics/usage-summary";
        PlanLimits none;
        none.analyticsEnabled = false;
        AccessBench closed(false, none);
        const TestReply there = closed.get(path, "two/admin"), nowhere = closed.get("/no/such/route", "two/admin");
        QCOMPARE(there.status, 404);
        QCOMPARE(there.body, nowhere.body);
        QCOMPARE(closed.send("POST", path, "two/admin", "{}").status, 404);
        PlanLimits all;
        all.analyticsFreeTier = true;
        AccessBench open(false, all);
        QCOMPARE(open.send("POST", "/api/admin/tenants/plan", "operator", R"({"name":"two","plan":"free"})").status,
                 200);
        QVERIFY(open.get(path, "two/admin").status != 403);
    }

    void whoAsksTooOftenIsToldWhenToComeAgain()
    {
        PlanLimits few;
        few.enterpriseReads = 3, few.freeReads = 1;
        AccessBench bench(false, few);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(bench.get("/api/v1/messages", "two/ada").status, 200);
        const TestReply refused = bench.get("/api/v1/messages", "two/ada");
        QCOMPARE(refused.status, 429);
        QCOMPARE(codeOf(refused), u"RATE_LIMITED"_s);
        QVERIFY(std::atoi(refused.field("retry-after").c_str()) >= 1);
        QCOMPARE(bench.get("/api/v1/messages", "two/bob").status, 200); // another token
        QCOMPARE(bench.send("POST", "/v1/logs", "two/ingest", "{}").status, 200);
        QCOMPARE(bench.get("/livez", "two/ada").status, 200);
    }
};

QTEST_GUILESS_MAIN(AdminRoutesTest)
#include "tst_adminroutes.moc"
