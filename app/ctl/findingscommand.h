// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/arguments.h"
#include "ctl/terminal.h"

namespace glasshouse {

/// Lists or counts what went wrong in sessions. Transcripts that wait to be looked through are looked through first, where
/// nobody else owns the store.
ExitCode runFindingsCommand(const Arguments &arguments, const FindingsArguments &findings, const Terminal &terminal);

} // namespace glasshouse
