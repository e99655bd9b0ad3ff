// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/telemetry/telemetrygroup.h"

#include "query/telemetryjson.h"
#include "ui/filterfields.h"
#include "ui/sources/choice.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

using Group = TelemetryQuestion::Group;

constexpr std::size_t MostOnAxis = 1'200; ///< days of three years
constexpr int DaysOfWeek = 7, Hours = 24;

QString groupWords(const char *text)
{
    return QCoreApplication::translate("TelemetryGroup", text);
}

/// The filter's name of a group that is chosen by value; empty: it is not.
QString fieldOfGroup(Group group)
{
    if (isTimeGroup(group) || group == Group::Kind)
        return {};
    if (group == Group::User)
        return u"actor"_s;
    const std::string_view name = nameOf(group);
    return QString::fromLatin1(name.data(), qsizetype(name.size()));
}

/// The first day that a value of Day, Week or Month stands for.
QDate firstDayOf(Group group, const QString &value)
{
    return QDate::fromString(group == Group::Month ? value + u"-01"_s : value, Qt::ISODate);
}

QDate nextAfter(Group group, QDate first)
{
    return group == Group::Month ? first.addMonths(1) : first.addDays(group == Group::Week ? DaysOfWeek : 1);
}

std::vector<QString> numbers(int from, int to, int width)
{
    std::vector<QString> all;
    for (int number = from; number <= to; ++number)
        all.push_back(u"%1"_s.arg(number, width, 10, QLatin1Char('0')));
    return all;
}

/// Days where it begins and ends with one, else instants.
RangeChoice choiceOfRange(const TimeRange &range, const Zone &zone)
{
    const QDate first = zone.day(range.beginMs), last = zone.day(range.endMs - 1);
    const bool whole = zone.startOfDay(first) == range.beginMs && zone.startOfDay(last.addDays(1)) == range.endMs;
    return whole ? RangeChoice::between(first, last) : RangeChoice::between(range);
}

bool narrowToDays(FilterStep &step, Group group, const QString &value, const TimeRange &range, const Zone &zone)
{
    const QDate first = firstDayOf(group, value);
    if (!first.isValid())
        return false;
    const TimeRange days{zone.startOfDay(first), zone.startOfDay(nextAfter(group, first))};
    const TimeRange both{std::max(days.beginMs, range.beginMs), std::min(days.endMs, range.endMs)};
    if (both.beginMs >= both.endMs)
        return false;
    step.range = choiceOfRange(both, zone);
    return true;
}

} // namespace

std::vector<Group> allTelemetryGroups()
{
    return {Group::Model,   Group::Tool,  Group::Skill, Group::Plugin, Group::User,    Group::Agent,    Group::Project,
            Group::Source,  Group::Class, Group::Kind,  Group::Action, Group::Outcome, Group::Resource, Group::Client,
            Group::Machine, Group::Day,   Group::Week,  Group::Month,  Group::Weekday, Group::Hour};
}

QString groupTitle(Group group)
{
    switch (group) {
    case Group::Day:
        return groupWords(QT_TRANSLATE_NOOP("TelemetryGroup", "Day"));
    case Group::Week:
        return groupWords(QT_TRANSLATE_NOOP("TelemetryGroup", "Week"));
    case Group::Month:
        return groupWords(QT_TRANSLATE_NOOP("TelemetryGroup", "Month"));
    case Group::Hour:
        return groupWords(QT_TRANSLATE_NOOP("TelemetryGroup", "Hour of day"));
    case Group::Weekday:
        return groupWords(QT_TRANSLATE_NOOP("TelemetryGroup", "Weekday"));
    case Group::Kind:
        return groupWords(QT_TRANSLATE_NOOP("TelemetryGroup", "Event type"));
    default:
        return fieldTitle(fieldOfGroup(group));
    }
}

