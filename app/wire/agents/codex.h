// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/agents/agentrules.h"

namespace glasshouse {

/// The telemetry of Codex. Source: docs/formats.md, "Telemetry of agents".
extern const AgentRules CodexRules;

} // namespace glasshouse
