// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/importer.h"

#include "ingest/handover.h"
#include "ingest/storeowner.h"

namespace glasshouse {

Result<ImportReport> runImport(const ImportOptions &options,
                               const std::function<void(const ImportProgress &)> &progress,
                               const std::atomic_bool &stop)
{
    auto owner = StoreOwner::open(options.storePath, options.pricesPath);
    if (owner)
        return (*owner)->import(options.paths, progress, stop);
    if (owner.error().code == Error::Code::Busy)
        return handOver(options.storePath, options.paths, progress, stop);
    return tl::unexpected(owner.error());
}

} // namespace glasshouse
