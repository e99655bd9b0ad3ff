// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/arguments.h"
#include "ctl/terminal.h"
#include "ingest/agentsettings.h"
#include "ingest/health/health.h"

namespace glasshouse {

/// glasshousectl doctor: exits 1 where something is wrong.
ExitCode runDoctorCommand(const Arguments &arguments, const Terminal &terminal);

/// What was found as glasshouse.doctor.v1, and for people. `agents` are shown whole, with the token that they need.
QByteArray doctorJson(const std::vector<HealthCheck> &checks, const std::vector<AgentSettings> &agents = {});
QString doctorText(const std::vector<HealthCheck> &checks, const std::vector<AgentSettings> &agents = {});

} // namespace glasshouse
