// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/arguments.h"
#include "ctl/terminal.h"

namespace glasshouse {

/// Prints events, newest first.
ExitCode runActivityCommand(const Arguments &arguments, const ActivityArguments &activity, const Terminal &terminal);

} // namespace glasshouse
