// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rangechoice.h"

namespace glasshouse {

TimeRange RangeChoice::resolve(const Zone &zone, qint64 nowMs) const
{
    const QDate today = zone.day(nowMs);
    switch (kind) {
    case Kind::LastDays:
        return {zone.startOfDay(today.addDays(1 - days)), zone.startOfDay(today.addDays(1))};
    case Kind::Days:
        return {zone.startOfDay(first), zone.startOfDay(last.addDays(1))};
    case Kind::Instants:
        return instants;
    case Kind::AllTime:
        break;
    }
    return {};
}

RangeChoice suitableRange(qint64 newestMs, const Zone &zone, qint64 nowMs)
{
    const RangeChoice month = RangeChoice::lastDays(30);
    if (newestMs != NoTime && newestMs < month.resolve(zone, nowMs).beginMs) // a clock ahead of ours is recent enough
        return RangeChoice::allTime();
    return month;
}

} // namespace glasshouse
