// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/packscommand.h"

#include "base/jsonwriter.h"
#include "base/textsafety.h"
#include "ctl/feedbackcommand.h"
#include "ctl/figures.h"
#include "ctl/openedstore.h"
#include "ctl/table.h"
#include "query/codec/codec.h"
#include "reports/packdata.h"
#include "reports/packsource.h"

#include <QFile>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

using PacksDo = PacksArguments::Do;

ExitCode doAct(const Arguments &arguments, const Act &act, const QString &done, const Terminal &terminal)
{
    if (auto store = OpenedStore::open(arguments, terminal); !store)
        return terminal.refuse(store.error());
    const auto outcome = runAct(arguments, act, terminal);
    if (!outcome)
        return terminal.refuse(outcome.error());
    if (outcome->refusal != ActOutcome::Refusal::None) {
        terminal.complain(escapeControls(outcome->words));
        return outcome->refusal == ActOutcome::Refusal::Missing ? ExitCode::NotFound : ExitCode::No;
    }
    if (arguments.json) {
        JsonWriter json;
        json.beginObject().field("schema", "glasshouse.act.v1").key("ids").beginArray();
        for (const qint64 id : outcome->done.ids)
            json.value(id);
        json.endArray().endObject();
        terminal.print(json.take() + '\n');
    } else {
        terminal.print(outcome->done.ids.empty() ? done : done.arg(outcome->done.ids.front()));
    }
    return ExitCode::Ok;
}

const char *standingName(const FoundPack &found, const PackOffer &offer)
{
    if (!found.isFine())
        return "broken";
    switch (offer.standing) {
    case PackStanding::Enabled:
        return "enabled";
    case PackStanding::Offered:
        return "offered";
    case PackStanding::Hidden:
        break;
    }
    return "not seen";
}

ExitCode listPacks(const Arguments &arguments, const Terminal &terminal)
{
    auto store = OpenedStore::open(arguments, terminal);
    if (!store)
        return terminal.refuse(store.error());
    const auto states = (*store)->ask(PackStatesQuestion{});
    if (!states)
        return terminal.refuse(states.error());
    const PackShelf shelf = loadPacks();
    JsonWriter json(JsonWriter::Style::Indented);
    json.beginObject().field("schema", "glasshouse.packs.v1").field("plan", states->plan).key("packs").beginArray();
    Table table({{u"Pack"_s}, {u"State"_s}, {u"Title"_s}, {u"File"_s}});
    for (const FoundPack &found : shelf.packs) {
        const char *const standing = standingName(found, offerOf(found.pack, *states));
        json.beginObject().field("id", found.pack.id).field("title", found.pack.title).field("state", standing);
        json.field("description", found.pack.description).field("file", found.path);
        json.key("problems").beginArray();
        for (const TextProblem &problem : found.problems)
            json.value(problemText(problem));
        json.endArray().endObject();
        table.addRow({elided(escapeControls(found.pack.id), 40), QString::fromLatin1(standing),
                      elided(escapeControls(found.pack.title), 50),
                      found.isBuiltIn() ? u"built in"_s : escapeControls(found.path)});
    }
    json.endArray().endObject();
    if (arguments.json) {
        terminal.print(json.take() + '\n');
        return ExitCode::Ok;
    }
    terminal.print(table.text());
    for (const FoundPack &found : shelf.packs) {
        for (const TextProblem &problem : found.problems)
            terminal.complain(u"%1: %2"_s.arg(escapeControls(found.path), escapeControls(problemText(problem))));
    }
    return ExitCode::Ok;
}

ExitCode noSuchPack(const QString &id, const Terminal &terminal)
{
    terminal.complain(u"there is no pack %1; glasshousectl packs list shows them"_s.arg(escapeControls(id)));
    return ExitCode::NotFound;
}

ExitCode showPack(const Arguments &arguments, const PacksArguments &packs, const Terminal &terminal)
{
    const PackShelf shelf = loadPacks();
    const FoundPack *const found = shelf.find(packs.pack);
    if (!found)
        return noSuchPack(packs.pack, terminal);
    if (arguments.json) {
        terminal.print(found->text.trimmed() + '\n');
        return ExitCode::Ok;
    }
    const Pack &pack = found->pack;
    QString text = escapeControls(pack.title) + u'\n';
    if (!pack.description.isEmpty())
        text += escapeControls(pack.description) + u'\n';
    Table table({{u"Panel"_s}, {u"Kind"_s}, {u"Question"_s}, {u"Title"_s}});
    constexpr const char *Kinds[] = {"chart", "table", "number", "timeline", "heatmap"};
    for (const PackPanel &panel : pack.panels) {
        const std::string_view name = nameOf(panel.question);
        table.addRow({escapeControls(panel.id), QString::fromLatin1(Kinds[int(panel.kind)]),
                      QString::fromLatin1(name.data(), qsizetype(name.size())),
                      elided(escapeControls(panel.title), 60)});
    }
    terminal.print(text + u'\n' + table.text());
    return ExitCode::Ok;
}

