// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/sqlarguments.h"

#include <CLI/CLI.hpp>

namespace glasshouse {

void SqlCommands::add(CLI::App &app, bool &json)
{
    m_sql = app.add_subcommand("sql", "Ask in SQL: one statement over activity, sessions, costs, usage_daily, …");
    m_sql->fallthrough()->add_flag("--json", json, "Print the answer as JSON");
    m_sql->add_option("statement", m_statement, "The statement; - reads it from standard input");
    m_sql->add_flag("--csv", m_csv, "Print the rows as CSV");
    m_sql->add_flag("--tsv", m_tsv, "Print the rows with tabs between the values");
    m_sql->add_option("--limit", m_limit, "At most so many rows")
        ->check(CLI::Range(1, SqlQuestion::MostRows))
        ->capture_default_str();
    m_sql->add_flag("--plan", m_plan, "Show how it would be worked out, not the rows");
    m_sql->add_flag("--schema", m_schema, "Show the tables, their columns and the functions there are");
    m_worker = app.add_subcommand("sql-worker")->group(""); // not in --help
}

bool SqlCommands::parsed() const
{
    return m_sql->parsed();
}

bool SqlCommands::workerParsed() const
{
    return m_worker->parsed();
}

void SqlCommands::check(bool json) const
{
    if (!m_sql->parsed())
        return;
    if (int(json) + int(m_csv) + int(m_tsv) > 1)
        throw CLI::ValidationError("sql", "--json, --csv and --tsv are one at a time");
    if (m_schema != m_statement.empty())
        throw CLI::ValidationError("sql", "a statement or --schema is needed");
}

SqlArguments SqlCommands::arguments() const
{
    SqlArguments arguments;
    arguments.form = m_csv ? SqlArguments::Form::Csv : m_tsv ? SqlArguments::Form::Tsv : SqlArguments::Form::Table;
    arguments.question.sql = QString::fromStdString(m_statement);
    arguments.question.limit = m_limit;
    arguments.question.plan = m_plan;
    arguments.schema = m_schema;
    return arguments;
}

} // namespace glasshouse
