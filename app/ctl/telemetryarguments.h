// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "query/exportsheets.h"
#include "query/facets.h"
#include "query/telemetry.h"

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
}

namespace glasshouse {

struct TelemetryArguments {
    enum class Do { Query, Facets, Export };
    Do what = Do::Query;
    TelemetryQuestion question; ///< of a query or an export
    FacetsQuestion facets;
    bool csv = false; ///< of a query: instead of a table
    // Of an export:
    ExportFormat format = ExportFormat::Csv;
    std::optional<ActivityQuestion> events; ///< instead of groups: each event, so many at most
    qint64 most = 0;
    QString out; ///< a file; empty: standard output
};
struct ReprocessArguments {
};

/// The commands telemetry query, facets, export, and reprocess. Filters have the names that the API gives them, with '-' for
/// '_'.
class TelemetryCommands
{
public:
    /// Adds them to the program's commands; `json` is set by --json.
    void add(CLI::App &app, bool &json);
    bool parsed() const;
    bool reprocessParsed() const;
    /// Throws CLI::ValidationError where an option's value means nothing, or options contradict each other.
    void check(bool json) const;
    /// After check().
    TelemetryArguments arguments() const;

private:
    struct FilterOption {
        std::string option;
        std::string_view parameter;
        std::vector<std::string> values;
    };
    CLI::App *addCommand(CLI::App &telemetry, const char *name, const char *help, bool &json);
    void addGroups(CLI::App &command, int mostRows);
    Result<void> readEvents(TelemetryArguments &read) const;
    Result<TelemetryArguments> read() const;
    Result<void> readFilters(Filter &filter, QString &zone) const;

    CLI::App *m_query = nullptr, *m_facets = nullptr, *m_export = nullptr, *m_reprocess = nullptr;
    std::deque<FilterOption> m_filters; ///< a deque, for the options point into it
    std::vector<std::string> m_groups, m_fields;
    std::string m_sort, m_weekStart = "monday", m_format = "csv", m_rows = "groups", m_out;
    int m_limit = 0, m_top = 20;
    bool m_ascending = false, m_csv = false, m_params = false;
};

} // namespace glasshouse
