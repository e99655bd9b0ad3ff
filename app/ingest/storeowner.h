// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/tenantwriter.h"
#include "ingest/importreport.h"
#include "ingest/tokenadmin.h"
#include "store/storelock.h"

#include <QStringList>

#include <atomic>
#include <functional>
#include <memory>

namespace glasshouse {

/// The one writer of a store: holds its lock, its writing connection and the price table. Everything runs on the thread
/// that calls; several are needed only to read files, and are started and joined inside import().
class StoreOwner
{
public:
    /// Takes the lock, makes the folder and the store where they are missing, migrates, and prices calls anew where the
    /// price table has changed. Errors: Busy (somebody else owns it), TooNew, Io, Corrupt.
    static Result<std::unique_ptr<StoreOwner>> open(const QString &storePath, const QString &pricesPath);

    using ProgressSink = std::function<void(const ImportProgress &)>;

    /// Reads what has changed under `paths` (empty: the agents' folders) into the store. Progress is reported about ten
    /// times a second. `stop` ends it after the batch in hand; what was committed stays, and the next import goes on from
    /// there. Files that cannot be read, and bad lines, are problems in the report; an Error is the store's own trouble
    /// (disk full, …), after which nothing of the last batch is kept and everything before it is.
    Result<ImportReport> import(const QStringList &paths, const ProgressSink &progress, const std::atomic_bool &stop);

    /// Lists, makes and revokes tokens; see TokenRequest.
    Result<TokenAnswer> tokens(const TokenRequest &request);
    /// Called with all tokens after each change, before it is answered: a running listener's TokenTable takes them.
    std::function<void(std::vector<TokenRecord>)> onTokensChanged;

    QString path() const { return m_connection.path(); }

private:
    StoreOwner(StoreLock lock, Connection connection, PriceTable prices);
    Result<void> repriceWhereNeeded();

    StoreLock m_lock;
    Connection m_connection;
    PriceTable m_prices;
    std::unique_ptr<TenantWriter> m_writer; ///< before the connection closes its statements are gone
};

} // namespace glasshouse
