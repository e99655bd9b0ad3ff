// SPDX-License-Identifier: GPL-3.0-or-later
// POST /api/query over a real listener, a real store and the real process that runs statements.
#include "querybench.h"

#include "query/codec/codec.h"

#include <QDateTime>
#include <QTest>

#include <algorithm>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {
constexpr int Events = 60;
}

class TestSqlRoutes : public QObject
{
    Q_OBJECT

    std::unique_ptr<QueryBench> m_bench;
    std::vector<SentEvent> m_sent;

    TestReply post(const std::string &body, const std::string &caller = "admin", const std::string &path = "/api/query")
    {
        return ask(m_bench->port(),
                   request("POST", path,
                           "Authorization: Bearer " + m_bench->token(caller) + "\r\nContent-Type: application/json\r\n",
                           body));
    }
    /// The only cell of the answer; -1 where there is none.
    qint64 number(const std::string &sql, const std::string &caller = "admin")
    {
        const TestReply reply = post(R"({"sql":")" + sql + R"("})", caller);
        const QJsonObject answer = QJsonDocument::fromJson(QByteArray::fromStdString(reply.body)).object();
        if (reply.status != 200 || answer[u"schema"_s].toString() != u"glasshouse.sql.v1"_s)
            qWarning("%s: %d %s", sql.c_str(), reply.status, reply.body.c_str());
        return answer[u"rows"_s].toArray().at(0).toArray().at(0).toInteger(-1);
    }
    static QString codeOf(const TestReply &reply)
    {
        return QJsonDocument::fromJson(QByteArray::fromStdString(reply.body))[u"error"_s][u"code"_s].toString();
    }
    qint64 sentBy(const std::string &actor) const
    {
        return std::count_if(m_sent.begin(), m_sent.end(), [&](const SentEvent &each) { return each.actor == actor; });
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_bench = std::make_unique<QueryBench>();
        const qint64 begin = QDateTime::currentMSecsSinceEpoch() - 3'600'000;
        m_sent = QueryBench::madeUp(Events, begin);
        QVERIFY(m_bench->store(1, m_sent));
        QVERIFY(m_bench->store(2, QueryBench::madeUp(7, begin, "foreign")));
    }

    void eachCaller_countsTheRowsOfItsScope()
    {
        const std::string sql = "SELECT count(*) FROM activity";
        QCOMPARE(number(sql, "admin"), Events);
        QCOMPARE(number(sql, "ada"), sentBy("ada"));
        QCOMPARE(number(sql, "bob"), sentBy("bob"));
        QVERIFY(sentBy("ada") > 0 && sentBy("ada") < Events);
        QCOMPARE(number(sql, "nobody"), 0);
        QCOMPARE(number(sql, "other"), 7);
        QCOMPARE(number("SELECT sum(events) FROM usage_daily", "ada"), sentBy("ada"));
        QCOMPARE(number("SELECT count(*) FROM activity WHERE actor = 'bob'", "ada"), 0);
        for (const std::string caller : {"operator", "ingest"})
            QCOMPARE(post(R"({"sql":"SELECT 1"})", caller).status, 403);
    }

    void aBodyOfAnotherForm_isRefused()
    {
        for (const std::string body : {"",
                                       "{}",
                                       "[]",
                                       "null",
                                       "1",
                                       "x",
                                       R"({"sql":1})",
                                       R"({"sql":null})",
                                       R"({"sql":["SELECT 1"]})",
                                       R"({"sql":{"a":1}})",
                                       R"({"sql":""})",
                                       R"({"sql":"  "})",
                                       R"({"limit":1})",
                                       R"({"sql":"SELECT 1","limit":"5"})",
                                       R"({"sql":"SELECT 1","limit":0})",
                                       R"({"sql":"SELECT 1","limit":10001})",
                                       R"({"sql":"SELECT 1","limit":1.5})",
                                       R"({"sql":"SELECT 1","plan":1})",
                                       R"({"sql":"SELECT 1","tenant":2})",
                                       R"({"sql":"SELECT 1","scope":null})"}) {
            const TestReply reply = post(body);
            QVERIFY2(reply.status == 400, (body + ": " + std::to_string(reply.status)).c_str());
        }
    }

    void aStatementThatIsNotAllowed_isRefused_inWordsAboutItself()
    {
        for (const std::string sql :
             {"SELECT * FROM event", "DROP TABLE activity", "ATTACH 'x.db' AS x", "SELECT 1; SELECT 2",
              "PRAGMA user_version", "SELECT load_extension('x')", "SELECT nothing"}) {
            const TestReply reply = post(R"({"sql":")" + sql + R"("})");
            QCOMPARE(reply.status, 400);
            QCOMPARE(codeOf(reply), u"INVALID_SQL"_s);
            QVERIFY(reply.body.find("/tmp") == std::string::npos);
        }
    }

    void theLimitAndThePlan_areTaken()
    {
        const auto object = [&](const std::string &body) {
            return QJsonDocument::fromJson(QByteArray::fromStdString(post(body).body)).object();
        };
        const QJsonObject cut = object(R"({"sql":"SELECT id FROM activity","limit":3})");
        QCOMPARE(cut[u"rows"_s].toArray().size(), 3);
        QCOMPARE(cut[u"truncated"_s].toBool(), true);
        const QJsonObject plan = object(R"({"sql":"SELECT id FROM activity","plan":true})");
        QCOMPARE(plan[u"rows"_s].toArray().size(), 0);
        QCOMPARE(plan[u"plan"_s].toArray().size(), 1);
    }

    void whatWasAsked_isInTheTrail_withoutItsLiterals()
    {
        QCOMPARE(number("SELECT count(*) FROM activity WHERE actor = 'a secret' AND id > 4711"), 0);
        const auto notes = m_bench->notes();
        const auto note = std::find_if(notes.begin(), notes.end(),
                                       [](const AuditNote &each) { return each.params.contains("actor = ?"); });
        QVERIFY(note != notes.end());
        QCOMPARE(note->action, u"sql.run"_s);
        QVERIFY(note->isRead && note->client == u"api");
        QVERIFY(!note->params.contains("secret") && !note->params.contains("4711"));
    }

    void anotherConsole_asksTheSame()
    {
        const QByteArray question = encode(Question(SqlQuestion{u"SELECT count(*), 1.0 FROM activity"_s}));
        const TestReply reply = post(question.toStdString(), "ada", "/api/v1/ask/sql");
        QCOMPARE(reply.status, 200);
        const auto index = questionIndex("sql");
        QVERIFY(index);
        const auto answer = decodeAnswer(*index, QByteArray::fromStdString(reply.body));
        QVERIFY(answer);
        const std::vector<SqlCell> expected{sentBy("ada"), 1.0};
        QVERIFY(std::get<SqlAnswer>(*answer).rows.at(0) == expected);
    }
};

QTEST_GUILESS_MAIN(TestSqlRoutes)
#include "tst_sqlroutes.moc"
