// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/findingsarguments.h"

#include "base/zone.h"
#include "query/filterparameters.h"

#include <CLI/CLI.hpp>

#include <QDateTime>
#include <QFileInfo>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr std::array<std::string_view, 10> GroupNames{"type",  "severity", "project", "user", "tool",
                                                      "agent", "session",  "day",     "week", "month"};

QString quotedWord(const std::string &word)
{
    return QString::fromStdString(word);
}

} // namespace

std::string_view nameOf(FindingCountsQuestion::Group group)
{
    return GroupNames[std::size_t(group)];
}

std::optional<FindingCountsQuestion::Group> findingGroupFromName(std::string_view name)
{
    const auto found = std::find(GroupNames.begin(), GroupNames.end(), name);
    if (found == GroupNames.end())
        return std::nullopt;
    return FindingCountsQuestion::Group(found - GroupNames.begin());
}

void FindingsCommands::add(CLI::App &app, bool &json)
{
    m_command = app.add_subcommand("findings", "What went wrong in sessions, with its line and turn");
    m_command->fallthrough()->add_flag("--json", json, "Print the answer as JSON");
    m_command
        ->add_option("--by", m_by,
                     "Count by this, or by two: type, severity, project, user, tool, agent, session, day, week, month")
        ->delimiter(',');
    m_command
        ->add_option("--type", m_types,
                     "Of these types alone: tool_error, permission_denied, user_rejection, interrupted, loop,"
                     " abrupt_end, api_error, context_overflow, secret_leak")
        ->delimiter(',');
    m_command->add_option("--severity", m_severities, "Of these severities alone: info, warning, error")
        ->delimiter(',');
    m_command->add_option("--path", m_path, "Of one transcript alone");
    m_command->add_option("--sort", m_sort, "newest (default), severity, or session: as they stand in it")
        ->check(CLI::IsMember({"newest", "severity", "session"}));
    m_command->add_option("--limit", m_limit, "At most so many rows")
        ->check(CLI::Range(1, 10'000))
        ->capture_default_str();
    for (const ParameterSpec &spec : filterParameterSpecs()) {
        std::string option = "--" + std::string(spec.name);
        std::replace(option.begin(), option.end(), '_', '-');
        FilterOption &known = m_filters.emplace_back(FilterOption{std::move(option), spec.name, {}});
        CLI::Option *const made = m_command->add_option(known.option, known.values, std::string(spec.help));
        made->expected(1)->allow_extra_args(false);
        spec.repeats ? made->take_all() : made->take_last();
    }
}

bool FindingsCommands::parsed() const
{
    return m_command->parsed();
}

Result<void> FindingsCommands::readFilters(Filter &filter, QString &zone) const
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    for (const FilterOption &each : m_filters) {
        for (const std::string &value : each.values) {
            const auto wrong = [&](const QString &why) {
                return fail(Error::Code::Rejected, u"%1 %2 %3"_s.arg(quotedWord(each.option), quotedWord(value), why));
            };
            if (each.parameter == "zone") {
                zone = QString::fromStdString(value);
                if (!Zone::fromId(zone))
                    return wrong(u"is no time zone"_s);
            } else if (const auto taken = takeFilterParameter(filter, each.parameter, value, now); !taken) {
                return wrong(taken.error().message);
            }
        }
    }
    return {};
}

Result<FindingChoice> FindingsCommands::readChoice() const
{
    FindingChoice choice;
    for (const std::string &name : m_types) {
        const auto type = findingTypeFromName(name);
        if (!type)
            return fail(Error::Code::Rejected, u"--type %1 is no type of finding"_s.arg(quotedWord(name)));
        choice.types.push_back(*type);
    }
    for (const std::string &name : m_severities) {
        const auto severity = severityFromName(name);
        if (!severity)
            return fail(Error::Code::Rejected,
                        u"--severity takes info, warning or error, not %1"_s.arg(quotedWord(name)));
        choice.severities.push_back(*severity);
    }
    return choice;
}

Result<FindingsArguments> FindingsCommands::read() const
{
    FindingsArguments read;
    FindingsQuestion &list = read.list;
    if (auto filters = readFilters(list.filter, list.zone); !filters)
        return tl::unexpected(filters.error());
    auto choice = readChoice();
    if (!choice)
        return tl::unexpected(choice.error());
    list.choice = *choice;
    list.path = m_path.empty() ? QString() : QFileInfo(QString::fromStdString(m_path)).absoluteFilePath();
    list.limit = m_limit;
    using Sort = FindingsQuestion::Sort;
    list.sort = m_sort == "severity" ? Sort::Severity : m_sort == "session" ? Sort::Session : Sort::Newest;
    if (m_by.empty())
        return read;
    if (!m_path.empty())
        return fail(Error::Code::Rejected, u"--path is for the list, not for counts"_s);
    FindingCountsQuestion &counts = read.counts.emplace();
    counts.filter = list.filter, counts.zone = list.zone, counts.choice = list.choice, counts.limit = m_limit;
    for (const std::string &name : m_by) {
        const auto group = findingGroupFromName(name);
        if (!group)
            return fail(Error::Code::Rejected, u"--by %1 is no group"_s.arg(quotedWord(name)));
        counts.groups.push_back(*group);
    }
    if (counts.groups.size() > 2 || (counts.groups.size() == 2 && counts.groups[0] == counts.groups[1]))
        return fail(Error::Code::Rejected, u"--by takes one or two different groups"_s);
    return read;
}

void FindingsCommands::check() const
{
    if (!parsed())
        return;
    if (const auto read = this->read(); !read)
        throw CLI::ValidationError("findings", read.error().message.toStdString());
}

FindingsArguments FindingsCommands::arguments() const
{
    return read().value_or(FindingsArguments());
}

} // namespace glasshouse
