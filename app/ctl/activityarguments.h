// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "query/activity.h"
#include "query/eventdetail.h"
#include "query/pulse.h"
#include "query/sources.h"

#include <deque>
#include <string>
#include <variant>
#include <vector>

namespace CLI {
class App;
}

namespace glasshouse {

struct ActivityArguments {
    std::variant<ActivityQuestion, PulseQuestion, SourcesQuestion, EventDetailQuestion> question;
    bool check = false; ///< of health: the exit code says how it is
    bool ids = false;   ///< of a list: times and ids as `activity event` takes them
};

/// The commands about events: activity list, health, sources, event.
class ActivityCommands
{
public:
    /// Adds them to the program's commands; `json` is set by --json.
    void add(CLI::App &app, bool &json);
    bool parsed() const;
    /// Throws CLI::ValidationError where an option's value means nothing, or options contradict each other.
    void check() const;
    /// After check().
    ActivityArguments arguments() const;

private:
    struct FilterOption {
        const char *option, *parameter; ///< as the shell has it, and as takeFilterParameter() knows it
        std::vector<std::string> values;
    };
    void addList(CLI::App &activity, bool &json);
    void addFilter(const char *option, const char *parameter, const char *help);
    void addEvent(CLI::App &activity, bool &json);
    Result<ActivityQuestion> listQuestion() const;
    Result<EventDetailQuestion> eventQuestion() const;

    CLI::App *m_list = nullptr, *m_health = nullptr, *m_sources = nullptr, *m_event = nullptr;
    std::deque<FilterOption> m_filters; ///< a deque, for the options point into it
    std::string m_since, m_until, m_cursor, m_time;
    qint64 m_id = 0;
    int m_limit = 100;
    bool m_copies = false, m_failures = false, m_ids = false, m_check = false, m_raw = false;
};

} // namespace glasshouse
