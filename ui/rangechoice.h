// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timerange.h"
#include "base/zone.h"

#include <QDate>

namespace glasshouse {

/// The time range as a person picks it: in days of the viewer's zone, relative to today or fixed, or from one instant
/// to another, as a brush gives it. A value.
struct RangeChoice {
    enum class Kind { LastDays, Days, AllTime, Instants };
    Kind kind = Kind::LastDays;
    int days = 30;        ///< LastDays: today and the days - 1 before it
    QDate first, last;    ///< Days: both included
    TimeRange instants{}; ///< Instants

    static RangeChoice lastDays(int days) { return {Kind::LastDays, days, {}, {}, {}}; }
    static RangeChoice between(QDate first, QDate last) { return {Kind::Days, 0, first, last, {}}; }
    static RangeChoice allTime() { return {Kind::AllTime, 0, {}, {}, {}}; }
    static RangeChoice between(TimeRange instants) { return {Kind::Instants, 0, {}, {}, instants}; }

    /// The instants it stands for, `nowMs` being now. Days are whole local days, so that the answer is the same all day long.
    TimeRange resolve(const Zone &zone, qint64 nowMs) const;

    bool operator==(const RangeChoice &) const = default;
};

/// Last 30 days where the newest record (`newestMs`, NoTime: none) is in them, else all time: panels that could show
/// something are not empty.
RangeChoice suitableRange(qint64 newestMs, const Zone &zone, qint64 nowMs);

} // namespace glasshouse
