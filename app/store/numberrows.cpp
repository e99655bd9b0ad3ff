// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/numberrows.h"

#include <sqlite3.h>

namespace glasshouse {

namespace {

constexpr const char *TargetType = "glasshouse-rows"; ///< what is passed by pointer no text of SQL can make

/// An aggregate: SQLite goes through all rows within one step.
void visitRow(sqlite3_context *, int count, sqlite3_value **values)
{
    const auto *target = static_cast<const NumberRows::Target *>(sqlite3_value_pointer(values[0], TargetType));
    if (!target || std::size_t(count) != target->count + 1)
        return;
    std::array<qint64, NumberRows::MostColumns> numbers;
    for (std::size_t i = 0; i < target->count; ++i)
        numbers[i] = sqlite3_value_int64(values[i + 1]);
    target->visit(target->to, numbers.data());
}

void endRows(sqlite3_context *) {}

} // namespace

bool addNumberRows(sqlite3 *handle)
{
    return sqlite3_create_function_v2(handle, "visit_row", -1, SQLITE_UTF8 | SQLITE_DIRECTONLY, nullptr, nullptr,
                                      visitRow, endRows, nullptr)
        == SQLITE_OK;
}

NumberRows::NumberRows(Connection &connection, std::size_t count, const std::string &columns, std::string_view from)
    : m_connection(connection),
      m_count(count)
{
    Q_ASSERT(count <= MostColumns);
    const std::string sql = "SELECT visit_row(?1, " + columns + ") " + std::string(from);
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
    sqlite3_bind_pointer(m_statement, 1, const_cast<Target *>(&target), TargetType, nullptr);
    for (std::size_t i = 0; i < parameters.size(); ++i)
        sqlite3_bind_int64(m_statement, int(i) + 2, parameters[i]);
    int step = SQLITE_ROW;
    while (step == SQLITE_ROW)
        step = sqlite3_step(m_statement);
    if (step != SQLITE_DONE)
        m_connection.noteFailure({});
    sqlite3_reset(m_statement);
    sqlite3_bind_null(m_statement, 1);
}

} // namespace glasshouse
