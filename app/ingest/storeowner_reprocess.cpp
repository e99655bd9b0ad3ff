// SPDX-License-Identifier: GPL-3.0-or-later
// StoreOwner's part for what is worked out anew, or thrown away, while the rest goes on.
#include "ingest/pruning.h"
#include "ingest/storeowner.h"
#include "store/rollups.h"

#include <QDateTime>

namespace glasshouse {

Result<RollupReport> StoreOwner::reprocess(qint64 tenantId, const std::function<void(double)> &told)
{
    constexpr double PricesShare = 0.3, NamesShare = 0.6;
    told(0);
    {
        Transaction transaction(m_connection);
        if (auto begun = transaction.begin(); !begun)
            return tl::unexpected(begun.error());
        tenant(tenantId).reprice();
        tenant(tenantId).flush();
        if (auto done = transaction.commit(); !done) {
            forgetAll();
            return tl::unexpected(done.error());
        }
    }
    told(PricesShare);
    drainBetween();
    if (auto named = nameEvents(tenantId); !named)
        return tl::unexpected(named.error());
    told(NamesShare);
    const auto difference = compareRollups(m_connection, tenantId, true);
    forgetAll();
    if (!difference)
        return tl::unexpected(difference.error());
    return RollupReport{difference->cells, difference->wrong, difference->examples, true};
}

Result<RetentionAnswer> StoreOwner::prune(qint64 tenantId, const std::function<void(const RetentionAnswer &)> &told)
{
    RetentionRequest request;
    request.action = RetentionRequest::Do::Prune;
    Pruning pruning(m_connection, tenantId, std::move(request), QDateTime::currentMSecsSinceEpoch(),
                    [this] { forgetAll(); });
    while (true) {
        const auto more = pruning.step();
        if (!more)
            return tl::unexpected(more.error());
        told(pruning.answer());
        if (!*more)
            return pruning.answer();
        drainBetween();
    }
}

} // namespace glasshouse
