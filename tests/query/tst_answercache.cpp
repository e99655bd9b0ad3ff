// SPDX-License-Identifier: GPL-3.0-or-later
// Answers with and without what is kept between them, while the store is written to.
#include "activitystore.h"

#include "access/access.h"
#include "query/answercache.h"
#include "store/connection.h"
#include "store/dayversions.h"

#include <QTest>

using namespace glasshouse;
using namespace glasshouse::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 DayMs = 24LL * 3600 * 1000;

CacheCounts::Of countsOf(const AnswerCache &cache, const char *question)
{
    const CacheCounts counts = cache.counts();
    const auto found = counts.byQuestion.find(question);
    return found == counts.byQuestion.end() ? CacheCounts::Of{} : found->second;
}

} // namespace

class AnswerCacheTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<ActivityStore>(31);
        for (int day = 0; day < 5; ++day)
            QVERIFY(m_store->add(60, ActivityStore::BeginMs - day * DayMs));
        m_plain = m_store->reader(), m_cached = m_store->reader();
        QVERIFY(m_plain && m_cached);
        m_cache = std::make_unique<AnswerCache>();
        m_cached->useCache(m_cache.get());
    }

    void cleanup()
    {
        m_plain.reset(), m_cached.reset();
        m_cache.reset(), m_store.reset();
    }

    /// Events, calls and transcripts arrive in between, today's and older ones; each question is asked several times.
    void everyAnswer_isTheSameWithAndWithout_whileTheStoreIsWritten()
    {
        QVERIFY(m_store->importTranscripts());
        std::vector<Filter> filters{{}};
        for (int i = 0; i < 12; ++i)
            filters.push_back(m_store->randomFilter());
        for (int round = 0; round < 6; ++round) {
            for (const Filter &filter : filters)
                sameAnswers(filter);
            if (round == 4) // nothing but one change of an old day
                QVERIFY(m_store->add(1, ActivityStore::BeginMs - 3 * DayMs));
            else if (round % 2)
                QVERIFY(m_store->add(20, ActivityStore::BeginMs - m_store->below(5) * DayMs));
            else
                QVERIFY(m_store->add(30));
        }
        quint64 hits = 0, misses = 0;
        for (const auto &[question, counts] : m_cache->counts().byQuestion)
            hits += counts.hits, misses += counts.misses;
        QVERIFY(hits > 100 && misses > 100);
    }

    void aClosedDay_staysAtHand_whileTheOpenOneGrows()
    {
        const TimelineQuestion question{{}, u"UTC"_s, 3'600'000, 120};
        QVERIFY(m_cached->ask(question, Access::localOwner()));
        QCOMPARE(countsOf(*m_cache, "timeline"), (CacheCounts::Of{0, 1}));
        const qint64 before = m_plain->ask(question, Access::localOwner())->events;
        QVERIFY(m_store->add(10, ActivityStore::BeginMs + 3'600'000)); // the last day of all
        const auto after = m_cached->ask(question, Access::localOwner());
        QCOMPARE(countsOf(*m_cache, "timeline"), (CacheCounts::Of{1, 1}));
        QVERIFY(after->events > before);
        QVERIFY(m_store->add(10, ActivityStore::BeginMs - DayMs));
        QVERIFY(m_cached->ask(question, Access::localOwner())->events > after->events);
        QCOMPARE(countsOf(*m_cache, "timeline"), (CacheCounts::Of{1, 2}));
    }

    void versions_growWithTheDaysThatChange_andWithNoOthers()
    {
        auto connection = Connection::open(m_store->path(), Connection::Mode::ReadOnly);
        QVERIFY(connection);
        const qint64 day = ActivityStore::BeginMs - ActivityStore::BeginMs % DayMs;
        const auto versions = [&] {
            return std::pair(versionOf(*connection, 1, {day, day + DayMs}), versionOf(*connection, 1, {NoTime, day}));
        };
        const auto before = versions();
        QVERIFY(m_store->add(5, day + 3'600'000));
        const auto after = versions();
        QCOMPARE(after.first, before.first + 1);
        QCOMPARE(after.second, before.second);
        QCOMPARE(versionOf(*connection, 2, TimeRange()), qint64(0));
    }

    void switchedOff_itKeepsAndCountsNothing()
    {
        m_cache->setEnabled(false);
        QVERIFY(m_cached->ask(TimelineQuestion(), Access::localOwner()));
        QVERIFY(m_cached->ask(TimelineQuestion(), Access::localOwner()));
        QVERIFY(m_cache->counts().byQuestion.empty());
        QCOMPARE(m_cache->counts().entries, quint64(0));
    }

    void theLeastLatelyUsed_goesFirst()
    {
        const auto sums = std::make_shared<const CubeSums>(CubeSums(1'000));
        AnswerCache cache(20'000);
        cache.keep("a", 1, sums);
        cache.keep("b", 1, sums);
        QVERIFY(cache.find("a", 1, "q"));
        cache.keep("c", 1, sums);
        QVERIFY(cache.find("a", 1, "q") && cache.find("c", 1, "q") && !cache.find("b", 1, "q"));
        QVERIFY(!cache.find("a", 2, "q"));
        QVERIFY(cache.counts().bytes <= 20'000);
        cache.keep("d", 1, std::make_shared<const CubeSums>(CubeSums(10'000))); // larger than all it may hold
        QCOMPARE(cache.counts().entries, quint64(2));
    }

private:
    void sameAnswers(const Filter &filter)
    {
        same(TimelineQuestion{filter, u"Europe/Prague"_s, 0, 120});
        same(TimelineQuestion{filter, u"Asia/Kathmandu"_s, DayMs, 120});
        FacetsQuestion facets;
        facets.filter = filter, facets.zone = u"UTC"_s, facets.top = 1000;
        same(facets);
        for (const auto grouping : {UsageQuestion::Grouping::Daily, UsageQuestion::Grouping::Project})
            same(UsageQuestion{filter, u"America/Los_Angeles"_s, grouping, true});
        for (const auto stack : {TrendQuestion::Stack::Model, TrendQuestion::Stack::Agent})
            same(TrendQuestion{filter, u"UTC"_s, TrendQuestion::Step::Day, stack});
        for (const auto shape : {HeatmapQuestion::Shape::ProjectByDay, HeatmapQuestion::Shape::WeekdayByHour})
            same(HeatmapQuestion{filter, u"Europe/Prague"_s, shape, HeatmapQuestion::Measure::Tokens, 12});
        // What they are compared with depends on the clock.
        const KpisQuestion kpis{filter, u"UTC"_s};
        QVERIFY(m_plain->ask(kpis, Access::localOwner())->now == m_cached->ask(kpis, Access::localOwner())->now);
        const ActivityKpisQuestion figures{filter, u"UTC"_s};
        QVERIFY(m_plain->ask(figures, Access::localOwner())->now == m_cached->ask(figures, Access::localOwner())->now);
    }

    template<typename Q>
    void same(const Q &question)
    {
        const auto plain = m_plain->ask(question, Access::localOwner());
        const auto cached = m_cached->ask(question, Access::localOwner());
        QCOMPARE(cached.has_value(), plain.has_value());
        QVERIFY(!plain || *cached == *plain);
    }

    std::unique_ptr<ActivityStore> m_store;
    std::unique_ptr<AnswerCache> m_cache;
    std::unique_ptr<StoreReader> m_plain, m_cached;
};

QTEST_GUILESS_MAIN(AnswerCacheTest)
#include "tst_answercache.moc"
