// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace glasshouse {

/// One thing that was looked at. `advice` is empty unless there is something to do.
struct HealthCheck {
    enum class Level {
        Ok,
        Note, ///< worth knowing; nothing is wrong
        Problem
    };
    QString name; ///< "store", "qt", ...: stable, for programs
    Level level = Level::Ok;
    QString text;
    QString advice;
    bool operator==(const HealthCheck &) const = default;
};

/// Looks at what Glasshouse stands on: libraries, prices, the agents' folders, the store's place, the disk, the clock.
/// Reads metadata and the price file; changes nothing but the times of the store's lock file. Never fails: what cannot
/// be looked at is a problem.
std::vector<HealthCheck> checkHealth(const QString &storePath);

} // namespace glasshouse
