// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/arguments.h"
#include "ctl/terminal.h"

namespace glasshouse {

/// Listens until Ctrl+C; waits for the store where another process owns it.
ExitCode runServeCommand(const Arguments &arguments, const ServeArguments &serve, const Terminal &terminal);

} // namespace glasshouse
