// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/importer.h"

#include "ingest/handover.h"
#include "ingest/hereorthere.h"

namespace glasshouse {

namespace {
/// Of what an import brought, so much is looked through before it returns: what a day brings, not a first import.
constexpr qint64 MostScannedAfterImport = 8LL << 20;
} // namespace

Result<ImportReport> runImport(const ImportOptions &options,
                               const std::function<void(const ImportProgress &)> &progress,
                               const std::atomic_bool &stop)
{
    return hereOrThere(
        options.storePath, options.pricesPath,
        [&](StoreOwner &owner) -> Result<ImportReport> {
            auto report = owner.import(options.paths, progress, stop);
            if (report)
                (void)owner.scanNow(MostScannedAfterImport, stop); // what fails now is done by the next owner
            return report;
        },
        [&] { return handOver(options.storePath, options.paths, progress, stop); });
}

} // namespace glasshouse
