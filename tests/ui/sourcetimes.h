// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace glasshouse {

/// As if every source had last been heard then (ms UTC). The store must be nobody's at that moment. False: it failed.
bool setLastHeard(const QString &storePath, qint64 lastMs);

} // namespace glasshouse
