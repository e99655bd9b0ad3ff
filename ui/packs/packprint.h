// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "charts/format.h"
#include "reports/packdata.h"

class QPagedPaintDevice;

namespace glasshouse {

class SeriesColours;

/// What stands on paper beside the figures, in the viewer's language.
struct PaperWords {
    QString period; ///< "1 – 30 Nov 2026, Europe/Prague"
    QString filter; ///< "claude-code · ledger-api"; empty: nothing restricts it
};
PaperWords paperWords(const Filter &filter, const QString &zone, const Format &format);

/// Draws a pack onto pages, light whatever the window's theme is: a head with title, period and filter, rows of panels that
/// are never cut, a foot with page numbers. All panels must be loaded. GUI thread. Returns the number of pages.
/// Errors: Io (the device takes nothing: the file cannot be written, the printer is gone).
Result<int> printPack(const PackData &data, const Format &format, SeriesColours *colours, QPagedPaintDevice &device);

/// The same into a PDF file, A4 upright; it is replaced as a whole or not at all.
Result<int> writePackPdf(const PackData &data, const Format &format, SeriesColours *colours, const QString &path);

} // namespace glasshouse
