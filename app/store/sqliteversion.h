// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace glasshouse {

/// Which SQLite runs, and which one the program was compiled against. Thread-safe.
struct SqliteVersion {
    QString loaded, compiled;
    bool tooOld = false; ///< the loaded one is older than the one compiled against
};
SqliteVersion sqliteVersion();

} // namespace glasshouse
