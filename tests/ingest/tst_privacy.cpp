// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/contentkeys.h"
#include "ingest/privacy.h"
#include "wire/otlp.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <vector>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {

Attribute named(std::string_view key, Attribute::Type type)
{
    Attribute attribute;
    attribute.key = key;
    attribute.type = type;
    return attribute;
}

Attribute text(std::string_view key, std::string_view value)
{
    Attribute attribute = named(key, Attribute::Type::Text);
    attribute.text = value;
    return attribute;
}

Attribute integer(std::string_view key, qint64 value)
{
    Attribute attribute = named(key, Attribute::Type::Integer);
    attribute.integer = value;
    return attribute;
}

Attribute real(std::string_view key, double value)
{
    Attribute attribute = named(key, Attribute::Type::Real);
    attribute.real = value;
    return attribute;
}

Attribute list(Attribute::Type type, std::string_view key, std::span<const Attribute> children)
{
    Attribute attribute = named(key, type);
    attribute.children = children;
    return attribute;
}

QByteArray written(std::span<const Attribute> attributes, bool withContent = false, const QByteArray &key = "store key")
{
    JsonWriter json;
    json.beginObject();
    PrivacyFilter(withContent, key).writeMembers(json, attributes);
    return json.endObject().take();
}

QJsonObject kept(std::span<const Attribute> attributes, bool withContent = false)
{
    return QJsonDocument::fromJson(written(attributes, withContent)).object();
}

bool isMasked(const QJsonValue &value)
{
    return value.toObject().contains(u"masked"_s);
}

/// Everything that would be kept of a recorded request, and the prompts that stand in it.
class KeptOfCapture : public OtlpVisitor
{
public:
    void log(const OtlpScope &scope, const OtlpLogRecord &record) override
    {
        take(scope.resource);
        take(record.attributes);
        for (const std::string_view key : {"prompt", "user_prompt"}) {
            const std::string_view prompt = textOf(find(record.attributes, key));
            if (prompt.size() >= 16 && prompt.find('<') == std::string_view::npos)
                prompts.emplace_back(prompt.data(), qsizetype(prompt.size()));
        }
    }
    void span(const OtlpScope &scope, const OtlpSpan &span) override
    {
        take(scope.resource);
        take(span.attributes);
        for (const OtlpSpanEvent &event : span.events)
            take(event.attributes);
    }
    void point(const OtlpScope &scope, const MetricPoint &point) override
    {
        take(scope.resource);
        take(point.attributes);
    }

    QByteArray json;
    QList<QByteArray> prompts;

private:
    void take(std::span<const Attribute> attributes) { json += written(attributes) + '\n'; }
};

} // namespace