ExitCode validatePack(const Arguments &arguments, const PacksArguments &packs, const Terminal &terminal)
{
    QFile file(packs.pack);
    if (!file.open(QIODevice::ReadOnly))
        return terminal.refuse({Error::Code::Io, u"%1: %2"_s.arg(packs.pack, file.errorString())});
    const ParsedPack parsed = parsePack(file.read(qint64(MostPlacedJsonBytes) + 1));
    if (arguments.json) {
        JsonWriter json(JsonWriter::Style::Indented);
        json.beginObject().field("schema", "glasshouse.pack_problems.v1").key("problems").beginArray();
        for (const TextProblem &problem : parsed.problems) {
            json.beginObject().field("line", problem.place.line).field("column", problem.place.column);
            json.field("message", problem.words).endObject();
        }
        json.endArray().endObject();
        terminal.print(json.take() + '\n');
    } else if (parsed.isFine()) {
        terminal.print(u"%1: no mistakes.\n"_s.arg(escapeControls(packs.pack)));
    }
    for (const TextProblem &problem : arguments.json ? std::vector<TextProblem>() : parsed.problems) {
        terminal.print(u"%1:%2:%3: %4\n"_s.arg(escapeControls(packs.pack))
                           .arg(problem.place.line)
                           .arg(problem.place.column)
                           .arg(escapeControls(problem.words)));
    }
    return parsed.isFine() ? ExitCode::Ok : ExitCode::No;
}

QString everyText(const PackSchedule &schedule)
{
    const QString at =
        u"%1:%2"_s.arg(schedule.minute / 60, 2, 10, QChar(u'0')).arg(schedule.minute % 60, 2, 10, QChar(u'0'));
    switch (schedule.every) {
    case PackSchedule::Every::Day:
        return u"daily "_s + at;
    case PackSchedule::Every::Week:
        return QLocale::c().dayName(schedule.day) + u' ' + at;
    case PackSchedule::Every::Month:
        break;
    }
    return u"day %1 of the month, %2"_s.arg(schedule.day).arg(at);
}

ExitCode listSchedules(const Arguments &arguments, const Terminal &terminal)
{
    auto store = OpenedStore::open(arguments, terminal);
    if (!store)
        return terminal.refuse(store.error());
    const auto states = (*store)->ask(PackStatesQuestion{});
    if (!states)
        return terminal.refuse(states.error());
    JsonWriter json(JsonWriter::Style::Indented);
    json.beginObject().field("schema", "glasshouse.pack_schedules.v1").key("schedules").beginArray();
    using Align = Table::Align;
    Table table(
        {{u"Number"_s, Align::Right}, {u"Pack"_s}, {u"When"_s}, {u"To"_s}, {u"Last"_s}, {u"Next"_s}, {u"Trouble"_s}});
    const Zone zone;
    for (const PackSchedule &each : states->schedules) {
        const QString to = (QStringList{each.folder} + each.channels).join(u' ').trimmed();
        const char *const format = each.format == PackSchedule::Format::Pdf ? "pdf" : "csv";
        json.beginObject().field("id", each.id).field("pack", each.pack).field("when", everyText(each));
        json.field("format", format).field("to", to).field("trouble", each.lastTrouble);
        writeTime(json.key("last"), each.lastMs);
        writeTime(json.key("next"), each.nextMs);
        json.endObject();
        table.addRow({QString::number(each.id), escapeControls(each.pack),
                      everyText(each) + u", "_s + QString::fromLatin1(format), elided(escapeControls(to), 50),
                      timeText(each.lastMs, zone), timeText(each.nextMs, zone),
                      elided(escapeControls(each.lastTrouble), 60)});
    }
    json.endArray().endObject();
    if (arguments.json)
        terminal.print(json.take() + '\n');
    else
        terminal.print(table.isEmpty() ? u"No schedules.\n"_s : table.text());
    return ExitCode::Ok;
}

} // namespace

ExitCode runPacksCommand(const Arguments &arguments, const PacksArguments &packs, const Terminal &terminal)
{
    const bool needsPack = packs.what == PacksDo::Enable || packs.what == PacksDo::Schedule;
    if (needsPack && !loadPacks().find(packs.pack))
        return noSuchPack(packs.pack, terminal);
    switch (packs.what) {
    case PacksDo::List:
        break;
    case PacksDo::Enable:
        return doAct(arguments, EnablePack{packs.pack, true}, u"%1 is enabled.\n"_s.arg(packs.pack), terminal);
    case PacksDo::Disable:
        return doAct(arguments, EnablePack{packs.pack, false}, u"%1 is disabled.\n"_s.arg(escapeControls(packs.pack)),
                     terminal);
    case PacksDo::Show:
        return showPack(arguments, packs, terminal);
    case PacksDo::Validate:
        return validatePack(arguments, packs, terminal);
    case PacksDo::Render:
        return runPacksRender(arguments, packs, terminal);
    case PacksDo::Schedules:
        return listSchedules(arguments, terminal);
    case PacksDo::Schedule:
        return doAct(arguments, SavePackSchedule{packs.schedule}, u"This is schedule %1.\n"_s, terminal);
    case PacksDo::Unschedule:
        return doAct(arguments, RemovePackSchedule{packs.id}, u"Schedule %1 is removed.\n"_s, terminal);
    }
    return listPacks(arguments, terminal);
}

} // namespace glasshouse
