// SPDX-License-Identifier: GPL-3.0-or-later
// Pages while rows arrive, many of them in one millisecond: nothing twice, nothing lost.
#include "activitystore.h"

#include "access/access.h"

#include <QTest>

#include <map>

using namespace glasshouse;
using namespace glasshouse::test;
using namespace Qt::StringLiterals;

using Place = std::pair<qint64, qint64>;

class ActivityCursorTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pages_areStable_whileRowsArrive_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 12; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void pages_areStable_whileRowsArrive()
    {
        QFETCH(unsigned, seed);
        ActivityStore store(seed);
        const qint64 around = ActivityStore::BeginMs + 3'600'000;
        QVERIFY(store.add(120, around) && store.add(60));
        const auto reader = store.reader();
        const Filter filter = seed % 3 == 0 ? store.randomFilter() : Filter();
        std::set<Place> before;
        for (const ActivityEvent &event : everyRow(*reader, filter))
            before.insert({event.timeMs, event.sequence});
        ActivityQuestion question;
        question.filter = filter, question.zone = u"UTC"_s;
        std::map<Place, int> seen;
        Place last{std::numeric_limits<qint64>::max(), 0};
        int pages = 0;
        for (bool more = true; more; ++pages) {
            QVERIFY(pages < 2'000);
            question.limit = 1 + store.below(9);
            question.mostScanned = store.below(2) ? 1 + store.below(40) : 0;
            const auto answer = reader->ask(question, Access::localOwner());
            QVERIFY(answer);
            for (const ActivityEvent &event : answer->events) {
                const Place place{event.timeMs, event.sequence};
                QVERIFY2(place < last, "not in order");
                last = place;
                ++seen[place];
            }
            more = answer->more;
            question.cursorMs = answer->searchedToMs, question.cursorSequence = answer->searchedToSequence;
            QVERIFY(store.below(3) || store.add(1 + store.below(6), around));
        }
        for (const auto &[place, times] : seen)
            QCOMPARE(times, 1);
        for (const Place &place : before)
            QVERIFY2(seen.contains(place), "a row of the first page's time is missing");
        QVERIFY(filter != Filter() || pages > 10);
    }

    void theList_fromItsTop_isReachedAgain_byWhatIsNewer()
    {
        ActivityStore store(99);
        const qint64 around = ActivityStore::BeginMs + 3'600'000;
        QVERIFY(store.add(40, around));
        const auto reader = store.reader();
        std::vector<ActivityEvent> shown = everyRow(*reader, {});
        for (int round = 0; round < 8; ++round) {
            // Later than all that is shown: what arrives late with an older time is no "newer" row.
            std::vector<PreparedEvent> events;
            for (int i = 0; i < 7; ++i) {
                events.push_back(store.randomEvent(around + (round + 1) * 60'000 + store.below(3)));
                events.back().durationNs.reset(); // a tool call stands where it began
            }
            QVERIFY(store.send(std::move(events)));
            ActivityQuestion question;
            question.newer = true, question.limit = 3;
            for (bool more = true; more;) {
                question.cursorMs = shown.front().timeMs, question.cursorSequence = shown.front().sequence;
                const auto answer = reader->ask(question, Access::localOwner());
                QVERIFY(answer);
                more = answer->more;
                shown.insert(shown.begin(), answer->events.begin(), answer->events.end());
            }
            QVERIFY(shown == everyRow(*reader, {}));
        }
    }
};

QTEST_GUILESS_MAIN(ActivityCursorTest)
#include "tst_activitycursor.moc"
