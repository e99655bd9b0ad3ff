// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/backupcommand.h"

#include "base/jsonwriter.h"
#include "base/textsafety.h"
#include "ctl/figures.h"
#include "ctl/openedstore.h"
#include "ctl/selfaudit.h"
#include "ingest/backup.h"

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

QByteArray reportJson(const BackupReport &report)
{
    JsonWriter json(JsonWriter::Style::Indented);
    json.beginObject().field("schema", "glasshouse.backup_report.v1").field("folder", report.folder);
    json.field("store", report.storePath).field("created", report.created);
    json.field("files", report.files).field("bytes", report.bytes).field("events", report.events);
    json.field("calls", report.calls).field("sessions", report.sessions).field("sums", report.sums);
    json.key("moved_aside");
    report.movedAside.isEmpty() ? json.null() : json.value(report.movedAside);
    json.endObject();
    return json.take() + '\n';
}

QString reportText(const QString &said, const BackupReport &report)
{
    QString text = said
        + u"\n%1 events, %2 calls, %3 sessions; %4 files, %5. "_s.arg(countText(report.events), countText(report.calls),
                                                                      countText(report.sessions),
                                                                      countText(report.files), bytesText(report.bytes));
    text += report.sums > 0
        ? u"Every page is sound, and %1 sums agree with the rows they are made of.\n"_s.arg(countText(report.sums))
        : u"Every page is sound.\n"_s;
    if (!report.movedAside.isEmpty())
        text += u"The store that was there is now %1\n"_s.arg(escapeControls(report.movedAside));
    return text;
}

ExitCode told(const Arguments &arguments, const Terminal &terminal, const QString &said,
              const Result<BackupReport> &report)
{
    if (!report)
        return terminal.refuse(report.error());
    if (arguments.json)
        terminal.print(reportJson(*report));
    else
        terminal.print(reportText(said, *report));
    return ExitCode::Ok;
}

} // namespace

ExitCode runBackupCommand(const Arguments &arguments, const BackupArguments &backup, const Terminal &terminal)
{
    const QString folder = escapeControls(backup.folder);
    if (backup.check)
        return told(arguments, terminal, u"%1 is whole."_s.arg(folder),
                    checkBackup(backup.folder, backup.quick, terminal.stop));
    const QString store = chosenStore(arguments.store);
    const auto report = makeBackup({store, backup.folder, backup.quick}, terminal.stop);
    if (report) {
        AuditNote note;
        note.action = u"store.backed_up"_s;
        keepNote(store, note);
    }
    return told(arguments, terminal, u"Backed up to %1"_s.arg(folder), report);
}

ExitCode runRestoreCommand(const Arguments &arguments, const RestoreArguments &restore, const Terminal &terminal)
{
    const QString store = chosenStore(arguments.store);
    const auto report = restoreBackup({store, restore.folder, restore.quick}, restore.moveAside, terminal.stop);
    if (report) {
        AuditNote note;
        note.action = u"store.restored"_s;
        keepNote(store, note);
    }
    return told(arguments, terminal, u"Restored to %1"_s.arg(escapeControls(store)), report);
}

} // namespace glasshouse
