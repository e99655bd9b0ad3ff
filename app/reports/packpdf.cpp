// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/packpdf.h"

#include "base/textsafety.h"
#include "query/filterparameters.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int StepMs = 100;
constexpr qsizetype MostWords = 2000;

/// What the program said on its error stream, its last lines.
QString wordsOf(QProcess &process)
{
    const QString said = QString::fromUtf8(process.readAllStandardError()).trimmed().right(MostWords);
    return said.isEmpty() ? u"it said nothing"_s : escapeControls(said, true);
}

} // namespace

QString consoleProgram()
{
    const QFileInfo beside(QCoreApplication::applicationDirPath() + u"/glasshouse"_s);
    return beside.isExecutable() ? beside.absoluteFilePath() : QStandardPaths::findExecutable(u"glasshouse"_s);
}

Result<void> renderPackPdf(const PackPdf &pdf, const std::atomic_bool &stop)
{
    const QString program = pdf.program.isEmpty() ? consoleProgram() : pdf.program;
    if (program.isEmpty())
        return fail(Error::Code::Io,
                    u"the console (glasshouse), which draws PDF files, is not installed; --csv works without it"_s);
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    process.setProcessEnvironment(environment);
    process.setStandardOutputFile(QProcess::nullDevice());
    QStringList arguments{u"--render-pack"_s, pdf.pack, u"--pdf"_s, pdf.file, u"--store"_s, pdf.store};
    if (!pdf.zone.isEmpty())
        arguments << u"--zone"_s << pdf.zone;
    if (const std::string filter = filterParameters(pdf.filter); !filter.empty())
        arguments << u"--filter"_s << QString::fromStdString(filter);
    if (pdf.tenant != 1)
        arguments << u"--tenant"_s << QString::number(pdf.tenant);
    process.start(program, arguments);
    if (!process.waitForStarted())
        return fail(Error::Code::Io, u"%1 cannot be started: %2"_s.arg(program, process.errorString()));
    const QDeadlineTimer deadline(pdf.mostMs);
    while (!process.waitForFinished(StepMs) && process.state() != QProcess::NotRunning) {
        if (!stop && !deadline.hasExpired())
            continue;
        process.kill();
        process.waitForFinished();
        return stop
            ? fail(Error::Code::Cancelled, u"stopped"_s)
            : fail(Error::Code::Io,
                   u"%1 did not end within %2 s: %3"_s.arg(program).arg(pdf.mostMs / 1000).arg(wordsOf(process)));
    }
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return fail(Error::Code::Io, u"%1 could not draw the pack: %2"_s.arg(program, wordsOf(process)));
    if (!QFileInfo::exists(pdf.file))
        return fail(Error::Code::Io, u"%1 wrote no file"_s.arg(program));
    return {};
}

} // namespace glasshouse
