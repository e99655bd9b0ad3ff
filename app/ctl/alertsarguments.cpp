// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/alertsarguments.h"

#include <CLI/CLI.hpp>

namespace glasshouse {

void AlertsCommands::add(CLI::App &app, bool &json)
{
    m_alerts = app.add_subcommand("alerts", "Rules over what is stored, how they stand, and what fired");
    m_alerts->fallthrough()->require_subcommand(1);
    const auto command = [&](const char *name, const char *what) {
        CLI::App *const made = m_alerts->add_subcommand(name, what);
        made->fallthrough()->add_flag("--json", json, "Print the answer as JSON");
        return made;
    };
    command("list", "The rules with their figures");
    m_history = command("history", "What fired, newest first");
    m_history->add_option("--rule", m_rule, "Of this rule: its number or its name");
    m_history->add_flag("--open", m_open, "What holds, or nobody has acknowledged");
    m_history->add_option("--limit", m_limit, "At most so many")->check(CLI::Range(1, 10'000))->capture_default_str();
    m_acknowledge = command("ack", "Say that somebody has seen it");
    m_acknowledge->add_option("id", m_firings, "Their numbers, as the history shows them")->check(CLI::PositiveNumber);
    m_acknowledge->add_flag("--all", m_all, "All that nobody has acknowledged");
    m_acknowledge->add_option("--note", m_note, "What is known about it");
    m_test = command("test", "What a rule would have done in the past");
    m_test->add_option("rule", m_rule, "Its number or its name, or a built-in one: budget-day, error-rate, …")
        ->required();
    m_test->add_option("--days", m_days, "So many days up to now")->check(CLI::Range(1, 366))->capture_default_str();
}

bool AlertsCommands::parsed() const
{
    return m_alerts->parsed();
}

void AlertsCommands::check() const
{
    if (m_acknowledge->parsed() && m_firings.empty() != m_all)
        throw CLI::ValidationError("alerts ack", m_all ? "takes numbers or --all" : "takes numbers, or --all");
}

AlertsArguments AlertsCommands::arguments() const
{
    using Do = AlertsArguments::Do;
    AlertsArguments alerts;
    alerts.action = m_history->parsed() ? Do::History
        : m_acknowledge->parsed()       ? Do::Acknowledge
        : m_test->parsed()              ? Do::Test
                                        : Do::List;
    alerts.rule = QString::fromStdString(m_rule), alerts.note = QString::fromStdString(m_note);
    alerts.openOnly = m_open, alerts.limit = m_limit, alerts.days = m_days;
    alerts.firings = m_firings;
    return alerts;
}

} // namespace glasshouse
