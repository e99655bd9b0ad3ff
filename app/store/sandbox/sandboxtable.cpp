// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sandbox/sandboxtable.h"

#include "base/timerange.h"
#include "base/timestamp.h"
#include "store/readactivity.h"

#include <sqlite3.h>

#include <algorithm>
#include <cctype>

namespace glasshouse::sandbox {

namespace {

constexpr int ProgressSteps = 1000; ///< of SQLite's machine between two looks at the clock

qint64 bound(const Restriction &restriction, Pushed pushed, qint64 otherwise)
{
    if (pushed == Pushed::Time) {
        const auto *const ms = std::get_if<qint64>(&restriction.value);
        return ms ? *ms : otherwise;
    }
    const auto *const text = std::get_if<std::string>(&restriction.value);
    return (text ? canonicalTime(*text) : std::nullopt).value_or(otherwise);
}

} // namespace

void Deadline::watch(sqlite3 *connection)
{
    sqlite3_progress_handler(
        connection, ProgressSteps, [](void *deadline) { return static_cast<Deadline *>(deadline)->look() ? 1 : 0; },
        this);
}

void Cell::null()
{
    sqlite3_result_null(m_context);
}

void Cell::integer(qint64 value)
{
    sqlite3_result_int64(m_context, value);
}

void Cell::optional(const std::optional<qint64> &value)
{
    value ? integer(*value) : null();
}

void Cell::real(double value)
{
    sqlite3_result_double(m_context, value);
}

void Cell::text(std::string_view value)
{
    sqlite3_result_text64(m_context, value.data() ? value.data() : "", value.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

void Cell::lasting(std::string_view value)
{
    if (value.empty())
        null();
    else
        sqlite3_result_text64(m_context, value.data(), value.size(), SQLITE_STATIC, SQLITE_UTF8);
}

void Cell::milliseconds(qint64 ms)
{
    ms == NoTime ? null() : integer(ms);
}

void Cell::time(qint64 ms)
{
    ms == NoTime ? null() : text(timestampText(ms));
}

void Cell::day(qint64 ms)
{
    if (ms == NoTime)
        return null();
    const std::string whole = timestampText(ms);
    text(std::string_view(whole).substr(0, whole.find('T')));
}

Tables allTables()
{
    Tables tables;
    for (const auto make : {&eventTables, &rowTables, &usageTables}) {
        for (auto &table : make())
            tables.push_back(std::move(table));
    }
    return tables;
}

std::optional<qint64> canonicalTime(std::string_view text)
{
    // '0' stands for any digit.
    constexpr std::string_view Form = "0000-00-00T00:00:00.000Z";
    constexpr std::size_t Ends[] = {10, 16, 19, 21, 22, 23, 24};
    if (std::find(std::begin(Ends), std::end(Ends), text.size()) == std::end(Ends))
        return std::nullopt;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool fits = Form[i] == '0' ? std::isdigit(static_cast<unsigned char>(text[i])) != 0 : text[i] == Form[i];
        if (!fits)
            return std::nullopt;
    }
    const qint64 ms = parseTimestamp(text);
    return ms == NoTime ? std::nullopt : std::optional(ms);
}

TimeBounds timeBounds(std::span<const Column> columns, const Request &request)
{
    using Op = Restriction::Op;
    TimeBounds bounds{NoTime, std::numeric_limits<qint64>::max()};
    for (const Restriction &restriction : request.restrictions) {
        const Pushed pushed = columns[std::size_t(restriction.column)].pushed;
        if (pushed != Pushed::Time && pushed != Pushed::TimeText)
            continue;
        if (restriction.op != Op::AtMost)
            bounds.fromMs = std::max(bounds.fromMs, bound(restriction, pushed, NoTime));
        if (restriction.op != Op::AtLeast)
            bounds.toMs = std::min(bounds.toMs, bound(restriction, pushed, std::numeric_limits<qint64>::max()));
    }
    bounds.none = bounds.fromMs > bounds.toMs;
    return bounds;
}

qint64 numberOf(const Dictionary &dictionary, Dimension dimension, const Value &value)
{
    const auto *const text = std::get_if<std::string>(&value);
    const qint64 number = text && !text->empty() ? dictionary.find(dimension, *text) : -1;
    return number > 0 ? number : -1;
}

qint64 sessionNumber(Place &place, const Value &value)
{
    const auto *const text = std::get_if<std::string>(&value);
    return text && !text->empty() ? ReadActivity(place.store, place.tenant).sessionId(*text) : 0;
}

} // namespace glasshouse::sandbox
