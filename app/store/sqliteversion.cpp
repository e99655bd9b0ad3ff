// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqliteversion.h"

#include <sqlite3.h>

namespace glasshouse {

SqliteVersion sqliteVersion()
{
    return {QString::fromLatin1(sqlite3_libversion()), QStringLiteral(SQLITE_VERSION),
            sqlite3_libversion_number() < SQLITE_VERSION_NUMBER};
}

} // namespace glasshouse
