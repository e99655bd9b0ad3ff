// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace glasshouse {

struct FreeSpace {
    qint64 freeBytes = 0;  ///< that this user may fill
    qint64 totalBytes = 0; ///< 0: it could not be found out
};

/// Of the file system that holds `path`, which need not exist yet.
FreeSpace freeSpace(const QString &path);

} // namespace glasshouse
