// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/exitcode.h"

namespace glasshouse {

ExitCode exitCodeOf(Error::Code code)
{
    switch (code) {
    case Error::Code::Io:
    case Error::Code::Corrupt:
    case Error::Code::Truncated:
        return ExitCode::Io;
    case Error::Code::Busy:
        return ExitCode::Busy;
    case Error::Code::Rejected:
        return ExitCode::Usage;
    case Error::Code::TooNew:
        return ExitCode::TooNew;
    case Error::Code::Cancelled:
        return ExitCode::Interrupted;
    }
    return ExitCode::Io;
}

} // namespace glasshouse
