// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"

#include <QByteArray>

#include <string>
#include <vector>

namespace glasshouse {

/// What identifies one of Glasshouse's own acts.
struct StoredNote {
    qint64 tenant = 0, timeMs = 0;
    std::string actor, action, resource;
    QByteArray body; ///< as it is stored
};

/// The acts since an instant, of all tenants, oldest first; at most `limit`, the newest. Failures are noted on the
/// connection.
std::vector<StoredNote> notesSince(Connection &connection, qint64 sinceMs, qint64 limit);

} // namespace glasshouse
