// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace glasshouse {

/// What glasshousectl ends with. Documented in --help, docs/cli.md and the man page: numbers never change their meaning.
enum class ExitCode {
    Ok = 0,
    No = 1,           ///< the answer is no: something is wrong with what was checked
    Usage = 2,        ///< the command line is wrong
    Io = 3,           ///< a file or the store cannot be read or written
    TooNew = 4,       ///< a newer Glasshouse wrote the store
    Busy = 5,         ///< another program owns the store and does not answer
    NotFound = 6,     ///< there is no such session, event or token
    Bad = 7,          ///< activity health --check: red
    Interrupted = 130 ///< stopped by Ctrl+C
};

ExitCode exitCodeOf(Error::Code code);

/// The list of exit codes as --help shows it.
inline constexpr char ExitCodesHelp[] =
    "Exit codes: 0 done; 1 the answer is no, something checked is wrong; 2 wrong usage; 3 a file or the store cannot "
    "be read or written;\n"
    "4 the store was written by a newer Glasshouse; 5 the store is busy; 6 no such session, event or token; 7 red "
    "(activity health "
    "--check); 130 interrupted.";

} // namespace glasshouse
