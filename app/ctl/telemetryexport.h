// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/openedstore.h"
#include "ctl/telemetryarguments.h"

namespace glasshouse {

struct Arguments;

/// `telemetry export`: to standard output, or to a file that is whole or not there. Events are asked for page by page, so
/// that any number of them needs little memory. Noted in the trail of the store as telemetry.exported.
ExitCode exportTelemetry(OpenedStore &store, const Arguments &arguments, const TelemetryArguments &telemetry,
                         const Terminal &terminal);

} // namespace glasshouse
