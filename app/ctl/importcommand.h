// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/arguments.h"
#include "ctl/terminal.h"
#include "ingest/importreport.h"

namespace glasshouse {

/// glasshousectl import.
ExitCode runImportCommand(const Arguments &arguments, const ImportArguments &import, const Terminal &terminal);

/// Imports with progress on a terminal that is watched; says what could not be read. Used by `demo` as well.
Result<ImportReport> importWithProgress(const QString &store, const QStringList &paths, bool quiet,
                                        const Terminal &terminal);

/// The report as glasshouse.import.v1, and as people read it.
QByteArray importJson(const ImportReport &report, const QString &store);
QString importText(const ImportReport &report);
/// One problem: path, line, byte, reason. Safe for a terminal.
QString problemText(const ImportProblem &problem);

} // namespace glasshouse
