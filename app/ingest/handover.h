// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ingest/importreport.h"

#include <QLocalServer>
#include <QObject>
#include <QStringList>

#include <atomic>
#include <functional>

namespace glasshouse {

/// The local socket beside a store ("<store>.sock", mode 0600, the peer's user is checked): what other processes ask of
/// the store's owner. One JSON object a line; a request is {"version":1,"import":[paths…]}; the answers are
/// {"progress":{…}} lines and at last {"report":{…}} or {"error":{"code","message"}}.
/// Lives on the owner's thread, which runs the import itself.
class HandoverServer : public QObject
{
public:
    using Import = std::function<Result<ImportReport>(const QStringList &paths,
                                                      const std::function<void(const ImportProgress &)> &)>;

    HandoverServer(const QString &storePath, Import import, QObject *parent = nullptr);
    /// Io where the socket cannot be made.
    Result<void> listen();

private:
    void serve(QLocalSocket *socket);

    QString m_path;
    Import m_import;
    QLocalServer m_server;
};

/// Hands an import to the store's owner and waits for it. Busy: nobody answers at the socket.
Result<ImportReport> handOver(const QString &storePath, const QStringList &paths,
                              const std::function<void(const ImportProgress &)> &progress,
                              const std::atomic_bool &stop);

} // namespace glasshouse
