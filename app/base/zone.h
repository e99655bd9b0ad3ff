// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QDate>
#include <QTimeZone>

namespace glasshouse {

/// The viewer's time zone: which local day and hour an instant belongs to, daylight saving included.
/// A value; safe to copy across threads. Keeps the current stretch of constant offset, so that walking
/// through time in order costs one comparison a step: one object per thread.
class Zone
{
public:
    /// The system's zone.
    Zone();
    explicit Zone(const QTimeZone &zone);

    /// `id` is an IANA name ("Europe/Prague") or empty for the system's zone. Rejected when unknown.
    static Result<Zone> fromId(const QString &id);

    QString id() const;

    /// Local calendar day of a UTC instant.
    QDate day(qint64 utcMs) const;
    /// Local hour of the day, 0..23.
    int hour(qint64 utcMs) const;
    /// First instant of a local day, UTC ms (the day may start at 01:00 where clocks change at midnight).
    qint64 startOfDay(QDate day) const;

private:
    qint64 offsetMs(qint64 utcMs) const;

    QTimeZone m_zone;
    mutable qint64 m_fromMs = 0; ///< the stretch [m_fromMs, m_untilMs) has the offset m_offsetMs
    mutable qint64 m_untilMs = 0;
    mutable qint64 m_offsetMs = 0;
};

} // namespace glasshouse
