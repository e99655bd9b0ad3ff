// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/telemetrykeys.h"

#include "query/activityplan.h"
#include "query/periods.h"

#include <algorithm>

namespace glasshouse {

using Group = TelemetryQuestion::Group;
using telemetry::NoDay;

bool TelemetryKeys::groupsBy(Group group) const
{
    return std::find(m_question.groups.begin(), m_question.groups.end(), group) != m_question.groups.end();
}

bool TelemetryKeys::needsDay() const
{
    return groupsBy(Group::Day) || groupsBy(Group::Week) || groupsBy(Group::Month) || groupsBy(Group::Weekday);
}

TelemetryKeys::Slot TelemetryKeys::slotOf(qint64 timeMs) const
{
    if (timeMs == NoTime)
        return {};
    return {needsDay() ? m_zone.day(timeMs) : QDate(), groupsBy(Group::Hour) ? m_zone.hour(timeMs) : -1};
}

TelemetryKey TelemetryKeys::keyOf(const TelemetryValues &values, const Slot &slot) const
{
    TelemetryKey key{};
    for (std::size_t i = 0; i < m_question.groups.size(); ++i)
        key[i] = valueOf(m_question.groups[i], values, slot);
    return key;
}

qint64 TelemetryKeys::valueOf(Group group, const TelemetryValues &values, const Slot &slot) const
{
    const QDate &day = slot.day;
    switch (group) {
    case Group::Day:
        return day.isValid() ? day.toJulianDay() : NoDay;
    case Group::Week:
        return day.isValid() ? firstOfWeek(day).toJulianDay() : NoDay;
    case Group::Month:
        return day.isValid() ? monthStart(day).toJulianDay() : NoDay;
    case Group::Weekday:
        return day.isValid() ? day.dayOfWeek() : NoDay;
    case Group::Hour:
        return slot.hour;
    case Group::Kind:
        return qint64(values.kind);
    case Group::Class:
        return qint64(classOf(values.kind, m_lookup.name(Dimension::Action, values.action)));
    case Group::Action:
        return values.kind == EventKind::ModelCall ? CallActionNumber : values.action;
    default:
        return values.number(group);
    }
}

QDate TelemetryKeys::firstOfWeek(QDate day) const
{
    const bool fromSunday = m_question.weekStart == TelemetryQuestion::WeekStart::Sunday;
    return fromSunday ? day.addDays(-(day.dayOfWeek() % 7)) : weekStart(day);
}

} // namespace glasshouse
