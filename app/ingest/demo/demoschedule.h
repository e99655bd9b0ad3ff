// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/demo/democonversation.h"
#include "ingest/demo/demodata.h"

#include <vector>

namespace glasshouse::demo {

/// When which agent holds which session: busy weekdays, quiet weekends, office hours, a rising use, one day of crisis.
/// The last few are under way at options.nowMs. Plans point into `agents`.
std::vector<SessionPlan> planSessions(const DemoOptions &options, const std::vector<Agent> &agents);

} // namespace glasshouse::demo
