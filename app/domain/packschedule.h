// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/packstate.h"

#include <QDate>

namespace glasshouse {

/// When schedules run. Pure; any thread.

constexpr int MostPackSchedules = 100, MostScheduleChannels = 20, MostSchedulePeriodDays = 366;

/// "claude-code": small letters, digits and hyphens, at most 60.
bool isPackId(const QString &text);

/// Rejected, with the field's name in front: "minute: …". `remote`: asked for from another computer, which names folders
/// below the one for reports alone.
Result<void> checkPackSchedule(const PackSchedule &schedule, bool remote);

/// The first instant after one at which it runs; NoTime: it is switched off. A local time that the clocks leave out is the
/// next there is; one that comes twice is its first.
qint64 nextRunMs(const PackSchedule &schedule, qint64 afterMs);

/// What a run at an instant reports on: whole local days, the last of them the day before; both included.
struct ReportDays {
    QDate first, last;
    TimeRange range;
    bool operator==(const ReportDays &) const = default;
};
ReportDays reportDays(const PackSchedule &schedule, qint64 runMs);

} // namespace glasshouse
