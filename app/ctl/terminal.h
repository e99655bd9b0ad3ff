// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/exitcode.h"

#include <QByteArray>
#include <QString>

#include <atomic>
#include <istream>
#include <ostream>

namespace glasshouse {

/// Where a command writes, and how it is told to stop. Text is UTF-8. Nothing in it is a view of the data: commands
/// escape what comes from outside before it gets here.
struct Terminal {
    std::ostream &out;
    std::ostream &err;
    const std::atomic_bool &stop; ///< Ctrl+C was pressed
    bool errIsTerminal = false;   ///< somebody watches: progress may be shown
    std::istream *in = nullptr;   ///< somebody sees `out` and can be asked; nullptr: nobody

    void print(const QString &text) const;
    void print(const QByteArray &utf8) const;
    /// "glasshousectl: …" on the error stream.
    void complain(const QString &text) const;
    /// Says what went wrong; returns the exit code for it.
    ExitCode refuse(const Error &error) const;
};

} // namespace glasshouse
