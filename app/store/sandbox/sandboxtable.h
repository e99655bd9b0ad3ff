// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/dictionary.h"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

struct sqlite3;
struct sqlite3_context;

namespace glasshouse::sandbox {

/// What the sandbox's tables are made of: a table describes its columns, a cursor reads rows of the store that the scope
/// shows. virtualtable.h gives them to SQLite. One thread.

using Value = std::variant<std::monostate, qint64, double, std::string>;

/// Hides what is not shown to anybody who did not ask for it raw.
struct Masks {
    std::function<std::string(std::string_view json)> json;
    std::function<std::string(std::string_view name, std::string_view text)> text;
};

/// The end of a statement's time. Looks at the clock every few calls.
class Deadline
{
public:
    using Clock = std::chrono::steady_clock;
    void start(std::chrono::milliseconds time) { m_end = Clock::now() + time, m_passed = false; }
    bool passed()
    {
        if (!m_passed && ++m_calls % 16 == 0)
            look();
        return m_passed;
    }
    /// The same with a look at the clock: before what takes long.
    bool look() { return m_passed = m_passed || Clock::now() >= m_end; }
    /// Ends what a connection runs once the time has passed.
    void watch(sqlite3 *connection);

private:
    Clock::time_point m_end = Clock::time_point::max();
    unsigned m_calls = 0;
    bool m_passed = false;
};

/// What every table reads with.
struct Place {
    Connection &store;
    const Dictionary &dictionary;
    qint64 tenant = 0;
    std::optional<std::vector<std::string>> onlyActors; ///< set: rows of these alone
    std::vector<qint64> actorNumbers;                   ///< of those that the tenant knows; never 0
    Masks masks;
    Deadline deadline{};
    bool readMuch = false; ///< a large table was read without a restriction of time

    bool isWhole() const { return !onlyActors.has_value(); }
};

enum class ColumnType { Integer, Real, Text };
/// What a table can leave out by itself where a statement restricts a column. SQLite looks at every row again, so a table
/// may always give more.
enum class Pushed {
    Nothing,
    Equal,
    Key,     ///< equal, and then there is at most one row
    Time,    ///< milliseconds from, to
    TimeText ///< ISO text from, to
};
struct Column {
    const char *name;
    ColumnType type;
    Pushed pushed;
    const char *about;
};

struct Restriction {
    enum class Op { Equal, AtLeast, AtMost };
    int column = 0;
    Op op = Op::Equal;
    Value value;
};
struct Request {
    std::vector<Restriction> restrictions;
    enum class Order { Any, OldestFirst, NewestFirst } order = Order::Any;
    quint64 used = 0; ///< a bit for each column that is read
    bool uses(int column) const { return (used >> unsigned(column) & 1U) != 0; }
};

/// Takes one cell of a row.
class Cell
{
public:
    explicit Cell(sqlite3_context *context) : m_context(context) {}
    void null();
    void integer(qint64 value);
    void optional(const std::optional<qint64> &value);
    void real(double value);
    void text(std::string_view value);
    /// A text that lives as long as the connection; NULL where it is empty.
    void lasting(std::string_view value);
    /// NULL for NoTime.
    void milliseconds(qint64 ms);
    void time(qint64 ms);
    void day(qint64 ms);

private:
    sqlite3_context *m_context;
};

class Cursor
{
public:
    virtual ~Cursor() = default;
    /// From the beginning; next() leads to the first row.
    virtual void open(const Request &request) = 0;
    virtual bool next() = 0;
    virtual qint64 rowId() const = 0;
    virtual void column(int column, Cell cell) = 0;
};

class Table
{
public:
    virtual ~Table() = default;
    virtual const char *name() const = 0;
    virtual const char *about() const = 0;
    virtual std::span<const Column> columns() const = 0;
    virtual double estimatedRows() const = 0;
    /// Rows come in the order of its columns of Pushed::Time and TimeText where that is asked for.
    virtual bool hasOrder() const = 0;
    /// Why these columns cannot be read together, with all rows or the own ones alone; empty: they can.
    virtual std::string refusal(quint64, bool) const { return {}; }
    virtual std::unique_ptr<Cursor> cursor(Place &place) const = 0;
};
using Tables = std::vector<std::unique_ptr<Table>>;

Tables eventTables(); ///< activity, telemetry
Tables rowTables();   ///< sessions, costs, findings, feedback
Tables usageTables(); ///< usage_hourly, usage_daily
Tables allTables();

/// The times between which rows can fulfil a request, both included, and whether no row can.
struct TimeBounds {
    qint64 fromMs, toMs;
    bool none = false;
};
TimeBounds timeBounds(std::span<const Column> columns, const Request &request);
/// A day, or a date and time, as our own times are written or the beginning of it: nothing else compares like the instant.
std::optional<qint64> canonicalTime(std::string_view text);
/// The number of a text; 0 never, for no row shows an empty text; -1: no row has it.
qint64 numberOf(const Dictionary &dictionary, Dimension dimension, const Value &value);
/// Row id of a session by the agent's id; 0: none.
qint64 sessionNumber(Place &place, const Value &value);

} // namespace glasshouse::sandbox
