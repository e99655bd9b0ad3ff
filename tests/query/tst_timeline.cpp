// SPDX-License-Identifier: GPL-3.0-or-later
// The timeline against the list: what it counts is what the list shows.
#include "activitystore.h"

#include "access/access.h"
#include "domain/eventclass.h"
#include "query/timelinecount.h"

#include <QTest>

#include <numeric>

using namespace glasshouse;
using namespace glasshouse::test;
using namespace Qt::StringLiterals;

class TimelineTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_store.importTranscripts());
        for (int batch = 0; batch < 4; ++batch)
            QVERIFY(m_store.add(250));
        m_reader = m_store.reader();
        QVERIFY(m_reader);
    }

    void everyFilter_countsWhatTheListShows_data()
    {
        QTest::addColumn<qint64>("bucketMs");
        QTest::newRow("of its own choice") << qint64(0);
        QTest::newRow("hours") << qint64(3'600'000);
        QTest::newRow("quarters") << QuarterMs;
        QTest::newRow("no multiple of a quarter hour") << qint64(1'000'000);
    }
    void everyFilter_countsWhatTheListShows()
    {
        QFETCH(qint64, bucketMs);
        qint64 counted = 0;
        for (int round = 0; round < 60; ++round) {
            TimelineQuestion question;
            question.zone = u"UTC"_s;
            question.filter = round ? m_store.randomFilter() : Filter();
            TimeRange &range = question.filter.range; // the transcripts are weeks away
            if (range.isUnbounded())
                range = {ActivityStore::BeginMs - 7'654'321, ActivityStore::BeginMs + ActivityStore::LengthMs};
            question.bucketMs = bucketMs;
            const auto answer = m_reader->ask(question, Access::localOwner());
            QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().message));
            QVERIFY(answer->exact);
            if (range.beginMs >= range.endMs) {
                QVERIFY(answer->buckets.empty());
                continue;
            }
            QVERIFY(answer->beginMs <= range.beginMs && answer->endMs >= range.endMs);
            std::vector<TimelineBucket> expected(answer->buckets.size());
            for (size_t i = 0; i < expected.size(); ++i)
                expected[i].beginMs = answer->beginMs + qint64(i) * answer->bucketMs;
            qint64 events = 0;
            for (const ActivityEvent &event : everyRow(*m_reader, question.filter)) {
                TimelineBucket &bucket = expected.at(size_t((event.timeMs - answer->beginMs) / answer->bucketMs));
                ++bucket.events, ++events;
                bucket.failures += isFailure(event.kind, event.outcome);
                ++bucket.classes[size_t(classOf(event.kind, event.action))];
            }
            QVERIFY2(answer->buckets == expected, qPrintable(u"filter %1"_s.arg(round)));
            QCOMPARE(answer->events, events);
            counted += events;
        }
        QVERIFY(counted > 1000);
    }

    /// Too many rows to count: what cubes know stays exact, the rest keeps its proportions.
    void aPartOfTheRows_isCountedUp()
    {
        const auto connection = Connection::open(m_store.path(), Connection::Mode::ReadOnly);
        QVERIFY(connection);
        Lookup lookup(const_cast<Connection &>(*connection), 1);
        TimelineQuestion question;
        question.zone = u"UTC"_s, question.bucketMs = 8LL * 3'600'000;
        question.filter.range = {ActivityStore::BeginMs, ActivityStore::BeginMs + ActivityStore::LengthMs};
        for (const bool byMachine : {false, true}) { // of no model: a cube tells the kinds, of a machine how many alone
            question.filter.models = byMachine ? QStringList() : QStringList{QString()};
            question.filter.events.machines = {byMachine ? QStringList{u"m1"_s} : QStringList(), false};
            const auto exact = m_reader->ask(question, Access::localOwner());
            const auto part = timelineOf(question, lookup, Access::localOwner(), 100);
            QVERIFY(exact && part && exact->exact && !part->exact);
            QCOMPARE(part->events, exact->events);
            for (size_t i = 0; i < exact->buckets.size(); ++i) {
                const TimelineBucket &bucket = part->buckets[i];
                QCOMPARE(bucket.events, exact->buckets[i].events);
                QCOMPARE(std::accumulate(bucket.classes.begin(), bucket.classes.end(), qint64(0)), bucket.events);
                QVERIFY(bucket.failures <= bucket.events);
                if (!byMachine)
                    QCOMPARE(bucket.classes[size_t(EventClass::Tool)],
                             exact->buckets[i].classes[size_t(EventClass::Tool)]);
            }
        }
        // No cube at all: sampled, about right.
        const TimeRange range = question.filter.range;
        question.filter = {};
        question.filter.range = range;
        question.filter.events.actors = {{u"nobody"_s}, true}, question.filter.events.tools = {{u"nothing"_s}, true};
        const auto all = m_reader->ask(question, Access::localOwner());
        const auto some = timelineOf(question, lookup, Access::localOwner(), 300);
        QVERIFY(all && some && !some->exact);
        QVERIFY(some->events > all->events / 2 && some->events < all->events * 2);
    }

    void withoutARange_itHoldsEverythingThatHasATime()
    {
        TimelineQuestion question;
        question.zone = u"UTC"_s, question.mostBuckets = 50;
        const auto answer = m_reader->ask(question, Access::localOwner());
        QVERIFY(answer);
        QVERIFY(answer->buckets.size() <= 50);
        const std::vector<ActivityEvent> all = everyRow(*m_reader, {});
        QCOMPARE(answer->events,
                 std::count_if(all.begin(), all.end(), [](const auto &event) { return event.timeMs != NoTime; }));
    }

    void buckets_beginWithTheViewersDay()
    {
        TimelineQuestion question;
        question.zone = u"Asia/Kathmandu"_s, question.bucketMs = 24LL * 3600 * 1000;
        question.filter.range = {ActivityStore::BeginMs, ActivityStore::BeginMs + ActivityStore::LengthMs};
        const auto answer = m_reader->ask(question, Access::localOwner());
        QVERIFY(answer);
        QCOMPARE((answer->beginMs + (5 * 60 + 45) * 60'000) % (24LL * 3600 * 1000), qint64(0));
        QCOMPARE(answer->events, qint64(everyRow(*m_reader, question.filter).size()));
    }

    void whatMakesNoSense_isRejected_andNoDataIsNoTimeline()
    {
        TimelineQuestion question;
        question.mostBuckets = 0;
        QVERIFY(!m_reader->ask(question, Access::localOwner()));
        question.mostBuckets = 10, question.bucketMs = 1;
        QVERIFY(!m_reader->ask(question, Access::localOwner()));
        question.bucketMs = 0;
        question.filter.range = {1000, 1000};
        QVERIFY(m_reader->ask(question, Access::localOwner())->buckets.empty());
        ActivityStore empty(1);
        QVERIFY(empty.reader()->ask(TimelineQuestion{}, Access::localOwner())->buckets.empty());
    }

private:
    ActivityStore m_store{777};
    std::unique_ptr<StoreReader> m_reader;
};

QTEST_GUILESS_MAIN(TimelineTest)
#include "tst_timeline.moc"
