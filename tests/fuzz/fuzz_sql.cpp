// SPDX-License-Identifier: GPL-3.0-or-later
// Statements made from a grammar by the input's bytes, run in the sandbox under three scopes: no answer, refusal or plan
// says anything of a row that the scope does not show, and nothing is written.
#include "canarystore.h"

#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

using namespace glasshouse;
using namespace glasshouse::test;

namespace {

constexpr int DeepestNesting = 5;
constexpr std::size_t LongestStatement = 6000;

/// Chooses by the input's bytes; where they end, the first choice is taken, which is always a leaf.
class Maker
{
public:
    Maker(const std::uint8_t *data, std::size_t size) : m_data(data), m_size(size) {}

    std::string statement()
    {
        switch (below(12)) {
        case 1:
            return with() + select(0);
        case 2:
            return select(0) + (below(2) ? " UNION ALL " : " EXCEPT ") + select(1);
        case 3:
            return select(0) + "; " + hostile();
        case 4:
            return hostile();
        case 5:
            return "EXPLAIN QUERY PLAN " + select(0);
        case 6:
            return select(0) + " -- " + any({"x", "\n; DROP TABLE activity", "*/"});
        default:
            return select(0);
        }
    }

private:
    unsigned below(unsigned n) { return m_at < m_size ? m_data[m_at++] % n : 0; }
    template<std::size_t N>
    std::string any(const char *const (&words)[N])
    {
        return words[below(N)];
    }

    // Mostly what is there, so that most statements run.
    std::string table()
    {
        if (below(8) != 1)
            return any({"activity", "telemetry", "costs", "sessions", "findings", "feedback", "usage_daily"});
        return any({"activity",
                    "telemetry",
                    "sessions",
                    "findings",
                    "feedback",
                    "costs",
                    "usage_hourly",
                    "usage_daily",
                    "event",
                    "call",
                    "session",
                    "token",
                    "cube",
                    "dimension_value",
                    "event_body",
                    "sqlite_schema",
                    "main.activity",
                    "temp.activity",
                    "main.event",
                    "\"activity\"",
                    "[sessions]",
                    "`costs`",
                    "ACTIVITY",
                    "pragma_table_list",
                    "json_each('[1,2]')",
                    "dbstat",
                    "x",
                    "sqlite_temp_master"});
    }
    std::string column()
    {
        if (below(6) != 1)
            return any({"a.rowid", "a.time_ms", "a.session", "a.time", "rowid", "a.actor", "a.kind", "a.model"});
        return any({"actor",    "session", "time",  "time_ms", "kind",      "action",  "outcome",  "tool",
                    "params",   "id",      "rowid", "title",   "excerpt",   "message", "reporter", "cost_nano_usd",
                    "events",   "day",     "hour",  "model",   "agent",     "project", "source",   "correlation",
                    "resource", "tenant",  "*",     "a.actor", "b.session", "_rowid_"});
    }
    std::string value()
    {
        return any({"1",
                    "0",
                    "-1",
                    "NULL",
                    "'ada'",
                    "'CANARY-T2'",
                    "'CANARY-BOB'",
                    "'ada-session'",
                    "'CANARY-T2-session'",
                    "'tool'",
                    "'2026-11-21'",
                    "'2026-11-21T12:10:00.000Z'",
                    "1795262400000",
                    "9223372036854775807",
                    "9e999",
                    "x'00'",
                    "''",
                    "'%'",
                    "2000",
                    "777",
                    "?",
                    ":x",
                    "\"ada\"",
                    "2001.5",
                    "'model.call'",
                    "-9223372036854775808"});
    }
    std::string function()
    {
        if (below(8) != 1)
            return any(
                {"max", "min", "count", "hex", "quote", "typeof", "lower", "length", "coalesce", "group_concat"});
        return any({"count",          "max",    "min",        "sum",
                    "group_concat",   "lower",  "hex",        "quote",
                    "typeof",         "length", "abs",        "coalesce",
                    "json_extract",   "substr", "replace",    "load_extension",
                    "readfile",       "printf", "randomblob", "zeroblob",
                    "sqlite_version", "random", "date",       "strftime",
                    "total",          "instr",  "char",       "fts3_tokenizer"});
    }
    std::string expression(int depth)
    {
        if (depth >= DeepestNesting)
            return column();
        switch (below(14)) {
        case 1:
            return value();
        case 2:
            return function() + '(' + expression(depth + 1) + ')';
        case 3:
            return function() + '(' + expression(depth + 1) + ", " + value() + ')';
        case 4:
            return '(' + select(depth + 1) + ')';
        case 5:
            return expression(depth + 1) + any({" = ", " < ", " >= ", " <> ", " IS ", " || ", " + ", " AND ", " OR "})
                + expression(depth + 1);
        case 6:
            return column() + " IN (" + (below(2) ? select(depth + 1) : value() + ", " + value()) + ')';
        case 7:
            return column() + any({" LIKE ", " GLOB ", " NOT LIKE ", " REGEXP ", " MATCH "}) + value();
        case 8:
            return "EXISTS (" + select(depth + 1) + ')';
        case 9:
            return "CASE WHEN " + expression(depth + 1) + " THEN " + value() + " ELSE " + column() + " END";
        case 10:
            return function() + '(' + column() + ") OVER (PARTITION BY " + column() + " ORDER BY " + column() + ')';
        case 11:
            return column() + any({" COLLATE NOCASE", " COLLATE RTRIM", " IS NULL", " BETWEEN 1 AND 2"});
        case 12:
            return "count(*)";
        default:
            return column();
        }
    }
    std::string from(int depth)
    {
        std::string text = below(6) == 1 && depth < DeepestNesting ? '(' + select(depth + 1) + ')' : table();
        text += " a";
        if (below(4) == 1)
            text += any({" JOIN ", " LEFT JOIN ", ", ", " NATURAL JOIN ", " CROSS JOIN "}) + table() + " b"
                + (below(2) ? " ON " + expression(depth + 2) : std::string());
        return text;
    }
    std::string select(int depth)
    {
        std::string text = std::string("SELECT ") + (below(6) == 1 ? "DISTINCT " : "") + expression(depth + 1);
        if (below(3) == 1)
            text += ", " + expression(depth + 1);
        text += " FROM " + from(depth);
        if (below(2))
            text += " WHERE " + expression(depth + 1);
        if (below(4) == 1)
            text += " GROUP BY " + column() + (below(2) ? " HAVING " + expression(depth + 2) : std::string());
        if (below(3) == 1)
            text += " ORDER BY " + column() + any({"", " DESC", " NULLS LAST"});
        if (below(3) == 1)
            text += " LIMIT " + value();
        return text;
    }
    std::string with()
    {
        const std::string name = table();
        return std::string("WITH ") + any({"", "RECURSIVE "}) + name + any({" AS (", " AS MATERIALIZED (", "(x) AS ("})
            + select(2) + ") ";
    }
    std::string hostile()
    {
        return any({"ATTACH 'x.db' AS x", "VACUUM INTO 'x.db'", "PRAGMA writable_schema=1", "DROP TABLE activity",
                    "DELETE FROM activity", "CREATE TABLE t(x)", "CREATE TEMP VIEW activity AS SELECT 1", "BEGIN",
                    "INSERT INTO activity(id) VALUES(1) RETURNING *", "DETACH main", "REINDEX", "ANALYZE",
                    "CREATE VIRTUAL TABLE t USING fts5(x)", "UPDATE activity SET actor='x'", "SAVEPOINT s",
                    "PRAGMA table_list", "ALTER TABLE activity RENAME TO x"});
    }

