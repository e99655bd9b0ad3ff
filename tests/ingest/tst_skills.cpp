// SPDX-License-Identifier: GPL-3.0-or-later
// At which skill's work something happened: told by transcripts and by telemetry, in any order, counted once.
#include "networkstore.h"

#include "access/access.h"
#include "query/reader.h"
#include "store/connection.h"
#include "testcorpus.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <map>
#include <random>

using namespace glasshouse;
using namespace glasshouse::test;
using namespace Qt::StringLiterals;

namespace {

using Group = TelemetryQuestion::Group;
using Attributes = std::vector<std::pair<QString, QJsonValue>>;

QJsonArray attributesOf(const Attributes &attributes)
{
    QJsonArray all;
    for (const auto &[key, value] : attributes) {
        const QJsonObject typed =
            value.isDouble() ? QJsonObject{{u"intValue"_s, value}} : QJsonObject{{u"stringValue"_s, value}};
        all << QJsonObject{{u"key"_s, key}, {u"value"_s, typed}};
    }
    return all;
}

constexpr qint64 BeginMs = 1'795'168'800'000; // 2026-11-20T10:00:00Z

/// One log record of Claude Code, so many seconds after the beginning.
CapturedRequest logRecord(const QString &name, int second, Attributes attributes)
{
    attributes.emplace_back(u"event.name"_s, name);
    attributes.emplace_back(u"session.id"_s, u"s1"_s);
    const QJsonObject record{{u"timeUnixNano"_s, QString::number((BeginMs + second * 1000) * 1'000'000)},
                             {u"attributes"_s, attributesOf(attributes)}};
    const QJsonObject resource{{u"attributes"_s, attributesOf({{u"service.name"_s, u"claude-code"_s}})}};
    const QJsonObject scope{{u"scope"_s, QJsonObject{{u"name"_s, u"com.anthropic.claude_code.events"_s}}},
                            {u"logRecords"_s, QJsonArray{record}}};
    const QJsonObject logs{{u"resource"_s, resource}, {u"scopeLogs"_s, QJsonArray{scope}}};
    CapturedRequest request;
    request.file = name, request.signal = OtlpSignal::Logs, request.encoding = OtlpEncoding::Json;
    request.body = QJsonDocument(QJsonObject{{u"resourceLogs"_s, QJsonArray{logs}}}).toJson();
    return request;
}

CapturedRequest apiRequest(const QString &id, int second, int output, Attributes more)
{
    more.insert(more.end(),
                {{u"request_id"_s, u"req_011CTestRequest"_s + id},
                 {u"model"_s, u"claude-opus-5"_s},
                 {u"input_tokens"_s, 1},
                 {u"output_tokens"_s, output},
                 {u"cache_read_tokens"_s, 100},
                 {u"cache_creation_tokens"_s, 0},
                 {u"duration_ms"_s, 700}});
    return logRecord(u"api_request"_s, second, std::move(more));
}

/// One assistant's line; `content` is a JSON array, `more` further members of the record.
QByteArray assistantLine(const QByteArray &id, int second, int output, const QByteArray &content,
                         const QByteArray &more = {}, const QByteArray &session = "s1")
{
    const QByteArray at = QByteArray::number(second).rightJustified(2, '0');
    return R"({"parentUuid":null,"sessionId":")" + session + R"(","type":"assistant","uuid":"u-)" + id + at
        + R"(","timestamp":"2026-11-20T10:00:)" + at + R"(.000Z","cwd":"/home/dev/p","requestId":"req_011CTestRequest)"
        + id + R"(")" + more + R"(,"message":{"id":"msg_)" + id
        + R"(","role":"assistant","model":"claude-opus-5","content":)" + content
        + R"(,"stop_reason":"end_turn","usage":{"input_tokens":1,"output_tokens":)" + QByteArray::number(output)
        + R"(,"cache_read_input_tokens":100,"cache_creation_input_tokens":0}}})" + "\n";
}

constexpr const char *OfReview = R"(,"attributionSkill":"code-review")";
constexpr const char *OfSplit = R"(,"attributionSkill":"pdf-tools:split","attributionPlugin":"pdf-tools")";
constexpr const char *Said = R"([{"type":"text","text":"ok"}])";

