// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>

struct sqlite3_stmt;

namespace glasshouse {

/// Reads whole numbers of many rows, and a text beside them where asked. SQLite hands each row to a function of ours while
/// it goes through them, which spares a call for each row and for each column. The connection's thread; failures are noted
/// on it.
class NumberRows
{
public:
    static constexpr std::size_t MostColumns = 32;
    enum class Text { None, Last };

    /// `columns` are so many as SQL ("d1, events+calls"), with Text::Last and a text after them; `from` is all that follows.
    /// Its parameters, whole numbers too, begin with ?1. NULL reads as 0.
    NumberRows(Connection &connection, std::size_t count, const std::string &columns, std::string_view from,
               Text text = Text::None);
    NumberRows(const NumberRows &) = delete;
    NumberRows &operator=(const NumberRows &) = delete;
    ~NumberRows();

    /// Visits each row: `visit(const qint64 *numbers)`, which may not use this object meanwhile.
    template<typename Visit, typename... Values>
    void forEach(Visit &&visit, const Values &...values)
    {
        using Plain = std::remove_reference_t<Visit>;
        const std::array<qint64, sizeof...(Values)> parameters{qint64(values)...};
        const Target target{
            m_count, m_text, const_cast<void *>(static_cast<const void *>(&visit)),
            [](void *to, const qint64 *numbers, std::string_view) { (*static_cast<Plain *>(to))(numbers); }};
        run(target, parameters);
    }
    /// The same with its text, valid while it is visited: `visit(const qint64 *numbers, std::string_view text)`.
    template<typename Visit, typename... Values>
    void forEachNamed(Visit &&visit, const Values &...values)
    {
        using Plain = std::remove_reference_t<Visit>;
        const std::array<qint64, sizeof...(Values)> parameters{qint64(values)...};
        const Target target{
            m_count, m_text, const_cast<void *>(static_cast<const void *>(&visit)),
            [](void *to, const qint64 *numbers, std::string_view text) { (*static_cast<Plain *>(to))(numbers, text); }};
        run(target, parameters);
    }

    /// Whom a row is handed to.
    struct Target {
        std::size_t count;
        Text text;
        void *to;
        void (*visit)(void *to, const qint64 *numbers, std::string_view text);
    };

private:
    void run(const Target &target, std::span<const qint64> parameters);

    Connection &m_connection;
    std::size_t m_count;
    Text m_text;
    sqlite3_stmt *m_statement = nullptr;
};

/// Makes the function known to a connection, when it is opened. False: SQLite refuses.
bool addNumberRows(sqlite3 *handle);

} // namespace glasshouse
