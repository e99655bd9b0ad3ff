// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/arguments.h"
#include "ctl/terminal.h"

namespace glasshouse {

/// Prints telemetry by groups, as a table, CSV or the API's JSON; an export is noted in the store's own trail.
ExitCode runTelemetryCommand(const Arguments &arguments, const TelemetryArguments &telemetry, const Terminal &terminal);

/// Works prices and sums out anew, as the store's owner: Busy where another program is that.
ExitCode runReprocessCommand(const Arguments &arguments, const Terminal &terminal);

} // namespace glasshouse
