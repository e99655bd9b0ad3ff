// SPDX-License-Identifier: GPL-3.0-or-later
// Report packs over the wire: who sees and changes which, and the figures of the caller's own rows.
#include "teamserver.h"

using namespace glasshouse;
using namespace glasshouse::test;
using namespace Qt::StringLiterals;

namespace {
constexpr auto PacksRoute = "/api/admin/packs";
} // namespace

class PackRoutesTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<TeamServer> m_team;

    QStringList ids(const std::string &caller)
    {
        QStringList found;
        for (const QJsonValue &pack :
             TeamServer::objectOf(m_team->send("GET", PacksRoute, caller))[u"packs"_s].toArray())
            found << pack[u"id"_s].toString();
        return found;
    }
    int enable(const std::string &caller, const std::string &pack)
    {
        return m_team->send("PUT", PacksRoute, caller, R"({"id":")" + pack + R"(","enabled":true})").status;
    }

private Q_SLOTS:
    void initTestCase() { qputenv("XDG_CONFIG_HOME", "/nonexistent"); }
    void init() { m_team = std::make_unique<TeamServer>(); }
    void cleanup() { m_team.reset(); }

    void admins_seeAll_viewersWhatIsEnabled()
    {
        QCOMPARE(ids("admin").size(), 5);
        QVERIFY(ids("ada").isEmpty());
        QCOMPARE(enable("ada", "llm-cost"), 403);
        QCOMPARE(enable("admin", "llm-cost"), 200);
        QCOMPARE(ids("ada"), QStringList{u"llm-cost"_s});
        QCOMPARE(enable("admin", "LLM"), 400);
        QCOMPARE(m_team->send("PUT", PacksRoute, "admin", R"({"id":"llm-cost"})").status, 400);
    }

    void one_comesWithItsDefinition()
    {
        const auto reply = m_team->send("GET", std::string(PacksRoute) + "?id=claude-code", "admin");
        const QJsonObject pack = TeamServer::objectOf(reply)[u"packs"_s][0].toObject();
        QCOMPARE(pack[u"definition"_s][u"id"_s].toString(), u"claude-code"_s);
        QCOMPARE(m_team->send("GET", std::string(PacksRoute) + "?id=claude-code", "ada").status, 404);
        QCOMPARE(m_team->send("GET", std::string(PacksRoute) + "?id=nothing", "admin").status, 404);
    }

    void data_isJsonOrCsv()
    {
        const std::string data = std::string(PacksRoute) + "/data?id=audit-compliance";
        QCOMPARE(enable("admin", "audit-compliance"), 200);
        const auto reply = m_team->send("GET", data + "&days=3", "admin");
        QCOMPARE(reply.status, 200);
        QCOMPARE(TeamServer::objectOf(reply)[u"panels"_s].toArray().size(), 6);
        const auto csv = m_team->send("GET", data + "&panel=by-person&format=csv", "admin");
        QVERIFY(csv.body.starts_with("user,action,events,"));
        QVERIFY(csv.body.find("pack.enabled") != std::string::npos);
        const auto own = m_team->send("GET", data + "&panel=by-person&format=csv", "ada");
        QCOMPARE(own.status, 200);
        QVERIFY(own.body.find("pack.enabled") == std::string::npos); // the admin's doing, not ada's
        QCOMPARE(m_team->send("GET", std::string(PacksRoute) + "/data?id=claude-code", "ada").status, 404);
        QCOMPARE(m_team->send("GET", std::string(PacksRoute) + "/data", "admin").status, 400);
        QCOMPARE(m_team->send("GET", data + "&from=2026-11-02&to=2026-11-01", "admin").status, 400);
    }
};

QTEST_GUILESS_MAIN(PackRoutesTest)
#include "tst_packroutes.moc"