class TestPrivacy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contentNamesAreFoundInEveryPart_data()
    {
        QTest::addColumn<QByteArray>("key");
        for (const char *key : {"prompt",
                                "PROMPT",
                                "user_prompt",
                                "user.prompt",
                                "userPrompt",
                                "UserPrompt2",
                                "prompt-text",
                                "userprompt",
                                "prompt/first",
                                "toolInput",
                                "tool_input",
                                "HTTPBody",
                                "http2body",
                                "process.command_args",
                                "function_args",
                                "arguments",
                                "gen_ai.input.messages",
                                "gen_ai.output.messages",
                                "gen_ai.system_instructions",
                                "gen_ai.tool.definitions",
                                "gen_ai.tool.description",
                                "gen_ai.tool.call.arguments",
                                "gen_ai.tool.call.result",
                                "request_text",
                                "response_text",
                                "response",
                                "full_command",
                                "error",
                                "error.message",
                                "exception.stacktrace",
                                "exception.message",
                                "reasoning",
                                "tool_parameters",
                                "old_string",
                                "stdout",
                                "head_commit.message",
                                "db.query.text",
                                "url.query",
                                "db.statement",
                                "message"})
            QTest::newRow(key) << QByteArray(key);
    }
    void contentNamesAreFoundInEveryPart()
    {
        QFETCH(const QByteArray, key);
        QVERIFY(kindOfKey(key.toStdString()) == KeyKind::Content);
        const Attribute attribute = text(std::string_view(key.constData(), size_t(key.size())), "hi");
        QVERIFY(isMasked(kept({&attribute, 1})[QString::fromUtf8(key)]));
    }

    void idsAndKindsWithContentNamesAreAllowed_data()
    {
        QTest::addColumn<QByteArray>("key");
        for (const char *key : {"prompt.id", "prompt_id", "message.uuid", "gen_ai.response.id", "gen_ai.response.model",
                                "error_type", "error.type", "query_source", "content_type", "user.id", "trace_id",
                                "command_name", "gen_ai.output.type", "model_reasoning_effort"})
            QTest::newRow(key) << QByteArray(key);
    }
    void idsAndKindsWithContentNamesAreAllowed()
    {
        QFETCH(const QByteArray, key);
        const std::string id(200, 'a');
        const std::string tooLong(300, 'a');
        const std::string_view name(key.constData(), size_t(key.size()));
        const Attribute good = text(name, id), bad = text(name, tooLong);
        QCOMPARE(kept({&good, 1})[QString::fromUtf8(key)].toString().toStdString(), id);
        QVERIFY(isMasked(kept({&bad, 1})[QString::fromUtf8(key)]));
    }

    void ordinaryNamesStayPlain()
    {
        for (const char *key :
             {"model", "tool_name", "decision_type", "gen_ai.tool.name", "gen_ai.token.type", "session.id", "context",
              "permission_mode", "hook_event", "agent.name", "event.name", "messaging.system", "auth.header_name"})
            QVERIFY2(kindOfKey(key) == KeyKind::Plain || kindOfKey(key) == KeyKind::Allowed, key);
        for (const char *key : {"password", "db.password", "apiKey", "api_key", "access_token", "client_secret",
                                "token", "Authorization", "set-cookie", "private_key"})
            QVERIFY2(kindOfKey(key) == KeyKind::Secret, key);
    }

    void numbersAndBooleansAreKeptWhateverTheirName()
    {
        Attribute truth = named("output_truncated", Attribute::Type::Bool);
        truth.truth = true;
        const std::vector<Attribute> all{integer("prompt_length", 9'007'199'254'740'993),
                                         real("content_score", 0.1),
                                         text("tool_input_size_bytes", "122"),
                                         text("message_ok", "true"),
                                         truth,
                                         text("input_token_count", "-5.5e3"),
                                         named("response", Attribute::Type::Empty)};
        QCOMPARE(
            written(all),
            "{\"prompt_length\":9007199254740993,\"content_score\":0.1,\"tool_input_size_bytes\":\"122\","
            "\"message_ok\":\"true\",\"output_truncated\":true,\"input_token_count\":\"-5.5e3\",\"response\":null}"_ba);
    }

    void shortTextUnderAnOrdinaryNameIsKeptAndLongTextIsNot()
    {
        const std::string longest(64, 'x'), longer(65, 'x');
        std::string wide; // 64 characters of three bytes
        for (int i = 0; i < 64; ++i)
            wide += "日";
        const std::string wider = wide + "日";
        const std::vector<Attribute> all{text("a", longest), text("b", longer), text("c", wide), text("d", wider)};
        const QJsonObject object = kept(all);
        QCOMPARE(object["a"_L1].toString().size(), 64);
        QVERIFY(isMasked(object["b"_L1]));
        QCOMPARE(object["c"_L1].toString().size(), 64);
        QVERIFY(isMasked(object["d"_L1]));
        QCOMPARE(object["d"_L1]["length"_L1].toInt(), 65);
        QCOMPARE(object["b"_L1]["masked"_L1].toString(), u"text"_s);
    }

    void secretsAreMaskedUnderAnyName()
    {
        const std::string key = "AKIA" + std::string("ABCDEFGH23456789");
        const std::vector<Attribute> all{text("region", key), text("prompt_id", key), text("password", "hunter2"),
                                         text(key, "value")};
        const QByteArray json = written(all);
        QVERIFY2(!json.contains("AKIA") && !json.contains("hunter2"), json.constData());
        QVERIFY(isMasked(QJsonDocument::fromJson(json)["region"_L1]));
    }

    void whatIsNestedInContentIsMaskedAsWell()
    {
        const std::vector<Attribute> words{text("", "gemini"), text("", "-p"), text("", "say hello"), integer("", 7)};
        const std::vector<Attribute> inner{text("lang", "en"), text("prompt_id", "abc"), integer("size", 3)};
        const std::vector<Attribute> plain{text("lang", "en"), text("prompt_id", "abc"), text("note", "x")};
        const std::vector<Attribute> all{list(Attribute::Type::Array, "process.command_args", words),
                                         list(Attribute::Type::Map, "message", inner),
                                         list(Attribute::Type::Map, "place", plain)};
        const QJsonObject object = kept(all);
        for (int i = 0; i < 3; ++i)
            QVERIFY(isMasked(object["process.command_args"_L1][i]));
        QCOMPARE(object["process.command_args"_L1][3].toInt(), 7);
        QVERIFY(isMasked(object["message"_L1]["lang"_L1]));
        QVERIFY(isMasked(object["message"_L1]["prompt_id"_L1]));
        QCOMPARE(object["message"_L1]["size"_L1].toInt(), 3);
        QCOMPARE(object["place"_L1]["lang"_L1].toString(), u"en"_s);
        QCOMPARE(object["place"_L1]["prompt_id"_L1].toString(), u"abc"_s);
        QVERIFY(isMasked(object["place"_L1]["note"_L1]));
    }

    void anAllowedNameDoesNotVouchForWhatIsNestedInIt()
    {
        const std::string sentence(100, 'w');
        const std::vector<Attribute> inner{text("free", sentence)};
        const Attribute outer = list(Attribute::Type::Map, "prompt_id", inner);
        QVERIFY(isMasked(kept({&outer, 1})["prompt_id"_L1]["free"_L1]));
    }

    void hashesJoinEqualTextWithinOneStoreOnly()
    {
        const std::vector<Attribute> all{text("prompt", "yes"), text("message", "yes"), text("text", "no")};
        const QJsonObject object = kept(all);
        const QString hash = object["prompt"_L1]["hash"_L1].toString();
        QCOMPARE(hash.size(), 16);
        QCOMPARE(object["message"_L1]["hash"_L1].toString(), hash);
        QVERIFY(object["text"_L1]["hash"_L1].toString() != hash);
        QVERIFY(written(all, false, "another key") != written(all));
        QCOMPARE(written(all), written(all));
    }

    void bytesAreNeverKept()
    {
        Attribute bytes = text("image", std::string_view("\x00\x01\xff", 3));
        bytes.type = Attribute::Type::Bytes;
        for (const bool withContent : {false, true}) {
            const QJsonObject object = kept({&bytes, 1}, withContent);
            QCOMPARE(object["image"_L1]["masked"_L1].toString(), u"bytes"_s);
            QCOMPARE(object["image"_L1]["length"_L1].toInt(), 3);
        }
    }

    void contentIsKeptWholeWhereSwitchedOnButForItsSecrets()
    {
        const std::string prompt = std::string(500, 'p') + " use AKIA" + "ABCDEFGH23456789 please";
        const std::vector<Attribute> all{text("prompt", prompt), text("password", "hunter2")};
        const QJsonObject object = kept(all, true);
        QCOMPARE(object["prompt"_L1].toString(), QString(500, u'p') + u" use •••(AWS key) please"_s);
        QVERIFY(isMasked(object["password"_L1]));
    }

    void textThatStandsWhereANameBelongsIsNotKept()
    {
        const std::string sentence(300, 'k');
        const Attribute attribute = integer(sentence, 1);
        const QByteArray json = written({&attribute, 1});
        QVERIFY2(json.size() < 60, json.constData());
    }

    void hugeListsAreCut()
    {
        const std::vector<Attribute> many(100'000, integer("", 1));
        const Attribute all = list(Attribute::Type::Array, "values", many);
        QVERIFY(kept({&all, 1})["values"_L1].toArray().size() <= PrivacyFilter::KeptMembers);
    }

    void noPromptOfARecordedRunIsKept()
    {
        const QString shared = qEnvironmentVariable("GLASSHOUSE_SHARED");
        if (shared.isEmpty())
            QSKIP("GLASSHOUSE_SHARED names no recorded requests");
        KeptOfCapture capture;
        int requests = 0;
        QDirIterator each(shared + u"/data/captures"_s, {u"*.bin"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (each.hasNext()) {
            const QString path = each.next();
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray body = file.readAll();
            const OtlpSignal signal = path.endsWith(u"logs.bin"_s) ? OtlpSignal::Logs
                : path.endsWith(u"metrics.bin"_s)                  ? OtlpSignal::Metrics
                                                                   : OtlpSignal::Traces;
            Arena arena;
            const auto encoding = body.startsWith('{') ? OtlpEncoding::Json : OtlpEncoding::Protobuf;
            if (decodeOtlp(signal, encoding, {body.constData(), size_t(body.size())}, arena, capture))
                ++requests;
        }
        QVERIFY(requests > 100);
        QVERIFY(capture.prompts.size() > 20);
        for (const QByteArray &prompt : std::as_const(capture.prompts)) {
            const qsizetype at = capture.json.indexOf(prompt.split('\n').first());
            QVERIFY2(at < 0, (prompt + " in " + capture.json.mid(at - 60, 120)).constData());
        }
        // What telemetry is for is still there.
        for (const char *kept : {"\"prompt.id\":\"", "\"gen_ai.response.id\":\"", "\"input_token_count\":",
                                 "\"tool_name\":\"Bash\"", "\"function_name\":\"run_shell_command\"", "\"user.id\":\""})
            QVERIFY2(capture.json.contains(kept), kept);
    }

    void namesAreCleaned()
    {
        QCOMPARE(cleanName("claude_code.tool_result"), std::string("claude_code.tool_result"));
        QCOMPARE(cleanName(" a\x1b[31mb\n\xe2\x80\xae"
                           "c\x00"),
                 std::string("a[31mbc"));
        QCOMPARE(cleanName("\xff\x41"),
                 std::string("\xef\xbf\xbd"
                             "A"));
        QCOMPARE(cleanName("key AKIA" + std::string("ABCDEFGH23456789")), std::string("key •••(AWS key)"));
        std::string wide;
        for (int i = 0; i < 100; ++i)
            wide += "日";
        const std::string cut = cleanName(wide);
        QCOMPARE(cut, wide.substr(0, 198));
        QCOMPARE(cleanName(std::string(10'000, 'a')).size(), size_t(200));
        QCOMPARE(cleanName(""), std::string());
    }
};

QTEST_GUILESS_MAIN(TestPrivacy)
#include "tst_privacy.moc"
