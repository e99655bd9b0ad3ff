// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/freespace.h"

#include <QFileInfo>
#include <QStorageInfo>

namespace glasshouse {

FreeSpace freeSpace(const QString &path)
{
    const QStorageInfo storage(QFileInfo(path).absolutePath());
    if (!storage.isValid())
        return {};
    return {storage.bytesAvailable(), storage.bytesTotal()};
}

} // namespace glasshouse
