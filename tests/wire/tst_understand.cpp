// SPDX-License-Identifier: GPL-3.0-or-later
#include "handmaderecord.h"

#include <QTest>

using namespace glasshouse;

/// What all records have in common, whoever sent them.
class TestUnderstand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAgentIsKnownByItsServiceOrItsScope_data()
    {
        QTest::addColumn<QByteArray>("service");
        QTest::addColumn<QByteArray>("scope");
        QTest::addColumn<QByteArray>("agent");
        QTest::newRow("Claude Code") << QByteArray("claude-code") << QByteArray() << QByteArray("claude-code");
        QTest::newRow("its desktop") << QByteArray("claude-code-desktop") << QByteArray() << QByteArray("claude-code");
        QTest::newRow("renamed") << QByteArray("my-team") << QByteArray("com.anthropic.claude_code.events")
                                 << QByteArray("claude-code");
        QTest::newRow("codex exec") << QByteArray("codex_exec") << QByteArray("codex_otel.log_only")
                                    << QByteArray("codex");
        QTest::newRow("codex by scope") << QByteArray() << QByteArray("codex_otel.log_only") << QByteArray("codex");
        QTest::newRow("gemini") << QByteArray("gemini-cli") << QByteArray() << QByteArray("gemini-cli");
        QTest::newRow("gemini by scope") << QByteArray("x") << QByteArray("gemini-cli") << QByteArray("gemini-cli");
        QTest::newRow("another") << QByteArray("billing-bot") << QByteArray("io.example") << QByteArray("billing-bot");
        QTest::newRow("nobody") << QByteArray() << QByteArray() << QByteArray("unknown");
    }
    void anAgentIsKnownByItsServiceOrItsScope()
    {
        QFETCH(QByteArray, service);
        QFETCH(QByteArray, scope);
        QFETCH(QByteArray, agent);
        HandmadeRecord record(service.constData(), {});
        record.scope.name = {scope.constData(), size_t(scope.size())};
        const Event event = record.asLog();
        QCOMPARE(event.agent, std::string_view(agent.constData()));
    }

    void aNameIsTakenFromTheAttributeTheEventNameOrTheBody()
    {
        HandmadeRecord attribute("claude-code", {{"event.name", "user_prompt"}});
        attribute.log.eventName = "ignored";
        QCOMPARE(attribute.asLog().action, std::string_view("claude_code.user_prompt"));

        HandmadeRecord eventName("claude-code", {});
        eventName.log.eventName = "claude_code.user_prompt";
        QCOMPARE(eventName.asLog().kind, EventKind::Prompt);

        HandmadeRecord body("claude-code", {});
        body.log.body = HandmadeValue("claude_code.user_prompt").attribute;
        QCOMPARE(body.asLog().kind, EventKind::Prompt);
        QVERIFY(!find(body.asLog().params, "body"));
    }

    void aSentenceIsNoName()
    {
        HandmadeRecord record("billing-bot", {});
        record.log.eventName = "event otel/src/tool_result.rs:54";
        record.log.body = HandmadeValue("the customer's address is …").attribute;
        const Event event = record.asLog();
        QCOMPARE(event.action, std::string_view("log"));
        QCOMPARE(event.kind, EventKind::Telemetry);
        QCOMPARE(textOf(find(event.params, "body")), std::string_view("the customer's address is …"));
        const std::string tooLong(129, 'a');
        record.log.body = HandmadeValue(tooLong.c_str()).attribute;
        QCOMPARE(record.asLog().action, std::string_view("log"));
    }

    void namesOfNoTableAreKept()
    {
        QCOMPARE(HandmadeRecord("claude-code", {{"event.name", "brand_new"}}).asLog().action,
                 std::string_view("claude_code.brand_new"));
        QCOMPARE(HandmadeRecord("claude-code", {{"event.name", "claude_code.brand_new"}}).asLog().action,
                 std::string_view("claude_code.brand_new"));
        QCOMPARE(HandmadeRecord("gemini-cli", {{"event.name", "plan_execution"}}).asLog().action,
                 std::string_view("plan_execution"));
        QCOMPARE(HandmadeRecord("billing-bot", {{"event.name", "invoice.sent"}}).asLog().action,
                 std::string_view("invoice.sent"));
        QCOMPARE(HandmadeRecord("billing-bot", {{"event.name", "invoice.sent"}}).asLog().kind, EventKind::Telemetry);
    }

    void theTimeIsTheRecordsThenTheWrittenOneThenTheObservedOne()
    {
        HandmadeRecord record("codex_exec", {{"event.name", "codex.turn_ttft"}});
        QCOMPARE(record.asLog().timeMs, HandmadeRecord::TimeMs);
        record.log.timeNs = 0;
        QCOMPARE(record.asLog().timeMs, NoTime);
        record.log.observedNs = 5'000'000'000;
        QCOMPARE(record.asLog().timeMs, 5000);
        record.add("event.timestamp", "2026-11-21T07:42:05.030Z");
        QCOMPARE(record.asLog().timeMs, 1'795'246'925'030);
        record.log.timeNs = 7'000'000;
        QCOMPARE(record.asLog().timeMs, 7);
    }

    void aWrittenTimeMayHaveAZone_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("offset") << QByteArray("2026-11-21T09:42:05.030+02:00");
        QTest::newRow("no zone is UTC") << QByteArray("2026-11-21T07:42:05.030");
        QTest::newRow("more digits") << QByteArray("2026-11-21T07:42:05.030401Z");
    }
    void aWrittenTimeMayHaveAZone()
    {
        QFETCH(QByteArray, text);
        HandmadeRecord record("codex_exec", {{"event.timestamp", text.constData()}});
        record.log.timeNs = 0;
        QCOMPARE(record.asLog().timeMs, 1'795'246'925'030);
    }

    void theSessionIsTheAgentsOwn()
    {
        QCOMPARE(HandmadeRecord("claude-code", {{"session.id", "s1"}}).asLog().session, std::string_view("s1"));
        QCOMPARE(HandmadeRecord("codex_tui", {{"session.id", "no"}, {"conversation.id", "s2"}}).asLog().session,
                 std::string_view("s2"));
        QCOMPARE(HandmadeRecord("bot", {{"session.id", "no"}, {"gen_ai.conversation.id", "s3"}}).asLog().session,
                 std::string_view("s3"));
        QVERIFY(HandmadeRecord("codex_exec", {{"session.id", "a process"}}).asLog().session.empty());
        HandmadeRecord resource("bot", {});
        resource.addResource("session.id", "s4");
        QCOMPARE(resource.asLog().session, std::string_view("s4"));
        QVERIFY(HandmadeRecord("bot", {}).asLog().session.empty());
    }

    void theActorIsTheBestNameOfAPerson()
    {
        HandmadeRecord record("claude-code", {{"user.id", "hash"}});
        QCOMPARE(record.asLog().actor, std::string_view("hash"));
        record.add("user.account_id", "account");
        QCOMPARE(record.asLog().actor, std::string_view("account"));
        record.add("user.email", "ada@example.org");
        QCOMPARE(record.asLog().actor, std::string_view("ada@example.org"));
        HandmadeRecord resource("bot", {});
        resource.addResource("enduser.id", 17);
        QCOMPARE(resource.asLog().actor, std::string_view("17"));
        QVERIFY(HandmadeRecord("bot", {}).asLog().actor.empty());
    }

    void machineAndVersionComeFromTheResource()
    {
        HandmadeRecord record("codex_exec", {});
        record.addResource("host.name", "build-7");
        record.addResource("service.version", "0.169.0");
        QCOMPARE(record.asLog().machine, std::string_view("build-7"));
        QCOMPARE(record.asLog().version, std::string_view("0.169.0"));
        record.add("app.version", "0.170.0");
        QCOMPARE(record.asLog().version, std::string_view("0.170.0"));
        HandmadeRecord node("gemini-cli", {});
        node.addResource("service.version", "v20.20.2");
        QVERIFY(node.asLog().version.empty());
    }

    void numbersMayBeText()
    {
        HandmadeRecord text("bot", {{"duration_ms", "12.5"}});
        QCOMPARE(text.asLog().durationNs, std::optional<qint64>(12'500'000));
        HandmadeRecord number("bot", {{"duration_ms", 0}});
        QCOMPARE(number.asLog().durationNs, std::optional<qint64>(0));
        QVERIFY(!HandmadeRecord("bot", {{"duration_ms", -1}}).asLog().durationNs);
        QVERIFY(!HandmadeRecord("bot", {{"duration_ms", "soon"}}).asLog().durationNs);
        QVERIFY(!HandmadeRecord("bot", {{"duration_ms", 1e300}}).asLog().durationNs);
    }

    void theOutcomeIsWhatTheRecordSays()
    {
        QCOMPARE(HandmadeRecord("bot", {}).asLog().outcome, Outcome::Unknown);
        QCOMPARE(HandmadeRecord("bot", {{"success", "true"}}).asLog().outcome, Outcome::Ok);
        QCOMPARE(HandmadeRecord("bot", {{"success", false}}).asLog().outcome, Outcome::Error);
        QCOMPARE(HandmadeRecord("bot", {{"error.type", "timeout"}}).asLog().outcome, Outcome::Error);
        HandmadeRecord severe("bot", {});
        severe.log.severity = 17;
        QCOMPARE(severe.asLog().outcome, Outcome::Error);
        severe.log.severity = 13;
        QCOMPARE(severe.asLog().outcome, Outcome::Unknown);
        HandmadeRecord span("bot", {});
        span.span.status = 2;
        QCOMPARE(span.asSpan("work").outcome, Outcome::Error);
        span.span.status = 1;
        QCOMPARE(span.asSpan("work").outcome, Outcome::Ok);
    }

    void aSpanIsItsEndItsLengthAndItsIds()
    {
        HandmadeRecord record("bot", {{"path", "/users"}});
        record.span.parentSpanId = HandmadeRecord::ParentId;
        record.span.statusMessage = "it failed";
        const Event event = record.asSpan("GET /users");
        QCOMPARE(event.kind, EventKind::Span);
        QCOMPARE(event.action, std::string_view("GET /users"));
        QCOMPARE(event.timeMs, HandmadeRecord::TimeMs);
        QCOMPARE(event.durationNs, std::optional<qint64>(101'000'000));
        QCOMPARE(event.ownId, std::string_view("0123456789abcdefABCDEFGH"));
        QCOMPARE(event.correlation, HandmadeRecord::TraceHex);
        QCOMPARE(textOf(find(event.params, "path")), std::string_view("/users"));
        QCOMPARE(textOf(find(event.params, "span.id")), std::string_view("4142434445464748"));
        QCOMPARE(textOf(find(event.params, "span.parent_id")), std::string_view("6162636465666768"));
        QCOMPARE(textOf(find(event.params, "status.message")), std::string_view("it failed"));
        QVERIFY(!find(event.params, "span.name"));
    }

    void idsOfZerosAreNone()
    {
        static constexpr char zeros[16] = {};
        HandmadeRecord record("bot", {});
        record.span.traceId = {zeros, 16};
        record.span.parentSpanId = {zeros, 8};
        const Event event = record.asSpan("work");
        QVERIFY(event.ownId.empty());
        QVERIFY(event.correlation.empty());
        QVERIFY(!find(event.params, "span.parent_id"));
        record.log.traceId = {zeros, 16};
        QVERIFY(record.asLog().correlation.empty());
    }

    void aSpanThatEndsBeforeItStartsHasNoLength()
    {
        HandmadeRecord record("bot", {});
        record.span.endNs = 1;
        const Event event = record.asSpan("work");
        QVERIFY(!event.durationNs);
        QCOMPARE(event.timeMs, qint64(HandmadeRecord::StartNs / 1'000'000));
        record.span.startNs = record.span.endNs = 0;
        QCOMPARE(record.asSpan("work").timeMs, NoTime);
        const std::string longName(129, 'a');
        QCOMPARE(record.asSpan(longName).action, std::string_view("span"));
        QCOMPARE(record.asSpan("two\nlines").action, std::string_view("span"));
        QCOMPARE(textOf(find(record.asSpan(longName).params, "span.name")), std::string_view(longName));
    }

    void aBodyIsKeptBesideTheAttributes()
    {
        HandmadeRecord record("gemini-cli", {{"event.name", "gemini_cli.config"}, {"model", "gemini-2.5-pro"}});
        record.log.body = HandmadeValue("CLI configuration loaded.").attribute;
        const Event event = record.asLog();
        QCOMPARE(event.params.size(), size_t(3));
        QCOMPARE(textOf(find(event.params, "body")), std::string_view("CLI configuration loaded."));
        QCOMPARE(event.action, std::string_view("gemini_cli.config"));
        QCOMPARE(event.model, std::string_view("gemini-2.5-pro"));
    }

    void noticesOfTheExporterAreNotTaken()
    {
        HandmadeRecord record("codex_exec", {});
        record.log.body = HandmadeValue("flushing OTEL metrics").attribute;
        record.log.eventName = "event otel/src/metrics/client.rs:324";
        record.log.severity = 5;
        record.asLog();
        QVERIFY(!record.taken());
        record.log.severity = 9;
        QCOMPARE(record.asLog().kind, EventKind::Telemetry);
        QVERIFY(record.taken());
        HandmadeRecord other("bot", {});
        other.log.severity = 5;
        other.asLog();
        QVERIFY(other.taken());
    }

    void aPointNamesItsSession()
    {
        Attribute session = HandmadeValue("s1").attribute, conversation = HandmadeValue("s2").attribute;
        session.key = "session.id";
        conversation.key = "conversation.id";
        MetricPoint point;
        QVERIFY(sessionOf(point).empty());
        point.resourceAttributes = {&session, 1};
        QCOMPARE(sessionOf(point), std::string_view("s1"));
        point.attributes = {&conversation, 1};
        QCOMPARE(sessionOf(point), std::string_view("s2"));
    }
};

QTEST_APPLESS_MAIN(TestUnderstand)
#include "tst_understand.moc"
