// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/storeowner.h"

namespace glasshouse {

/// What one transaction of the owner writes, and what is told once it has.
struct StoreOwner::Group {
    std::vector<Intake::Entry> entries;
    std::vector<IntakeResult> results;          ///< of each entry, once written
    std::vector<TenantWriter::Written> written; ///< of each entry, too
};

} // namespace glasshouse
