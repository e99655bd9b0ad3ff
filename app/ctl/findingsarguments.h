// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "query/findings.h"

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
}

namespace glasshouse {

struct FindingsArguments {
    FindingsQuestion list;
    std::optional<FindingCountsQuestion> counts; ///< instead of the list
};

/// The command findings. Filters have the names that the API gives them, with '-' for '_'.
class FindingsCommands
{
public:
    /// Adds it to the program's commands; `json` is set by --json.
    void add(CLI::App &app, bool &json);
    bool parsed() const;
    /// Throws CLI::ValidationError where an option's value means nothing.
    void check() const;
    /// After check().
    FindingsArguments arguments() const;

private:
    struct FilterOption {
        std::string option;
        std::string_view parameter;
        std::vector<std::string> values;
    };
    Result<FindingsArguments> read() const;
    Result<void> readFilters(Filter &filter, QString &zone) const;
    Result<FindingChoice> readChoice() const;

    CLI::App *m_command = nullptr;
    std::deque<FilterOption> m_filters; ///< a deque, for the options point into it
    std::vector<std::string> m_by, m_types, m_severities;
    std::string m_path, m_sort = "newest";
    int m_limit = 100;
};

/// "type", "severity", "project", "user", "tool", "agent", "session", "day", "week", "month".
std::string_view nameOf(FindingCountsQuestion::Group group);
std::optional<FindingCountsQuestion::Group> findingGroupFromName(std::string_view name);

} // namespace glasshouse
