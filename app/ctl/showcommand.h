// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/arguments.h"
#include "ctl/terminal.h"
#include "query/sessions.h"

namespace glasshouse {

class OpenedStore;

/// glasshousectl sessions show: the summary, then everything in the session's files (or only what failed) with its place.
ExitCode runShowCommand(const Arguments &arguments, const ShowArguments &show, const Terminal &terminal);

/// The sessions whose id is `id`, or else begins with it.
std::vector<SessionSummary> sessionsNamed(const std::vector<SessionSummary> &sessions, const QString &id);

/// The one session that is meant by an id or its beginning; what is wrong has been said where there is none.
tl::expected<SessionSummary, ExitCode> findSession(OpenedStore &store, const QString &id, const Terminal &terminal);

} // namespace glasshouse
