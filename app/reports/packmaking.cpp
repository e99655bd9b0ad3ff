// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/packmaking.h"

#include "access/access.h"
#include "domain/packschedule.h"
#include "query/askany.h"
#include "query/reader.h"
#include "query/sqlrunner.h"
#include "reports/packdata.h"
#include "reports/packexport.h"
#include "reports/packsource.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

Scope reportScope(qint64 tenant)
{
    if (tenant == Access::localOwner().tenant())
        return Access::localOwner();
    Principal admin;
    admin.tenant = tenant;
    admin.role = Role::Admin;
    return Access::scopeFor(admin);
}

Result<QByteArray> csvOf(const PackMaking &making, PackData &data, StoreReader &reader, const std::atomic_bool &stop)
{
    const Scope scope = reportScope(making.tenant);
    SqlRunner sql;
    data =
        askedPackData(data.pack, data.filter, data.zone, data.madeMs, [&](const Question &question) -> Result<Answer> {
            if (stop)
                return fail(Error::Code::Cancelled, u"stopped"_s);
            if (const auto *const statement = std::get_if<SqlQuestion>(&question)) {
                auto answer = sql.run(*statement, making.storePath, scope, stop);
                return answer ? Result<Answer>(std::move(*answer)) : tl::unexpected(answer.error());
            }
            return askAny(reader, question, scope);
        });
    if (stop)
        return fail(Error::Code::Cancelled, u"stopped"_s);
    for (const PanelData &panel : data.panels) {
        if (!panel.trouble.isEmpty())
            return fail(Error::Code::Io, u"%1: %2"_s.arg(panel.panel.title, panel.trouble));
    }
    return QByteArray::fromStdString(packCsv(data));
}

Result<QByteArray> pdfOf(const PackMaking &making, const PackData &data, const std::atomic_bool &stop)
{
    const QTemporaryDir folder;
    if (!folder.isValid())
        return fail(Error::Code::Io, folder.errorString());
    PackPdf pdf;
    pdf.pack = data.pack.id, pdf.store = making.storePath, pdf.zone = data.zone;
    pdf.filter = data.filter, pdf.tenant = making.tenant;
    pdf.file = folder.filePath(u"pack.pdf"_s);
    if (auto drawn = making.draw ? making.draw(pdf, stop) : renderPackPdf(pdf, stop); !drawn)
        return tl::unexpected(drawn.error());
    QFile file(pdf.file);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Code::Io, u"%1: %2"_s.arg(pdf.file, file.errorString()));
    if (file.size() > MostPackFileBytes)
        return fail(Error::Code::Io, u"the PDF has more than %1 MiB"_s.arg(MostPackFileBytes >> 20));
    return file.readAll();
}

/// Readable by its owner alone, whole or not at all; what stands there under the name is replaced: the same pack over the
/// same days.
Result<void> keepFile(PackFile &file, const QString &folder)
{
    if (!QDir().mkpath(folder))
        return fail(Error::Code::Io, u"%1 cannot be made"_s.arg(folder));
    file.path = folder + u'/' + file.name;
    QSaveFile out(file.path);
    if (!out.open(QIODevice::WriteOnly) || !out.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || out.write(file.bytes) != file.bytes.size() || !out.commit())
        return fail(Error::Code::Io, u"%1: %2"_s.arg(file.path, out.errorString()));
    return {};
}

bool isEnabled(const PackStatesAnswer &states, const QString &pack)
{
    return std::any_of(states.packs.begin(), states.packs.end(),
                       [&](const PackState &each) { return each.pack == pack && each.enabled; });
}

} // namespace

QString scheduleFolder(const QString &folder, const QString &reportsFolder)
{
    if (folder.isEmpty())
        return {};
    return QDir::cleanPath(QDir::isAbsolutePath(folder) ? folder : reportsFolder + u'/' + folder);
}

Result<PackFile> makePackFile(const PackMaking &making, const std::atomic_bool &stop)
{
    const PackSchedule &schedule = making.schedule;
    const PackShelf shelf = loadPacks(making.packsFolder);
    const FoundPack *const found = shelf.find(schedule.pack);
    if (!found)
        return fail(Error::Code::Rejected, u"there is no pack %1, or its file has mistakes"_s.arg(schedule.pack));
    auto reader = StoreReader::open(making.storePath);
    if (!reader)
        return tl::unexpected(reader.error());
    (*reader)->stopWhen(&stop);
    const auto states = (*reader)->ask(PackStatesQuestion{}, reportScope(making.tenant));
    if (!states)
        return tl::unexpected(states.error());
    if (states->plan == u"free")
        return fail(Error::Code::Rejected, u"schedules need the plan pro or enterprise"_s);
    if (!isEnabled(*states, schedule.pack))
        return fail(Error::Code::Rejected, u"the pack %1 is not enabled"_s.arg(schedule.pack));
    const ReportDays days = reportDays(schedule, making.runMs);
    Filter filter;
    filter.range = days.range;
    PackData data = emptyPackData(found->pack, filter, schedule.zone, making.runMs);
    const bool isPdf = schedule.format == PackSchedule::Format::Pdf;
    auto bytes = isPdf ? pdfOf(making, data, stop) : csvOf(making, data, **reader, stop);
    (*reader)->stopWhen(nullptr);
    if (!bytes)
        return tl::unexpected(bytes.error());
    PackFile file;
    file.name = packFileName(data, isPdf ? "pdf" : "csv");
    file.title =
        u"%1, %2 to %3"_s.arg(found->pack.title, days.first.toString(Qt::ISODate), days.last.toString(Qt::ISODate));
    file.bytes = std::move(*bytes);
    if (const QString folder = scheduleFolder(schedule.folder, making.reportsFolder); !folder.isEmpty()) {
        if (auto kept = keepFile(file, folder); !kept)
            return tl::unexpected(kept.error());
    }
    return file;
}

} // namespace glasshouse
