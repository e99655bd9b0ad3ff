// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/paths.h"

#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace glasshouse {

QString dataFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/glasshouse"_s;
}

QString defaultStorePath()
{
    return dataFolder() + u"/glasshouse.db"_s;
}

QString demoFolder()
{
    return dataFolder() + u"/demo"_s;
}

QString userPricesPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/glasshouse/prices.json"_s;
}

QString userPacksFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/glasshouse/packs"_s;
}

} // namespace glasshouse
