// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/tokenusage.h"
#include "ingest/demo/demorandom.h"

#include <string>
#include <string_view>
#include <vector>

namespace glasshouse {
class JsonWriter;
}

namespace glasshouse::demo {

/// How a generation of the client writes the copies of one message.
enum class Era {
    Snapshots, ///< output grows from copy to copy, no stop_reason: the true count is never written
    LastFinal, ///< only the last copy is final
    AllFinal   ///< every copy is final
};

struct Identity {
    std::string sessionId, cwd, branch, version, entrypoint;
    std::string agentId; ///< of a sub-agent's own file
    Era era = Era::AllFinal;
};

/// One tool call with how it ended. The JSON parts are ready to be written.
struct ToolStep {
    std::string name, input;
    std::string content; ///< what the model is told
    std::string outcome; ///< toolUseResult, JSON
    std::string denial;  ///< toolDenialKind, where it was refused
    bool failed = false;
    bool contentIsBlocks = false; ///< content is written as one text block
    qint64 durationMs = 100;
    std::string id; ///< set when it is written
};

struct ModelCall {
    std::string model, thinking, text;
    std::vector<ToolStep> *tools = nullptr;
    TokenUsage usage;
    bool interleaved = false; ///< each result directly after its call
};

/// One transcript file while it is being written: the lines as Claude Code writes them, docs/formats.md. Lines later
/// than `untilMs` are left out, as they have not happened yet. A value: copying it forks the conversation.
class Transcript
{
public:
    Transcript(Identity identity, quint64 seed, qint64 untilMs);

    const Identity &identity() const { return m_identity; }
    const std::string &text() const { return m_text; }
    bool ended() const { return m_ended; }
    std::string newPrompt() { return m_promptId = m_random.uuid(); }

    void prompt(qint64 atMs, std::string_view text);
    /// A line the client adds as if it were the user's: the interrupt, the summary of a compaction, its caveats.
    void interrupt(qint64 atMs, bool duringTool);
    /// All lines of one call; results of interleaved tools included. Returns the time of the last line.
    qint64 call(qint64 atMs, ModelCall &call);
    void result(qint64 atMs, const ToolStep &step);
    void apiRetry(qint64 atMs, int attempt);
    void apiError(qint64 atMs);
    void attachment(qint64 atMs, std::string_view type, std::string_view text);
    void turnDuration(qint64 atMs, qint64 durationMs, int messages);
    void compaction(qint64 atMs, qint64 tokensBefore, std::string_view summary);
    void title(std::string_view kind, std::string_view title);
    void fileHistory(qint64 atMs);
    void lastPrompt(std::string_view text);

    /// The same history under a new session id, as /branch copies it.
    void forkAs(const std::string &sessionId, quint64 seed);

private:
    void open(JsonWriter &json, std::string_view type);
    void close(JsonWriter &json, qint64 atMs);
    void metadata(JsonWriter &json);
    void block(qint64 atMs, const ModelCall &call, std::size_t index, std::size_t count, const std::string &messageId,
               const std::string &requestId);
    void usage(JsonWriter &json, const TokenUsage &usage) const;

    Identity m_identity;
    Random m_random;
    std::string m_text, m_parent, m_lastUuid, m_promptId;
    qint64 m_untilMs;
    bool m_ended = false;
};

} // namespace glasshouse::demo
