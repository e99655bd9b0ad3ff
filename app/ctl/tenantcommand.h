// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/arguments.h"
#include "ctl/terminal.h"

namespace glasshouse {

/// NotFound: there is no such tenant.
ExitCode runTenantCommand(const Arguments &arguments, const TenantArguments &tenant, const Terminal &terminal);

} // namespace glasshouse
