// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/scope.h"
#include "query/lookup.h"
#include "query/timeline.h"

namespace glasshouse {

/// The answer to a timeline's question. Where no cube tells all of it, rows are counted one by one, if they are at most
/// `mostRows`; else a part of each bucket's, and what a cube knows besides stays exact. Errors: as answer().
Result<TimelineAnswer> timelineOf(const TimelineQuestion &question, Lookup &lookup, const Scope &scope,
                                  qint64 mostRows);

} // namespace glasshouse
