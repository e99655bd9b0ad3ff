// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timerange.h"
#include "base/zone.h"
#include "store/cubepieces.h"

#include <QDate>

#include <functional>
#include <vector>

namespace glasshouse {

/// The instants of local days, both included.
TimeRange rangeOf(const Zone &zone, QDate first, QDate last);

/// One span for each local day of a range of whole quarter hours with both ends; the bucket is how many days it lies after
/// the first. Every quarter hour is in exactly one of them, whatever the clocks do. Pure.
std::vector<CubeSpan> daySpans(const Zone &zone, const TimeRange &quarters);

/// The same cut wherever `bucketAt` changes from one quarter hour to the next; a quarter hour in -1 is left out.
std::vector<CubeSpan> spansBy(const TimeRange &quarters, const std::function<qint64(qint64 quarterMs)> &bucketAt);

} // namespace glasshouse
