// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/feedbackarguments.h"

#include "domain/feedbackrules.h"


#include <CLI/CLI.hpp>

namespace glasshouse {

namespace {

CLI::IsMember oneStatus()
{
    return CLI::IsMember({"open", "triaged", "resolved", "wontfix"});
}

QStringList namesOf(const std::vector<std::string> &texts)
{
    QStringList names;
    for (const std::string &text : texts)
        names << QString::fromStdString(text).trimmed();
    return names;
}

} // namespace

void FeedbackCommands::add(CLI::App &app, bool &json)
{
    addReport(app, json);
    m_feedback = app.add_subcommand("feedback", "What people reported, and what is done about it");
    m_feedback->fallthrough()->require_subcommand(1);
    const auto command = [&](const char *name, const char *what) {
        CLI::App *const made = m_feedback->add_subcommand(name, what);
        made->fallthrough()->add_flag("--json", json, "Print the answer as JSON");
        return made;
    };
    const auto ids = [this](CLI::App *of, const char *what) {
        of->add_option("id", m_ids, what)->required()->check(CLI::PositiveNumber);
    };
    addList(command("list", "The inbox, newest first"));
    m_show = command("show", "One report with everything");
    ids(m_show, "Its number, as the list shows it");
    m_triage = command("triage", "Change state, assignee, tags or resolution, of all that are named or of none");
    m_resolve = command("resolve", "Close reports, with a text that says how");
    ids(m_triage, "Their numbers"), ids(m_resolve, "Their numbers");
    addChanges(m_triage, m_resolve);
    m_remove = command("remove", "Delete reports; the trail keeps that they were there");
    ids(m_remove, "Their numbers");
    m_remove->add_flag("--yes", m_yes, "Without asking");
    m_send = command("send", "Send what waits because it could not be sent before");
}

void FeedbackCommands::addReport(CLI::App &app, bool &json)
{
    m_report = app.add_subcommand("report", "Say what went wrong: shows everything that would be sent, and asks");
    m_report->fallthrough()->add_flag("--json", json, "Print what became of it as JSON");
    m_report->add_option("-m,--message", m_message, "What went wrong")->required();
    m_report->add_option("--session", m_session,
                         "With the last 50 turns of this session: its id, the beginning of it, or last");
    m_report->add_flag("--yes", m_yes, "Send without asking, from scripts; it is noted that nobody looked at it");
    m_report->add_option("--to", m_to,
                         "Another Glasshouse, the same as --remote: https://glasshouse.example.com:4318; default: the "
                         "store on this computer");
}

void FeedbackCommands::addList(CLI::App *list)
{
    list->add_option("--status", m_statuses, "open, triaged, resolved or wontfix; several times: any of them")
        ->check(oneStatus());
    list->add_option("--text", m_text, "Within message, session, reporter, tags or resolution");
    list->add_option("--assignee", m_assignee, "Who sees to it");
    list->add_option("--tag", m_tag, "With this tag");
    list->add_option("--session", m_session, "About this session");
    list->add_flag("--all", m_unfolded, "Each report; else those about the same trouble are one row");
    list->add_option("--limit", m_limit, "At most so many")->check(CLI::Range(1, 10'000))->capture_default_str();
}

void FeedbackCommands::addChanges(CLI::App *triage, CLI::App *resolve)
{
    triage->add_option("--status", m_status, "open, triaged, resolved or wontfix")->check(oneStatus());
    resolve->add_flag("--wontfix", m_wontfix, "Nothing will be done about it");
    for (CLI::App *each : {triage, resolve}) {
        each->add_option("--assignee", m_assignee, "Who sees to it; an empty text: nobody");
        each->add_option("--tag", m_addTags, "Add this tag");
        each->add_option("--untag", m_removeTags, "Take this tag away");
        each->add_option("--text", m_resolution, "What was done, or why nothing is");
    }
}

bool FeedbackCommands::reportParsed() const
{
    return m_report->parsed();
}

bool FeedbackCommands::feedbackParsed() const
{
    return m_feedback->parsed();
}

void FeedbackCommands::check() const
{
    if (m_show->parsed() && m_ids.size() != 1)
        throw CLI::ValidationError("feedback show", "takes one number");
    if (!m_triage->parsed())
        return;
    if (m_triage->count("--status") + m_triage->count("--assignee") + m_triage->count("--tag")
            + m_triage->count("--untag") + m_triage->count("--text")
        == 0)
        throw CLI::ValidationError("feedback triage", "nothing is to be changed: say --status, --assignee, …");
}

ReportArguments FeedbackCommands::report(const RemoteArguments &remote) const
{
    ReportArguments report;
    report.message = QString::fromStdString(m_message), report.session = QString::fromStdString(m_session);
    report.yes = m_yes, report.to = m_to.empty() ? remote.url : QString::fromStdString(m_to);
    report.tokenFile = remote.tokenFile;
    report.fingerprint = remote.fingerprint, report.plainAllowed = remote.plainAllowed;
    return report;
}

FeedbackArguments FeedbackCommands::feedback() const
{
    using Do = FeedbackArguments::Do;
    FeedbackArguments feedback;
    feedback.action = m_show->parsed()              ? Do::Show
        : m_triage->parsed() || m_resolve->parsed() ? Do::Triage
        : m_remove->parsed()                        ? Do::Remove
        : m_send->parsed()                          ? Do::Send
                                                    : Do::List;
    FeedbackQuestion &list = feedback.list;
    for (const std::string &status : m_statuses)
        list.statuses.push_back(*feedbackStatusOf(QString::fromStdString(status)));
    list.text = QString::fromStdString(m_text), list.tag = QString::fromStdString(m_tag);
    list.session = QString::fromStdString(m_session);
    if (!m_assignee.empty())
        list.assignee = QString::fromStdString(m_assignee);
    list.folded = !m_unfolded, list.limit = m_limit;
    feedback.id = m_ids.empty() ? 0 : m_ids.front();
    feedback.remove = m_ids, feedback.yes = m_yes;
    const CLI::App *const change = m_resolve->parsed() ? m_resolve : m_triage;
    TriageFeedback &triage = feedback.triage;
    triage.ids = m_ids;
    if (m_resolve->parsed())
        triage.status = m_wontfix ? FeedbackStatus::Wontfix : FeedbackStatus::Resolved;
    else if (!m_status.empty())
        triage.status = feedbackStatusOf(QString::fromStdString(m_status));
    if (change->count("--assignee") > 0)
        triage.assignee = QString::fromStdString(m_assignee);
    if (change->count("--text") > 0)
        triage.resolution = QString::fromStdString(m_resolution);
    triage.addTags = namesOf(m_addTags), triage.removeTags = namesOf(m_removeTags);
    return feedback;
}

} // namespace glasshouse
