// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/numberrows.h"

#include <sqlite3.h>

#include <utility>

namespace glasshouse {

namespace {

/// Whom rows go to while this thread runs a statement of ours: no text of SQL can name it, nor run meanwhile. To bind it to
/// the statement would have each row look for it.
thread_local const NumberRows::Target *rowsGoTo = nullptr;

/// An aggregate: SQLite goes through all rows within one step.
void visitRow(sqlite3_context *, int given, sqlite3_value **values)
{
    const NumberRows::Target *const target = rowsGoTo;
    const bool withText = target && target->text == NumberRows::Text::Last;
    if (!target || std::size_t(given) != target->count + (withText ? 1 : 0))
        return;
    std::array<qint64, NumberRows::MostColumns> numbers;
    for (std::size_t i = 0; i < target->count; ++i)
        numbers[i] = sqlite3_value_int64(values[i]);
    std::string_view text;
    if (withText) {
        sqlite3_value *const value = values[target->count];
        if (const auto *begin = reinterpret_cast<const char *>(sqlite3_value_text(value)))
            text = {begin, std::size_t(sqlite3_value_bytes(value))};
    }
    target->visit(target->to, numbers.data(), text);
}

void endRows(sqlite3_context *) {}

} // namespace

bool addNumberRows(sqlite3 *handle)
{
    return sqlite3_create_function_v2(handle, "visit_row", -1, SQLITE_UTF8 | SQLITE_DIRECTONLY, nullptr, nullptr,
                                      visitRow, endRows, nullptr)
        == SQLITE_OK;
}

NumberRows::NumberRows(Connection &connection, std::size_t count, const std::string &columns, std::string_view from,
                       Text text)
    : m_connection(connection),
      m_count(count),
      m_text(text)
{
    Q_ASSERT(count <= MostColumns);
    const std::string sql = "SELECT visit_row(" + columns + ") " + std::string(from);
    if (sqlite3_prepare_v3(connection.handle(), sql.data(), int(sql.size()), SQLITE_PREPARE_PERSISTENT, &m_statement,
                           nullptr)
        != SQLITE_OK)
        connection.noteFailure(sql);
}

NumberRows::~NumberRows()
{
    sqlite3_finalize(m_statement);
}

void NumberRows::run(const Target &target, std::span<const qint64> parameters)
{
    if (m_connection.hasFailed()) // as with statements: once one has failed no other runs
        return;
    for (std::size_t i = 0; i < parameters.size(); ++i)
        sqlite3_bind_int64(m_statement, int(i) + 1, parameters[i]);
    const Target *const outer = std::exchange(rowsGoTo, &target); // one may be read while another is
    int step = SQLITE_ROW;
    while (step == SQLITE_ROW)
        step = sqlite3_step(m_statement);
    rowsGoTo = outer;
    if (step != SQLITE_DONE)
        m_connection.noteFailure({});
    sqlite3_reset(m_statement);
}

} // namespace glasshouse
