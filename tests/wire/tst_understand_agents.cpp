// SPDX-License-Identifier: GPL-3.0-or-later
#include "handmaderecord.h"

#include <QTest>

#include <limits>

using namespace glasshouse;

/// The tables of Claude Code, Codex and Gemini CLI.
class TestUnderstandAgents : public QObject
{
    Q_OBJECT

    static HandmadeRecord claudeCall()
    {
        return {"claude-code",
                {{"event.name", "api_request"},
                 {"session.id", "s1"},
                 {"prompt.id", "p1"},
                 {"model", "claude-sonnet-4-5[1m]"},
                 {"input_tokens", 4},
                 {"output_tokens", "57"},
                 {"cache_read_tokens", 20131},
                 {"cache_creation_tokens", 1014},
                 {"cost_usd", 0.01094055},
                 {"duration_ms", 101},
                 {"request_id", "req_1"},
                 {"agent_id", "a1"},
                 {"speed", "normal"}}};
    }
    static HandmadeRecord decision(const char *service, const char *name, const char *decision, const char *source)
    {
        return {service,
                {{"event.name", name},
                 {"tool_name", "Bash"},
                 {"tool_use_id", "t1"},
                 {"call_id", "t1"},
                 {"decision", decision},
                 {"source", source}}};
    }

private Q_SLOTS:
    void claude_anApiRequestIsACall()
    {
        HandmadeRecord record = claudeCall();
        record.setTrace();
        const Event event = record.asLog();
        QCOMPARE(event.kind, EventKind::ModelCall);
        QCOMPARE(event.action, std::string_view("claude_code.api_request"));
        QCOMPARE(event.outcome, Outcome::Ok);
        QCOMPARE(event.model, std::string_view("claude-sonnet-4-5[1m]"));
        QCOMPARE(event.correlation, std::string_view("p1"));
        QCOMPARE(event.durationNs, std::optional<qint64>(101'000'000));
        QVERIFY(event.call);
        QCOMPARE(event.call->channel, CallChannel::Log);
        QCOMPARE(event.call->requestId, std::string_view("req_1"));
        QCOMPARE(event.call->agentId, std::string_view("a1"));
        QVERIFY(event.call->spanId.empty()); // the record's span is the interaction
        QVERIFY((event.call->tokens == TokenUsage{4, 57, 20131, 1014, 0}));
        QCOMPARE(event.call->incomplete, Incomplete::NoCacheSplit);
        QCOMPARE(event.call->reportedNanoUsd, std::optional<qint64>(10'940'550));
        QVERIFY(!event.call->fast);
    }

    void claude_cacheWritesAreToldApartWhereTheyAre()
    {
        HandmadeRecord record = claudeCall();
        record.add("cache_creation_5m_tokens", 911);
        record.add("cache_creation_1h_tokens", 103);
        const Event event = record.asLog();
        QVERIFY((event.call->tokens == TokenUsage{4, 57, 20131, 911, 103}));
        QCOMPARE(event.call->incomplete, Incomplete::No);
    }

    void claude_moneyIsRoundedHalfAwayFromZero()
    {
        HandmadeRecord text("claude-code", {{"event.name", "api_request"}, {"cost_usd", "0.0000000015"}});
        QCOMPARE(text.asLog().call->reportedNanoUsd, std::optional<qint64>(2));
        HandmadeRecord word("claude-code", {{"event.name", "api_request"}, {"cost_usd", "free"}});
        QVERIFY(!word.asLog().call->reportedNanoUsd);
        HandmadeRecord huge("claude-code", {{"event.name", "api_request"}, {"cost_usd", 1e300}});
        QVERIFY(!huge.asLog().call->reportedNanoUsd);
    }

    void claude_absurdCountsAreBounded()
    {
        HandmadeRecord record("claude-code",
                              {{"event.name", "api_request"},
                               {"input_tokens", std::numeric_limits<qint64>::max()},
                               {"output_tokens", -5},
                               {"cache_read_tokens", nullptr}});
        QVERIFY((record.asLog().call->tokens == TokenUsage{1'000'000'000'000, 0, 0, 0, 0}));
    }

