// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/telemetryarguments.h"

#include "base/zone.h"
#include "query/filterparameters.h"
#include "query/telemetryjson.h"

#include <CLI/CLI.hpp>

#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {
constexpr int QueryRows = 100, ExportRows = 100'000, AllRows = 1'000'000'000;
} // namespace

CLI::App *TelemetryCommands::addCommand(CLI::App &telemetry, const char *name, const char *help, bool &json)
{
    CLI::App *const command = telemetry.add_subcommand(name, help);
    command->fallthrough()->add_flag("--json", json, "Print the answer as JSON");
    for (const ParameterSpec &spec : filterParameterSpecs()) {
        auto known = std::find_if(m_filters.begin(), m_filters.end(),
                                  [&spec](const FilterOption &each) { return each.parameter == spec.name; });
        if (known == m_filters.end()) {
            std::string option = "--" + std::string(spec.name);
            std::replace(option.begin(), option.end(), '_', '-');
            m_filters.push_back({std::move(option), spec.name, {}});
            known = m_filters.end() - 1;
        }
        CLI::Option *const made = command->add_option(known->option, known->values, std::string(spec.help));
        made->expected(1)->allow_extra_args(false);
        spec.repeats ? made->take_all() : made->take_last();
    }
    return command;
}

void TelemetryCommands::addGroups(CLI::App &command, int mostRows)
{
    command
        .add_option("--by,--group", m_groups,
                    "Group by this, or by two: day, week, month, hour, weekday, user, tool, source, model, agent,"
                    " project, machine, kind, class, action, outcome, client, resource, skill, plugin (default: day)")
        ->expected(1)
        ->allow_extra_args(false)
        ->take_all();
    command.add_option("--sort", m_sort, "By a group or a measure: events, errors, error_rate, cost_usd, p95_ms, …");
    command.add_flag("--ascending", m_ascending, "Least first");
    command.add_option("--week-start", m_weekStart, "monday or sunday")->check(CLI::IsMember({"monday", "sunday"}));
    command.add_option("--limit", m_limit, "At most so many rows")->check(CLI::Range(1, mostRows));
}

void TelemetryCommands::add(CLI::App &app, bool &json)
{
    // `telemetry points` may be there already, of another group of commands.
    const auto known = app.get_subcommands([](CLI::App *each) { return each->get_name() == "telemetry"; });
    CLI::App *const telemetry = known.empty() ? app.add_subcommand("telemetry") : known.front();
    telemetry->description("Events, errors, tokens, cost and durations by groups, and what counters said");
    telemetry->fallthrough()->require_subcommand(1);
    m_query = addCommand(*telemetry, "query", "Figures by one or two groups", json);
    addGroups(*m_query, ExportRows);
    m_query->add_flag("--csv", m_csv, "Print the rows as CSV");
    m_facets = addCommand(*telemetry, "facets", "Which values there are to group and filter by", json);
    m_facets->add_option("--field", m_fields, "Of this field alone; may be repeated")
        ->expected(1)
        ->allow_extra_args(false)
        ->take_all();
    m_facets->add_option("--top", m_top, "Values of each")->check(CLI::Range(1, 200))->capture_default_str();
    m_export = addCommand(*telemetry, "export", "The rows of a query, or events, as a file", json);
    addGroups(*m_export, AllRows);
    m_export->add_option("--format", m_format, "csv, json or parquet")
        ->check(CLI::IsMember({"csv", "json", "parquet"}));
    m_export->add_option("--rows", m_rows, "groups (default), or events: each of them, newest first")
        ->check(CLI::IsMember({"groups", "events"}));
    m_export->add_flag("--params", m_params, "Of events: their params, masked");
    m_export->add_option("--out", m_out, "Write this file, whole or not at all, instead of standard output");
    m_reprocess = app.add_subcommand("reprocess", "Work all prices and sums out anew");
    m_reprocess->fallthrough()->add_flag("--json", json, "Print the answer as JSON");
}

