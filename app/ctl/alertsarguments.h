// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace glasshouse {

struct AlertsArguments {
    enum class Do { List, History, Acknowledge, Test };
    Do action = Do::List;
    QString rule; ///< history, test: its number or name; test: also a built-in one's id ("budget-day")
    bool openOnly = false;
    int limit = 200;
    std::vector<qint64> firings; ///< acknowledge; empty: all that hold or held and nobody has seen
    QString note;
    int days = 30; ///< test: so many, up to now
};

/// The command alerts with its own: list, history, ack, test. Days and their zone are those of every command.
class AlertsCommands
{
public:
    /// Adds them to the program's commands; `json` is set by --json.
    void add(CLI::App &app, bool &json);
    /// Those of its commands that take --since, --until and --zone.
    CLI::App *history() const { return m_history; }
    bool parsed() const;
    /// Throws CLI::ValidationError where options contradict each other.
    void check() const;
    AlertsArguments arguments() const;

private:
    CLI::App *m_alerts = nullptr, *m_history = nullptr, *m_acknowledge = nullptr, *m_test = nullptr;
    std::string m_rule, m_note;
    std::vector<qint64> m_firings;
    int m_limit = 200, m_days = 30;
    bool m_open = false, m_all = false;
};

} // namespace glasshouse
