// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/arguments.h"

namespace glasshouse {

/// --render-pack: asks the store for everything a pack shows and draws it into a PDF, without a window. Blocks; needs the
/// application object. Returns the exit code; complaints are printed.
int renderPack(const ConsoleArguments &arguments);

} // namespace glasshouse
