// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timerange.h"
#include "store/connection.h"

#include <set>

namespace glasshouse {

/// Counts a change of each of these UTC days (dayStart(); NoTime for what has none), in the transaction in hand. Writer's thread.
void bumpDays(Connection &connection, qint64 tenant, const std::set<qint64> &days);
/// A change of all days there are sums of: they have been made anew.
void bumpAllDays(Connection &connection, qint64 tenant);

/// How many changes the days have seen that a range touches. Grows with every commit that changes an event, a call or a sum
/// of one of them, and with no other. What has no time belongs to ranges without a beginning.
qint64 versionOf(Connection &connection, qint64 tenant, const TimeRange &range);

} // namespace glasshouse