    void claude_oldVersionsSayLess()
    {
        HandmadeRecord repeated("claude-code", {{"event.name", "api_request"}, {"input_tokens", "0"}});
        repeated.addResource("service.version", "2.0.76");
        QCOMPARE(repeated.asLog().call->incomplete, Incomplete::NoTokens);
        HandmadeRecord plain("claude-code", {{"event.name", "api_request"}, {"input_tokens", "5"}});
        plain.addResource("service.version", "1.0.128");
        QCOMPARE(plain.asLog().call->incomplete, Incomplete::HelpersMissing);
        plain.add("cache_creation_tokens", "12");
        QCOMPARE(plain.asLog().call->incomplete, Incomplete::NoCacheSplit);
        HandmadeRecord newer("claude-code", {{"event.name", "api_request"}, {"input_tokens", 5}, {"speed", "fast"}});
        newer.addResource("service.version", "2.1.329");
        QCOMPARE(newer.asLog().call->incomplete, Incomplete::No);
        QVERIFY(newer.asLog().call->fast);
    }

    void claude_theSpanOfACallIsTheSameCall()
    {
        HandmadeRecord record("claude-code",
                              {{"request_id", "req_1"},
                               {"gen_ai.response.id", "req_1"},
                               {"model", "m"},
                               {"input_tokens", 4},
                               {"output_tokens", 57},
                               {"cache_read_tokens", 20131},
                               {"cache_creation_tokens", 1014}});
        const Event event = record.asSpan("claude_code.llm_request");
        QCOMPARE(event.kind, EventKind::ModelCall);
        QCOMPARE(event.call->channel, CallChannel::Span);
        QCOMPARE(event.call->requestId, std::string_view("req_1"));
        QVERIFY(event.call->responseId.empty());
        QCOMPARE(event.call->spanId, std::string_view("0123456789abcdefABCDEFGH"));
        QCOMPARE(event.call->incomplete, Incomplete::NoCacheSplit);
        QCOMPARE(event.timeMs, HandmadeRecord::TimeMs);

        HandmadeRecord failed("claude-code", {{"success", false}, {"model", "m"}});
        QCOMPARE(failed.asSpan("claude_code.llm_request").kind, EventKind::Span);
        QCOMPARE(failed.asSpan("claude_code.llm_request").outcome, Outcome::Error);
        QVERIFY(!failed.asSpan("claude_code.llm_request").call);
    }

    void claude_aToolResultIsATool()
    {
        HandmadeRecord record("claude-code",
                              {{"event.name", "tool_result"},
                               {"tool_name", "Bash"},
                               {"tool_use_id", "t1"},
                               {"success", "false"},
                               {"duration_ms", "18"}});
        const Event event = record.asLog();
        QCOMPARE(event.kind, EventKind::Tool);
        QCOMPARE(event.tool, std::string_view("Bash"));
        QCOMPARE(event.ownId, std::string_view("t1"));
        QCOMPARE(event.outcome, Outcome::Error);
        QCOMPARE(event.durationNs, std::optional<qint64>(18'000'000));
        HandmadeRecord old("claude-code", {{"event.name", "tool_result"}, {"use_id", "t2"}, {"success", "true"}});
        QCOMPARE(old.asLog().ownId, std::string_view("t2"));
        QCOMPARE(old.asLog().outcome, Outcome::Ok);
    }

    void claude_aToolOfAServerHasItsTranscriptsName()
    {
        HandmadeRecord record("claude-code", {{"event.name", "tool_result"}, {"tool_name", "mcp_tool"}});
        QCOMPARE(record.asLog().tool, std::string_view("mcp_tool"));
        record.add("mcp_tool.name", "add");
        QCOMPARE(record.asLog().tool, std::string_view("add"));
        record.add("mcp_server.name", "demo");
        QCOMPARE(record.asLog().tool, std::string_view("mcp__demo__add"));
    }

    void claude_spansOfToolsAreToolsOnce()
    {
        HandmadeRecord record("claude-code", {{"tool_name", "Bash"}, {"tool_use_id", "t1"}});
        const Event tool = record.asSpan("claude_code.tool");
        QCOMPARE(tool.kind, EventKind::Tool);
        QCOMPARE(tool.ownId, std::string_view("t1"));
        QCOMPARE(tool.outcome, Outcome::Unknown);
        QCOMPARE(record.asSpan("claude_code.tool.execution").kind, EventKind::Span);
        QCOMPARE(record.asSpan("claude_code.tool.blocked_on_user").kind, EventKind::Span);
        QCOMPARE(record.asSpan("claude_code.interaction").kind, EventKind::Span);
    }

