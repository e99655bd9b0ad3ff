// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/arguments.h"
#include "ctl/terminal.h"
#include "query/usage.h"

namespace glasshouse {

/// glasshousectl usage.
ExitCode runUsageCommand(const Arguments &arguments, const UsageArguments &usage, const Terminal &terminal);

/// The answer as glasshouse.usage.v1, and as a table for people.
QByteArray usageJson(const UsageAnswer &answer);
QString usageText(const UsageAnswer &answer, UsageQuestion::Grouping grouping, bool byModel);

} // namespace glasshouse
