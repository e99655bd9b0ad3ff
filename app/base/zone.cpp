// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/zone.h"

#include <QDateTime>

#include <limits>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {
constexpr qint64 DayMs = 24LL * 3600 * 1000;

qint64 floorDiv(qint64 a, qint64 b)
{
    const qint64 q = a / b;
    return a % b < 0 ? q - 1 : q;
}
} // namespace

Zone::Zone() : Zone(QTimeZone::systemTimeZone()) {}

Zone::Zone(const QTimeZone &zone) : m_zone(zone.isValid() ? zone : QTimeZone::utc()) {}

Result<Zone> Zone::fromId(const QString &id)
{
    if (id.isEmpty())
        return Zone();
    const QTimeZone zone(id.toUtf8());
    if (!zone.isValid())
        return fail(Error::Code::Rejected,
                    u"%1 is not a known time zone; use a name such as Europe/Prague or UTC"_s.arg(id));
    return Zone(zone);
}

QString Zone::id() const
{
    return QString::fromUtf8(m_zone.id());
}

qint64 Zone::offsetMs(qint64 utcMs) const
{
    if (utcMs >= m_fromMs && utcMs < m_untilMs)
        return m_offsetMs;
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC);
    m_offsetMs = qint64(m_zone.offsetFromUtc(at)) * 1000;
    m_fromMs = std::numeric_limits<qint64>::min() + 1;
    m_untilMs = std::numeric_limits<qint64>::max();
    if (m_zone.hasTransitions()) {
        const auto next = m_zone.nextTransition(at);
        const auto previous = m_zone.previousTransition(at.addMSecs(1));
        if (next.atUtc.isValid())
            m_untilMs = next.atUtc.toMSecsSinceEpoch();
        if (previous.atUtc.isValid())
            m_fromMs = previous.atUtc.toMSecsSinceEpoch();
    }
    return m_offsetMs;
}

QDate Zone::day(qint64 utcMs) const
{
    static const QDate epoch(1970, 1, 1);
    return epoch.addDays(floorDiv(utcMs + offsetMs(utcMs), DayMs));
}

int Zone::hour(qint64 utcMs) const
{
    const qint64 local = utcMs + offsetMs(utcMs);
    return int((local - floorDiv(local, DayMs) * DayMs) / (3600 * 1000));
}

qint64 Zone::startOfDay(QDate day) const
{
    return day.startOfDay(m_zone).toMSecsSinceEpoch();
}

} // namespace glasshouse
