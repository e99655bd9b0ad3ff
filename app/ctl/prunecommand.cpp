// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/prunecommand.h"

#include "base/jsonwriter.h"
#include "base/textsafety.h"
#include "ctl/figures.h"
#include "ctl/openedstore.h"
#include "ctl/remoteadmin.h"
#include "ctl/selfaudit.h"
#include "ctl/table.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

using Do = RetentionRequest::Do;

QString actionName(Do action)
{
    switch (action) {
    case Do::Show:
        return u"show"_s;
    case Do::Preview:
        return u"dry-run"_s;
    case Do::Set:
        return u"set"_s;
    case Do::Prune:
        return u"prune"_s;
    case Do::Compact:
        return u"compact"_s;
    }
    return {};
}

QString daysText(const KindRetention &kind)
{
    const QString days = kind.days == KeptForever ? u"for ever"_s : u"%1 days"_s.arg(countText(kind.days));
    return kind.ownDays ? days : days + u" (default)"_s;
}

QString tableText(const RetentionAnswer &answer, Do action)
{
    using Align = Table::Align;
    const bool counts = action == Do::Preview || action == Do::Prune;
    std::vector<Table::Column> columns{
        {u"Kind"_s, Align::Left}, {u"Kept"_s, Align::Left}, {u"Gone before"_s, Align::Left}};
    if (counts) {
        columns.push_back({action == Do::Prune ? u"Deleted"_s : u"Due"_s, Align::Right});
        columns.push_back({u"About"_s, Align::Right});
    }
    Table table(columns);
    const Zone zone;
    for (const KindRetention &kind : answer.kinds) {
        QStringList row{kind.kind, daysText(kind), timeText(kind.prunedBeforeMs, zone)};
        if (counts)
            row << countText(kind.events) << bytesText(kind.bytes);
        table.addRow(row);
    }
    return table.text();
}

/// What was set before and is set now, of the kinds that were named.
QByteArray daysJson(const RetentionAnswer &answer, const RetentionRequest &request)
{
    QJsonObject days;
    for (const KindRetention &kind : answer.kinds) {
        if (request.days.contains(kind.kind) || request.days.contains(u"all"_s))
            days.insert(kind.kind, kind.days);
    }
    return QJsonDocument(days).toJson(QJsonDocument::Compact);
}

AuditNote noteOf(const RetentionRequest &request, const RetentionAnswer &answer, const Result<RetentionAnswer> &before)
{
    AuditNote note;
    note.action = request.action == Do::Set ? u"retention.set"_s
        : request.action == Do::Compact     ? u"store.compacted"_s
                                            : u"prune.run"_s;
    note.resource = u"tenant:"_s + request.tenant;
    note.outcome = answer.cancelled ? Outcome::Interrupted : Outcome::Ok;
    if (request.action == Do::Set) {
        note.params = daysJson(answer, request);
        if (before)
            note.before = daysJson(*before, request);
        return note;
    }
    note.params = pruneParams(answer);
    return note;
}

} // namespace

QByteArray pruneJson(const RetentionAnswer &answer, const RetentionRequest &request, const QString &store)
{
    JsonWriter json(JsonWriter::Style::Indented);
    json.beginObject().field("schema", "glasshouse.prune.v1").field("store", store);
    json.field("did", actionName(request.action)).field("tenant", request.tenant);
    json.field("events", answer.events()).field("bytes", answer.bytes());
    json.field("freed_bytes", answer.freedBytes).field("unused_bytes", answer.unusedBytes);
    answer.archivePath.isEmpty() ? json.key("archive").null() : json.field("archive", answer.archivePath);
    json.field("archived_bytes", answer.archivedBytes).field("cancelled", answer.cancelled);
    json.key("kinds").beginArray();
    for (const KindRetention &kind : answer.kinds) {
        json.beginObject().field("kind", kind.kind);
        kind.days == KeptForever ? json.key("days").null() : json.field("days", kind.days);
        json.field("own", kind.ownDays).key("gone_before");
        writeTime(json, kind.prunedBeforeMs);
        json.field("events", kind.events).field("bytes", kind.bytes).endObject();
    }
    json.endArray().endObject();
    return json.take() + '\n';
}

QString pruneText(const RetentionAnswer &answer, const RetentionRequest &request)
{
    QString text = tableText(answer, request.action);
    if (request.action == Do::Preview)
        text += u"%1 events would be deleted, about %2; nothing was.\n"_s.arg(countText(answer.events()),
                                                                              bytesText(answer.bytes()));
    if (request.action == Do::Prune) {
        text += u"%1 events deleted; usage, sessions and sums are as before.\n"_s.arg(countText(answer.events()));
        if (!answer.archivePath.isEmpty())
            text +=
                u"They are in %1 (%2).\n"_s.arg(escapeControls(answer.archivePath), bytesText(answer.archivedBytes));
    }
    if (request.action == Do::Prune || request.action == Do::Compact)
        text += u"%1 given back"_s.arg(bytesText(answer.freedBytes))
            + (answer.unusedBytes > 0
                   ? u"; %1 unused in the store, which new events fill first\n"_s.arg(bytesText(answer.unusedBytes))
                   : u"\n"_s);
    return text;
}

