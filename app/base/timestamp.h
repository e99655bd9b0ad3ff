// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timerange.h"

#include <string>
#include <string_view>

namespace glasshouse {

/// UTC milliseconds of an ISO-8601 date and time: "2026-11-20T10:15:30.123Z". The zone is Z or an offset (+02:00, +0200,
/// +02); without one UTC is meant. Seconds and a fraction (any number of digits, cut to ms) may be missing, and so may the
/// time of day. Anything else, dates that do not exist included, is NoTime. Pure.
qint64 parseTimestamp(std::string_view text);

/// The other way: "2026-11-20T10:15:30.123Z". `ms` is an instant, not NoTime. Pure.
std::string timestampText(qint64 ms);

} // namespace glasshouse