    void decisions_data()
    {
        QTest::addColumn<QByteArray>("service");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("decision");
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<Outcome>("outcome");
        const auto row = [](const char *service, const char *name, const char *decision, const char *source,
                            Outcome outcome) {
            QTest::addRow("%s %s %s", service, decision, source)
                << QByteArray(service) << QByteArray(name) << QByteArray(decision) << QByteArray(source) << outcome;
        };
        row("claude-code", "tool_decision", "accept", "config", Outcome::Ok);
        row("claude-code", "tool_decision", "accept", "user_permanent", Outcome::Ok);
        row("claude-code", "tool_decision", "reject", "config", Outcome::Denied);
        row("claude-code", "tool_decision", "reject", "hook", Outcome::Denied);
        row("claude-code", "tool_decision", "reject", "user_reject", Outcome::Rejected);
        row("claude-code", "tool_decision", "reject", "user_abort", Outcome::Rejected);
        row("codex_exec", "codex.tool_decision", "approved", "Config", Outcome::Ok);
        row("codex_exec", "codex.tool_decision", "approved_for_session", "User", Outcome::Ok);
        row("codex_exec", "codex.tool_decision", "denied", "Config", Outcome::Denied);
        row("codex_exec", "codex.tool_decision", "denied", "User", Outcome::Rejected);
        row("codex_exec", "codex.tool_decision", "abort", "user", Outcome::Rejected);
    }
    void decisions()
    {
        QFETCH(QByteArray, service);
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, decision);
        QFETCH(QByteArray, source);
        QFETCH(Outcome, outcome);
        HandmadeRecord record = TestUnderstandAgents::decision(service.constData(), name.constData(),
                                                               decision.constData(), source.constData());
        const Event event = record.asLog();
        QCOMPARE(event.outcome, outcome);
        QCOMPARE(event.tool, std::string_view("Bash"));
        // A refused call has no result, so the refusal stands for it; an allowed one has.
        QCOMPARE(event.kind, outcome == Outcome::Ok ? EventKind::ToolDecision : EventKind::Tool);
        QCOMPARE(event.ownId, std::string_view(outcome == Outcome::Ok ? "" : "t1"));
    }

    void claude_promptsErrorsAndCompactions()
    {
        HandmadeRecord prompt("claude-code", {{"event.name", "user_prompt"}, {"message.uuid", "u1"}});
        QCOMPARE(prompt.asLog().kind, EventKind::Prompt);
        QCOMPARE(prompt.asLog().ownId, std::string_view("u1"));
        HandmadeRecord error("claude-code", {{"event.name", "api_error"}, {"model", "m"}, {"prompt.id", "p1"}});
        QCOMPARE(error.asLog().kind, EventKind::ApiError);
        QCOMPARE(error.asLog().outcome, Outcome::Error);
        QCOMPARE(error.asLog().model, std::string_view("m"));
        QCOMPARE(error.asLog().correlation, std::string_view("p1"));
        HandmadeRecord exhausted("claude-code", {{"event.name", "api_retries_exhausted"}});
        QCOMPARE(exhausted.asLog().kind, EventKind::Telemetry);
        QCOMPARE(exhausted.asLog().outcome, Outcome::Error);
        HandmadeRecord compaction("claude-code", {{"event.name", "compaction"}, {"success", "true"}});
        QCOMPARE(compaction.asLog().kind, EventKind::Compaction);
        QCOMPARE(compaction.asLog().outcome, Outcome::Ok);
    }

    void codex_onlyTheAnswerWithCountsIsACall()
    {
        HandmadeRecord record("codex_exec", {{"event.name", "codex.sse_event"}, {"event.kind", "response.completed"}});
        QCOMPARE(record.asLog().kind, EventKind::Telemetry);
        record.add("input_token_count", "5113");
        record.add("output_token_count", "79");
        record.add("cached_token_count", 4064);
        record.add("cache_write_token_count", "49");
        record.add("tool_token_count", "5192");
        record.add("model", "gpt-6-sol");
        const Event event = record.asLog();
        QCOMPARE(event.kind, EventKind::ModelCall);
        QCOMPARE(event.model, std::string_view("gpt-6-sol"));
        QVERIFY((event.call->tokens == TokenUsage{1000, 79, 4064, 49, 0}));
        QVERIFY(event.call->spanId.empty());
        QCOMPARE(event.call->incomplete, Incomplete::No);
        HandmadeRecord delta("codex_exec",
                             {{"event.name", "codex.sse_event"},
                              {"event.kind", "response.output_text.delta"},
                              {"input_token_count", "1"}});
        QCOMPARE(delta.asLog().kind, EventKind::Telemetry);
    }

    void codex_requestsAndToolsAndPrompts()
    {
        HandmadeRecord fine("codex_exec", {{"event.name", "codex.api_request"}, {"http.response.status_code", "200"}});
        QCOMPARE(fine.asLog().kind, EventKind::Telemetry);
        QCOMPARE(fine.asLog().outcome, Outcome::Ok);
        HandmadeRecord busy("codex_exec", {{"event.name", "codex.api_request"}, {"http.response.status_code", "503"}});
        QCOMPARE(busy.asLog().kind, EventKind::ApiError);
        QCOMPARE(busy.asLog().outcome, Outcome::Error);
        HandmadeRecord lost("codex_exec", {{"event.name", "codex.api_request"}, {"error.message", "connection lost"}});
        QCOMPARE(lost.asLog().kind, EventKind::ApiError);
        HandmadeRecord tool(
            "codex_exec",
            {{"event.name", "codex.tool_result"}, {"tool_name", "exec"}, {"call_id", "call_1"}, {"success", "true"}});
        tool.setTrace();
        QCOMPARE(tool.asLog().kind, EventKind::Tool);
        QCOMPARE(tool.asLog().ownId, std::string_view("call_1"));
        QCOMPARE(tool.asLog().outcome, Outcome::Ok);
        QCOMPARE(tool.asLog().correlation, HandmadeRecord::TraceHex);
        QCOMPARE(HandmadeRecord("codex_exec", {{"event.name", "codex.user_prompt"}}).asLog().kind, EventKind::Prompt);
    }

    void codexAndGemini_spansAreNeverCalls()
    {
        for (const char *service : {"codex_exec", "gemini-cli"}) {
            HandmadeRecord record(service, {{"gen_ai.usage.input_tokens", 5226}, {"gen_ai.operation.name", "chat"}});
            QCOMPARE(record.asSpan("handle_responses").kind, EventKind::Span);
            QCOMPARE(record.asSpan("handle_responses").action, std::string_view("handle_responses"));
            QVERIFY(!record.asSpan("handle_responses").call);
        }
    }

    void gemini_anApiResponseIsACall()
    {
        HandmadeRecord record("gemini-cli",
                              {{"event.name", "gemini_cli.api_response"},
                               {"model", "gemini-2.5-pro"},
                               {"input_token_count", 6101},
                               {"output_token_count", 43},
                               {"cached_content_token_count", 3050},
                               {"thoughts_token_count", 11},
                               {"prompt_id", "a7#2"},
                               {"role", "subagent"}});
        Event event = record.asLog();
        QCOMPARE(event.kind, EventKind::ModelCall);
        QVERIFY((event.call->tokens == TokenUsage{3051, 54, 3050, 0, 0}));
        QCOMPARE(event.call->agentId, std::string_view("a7"));
        QCOMPARE(event.correlation, std::string_view("a7#2"));
        record.setTrace();
        QCOMPARE(record.asLog().correlation, HandmadeRecord::TraceHex);
    }

    void gemini_theOtherEvents()
    {
        HandmadeRecord copy(
            "gemini-cli",
            {{"event.name", "gen_ai.client.inference.operation.details"}, {"gen_ai.usage.input_tokens", 6101}});
        QCOMPARE(copy.asLog().kind, EventKind::Copy);
        QVERIFY(!copy.asLog().call);
        HandmadeRecord tool("gemini-cli",
                            {{"event.name", "gemini_cli.tool_call"},
                             {"function_name", "read_file"},
                             {"success", true},
                             {"decision", nullptr}});
        QCOMPARE(tool.asLog().kind, EventKind::Tool);
        QCOMPARE(tool.asLog().tool, std::string_view("read_file"));
        QCOMPARE(tool.asLog().outcome, Outcome::Ok);
        HandmadeRecord refused("gemini-cli",
                               {{"event.name", "gemini_cli.tool_call"}, {"success", false}, {"decision", "reject"}});
        QCOMPARE(refused.asLog().outcome, Outcome::Rejected);
        HandmadeRecord error("gemini-cli", {{"event.name", "gemini_cli.api_error"}, {"model_name", "gemini-2.5-pro"}});
        QCOMPARE(error.asLog().kind, EventKind::ApiError);
        QCOMPARE(error.asLog().model, std::string_view("gemini-2.5-pro"));
        QCOMPARE(HandmadeRecord("gemini-cli", {{"event.name", "gemini_cli.user_prompt"}}).asLog().kind,
                 EventKind::Prompt);
        QCOMPARE(HandmadeRecord("gemini-cli", {{"event.name", "gemini_cli.chat_compression"}}).asLog().kind,
                 EventKind::Compaction);
        QCOMPARE(HandmadeRecord("gemini-cli", {{"event.name", "gemini_cli.api_request"}}).asLog().kind,
                 EventKind::Telemetry);
    }
};

QTEST_APPLESS_MAIN(TestUnderstandAgents)
#include "tst_understand_agents.moc"
