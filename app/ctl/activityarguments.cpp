// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/activityarguments.h"

#include "base/timestamp.h"
#include "ctl/instant.h"
#include "query/answersjson.h"
#include "query/filterparameters.h"

#include <CLI/CLI.hpp>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

/// An event without a time of its own.
constexpr char NoTimeText[] = "-";

template<typename T>
void throwWrong(const char *command, const Result<T> &result)
{
    if (!result)
        throw CLI::ValidationError(command, result.error().message.toStdString());
}

} // namespace

void ActivityCommands::add(CLI::App &app, bool &json)
{
    CLI::App *activity = app.add_subcommand("activity", "What happened, event by event, and how it goes");
    activity->fallthrough()->require_subcommand(1);
    addList(*activity, json);
    m_health = activity->add_subcommand("health", "Is it healthy? One sentence, and what it is made of");
    m_health->fallthrough()->add_flag("--json", json, "Print the answer as JSON");
    m_health->add_flag("--check", m_check, "Exit with 0 where it is green, 1 yellow, 7 red");
    m_sources = activity->add_subcommand("sources", "Where records come from, and how that goes");
    m_sources->fallthrough()->add_flag("--json", json, "Print the answer as JSON");
    addEvent(*activity, json);
}

void ActivityCommands::addFilter(const char *option, const char *parameter, const char *help)
{
    FilterOption &added = m_filters.emplace_back(FilterOption{option, parameter, {}});
    CLI::Option *made = m_list->add_option(option, added.values, help);
    // One value each time, so that what follows is the next option's; single ones take the last, as everywhere.
    made->expected(1)->allow_extra_args(false);
    if (isListParameter(parameter))
        made->take_all();
    else
        made->take_last();
}

