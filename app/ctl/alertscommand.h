// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/arguments.h"
#include "ctl/terminal.h"

namespace glasshouse {

/// Rules and firings of the store that is named, or of another Glasshouse. NotFound: there is no such rule or firing. No: a
/// rule cannot be tested, and the words say why.
ExitCode runAlertsCommand(const Arguments &arguments, const AlertsArguments &alerts, const Terminal &terminal);

} // namespace glasshouse
