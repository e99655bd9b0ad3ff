// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/agents/agentrules.h"

namespace glasshouse {

/// Every other source: the gen_ai conventions of OpenTelemetry where it follows them, else kept as it is.
/// Source: docs/formats.md, "Telemetry of agents".
extern const AgentRules GenAiRules;

} // namespace glasshouse
