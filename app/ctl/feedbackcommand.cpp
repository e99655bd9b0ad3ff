// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/feedbackcommand.h"

#include "base/jsonwriter.h"
#include "base/textsafety.h"
#include "ctl/figures.h"
#include "ctl/openedstore.h"
#include "ctl/selfaudit.h"
#include "ctl/table.h"
#include "domain/feedbackrules.h"
#include "query/feedbackjson.h"

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

QString block(const QString &heading, const QString &text)
{
    if (text.isEmpty())
        return {};
    QString shown = heading + u":\n"_s;
    for (const QString &line : escapeControls(text, true).split(u'\n'))
        shown += u"  "_s + line + u'\n';
    return shown;
}

QString reportBlocks(const FeedbackReport &report)
{
    QString facts;
    for (const EnvironmentFact &fact : report.environment)
        facts += (facts.isEmpty() ? QString() : u"\n"_s) + fact.name + u": "_s + fact.value;
    QString about = report.session;
    if (!report.path.isEmpty())
        about += u'\n' + report.path + (report.line > 0 ? u", line %1"_s.arg(report.line) : QString());
    const qsizetype lines = report.excerpt.isEmpty() ? 0 : report.excerpt.count(u'\n') + 1;
    return block(u"Message"_s, report.message) + block(u"Environment"_s, facts) + block(u"Session"_s, about)
        + block(u"Last error"_s, report.lastError)
        + block(u"Transcript, its last turns with secrets masked (%1 records, %2)"_s.arg(
                    countText(lines), bytesText(report.excerpt.toUtf8().size())),
                report.excerpt);
}

QString oneLine(const QString &text, int columns)
{
    return elided(escapeControls(text.simplified()), columns);
}

QString listText(const FeedbackAnswer &answer, const Zone &zone)
{
    using Align = Table::Align;
    if (answer.total == 0)
        return u"No reports.\n"_s;
    Table table({{u"Id"_s, Align::Right},
                 {u"State"_s, Align::Left},
                 {u"Reported"_s, Align::Left},
                 {u"By"_s, Align::Left},
                 {u"Alike"_s, Align::Right},
                 {u"Assignee"_s, Align::Left},
                 {u"Tags"_s, Align::Left},
                 {u"Message"_s, Align::Left}});
    for (const FeedbackItem &item : answer.items)
        table.addRow({QString::number(item.id), nameOf(item.status), timeText(item.createdMs, zone),
                      oneLine(item.reporter, 20), countText(item.alike), oneLine(item.assignee, 20),
                      oneLine(item.tags.join(u", "_s), 24), oneLine(item.report.message, 60)});
    QStringList counts;
    for (std::size_t i = 0; i < answer.byStatus.size(); ++i)
        counts << u"%1 %2"_s.arg(countText(answer.byStatus[i]), nameOf(FeedbackStatus(i)));
    return table.text() + counts.join(u", "_s) + u'\n';
}

ExitCode refuseAct(const ActOutcome &outcome, const Terminal &terminal)
{
    terminal.complain(escapeControls(outcome.words));
    return outcome.refusal == ActOutcome::Refusal::Missing ? ExitCode::NotFound : ExitCode::No;
}

ExitCode change(const Arguments &arguments, const Act &act, const QString &did, const Terminal &terminal)
{
    const auto outcome = runAct(arguments, act, terminal);
    if (!outcome)
        return terminal.refuse(outcome.error());
    if (outcome->refusal != ActOutcome::Refusal::None)
        return refuseAct(*outcome, terminal);
    if (arguments.json) {
        JsonWriter json(JsonWriter::Style::Indented);
        json.beginObject().field("schema", "glasshouse.feedback_changed.v1").key("ids").beginArray();
        for (const qint64 id : outcome->done.ids)
            json.value(id);
        json.endArray().endObject();
        terminal.print(json.take() + '\n');
    } else {
        terminal.print(outcome->done.ids.empty() ? u"Nothing had to be changed.\n"_s
                                                 : u"%1 %2.\n"_s.arg(countText(qint64(outcome->done.ids.size())), did));
    }
    return ExitCode::Ok;
}

