// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/answersjson.h"
#include "query/filterparameters.h"
#include "server/activityparameters.h"
#include "server/querystring.h"

#include <QTest>

#include <random>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {
constexpr qint64 Now = 1'795'000'000'000;

using QueryParameters = std::vector<QueryParameter>;

QueryRequest requestOf(const std::string &query, Role role = Role::Admin)
{
    auto parameters = parseQueryString("/x?" + query);
    return {parameters.value_or(QueryParameters()), role, Now};
}

/// The code of a refusal, or "" where there is none.
template<typename Q>
std::string codeOf(const tl::expected<Q, HttpError> &question)
{
    return question ? "" : question.error().code;
}

template<typename Q>
int statusOf(const tl::expected<Q, HttpError> &question)
{
    return question ? 200 : question.error().status;
}

Filter randomFilter(std::mt19937 &random)
{
    const auto choose = [&random](int count) { return int(random() % unsigned(count)); };
    const QStringList words{u"plain"_s, u"a b"_s, u"50%"_s, u"a&b=c"_s, u"ä/ö"_s, u"日本"_s, u"+"_s, u""_s, u"'\"#?"_s};
    const auto some = [&] {
        QStringList values;
        for (int i = choose(3); i > 0; --i)
            values << words[choose(int(words.size()))];
        return values;
    };
    Filter filter;
    if (choose(2))
        filter.range.beginMs = Now - choose(1'000'000'000);
    if (choose(2))
        filter.range.endMs = Now + 1 + choose(1'000'000'000);
    filter.text = words[choose(7)];
    filter.projects = some(), filter.models = some(), filter.agents = some(), filter.sessions = some();
    filter.withErrors = choose(2) == 0;
    if (choose(2))
        filter.weekday = 1 + choose(7);
    if (choose(2))
        filter.hour = choose(24);
    EventFilter &events = filter.events;
    for (Choice *choice : {&events.actions, &events.actors, &events.tools, &events.resources, &events.sources,
                           &events.machines, &events.clients}) {
        choice->values = some();
        choice->excluded = !choice->values.isEmpty() && choose(2) == 0;
    }
    if (choose(2))
        events.kinds = {{u"tool"_s, u"audit"_s}, choose(2) == 0};
    if (choose(2))
        events.classes = {{u"model"_s}, choose(2) == 0};
    if (choose(2))
        events.outcomes = {{u"error"_s, u"unknown"_s}, choose(2) == 0};
    events.actionPrefix = words[choose(4)], events.resultPattern = words[choose(4)];
    events.correlation = words[choose(4)];
    events.failures = choose(2) == 0;
    return filter;
}
} // namespace

class TestQueryString : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWellFormedIsReadInOrder()
    {
        const auto none = parseQueryString("/livez");
        QVERIFY(none && none->empty());
        QVERIFY(parseQueryString("/livez?")->empty());
        const auto some = parseQueryString("/a?x=1&y=a%20b+c&x=%C3%A9%2B&z=");
        QVERIFY(some.has_value());
        const QueryParameters expected{{"x", "1", 0}, {"y", "a b c", 4}, {"x", "é+", 14}, {"z", "", 26}};
        QCOMPARE(*some, expected);
    }

    void whatIsNotIsRefusedWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<int>("at");
        QTest::newRow("no value") << QByteArray("a") << 0;
        QTest::newRow("no name") << QByteArray("x=1&=2") << 4;
        QTest::newRow("nothing between") << QByteArray("x=1&&y=2") << 4;
        QTest::newRow("nothing at the end") << QByteArray("x=1&") << 3;
        QTest::newRow("half an escape") << QByteArray("x=%4") << 2;
        QTest::newRow("an escape of other letters") << QByteArray("x=a%zz") << 3;
        QTest::newRow("an escape across values") << QByteArray("x=%&y=41") << 2;
        QTest::newRow("no UTF-8") << QByteArray("x=%FF%FE") << 2;
        QTest::newRow("half a character") << QByteArray("x=%C3") << 2;
        QTest::newRow("bytes as they are") << QByteArray("x=\xc3\xa9") << 2;
        QTest::newRow("NUL") << QByteArray("x=a%00") << 3;
        QTest::newRow("a line's end") << QByteArray("x=%0d%0a") << 2;
        QTest::newRow("a long name") << QByteArray(65, 'n') + "=1" << 0;
        QTest::newRow("a long value") << "x=" + QByteArray(2'049, 'v') << 2;
        QTest::newRow("too many") << QByteArray("x=1&").repeated(256) + "x=1" << 1'024;
    }
    void whatIsNotIsRefusedWithItsPlace()
    {
        QFETCH(QByteArray, query);
        QFETCH(int, at);
        const auto parameters = parseQueryString("/a?" + query.toStdString());
        QVERIFY(!parameters);
        QCOMPARE(parameters.error().status, 400);
        QCOMPARE(parameters.error().code, std::string("INVALID_QUERY"));
        QVERIFY2(parameters.error().message.ends_with("(byte " + std::to_string(at) + " of the query)"),
                 parameters.error().message.c_str());
    }

    void anyBytesAreReadOrRefusedWithinBounds()
    {
        std::mt19937 random(20261121);
        constexpr std::string_view Letters = "ab=&%+0AFfz?#/é\x01\xff since=limit=cursor=q=until=kind=";
        int read = 0;
        for (int round = 0; round < 20'000; ++round) {
            std::string query;
            for (auto length = random() % 60; length > 0; --length)
                query += Letters[random() % Letters.size()];
            const auto parameters = parseQueryString("/a?" + query);
            if (!parameters) {
                QCOMPARE(parameters.error().status, 400);
                continue;
            }
            ++read;
            QVERIFY(parameters->size() <= QueryStringLimits::Parameters);
            for (const QueryParameter &each : *parameters) {
                QVERIFY(!each.name.empty() && each.name.size() <= QueryStringLimits::NameBytes);
                QVERIFY(each.value.size() <= QueryStringLimits::ValueBytes && each.at < query.size());
                QVERIFY(std::none_of(each.value.begin(), each.value.end(),
                                     [](char c) { return static_cast<unsigned char>(c) < 0x20; }));
            }
            const QueryRequest request{*parameters, Role::Viewer, Now};
            for (const int status : {statusOf(activityQuestion(request)), statusOf(timelineQuestion(request)),
                                     statusOf(facetsQuestion(request)), statusOf(eventQuestion(request))})
                QVERIFY(status == 200 || status == 400 || status == 403);
        }
        QVERIFY(read > 100);
    }

    void aFilterIsReadBackAsItWasWritten()
    {
        std::mt19937 random(7);
        for (int round = 0; round < 2'000; ++round) {
            const Filter filter = randomFilter(random);
            const std::string text = filterParameters(filter);
            const auto parameters = parseQueryString("/a?" + text);
            QVERIFY2(parameters, text.c_str());
            Filter again;
            for (const QueryParameter &each : *parameters) {
                const auto taken = takeFilterParameter(again, each.name, each.value, Now);
                QVERIFY2(taken && *taken, each.name.c_str());
            }
            QVERIFY2(again == filter, text.c_str());
        }
    }

    void filtersAreReadAsTheyAreNamed()
    {
        const auto question = activityQuestion(requestOf(
            "since=2026-11-01T10:00:00Z&until=15m&user=ada&user=bob&action_prefix=token.&action_in=a&action_in=b"
            "&resource=shop&result_pattern=err%25&correlation_id=t1&q=free+text&limit=7&kind=audit&class=audit"
            "&source=github&agent=x&model=m&tool=Bash&session=s&not_client=api&failures=true&params=false"));
        QVERIFY(question.has_value());
        const Filter &filter = question->filter;
        QCOMPARE(filter.range.endMs, Now - 15 * 60'000 + 1);
        QCOMPARE(filter.events.actors.values, (QStringList{u"ada"_s, u"bob"_s}));
        QCOMPARE(filter.events.actions.values, (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(filter.events.actionPrefix, u"token."_s);
        QCOMPARE(filter.events.resultPattern, u"err%"_s);
        QCOMPARE(filter.events.correlation, u"t1"_s);
        QVERIFY(filter.events.clients.excluded && filter.events.failures && !question->withBodies);
        QCOMPARE(filter.text, u"free text"_s);
        QCOMPARE(question->limit, 7);
    }

    void whatARouteDoesNotKnowIsRefusedByName()
    {
        QCOMPARE(codeOf(activityQuestion(requestOf("usr=ada"))), std::string("UNKNOWN_PARAMETER"));
        QCOMPARE(activityQuestion(requestOf("limit=5&usr=ada")).error().message,
                 std::string("usr is no parameter of this route (byte 8 of the query)"));
        QCOMPARE(codeOf(pulseQuestion(requestOf("since=1h"))), std::string("UNKNOWN_PARAMETER"));
        QCOMPARE(codeOf(sourcesQuestion(requestOf("limit=1"))), std::string("UNKNOWN_PARAMETER"));
        QCOMPARE(codeOf(kpisQuestion(requestOf("limit=1"))), std::string("UNKNOWN_PARAMETER"));
        QCOMPARE(codeOf(timelineQuestion(requestOf("cursor=x"))), std::string("UNKNOWN_PARAMETER"));
    }

    void aTimelineIsBoundedAndHasMinutesByDefault()
    {
        const auto plain = timelineQuestion(requestOf(""));
        QVERIFY(plain.has_value());
        QCOMPARE(plain->bucketMs, 60'000);
        QCOMPARE(plain->filter.range, (TimeRange{Now + 1 - 86'400'000, Now + 1}));
        QCOMPARE(timelineQuestion(requestOf("bucket=1h&since=7d"))->bucketMs, 3'600'000);
        for (const char *query : {"bucket=0s", "bucket=1", "bucket=-1m", "bucket=", "since=30d", "bucket=1s&since=1d"})
            QCOMPARE(codeOf(timelineQuestion(requestOf(query))), std::string("INVALID_PARAMETER"));
        // Instants at the ends of time are as good as any.
        QCOMPARE(codeOf(timelineQuestion(requestOf("since=0001-01-01T00:00:00Z"))), std::string("INVALID_PARAMETER"));
        QCOMPARE(codeOf(timelineQuestion(requestOf("since=9999-12-31T00:00:00Z"))), std::string());
    }

    void maskedValuesAreForAdmins()
    {
        const std::string query = "id=5&time=2026-11-21T10:00:00.123Z&raw=true";
        QVERIFY(eventQuestion(requestOf(query))->raw);
        QCOMPARE(eventQuestion(requestOf(query, Role::Viewer)).error().status, 403);
        QCOMPARE(eventQuestion(requestOf("time=2026-11-21")).error().message, std::string("id is missing"));
    }

    void aCursorIsOpaqueAndItsOwn()
    {
        std::mt19937_64 random(3);
        for (int round = 0; round < 1'000; ++round) {
            const ActivityCursor cursor{qint64(random()), qint64(random() | 1)};
            const std::string text = cursorText(cursor);
            QCOMPARE(text.size(), std::size_t(22));
            QVERIFY(parseCursor(text) == cursor);
            QVERIFY(parseQueryString("/a?cursor=" + text)->front().value == text);
        }
        const std::string good = cursorText({1, 2});
        for (const std::string &bad : {std::string(), std::string("x"), good + "A", good.substr(1),
                                       good + "==", cursorText({5, 0}), good.substr(0, 21) + "h", std::string(22, '!')})
            QVERIFY2(!parseCursor(bad), bad.c_str());
        QCOMPARE(codeOf(activityQuestion(requestOf("cursor=nonsense"))), std::string("INVALID_CURSOR"));
    }
};

QTEST_GUILESS_MAIN(TestQueryString)
#include "tst_querystring.moc"
