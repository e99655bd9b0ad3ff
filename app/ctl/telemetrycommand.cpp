// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/telemetrycommand.h"

#include "access/access.h"
#include "base/jsonwriter.h"
#include "base/paths.h"
#include "base/textsafety.h"
#include "ctl/figures.h"
#include "ctl/openedstore.h"
#include "ctl/remoteadmin.h"
#include "ctl/selfaudit.h"
#include "ctl/table.h"
#include "ctl/telemetryexport.h"
#include "ingest/auditnotes.h"
#include "ingest/storeowner.h"
#include "query/answersjson.h"
#include "query/telemetryjson.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int WidestCell = 40;

QString named(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

QString msText(const std::optional<qint64> &ns)
{
    return ns ? durationText(*ns / 1'000'000) : QString();
}

QStringList cellsOf(const TelemetryFigures &f)
{
    return {countText(f.events),
            countText(f.errors),
            countText(f.tokens.total()),
            f.cost ? u"$"_s + QString::number(f.cost->usd(), 'f', 2) : QString(),
            msText(f.p50Ns),
            msText(f.p95Ns),
            msText(f.p99Ns)};
}

QString tableText(const TelemetryAnswer &answer, const TelemetryQuestion &question)
{
    using Align = Table::Align;
    std::vector<Table::Column> columns;
    for (const TelemetryQuestion::Group group : question.groups)
        columns.push_back({named(nameOf(group)), Align::Left});
    for (const QString &heading : {u"Events"_s, u"Errors"_s, u"Tokens"_s, u"Cost"_s, u"p50"_s, u"p95"_s, u"p99"_s})
        columns.push_back({heading, Align::Right});
    Table table(columns);
    for (const TelemetryRow &row : answer.rows) {
        QStringList cells{elided(escapeControls(row.first), WidestCell)};
        if (question.groups.size() > 1)
            cells << elided(escapeControls(row.second), WidestCell);
        table.addRow(cells + cellsOf(row.figures));
    }
    QString text = table.isEmpty() ? u"Nothing of that.\n"_s : table.text();
    if (answer.more > 0)
        text += u"%1 more rows: --limit shows more.\n"_s.arg(countText(answer.more));
    if (!answer.exact)
        text += u"Counted over the newest rows only, down to %1.\n"_s.arg(timeText(answer.countedToMs, Zone()));
    return text;
}

QString facetsText(const FacetsAnswer &answer)
{
    QString text;
    for (const Facet &facet : answer.facets) {
        Table table({{facet.field, Table::Align::Left}, {u"Events"_s, Table::Align::Right}});
        for (const FacetValue &value : facet.values)
            table.addRow({value.value.isEmpty() ? u"(none)"_s : elided(escapeControls(value.value), WidestCell),
                          countText(value.events)});
        text += table.text();
        if (facet.more > 0)
            text += u"and %1 more\n"_s.arg(countText(facet.more));
        text += u'\n';
    }
    return text;
}

void printRows(const Arguments &arguments, const TelemetryArguments &telemetry, const TelemetryAnswer &answer,
               const Terminal &terminal)
{
    const TelemetryQuestion &question = telemetry.question;
    if (arguments.json) {
        JsonWriter json(JsonWriter::Style::Indented);
        writeJson(json, answer, question);
        return terminal.print(json.take() + '\n');
    }
    if (!telemetry.csv)
        return terminal.print(tableText(answer, question));
    TelemetrySheet sheet(answer, question, ExportFormat::Csv);
    for (std::string piece = sheet.next(); !piece.empty(); piece = sheet.next())
        terminal.print(QByteArray::fromStdString(piece));
    if (!answer.exact)
        terminal.complain(u"counted over the newest rows only"_s);
}

Result<RollupReport> reprocessHere(const QString &store)
{
    if (!QFileInfo::exists(store))
        return fail(Error::Code::Io, u"there is no store at %1"_s.arg(store));
    const auto owner = StoreOwner::open(store, userPricesPath());
    if (!owner)
        return tl::unexpected<Error>(owner.error());
    auto report = (*owner)->reprocess(Access::localOwner().tenant(), [](double) {});
    if (!report)
        return report;
    AuditNote note;
    note.action = u"telemetry.reprocessed"_s;
    note.actor = loginName(), note.client = u"cli"_s;
    (void)(*owner)->note(note); // the act itself stands
    return report;
}

Result<RollupReport> reprocessThere(const RemoteArguments &named, const Terminal &terminal)
{
    const auto remote = RemoteStore::open(named, terminal);
    return remote ? runReprocess(**remote) : tl::unexpected<Error>(remote.error());
}

} // namespace

ExitCode runTelemetryCommand(const Arguments &arguments, const TelemetryArguments &telemetry, const Terminal &terminal)
{
    using Do = TelemetryArguments::Do;
    const auto store = OpenedStore::open(arguments, terminal);
    if (!store)
        return terminal.refuse(store.error());
    if (telemetry.what == Do::Facets) {
        const Result<FacetsAnswer> answer = (*store)->ask(telemetry.facets);
        if (!answer)
            return terminal.refuse(answer.error());
        if (!arguments.json) {
            terminal.print(facetsText(*answer));
            return ExitCode::Ok;
        }
        JsonWriter json(JsonWriter::Style::Indented);
        writeJson(json, *answer);
        terminal.print(json.take() + '\n');
        return ExitCode::Ok;
    }
    if (telemetry.what == Do::Export)
        return exportTelemetry(**store, arguments, telemetry, terminal);
    const Result<TelemetryAnswer> answer = (*store)->ask(telemetry.question);
    if (!answer)
        return terminal.refuse(answer.error());
    printRows(arguments, telemetry, *answer, terminal);
    return ExitCode::Ok;
}

ExitCode runReprocessCommand(const Arguments &arguments, const Terminal &terminal)
{
    const auto report = arguments.remote.isNamed() ? reprocessThere(arguments.remote, terminal)
                                                   : reprocessHere(chosenStore(arguments.store));
    if (!report)
        return terminal.refuse(report.error());
    if (arguments.json) {
        JsonWriter json(JsonWriter::Style::Indented);
        json.beginObject().field("schema", "glasshouse.reprocess.v1").field("sums", report->cells);
        json.field("corrected", report->wrong).endObject();
        terminal.print(json.take() + '\n');
    } else {
        terminal.print(u"Prices worked out anew; %1 sums compared with their rows, %2 corrected.\n"_s.arg(
            countText(report->cells), countText(report->wrong)));
    }
    return ExitCode::Ok;
}

} // namespace glasshouse
