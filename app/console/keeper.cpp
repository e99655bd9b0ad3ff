// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/keeper.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QProcess>

#include <linux/close_range.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

QString withPort(const QString &address, int port)
{
    return u"%1:%2"_s.arg(address.left(address.lastIndexOf(u':'))).arg(port);
}

} // namespace

QStringList keeperArguments(const QString &storePath, const ListenerOptions &options, const ListenState &state)
{
    const bool grpc = !options.grpc.isEmpty() && state.grpcPort > 0;
    return {u"--store"_s,
            storePath,
            u"serve"_s,
            u"--listen"_s,
            withPort(options.http, state.httpPort),
            u"--grpc"_s,
            grpc ? withPort(options.grpc, state.grpcPort) : u"off"_s};
}

Result<void> startListener(const QString &storePath, const ListenerOptions &options, const ListenState &state)
{
    const QString program = QCoreApplication::applicationDirPath() + u"/glasshousectl"_s;
    if (!QFileInfo(program).isExecutable())
        return fail(Error::Code::Rejected, u"%1 is not there"_s.arg(program));
    QProcess process;
    process.setProgram(program);
    process.setArguments(keeperArguments(storePath, options, state));
    process.setWorkingDirectory(QDir::rootPath()); // it keeps no folder from being unmounted
    process.setStandardInputFile(QProcess::nullDevice());
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    // Our sockets must not live on in it: it would hold the very port that it is to take over. Here, because
    // startDetached() of Qt 6.4 calls no child process modifier.
    ::close_range(3, ~0U, CLOSE_RANGE_CLOEXEC);
    if (!process.startDetached())
        return fail(Error::Code::Io, process.errorString());
    return {};
}

} // namespace glasshouse