    const std::uint8_t *m_data;
    std::size_t m_size, m_at = 0;
};

void check(bool truth, const std::string &statement, const QByteArray &said)
{
    if (truth)
        return;
    std::fprintf(stderr, "statement: %s\nsaid: %s\n", statement.c_str(), said.constData());
    std::abort();
}

struct Caller {
    sandbox::Rows rows;
    std::unique_ptr<sandbox::Sandbox> box;
};

/// Opened anew now and then: a connection remembers a little of every statement.
class Callers
{
public:
    std::array<Caller, 3> &fresh()
    {
        if (m_runs++ % 1000 == 0) {
            m_callers = {Caller{CanaryStore::ada(), nullptr}, Caller{CanaryStore::admin(), nullptr},
                         Caller{CanaryStore::nobody(), nullptr}};
            for (Caller &caller : m_callers)
                caller.box = m_store.open(caller.rows);
            m_listing = m_store.listing();
        }
        return m_callers;
    }
    bool isUnwritten() const { return m_store.listing() == m_listing; }

private:
    CanaryStore m_store;
    std::array<Caller, 3> m_callers;
    QByteArray m_listing;
    unsigned m_runs = 0;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static Callers callers;
    const std::string statement = Maker(data, size).statement();
    if (statement.size() > LongestStatement)
        return 0;
    constexpr sandbox::Limits Short{200, 1 << 20, std::chrono::milliseconds(50)};
    for (Caller &caller : callers.fresh()) {
        check(caller.box != nullptr, "the store cannot be opened", {});
        for (const auto &result : {caller.box->run(statement, Short), caller.box->plan(statement, Short)}) {
            const QByteArray said = saidBy(result);
            check(result || result.error().code == Error::Code::Rejected, statement, said);
            check(!said.contains("store.db"), statement, said);
            for (const QString &word : CanaryStore::forbidden(caller.rows)) {
                // What the statement says itself may come back, also in another form.
                const bool isEcho = statement.find(word.toStdString()) != std::string::npos
                    || (word == u"777" && statement.find("CANARY") != std::string::npos);
                check(isEcho || !said.contains(word.toUtf8()), statement, said);
            }
            check(!result || (result->rows.size() <= 200), statement, said);
        }
    }
    check(callers.isUnwritten(), statement, "something was written");
    return 0;
}
