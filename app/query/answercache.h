// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/cubecache.h"

namespace glasshouse {

/// What answers keep between questions: sums of closed UTC days, per tenant, question and scope, with the days' versions.
/// The open day is read each time and added, so an answer is the same with and without it. One for all readers of a store;
/// any thread. Hits and misses by the questions' names: counts().
using AnswerCache = CubeCache;

} // namespace glasshouse
