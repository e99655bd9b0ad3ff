// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/importcommand.h"

#include "base/jsonwriter.h"
#include "base/paths.h"
#include "base/textsafety.h"
#include "ctl/figures.h"
#include "ctl/openedstore.h"
#include "ctl/selfaudit.h"
#include "ingest/auditnotes.h"
#include "ingest/importer.h"

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr qsizetype ShownProblems = 20;

/// One line that is written over and over, and wiped at the end.
class ProgressLine
{
public:
    ProgressLine(const Terminal &terminal, bool shown) : m_terminal(terminal), m_shown(shown && terminal.errIsTerminal)
    {}
    ~ProgressLine() { write({}); }
    ProgressLine(const ProgressLine &) = delete;
    ProgressLine &operator=(const ProgressLine &) = delete;

    void show(const ImportProgress &progress)
    {
        const qint64 percent = progress.bytesTotal > 0 ? progress.bytesDone * 100 / progress.bytesTotal : 0;
        write(u"%1 % · %2 of %3 files · %4 of %5 · %6 calls"_s.arg(percent).arg(
            countText(progress.filesDone), countText(progress.filesTotal), bytesText(progress.bytesDone),
            bytesText(progress.bytesTotal), countText(progress.calls)));
    }

private:
    void write(const QString &text)
    {
        if (m_shown)
            m_terminal.err << "\r\x1b[K" << text.toStdString() << std::flush;
    }

    const Terminal &m_terminal;
    bool m_shown;
};

} // namespace

QString problemText(const ImportProblem &problem)
{
    QString place = escapeControls(problem.path);
    if (problem.line >= 0)
        place += u", line %1"_s.arg(problem.line);
    if (problem.offset >= 0)
        place += u", byte %1"_s.arg(problem.offset);
    return place + u": "_s + escapeControls(problem.reason);
}

Result<ImportReport> importWithProgress(const QString &store, const QStringList &paths, bool quiet,
                                        const Terminal &terminal)
{
    Result<ImportReport> report;
    {
        ProgressLine line(terminal, !quiet);
        report = runImport(
            {store, paths, userPricesPath()}, [&line](const ImportProgress &progress) { line.show(progress); },
            terminal.stop);
    }
    if (!report)
        return report;
    for (const ImportProblem &problem : report->problems) {
        if (problem.offset < 0)
            terminal.complain(u"cannot read "_s + problemText(problem));
    }
    return report;
}

QByteArray importJson(const ImportReport &report, const QString &store)
{
    const ImportProgress &done = report.progress;
    JsonWriter json(JsonWriter::Style::Indented);
    json.beginObject().field("schema", "glasshouse.import.v1").field("store", store);
    json.field("files", done.filesDone).field("files_unchanged", done.filesUnchanged).field("bytes", done.bytesDone);
    json.field("lines", done.lines).field("bad_lines", done.badLines);
    json.field("calls_added", done.calls)
        .field("copies_dropped", done.copiesDropped)
        .key("seconds")
        .value(done.seconds, 3);
    json.field("cancelled", report.cancelled)
        .field("unreadable", report.unreadable)
        .field("problems_total", report.problemsTotal);
    json.key("problems").beginArray();
    for (const ImportProblem &problem : report.problems) {
        json.beginObject().field("path", problem.path);
        problem.line < 0 ? json.key("line").null() : json.field("line", problem.line);
        problem.offset < 0 ? json.key("offset").null() : json.field("offset", problem.offset);
        json.field("reason", problem.reason).endObject();
    }
    json.endArray().endObject();
    return json.take() + '\n';
}

QString importText(const ImportReport &report)
{
    const ImportProgress &done = report.progress;
    QString text = u"%1 files read, %2 unchanged; %3 in %4 s\n"_s.arg(
        countText(done.filesDone), countText(done.filesUnchanged), bytesText(done.bytesDone),
        QString::number(done.seconds, 'f', 2));
    text += u"%1 lines, %2 of them bad\n"_s.arg(countText(done.lines), countText(done.badLines));
    text += u"%1 new calls; %2 copies counted once\n"_s.arg(countText(done.calls), countText(done.copiesDropped));
    qsizetype shown = 0;
    for (const ImportProblem &problem : report.problems) {
        if (problem.offset < 0)
            continue; // said on the error stream
        if (shown == 0)
            text += u"Lines that could not be read:\n"_s;
        if (++shown > ShownProblems)
            break;
        text += u"  "_s + problemText(problem) + u'\n';
    }
    if (const qint64 more = report.problemsTotal - report.unreadable - ShownProblems; more > 0)
        text += u"  and %1 more (--json lists them)\n"_s.arg(countText(more));
    return text;
}

ExitCode runImportCommand(const Arguments &arguments, const ImportArguments &import, const Terminal &terminal)
{
    const QString store = chosenStore(arguments.store);
    const Result<ImportReport> report = importWithProgress(store, import.paths, import.quiet, terminal);
    if (!report)
        return terminal.refuse(report.error());
    if (report->progress.filesDone > 0)
        keepNote(store, importNote(*report));
    if (arguments.json)
        terminal.print(importJson(*report, store));
    else if (!import.quiet)
        terminal.print(importText(*report));
    if (report->cancelled) {
        terminal.complain(u"interrupted; what was read is kept, and the next import goes on from there"_s);
        return ExitCode::Interrupted;
    }
    return report->unreadable > 0 ? ExitCode::Io : ExitCode::Ok;
}

} // namespace glasshouse
