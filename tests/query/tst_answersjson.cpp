// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/answersjson.h"

#include "base/jsonwriter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {

template<typename... Args>
QByteArray textOf(const Args &...args)
{
    JsonWriter json;
    writeJson(json, args...);
    return json.take();
}

template<typename... Args>
QJsonObject objectOf(const Args &...args)
{
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(textOf(args...), &error);
    if (error.error != QJsonParseError::NoError)
        qWarning("%s", qPrintable(error.errorString()));
    return document.object();
}

ActivityEvent eventAt(qint64 timeMs, qint64 sequence)
{
    ActivityEvent event;
    event.timeMs = timeMs, event.sequence = sequence;
    return event;
}

} // namespace

/// The form of each answer: what programs read must not change unnoticed.
class TestAnswersJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyAnswerNamesItsForm()
    {
        QCOMPARE(textOf(ActivityAnswer{}, ActivityQuestion{}),
                 QByteArray(R"({"schema":"glasshouse.activity.v1","more":false,"next_cursor":null,"searched_to":null,)"
                            R"("events":[]})"));
        QCOMPARE(textOf(QuarantineAnswer{}),
                 QByteArray(R"({"schema":"glasshouse.quarantine.v1","more":false,"records":[]})"));
        QCOMPARE(textOf(FacetsAnswer{}),
                 QByteArray(R"({"schema":"glasshouse.facets.v1","failures":0,"counted_to":null,"facets":[]})"));
        QCOMPARE(textOf(ActivityKpisAnswer{}),
                 QByteArray(R"({"schema":"glasshouse.activity_kpis.v1","now":{"events":0,"failures":0,"users":0,)"
                            R"("sessions":0,"p95_ms":null},"before":null})"));
        QCOMPARE(textOf(CredentialsAnswer{}), QByteArray(R"({"schema":"glasshouse.credentials.v1","credentials":[]})"));
        QCOMPARE(textOf(EndpointsAnswer{}), QByteArray(R"({"schema":"glasshouse.endpoints.v1","endpoints":[]})"));
        QCOMPARE(objectOf(EventDetail{})[u"schema"_s].toString(), u"glasshouse.event.v1"_s);
        QCOMPARE(objectOf(TimelineAnswer{})[u"schema"_s].toString(), u"glasshouse.timeline.v1"_s);
        QCOMPARE(objectOf(SourcesAnswer{})[u"schema"_s].toString(), u"glasshouse.sources.v1"_s);
        QCOMPARE(objectOf(PulseAnswer{})[u"schema"_s].toString(), u"glasshouse.pulse.v1"_s);
    }

    void thePulseHasRawFiguresColoursAndClicks()
    {
        PulseAnswer pulse;
        pulse.status = PulseAnswer::Status::Yellow;
        pulse.sentence = u"So so."_s;
        PulseField errors, p95, sources;
        errors.key = u"errors"_s, errors.value = 0.061, errors.colour = PulseColour::Warning;
        errors.click.events.failures = true, errors.click.range = {0, 60'000};
        p95.key = u"p95"_s, p95.value = 2.5e9;
        sources.key = u"sources"_s, sources.value = 2, sources.of = 7, sources.forMs = 65'000;
        sources.colour = PulseColour::Bad;
        pulse.fields = {errors, p95, sources};
        QCOMPARE(textOf(pulse),
                 QByteArray(
                     R"({"schema":"glasshouse.pulse.v1","status":"yellow","fields":[)"
                     R"({"key":"errors","value":"6.1 %","raw_share":0.061000,"color":"yellow",)"
                     R"("click_filter":"since=1970-01-01T00:00:00.000Z&until=1970-01-01T00:00:59.999Z&failures=true"},)"
                     R"({"key":"p95","value":"2.5 s","raw_ms":2500.000,"color":"none","click_filter":""},)"
                     R"({"key":"sources","value":"2 of 7 silent","raw_silent":2,"raw_seconds":65,"raw_of":7,)"
                     R"("color":"red","click_filter":""}],"sentence":"So so.","now":"1970-01-01T00:00:00.000Z"})"));
    }

    void bucketsNameOnlyTheirClasses()
    {
        TimelineAnswer timeline;
        timeline.endMs = 60'000, timeline.bucketMs = 60'000, timeline.events = 3;
        TimelineBucket bucket;
        bucket.events = 3, bucket.failures = 1;
        bucket.classes[size_t(EventClass::Tool)] = 2, bucket.classes[size_t(EventClass::Audit)] = 1;
        timeline.buckets = {bucket};
        const QJsonObject written = objectOf(timeline)[u"buckets"_s][0].toObject();
        QCOMPARE(written[u"classes"_s].toObject(), (QJsonObject{{u"tool"_s, 2}, {u"audit"_s, 1}}));
        QCOMPARE(written[u"time"_s].toString(), u"1970-01-01T00:00:00.000Z"_s);
    }

    void aChangeIsJsonAndWhatIsNoneIsText()
    {
        EventDetail detail;
        detail.before = R"({"a":1})", detail.after = "not JSON \x1b";
        const QJsonObject written = objectOf(detail);
        QCOMPARE(written[u"before"_s][u"a"_s].toInt(), 1);
        QCOMPARE(written[u"after"_s].toString(), u"not JSON \u001b"_s);
        QVERIFY(!textOf(detail).contains('\x1b'));
    }

    void aFullPageGoesOnAtItsLastRowAndOthersWhereTheyStoppedLooking()
    {
        ActivityQuestion question;
        question.limit = 2;
        ActivityAnswer answer;
        answer.events = {eventAt(30, 3), eventAt(20, 2)};
        QVERIFY(!nextCursor(answer, question));
        answer.more = true;
        answer.searchedToMs = 10, answer.searchedToSequence = 1;
        QVERIFY(nextCursor(answer, question) == (ActivityCursor{20, 2}));
        answer.events.pop_back();
        QVERIFY(nextCursor(answer, question) == (ActivityCursor{10, 1}));
        answer.events.clear();
        QVERIFY(nextCursor(answer, question) == (ActivityCursor{10, 1}));
    }

    void aLongAnswerIsCutAndGoesOnWhereItWasCut()
    {
        ActivityQuestion question;
        ActivityAnswer answer;
        for (int i = 0; i < 10; ++i) {
            answer.events.push_back(eventAt(100 - i, 100 - i));
            answer.events.back().body = '"' + std::string(10'000, 'x') + '"';
        }
        ActivityAnswer whole = answer;
        shorten(whole, 1 << 20);
        QCOMPARE(whole.events.size(), size_t(10));
        QVERIFY(!whole.more);
        shorten(answer, 35'000);
        QCOMPARE(answer.events.size(), size_t(3));
        QVERIFY(answer.more);
        QVERIFY(nextCursor(answer, question) == (ActivityCursor{98, 98}));
        shorten(answer, 1);
        QCOMPARE(answer.events.size(), size_t(1)); // a page always leads on
    }
};

QTEST_GUILESS_MAIN(TestAnswersJson)
#include "tst_answersjson.moc"
