// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/arguments.h"
#include "ctl/terminal.h"
#include "query/sessions.h"

namespace glasshouse {

/// glasshousectl sessions show: the summary, then everything in the session's files (or only what failed) with its place.
ExitCode runShowCommand(const Arguments &arguments, const ShowArguments &show, const Terminal &terminal);

/// The sessions whose id is `id`, or else begins with it.
std::vector<SessionSummary> sessionsNamed(const std::vector<SessionSummary> &sessions, const QString &id);

} // namespace glasshouse
