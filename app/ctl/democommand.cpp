// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/democommand.h"

#include "base/jsonwriter.h"
#include "base/paths.h"
#include "base/textsafety.h"
#include "ctl/figures.h"
#include "ctl/importcommand.h"
#include "ingest/demo/demofolder.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

DemoOptions optionsOf(const DemoArguments &demo)
{
    const QDateTime now = QDateTime::currentDateTime();
    DemoOptions options;
    options.sessions = demo.sessions;
    options.events = demo.events;
    options.agents = demo.agents;
    options.days = demo.days;
    options.seed = demo.seed;
    options.nowMs = now.toMSecsSinceEpoch();
    options.utcOffsetMs = qint64(now.offsetFromUtc()) * 1000;
    return options;
}

QByteArray demoJson(const DemoVolume &volume, const ImportReport &report, const QString &folder, const QString &store)
{
    JsonWriter json(JsonWriter::Style::Indented);
    json.beginObject().field("schema", "glasshouse.demo.v1").field("folder", folder).field("store", store);
    json.field("sessions", volume.sessions)
        .field("files", volume.files)
        .field("bytes", volume.bytes)
        .field("events", volume.events);
    json.field("calls_added", report.progress.calls)
        .field("lines", report.progress.lines)
        .field("bad_lines", report.progress.badLines);
    json.endObject();
    return json.take() + '\n';
}

QString demoText(const DemoVolume &volume, const ImportReport &report, const QString &folder, const QString &store)
{
    QString text = u"%1 sessions with %2 events in %3 files, %4, under %5\n"_s.arg(
        countText(volume.sessions), countText(volume.events), countText(volume.files), bytesText(volume.bytes),
        escapeControls(folder));
    text += u"%1 calls imported into %2\n"_s.arg(countText(report.progress.calls), escapeControls(store));
    text += u"Look at it: glasshouse --store %1\n"_s.arg(escapeControls(store));
    return text + u"Remove it: delete the folder %1\n"_s.arg(escapeControls(folder));
}

} // namespace

ExitCode runDemoCommand(const Arguments &arguments, const DemoArguments &demo, const Terminal &terminal)
{
    const QString folder = demo.folder.isEmpty() ? demoFolder() : demo.folder;
    const QString store = arguments.store.isEmpty() ? folder + u"/demo.db"_s : arguments.store;
    if (const auto may = mayHoldDemo(folder); !may)
        return terminal.refuse(may.error());
    if (arguments.store.isEmpty()) {
        if (const auto removed = removeDemoStore(store); !removed)
            return terminal.refuse(removed.error());
    }
    const Result<DemoVolume> volume = writeDemo(folder, optionsOf(demo), terminal.stop);
    if (!volume)
        return terminal.refuse(volume.error());
    const Result<ImportReport> report = importWithProgress(store, {folder}, false, terminal);
    if (!report)
        return terminal.refuse(report.error());
    if (arguments.json)
        terminal.print(demoJson(*volume, *report, folder, store));
    else
        terminal.print(demoText(*volume, *report, folder, store));
    if (report->cancelled)
        return terminal.refuse({Error::Code::Cancelled, {}});
    return report->unreadable > 0 ? ExitCode::Io : ExitCode::Ok;
}

} // namespace glasshouse
