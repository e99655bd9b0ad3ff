// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/demo/democonversation.h"

#include "base/jsonwriter.h"

#include <algorithm>

namespace glasshouse::demo {

namespace {

constexpr qint64 SystemPromptTokens = 17'400;
constexpr qint64 WindowTokens = 155'000;
constexpr qint64 CacheLifeMs = 5 * 60 * 1000;

qint64 tokensOf(std::string_view text)
{
    return qint64(text.size() / 4) + 8;
}

/// What a session draws from its seed before anything else, in this order.
struct Start {
    explicit Start(const SessionPlan &plan) : random(plan.seed)
    {
        const Project &project = *plan.agent->project;
        task = &random.pick(project.tasks);
        area = random.pick(project.areas);
        std::string branch = filled(task->branch, area);
        std::replace(branch.begin(), branch.end(), ' ', '-');
        const Client client = clientOf(*plan.agent, plan.when);
        identity = {random.uuid(), plan.agent->folder, branch, std::string(client.version), plan.agent->entrypoint, {},
                    client.era};
    }
    Random random;
    const Task *task;
    std::string area;
    Identity identity;
};

Identity asAgent(Identity identity, const std::string &agentId)
{
    identity.agentId = agentId;
    return identity;
}

} // namespace

Conversation::Conversation(const SessionPlan &plan, qint64 nowMs)
    : m_agent(plan.agent),
      m_task(nullptr),
      m_random(0),
      m_nowMs(nowMs),
      m_transcript(Start(plan).identity, plan.seed ^ 0xa5a5, nowMs),
      m_workshop(*plan.agent->project, plan.agent->folder, Start(plan).area),
      m_plan(plan),
      m_clockMs(plan.startMs)
{
    Start start(plan);
    m_task = start.task;
    m_area = start.area;
    m_random = start.random;
    m_model = modelOf(*m_agent, m_random);
    m_trouble = m_random.chance(0.15) ? 3.0 : m_random.chance(0.45) ? 0.0 : 0.8;
}

Conversation::Conversation(Conversation &parent, const std::string &agentId)
    : m_agent(parent.m_agent),
      m_task(parent.m_task),
      m_random(parent.m_random.next()),
      m_area(parent.m_area),
      m_model("claude-haiku-4-5-20251001"),
      m_nowMs(parent.m_nowMs),
      m_transcript(asAgent(parent.m_transcript.identity(), agentId), parent.m_random.next(), parent.m_nowMs),
      m_workshop(parent.m_workshop),
      m_plan(parent.m_plan),
      m_trouble(parent.m_trouble * 0.5),
      m_clockMs(parent.m_clockMs),
      m_isAgent(true)
{
    if (m_random.chance(0.4))
        m_model = parent.m_model;
}

TokenUsage Conversation::spend(qint64 output)
{
    TokenUsage usage;
    usage.input = m_random.between(3, 11);
    usage.output = output;
    const bool cached = m_context > 0 && m_clockMs - m_lastCallMs < CacheLifeMs;
    // The system prompt is shared with other sessions, so that it is nearly always in the cache.
    usage.cacheRead = cached ? m_context : SystemPromptTokens;
    qint64 &written = m_model == "claude-opus-5" ? usage.cacheWrite1h : usage.cacheWrite5m;
    written = m_fresh + (cached ? 0 : std::max<qint64>(m_context - SystemPromptTokens, m_random.between(600, 4'000)));
    m_context = usage.prompt();
    m_fresh = output;
    m_lastCallMs = m_clockMs;
    return usage;
}

void Conversation::call(std::string_view text, std::vector<ToolStep> *tools, bool thinking)
{
    ModelCall call;
    call.model = m_model;
    call.text = text;
    call.tools = tools;
    if (thinking)
        call.thinking = m_random.pick(thoughts());
    qint64 output = tokensOf(text) + qint64(m_random.skewed(90, 0.9))
        + (thinking ? tokensOf(call.thinking) * m_random.between(1, 9) : 0);
    for (std::size_t i = 0; tools && i < tools->size(); ++i)
        output += tokensOf((*tools)[i].input) + 40;
    call.interleaved = tools && tools->size() > 1 && m_random.chance(0.3);
    const qint64 latency = qint64(m_random.skewed(1'600, 0.6)) + output * m_random.between(9, 16);
    m_clockMs += latency;
    call.usage = spend(output);
    m_clockMs = m_transcript.call(m_clockMs, call);
    if (!m_transcript.ended())
        m_events += 1 + (tools ? qint64(tools->size()) : 0);
    for (std::size_t i = 0; tools && i < tools->size(); ++i) {
        ToolStep &tool = (*tools)[i];
        m_fresh += tokensOf(tool.content) + m_random.between(150, 1'800); // real files are longer than the demo's
        if (call.interleaved)
            continue;
        m_clockMs += tool.durationMs;
        if (tool.outcome.empty())
            return; // interrupted: it has no result
        m_transcript.result(m_clockMs, tool);
    }
}

void Conversation::ask(const std::string &text)
{
    m_transcript.newPrompt();
    if (!m_isAgent)
        m_transcript.fileHistory(m_clockMs);
    m_transcript.prompt(m_clockMs, text);
    m_fresh += tokensOf(text);
    m_events += m_isAgent || m_transcript.ended() ? 0 : 1;
    m_clockMs += m_random.between(120, 400);
}

bool Conversation::refuse(ToolStep &tool)
{
    if (troubled(0.015)) {
        Workshop::deny(tool);
        return false;
    }
    const bool changes = tool.name == "Edit" || tool.name == "Write" || tool.name == "Bash";
    if (m_isAgent || !changes || m_agent->rhythm != Rhythm::Office || !troubled(0.02))
        return false;
    Workshop::reject(tool);
    tool.durationMs = m_random.between(3'000, 40'000);
    return true;
}

void Conversation::useTools(std::vector<ToolStep> &tools, std::string_view text)
{
    const bool refused = refuse(tools.back());
    const bool interrupted =
        !refused && !m_isAgent && m_agent->rhythm == Rhythm::Office && tools.size() == 1 && troubled(0.012);
    if (interrupted)
        tools.back().outcome.clear();
    call(text, &tools, m_random.chance(0.3));
    if (!refused && !interrupted)
        return;
    m_transcript.interrupt(m_clockMs + 40, true);
    m_events += 1;
    m_clockMs += m_random.between(8'000, 90'000);
    ask(std::string(m_random.pick(objections())));
}

/// One model call with its tools; false when a lasting API error ended the turn.
bool Conversation::step()
{
    if (m_random.chance(0.008 + 0.006 * m_trouble)) {
        const int attempts = int(m_random.between(1, 3));
        for (int i = 1; i <= attempts; ++i, ++m_events)
            m_transcript.apiRetry(m_clockMs += 900 << i, i);
        if (troubled(0.2)) {
            m_transcript.apiError(m_clockMs += 4'000);
            ++m_events;
            return false;
        }
    }
    std::vector<ToolStep> tools;
    const qint64 count = m_random.chance(0.16) ? m_random.between(2, 3) : 1;
    for (qint64 i = 0; i < count; ++i)
        tools.push_back(count > 1 || m_isAgent ? m_workshop.look(m_random) : m_workshop.next(m_random, m_trouble));
    const bool speaks = m_random.chance(0.35);
    useTools(tools, speaks ? m_random.pick(remarks()) : std::string_view{});
    if (m_random.chance(0.06))
        m_transcript.attachment(m_clockMs + 1, "task_reminder", "The task list is empty.");
    compactIfFull();
    return true;
}

void Conversation::closing(std::string_view text)
{
    call(text, nullptr, m_random.chance(0.2));
}

void Conversation::turn(bool first, bool last)
{
    const qint64 beganMs = m_clockMs;
    const qint64 eventsBefore = m_events;
    std::size_t topic = std::size_t(m_random.next() % followUps().size());
    const std::string text = first ? filled(m_task->prompt, m_area) : std::string(followUps()[topic]);
    ask(text);
    const qint64 steps = m_random.between(2, first ? 14 : 9);
    bool works = true;
    for (qint64 i = 0; i < steps && works && !m_transcript.ended() && m_events < m_plan.events + 6; ++i) {
        if (i == 1 && m_random.chance(first ? 0.28 : 0.06))
            delegate();
        works = step();
    }
    if (works)
        closing(last        ? filled(m_task->done, m_area)
                    : first ? filled(m_task->cause, m_area)
                            : std::string(answers()[topic]));
    m_transcript.turnDuration(m_clockMs + 30, m_clockMs - beganMs, int(m_events - eventsBefore));
    if (first)
        m_transcript.title("ai-title", filled(m_task->title, m_area));
    m_transcript.lastPrompt(text);
    ++m_turns;
}

void Conversation::play(std::optional<Conversation> *fork)
{
    while (m_events < m_plan.events && !m_transcript.ended()) {
        turn(m_turns == 0, m_events + 14 >= m_plan.events);
        if (fork && m_plan.forked && m_turns == 1)
            *fork = *this;
        const bool pause = m_random.chance(0.06);
        m_clockMs += pause ? m_random.between(7, 70) * 60'000 : qint64(m_random.skewed(55'000, 0.9));
    }
}

void Conversation::becomeFork(quint64 seed, qint64 pauseMs)
{
    m_random = Random(seed);
    m_transcript.forkAs(m_random.uuid(), m_random.next());
    m_transcript.title("custom-title", "Fork: " + filled(m_task->title, m_area));
    m_sideFiles.clear(); // the sub-agents' files stay with the first session
    m_plan.events = m_events + m_plan.events / 2;
    m_plan.forked = false;
    m_clockMs += pauseMs;
}

void Conversation::delegate()
{
    static constexpr std::string_view tasks[] = {
        "List every caller and say which of them rely on the old behaviour.",
        "Find out when this changed and in which commit. Look at the tests too.",
        "Read the documentation of this part and compare it with what the code does.",
        "Search for other places with the same pattern. Report file and line, change nothing."};
    subAgent(m_random.pick(tasks));
}

void Conversation::subAgent(std::string_view task)
{
    const std::string agentId = 'a' + m_random.hex(16);
    const std::string report = "Looked at it in full. " + filled(m_task->cause, m_area);
    std::vector<ToolStep> tools(1);
    ToolStep &tool = tools.front();
    tool.name = m_transcript.identity().era == Era::AllFinal ? "Agent" : "Task";
    JsonWriter json;
    json.beginObject()
        .field("description", "Look around first")
        .field("prompt", task)
        .field("subagent_type", "Explore")
        .endObject();
    tool.input = json.take().toStdString();

    Conversation agent(*this, agentId);
    agent.m_clockMs += 9'000; // by then the call that starts it has been written
    agent.ask(std::string(task));
    for (qint64 i = agent.m_random.between(2, 7); i > 0 && !agent.m_transcript.ended(); --i)
        agent.step();
    agent.closing(report);

    tool.durationMs = agent.m_clockMs - m_clockMs;
    tool.content = report + "\nagentId: " + agentId;
    tool.contentIsBlocks = true;
    json.beginObject()
        .field("status", "completed")
        .field("prompt", task)
        .field("agentId", agentId)
        .field("agentType", "Explore");
    json.key("content").beginArray().beginObject().field("type", "text").field("text", report).endObject().endArray();
    json.field("totalDurationMs", tool.durationMs)
        .field("totalTokens", agent.m_context)
        .field("totalToolUseCount", agent.m_events / 2)
        .endObject();
    tool.outcome = json.take().toStdString();
    call(m_random.pick(remarks()), &tools, false);
    if (agent.m_transcript.text().empty())
        return;
    const std::string name = "subagents/agent-" + agentId;
    json.beginObject().field("agentType", "Explore").field("isBuiltIn", true).field("description", "Look around first");
    json.field("toolUseId", tool.id).field("model", agent.m_model).endObject();
    m_sideFiles.push_back({name + ".jsonl", agent.m_transcript.text()});
    m_sideFiles.push_back({name + ".meta.json", json.take().toStdString()});
    m_events += agent.m_events;
}

void Conversation::compactIfFull()
{
    if (m_context + m_fresh < WindowTokens || m_isAgent)
        return;
    m_clockMs += m_random.between(20'000, 70'000);
    m_transcript.compaction(m_clockMs, m_context,
                            "This session is being continued from a previous conversation that ran out of context. The "
                            "conversation is summarized below:\n"
                                + filled(m_task->prompt, m_area) + "\n\nFound so far: " + filled(m_task->cause, m_area)
                                + "\nNext: finish the change and its test.");
    ++m_events;
    m_context = 0;
    m_fresh = m_random.between(3'000, 7'000);
}

} // namespace glasshouse::demo
