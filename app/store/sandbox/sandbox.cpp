// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sandbox/sandbox.h"

#include "store/sandbox/authorizer.h"
#include "store/sandbox/virtualtable.h"
#include "store/schema.h"
#include "store/snapshot.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <utility>

using namespace Qt::StringLiterals;

namespace glasshouse::sandbox {

namespace {

constexpr int MostSqlBytes = 20'000, MostMessage = 300;
constexpr std::array<std::pair<int, int>, 9> StatementLimits{{{SQLITE_LIMIT_LENGTH, 1'000'000},
                                                              {SQLITE_LIMIT_SQL_LENGTH, MostSqlBytes + 64},
                                                              {SQLITE_LIMIT_COLUMN, 200},
                                                              {SQLITE_LIMIT_EXPR_DEPTH, 50},
                                                              {SQLITE_LIMIT_COMPOUND_SELECT, 10},
                                                              {SQLITE_LIMIT_VDBE_OP, 25'000},
                                                              {SQLITE_LIMIT_ATTACHED, 0},
                                                              {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 64},
                                                              {SQLITE_LIMIT_TRIGGER_DEPTH, 1}}};
struct Finalize {
    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
};
using StatementPtr = std::unique_ptr<sqlite3_stmt, Finalize>;

QString toText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

tl::unexpected<Error> rejected(std::string_view why)
{
    return fail(Error::Code::Rejected, toText(why.substr(0, MostMessage)));
}

void configure(sqlite3 *connection)
{
    for (const auto &[limit, value] : StatementLimits)
        sqlite3_limit(connection, limit, value);
    for (const auto &[option, on] :
         {std::pair{SQLITE_DBCONFIG_DEFENSIVE, 1}, std::pair{SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
          std::pair{SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0}, std::pair{SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0},
          std::pair{SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
          // "x" is a name, never a text: what is a literal is seen to be one.
          std::pair{SQLITE_DBCONFIG_DQS_DML, 0}, std::pair{SQLITE_DBCONFIG_DQS_DDL, 0}})
        sqlite3_db_config(connection, option, on, nullptr);
}

std::string hexOf(const void *bytes, std::size_t size)
{
    constexpr char Digits[] = "0123456789ABCDEF";
    std::string text = "x'";
    for (std::size_t i = 0; i < size; ++i) {
        const unsigned byte = static_cast<const unsigned char *>(bytes)[i];
        text += Digits[byte >> 4U], text += Digits[byte & 15U];
    }
    return text + '\'';
}

Value cellOf(sqlite3_stmt *row, int column)
{
    const auto size = [&] { return std::size_t(sqlite3_column_bytes(row, column)); };
    switch (sqlite3_column_type(row, column)) {
    case SQLITE_INTEGER:
        return qint64(sqlite3_column_int64(row, column));
    case SQLITE_FLOAT: {
        const double real = sqlite3_column_double(row, column);
        return std::isfinite(real) ? Value(real) : Value(std::string(real < 0 ? "-Infinity" : "Infinity"));
    }
    case SQLITE_TEXT: {
        const auto *const text = reinterpret_cast<const char *>(sqlite3_column_text(row, column));
        return text ? Value(std::string(text, size())) : Value();
    }
    case SQLITE_BLOB: {
        const void *const bytes = sqlite3_column_blob(row, column);
        return hexOf(bytes, bytes ? size() : 0);
    }
    default:
        return {};
    }
}

/// At most what it takes as JSON.
qint64 weightOf(const Value &value)
{
    constexpr qint64 Number = 26, Escape = 5;
    const auto *const text = std::get_if<std::string>(&value);
    if (!text)
        return Number;
    // Controls, quotes, and the first bytes of characters that can be controls of a terminal.
    const auto grows = std::count_if(text->begin(), text->end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 || byte == '"' || byte == '\\' || byte == 0x7f || byte == 0xc2 || byte == 0xd8
            || byte == 0xe1 || byte == 0xe2 || byte == 0xef || byte == 0xf3;
    });
    return qint64(text->size()) + Escape * grows + 3;
}

/// Where the statement is wrong: " (line 2, column 5)", both from 1, in characters; empty where SQLite does not say.
std::string placeOf(sqlite3 *connection, const std::string &sql)
{
    const int offset = sqlite3_error_offset(connection);
    if (offset < 0 || std::size_t(offset) > sql.size())
        return {};
    int line = 1, column = 1;
    for (const char c : std::string_view(sql).substr(0, std::size_t(offset))) {
        const bool continues = (static_cast<unsigned char>(c) & 0xC0) == 0x80;
        line += c == '\n' ? 1 : 0;
        column = c == '\n' ? 1 : column + (continues ? 0 : 1);
    }
    return " (line " + std::to_string(line) + ", column " + std::to_string(column) + ")";
}

/// "SCAN activity VIRTUAL TABLE INDEX 3:time>=" -> "SCAN activity: time>=".
std::string planLine(std::string line)
{
    constexpr std::string_view Words = " VIRTUAL TABLE INDEX ";
    const std::size_t at = line.find(Words);
    const std::size_t colon = at == std::string::npos ? at : line.find(':', at);
    if (colon != std::string::npos)
        line.replace(at, colon + 1 - at, ": ");
    return line;
}

} // namespace

struct Sandbox::Impl {
    explicit Impl(Connection opened, Rows rows, Masks masks)
        : store(std::move(opened)),
          snapshot(store),
          dictionary(store, rows.tenant),
          place{store, dictionary, rows.tenant, std::move(rows.onlyActors), {}, std::move(masks)}
    {}

    Result<void> setUp();
    Result<StatementPtr> prepare(const std::string &sql);
    Result<void> checkTail(const char *tail);
    Error errorOf(int code, const Limits &limits);
    Result<void> collect(sqlite3_stmt *statement, const Limits &limits, Output &outcome);

    Connection store;
    Snapshot snapshot;
    Dictionary dictionary;
    Place place;
    Tables tables = allTables();
    std::optional<Authorizer> authorizer;
    std::optional<Connection> memory; ///< last: it is closed before what its tables read
};

Result<void> Sandbox::Impl::setUp()
{
    if (!snapshot.begun())
        return snapshot.begun();
    dictionary.reload();
    if (place.onlyActors) {
        std::erase(*place.onlyActors, std::string());
        for (const std::string &name : *place.onlyActors) {
            if (const qint64 number = dictionary.find(Dimension::Actor, name); number > 0)
                place.actorNumbers.push_back(number);
        }
    }
    if (auto failed = store.takeFailure(); !failed)
        return failed;
    auto opened = Connection::open(u":memory:"_s, Connection::Mode::ReadWrite);
    if (!opened)
        return tl::unexpected(opened.error());
    memory.emplace(std::move(*opened));
    for (const auto &table : tables) {
        if (auto added = addTable(*memory, *table, place); !added)
            return added;
    }
    if (auto kept = keepOnly(*memory, tables); !kept)
        return kept;
    configure(memory->handle());
    authorizer.emplace(tables);
    authorizer->guard(memory->handle());
    place.deadline.watch(memory->handle());
    place.deadline.watch(store.handle());
    return {};
}

Error Sandbox::Impl::errorOf(int code, const Limits &limits)
{
    if (!authorizer->refusal().empty())
        return rejected(authorizer->refusal()).value();
    if (place.deadline.look())
        return rejected("the statement was stopped after " + std::to_string(limits.time.count() / 1000) + " s. "
                        + Advice)
            .value();
    if (store.hasFailed()) {
        (void)store.takeFailure(); // its words name places on this computer
        return Error{Error::Code::Busy, u"the store cannot be read now: ask again later"_s};
    }
    switch (code & 0xff) {
    case SQLITE_NOMEM:
        return rejected(std::string("the statement takes more memory than one may. ") + Advice).value();
    case SQLITE_TOOBIG:
        return rejected("the statement, or a text that it makes, is too long").value();
    case SQLITE_AUTH:
        return rejected("only SELECT is possible here").value();
    case SQLITE_ERROR:
    case SQLITE_MISMATCH:
    case SQLITE_RANGE:
        return rejected(sqlite3_errmsg(memory->handle())).value();
    default:
        return rejected("the statement cannot be worked out").value();
    }
}

Result<void> Sandbox::Impl::checkTail(const char *tail)
{
    while (*tail != '\0') {
        sqlite3_stmt *more = nullptr;
        const char *rest = nullptr;
        const int code = sqlite3_prepare_v3(memory->handle(), tail, -1, 0, &more, &rest);
        const StatementPtr owned(more);
        if (code != SQLITE_OK || more || rest == tail)
            return rejected("one statement at a time: something comes after the first");
        tail = rest;
    }
    return {};
}

Result<StatementPtr> Sandbox::Impl::prepare(const std::string &sql)
{
    if (sql.size() > std::size_t(MostSqlBytes))
        return rejected("the statement is longer than 20,000 bytes");
    if (sql.find('\0') != std::string::npos)
        return rejected("the statement holds a NUL character");
    authorizer->forget();
    sqlite3_stmt *made = nullptr;
    const char *tail = nullptr;
    const int code = sqlite3_prepare_v3(memory->handle(), sql.c_str(), -1, 0, &made, &tail);
    StatementPtr statement(made);
    if (code != SQLITE_OK) {
        const std::string where = placeOf(memory->handle(), sql);
        Error error = errorOf(code, {});
        if (code == SQLITE_ERROR && authorizer->refusal().empty())
            error.message += QString::fromStdString(where);
        return tl::unexpected(error);
    }
    if (!statement)
        return rejected("there is no statement");
    if (auto checked = checkTail(tail); !checked)
        return tl::unexpected(checked.error());
    if (sqlite3_stmt_isexplain(made) != 0)
        return rejected("EXPLAIN is not possible; ask for the plan");
    if (sqlite3_stmt_readonly(made) == 0 || sqlite3_column_count(made) == 0)
        return rejected("only SELECT is possible here");
    if (sqlite3_bind_parameter_count(made) > 0)
        return rejected("the statement has parameters, and there are no values for them");
    return statement;
}

Result<void> Sandbox::Impl::collect(sqlite3_stmt *statement, const Limits &limits, Output &outcome)
{
    qint64 left = limits.outputBytes;
    const int columns = sqlite3_column_count(statement);
    for (int i = 0; i < columns; ++i) {
        const char *const name = sqlite3_column_name(statement, i);
        outcome.columns.emplace_back(name ? name : "");
    }
    for (;;) {
        const int code = sqlite3_step(statement);
        if (code == SQLITE_DONE)
            return {};
        if (code != SQLITE_ROW)
            return tl::unexpected(errorOf(code, limits));
        if (outcome.rows.size() == std::size_t(limits.rows)) {
            outcome.truncated = true;
            return {};
        }
        std::vector<Value> row;
        row.reserve(std::size_t(columns));
        for (int i = 0; i < columns; ++i) {
            row.push_back(cellOf(statement, i));
            left -= weightOf(row.back());
        }
        if (left < 0) {
            outcome.truncated = true;
            return {};
        }
        outcome.rows.push_back(std::move(row));
    }
}

Sandbox::Sandbox(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
Sandbox::~Sandbox() = default;

Result<std::unique_ptr<Sandbox>> Sandbox::open(const QString &storePath, Rows rows, Masks masks)
{
    auto store = Connection::open(storePath, Connection::Mode::ReadOnly);
    if (!store)
        return tl::unexpected(store.error());
    if (auto known = checkSchema(*store); !known)
        return tl::unexpected(known.error());
    auto impl = std::make_unique<Impl>(std::move(*store), std::move(rows), std::move(masks));
    if (auto done = impl->setUp(); !done)
        return tl::unexpected(done.error());
    return std::unique_ptr<Sandbox>(new Sandbox(std::move(impl)));
}

Result<Output> Sandbox::run(const std::string &sql, const Limits &limits)
{
    Impl &d = *m_impl;
    const auto begin = Deadline::Clock::now();
    d.place.deadline.start(limits.time);
    d.place.readMuch = false;
    (void)d.store.takeFailure(); // of a statement that was stopped
    const auto statement = d.prepare(sql);
    if (!statement)
        return tl::unexpected(statement.error());
    Output outcome;
    if (auto done = d.collect(statement->get(), limits, outcome); !done)
        return tl::unexpected(done.error());
    outcome.elapsed = std::chrono::duration_cast<std::chrono::milliseconds>(Deadline::Clock::now() - begin);
    if (outcome.elapsed >= std::chrono::seconds(1) && d.place.readMuch)
        outcome.advice = Advice;
    return outcome;
}

Result<Output> Sandbox::plan(const std::string &sql, const Limits &limits)
{
    Impl &d = *m_impl;
    const auto begin = Deadline::Clock::now();
    d.place.deadline.start(limits.time);
    if (auto checked = d.prepare(sql); !checked)
        return tl::unexpected(checked.error());
    sqlite3_stmt *made = nullptr;
    const int code =
        sqlite3_prepare_v3(d.memory->handle(), ("EXPLAIN QUERY PLAN " + sql).c_str(), -1, 0, &made, nullptr);
    const StatementPtr statement(made);
    if (code != SQLITE_OK)
        return tl::unexpected(d.errorOf(code, limits));
    Output outcome, steps;
    if (auto done = d.collect(made, limits, steps); !done)
        return tl::unexpected(done.error());
    std::map<qint64, int> depths{{0, -1}};
    for (const std::vector<Value> &step : steps.rows) { // its number, that of the step around it, nothing, words
        const auto *const number = std::get_if<qint64>(&step[0]), *const around = std::get_if<qint64>(&step[1]);
        const auto *const words = std::get_if<std::string>(&step[3]);
        if (!number || !around || !words)
            continue;
        const int depth = depths[*number] = depths[*around] + 1;
        outcome.plan.push_back(std::string(std::size_t(2 * depth), ' ') + planLine(*words));
    }
    outcome.elapsed = std::chrono::duration_cast<std::chrono::milliseconds>(Deadline::Clock::now() - begin);
    return outcome;
}

std::vector<DescribedTable> describedTables()
{
    std::vector<DescribedTable> described;
    for (const auto &table : allTables()) {
        const std::span<const Column> columns = table->columns();
        described.push_back({table->name(), table->about(), {columns.begin(), columns.end()}});
    }
    return described;
}

void limitMemory(qint64 bytes)
{
    sqlite3_hard_heap_limit64(bytes);
}

} // namespace glasshouse::sandbox
