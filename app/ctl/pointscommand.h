// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/arguments.h"
#include "ctl/terminal.h"

namespace glasshouse {

/// Prints metric series with their points.
ExitCode runPointsCommand(const Arguments &arguments, const PointsArguments &points, const Terminal &terminal);

} // namespace glasshouse
