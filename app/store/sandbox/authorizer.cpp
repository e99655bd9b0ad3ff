// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sandbox/authorizer.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>

namespace glasshouse::sandbox {

namespace {

// Left out although harmless to others: what tells of the program (sqlite_version), what makes much of little at once
// (printf, randomblob, zeroblob), and what is not the same twice (random). Those with a width or count in one call cannot
// be interrupted.
constexpr auto Functions = std::to_array<std::string_view>({"->",
                                                            "->>",
                                                            "abs",
                                                            "acos",
                                                            "asin",
                                                            "atan",
                                                            "atan2",
                                                            "avg",
                                                            "ceil",
                                                            "ceiling",
                                                            "char",
                                                            "coalesce",
                                                            "cos",
                                                            "count",
                                                            "cume_dist",
                                                            "current_date",
                                                            "current_time",
                                                            "current_timestamp",
                                                            "date",
                                                            "datetime",
                                                            "degrees",
                                                            "dense_rank",
                                                            "exp",
                                                            "first_value",
                                                            "floor",
                                                            "glob",
                                                            "group_concat",
                                                            "hex",
                                                            "ifnull",
                                                            "iif",
                                                            "instr",
                                                            "json",
                                                            "json_array",
                                                            "json_array_length",
                                                            "json_extract",
                                                            "json_group_array",
                                                            "json_group_object",
                                                            "json_object",
                                                            "json_quote",
                                                            "json_type",
                                                            "json_valid",
                                                            "julianday",
                                                            "lag",
                                                            "last_value",
                                                            "lead",
                                                            "length",
                                                            "like",
                                                            "likelihood",
                                                            "likely",
                                                            "ln",
                                                            "log",
                                                            "log10",
                                                            "log2",
                                                            "lower",
                                                            "ltrim",
                                                            "max",
                                                            "min",
                                                            "mod",
                                                            "nth_value",
                                                            "ntile",
                                                            "nullif",
                                                            "percent_rank",
                                                            "pi",
                                                            "pow",
                                                            "power",
                                                            "quote",
                                                            "radians",
                                                            "rank",
                                                            "replace",
                                                            "round",
                                                            "row_number",
                                                            "rtrim",
                                                            "sign",
                                                            "sin",
                                                            "sqrt",
                                                            "strftime",
                                                            "substr",
                                                            "substring",
                                                            "sum",
                                                            "tan",
                                                            "time",
                                                            "total",
                                                            "trim",
                                                            "trunc",
                                                            "typeof",
                                                            "unicode",
                                                            "unixepoch",
                                                            "unlikely",
                                                            "upper"});
static_assert(std::is_sorted(Functions.begin(), Functions.end()));

constexpr std::size_t ShownName = 64; ///< of a refused name, in bytes

std::string lower(std::string_view text)
{
    std::string folded(text);
    std::transform(folded.begin(), folded.end(), folded.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? char(c | 0x20) : c; });
    return folded;
}

/// Names that SQLite answers to by itself, whatever is in the database.
bool isSqlitesOwn(std::string_view lowerName)
{
    return lowerName.starts_with("sqlite_") || lowerName.starts_with("pragma_");
}

std::string_view viewOf(const char *text)
{
    return text ? std::string_view(text) : std::string_view();
}

} // namespace

std::span<const std::string_view> allowedFunctions()
{
    return Functions;
}

void Authorizer::guard(sqlite3 *connection)
{
    sqlite3_set_authorizer(
        connection,
        [](void *self, int action, const char *first, const char *second, const char *database, const char *) {
            return static_cast<Authorizer *>(self)->allows(action, first, second, database) ? SQLITE_OK : SQLITE_DENY;
        },
        this);
}

bool Authorizer::refuse(std::string why)
{
    if (m_refusal.empty())
        m_refusal = std::move(why);
    return false;
}

bool Authorizer::allowsRead(std::string_view table, std::string_view column, const char *database)
{
    const std::string name = lower(table);
    const bool isOurs =
        std::any_of(m_tables.begin(), m_tables.end(), [&name](const auto &each) { return name == each->name(); });
    if (isOurs && (!database || lower(database) == "main"))
        return true;
    // Of a subquery or a WITH that is only counted SQLite names what stands in the statement, and no database. A name that
    // SQLite knows by itself is asked for in the same way.
    if (!database && column.empty() && !isSqlitesOwn(name))
        return true;
    return refuse("there is no table " + std::string(table.substr(0, ShownName)));
}

bool Authorizer::allows(int action, const char *first, const char *second, const char *database)
{
    switch (action) {
    case SQLITE_SELECT:
    case SQLITE_RECURSIVE:
        return true;
    case SQLITE_READ:
        return allowsRead(viewOf(first), viewOf(second), database);
    case SQLITE_FUNCTION:
        if (std::binary_search(Functions.begin(), Functions.end(), lower(viewOf(second))))
            return true;
        return refuse("there is no function " + std::string(viewOf(second).substr(0, ShownName)));
    default:
        return refuse("only SELECT is possible here: nothing can be written, opened or set");
    }
}

} // namespace glasshouse::sandbox
