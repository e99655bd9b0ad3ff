// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/sandbox/sandboxtable.h"

#include <span>
#include <string>
#include <string_view>

namespace glasshouse::sandbox {

/// Decides what a statement may name while SQLite compiles it: everything is refused but SELECT, the sandbox's own tables
/// and the functions of allowedFunctions(). Lives as long as the connection it is set on.
class Authorizer
{
public:
    explicit Authorizer(const Tables &tables) : m_tables(tables) {}

    void guard(sqlite3 *connection);
    /// Why the last statement was refused, in words about what it says itself; empty: it was not.
    const std::string &refusal() const { return m_refusal; }
    void forget() { m_refusal.clear(); }

private:
    bool allows(int action, const char *first, const char *second, const char *database);
    bool allowsRead(std::string_view table, std::string_view column, const char *database);
    bool refuse(std::string why);

    const Tables &m_tables;
    std::string m_refusal;
};

/// In order.
std::span<const std::string_view> allowedFunctions();

} // namespace glasshouse::sandbox
