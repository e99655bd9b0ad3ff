// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/arguments.h"
#include "ctl/terminal.h"

namespace glasshouse {

/// sql: asks as the owner of the local store.
ExitCode runSqlCommand(const Arguments &arguments, const SqlArguments &sql, const Terminal &terminal);

/// An answer in the form asked for. What could steer a terminal is written as an escape in every one of them.
QString sqlText(const SqlAnswer &answer, SqlArguments::Form form);

} // namespace glasshouse
