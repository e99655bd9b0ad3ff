// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/filter.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace glasshouse {

/// What there is to filter by, and how large the store is.
struct StoreFactsQuestion {
    using Answer = struct StoreFacts;
    bool operator==(const StoreFactsQuestion &) const = default;
};

struct StoreFacts {
    QString path;
    int schemaVersion = 0;
    qint64 bytes = 0; ///< store and WAL on disk
    std::optional<qint64> freeBytes; ///< where it lies; nothing: not known here
    qint64 events = 0, calls = 0, copies = 0, sessions = 0, files = 0, lines = 0, badLines = 0;
    qint64 firstMs = NoTime, lastMs = NoTime;
    QStringList projects, models, agents; ///< by use, most first
    bool operator==(const StoreFacts &) const = default;
};

} // namespace glasshouse
