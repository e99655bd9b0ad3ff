// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

} // namespace glasshouse
