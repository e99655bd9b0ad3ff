// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/packschedule.h"

#include "base/zone.h"

#include <QDateTime>
#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int MinutesOfDay = 24 * 60, LongestWaitDays = 62;

QTimeZone zoneOfSchedule(const PackSchedule &schedule)
{
    const QTimeZone named(schedule.zone.toUtf8());
    return schedule.zone.isEmpty() || !named.isValid() ? QTimeZone::systemTimeZone() : named;
}

bool runsOn(const PackSchedule &schedule, QDate day)
{
    switch (schedule.every) {
    case PackSchedule::Every::Day:
        return true;
    case PackSchedule::Every::Week:
        return day.dayOfWeek() == schedule.day;
    case PackSchedule::Every::Month:
        break;
    }
    return day.day() == schedule.day;
}

/// A time that the clocks skip is the instant at which they do.
qint64 instantOf(QDate day, int minute, const QTimeZone &zone)
{
    const QTime time(minute / 60, minute % 60);
    const QDateTime local(day, time, zone);
    if (local.isValid() && local.time() == time)
        return local.toMSecsSinceEpoch();
    const Zone days(zone);
    const qint64 begin = days.startOfDay(day), end = days.startOfDay(day.addDays(1));
    const QTimeZone::OffsetData change = zone.nextTransition(QDateTime::fromMSecsSinceEpoch(begin - 1, Qt::UTC));
    if (change.atUtc.isValid() && change.atUtc.toMSecsSinceEpoch() < end)
        return change.atUtc.toMSecsSinceEpoch();
    return begin + qint64(minute) * 60'000;
}

tl::unexpected<Error> wrongSchedule(const QString &words)
{
    return fail(Error::Code::Rejected, words);
}

} // namespace

bool isPackId(const QString &text)
{
    return !text.isEmpty() && text.size() <= 60 && std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
    });
}

Result<void> checkPackSchedule(const PackSchedule &schedule, bool remote)
{
    if (!isPackId(schedule.pack))
        return wrongSchedule(u"pack: the id of a pack is needed"_s);
    const int mostDay = schedule.every == PackSchedule::Every::Week ? 7 : 28;
    if (schedule.every != PackSchedule::Every::Day && (schedule.day < 1 || schedule.day > mostDay))
        return wrongSchedule(u"day: 1 to %1 is needed"_s.arg(mostDay));
    if (schedule.minute < 0 || schedule.minute >= MinutesOfDay)
        return wrongSchedule(u"minute: 0 to %1 is needed"_s.arg(MinutesOfDay - 1));
    if (!schedule.zone.isEmpty() && !Zone::fromId(schedule.zone))
        return wrongSchedule(u"zone: there is no such time zone"_s);
    if (schedule.periodDays < 1 || schedule.periodDays > MostSchedulePeriodDays)
        return wrongSchedule(u"periodDays: 1 to %1 is needed"_s.arg(MostSchedulePeriodDays));
    if (schedule.folder.isEmpty() && schedule.channels.isEmpty())
        return wrongSchedule(u"folder: a folder or a channel is needed"_s);
    if (schedule.channels.size() > MostScheduleChannels)
        return wrongSchedule(u"channels: at most %1"_s.arg(MostScheduleChannels));
    const QString &folder = schedule.folder;
    if (folder.size() > 1000 || folder.contains(QChar(0)))
        return wrongSchedule(u"folder: it is too long"_s);
    const bool isAbsolute = QDir::isAbsolutePath(folder);
    if (!isAbsolute && QDir::cleanPath(folder).startsWith(u".."_s))
        return wrongSchedule(u"folder: it may not lead out of the folder for reports"_s);
    if (isAbsolute && remote)
        return wrongSchedule(u"folder: from another computer a name below the folder for reports is needed"_s);
    return {};
}

qint64 nextRunMs(const PackSchedule &schedule, qint64 afterMs)
{
    if (!schedule.enabled)
        return NoTime;
    const QTimeZone zone = zoneOfSchedule(schedule);
    const QDate today = Zone(zone).day(afterMs);
    for (int ahead = 0; ahead <= LongestWaitDays; ++ahead) {
        const QDate day = today.addDays(ahead);
        if (!runsOn(schedule, day))
            continue;
        if (const qint64 at = instantOf(day, schedule.minute, zone); at > afterMs)
            return at;
    }
    return NoTime;
}

ReportDays reportDays(const PackSchedule &schedule, qint64 runMs)
{
    const Zone zone(zoneOfSchedule(schedule));
    const QDate today = zone.day(runMs);
    ReportDays days;
    days.first = today.addDays(-std::max(1, schedule.periodDays));
    days.last = today.addDays(-1);
    days.range = {zone.startOfDay(days.first), zone.startOfDay(today)};
    return days;
}

} // namespace glasshouse
