// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/timerange.h"
#include "wire/messages.h"

#include <QTest>

#include <limits>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {

struct Reading {
    Arena arena;
    std::string body;
    std::vector<Event> events;
    std::vector<RejectedRecord> rejected;
    bool whole = true; ///< the body was taken
    QString error;

    explicit Reading(std::string text, bool ndjson = false, std::string_view key = {}) : body(std::move(text))
    {
        const auto read = readMessages(
            body, ndjson, arena, [this](const Event &event) { events.push_back(event); }, key);
        whole = read.has_value();
        if (read)
            rejected = *read;
        else
            error = read.error().message;
    }
};

/// One good event with the given members beside its id and type.
Reading withMembers(const std::string &members)
{
    return Reading(R"({"event_id":"e1","type":"chat",)" + members + "}");
}

} // namespace

class TestMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFieldIsRead()
    {
        const Reading r(R"({"event_id":"e-1","type":"upload","timestamp":"2026-11-20T10:15:30.123Z","actor":"u-7",
            "agent":"helpdesk","agent_version":"1.2","resource":"file-9","outcome":"success","duration_ms":12.5,"tool":"put",
            "session_id":"s-1","project":"/srv/app","host":"web-1","correlation_id":"c-1","params":{"size":10,"mime":"a/b"},
            "params_before":{"size":9}})");
        QVERIFY2(r.whole && r.rejected.empty(), qPrintable(r.error));
        QCOMPARE(r.events.size(), size_t(1));
        const Event &e = r.events.front();
        QCOMPARE(e.ownId, std::string_view("e-1"));
        QVERIFY(!e.idIsTimeless);
        QCOMPARE(e.kind, EventKind::Activity);
        QCOMPARE(e.action, std::string_view("upload"));
        QCOMPARE(e.timeMs, 1'795'169'730'123);
        QCOMPARE(e.actor, std::string_view("u-7"));
        QCOMPARE(e.agent, std::string_view("helpdesk"));
        QCOMPARE(e.version, std::string_view("1.2"));
        QCOMPARE(e.resource, std::string_view("file-9"));
        QCOMPARE(e.outcome, Outcome::Ok);
        QCOMPARE(e.durationNs, std::optional<qint64>(12'500'000));
        QCOMPARE(e.tool, std::string_view("put"));
        QCOMPARE(e.session, std::string_view("s-1"));
        QCOMPARE(e.project, std::string_view("/srv/app"));
        QCOMPARE(e.machine, std::string_view("web-1"));
        QCOMPARE(e.correlation, std::string_view("c-1"));
        QCOMPARE(integerOf(find(e.params, "size")), 10);
        QCOMPARE(integerOf(find(e.paramsBefore, "size")), 9);
        QVERIFY(!e.call);
    }

    void spellingOfNamesDoesNotMatter()
    {
        const Reading r(
            R"({"eventId":"e","actionType":"query","userId":42,"SessionID":"s","paramsBefore":{"a":1},"traceId":"t"})");
        QCOMPARE(r.events.size(), size_t(1));
        QCOMPARE(r.events[0].actor, std::string_view("42"));
        QCOMPARE(r.events[0].session, std::string_view("s"));
        QCOMPARE(r.events[0].correlation, std::string_view("t"));
        QCOMPARE(r.events[0].paramsBefore.size(), size_t(1));
    }

    void theFirstOfTwoNamesCountsAndTheOtherIsKept()
    {
        const Reading r = withMembers(R"("user_id":"second","actor":"first","status":"ok","outcome":"denied")");
        QCOMPARE(r.events[0].actor, std::string_view("first"));
        QCOMPARE(textOf(find(r.events[0].params, "user_id")), std::string_view("second"));
        QCOMPARE(r.events[0].outcome, Outcome::Denied);
    }

    void unknownTypesAndMembersAreKept()
    {
        const Reading r(R"({"event_id":"e","type":"coffee_made","cups":3,"outcome":"lukewarm"})");
        QCOMPARE(r.events[0].kind, EventKind::Activity);
        QCOMPARE(r.events[0].action, std::string_view("coffee_made"));
        QCOMPARE(r.events[0].outcome, Outcome::Unknown);
        QCOMPARE(integerOf(find(r.events[0].params, "cups")), 3);
        QCOMPARE(textOf(find(r.events[0].params, "outcome")), std::string_view("lukewarm"));
    }

    void typesOfIdentityAndApiHaveTheirKinds()
    {
        for (const std::string type : {"token_issued", "token_failed", "credential_rotated", "agent_registered",
                                       "agent_updated", "agent_deactivated", "token.issued", "credential.rotated"}) {
            const Reading r(R"({"event_id":"e","type":")" + type + R"("})");
            QCOMPARE(r.events.at(0).kind, EventKind::Identity);
            QCOMPARE(r.events[0].outcome, type == "token_failed" ? Outcome::Error : Outcome::Ok);
        }
        for (const std::string type : {"token", "token_issued_twice", "tokenXissued", "api_call"})
            QVERIFY(Reading(R"({"event_id":"e","type":")" + type + R"("})").events.at(0).kind != EventKind::Identity);
        QCOMPARE(Reading(R"({"event_id":"e","type":"error"})").events.at(0).outcome, Outcome::Error);
    }

    void endpointsLoseTheirQueryAndHost_data()
    {
        QTest::addColumn<QByteArray>("members");
        QTest::addColumn<QByteArray>("resource");
        QTest::newRow("parts") << R"("endpoint":"/v1/a?token=x#y","method":"post")"_ba
                               << "POST /v1/a"_ba;
        QTest::newRow("joined") << R"("endpoint":"get /v1/a?b")"_ba
                                << "GET /v1/a"_ba;
        QTest::newRow("url") << R"("endpoint":"https://u:p@h.example/v1/a")"_ba
                             << "/v1/a"_ba;
        QTest::newRow("host") << R"("endpoint":"https://h.example?q=1","method":"GET")"_ba
                              << "GET /"_ba;
    }
    void endpointsLoseTheirQueryAndHost()
    {
        QFETCH(const QByteArray, members);
        QFETCH(const QByteArray, resource);
        const Reading r = withMembers(members.toStdString() + R"(,"status_code":200)");
        QCOMPARE(r.events.at(0).kind, EventKind::ApiCall);
        QCOMPARE(r.events[0].resource, std::string_view(resource.constData(), size_t(resource.size())));
        QCOMPARE(integerOf(find(r.events[0].params, "status_code")), 200);
    }

    void statusCodesSayTheOutcome()
    {
        const auto outcome = [](const std::string &code) {
            return withMembers(R"("endpoint":"/a","status_code":)" + code).events.at(0).outcome;
        };
        QCOMPARE(outcome("204"), Outcome::Ok);
        QCOMPARE(outcome("\"304\""), Outcome::Ok);
        QCOMPARE(outcome("403"), Outcome::Denied);
        QCOMPARE(outcome("404"), Outcome::Error);
        QCOMPARE(outcome("503"), Outcome::Error);
    }

    void tokensMakeACallHoweverTheyAreWritten_data()
    {
        QTest::addColumn<QByteArray>("members");
        QTest::newRow("flat") << R"("input_tokens":10,"output_tokens":20)"_ba;
        QTest::newRow("openai") << R"("prompt_tokens":10,"completion_tokens":20,"total_tokens":30)"_ba;
        QTest::newRow("text") << R"("input_tokens":"10","output_tokens":"20")"_ba;
        QTest::newRow("object") << R"("tokens":{"input":10,"output":20})"_ba;
        QTest::newRow("usage") << R"("usage":{"prompt_tokens":10,"completion_tokens":20,"total_tokens":30})"_ba;
        QTest::newRow("both") << R"("usage":{"prompt_tokens":99},"input_tokens":10,"output_tokens":20)"_ba;
    }
    void tokensMakeACallHoweverTheyAreWritten()
    {
        QFETCH(const QByteArray, members);
        const Reading r = withMembers(members.toStdString() + R"(,"model":"m","response_id":"r","cost_usd":0.25)");
        QVERIFY2(r.rejected.empty(), qPrintable(r.rejected.empty() ? QString() : r.rejected[0].reason));
        const Event &e = r.events.at(0);
        QCOMPARE(e.kind, EventKind::ModelCall);
        QVERIFY(e.call);
        QCOMPARE(e.call->channel, CallChannel::Native);
        QCOMPARE(e.call->responseId, std::string_view("r"));
        QCOMPARE(e.call->tokens.input, 10);
        QCOMPARE(e.call->tokens.output, 20);
        QCOMPARE(e.call->reportedNanoUsd, std::optional<qint64>(250'000'000));
        QCOMPARE(e.call->incomplete, Incomplete::No);
    }

    void cacheTokensAreSplitWhereTheSenderSplitsThem()
    {
        const Reading split =
            withMembers(R"("tokens":{"input":1,"cache_read":2,"cache_write":7,"cache_write_5m":3,"cache_write_1h":4})");
        QCOMPARE(split.events.at(0).call->tokens, (TokenUsage{1, 0, 2, 3, 4}));
        QCOMPARE(split.events[0].call->incomplete, Incomplete::No);
        const Reading one = withMembers(R"("input_tokens":1,"cache_creation_input_tokens":7)");
        QCOMPARE(one.events.at(0).call->tokens, (TokenUsage{1, 0, 0, 7, 0}));
        QCOMPARE(one.events[0].call->incomplete, Incomplete::NoCacheSplit);
    }

    void aModelWithoutTokensIsACallOnlyWhereTheTypeIsOne()
    {
        const Reading chat = withMembers(R"("model":"m")");
        QCOMPARE(chat.events.at(0).call->incomplete, Incomplete::NoTokens);
        QVERIFY(!Reading(R"({"event_id":"e","type":"error","model":"m"})").events.at(0).call);
    }

    void timesAreReadInAnyUnit_data()
    {
        QTest::addColumn<QByteArray>("time");
        for (const char *time : {"1795169730123", "1795169730.123", "\"1795169730123\"", "1795169730123000",
                                 "\"2026-11-20T11:15:30.123+01:00\"", "\"2026-11-20T10:15:30.1239999\""})
            QTest::newRow(time) << QByteArray(time);
    }
    void timesAreReadInAnyUnit()
    {
        QFETCH(const QByteArray, time);
        const Reading r = withMembers("\"timestamp\":" + time.toStdString());
        QVERIFY(qAbs(r.events.at(0).timeMs - 1'795'169'730'123) <= 1);
    }

    void anEventWithoutATimeIsKnownByItsIdAlone()
    {
        const Reading r(R"([{"event_id":"e","type":"chat"},{"event_id":"e","type":"chat","timestamp":null}])");
        QCOMPARE(r.events.size(), size_t(2));
        for (const Event &event : r.events)
            QVERIFY(event.idIsTimeless && event.timeMs == NoTime);
    }

    void wrongValuesRejectTheirRecordAndNameTheField_data()
    {
        QTest::addColumn<QByteArray>("members");
        QTest::addColumn<QString>("field");
        const auto row = [](const QByteArray &members, const QString &field) {
            QTest::newRow(members.left(40).constData()) << members << field;
        };
        for (const char *field : {"actor", "agent", "resource", "model", "tool", "session", "project", "host",
                                  "correlation_id", "outcome", "request_id", "endpoint"}) {
            for (const char *value : {"{}", "[1]", "1.5"})
                row(QByteArray("\"") + field + "\":" + value, QString::fromLatin1(field));
            row(QByteArray("\"") + field + "\":\"" + QByteArray(100'000, 'x') + "\"", QString::fromLatin1(field));
        }
        for (const char *time :
             {"{}", "0", "-5", "1e300", "\"yesterday\"", "true", "\"\"", "\"9999-01-01\"", "\"2026-02-30T00:00:00Z\""})
            row(QByteArray("\"timestamp\":") + time, u"timestamp"_s);
        for (const char *number : {"{}", "\"much\"", "-1", "1e300", "true"}) {
            row(QByteArray("\"duration_ms\":") + number, u"duration_ms"_s);
            row(QByteArray("\"input_tokens\":") + number, u"input_tokens"_s);
            row(QByteArray("\"cost_usd\":") + number, u"cost_usd"_s);
            row(QByteArray("\"status_code\":") + number, u"status_code"_s);
        }
        row(R"("tokens":{"input":{}})", u"input"_s);
        row(R"("tokens":[1])", u"tokens"_s);
        row(R"("params":"text")", u"params"_s);
        row(R"("params_before":[])", u"params_before"_s);
    }
    void wrongValuesRejectTheirRecordAndNameTheField()
    {
        QFETCH(const QByteArray, members);
        QFETCH(const QString, field);
        const Reading r(R"([{"event_id":"a","type":"chat"},{"event_id":"b","type":"chat",)" + members.toStdString()
                        + R"(},{"event_id":"c","type":"chat"}])");
        QVERIFY(r.whole);
        QCOMPARE(r.events.size(), size_t(2));
        QCOMPARE(r.events[1].ownId, std::string_view("c"));
        QCOMPARE(r.rejected.size(), size_t(1));
        QCOMPARE(r.rejected[0].index, 1);
        QVERIFY2(r.rejected[0].reason.contains(u"`%1`"_s.arg(field)), qPrintable(r.rejected[0].reason));
        QVERIFY(r.rejected[0].reason.size() < 200);
    }

    void anIdIsNeededUnlessTheRequestHasAKey()
    {
        const std::string body =
            R"([{"type":"chat"},{"event_id":"own","type":"chat"},{"type":"chat"},{"event_id":"x"}])";
        const Reading without(body);
        QCOMPARE(without.events.size(), size_t(1));
        QCOMPARE(without.rejected.size(), size_t(3));
        QVERIFY(without.rejected[0].reason.contains(u"`event_id`"_s));
        QVERIFY(without.rejected[2].reason.contains(u"`type`"_s));

        const Reading with(body, false, "key-1");
        QCOMPARE(with.events.size(), size_t(3));
        QCOMPARE(with.events[0].ownId, std::string_view("key-1#0"));
        QCOMPARE(with.events[1].ownId, std::string_view("own"));
        QCOMPARE(with.events[2].ownId, std::string_view("key-1#2"));
    }

    void aBadLineRejectsThatLineOnly()
    {
        const Reading r(
            "{\"event_id\":\"a\",\"type\":\"chat\"}\r\n\n{broken\n[]\n  {\"event_id\":\"b\",\"type\":\"chat\"}", true);
        QCOMPARE(r.events.size(), size_t(2));
        QCOMPARE(r.rejected.size(), size_t(2));
        QCOMPARE(r.rejected[0].index, 2);
        QCOMPARE(r.rejected[1].index, 3);
    }

    void aBodyThatIsNoJsonIsRefusedAsAWhole()
    {
        for (const char *body : {"", "{", "nonsense", "\"text\"", "5", "{\"a\":1}{\"b\":2}", "[{}"})
            QVERIFY2(!Reading(body).whole, body);
        QVERIFY(Reading("[]").whole);
        QVERIFY(Reading("[1,null,\"x\"]").whole);
        QCOMPARE(Reading("[1,null,\"x\"]").rejected.size(), size_t(3));
        QVERIFY(Reading("", true).whole);
        QCOMPARE(Reading("\xef\xbb\xbf{\"event_id\":\"e\",\"type\":\"chat\"}").events.size(), size_t(1));
    }

    void everyBeginningOfAGoodBodyIsRefusedOrRead()
    {
        const std::string body = R"([{"event_id":"a","type":"chat","tokens":{"input":1},"params":{"k":["v"]}}])";
        for (size_t length = 0; length < body.size(); ++length)
            QVERIFY(!Reading(body.substr(0, length)).whole);
    }
};

QTEST_GUILESS_MAIN(TestMessages)
#include "tst_messages.moc"
