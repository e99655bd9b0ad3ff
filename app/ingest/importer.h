// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ingest/importreport.h"

#include <QStringList>

#include <atomic>
#include <functional>

namespace glasshouse {

struct ImportOptions {
    QString storePath;
    QStringList paths;  ///< empty: the agents' own folders
    QString pricesPath; ///< the user's price file; may be missing
};

/// Imports here where nobody owns the store, and looks the transcripts through; else hands the job to its owner. Blocks;
/// progress arrives on the calling thread; `stop` may be set from anywhere. Errors as StoreOwner::open and
/// StoreOwner::import.
Result<ImportReport> runImport(const ImportOptions &options,
                               const std::function<void(const ImportProgress &)> &progress,
                               const std::atomic_bool &stop);

} // namespace glasshouse
