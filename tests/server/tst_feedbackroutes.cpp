// SPDX-License-Identifier: GPL-3.0-or-later
// Reports over the wire: who may do what, once for each key, every step in the trail.
#include "teamserver.h"

#include "query/feedbackjson.h"

using namespace glasshouse;
using namespace glasshouse::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto Path = "/api/feedback";

std::string reportSaying(const QString &message, const QString &key)
{
    FeedbackReport report;
    report.message = message, report.key = key, report.session = u"s-1"_s;
    report.excerpt = u"{\"a\":1}"_s, report.previewed = true;
    report.environment = {{u"os"_s, u"Debian"_s}};
    return feedbackReportJson(report).toStdString();
}

} // namespace

class FeedbackRoutesTest : public QObject
{
    Q_OBJECT

    qint64 report(const std::string &caller, const QString &message, const QString &key)
    {
        const TestReply reply = m_team->send("POST", Path, caller, reportSaying(message, key));
        return reply.status == 201 ? TeamServer::objectOf(reply)[u"id"_s].toInteger() : -reply.status;
    }
    QJsonObject list(const std::string &caller, const std::string &query = {})
    {
        return TeamServer::objectOf(m_team->send("GET", Path + query, caller));
    }
    int whole(const std::string &caller, qint64 id)
    {
        return m_team->send("GET", "/api/feedback/report?id=" + std::to_string(id), caller).status;
    }

    std::unique_ptr<TeamServer> m_team;

private Q_SLOTS:
    void init() { m_team = std::make_unique<TeamServer>(); }
    void cleanup() { m_team.reset(); }

    void aReport_isKeptOnce_andItsReporterIsTheTokensPerson()
    {
        const qint64 id = report("ada", u"it broke"_s, u"k1"_s);
        QVERIFY(id > 0);
        QCOMPARE(report("ada", u"it broke"_s, u"k1"_s), id);
        const QJsonObject answer = list("admin");
        QCOMPARE(answer[u"total"_s].toInt(), 1);
        QCOMPARE(answer[u"by_status"_s][u"open"_s].toInt(), 1);
        const QJsonObject row = answer[u"reports"_s][0].toObject();
        QCOMPARE(row[u"reporter"_s].toString(), u"ada"_s);
        QVERIFY(!row.contains(u"excerpt"_s));
        const QJsonObject item =
            TeamServer::objectOf(m_team->send("GET", "/api/feedback/report?id=" + std::to_string(id), "admin"));
        QCOMPARE(item[u"report"_s][u"excerpt"_s].toString(), u"{\"a\":1}"_s);
        QCOMPARE(item[u"report"_s][u"environment"_s][u"os"_s].toString(), u"Debian"_s);
    }

    void viewers_seeTheirOwn_andChangeNothing()
    {
        const qint64 mine = report("ada", u"mine"_s, u"k1"_s), other = report("bob", u"other"_s, u"k1"_s);
        QCOMPARE(list("ada")[u"total"_s].toInt(), 1);
        QCOMPARE(list("admin")[u"total"_s].toInt(), 2);
        QCOMPARE(whole("ada", mine), 200);
        QCOMPARE(whole("ada", other), 404);
        QCOMPARE(whole("other", mine), 404);
        QCOMPARE(list("other")[u"total"_s].toInt(), 0);
        const std::string change = "{\"ids\":[" + std::to_string(mine) + "],\"status\":\"resolved\"}";
        QCOMPARE(m_team->send("PATCH", Path, "ada", change).status, 403);
        QCOMPARE(m_team->send("PATCH", Path, "other", change).status, 404);
        QCOMPARE(m_team->send("DELETE", std::string(Path) + "?id=" + std::to_string(mine), "bob").status, 403);
        QCOMPARE(m_team->send("POST", Path, "sender", reportSaying(u"x"_s, u"k"_s)).status, 403);
    }

    void triageAndRemoval_areInTheTrail()
    {
        const qint64 id = report("ada", u"it broke"_s, u"k1"_s);
        const TestReply changed =
            m_team->send("PATCH", Path, "admin",
                         "{\"ids\":[" + std::to_string(id)
                             + R"(],"status":"resolved","assignee":"root","add_tags":["cli"],"resolution":"fixed"})");
        QCOMPARE(changed.status, 200);
        QCOMPARE(TeamServer::objectOf(changed)[u"ids"_s][0].toInteger(), id);
        const QJsonObject row = list("admin", "?status=resolved&tag=cli&assignee=root")[u"reports"_s][0].toObject();
        QCOMPARE(row[u"resolution"_s].toString(), u"fixed"_s);
        QCOMPARE(row[u"resolved_by"_s].toString(), u"root"_s);
        QCOMPARE(m_team->send("DELETE", std::string(Path) + "?id=" + std::to_string(id), "admin").status, 200);
        QCOMPARE(m_team->send("DELETE", std::string(Path) + "?id=" + std::to_string(id), "admin").status, 404);
        const QStringList trail = m_team->trail();
        QCOMPARE(trail.count(u"feedback.report"_s), 1);
        QCOMPARE(trail.count(u"feedback.triage"_s), 1);
        QCOMPARE(trail.count(u"feedback.remove"_s), 1);
    }

    void reading_isNoted_onceAMinuteForTheSame()
    {
        list("admin"), list("admin"), list("admin", "?status=open");
        QTRY_COMPARE(m_team->trail().count(u"feedback.read"_s), 2);
    }

    void whatIsWrong_isSaid_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("word");
        QTest::newRow("no json") << u"[]"_s << u"JSON object"_s;
        QTest::newRow("no message") << u"{\"key\":\"k\"}"_s << u"message"_s;
        QTest::newRow("wrong type") << u"{\"message\":7}"_s << u"message: a text"_s;
        QTest::newRow("unknown") << u"{\"message\":\"x\",\"status\":\"resolved\"}"_s << u"status"_s;
        QTest::newRow("facts") << u"{\"message\":\"x\",\"environment\":{\"os\":1}}"_s << u"environment"_s;
    }
    void whatIsWrong_isSaid()
    {
        QFETCH(const QString, body);
        QFETCH(const QString, word);
        const TestReply reply = m_team->send("POST", Path, "ada", body.toStdString());
        QCOMPARE(reply.status, 400);
        QCOMPARE(TeamServer::codeOf(reply), u"INVALID_ACT"_s);
        QVERIFY2(QString::fromStdString(reply.body).contains(word), reply.body.c_str());
        QCOMPARE(m_team->send("GET", std::string(Path) + "?status=done", "ada").status, 400);
    }
};

QTEST_GUILESS_MAIN(FeedbackRoutesTest)
#include "tst_feedbackroutes.moc"
