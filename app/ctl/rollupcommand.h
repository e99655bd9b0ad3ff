// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/arguments.h"
#include "ctl/terminal.h"
#include "ingest/rollupcheck.h"

namespace glasshouse {

/// glasshousectl rollup.
ExitCode runRollupCommand(const Arguments &arguments, const RollupArguments &rollup, const Terminal &terminal);

/// The report as glasshouse.rollup.v1, and for people.
QByteArray rollupJson(const RollupReport &report, const QString &store);
QString rollupText(const RollupReport &report);

} // namespace glasshouse
