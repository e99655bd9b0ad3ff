// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/packstate.h"
#include "reports/packpdf.h"

#include <QByteArray>

#include <atomic>
#include <functional>

namespace glasshouse {

/// A pack as a file, as a schedule asks for it.
struct PackFile {
    QString name, title; ///< the file's name alone; the pack's title and its days
    QByteArray bytes;
    QString path; ///< where it was written; empty: nowhere
};

struct PackMaking {
    qint64 tenant = 1;
    PackSchedule schedule;
    qint64 runMs = 0; ///< the planned instant: the days before it are reported on
    QString storePath, packsFolder, reportsFolder;
    std::function<Result<void>(const PackPdf &pdf, const std::atomic_bool &stop)> draw;
};

constexpr qint64 MostPackFileBytes = 64 << 20;

/// Blocks; any thread, not the store's. Errors: Rejected (no such pack, or it is not enabled), Io, Cancelled.
Result<PackFile> makePackFile(const PackMaking &making, const std::atomic_bool &stop);

/// Where a schedule's folder is: as it is, or within the folder for reports; empty: nowhere. Pure.
QString scheduleFolder(const QString &folder, const QString &reportsFolder);

} // namespace glasshouse
