// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/arguments.h"
#include "ctl/terminal.h"
#include "query/sessionsjson.h"

namespace glasshouse {

/// glasshousectl sessions list.
ExitCode runSessionsCommand(const Arguments &arguments, const SessionsArguments &list, const Terminal &terminal);

/// Those of `project` (a path, or the last part of one; empty: all), in the order asked for.
std::vector<SessionSummary> selectSessions(std::vector<SessionSummary> sessions, const SessionsArguments &list);

/// The answer as glasshouse.sessions.v1, and as a table. `total`: sessions that the list was cut from.
QByteArray sessionsJson(const std::vector<SessionSummary> &sessions, qint64 total);
QString sessionsText(const std::vector<SessionSummary> &sessions, qint64 total, const Zone &zone);

} // namespace glasshouse
