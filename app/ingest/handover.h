// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/auditnote.h"
#include "ingest/acts.h"
#include "ingest/archive.h"
#include "ingest/importreport.h"
#include "ingest/retention.h"
#include "ingest/tenantadmin.h"
#include "ingest/tokenadmin.h"
#include "ingest/views.h"

#include <QLocalServer>
#include <QObject>
#include <QStringList>

#include <atomic>
#include <functional>

namespace glasshouse {

/// The local socket beside a store ("<store>.sock", mode 0600, the peer's user is checked): what other processes ask of
/// the store's owner. One JSON object a line; a request is {"version":1,"import":[paths…]}, answered with {"progress":{…}}
/// lines and at last {"report":{…}}, or {"version":1,"token":{"do":"list"|"create"|"revoke",…}}, answered with
/// {"result":{…}}, or {"version":1,"tenant":{"do":"list"|"add"|"plan"|"rename"|"alias",…}}, answered the same way, or
/// {"version":1,"audit":{…}} (a note for the store's own trail), answered with {"result":{}}, or
/// {"version":1,"retention":{"do":"show"|"preview"|"set"|"prune"|"compact",…}} or {"version":1,"archive":{"paths":[…]|"keep_all":…|"remove_project":…}}, both answered with
/// {"result":{…}}. Each may be
/// answered with {"error":{"code","message"}}.
/// Lives on the owner's thread, which does the work itself.
class HandoverServer : public QObject
{
public:
    /// What the owner does for others; a request whose handler is missing is refused.
    struct Handlers {
        std::function<Result<ImportReport>(const QStringList &paths,
                                           const std::function<void(const ImportProgress &)> &)>
            import;
        std::function<Result<TokenAnswer>(const TokenRequest &)> tokens;
        std::function<Result<TenantAnswer>(const TenantRequest &)> tenants{};
        std::function<Result<void>(const AuditNote &)> audit{};
        std::function<Result<RetentionAnswer>(const RetentionRequest &)> retention{};
        std::function<Result<ArchiveAnswer>(const ArchiveRequest &)> archive{};
        std::function<Result<ViewOutcome>(const ViewChange &)> views{};
        std::function<Result<ActOutcome>(const ActRequest &)> acts{};
    };

    HandoverServer(const QString &storePath, Handlers handlers, QObject *parent = nullptr);
    /// Io where the socket cannot be made.
    Result<void> listen();

    /// Whether somebody has come since the thread's events were looked at last. Costs next to nothing.
    bool isAsked() const;
    /// In the midst of long work, when the thread's events are not looked at: what is done in no time (tokens, tenants,
    /// notes, views, acts) is answered; everything else waits for the thread.
    void serveSmall();

private:
    void serve(QLocalSocket *socket);
    void acceptAll();
    QJsonObject answer(const QJsonObject &request, QLocalSocket &socket);

    QString m_path;
    Handlers m_handlers;
    QLocalServer m_server;
    bool m_smallOnly = false;
};

/// Hands an import to the store's owner and waits for it. Busy: nobody answers at the socket.
Result<ImportReport> handOver(const QString &storePath, const QStringList &paths,
                              const std::function<void(const ImportProgress &)> &progress,
                              const std::atomic_bool &stop);
/// Has the store's owner do it. Busy: nobody answers at the socket, or not within half a minute, in which case it may
/// still be done.
Result<TokenAnswer> handOver(const QString &storePath, const TokenRequest &request, const std::atomic_bool *stop);
Result<TenantAnswer> handOver(const QString &storePath, const TenantRequest &request, const std::atomic_bool *stop);
/// The same for a note, but within two seconds.
Result<void> handOver(const QString &storePath, const AuditNote &note);
/// The same for retention, however long it takes: until `stop`, after which the owner goes on.
Result<RetentionAnswer> handOver(const QString &storePath, const RetentionRequest &request,
                                 const std::atomic_bool &stop);
/// The same for copies of transcripts.
Result<ArchiveAnswer> handOver(const QString &storePath, const ArchiveRequest &request, const std::atomic_bool &stop);
/// The same for a saved view, for half a minute.
Result<ViewOutcome> handOver(const QString &storePath, const ViewChange &change);
/// The same for an act.
Result<ActOutcome> handOver(const QString &storePath, const ActRequest &request);

} // namespace glasshouse
