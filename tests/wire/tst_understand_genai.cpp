// SPDX-License-Identifier: GPL-3.0-or-later
#include "handmaderecord.h"

#include <QTest>

using namespace glasshouse;

/// The gen_ai conventions of any other source.
class TestUnderstandGenAi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aChatSpanIsACall()
    {
        HandmadeRecord record("billing-bot",
                              {{"gen_ai.operation.name", "chat"},
                               {"gen_ai.request.model", "gpt-5"},
                               {"gen_ai.response.model", "gpt-5-2026-01-01"},
                               {"gen_ai.response.id", "resp_1"},
                               {"gen_ai.conversation.id", "c1"},
                               {"gen_ai.usage.input_tokens", 1000},
                               {"gen_ai.usage.output_tokens", 50},
                               {"gen_ai.usage.cache_read.input_tokens", 600},
                               {"gen_ai.usage.cache_creation.input_tokens", 100}});
        const Event event = record.asSpan("chat gpt-5");
        QCOMPARE(event.kind, EventKind::ModelCall);
        QCOMPARE(event.action, std::string_view("chat"));
        QCOMPARE(event.agent, std::string_view("billing-bot"));
        QCOMPARE(event.model, std::string_view("gpt-5-2026-01-01"));
        QCOMPARE(event.session, std::string_view("c1"));
        QCOMPARE(event.outcome, Outcome::Ok);
        QCOMPARE(event.call->channel, CallChannel::Span);
        QCOMPARE(event.call->responseId, std::string_view("resp_1"));
        QCOMPARE(event.call->spanId, std::string_view("0123456789abcdefABCDEFGH"));
        QVERIFY((event.call->tokens == TokenUsage{300, 50, 600, 100, 0}));
        QCOMPARE(event.call->incomplete, Incomplete::NoCacheSplit);
        QCOMPARE(textOf(find(event.params, "span.name")), std::string_view("chat gpt-5"));
    }

    void inputIsNeverBelowNothing()
    {
        HandmadeRecord record("bot",
                              {{"gen_ai.operation.name", "chat"},
                               {"gen_ai.usage.input_tokens", 5},
                               {"gen_ai.usage.cache_read.input_tokens", 600}});
        QVERIFY((record.asSpan("chat").call->tokens == TokenUsage{0, 0, 600, 0, 0}));
    }

    void oldNamesOfUsageAreKnown()
    {
        HandmadeRecord record("bot", {{"gen_ai.usage.prompt_tokens", "12"}, {"gen_ai.usage.completion_tokens", 3}});
        const Event event = record.asSpan("openai.chat");
        QCOMPARE(event.kind, EventKind::ModelCall);
        QCOMPARE(event.action, std::string_view("openai.chat"));
        QVERIFY((event.call->tokens == TokenUsage{12, 3, 0, 0, 0}));
        QCOMPARE(event.call->incomplete, Incomplete::No);
    }

    void operations_data()
    {
        QTest::addColumn<QByteArray>("operation");
        QTest::addColumn<EventKind>("kind");
        for (const char *call : {"chat", "generate_content", "text_completion", "embeddings", "a_new_one"})
            QTest::newRow(call) << QByteArray(call) << EventKind::ModelCall;
        for (const char *sum : {"invoke_agent", "create_agent", "invoke_workflow", "plan", "retrieval"})
            QTest::newRow(sum) << QByteArray(sum) << EventKind::Span;
        QTest::newRow("execute_tool") << QByteArray("execute_tool") << EventKind::Tool;
    }
    void operations()
    {
        QFETCH(QByteArray, operation);
        QFETCH(EventKind, kind);
        HandmadeRecord record("bot",
                              {{"gen_ai.operation.name", operation.constData()},
                               {"gen_ai.usage.input_tokens", 10},
                               {"gen_ai.usage.output_tokens", 1}});
        const Event event = record.asSpan("some name");
        QCOMPARE(event.kind, kind);
        QCOMPARE(event.action, std::string_view(operation.constData()));
        QCOMPARE(event.call.has_value(), kind == EventKind::ModelCall);
    }

    void aCallWithoutUsageSaysSo()
    {
        HandmadeRecord record("bot", {{"gen_ai.operation.name", "chat"}});
        QCOMPARE(record.asSpan("chat").call->incomplete, Incomplete::NoTokens);
        record.add("error.type", "429");
        QCOMPARE(record.asSpan("chat").outcome, Outcome::Error);
        QCOMPARE(record.asSpan("chat").call->incomplete, Incomplete::No);
    }

    void aToolSpanIsATool()
    {
        HandmadeRecord record(
            "bot",
            {{"gen_ai.operation.name", "execute_tool"}, {"gen_ai.tool.name", "lookup"}, {"error.type", "timeout"}});
        Event event = record.asSpan("execute_tool lookup");
        QCOMPARE(event.kind, EventKind::Tool);
        QCOMPARE(event.tool, std::string_view("lookup"));
        QCOMPARE(event.outcome, Outcome::Error);
        QCOMPARE(event.ownId, std::string_view("0123456789abcdefABCDEFGH"));
        record.add("gen_ai.tool.call_id", "call_older_one");
        QCOMPARE(record.asSpan("execute_tool lookup").ownId, std::string_view("call_older_one"));
        record.add("gen_ai.tool.call.id", "call_newer_one");
        QCOMPARE(record.asSpan("execute_tool lookup").ownId, std::string_view("call_newer_one"));
    }

    void aShortToolIdHoldsWithinItsTrace()
    {
        HandmadeRecord record("bot", {{"gen_ai.operation.name", "execute_tool"}, {"gen_ai.tool.call.id", "call_0"}});
        QCOMPARE(record.asSpan("execute_tool").ownId, std::string_view("0123456789abcdefcall_0"));
    }

    void theEventOfACallIsTheSameCall()
    {
        HandmadeRecord record(
            "bot",
            {{"gen_ai.operation.name", "chat"}, {"gen_ai.response.id", "resp_1"}, {"gen_ai.usage.input_tokens", 10}});
        record.log.eventName = "gen_ai.client.inference.operation.details";
        record.setTrace();
        const Event event = record.asLog();
        QCOMPARE(event.kind, EventKind::ModelCall);
        QCOMPARE(event.call->channel, CallChannel::Log);
        QCOMPARE(event.call->responseId, std::string_view("resp_1"));
        QCOMPARE(event.call->spanId, std::string_view("0123456789abcdefABCDEFGH"));
        HandmadeRecord request("bot", {{"gen_ai.operation.name", "chat"}, {"gen_ai.request.model", "gpt-5"}});
        request.log.eventName = "gen_ai.client.inference.operation.details";
        QCOMPARE(request.asLog().kind, EventKind::Copy);
        QVERIFY(!request.asLog().call);
    }

    void aLogWithUsageOfAnotherNameIsNoCall()
    {
        HandmadeRecord record("bot", {{"event.name", "gen_ai.choice"}, {"gen_ai.usage.input_tokens", 10}});
        QCOMPARE(record.asLog().kind, EventKind::Telemetry);
    }
};

QTEST_APPLESS_MAIN(TestUnderstandGenAi)
#include "tst_understand_genai.moc"
