// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/sql.h"

#include <string>

namespace CLI {
class App;
}

namespace glasshouse {

struct SqlArguments {
    enum class Form { Table, Csv, Tsv } form = Form::Table; ///< where --json does not say otherwise
    SqlQuestion question;
    bool schema = false; ///< show what a statement can name instead
};
/// The process that runs one statement: for ourselves, not for people.
struct SqlWorkerArguments {
};

/// The commands `sql` and, unseen, `sql-worker`.
class SqlCommands
{
public:
    /// Adds them to the program's commands; `json` is set by --json.
    void add(CLI::App &app, bool &json);
    bool parsed() const;
    bool workerParsed() const;
    /// Throws CLI::ValidationError where options contradict each other, or there is neither a statement nor --schema.
    void check(bool json) const;
    SqlArguments arguments() const;

private:
    CLI::App *m_sql = nullptr, *m_worker = nullptr;
    std::string m_statement;
    int m_limit = 1000;
    bool m_csv = false, m_tsv = false, m_plan = false, m_schema = false;
};

} // namespace glasshouse
