// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/importer.h"

#include "ingest/handover.h"
#include "ingest/hereorthere.h"

namespace glasshouse {

Result<ImportReport> runImport(const ImportOptions &options,
                               const std::function<void(const ImportProgress &)> &progress,
                               const std::atomic_bool &stop)
{
    return hereOrThere(
        options.storePath, options.pricesPath,
        [&](StoreOwner &owner) { return owner.import(options.paths, progress, stop); },
        [&] { return handOver(options.storePath, options.paths, progress, stop); });
}

} // namespace glasshouse