QByteArray copiesJson(const ArchiveAnswer &answer, const ArchiveRequest &request, const QString &store)
{
    JsonWriter json(JsonWriter::Style::Indented);
    json.beginObject().field("schema", "glasshouse.copies.v1").field("store", store);
    json.field("did", request.dryRun ? u"dry-run"_s : u"remove"_s);
    answer.project.isEmpty() ? json.key("project").null() : json.field("project", answer.project);
    json.field("copies", answer.files).field("bytes", answer.bytes).endObject();
    return json.take() + '\n';
}

QString copiesText(const ArchiveAnswer &answer, const ArchiveRequest &request)
{
    if (answer.project.isEmpty())
        return u"No copies are kept of transcripts of %1.\n"_s.arg(escapeControls(request.removeProject));
    const QString what =
        u"%1 copies of transcripts of %2"_s.arg(countText(answer.files), escapeControls(answer.project));
    return request.dryRun ? u"%1 would be deleted, %2; nothing was.\n"_s.arg(what, bytesText(answer.bytes))
                          : u"%1 deleted, %2 given back.\n"_s.arg(what, bytesText(answer.bytes));
}

namespace {

ExitCode removeCopies(const Arguments &arguments, const PruneArguments &prune, const Terminal &terminal)
{
    const QString store = chosenStore(arguments.store);
    ArchiveRequest request;
    request.removeProject = prune.copiesOf;
    request.dryRun = prune.request.action == Do::Preview;
    const Result<ArchiveAnswer> answer = runArchive(store, request, terminal.stop);
    if (!answer)
        return terminal.refuse(answer.error());
    if (!request.dryRun && answer->files > 0) {
        AuditNote note;
        note.action = u"archive.removed"_s;
        note.resource = u"project:"_s + answer->project;
        note.params = QJsonDocument(QJsonObject{{u"copies"_s, answer->files}, {u"bytes"_s, answer->bytes}})
                          .toJson(QJsonDocument::Compact);
        keepNote(store, note);
    }
    terminal.print(arguments.json ? copiesJson(*answer, request, store) : copiesText(*answer, request).toUtf8());
    return ExitCode::Ok;
}

/// What is due of the token's tenant, over there. How long what is kept, and everything about files, is for that computer.
ExitCode pruneThere(const Arguments &arguments, const PruneArguments &prune, const Terminal &terminal)
{
    RetentionRequest due;
    due.action = Do::Prune;
    if (prune.request != due || !prune.copiesOf.isEmpty()) {
        terminal.complain(u"prune: with --remote it deletes what is due of the token's tenant; the other options are "
                          "about the store on this computer"_s);
        return ExitCode::Usage;
    }
    const auto remote = RemoteStore::open(arguments.remote, terminal);
    if (!remote)
        return terminal.refuse(remote.error());
    const auto answer = runPrune(**remote);
    if (!answer)
        return terminal.refuse(answer.error());
    if (!arguments.json) {
        terminal.print(pruneText(*answer, due));
        return ExitCode::Ok;
    }
    if (const auto tenant = ownTenant(**remote); tenant && !tenant->isEmpty())
        due.tenant = *tenant;
    terminal.print(pruneJson(*answer, due, arguments.remote.url));
    return ExitCode::Ok;
}

} // namespace

ExitCode runPruneCommand(const Arguments &arguments, const PruneArguments &prune, const Terminal &terminal)
{
    if (arguments.remote.isNamed())
        return pruneThere(arguments, prune, terminal);
    if (!prune.copiesOf.isEmpty())
        return removeCopies(arguments, prune, terminal);
    const QString store = chosenStore(arguments.store);
    const RetentionRequest &request = prune.request;
    Result<RetentionAnswer> before;
    if (request.action == Do::Set) {
        RetentionRequest show;
        show.tenant = request.tenant;
        before = runRetention(store, show, terminal.stop);
    }
    const Result<RetentionAnswer> answer = runRetention(store, request, terminal.stop);
    if (!answer)
        return terminal.refuse(answer.error());
    if (request.action != Do::Show && request.action != Do::Preview)
        keepNote(store, noteOf(request, *answer, before));
    if (arguments.json)
        terminal.print(pruneJson(*answer, request, store));
    else
        terminal.print(pruneText(*answer, request));
    if (answer->cancelled) {
        terminal.complain(u"interrupted; what was deleted is deleted, and the next prune goes on from there"_s);
        return ExitCode::Interrupted;
    }
    return ExitCode::Ok;
}

} // namespace glasshouse
