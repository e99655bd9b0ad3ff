// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/telemetryexport.h"

#include "ctl/arguments.h"
#include "ctl/selfaudit.h"
#include "query/audited.h"

#include <QSaveFile>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

/// Where an export goes.
class ExportTarget
{
public:
    ExportTarget(const QString &path, const Terminal &terminal) : m_file(path), m_terminal(terminal) {}

    Result<void> open(ExportFormat format)
    {
        const bool toFile = !m_file.fileName().isEmpty();
        if (!toFile && format == ExportFormat::Parquet && ::isatty(STDOUT_FILENO) == 1)
            return fail(Error::Code::Rejected, u"a terminal cannot show Parquet: name a file with --out"_s);
        if (toFile && !m_file.open(QIODevice::WriteOnly))
            return trouble();
        return {};
    }

    Result<void> write(const std::string &bytes)
    {
        if (m_terminal.stop)
            return fail(Error::Code::Cancelled, u"stopped"_s);
        if (m_file.isOpen()) {
            if (m_file.write(bytes.data(), qint64(bytes.size())) != qint64(bytes.size()))
                return trouble();
            return {};
        }
        m_terminal.print(QByteArray::fromRawData(bytes.data(), qsizetype(bytes.size())));
        if (!m_terminal.out)
            return fail(Error::Code::Io, u"standard output cannot be written"_s);
        return {};
    }

    Result<void> close()
    {
        if (m_file.isOpen() && !m_file.commit())
            return trouble();
        return {};
    }

private:
    tl::unexpected<Error> trouble() const
    {
        return fail(Error::Code::Io, u"%1: %2"_s.arg(m_file.fileName(), m_file.errorString()));
    }

    QSaveFile m_file;
    const Terminal &m_terminal;
};

Result<void> writeGroups(OpenedStore &store, const TelemetryArguments &telemetry, const Terminal &terminal,
                         ExportTarget &target)
{
    Result<TelemetryAnswer> answer = store.ask(telemetry.question);
    if (!answer)
        return tl::unexpected(answer.error());
    const bool exact = answer->exact;
    TelemetrySheet sheet(std::move(*answer), telemetry.question, telemetry.format);
    for (std::string piece = sheet.next(); !piece.empty(); piece = sheet.next()) {
        if (auto written = target.write(piece); !written)
            return written;
    }
    if (!exact)
        terminal.complain(u"counted over the newest rows only"_s);
    return {};
}

Result<void> writeEvents(OpenedStore &store, const TelemetryArguments &telemetry, ExportTarget &target)
{
    EventPages pages(*telemetry.events, telemetry.most);
    EventSheet sheet(telemetry.format, telemetry.events->withBodies);
    for (bool more = true; more;) {
        const Result<ActivityAnswer> answer = store.ask(pages.question());
        if (!answer)
            return tl::unexpected(answer.error());
        more = pages.turn(*answer);
        if (auto written = target.write(sheet.add(answer->events)); !written)
            return written;
    }
    return target.write(sheet.finish());
}

} // namespace

ExitCode exportTelemetry(OpenedStore &store, const Arguments &arguments, const TelemetryArguments &telemetry,
                         const Terminal &terminal)
{
    ExportTarget target(telemetry.out, terminal);
    if (const auto opened = target.open(telemetry.format); !opened)
        return terminal.refuse(opened.error());
    AuditNote note;
    note.action = u"telemetry.exported"_s;
    note.params = restrictionsOf(telemetry.question.filter);
    Result<void> written =
        telemetry.events ? writeEvents(store, telemetry, target) : writeGroups(store, telemetry, terminal, target);
    if (written)
        written = target.close();
    note.outcome = written ? Outcome::Ok : Outcome::Error;
    keepExport(arguments, store, note);
    return written ? ExitCode::Ok : terminal.refuse(written.error());
}

} // namespace glasshouse
