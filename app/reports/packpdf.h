// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/filter.h"

#include <QString>

#include <atomic>

namespace glasshouse {

/// Makes a pack's PDF in another process: `glasshouse --render-pack PACK --pdf FILE --store STORE --zone ZONE --filter
/// PARAMETERS` (query/filterparameters.h), which needs no screen (QT_QPA_PLATFORM=offscreen). Blocks; any thread, within
/// a QCoreApplication.
struct PackPdf {
    QString pack, store, zone, file;
    qint64 tenant = 1;
    Filter filter;       ///< its range is the period
    QString program;     ///< empty: consoleProgram()
    int mostMs = 90'000; ///< then it is killed
};
/// Errors: Io (the console is not installed or cannot be started, did not end in time, or what it says went wrong),
/// Cancelled (`stop` was set: it is gone).
Result<void> renderPackPdf(const PackPdf &pdf, const std::atomic_bool &stop);

/// glasshouse: beside this program, or on the PATH; empty: not installed.
QString consoleProgram();

} // namespace glasshouse