bool TelemetryCommands::parsed() const
{
    return m_query->parsed() || m_facets->parsed() || m_export->parsed();
}

bool TelemetryCommands::reprocessParsed() const
{
    return m_reprocess->parsed();
}

Result<void> TelemetryCommands::readFilters(Filter &filter, QString &zone) const
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    for (const FilterOption &each : m_filters) {
        for (const std::string &value : each.values) {
            const QString text = QString::fromStdString(value);
            const auto wrong = [&](const QString &why) {
                return fail(Error::Code::Rejected, u"%1 %2 %3"_s.arg(QString::fromStdString(each.option), text, why));
            };
            if (each.parameter == "zone") {
                if (!Zone::fromId(text))
                    return wrong(u"is no time zone"_s);
                zone = text;
                continue;
            }
            if (const auto taken = takeFilterParameter(filter, each.parameter, value, now); !taken)
                return wrong(taken.error().message);
        }
    }
    return {};
}

Result<TelemetryArguments> TelemetryCommands::read() const
{
    using Do = TelemetryArguments::Do;
    TelemetryArguments read;
    read.what = m_export->parsed() ? Do::Export : m_facets->parsed() ? Do::Facets : Do::Query;
    TelemetryQuestion &question = read.question;
    if (auto filters = readFilters(question.filter, question.zone); !filters)
        return tl::unexpected(filters.error());
    read.facets.filter = question.filter, read.facets.zone = question.zone, read.facets.top = m_top;
    for (const std::string &field : m_fields)
        read.facets.fields << QString::fromStdString(field);
    for (const std::string &name : m_groups) {
        const auto group = telemetryGroupOf(name);
        if (!group)
            return fail(Error::Code::Rejected, u"--by %1 is no group"_s.arg(QString::fromStdString(name)));
        question.groups.push_back(*group);
    }
    if (question.groups.empty())
        question.groups = {TelemetryQuestion::Group::Day};
    if (question.groups.size() > 2 || (question.groups.size() == 2 && question.groups[0] == question.groups[1]))
        return fail(Error::Code::Rejected, u"--by takes one or two different groups"_s);
    if (!m_sort.empty() && !setSort(question, m_sort))
        return fail(Error::Code::Rejected, u"--sort is neither one of the groups nor a measure"_s);
    question.ascending = m_ascending;
    if (m_weekStart == "sunday")
        question.weekStart = TelemetryQuestion::WeekStart::Sunday;
    question.limit = std::min(m_limit > 0 ? m_limit : read.what == Do::Export ? ExportRows : QueryRows, ExportRows);
    read.csv = m_csv;
    if (const auto events = readEvents(read); !events)
        return tl::unexpected(events.error());
    return read;
}

Result<void> TelemetryCommands::readEvents(TelemetryArguments &read) const
{
    read.format = exportFormatOf(m_format).value_or(ExportFormat::Csv);
    read.out = QString::fromStdString(m_out);
    if (m_rows != "events") {
        if (m_params)
            return fail(Error::Code::Rejected, u"--params is for --rows events"_s);
        return {};
    }
    if (!m_groups.empty() || !m_sort.empty() || m_ascending)
        return fail(Error::Code::Rejected, u"--by, --sort and --ascending are for groups, not for --rows events"_s);
    read.events.emplace();
    read.events->filter = read.question.filter, read.events->zone = read.question.zone;
    read.events->withBodies = m_params;
    read.most = m_limit > 0 ? m_limit : AllRows;
    return {};
}

void TelemetryCommands::check(bool json) const
{
    if (!parsed())
        return;
    if (const auto read = this->read(); !read)
        throw CLI::ValidationError("telemetry", read.error().message.toStdString());
    if (json && (m_csv || m_export->parsed()))
        throw CLI::ValidationError("telemetry", "--json and --csv are one at a time; an export has --format");
}

TelemetryArguments TelemetryCommands::arguments() const
{
    return read().value_or(TelemetryArguments());
}

} // namespace glasshouse