QString groupWord(Group group)
{
    switch (group) {
    case Group::Day:
        return groupWords(QT_TRANSLATE_NOOP("TelemetryGroup", "day"));
    case Group::Week:
        return groupWords(QT_TRANSLATE_NOOP("TelemetryGroup", "week"));
    case Group::Month:
        return groupWords(QT_TRANSLATE_NOOP("TelemetryGroup", "month"));
    case Group::Hour:
        return groupWords(QT_TRANSLATE_NOOP("TelemetryGroup", "hour of day"));
    case Group::Weekday:
        return groupWords(QT_TRANSLATE_NOOP("TelemetryGroup", "weekday"));
    case Group::Kind:
        return groupWords(QT_TRANSLATE_NOOP("TelemetryGroup", "event type"));
    default:
        return fieldWord(fieldOfGroup(group));
    }
}

bool isTimeGroup(Group group)
{
    return group == Group::Day || group == Group::Week || group == Group::Month || group == Group::Hour
        || group == Group::Weekday;
}

QString groupValue(Group group, const QString &value, const Format &format)
{
    const QDate first = isTimeGroup(group) ? firstDayOf(group, value) : QDate();
    switch (group) {
    case Group::Day:
    case Group::Week:
        return first.isValid() ? format.dayShort(first) : Format::absent();
    case Group::Month:
        return first.isValid() ? format.month(first) : Format::absent();
    case Group::Hour:
        return value.isEmpty() ? Format::absent() : format.hour(value.toInt());
    case Group::Weekday:
        return value.isEmpty() ? Format::absent() : format.weekday(value.toInt());
    default:
        return valueWords(fieldOfGroup(group), value);
    }
}

QString groupValueLong(Group group, const QString &value, const Format &format)
{
    const QDate first = isTimeGroup(group) ? firstDayOf(group, value) : QDate();
    if (group == Group::Day && first.isValid())
        return format.dayWithWeekday(first) + u' ' + format.locale().toString(first, u"yyyy"_s);
    if (group == Group::Week && first.isValid())
        return format.days(first, first.addDays(DaysOfWeek - 1), QDate());
    return groupValue(group, value, format);
}

std::vector<QString> wholeAxis(Group group, std::vector<QString> values)
{
    if (values.empty())
        return values;
    if (group == Group::Hour)
        return numbers(0, Hours - 1, 2);
    if (group == Group::Weekday)
        return numbers(1, DaysOfWeek, 1);
    std::sort(values.begin(), values.end());
    values.erase(std::remove(values.begin(), values.end(), QString()), values.end()); // what has no time is on no axis
    if (values.empty())
        return values;
    std::vector<QString> all;
    const QString form = group == Group::Month ? u"yyyy-MM"_s : u"yyyy-MM-dd"_s;
    const QDate last = firstDayOf(group, values.back());
    for (QDate at = firstDayOf(group, values.front()); at.isValid() && at <= last; at = nextAfter(group, at)) {
        if (all.size() == MostOnAxis)
            return values;
        all.push_back(at.toString(form));
    }
    return all.empty() ? values : all;
}

bool narrowToGroup(FilterStep &step, Group group, const QString &value, bool exclude, const TimeRange &range,
                   const Zone &zone)
{
    if (isTimeGroup(group)) {
        if (exclude || value.isEmpty())
            return false;
        if (group == Group::Hour)
            step.filter.hour = value.toInt();
        else if (group == Group::Weekday)
            step.filter.weekday = value.toInt();
        else
            return narrowToDays(step, group, value, range, zone);
        return true;
    }
    if (group == Group::Kind) {
        narrow(step.filter.events.kinds, value, exclude);
        return true;
    }
    const QString field = fieldOfGroup(group);
    if (exclude && !canExclude(field))
        return false;
    if (exclude)
        excludeValue(step.filter, field, value);
    else
        onlyValue(step.filter, field, value);
    return true;
}

bool canExcludeGroup(Group group)
{
    return !isTimeGroup(group) && (group == Group::Kind || canExclude(fieldOfGroup(group)));
}

} // namespace glasshouse