template<typename Question, typename Text>
ExitCode show(const Arguments &arguments, const Question &question, const Terminal &terminal, Text text)
{
    auto store = OpenedStore::open(arguments, terminal);
    if (!store)
        return terminal.refuse(store.error());
    const auto answer = (*store)->ask(question);
    if (!answer && answer.error().code == Error::Code::Rejected) {
        terminal.complain(escapeControls(answer.error().message));
        return ExitCode::NotFound;
    }
    if (!answer)
        return terminal.refuse(answer.error());
    keepRead(arguments, question);
    if (arguments.json) {
        JsonWriter json(JsonWriter::Style::Indented);
        writeJson(json, *answer);
        terminal.print(json.take() + '\n');
    } else {
        terminal.print(text(*answer));
    }
    return ExitCode::Ok;
}

ExitCode sendQueued(const Arguments &arguments, const Terminal &terminal)
{
    const OutboxRun run = sendWaiting(chosenStore(arguments.store), terminal.stop);
    for (const QString &trouble : run.troubles)
        terminal.complain(escapeControls(trouble));
    if (arguments.json) {
        JsonWriter json(JsonWriter::Style::Indented);
        json.beginObject().field("schema", "glasshouse.feedback_queue.v1").field("sent", run.sent);
        json.field("waiting", run.left).endObject();
        terminal.print(json.take() + '\n');
    } else {
        terminal.print(u"%1 sent, %2 waiting.\n"_s.arg(countText(run.sent), countText(run.left)));
    }
    return run.left > 0 ? ExitCode::Busy : ExitCode::Ok;
}

ExitCode removeReports(const Arguments &arguments, const FeedbackArguments &feedback, const Terminal &terminal)
{
    if (!feedback.yes && !terminal.in) {
        terminal.complain(u"nothing was deleted: there is no terminal on which to ask. A script says --yes"_s);
        return ExitCode::Usage;
    }
    if (!feedback.yes && !askYes(terminal, u"Delete %1 for ever?"_s.arg(countText(qint64(feedback.remove.size())))))
        return ExitCode::No;
    return change(arguments, RemoveFeedback{feedback.remove}, u"deleted"_s, terminal);
}

} // namespace

QString feedbackPreview(const FeedbackReport &report, const QString &to)
{
    return u"This, and nothing else, would be sent to %1.\n\n"_s.arg(escapeControls(to)) + reportBlocks(report) + u'\n';
}

QString feedbackText(const FeedbackDetail &detail, const Zone &zone)
{
    const FeedbackItem &item = detail.item;
    QString text = u"Report %1, %2, of %3 by %4"_s.arg(item.id).arg(nameOf(item.status), timeText(item.createdMs, zone),
                                                                    escapeControls(item.reporter));
    if (item.alike > 1)
        text += u", one of %1 about the same"_s.arg(countText(item.alike));
    text += u'\n';
    if (!item.report.previewed)
        text += u"Sent by a program: nobody looked at it before.\n"_s;
    if (!item.assignee.isEmpty())
        text += u"Assignee: %1\n"_s.arg(escapeControls(item.assignee));
    if (!item.tags.isEmpty())
        text += u"Tags: %1\n"_s.arg(escapeControls(item.tags.join(u", "_s)));
    if (item.resolvedMs != NoTime)
        text += u"Closed %1 by %2\n"_s.arg(timeText(item.resolvedMs, zone), escapeControls(item.resolvedBy));
    return text + block(u"Resolution"_s, item.resolution) + reportBlocks(item.report);
}

ExitCode runFeedbackCommand(const Arguments &arguments, const FeedbackArguments &feedback, const Terminal &terminal)
{
    using Do = FeedbackArguments::Do;
    switch (feedback.action) {
    case Do::List:
        return show(arguments, feedback.list, terminal,
                    [](const FeedbackAnswer &answer) { return listText(answer, Zone()); });
    case Do::Show:
        return show(arguments, FeedbackItemQuestion{feedback.id}, terminal,
                    [](const FeedbackDetail &detail) { return feedbackText(detail, Zone()); });
    case Do::Triage:
        return change(arguments, feedback.triage, u"changed"_s, terminal);
    case Do::Remove:
        return removeReports(arguments, feedback, terminal);
    case Do::Send:
        break;
    }
    return sendQueued(arguments, terminal);
}

} // namespace glasshouse
