// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/findingscommand.h"

#include "base/jsonwriter.h"
#include "base/paths.h"
#include "base/textsafety.h"
#include "ctl/figures.h"
#include "ctl/openedstore.h"
#include "ctl/table.h"
#include "ingest/storeowner.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int WidestExcerpt = 100, WidestName = 40;
constexpr int SessionStart = 8; ///< what `sessions show` needs to know it

QString latinName(std::string_view name)
{
    return QString::fromLatin1(name.data(), qsizetype(name.size()));
}

Zone zoneNamed(const QString &id)
{
    return Zone::fromId(id).value_or(Zone());
}

QString listText(const FindingsAnswer &answer, const FindingsQuestion &question)
{
    const Zone zone = zoneNamed(question.zone);
    Table table({{u"Time"_s},
                 {u"Severity"_s},
                 {u"Type"_s},
                 {u"Session"_s},
                 {u"Turn"_s, Table::Align::Right},
                 {u"Line"_s, Table::Align::Right},
                 {u"Tool"_s},
                 {u"What"_s}});
    for (const FindingRow &row : answer.rows) {
        const Finding &f = row.finding;
        QString type = latinName(nameOf(f.type));
        if (!f.detail.isEmpty())
            type += u'/' + f.detail;
        table.addRow({timeText(f.timeMs, zone), latinName(nameOf(f.severity)), elided(escapeControls(type), WidestName),
                      escapeControls(row.session.left(SessionStart)), QString::number(f.turn), QString::number(f.line),
                      elided(escapeControls(f.tool), WidestName), elided(escapeControls(f.excerpt), WidestExcerpt)});
    }
    if (table.isEmpty())
        return u"Nothing of that was found.\n"_s;
    QString text = table.text();
    if (answer.total > qint64(answer.rows.size()))
        text +=
            u"%1 of %2: --limit shows more.\n"_s.arg(countText(qint64(answer.rows.size())), countText(answer.total));
    return text;
}

QString countsText(const FindingCountsAnswer &answer, const FindingCountsQuestion &question)
{
    using Align = Table::Align;
    std::vector<Table::Column> columns;
    for (const auto group : question.groups)
        columns.push_back({latinName(nameOf(group)), Align::Left});
    for (const QString &heading : {u"Findings"_s, u"Errors"_s, u"Warnings"_s, u"Sessions"_s})
        columns.push_back({heading, Align::Right});
    Table table(columns);
    const auto figures = [](const FindingCountsRow &row) {
        return QStringList{countText(row.findings), countText(row.errors), countText(row.warnings),
                           countText(row.sessions)};
    };
    const auto named = [](const QString &name) {
        return name.isEmpty() ? u"(none)"_s : elided(escapeControls(name), WidestName);
    };
    for (const FindingCountsRow &row : answer.rows) {
        QStringList cells{named(row.first)};
        if (question.groups.size() > 1)
            cells << named(row.second);
        table.addRow(cells + figures(row));
    }
    if (table.isEmpty())
        return u"Nothing of that was found.\n"_s;
    QStringList totals{u"Total"_s};
    if (question.groups.size() > 1)
        totals << QString();
    table.setTotals(totals + figures(answer.totals));
    QString text = table.text();
    if (answer.more > 0)
        text += u"%1 more rows: --limit shows more.\n"_s.arg(countText(answer.more));
    return text;
}

QByteArray listJson(const FindingsAnswer &answer, const FindingCountsAnswer &scan)
{
    JsonWriter json(JsonWriter::Style::Indented);
    json.beginObject().field("schema", "glasshouse.findings.v1").field("total", answer.total);
    json.field("scanned", scan.scanned).field("waiting", scan.waiting).key("findings").beginArray();
    for (const FindingRow &row : answer.rows) {
        const Finding &f = row.finding;
        json.beginObject().field("type", nameOf(f.type)).field("severity", nameOf(f.severity));
        json.field("detail", f.detail).field("tool", f.tool).field("reported", f.reported);
        json.field("session", row.session).field("title", row.title).field("agent_id", f.agentId);
        json.field("turn", f.turn).field("path", row.path).field("line", f.line).field("offset", f.offset);
        json.key("time");
        writeTime(json, f.timeMs);
        json.field("project", row.project).field("agent", row.agent).field("user", row.user);
        json.field("excerpt", f.excerpt).endObject();
    }
    json.endArray().endObject();
    return json.take() + '\n';
}

void writeCounts(JsonWriter &json, const FindingCountsRow &row)
{
    json.field("findings", row.findings).field("errors", row.errors).field("warnings", row.warnings);
    json.field("sessions", row.sessions).key("last");
    writeTime(json, row.lastMs);
}

QByteArray countsJson(const FindingCountsAnswer &answer, const FindingCountsQuestion &question)
{
    JsonWriter json(JsonWriter::Style::Indented);
    json.beginObject().field("schema", "glasshouse.findingcounts.v1");
    json.field("scanned", answer.scanned).field("waiting", answer.waiting).field("more", answer.more);
    json.key("groups").beginArray();
    for (const auto group : question.groups)
        json.value(nameOf(group));
    json.endArray().key("rows").beginArray();
    for (const FindingCountsRow &row : answer.rows) {
        json.beginObject().field(nameOf(question.groups[0]), row.first);
        if (question.groups.size() > 1)
            json.field(nameOf(question.groups[1]), row.second);
        writeCounts(json, row);
        json.endObject();
    }
    json.endArray().key("totals").beginObject();
    writeCounts(json, answer.totals);
    json.endObject().endObject();
    return json.take() + '\n';
}

/// How far the transcripts have been looked through.
Result<FindingCountsAnswer> scanState(OpenedStore &store)
{
    FindingCountsQuestion question;
    question.groups = {FindingCountsQuestion::Group::Type};
    return store.ask(question);
}

/// What waits is looked through now; where somebody else owns the store that is for him, and he is at it.
void scanWaiting(const Arguments &arguments, const Terminal &terminal)
{
    const auto owner = StoreOwner::open(chosenStore(arguments.store), userPricesPath());
    if (!owner)
        return;
    if (const auto scanned = (*owner)->scanNow(std::numeric_limits<qint64>::max(), terminal.stop); !scanned)
        terminal.complain(u"transcripts could not be looked through: %1"_s.arg(scanned.error().message));
}

} // namespace

ExitCode runFindingsCommand(const Arguments &arguments, const FindingsArguments &findings, const Terminal &terminal)
{
    auto store = OpenedStore::open(arguments, terminal);
    if (!store)
        return terminal.refuse(store.error());
    auto state = scanState(**store);
    if (state && state->waiting > 0 && !(*store)->remote()) {
        scanWaiting(arguments, terminal);
        state = scanState(**store);
    }
    if (!state)
        return terminal.refuse(state.error());
    if (state->waiting > 0 && !arguments.json)
        terminal.complain(u"%1 transcripts are still to be looked through"_s.arg(countText(state->waiting)));
    if (findings.counts) {
        const Result<FindingCountsAnswer> answer = (*store)->ask(*findings.counts);
        if (!answer)
            return terminal.refuse(answer.error());
        if (arguments.json)
            terminal.print(countsJson(*answer, *findings.counts));
        else
            terminal.print(countsText(*answer, *findings.counts));
        return ExitCode::Ok;
    }
    const Result<FindingsAnswer> answer = (*store)->ask(findings.list);
    if (!answer)
        return terminal.refuse(answer.error());
    if (arguments.json)
        terminal.print(listJson(*answer, *state));
    else
        terminal.print(listText(*answer, findings.list));
    return ExitCode::Ok;
}

} // namespace glasshouse
