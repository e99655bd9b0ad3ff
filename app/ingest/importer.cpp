// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/importer.h"

#include "ingest/handover.h"
#include "ingest/hereorthere.h"

#include <limits>

namespace glasshouse {

Result<ImportReport> runImport(const ImportOptions &options,
                               const std::function<void(const ImportProgress &)> &progress,
                               const std::atomic_bool &stop)
{
    return hereOrThere(
        options.storePath, options.pricesPath,
        [&](StoreOwner &owner) -> Result<ImportReport> {
            auto report = owner.import(options.paths, progress, stop);
            if (report)
                (void)owner.scanNow(std::numeric_limits<qint64>::max(), stop); // what fails now, the next owner does
            return report;
        },
        [&] { return handOver(options.storePath, options.paths, progress, stop); });
}

} // namespace glasshouse
