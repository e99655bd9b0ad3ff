// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/cleanup.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

int cleanupDays(const QString &projectsFolder)
{
    constexpr qint64 MostBytes = 4 << 20;
    constexpr int MostDays = 36'500;
    QFile file(QFileInfo(projectsFolder).absolutePath() + u"/settings.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return UsualCleanupDays;
    const QJsonValue days = QJsonDocument::fromJson(file.read(MostBytes)).object().value(u"cleanupPeriodDays"_s);
    if (!days.isDouble() || days.toDouble() < 0)
        return UsualCleanupDays;
    return int(std::min(days.toDouble(), double(MostDays)));
}

} // namespace glasshouse