void ActivityCommands::addList(CLI::App &activity, bool &json)
{
    m_list = activity.add_subcommand("list", "Events, newest first");
    m_list->fallthrough()->add_flag("--json", json, "Print the answer as JSON");
    const CLI::Validator when(checkInstant, "", "instant");
    m_list->add_option("--since", m_since, "Not before: an instant, or an age such as 15m, 2h, 7d")->check(when);
    m_list->add_option("--until", m_until, "Not after")->check(when);
    addFilter("--class", "class", "Of this class: model, tool, query, data, identity, devops, audit, telemetry");
    addFilter("--not-class", "not_class", "But of this class");
    addFilter("--kind", "kind", "Of this kind: model_call, tool, prompt, api_error, activity, identity, span, …");
    addFilter("--not-kind", "not_kind", "But of this kind");
    addFilter("--action", "action_in", "With this action");
    addFilter("--not-action", "not_action", "But with this action");
    addFilter("--action-prefix", "action_prefix", "Whose action begins so: token.");
    addFilter("--outcome", "outcome", "That ended so: ok, error, denied, rejected, interrupted, unknown");
    addFilter("--not-outcome", "not_outcome", "That did not end so");
    addFilter("--result", "result_pattern", "Whose outcome is like this, % for anything: err%");
    m_list->add_flag("--failures", m_failures, "Only what went wrong");
    addFilter("--actor", "user", "By this person or account");
    addFilter("--not-actor", "not_user", "But by this person or account");
    addFilter("--agent", "agent", "Of this agent");
    addFilter("--model", "model", "With this model");
    addFilter("--tool", "tool", "With this tool");
    addFilter("--not-tool", "not_tool", "But with this tool");
    addFilter("--resource", "resource", "About this resource");
    addFilter("--not-resource", "not_resource", "But about this resource");
    addFilter("--source", "source", "From this source: transcripts, otlp:claude-code, github, …");
    addFilter("--not-source", "not_source", "But from this source");
    addFilter("--machine", "machine", "On this machine");
    addFilter("--not-machine", "not_machine", "But on this machine");
    addFilter("--client", "client", "What Glasshouse was used with: console, cli, api, scheduler");
    addFilter("--not-client", "not_client", "But with this client");
    addFilter("--skill", "skill", "At this skill's work");
    addFilter("--not-skill", "not_skill", "But at this skill's work");
    addFilter("--plugin", "plugin", "Of this plugin");
    addFilter("--not-plugin", "not_plugin", "But of this plugin");
    addFilter("--project", "project", "Of this project, by its path");
    addFilter("--session", "session", "Of this session");
    addFilter("--correlation", "correlation_id", "With this correlation id (trace, prompt, …)");
    addFilter("--text", "q", "In which this text is, whatever the case");
    m_list->add_flag("--copies", m_copies, "Show reports of what another channel counts, too");
    m_list->add_option("--cursor", m_cursor, "Go on where a page ended: its next_cursor");
    m_list->add_flag("--ids", m_ids, "Show exact times and ids, as activity event takes them");
    m_list->add_option("--limit", m_limit, "At most so many")->check(CLI::Range(1, 10'000))->capture_default_str();
}

void ActivityCommands::addEvent(CLI::App &activity, bool &json)
{
    m_event = activity.add_subcommand("event", "One event whole, and what belongs to it");
    m_event->fallthrough()->add_flag("--json", json, "Print the answer as JSON");
    m_event->add_option("time", m_time, "Its time as a list with --ids or --json gives it; - for none")->required();
    m_event->add_option("id", m_id, "Its id")->required();
    m_event->add_flag("--raw", m_raw, "Without masks; that you looked is kept in the store's own trail");
}

bool ActivityCommands::parsed() const
{
    return m_list->parsed() || m_health->parsed() || m_sources->parsed() || m_event->parsed();
}

Result<ActivityQuestion> ActivityCommands::listQuestion() const
{
    ActivityQuestion question;
    Filter &filter = question.filter;
    filter.range.beginMs = instantOr(m_since, filter.range.beginMs);
    if (!m_until.empty())
        filter.range.endMs = instantOr(m_until, 0) + 1;
    if (filter.range.beginMs != NoTime && filter.range.endMs < filter.range.beginMs)
        return fail(Error::Code::Rejected, u"--until is before --since"_s);
    for (const FilterOption &option : m_filters) {
        for (const std::string &value : option.values) {
            if (const auto taken = takeFilterParameter(filter, option.parameter, value, 0); !taken)
                return fail(Error::Code::Rejected,
                            u"%1 %2 %3"_s.arg(QString::fromUtf8(option.option), QString::fromStdString(value),
                                              taken.error().message));
        }
    }
    filter.events.failures = m_failures;
    if (!m_cursor.empty()) {
        const auto cursor = parseCursor(m_cursor);
        if (!cursor)
            return fail(Error::Code::Rejected, u"--cursor is none that an answer gave as next_cursor"_s);
        question.cursorMs = cursor->timeMs, question.cursorSequence = cursor->sequence;
    }
    question.withBodies = true;
    question.withCopies = m_copies;
    question.limit = m_limit;
    return question;
}

Result<EventDetailQuestion> ActivityCommands::eventQuestion() const
{
    EventDetailQuestion question;
    question.timeMs = m_time == NoTimeText ? NoTime : parseTimestamp(m_time);
    if (question.timeMs == NoTime && m_time != NoTimeText)
        return fail(Error::Code::Rejected, u"not a time as a list gives it, such as 2026-11-21T10:00:00.000Z"_s);
    question.sequence = m_id;
    question.raw = m_raw;
    return question;
}

void ActivityCommands::check() const
{
    if (m_list->parsed())
        throwWrong("activity list", listQuestion());
    else if (m_event->parsed())
        throwWrong("activity event", eventQuestion());
}

ActivityArguments ActivityCommands::arguments() const
{
    ActivityArguments arguments;
    arguments.check = m_check;
    arguments.ids = m_ids;
    if (m_list->parsed())
        arguments.question = listQuestion().value_or(ActivityQuestion());
    else if (m_health->parsed())
        arguments.question = PulseQuestion();
    else if (m_sources->parsed())
        arguments.question = SourcesQuestion();
    else
        arguments.question = eventQuestion().value_or(EventDetailQuestion());
    return arguments;
}

} // namespace glasshouse
