// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/activitycommand.h"

#include "base/jsonwriter.h"
#include "base/textsafety.h"
#include "ctl/figures.h"
#include "ctl/openedstore.h"
#include "ctl/table.h"

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

QString safe(std::string_view utf8)
{
    return escapeControls(QString::fromUtf8(utf8.data(), qsizetype(utf8.size())));
}

QByteArray activityJson(const ActivityAnswer &answer)
{
    JsonWriter json(JsonWriter::Style::Indented);
    json.beginObject().field("schema", "glasshouse.activity.v1").field("more", answer.more).key("events").beginArray();
    for (const ActivityEvent &event : answer.events)
        writeJson(json, event);
    json.endArray().endObject();
    return json.take() + '\n';
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

QString activityText(const ActivityAnswer &answer)
{
    if (answer.events.empty())
        return u"No events in this range.\n"_s;
    using Align = Table::Align;
    Table table({{u"Time"_s, Align::Left},
                 {u"Kind"_s, Align::Left},
                 {u"Action"_s, Align::Left},
                 {u"About"_s, Align::Left},
                 {u"Outcome"_s, Align::Left},
                 {u"Took"_s, Align::Right},
                 {u"Agent"_s, Align::Left},
                 {u"Session"_s, Align::Left},
                 {u"Actor"_s, Align::Left},
                 {u"Source"_s, Align::Left}});
    const Zone zone;
    for (const ActivityEvent &event : answer.events)
        table.addRow({timeText(event.timeMs, zone), safe(nameOf(event.kind)), elided(safe(event.action), 34),
                      elided(subjectOf(event), 30), safe(nameOf(event.outcome)),
                      event.durationNs ? durationText(*event.durationNs / 1'000'000) : QString(),
                      elided(safe(event.agent), 16), safe(event.session).left(8), elided(safe(event.actor), 20),
                      elided(safe(event.source), 20)});
    return table.text() + (answer.more ? u"There are more; --limit shows them.\n"_s : QString());
}

} // namespace

ExitCode runActivityCommand(const Arguments &arguments, const ActivityArguments &activity, const Terminal &terminal)
{
    const auto store = OpenedStore::open(arguments.store, terminal);
    if (!store)
        return terminal.refuse(store.error());
    const Result<ActivityAnswer> answer = (*store)->ask(activity.question);
    if (!answer)
        return terminal.refuse(answer.error());
    if (arguments.json)
        terminal.print(activityJson(*answer));
    else
        terminal.print(activityText(*answer));
    return ExitCode::Ok;
}

} // namespace glasshouse
