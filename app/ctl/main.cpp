// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/descriptorstream.h"
#include "ctl/run.h"

#include <QCoreApplication>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <iostream>

#include <unistd.h>

namespace {

std::atomic_bool stopRequested{false};

void requestStop(int)
{
    static_assert(std::atomic_bool::is_always_lock_free);
    stopRequested = true;
}

void handleSignals()
{
    std::signal(SIGPIPE, SIG_IGN); // a reader who goes away is noticed by the failed write
    std::signal(SIGXFSZ, SIG_IGN); // so is a file that may not grow: the store says that it is full
    struct sigaction action = {};
    action.sa_handler = requestStop;
    action.sa_flags = SA_RESETHAND; // a second Ctrl+C ends the program at once
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
}

} // namespace

int main(int argc, char **argv)
{
    using namespace glasshouse;
    handleSignals();
    // Qt takes none of the arguments: they are all ours.
    int qtArgc = 1;
    QCoreApplication application(qtArgc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("glasshousectl"));

    DescriptorBuffer outBuffer(STDOUT_FILENO), errBuffer(STDERR_FILENO);
    std::ostream out(&outBuffer), err(&errBuffer);
    const Terminal terminal{out, err, stopRequested, ::isatty(STDERR_FILENO) == 1,
                            ::isatty(STDIN_FILENO) == 1 && ::isatty(STDOUT_FILENO) == 1 ? &std::cin : nullptr};
    ExitCode code = run(argc, argv, terminal);
    out.flush();
    if (outBuffer.failure() != 0 && outBuffer.failure() != EPIPE) {
        err << "glasshousectl: cannot write the answer: " << std::strerror(outBuffer.failure()) << '\n';
        code = ExitCode::Io;
    }
    err.flush();
    return int(code);
}
