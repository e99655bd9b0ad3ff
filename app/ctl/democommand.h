// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/arguments.h"
#include "ctl/terminal.h"

namespace glasshouse {

/// glasshousectl demo: writes the transcripts, then imports them. The demo's own store is made anew; one that is named
/// with --store is only added to.
ExitCode runDemoCommand(const Arguments &arguments, const DemoArguments &demo, const Terminal &terminal);

} // namespace glasshouse
