// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/terminal.h"

namespace glasshouse {

/// The whole of glasshousectl: parses, runs the command, returns its exit code. argv[0] is the program.
ExitCode run(int argc, const char *const *argv, const Terminal &terminal);

} // namespace glasshouse
