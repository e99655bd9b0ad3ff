// SPDX-License-Identifier: GPL-3.0-or-later
// API calls, tokens and credentials by day, week, month and hour of the week.
#include "analyticsstore.h"

#include "base/jsonwriter.h"
#include "ingest/rollupcheck.h"
#include "query/analyticsjson.h"
#include "store/connection.h"
#include "store/statement.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QUuid>

#include <map>
#include <random>
#include <set>

using namespace glasshouse;
using namespace glasshouse::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 HourMs = 3'600'000, DayMs = 24 * HourMs;
const QDate First(2026, 10, 20), Last(2026, 11, 21);

qint64 at(QDate day, int hour, int minute = 0)
{
    return day.startOfDay(Qt::UTC).toMSecsSinceEpoch() + hour * HourMs + minute * 60'000LL;
}

template<typename Answer, typename... More>
QJsonDocument json(const Answer &answer, More... more)
{
    JsonWriter writer;
    writeJson(writer, answer, more...);
    return QJsonDocument::fromJson(writer.take());
}

} // namespace

class AnalyticsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anEmptyTenant_hasZerosAndEmptyArrays()
    {
        AnalyticsStore store;
        QVERIFY(store.send());
        const auto summary = store.ask(UsageSummaryQuestion{First, Last, u"UTC"_s});
        QVERIFY(!QUuid::fromString(summary.tenantId).isNull());
        QCOMPARE(summary.apiCalls, 0);
        QVERIFY(!summary.peakDay.isValid());
        QVERIFY(json(summary)[u"summary"_s][u"peakDate"_s].isNull());
        QVERIFY(store.ask(AgentActivityQuestion{First, Last, u"UTC"_s, {}}).rows.empty());
        QVERIFY(store.ask(TokenTrendsQuestion{First, Last, u"UTC"_s}).points.empty());
        QVERIFY(store.ask(AgentTokensQuestion{First, Last, u"UTC"_s}).rows.empty());
        QVERIFY(store.ask(AgentHoursQuestion{First, Last, u"UTC"_s}).rows.empty());
    }

    void theSummary_countsWhatTheRangeHolds()
    {
        AnalyticsStore store;
        const QDate day(2026, 11, 10);
        for (int i = 0; i < 7; ++i)
            store.call("billing", at(day, 3, i));
        for (int i = 0; i < 4; ++i)
            store.call("search", at(day.addDays(1), 23, 59));
        store.call("search", at(day.addDays(2), 0)); // the day after the range
        store.identity("billing", "token_issued", at(day, 1));
        store.identity("billing", "token.issued", at(day, 2));
        store.identity("billing", "token_issued", at(day, 2), Outcome::Error);
        store.identity("idle", "token_failed", at(day, 2), Outcome::Error);
        store.identity("billing", "credential_rotated", at(day, 4));
        store.identity("billing", "credential_rotated", at(day, 4), Outcome::Error);
        store.identity("new", "agent_registered", at(day, 5));
        QVERIFY(store.send());
        const auto answer = store.ask(UsageSummaryQuestion{day.addDays(-1), day.addDays(1), u"UTC"_s});
        QCOMPARE(answer.apiCalls, 11);
        QCOMPARE(answer.tokensIssued, 2);
        QCOMPARE(answer.rotations, 1);
        QCOMPARE(answer.activeAgents, 3); // billing, search, idle
        QCOMPARE(answer.peakCalls, 7);
        QCOMPARE(answer.peakDay, day);
        QCOMPARE(json(answer)[u"summary"_s][u"averageDailyApiCalls"_s].toInt(), 3);
        QCOMPARE(json(answer)[u"period"_s][u"from"_s].toString(), u"2026-11-09"_s);
    }

    void agentsHaveOneEntryADay_andOneAgentCanBeChosen()
    {
        AnalyticsStore store;
        store.call("search", at(Last, 1));
        store.call("billing", at(First, 1));
        store.call("billing", at(First, 2));
        store.call("", at(First, 2));
        store.identity("billing", "token_issued", at(First, 3));
        store.identity("billing", "credential_rotated", at(Last, 3));
        store.identity("quiet", "token_issued", at(First.addDays(-1), 3));
        QVERIFY(store.send());
        AgentActivityQuestion question{First, Last, u"UTC"_s, {}};
        const auto all = store.ask(question);
        QCOMPARE(all.rows.size(), 2U);
        QCOMPARE(all.rows[0].agent, u"billing"_s);
        QCOMPARE(all.rows[0].days, (std::vector<AgentDay>{{First, 2, 1, 0}, {Last, 0, 0, 1}}));
        QCOMPARE(all.rows[1].agent, u"search"_s);
        question.agent = u"quiet"_s; // known, though not at work in the range
        const auto quiet = store.ask(question);
        QVERIFY(quiet.known);
        QCOMPARE(quiet.rows.size(), 1U);
        QVERIFY(quiet.rows[0].days.empty());
        question.agent = u"nobody"_s;
        QVERIFY(!store.ask(question).known);
        question.agent = u"search"_s;
        QVERIFY(!store.ask(question, AnalyticsStore::viewer("jana")).known); // of whom there is nothing
        QVERIFY(store.ask(question, AnalyticsStore::viewer("ada")).known);
    }

    void weeksBeginOnMondayOrSunday_andCountAgentsOnce()
    {
        AnalyticsStore store;
        const QDate sunday(2026, 11, 15);
        store.identity("a", "token_issued", at(sunday, 1));
        store.identity("a", "token_issued", at(sunday.addDays(1), 1));
        store.identity("b", "token_failed", at(sunday.addDays(2), 1), Outcome::Error);
        store.identity("", "token_issued", at(sunday.addDays(2), 1));
        QVERIFY(store.send());
        TokenTrendsQuestion question{First, Last, u"UTC"_s};
        QCOMPARE(
            store.ask(question).points,
            (std::vector<TokenPoint>{{sunday, 1, 0, 1}, {sunday.addDays(1), 1, 0, 1}, {sunday.addDays(2), 1, 1, 1}}));
        question.granularity = TokenTrendsQuestion::Granularity::Week;
        QCOMPARE(store.ask(question).points,
                 (std::vector<TokenPoint>{{sunday.addDays(-6), 1, 0, 1}, {sunday.addDays(1), 2, 1, 2}}));
        question.weekStart = TokenTrendsQuestion::WeekStart::Sunday;
        QCOMPARE(store.ask(question).points, (std::vector<TokenPoint>{{sunday, 3, 1, 2}}));
        const auto doc = json(store.ask(question), question.granularity);
        QCOMPARE(doc[u"granularity"_s].toString(), u"week"_s);
        QCOMPARE(doc[u"dataPoints"_s][0][u"totalIssuances"_s].toInt(), 4);
    }

    void agentsAreSortedByTheirTokens_andSundayIsZero()
    {
        AnalyticsStore store;
        const QDate sunday(2026, 11, 15);
        for (int i = 0; i < 3; ++i)
            store.identity("b", "token_issued", at(sunday, 5, i));
        store.identity("a", "token_issued", at(sunday, 6));
        store.call("c", at(sunday.addDays(1), 23));
        QVERIFY(store.send());
        QCOMPARE(store.ask(AgentTokensQuestion{First, Last, u"UTC"_s}).rows,
                 (std::vector<AgentTokensRow>{{u"b"_s, 3}, {u"a"_s, 1}, {u"c"_s, 0}}));
        const auto hours = store.ask(AgentHoursQuestion{First, Last, u"UTC"_s});
        QCOMPARE(hours.rows, (std::vector<AgentHour>{{u"a"_s, 7, 6, 1}, {u"b"_s, 7, 5, 3}, {u"c"_s, 1, 23, 1}}));
        const QJsonArray array = json(hours).array();
        QCOMPARE(array[0][u"dow"_s].toInt(-1), 0);
        QCOMPARE(array[2][u"dow"_s].toInt(-1), 1);
    }

    void sums_areWhatRowsAdd_inEveryZone()
    {
        AnalyticsStore store;
        std::mt19937 random(11);
        struct Row {
            qint64 ms;
            int agent, what;
        };
        std::vector<Row> rows;
        for (int i = 0; i < 4'000; ++i) {
            const Row row{at(First, 0) + qint64(random() % quint64(40 * DayMs / 1'000)) * 1'000, int(random() % 5),
                          int(random() % 4)};
            const std::string agent = "agent" + std::to_string(row.agent);
            rows.push_back(row);
            if (row.what == 0)
                store.call(agent, row.ms);
            else
                store.identity(agent,
                               row.what == 1       ? "token_issued"
                                   : row.what == 2 ? "token_failed"
                                                   : "credential_rotated",
                               row.ms);
        }
        QVERIFY(store.send());
        for (const QString &name : {u"UTC"_s, u"Europe/Paris"_s, u"America/New_York"_s, u"Asia/Kathmandu"_s,
                                    u"Australia/Lord_Howe"_s, u"Pacific/Kiritimati"_s}) {
            const Zone zone = *Zone::fromId(name);
            const QDate from = First.addDays(2), to = Last.addDays(3);
            std::map<QDate, std::array<qint64, 4>> days;
            std::map<QDate, std::set<int>> agents;
            for (const Row &row : rows) {
                const QDate day = zone.day(row.ms);
                if (day < from || day > to)
                    continue;
                ++days[day][size_t(row.what)];
                if (row.what == 1 || row.what == 2)
                    agents[day].insert(row.agent);
            }
            for (const Scope &scope : {Access::localOwner(), AnalyticsStore::viewer("ada")}) {
                const auto summary = store.ask(UsageSummaryQuestion{from, to, name}, scope);
                std::array<qint64, 4> total{};
                for (const auto &[day, counts] : days)
                    for (size_t i = 0; i < 4; ++i)
                        total[i] += counts[i];
                QCOMPARE(summary.apiCalls, total[0]);
                QCOMPARE(summary.tokensIssued, total[1]);
                QCOMPARE(summary.rotations, total[3]);
                const auto trends = store.ask(TokenTrendsQuestion{from, to, name}, scope);
                std::vector<TokenPoint> points;
                for (const auto &[day, counts] : days)
                    points.push_back({day, counts[1], counts[2], qint64(agents[day].size())});
                QCOMPARE(trends.points, points);
                std::map<QDate, qint64> calls;
                for (const AgentActivityRow &row : store.ask(AgentActivityQuestion{from, to, name, {}}, scope).rows)
                    for (const AgentDay &day : row.days)
                        calls[day.day] += day.apiCalls;
                for (const auto &[day, counts] : days)
                    QCOMPARE(calls[day], counts[0]);
            }
        }
        QCOMPARE(verifyRollups(store.path())->wrong, 0);
    }

    void whereASumCannotBeWritten_theRowIsNot_andItsSenderTriesAgain()
    {
        AnalyticsStore store;
        store.identity("billing", "token_issued", at(First, 1));
        QVERIFY(store.send());
        const auto both = [&store] {
            ActivityQuestion list;
            const auto rows = store.ask(list).events.size();
            const auto tokens = store.ask(UsageSummaryQuestion{First, Last, u"UTC"_s}).tokensIssued;
            return std::pair(qint64(rows), tokens);
        };
        QCOMPARE(both(), std::pair(qint64(1), qint64(1)));
        const auto change = [&store](const char *sql) {
            auto other = Connection::open(store.path(), Connection::Mode::ReadWrite);
            return other && Statement(*other, sql).run() && other->takeFailure();
        };
        QVERIFY(change("ALTER TABLE cube RENAME TO gone"));
        store.identity("billing", "token_issued", at(Last, 1));
        QVERIFY(!store.send()); // refused as a whole: whoever sent it will send it again
        QVERIFY(change("ALTER TABLE gone RENAME TO cube"));
        QCOMPARE(both(), std::pair(qint64(1), qint64(1)));
        store.identity("billing", "token_issued", at(Last, 1));
        QVERIFY(store.send());
        QCOMPARE(both(), std::pair(qint64(2), qint64(2)));
        QCOMPARE(verifyRollups(store.path())->wrong, 0);
    }

    void daysThatAreNone_areRefused()
    {
        AnalyticsStore store;
        QVERIFY(store.send());
        QVERIFY(!store.tryAsk(UsageSummaryQuestion{Last, First, u"UTC"_s}));
        QVERIFY(!store.tryAsk(UsageSummaryQuestion{QDate(), First, u"UTC"_s}));
        QVERIFY(!store.tryAsk(TokenTrendsQuestion{QDate(1900, 1, 1), First, u"UTC"_s}));
        QVERIFY(!store.tryAsk(AgentTokensQuestion{First, Last, u"Mars/Base"_s}));
    }
};

QTEST_GUILESS_MAIN(AnalyticsTest)
#include "tst_analytics.moc"