QByteArray use(const QByteArray &id, const QByteArray &tool, const QByteArray &input = "{}")
{
    return R"([{"type":"tool_use","id":"toolu_)" + id + R"(","name":")" + tool + R"(","input":)" + input + "}]";
}

/// What one input does to a store: a file that is imported, or a request.
struct Input {
    QString file;
    QByteArray bytes;
    std::optional<CapturedRequest> request;
};

std::vector<Input> someWork()
{
    std::vector<Input> inputs;
    inputs.push_back({u"a/s1.jsonl"_s,
                      assistantLine("A", 1, 10, Said, OfReview) + assistantLine("B", 3, 20, Said)
                          + assistantLine("C", 5, 30, use("1", "Bash"), OfSplit)
                          + assistantLine("D", 7, 40, use("2", "Skill", R"({"args":"x","skill":"pdf-tools:join"})"))
                          + assistantLine("E", 9, 50, use("3", "Read")),
                      {}});
    // A fork repeats what was said before it, and a streamed copy says less of it.
    inputs.push_back({u"a/s2.jsonl"_s,
                      assistantLine("A", 1, 4, Said, OfReview, "s2") + assistantLine("A", 1, 10, Said, {}, "s2")
                          + assistantLine("F", 11, 60, Said, OfReview, "s2"),
                      {}});
    const auto told = [&inputs](CapturedRequest request) { inputs.push_back({{}, {}, std::move(request)}); };
    told(apiRequest(u"A"_s, 2, 10, {{u"skill.name"_s, u"third-party"_s}}));
    told(apiRequest(u"B"_s, 4, 20, {{u"skill.name"_s, u"summarise"_s}, {u"plugin.name"_s, u"writers"_s}}));
    told(apiRequest(u"C"_s, 6, 30, {{u"skill.name"_s, u"custom_skill"_s}}));
    told(apiRequest(u"G"_s, 20, 70, {{u"skill.name"_s, u"summarise"_s}}));
    told(apiRequest(u"H"_s, 22, 80, {}));
    told(logRecord(u"tool_result"_s, 8,
                   {{u"tool_name"_s, u"Skill"_s},
                    {u"tool_use_id"_s, u"toolu_2"_s},
                    {u"success"_s, u"true"_s},
                    {u"skill.name"_s, u"around-it"_s},
                    {u"tool_parameters"_s, u"{\"skill_name\":\"pdf-tools:join\"}"_s}}));
    told(logRecord(u"tool_result"_s, 10,
                   {{u"tool_name"_s, u"Read"_s},
                    {u"tool_use_id"_s, u"toolu_3"_s},
                    {u"success"_s, u"true"_s},
                    {u"skill_name"_s, u"summarise"_s}}));
    told(logRecord(u"skill_activated"_s, 12, {{u"skill.name"_s, u"summarise"_s}, {u"plugin.name"_s, u"writers"_s}}));
    told(logRecord(u"plugin_loaded"_s, 13, {{u"plugin.name"_s, u"writers"_s}}));
    return inputs;
}

TelemetryAnswer asked(const QString &path, std::vector<Group> groups, const Filter &filter = {})
{
    TelemetryQuestion question;
    question.zone = u"UTC"_s, question.groups = std::move(groups), question.filter = filter;
    question.sort = TelemetryQuestion::Column::First, question.ascending = true;
    auto reader = StoreReader::open(path);
    if (!reader)
        return {};
    auto answer = (*reader)->ask(question, Access::localOwner());
    if (!answer)
        qWarning("%s", qPrintable(answer.error().message));
    return answer.value_or(TelemetryAnswer{});
}

/// "skill/plugin: events, tokens out".
QStringList linesOf(const TelemetryAnswer &answer)
{
    QStringList lines;
    for (const TelemetryRow &row : answer.rows)
        lines << u"%1/%2: %3, %4"_s.arg(row.first, row.second).arg(row.figures.events).arg(row.figures.tokens.output);
    lines.sort();
    return lines;
}

