// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/arguments.h"
#include "ctl/backuparguments.h"
#include "ctl/terminal.h"

namespace glasshouse {

/// glasshousectl backup FOLDER [--check], glasshousectl restore FOLDER.
ExitCode runBackupCommand(const Arguments &arguments, const BackupArguments &backup, const Terminal &terminal);
ExitCode runRestoreCommand(const Arguments &arguments, const RestoreArguments &restore, const Terminal &terminal);

} // namespace glasshouse
