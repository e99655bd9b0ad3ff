// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/sessionextraarguments.h"
#include "ctl/terminal.h"

namespace glasshouse {

struct Arguments;

/// glasshousectl sessions kpis: figures of a range and of the one before it.
ExitCode runSessionKpisCommand(const Arguments &arguments, const SessionKpisArguments &kpis, const Terminal &terminal);
/// glasshousectl sessions download ID: copies the session's files, as they are stored.
ExitCode runDownloadCommand(const Arguments &arguments, const DownloadArguments &download, const Terminal &terminal);
/// glasshousectl sessions upload FILE… --to URL: sends transcripts to an instance that others use too.
ExitCode runUploadCommand(const Arguments &arguments, const UploadArguments &upload, const Terminal &terminal);

} // namespace glasshouse
