// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/activityconditions.h"

namespace glasshouse {

/// Whether the kept histograms of durations tell what is asked for: they are by kind, and by one value of some kinds (the
/// tool of tools, the endpoint of API calls, the model of model calls). `aspects` is all that is restricted or told apart.
/// Pure.
bool durationsCover(const ActivityConditions &conditions, unsigned aspects);

} // namespace glasshouse
