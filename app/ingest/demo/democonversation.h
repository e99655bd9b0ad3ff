// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/demo/demoagents.h"
#include "ingest/demo/demotools.h"

#include <optional>

namespace glasshouse::demo {

/// A file written beside a session's own: a sub-agent's transcript, or its description.
struct SideFile {
    std::string name; ///< below the session's folder
    std::string text;
};

/// What one session is to become. Times in ms since the epoch, UTC.
struct SessionPlan {
    const Agent *agent = nullptr;
    qint64 startMs = 0;
    qint64 events = 50; ///< about how much is to happen
    quint64 seed = 0;
    double when = 1;     ///< 0: begin of the demo's span, 1: now
    bool forked = false; ///< a second session grows out of its first turn
};

/// A session as it unfolds: turns of prompts, model calls, tool calls, sub-agents and what goes wrong.
/// A value: a copy continues on its own, which is how forks are made.
class Conversation
{
public:
    Conversation(const SessionPlan &plan, qint64 nowMs);

    /// Plays until the planned number of events or now is reached. Where the plan says so, `fork` receives the state
    /// after the first turn.
    void play(std::optional<Conversation> *fork = nullptr);
    /// Makes this, a copy, a session of its own that begins `pauseMs` later.
    void becomeFork(quint64 seed, qint64 pauseMs);

    const Transcript &transcript() const { return m_transcript; }
    const std::vector<SideFile> &sideFiles() const { return m_sideFiles; }
    qint64 events() const { return m_events; }
    qint64 clockMs() const { return m_clockMs; }

private:
    Conversation(Conversation &parent, const std::string &agentId); ///< a sub-agent of `parent`

    void turn(bool first, bool last);
    bool step();
    void useTools(std::vector<ToolStep> &tools, std::string_view text);
    bool refuse(ToolStep &tool);
    void delegate();
    void subAgent(std::string_view task);
    void compactIfFull();
    void call(std::string_view text, std::vector<ToolStep> *tools, bool thinking);
    TokenUsage spend(qint64 output);
    void ask(const std::string &text);
    void closing(std::string_view text);
    bool troubled(double probability) { return m_random.chance(probability * m_trouble); }

    const Agent *m_agent;
    const Task *m_task;
    Random m_random;
    std::string m_area;
    std::string m_model;
    qint64 m_nowMs;
    Transcript m_transcript;
    Workshop m_workshop;
    std::vector<SideFile> m_sideFiles;
    SessionPlan m_plan;
    double m_trouble = 1;
    qint64 m_clockMs;
    qint64 m_lastCallMs = 0;
    qint64 m_context = 0; ///< tokens the model has cached
    qint64 m_fresh = 0;   ///< tokens added since the last call
    qint64 m_events = 0;
    int m_turns = 0;
    bool m_isAgent = false;
};

} // namespace glasshouse::demo
