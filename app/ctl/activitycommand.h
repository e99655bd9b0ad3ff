// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/arguments.h"
#include "ctl/terminal.h"

namespace glasshouse {

/// activity list, health, sources, event.
ExitCode runActivityCommand(const Arguments &arguments, const ActivityArguments &activity, const Terminal &terminal);

/// What activity event prints for people.
QString eventText(const EventDetail &detail);
/// What activity health and activity sources print for people.
QString pulseText(const PulseAnswer &pulse);
QString sourcesText(const SourcesAnswer &sources);

} // namespace glasshouse
