// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/trend.h"

#include <QDate>

namespace glasshouse {

/// Monday of a day's week (ISO 8601).
inline QDate weekStart(QDate day)
{
    return day.addDays(1 - day.dayOfWeek());
}

inline QDate monthStart(QDate day)
{
    return QDate(day.year(), day.month(), 1);
}

/// The first day of the step that a day is in.
inline QDate stepStart(QDate day, TrendQuestion::Step step)
{
    return step == TrendQuestion::Step::Day ? day
        : step == TrendQuestion::Step::Week ? weekStart(day)
                                            : monthStart(day);
}

/// The first day so many steps later, or before where it is negative.
inline QDate stepsLater(QDate first, TrendQuestion::Step step, int steps)
{
    return step == TrendQuestion::Step::Day ? first.addDays(steps)
        : step == TrendQuestion::Step::Week ? first.addDays(7 * qint64(steps))
                                            : first.addMonths(steps);
}

} // namespace glasshouse
