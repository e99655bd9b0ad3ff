// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/demo/demoagents.h"

#include <array>

namespace glasshouse::demo {

namespace {

struct Profile {
    Rhythm rhythm;
    double weight;
    std::vector<ModelShare> models;
    bool oldClient;
};

/// In the order of the projects. One agent asks a model of its own that no price list has.
Profile profileOf(std::size_t project)
{
    switch (project) {
    case 0:
        return {Rhythm::Office, 1.6, {{"claude-sonnet-5", 0.7}, {"claude-opus-5", 0.3}}, false};
    case 1:
        return {Rhythm::Night, 0.8, {{"claude-haiku-4-5-20251001", 0.6}, {"claude-sonnet-4-6", 0.4}}, false};
    case 2:
        return {Rhythm::Always, 0.5, {{"claude-opus-5", 1.0}}, false};
    case 3:
        return {
            Rhythm::Office, 1.5, {{"claude-sonnet-5", 0.55}, {"claude-opus-5", 0.35}, {"claude-fable-5", 0.1}}, false};
    case 4:
        return {Rhythm::Office, 0.5, {{"claude-haiku-4-5-20251001", 0.65}, {"qwen3-coder-480b", 0.35}}, true};
    case 5:
        return {Rhythm::Office, 0.7, {{"claude-sonnet-5", 0.6}, {"claude-opus-4-8", 0.4}}, false};
    case 6:
        return {Rhythm::Office, 0.8, {{"claude-sonnet-5", 1.0}}, false};
    case 7:
        return {Rhythm::Always, 1.1, {{"claude-sonnet-5", 0.4}, {"claude-haiku-4-5-20251001", 0.6}}, false};
    default:
        return {Rhythm::Office, 0.5, {{"claude-sonnet-5", 0.8}, {"claude-opus-5", 0.2}}, false};
    }
}

} // namespace

std::vector<Agent> makeAgents(const std::vector<Project> &projects, int count)
{
    // With few agents, the busiest and most different projects come first.
    static constexpr std::array<std::size_t, 9> order{0, 3, 6, 1, 4, 2, 7, 5, 8};
    std::vector<Agent> agents;
    for (int i = 0; i < count; ++i) {
        const std::size_t index = order[std::size_t(i) % order.size()];
        const int round = i / int(order.size());
        Profile profile = profileOf(index);
        Agent agent;
        agent.project = &projects[index];
        agent.folder = "/home/sam/code/" + std::string(agent.project->name);
        if (round > 0)
            agent.folder = "/home/sam/worktrees/" + std::string(agent.project->name) + "-" + std::to_string(round + 1);
        agent.entrypoint = profile.rhythm == Rhythm::Office ? "cli" : "sdk-cli";
        agent.rhythm = profile.rhythm;
        agent.weight = round > 0 ? profile.weight * 0.6 : profile.weight;
        agent.models = std::move(profile.models);
        agent.oldClient = profile.oldClient;
        agents.push_back(std::move(agent));
    }
    return agents;
}

Client clientOf(const Agent &agent, double when)
{
    if (agent.oldClient && when < 0.15)
        return {"2.1.49", Era::Snapshots};
    if (agent.oldClient && when < 0.4)
        return {"2.1.118", Era::LastFinal};
    return {when < 0.55 ? "2.1.312" : "2.1.329", Era::AllFinal};
}

std::string_view modelOf(const Agent &agent, Random &random)
{
    double at = random.real();
    for (const ModelShare &share : agent.models) {
        if (at < share.share)
            return share.model;
        at -= share.share;
    }
    return agent.models.front().model;
}

} // namespace glasshouse::demo
