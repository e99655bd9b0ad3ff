// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"

#include <string>
#include <vector>

namespace glasshouse {

/// An event whose body names a skill or a plugin.
struct NamedBody {
    qint64 timeMs = 0, seq = 0;
    qint64 call = 0; ///< the model call that it shows; 0: none
    std::string skill, plugin;
};

struct NamedBodies {
    std::vector<NamedBody> found;
    qint64 lastMs = 0, lastSeq = 0; ///< where the next piece begins
    bool last = false;              ///< nothing comes after it
};

/// Looks through the next `most` bodies of a tenant after (time, sequence) in order of time. Any connection's thread;
/// failures are noted on it.
NamedBodies namedBodiesAfter(Connection &connection, qint64 tenant, qint64 timeMs, qint64 seq, qint64 most);

/// Whether bodies from before these names were kept have not been looked through; and that they have been.
bool lacksNames(Connection &connection, qint64 tenant);
void setHasNames(Connection &connection, qint64 tenant);

} // namespace glasshouse
