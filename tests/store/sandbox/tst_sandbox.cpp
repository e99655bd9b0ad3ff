// SPDX-License-Identifier: GPL-3.0-or-later
#include "canarystore.h"

#include "base/timestamp.h"
#include "store/sandbox/authorizer.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace glasshouse;
using namespace glasshouse::test;
using namespace Qt::StringLiterals;

namespace {

constexpr sandbox::Limits Usual{};

Result<sandbox::Output> run(const std::unique_ptr<sandbox::Sandbox> &box, const std::string &sql)
{
    return box->run(sql, Usual);
}

qint64 number(const Result<sandbox::Output> &result)
{
    const auto *const value = result && result->rows.size() == 1 ? std::get_if<qint64>(&result->rows[0][0]) : nullptr;
    return value ? *value : -1;
}

std::vector<std::string> texts(const Result<sandbox::Output> &result)
{
    std::vector<std::string> all;
    for (const auto &row : result ? result->rows : decltype(result->rows)()) {
        const auto *const text = std::get_if<std::string>(&row[0]);
        all.push_back(text ? *text : "NULL");
    }
    return all;
}

} // namespace

class TestSandbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_store.isReady());
        m_ada = m_store.open(CanaryStore::ada());
        m_admin = m_store.open(CanaryStore::admin());
        m_nobody = m_store.open(CanaryStore::nobody());
        QVERIFY(m_ada && m_admin && m_nobody);
    }

    void eachCaller_seesTheRowsOfTheScope_inEveryTable()
    {
        const int ada = CanaryStore::AdaEvents + 1, both = ada + CanaryStore::BobEvents + 1; // one call each
        for (const char *const table : {"activity", "telemetry"}) {
            const std::string sql = std::string("SELECT count(*) FROM ") + table;
            const bool all = table == std::string("activity");
            QCOMPARE(number(run(m_ada, sql)), all ? ada : CanaryStore::AdaEvents / 2 + 1);
            QCOMPARE(number(run(m_admin, sql)), all ? both : (CanaryStore::AdaEvents + CanaryStore::BobEvents) / 2 + 2);
            QCOMPARE(number(run(m_nobody, sql)), 0);
        }
        for (const char *const table : {"sessions", "costs", "findings", "feedback"}) {
            const std::string sql = std::string("SELECT count(*) FROM ") + table;
            QCOMPARE(number(run(m_ada, sql)), 1);
            QCOMPARE(number(run(m_admin, sql)), 2);
            QCOMPARE(number(run(m_nobody, sql)), 0);
        }
        for (const std::string table : {"usage_hourly", "usage_daily"}) {
            QVERIFY(number(run(m_ada, "SELECT sum(events) FROM " + table)) > 0);
            QCOMPARE(number(run(m_ada, "SELECT count(*) FROM " + table + " WHERE actor<>'ada'")), 0);
            QCOMPARE(number(run(m_nobody, "SELECT count(*) FROM " + table)), 0);
        }
    }

    void valuesKeepTheirTypes()
    {
        const auto row = run(m_ada, "SELECT 1, 1.0, 'a', NULL, x'0A', 9e999, 9223372036854775807");
        QVERIFY(row && row->rows.size() == 1);
        const std::vector<sandbox::Value> expected{qint64(1),
                                                   1.0,
                                                   std::string("a"),
                                                   std::monostate(),
                                                   std::string("x'0A'"),
                                                   std::string("Infinity"),
                                                   std::numeric_limits<qint64>::max()};
        QVERIFY(row->rows[0] == expected);
    }

    void rowsComeInTheOrderOfTime_bothWays_asTextAndAsNumber()
    {
        for (const std::string column : {"time", "time_ms"}) {
            auto newest = texts(run(m_admin, "SELECT time FROM activity ORDER BY " + column + " DESC"));
            auto oldest = texts(run(m_admin, "SELECT time FROM activity ORDER BY " + column));
            QVERIFY(std::is_sorted(oldest.begin(), oldest.end()) && oldest.size() == newest.size());
            QVERIFY(std::is_sorted(newest.rbegin(), newest.rend()));
        }
        QCOMPARE(texts(run(m_admin, "SELECT time FROM activity ORDER BY time DESC LIMIT 1")).front(),
                 timestampText(CanaryStore::BeginMs + (CanaryStore::AdaEvents - 1) * 60'000LL));
    }

    /// What a table leaves out by itself is never more than what the statement says: the same with and without.
    void whatIsPushedDown_changesNoAnswer()
    {
        std::mt19937 random(7);
        const auto any = [&random](std::initializer_list<const char *> list) {
            return std::string(list.begin()[random() % list.size()]);
        };
        for (int i = 0; i < 400; ++i) {
            const std::string column =
                any({"actor", "kind", "outcome", "tool", "time", "time_ms", "session", "action"});
            const std::string op = any({"=", "<", "<=", ">", ">=", "=", "IS"});
            std::string value = any({"'ada'", "'tool'", "'activity'", "'ok'", "'ada-tool'", "'ada-session'",
                                     "'ada.act'", "'model.call'", "NULL", "''", "5", "'nothing'"});
            if (column == "time")
                value =
                    any({"'2026-11-21'", "'2026-11-21T12:10'", "'2026-11-21T12:10:00'", "'2026-11-21T12:10:00.000Z'",
                         "'2026-11-21T12:10Z'", "'2026-11-21 12:10'", "'2026-11-21T12:10:00+02:00'", "'2027'", "9"});
            if (column == "time_ms")
                value =
                    any({"1795262400000", "1795263000000", "1795263000000.5", "'1795263000000'", "'x'", "NULL", "-1"});
            const std::string plain = column + " " + op + " " + value, hidden = "+" + column + " " + op + " " + value;
            const auto pushed = run(m_admin, "SELECT count(*) FROM activity WHERE " + plain);
            // Arithmetic's plus hides the column and keeps the value, but takes its affinity away: a text stays a text.
            const bool isNumeric = column == "time_ms";
            const std::string cast = isNumeric ? "CAST(" + value + " AS INTEGER)" : value;
            if (isNumeric && (value.find('\'') != std::string::npos || value.find('.') != std::string::npos))
                continue;
            if (!isNumeric && (value == "5" || value == "9"))
                continue;
            const auto scanned = run(m_admin, "SELECT count(*) FROM activity WHERE +" + column + " " + op + " " + cast);
            QVERIFY2(
                number(pushed) == number(scanned) && number(pushed) >= 0,
                (plain + ": " + std::to_string(number(pushed)) + ", " + hidden + ": " + std::to_string(number(scanned)))
                    .c_str());
        }
    }

    void anOr_countsEachRowOnce()
    {
        const qint64 tools = number(run(m_admin, "SELECT count(*) FROM activity WHERE kind='tool'"));
        QCOMPARE(number(run(m_admin, "SELECT count(*) FROM activity WHERE kind='tool' OR tool='ada-tool'")),
                 tools + CanaryStore::AdaEvents / 2);
        QVERIFY(number(run(m_admin, "SELECT sum(events) FROM usage_daily WHERE actor='ada' OR kind='tool'")) > 0);
    }

    void moreRowsThanTheLimit_areCut_andSaidSo()
    {
        const auto cut = m_admin->run("SELECT id FROM activity", {10, 16 << 20, std::chrono::seconds(5)});
        QVERIFY(cut && cut->truncated);
        QCOMPARE(cut->rows.size(), size_t(10));
        const auto whole = m_admin->run("SELECT id FROM activity LIMIT 10", {10, 16 << 20, std::chrono::seconds(5)});
        QVERIFY(whole && !whole->truncated && whole->rows.size() == 10);
    }

    void moreBytesThanTheLimit_areCut()
    {
        const auto cut = m_admin->run("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<5000)"
                                      " SELECT replace(hex('aaaaaaaaaaaaaaaaaaaaaaaaa'), '6', 'bbbbbbbbbbbb') FROM n",
                                      {10'000, 100'000, std::chrono::seconds(5)});
        QVERIFY(cut && cut->truncated);
        QVERIFY(!cut->rows.empty() && saidBy(cut).size() <= 100'000);
    }

    void whatTakesTooLong_endsWithTheNamesOfTheSums()
    {
        const auto ended =
            m_admin->run("SELECT count(*) FROM activity a, activity b, activity c, activity d, activity e",
                         {10, 16 << 20, std::chrono::milliseconds(200)});
        QVERIFY(!ended);
        QCOMPARE(ended.error().code, Error::Code::Rejected);
        QVERIFY(ended.error().message.contains(u"usage_daily"_s));
        QVERIFY(number(run(m_admin, "SELECT count(*) FROM activity")) > 0); // the next one runs
    }

    void sumsThatThereAreNot_areRefused_withThoseThatThereAre()
    {
        const auto none = run(m_admin, "SELECT agent, tool, sum(events) FROM usage_daily GROUP BY 1, 2");
        QVERIFY(!none);
        QVERIFY2(none.error().message.contains(u"agent, tool together"_s), qPrintable(none.error().message));
        QVERIFY(!run(m_ada, "SELECT project, sum(events) FROM usage_daily GROUP BY 1")); // not of one person
    }

    void aPlan_tellsWhatIsLeftOut()
    {
        const auto plan =
            m_admin->plan("SELECT * FROM activity WHERE actor='ada' AND time>='2026-11-21' ORDER BY time DESC", Usual);
        QVERIFY(plan && plan->plan.size() == 1);
        QVERIFY2(plan->plan[0].ends_with("activity: actor= and time>=, newest first"), plan->plan[0].c_str());
    }

    void bodiesAreMasked_byTheRuleThatIsGiven()
    {
        sandbox::Masks masks{[](std::string_view) { return std::string("{}"); },
                             [](std::string_view name, std::string_view) { return "masked " + std::string(name); }};
        auto opened = sandbox::Sandbox::open(m_store.path(), CanaryStore::admin(), masks);
        QVERIFY(opened);
        for (const std::string &params : texts(run(*opened, "SELECT params FROM activity WHERE kind='tool'")))
            QCOMPARE(params, std::string("{}"));
        for (const std::string &excerpt : texts(run(*opened, "SELECT excerpt FROM findings")))
            QCOMPARE(excerpt, std::string("masked excerpt"));
        for (const std::string &message : texts(run(*opened, "SELECT message FROM feedback")))
            QCOMPARE(message, std::string("masked message"));
    }

    void everyColumnOfEveryTable_canBeRead()
    {
        for (const sandbox::DescribedTable &table : sandbox::describedTables()) {
            for (const sandbox::Column &column : table.columns) {
                const auto read = run(m_admin, "SELECT \"" + std::string(column.name) + "\" FROM " + table.name);
                QVERIFY2(read && !read->rows.empty(), (table.name + '.' + column.name).c_str());
            }
        }
    }

private:
    CanaryStore m_store;
    std::unique_ptr<sandbox::Sandbox> m_ada, m_admin, m_nobody;
};

QTEST_GUILESS_MAIN(TestSandbox)
#include "tst_sandbox.moc"
