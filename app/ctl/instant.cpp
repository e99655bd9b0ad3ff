// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/instant.h"

#include <QDateTime>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace glasshouse {

std::optional<qint64> parseInstant(const QString &text, qint64 nowMs)
{
    static const QRegularExpression age(u"^(\\d{1,6})([smhd])$"_s);
    if (const auto match = age.match(text); match.hasMatch()) {
        const QString unit = match.captured(2);
        const qint64 ms = unit == u"s" ? 1000 : unit == u"m" ? 60'000 : unit == u"h" ? 3'600'000 : 86'400'000;
        return nowMs - match.captured(1).toLongLong() * ms;
    }
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (time.isValid())
        return time.toMSecsSinceEpoch();
    return std::nullopt;
}

std::string checkInstant(const std::string &text)
{
    return parseInstant(QString::fromStdString(text), 0)
        ? ""
        : "not an instant: " + text + "; write 2026-11-21, 2026-11-21T10:00:00Z, or an age such as 15m, 2h, 7d";
}

qint64 instantOr(const std::string &text, qint64 fallback)
{
    return parseInstant(QString::fromStdString(text), QDateTime::currentMSecsSinceEpoch()).value_or(fallback);
}

} // namespace glasshouse
