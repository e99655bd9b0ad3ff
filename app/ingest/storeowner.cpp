// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/storeowner.h"

#include "access/access.h"
#include "ingest/importrun.h"
#include "store/archivestore.h"
#include "store/meta.h"
#include "store/rollups.h"
#include "store/schema.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

/// Beside the price table's fingerprint: what else a cost has to say by now.
const QString CostsTellTheirSource = u"+source"_s;

} // namespace

Result<std::unique_ptr<StoreOwner>> StoreOwner::open(const QString &storePath, const QString &pricesPath)
{
    const QString path = QFileInfo(storePath).absoluteFilePath();
    const QString folder = QFileInfo(path).absolutePath();
    if (!QDir().mkpath(folder))
        return fail(Error::Code::Io, u"cannot make the folder %1 for the store"_s.arg(folder));
    auto prices = PriceTable::load(pricesPath);
    if (!prices)
        return tl::unexpected(prices.error());
    auto lock = StoreLock::take(path);
    if (!lock)
        return tl::unexpected(lock.error());
    auto connection = Connection::open(path, Connection::Mode::ReadWrite);
    if (!connection)
        return tl::unexpected(connection.error());
    if (auto migrated = migrate(*connection); !migrated)
        return tl::unexpected(migrated.error());
    if (auto completed = completeRollups(*connection); !completed)
        return tl::unexpected(completed.error());
    std::unique_ptr<StoreOwner> owner(new StoreOwner(std::move(*lock), std::move(*connection), std::move(*prices)));
    if (auto repriced = owner->repriceWhereNeeded(); !repriced)
        return tl::unexpected(repriced.error());
    return owner;
}

StoreOwner::StoreOwner(StoreLock lock, Connection connection, PriceTable prices)
    : m_lock(std::move(lock)),
      m_connection(std::move(connection)),
      m_prices(std::move(prices)),
      m_sequence(std::make_unique<EventSequence>(m_connection))
{}

StoreOwner::~StoreOwner() = default;

TenantWriter &StoreOwner::tenant(qint64 id)
{
    auto &writer = m_tenants[id];
    if (!writer)
        writer = std::make_unique<TenantWriter>(m_connection, *m_sequence, m_prices, id);
    return *writer;
}

void StoreOwner::forgetAll()
{
    for (const auto &[id, writer] : m_tenants)
        writer->forget();
}

Result<void> StoreOwner::repriceWhereNeeded()
{
    const QString table = m_prices.fingerprint(), now = table + CostsTellTheirSource;
    const QString stored = readMeta(m_connection, "prices");
    if (stored == now)
        return {};
    // The same prices: an earlier version did not keep whose word each cost is.
    const auto which = stored == table ? CallBook::Which::Reported : CallBook::Which::All;
    Transaction transaction(m_connection);
    if (auto begun = transaction.begin(); !begun)
        return begun;
    if (!stored.isEmpty()) {
        for (const qint64 id : tenantIds(m_connection)) {
            tenant(id).reprice(which);
            tenant(id).flush();
        }
    }
    writeMeta(m_connection, "prices", now);
    return transaction.commit();
}

Result<ImportReport> StoreOwner::import(const QStringList &paths, const ProgressSink &progress,
                                        const std::atomic_bool &stop)
{
    ImportRun::Between between;
    between.isNeeded = [this] { return isAsked(); };
    between.run = [this] { drainBetween(); };
    TenantWriter &writer = tenant(Access::localOwner().tenant());
    between.committed = [this, &writer] { publishImported(writer); };
    publishImported(writer); // nothing yet: whether somebody watches
    auto report = ImportRun(m_connection, writer, between, progress, stop).run(paths);
    writer.noteSince({});
    renewFindings();
    if (report && !stop) {
        const auto kept = Archive(m_connection, writer.tenant())
                              .keepUnkept(
                                  QDateTime::currentMSecsSinceEpoch(), [this] { drainBetween(); }, stop);
        const QString trouble = kept ? kept->trouble : kept.error().message;
        if (!trouble.isEmpty())
            report->add({archiveFolder(path()), -1, -1, trouble});
    }
    return report;
}

} // namespace glasshouse