/// Everything that may not depend on the order, and that it adds up.
QStringList described(const QString &path)
{
    QStringList lines;
    for (const auto &groups : {std::vector{Group::Skill, Group::Plugin},
                               {Group::Skill},
                               {Group::Plugin, Group::Model},
                               {Group::Kind, Group::Skill},
                               {Group::Day, Group::Plugin},
                               {Group::Skill, Group::Tool}}) {
        const TelemetryAnswer answer = asked(path, groups);
        TelemetryFigures sum;
        for (const TelemetryRow &row : answer.rows) {
            sum.events += row.figures.events, sum.errors += row.figures.errors, sum.tokens += row.figures.tokens;
            sum.cost = NanoUsd{sum.cost.value_or(NanoUsd{}).value + row.figures.cost.value_or(NanoUsd{}).value};
        }
        const bool whole = sum.events == answer.totals.events && sum.tokens == answer.totals.tokens
            && sum.cost == answer.totals.cost.value_or(NanoUsd{}) && answer.exact && sum.events > 0;
        lines << (whole ? u"adds up"_s : u"does not add up"_s) << linesOf(answer);
    }
    return lines;
}

bool apply(NetworkStore &store, const QTemporaryDir &folder, const Input &input)
{
    if (input.request)
        return store.send(*input.request).has_value();
    const QString path = folder.filePath(input.file);
    writeFile(path, input.bytes);
    return store.import({folder.filePath(u"a"_s)}).has_value();
}

} // namespace

class SkillsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void callsAndTools_haveTheirSkill_onceForAllChannels()
    {
        QTemporaryDir folder;
        NetworkStore store(folder.filePath(u"a.db"_s));
        QVERIFY(store.isOpen());
        for (const Input &input : someWork())
            QVERIFY(apply(store, folder, input));
        // Calls A (with its copies), F; B, G, Read, skill_activated; C, Bash; the Skill tool; plugin_loaded; D, E, H.
        QCOMPARE(linesOf(asked(store.path(), {Group::Skill, Group::Plugin})),
                 (QStringList{u"/: 3, 170"_s, u"/writers: 1, 0"_s, u"code-review/: 2, 70"_s,
                              u"pdf-tools:join/pdf-tools: 1, 0"_s, u"pdf-tools:split/pdf-tools: 2, 30"_s,
                              u"summarise/: 2, 70"_s, u"summarise/writers: 2, 20"_s}));
        Filter filter;
        filter.events.skills = {{u"summarise"_s}, false};
        QCOMPARE(linesOf(asked(store.path(), {Group::Kind}, filter)),
                 (QStringList{u"model_call/: 2, 90"_s, u"telemetry/: 1, 0"_s, u"tool/: 1, 0"_s}));
        filter.events.skills = {{u""_s}, false};
        QCOMPARE(asked(store.path(), {}, filter).totals.events, 4);
        filter.events.skills = {{u"nobody knows it"_s}, false};
        QCOMPARE(asked(store.path(), {}, filter).totals.events, 0);
        filter.events.skills = {}, filter.events.plugins = {{u"pdf-tools"_s, u""_s}, true};
        QCOMPARE(asked(store.path(), {}, filter).totals.events, 3);
    }

    void theOrderOfArrival_doesNotMatter()
    {
        std::vector<Input> inputs = someWork();
        QStringList first;
        std::mt19937 random(7);
        for (int round = 0; round < 12; ++round) {
            QTemporaryDir folder;
            NetworkStore store(folder.filePath(u"a.db"_s));
            QVERIFY(store.isOpen());
            for (const Input &input : inputs)
                QVERIFY(apply(store, folder, input));
            const QStringList now = described(store.path());
            QVERIFY(!now.contains(u"does not add up"_s));
            if (round == 0)
                first = now;
            QCOMPARE(now, first);
            std::shuffle(inputs.begin(), inputs.end(), random);
        }
    }

    void aStoreOfVersion5_keepsItsRows_andReadsNamesFromBodiesWhenReprocessed()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"a.db"_s);
        {
            NetworkStore store(path);
            for (const Input &input : someWork()) {
                if (input.request)
                    QVERIFY(apply(store, folder, input));
            }
            QVERIFY(asked(path, {Group::Skill}).rows.size() > 3);
        }
        {
            auto connection = Connection::open(path, Connection::Mode::ReadWrite);
            QVERIFY(connection);
            const auto back = connection->execute(
                "DROP INDEX event_named; DROP INDEX call_named; DELETE FROM dimension_value WHERE dimension IN (11, "
                "12);"
                " ALTER TABLE event DROP COLUMN skill; ALTER TABLE event DROP COLUMN plugin;"
                " ALTER TABLE call DROP COLUMN skill; ALTER TABLE call DROP COLUMN plugin; PRAGMA user_version = 5");
            QVERIFY2(back, qPrintable(back ? QString() : back.error().message));
        }
        NetworkStore store(path);
        QVERIFY(store.isOpen());
        const TelemetryAnswer without = asked(path, {Group::Skill});
        QCOMPARE(without.rows.size(), 1U);
        QVERIFY(without.rows[0].first.isEmpty() && without.totals.events > 0);
        const auto done = store.owner().reprocess(1, [](double) {});
        QVERIFY2(done, qPrintable(done ? QString() : done.error().message));
        QVERIFY2(done->wrong == 0, "the sums stay right");
        // Of the Skill tool the body holds the skill around it, which is not its own.
        QVERIFY(!described(path).contains(u"does not add up"_s));
        QCOMPARE(linesOf(asked(path, {Group::Skill, Group::Model})),
                 (QStringList{u"/: 2, 0"_s, u"/claude-opus-5: 1, 80"_s, u"custom_skill/claude-opus-5: 1, 30"_s,
                              u"summarise/: 2, 0"_s, u"summarise/claude-opus-5: 2, 90"_s,
                              u"third-party/claude-opus-5: 1, 10"_s}));
        // What arrives from now on joins them as ever.
        for (const Input &input : someWork())
            QVERIFY(apply(store, folder, input));
        QCOMPARE(linesOf(asked(path, {Group::Skill, Group::Plugin})).filter(u"code-review"_s),
                 QStringList{u"code-review/: 2, 70"_s});
    }

    void realTranscripts_countEachCallAtItsSkill()
    {
        const QString corpus = capturesFolder() + u"/../claude"_s;
        QMap<QString, QSet<QString>> messages; // by skill
        QDirIterator files(corpus, {u"*.jsonl"_s}, QDir::Files, QDirIterator::Subdirectories);
        QTemporaryDir folder;
        int copied = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            if (!bytes.contains("\"attributionSkill\""))
                continue;
            writeFile(folder.filePath(u"c/%1.jsonl"_s.arg(++copied)), bytes);
            for (const QByteArray &line : bytes.split('\n')) {
                const QJsonObject record = QJsonDocument::fromJson(line).object();
                const QJsonObject message = record[u"message"_s].toObject();
                if (record[u"type"_s].toString() != u"assistant" || !message[u"usage"_s].isObject()
                    || message[u"model"_s].toString() == u"<synthetic>")
                    continue;
                const QString skill = record[u"attributionSkill"_s].toString();
                if (!skill.isEmpty())
                    messages[skill].insert(message[u"id"_s].toString());
            }
        }
        if (copied == 0)
            QSKIP("the transcripts of real clients are not at hand");
        NetworkStore store(folder.filePath(u"a.db"_s));
        QVERIFY(store.import({folder.filePath(u"c"_s)}));
        Filter calls;
        calls.events.kinds = {{u"model_call"_s}, false};
        const TelemetryAnswer answer = asked(store.path(), {Group::Skill}, calls);
        QMap<QString, qint64> found, expected;
        qint64 events = 0;
        for (const TelemetryRow &row : answer.rows) {
            events += row.figures.events;
            if (!row.first.isEmpty())
                found[row.first] = row.figures.events;
        }
        for (auto each = messages.begin(); each != messages.end(); ++each)
            expected[each.key()] = each->size();
        QCOMPARE(found, expected);
        QVERIFY(expected.size() > 5);
        QCOMPARE(events, answer.totals.events);
        QVERIFY(!described(store.path()).contains(u"does not add up"_s));
    }
};

QTEST_GUILESS_MAIN(SkillsTest)
#include "tst_skills.moc"
