// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/activitycommand.h"

#include "base/jsonwriter.h"
#include "base/textsafety.h"
#include "base/timestamp.h"
#include "ctl/figures.h"
#include "ctl/openedstore.h"
#include "ctl/selfaudit.h"
#include "ctl/table.h"
#include "ingest/auditnotes.h"
#include "query/answersjson.h"
#include "query/audited.h"

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

QString safe(std::string_view utf8)
{
    return escapeControls(QString::fromUtf8(utf8.data(), qsizetype(utf8.size())));
}

/// What an event is about, in a few words: its tool, model, resource.
QString subjectOf(const ActivityEvent &event)
{
    for (const std::string &text : {event.tool, event.resource, event.model}) {
        if (!text.empty())
            return safe(text);
    }
    return {};
}

QString activityText(const ActivityAnswer &answer, const ActivityQuestion &question, bool ids)
{
    const auto next = nextCursor(answer, question);
    const QString more =
        next ? u"There are more: go on with --cursor=%1\n"_s.arg(QString::fromStdString(cursorText(*next))) : QString();
    if (answer.events.empty())
        return more.isEmpty() ? u"No such events.\n"_s : more;
    using Align = Table::Align;
    std::vector<Table::Column> columns{{u"Time"_s, Align::Left}};
    if (ids)
        columns.push_back({u"Id"_s, Align::Right});
    for (const QString &heading : {u"Kind"_s, u"Action"_s, u"About"_s, u"Outcome"_s})
        columns.push_back({heading, Align::Left});
    columns.push_back({u"Took"_s, Align::Right});
    for (const QString &heading : {u"Agent"_s, u"Session"_s, u"Actor"_s, u"Source"_s})
        columns.push_back({heading, Align::Left});
    Table table(columns);
    const Zone zone;
    for (const ActivityEvent &event : answer.events) {
        QStringList row;
        if (ids)
            row << (event.timeMs == NoTime ? u"-"_s : QString::fromStdString(timestampText(event.timeMs)))
                << QString::number(event.sequence);
        else
            row << timeText(event.timeMs, zone);
        row << safe(nameOf(event.kind)) << elided(safe(event.action), 34) << elided(subjectOf(event), 30)
            << safe(nameOf(event.outcome))
            << (event.durationNs ? durationText(*event.durationNs / 1'000'000) : QString())
            << elided(safe(event.agent), 16) << safe(event.session).left(8) << elided(safe(event.actor), 20)
            << elided(safe(event.source), 20);
        table.addRow(row);
    }
    return table.text() + more;
}

/// Prints either form.
template<typename WriteJson, typename WriteText>
void print(const Arguments &arguments, const Terminal &terminal, WriteJson writeJson, WriteText writeText)
{
    if (!arguments.json)
        return terminal.print(writeText());
    JsonWriter json(JsonWriter::Style::Indented);
    writeJson(json);
    terminal.print(json.take() + '\n');
}

/// That somebody looked behind the masks is kept, where it can be.
void noteReveal(const Arguments &arguments, const EventDetailQuestion &question, const Terminal &terminal)
{
    auto note = auditOf(Question(question));
    if (!note || arguments.remote.isNamed()) // it has noted itself what it answered
        return;
    note->actor = loginName();
    note->client = u"cli"_s;
    if (const auto kept = writeNote(chosenStore(arguments.store), *note); !kept)
        terminal.complain(u"that you looked could not be noted: %1"_s.arg(kept.error().message));
}

/// One overload per question, for std::visit.
struct Asker {
    const Arguments &arguments;
    const ActivityArguments &activity;
    const Terminal &terminal;
    OpenedStore &store;

    ExitCode operator()(const ActivityQuestion &question) const
    {
        const Result<ActivityAnswer> answer = store.ask(question);
        if (!answer)
            return terminal.refuse(answer.error());
        print(
            arguments, terminal, [&](JsonWriter &json) { writeJson(json, *answer, question); },
            [&] { return activityText(*answer, question, activity.ids); });
        return ExitCode::Ok;
    }

    ExitCode operator()(const PulseQuestion &question) const
    {
        const Result<PulseAnswer> pulse = store.ask(question);
        if (!pulse)
            return terminal.refuse(pulse.error());
        print(
            arguments, terminal, [&](JsonWriter &json) { writeJson(json, *pulse); }, [&] { return pulseText(*pulse); });
        if (!activity.check || pulse->status == PulseAnswer::Status::Green)
            return ExitCode::Ok;
        return pulse->status == PulseAnswer::Status::Yellow ? ExitCode::No : ExitCode::Bad;
    }

    ExitCode operator()(const SourcesQuestion &question) const
    {
        const Result<SourcesAnswer> sources = store.ask(question);
        if (!sources)
            return terminal.refuse(sources.error());
        print(
            arguments, terminal, [&](JsonWriter &json) { writeJson(json, *sources); },
            [&] { return sourcesText(*sources); });
        return ExitCode::Ok;
    }

    ExitCode operator()(const EventDetailQuestion &question) const
    {
        const Result<EventDetail> detail = store.ask(question);
        if (!detail) {
            const ExitCode code = terminal.refuse(detail.error());
            return detail.error().code == Error::Code::Rejected ? ExitCode::NotFound : code;
        }
        if (question.raw)
            noteReveal(arguments, question, terminal);
        print(
            arguments, terminal, [&](JsonWriter &json) { writeJson(json, *detail); },
            [&] { return eventText(*detail); });
        return ExitCode::Ok;
    }
};

} // namespace

ExitCode runActivityCommand(const Arguments &arguments, const ActivityArguments &activity, const Terminal &terminal)
{
    const auto store = OpenedStore::open(arguments, terminal);
    if (!store)
        return terminal.refuse(store.error());
    const ExitCode code = std::visit(Asker{arguments, activity, terminal, **store}, activity.question);
    if (code == ExitCode::Ok)
        std::visit([&](const auto &asked) { keepRead(arguments, asked); }, activity.question);
    return code;
}

} // namespace glasshouse
