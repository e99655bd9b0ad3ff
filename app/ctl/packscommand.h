// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/arguments.h"
#include "ctl/terminal.h"

namespace glasshouse {

/// `packs` and what it has below it.
ExitCode runPacksCommand(const Arguments &arguments, const PacksArguments &packs, const Terminal &terminal);

/// `packs render`.
ExitCode runPacksRender(const Arguments &arguments, const PacksArguments &packs, const Terminal &terminal);

} // namespace glasshouse
