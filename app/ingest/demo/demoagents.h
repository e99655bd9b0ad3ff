// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/demo/demoprojects.h"
#include "ingest/demo/demotranscript.h"

#include <string>
#include <vector>

namespace glasshouse::demo {

enum class Rhythm {
    Office, ///< weekdays, with a pause at noon
    Night,  ///< scheduled, every day between one and five
    Always  ///< any hour of any day
};

struct ModelShare {
    std::string_view model;
    double share = 0;
};

/// One agent at work in one checkout: what it works on, when, how much and with which models.
struct Agent {
    const Project *project = nullptr;
    std::string folder; ///< its working directory
    std::string entrypoint;
    Rhythm rhythm = Rhythm::Office;
    double weight = 1;              ///< share of the sessions
    std::vector<ModelShare> models; ///< main thread
    bool oldClient = false;         ///< updates late: its early sessions were written by an old version
};

/// `count` agents over `projects`; beyond the projects each works in a worktree of its own.
std::vector<Agent> makeAgents(const std::vector<Project> &projects, int count);

/// The client that `agent` used at a point of the demo's span, 0 (its begin) to 1 (now).
struct Client {
    std::string_view version;
    Era era = Era::AllFinal;
};
Client clientOf(const Agent &agent, double when);

std::string_view modelOf(const Agent &agent, Random &random);

} // namespace glasshouse::demo
