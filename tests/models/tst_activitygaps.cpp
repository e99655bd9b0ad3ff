// SPDX-License-Identifier: GPL-3.0-or-later
// Rows for events that were never fetched: the table is as long as the list, and shows what stands where it is seen.
#include "tests/models/eventtable.h"

#include <QSignalSpy>
#include <QTest>

using namespace glasshouse;
using namespace Qt::StringLiterals;

class tst_ActivityGaps : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void table_isAsLongAsTheListBeforeAnythingIsFetched();
    void guessedSums_giveNoRows();
    void middle_isFetchedWithoutMovingARow();
    void end_isFetchedFromTheEnd_data();
    void end_isFetchedFromTheEnd();
    void scrollingOnFromTheMiddle_joinsWhatIsKnown();
    void emptyStretch_isClosed();
    void sumsThatAreWrong_areMendedAsRowsAreSeen_data();
    void sumsThatAreWrong_areMendedAsRowsAreSeen();
    void anyJourney_endsLikeTheStore_data();
    void anyJourney_endsLikeTheStore();
    void newRows_comeInAboveAGap();
    void soughtEvent_isFetchedWhereverItStands();
    void sumsThatGrow_lengthenTheTableOnlyByMuch();
    void millionsOfRows_needOnePageForAnyPlace();
    void instants_followTheSums();
};

void tst_ActivityGaps::table_isAsLongAsTheListBeforeAnythingIsFetched()
{
    Table t(Source(10'000));
    QCOMPARE(t.model.rowCount(), 500);
    t.model.setSpread(spreadOf(t.source));
    QCOMPARE(t.model.rowCount(), 10'000);
    QCOMPARE(t.source.asked, 0);
    QCOMPARE(t.model.eventCount(), 500);
    QCOMPARE(t.model.kindOf(499), ActivityModel::Row::Event);
    QCOMPARE(t.model.kindOf(500), ActivityModel::Row::Loading);
    QVERIFY(!t.model.index(9999, 0).data().isValid());
    QVERIFY(!t.model.canFetchMore({}));
    QVERIFY(t.model.isNumberExact(499) && !t.model.isNumberExact(5000));
    QVERIFY(std::abs(t.model.timeNear(5000) - t.source.events[5000].timeMs) < 10'000);
    QVERIFY(std::abs(t.model.rowNear({NowMs - 7'000'000, 1}) - 7000) < 10);
}

void tst_ActivityGaps::guessedSums_giveNoRows()
{
    Table t(Source(2000));
    TimelineAnswer guessed;
    guessed.bucketMs = DayMs;
    guessed.buckets = {{NowMs - DayMs, 1900, 0, {}}};
    guessed.exact = false;
    t.model.setSpread(ActivitySpread(guessed, {}));
    QCOMPARE(t.model.rowCount(), 500);
    t.seeAll();
    QVERIFY(t.keys() == t.wanted());
}

void tst_ActivityGaps::middle_isFetchedWithoutMovingARow()
{
    Table t(Source(10'000));
    t.model.setSpread(spreadOf(t.source));
    QSignalSpy come(&t.model, &QAbstractItemModel::rowsInserted), gone(&t.model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy reset(&t.model, &QAbstractItemModel::modelReset);
    t.see(5000);
    QCOMPARE(t.source.asked, 1);
    QCOMPARE(come.count() + gone.count() + reset.count(), 0);
    QVERIFY(t.model.eventAt(5000) && t.model.eventAt(5029));
    QVERIFY(std::abs(t.model.eventAt(5000)->timeMs - t.source.events[5000].timeMs) < 60'000);
    QCOMPARE(t.model.kindOf(4000), ActivityModel::Row::Loading);
    QCOMPARE(t.model.kindOf(6000), ActivityModel::Row::Loading);
    QVERIFY(!t.model.isNumberExact(5000));
    t.see(5000);
    QCOMPARE(t.source.asked, 1);
}

void tst_ActivityGaps::end_isFetchedFromTheEnd_data()
{
    QTest::addColumn<bool>("newestFirst");
    QTest::newRow("newest first") << true;
    QTest::newRow("oldest first") << false;
}

void tst_ActivityGaps::end_isFetchedFromTheEnd()
{
    QFETCH(bool, newestFirst);
    Table t(Source(3'000), newestFirst);
    t.model.setSpread(spreadOf(t.source));
    t.see(2970);
    QCOMPARE(t.source.asked, 1);
    QCOMPARE(t.model.rowCount(), 3'000);
    QCOMPARE(t.model.eventAt(2999)->sequence, newestFirst ? 1 : 3'000);
    QVERIFY(t.model.eventAt(2500) && !t.model.eventAt(2400));
    QVERIFY(!t.model.hasMore());
    t.seeAll();
    QVERIFY(t.keys() == t.wanted());
    if (newestFirst)
        return;
    t.source.add(happened(NowMs + 5, 50'000));
    t.see(2970);
    t.model.noteMore();
    QCOMPARE(t.model.eventAt(3'000)->sequence, 50'000);
}

void tst_ActivityGaps::scrollingOnFromTheMiddle_joinsWhatIsKnown()
{
    Table t(bursts(4000, 3, 3));
    t.model.setSpread(spreadOf(t.source));
    t.see(2000);
    const qint64 sequence = t.model.eventAt(2010)->sequence;
    QPersistentModelIndex eye = t.model.index(2010, 0);
    // Up to the top: rows of the gap may go or come, the row under the eye stays the same event.
    for (int row = 2000; row > 0; row = std::min(row - 25, eye.row())) {
        t.see(std::max(0, row));
        QCOMPARE(eye.data(ActivityModel::SequenceRole).toLongLong(), sequence);
    }
    QVERIFY(t.model.isNumberExact(eye.row()));
    QCOMPARE(t.model.eventNumber(eye.row()), 4000 - sequence + 1);
}

void tst_ActivityGaps::emptyStretch_isClosed()
{
    Source source(600);
    for (int i = 0; i < 600; ++i)
        source.events.push_back(happened(NowMs - 10 * DayMs - i * 1000, -i - 1));
    Table t(std::move(source));
    // The sums count what no longer has rows between the two.
    TimelineAnswer sums;
    sums.bucketMs = DayMs;
    for (int day = 11; day >= 0; --day)
        sums.buckets.push_back({NowMs - day * DayMs - DayMs + 1, day == 0 || day == 10 ? 600 : 300, 0, {}});
    t.model.setSpread(ActivitySpread(sums, {}));
    QVERIFY(t.model.rowCount() > 3'000);
    t.see(1'800);
    t.seeAll();
    QVERIFY(t.keys() == t.wanted());
    QCOMPARE(t.model.rowCount(), 1201); // and a separator between the two days
}

void tst_ActivityGaps::sumsThatAreWrong_areMendedAsRowsAreSeen_data()
{
    QTest::addColumn<double>("factor");
    QTest::addColumn<bool>("newestFirst");
    for (const bool newestFirst : {true, false}) {
        QTest::addRow("half of them, newest first %d", newestFirst) << 0.5 << newestFirst;
        QTest::addRow("a third too many, newest first %d", newestFirst) << 1.33 << newestFirst;
    }
}

void tst_ActivityGaps::sumsThatAreWrong_areMendedAsRowsAreSeen()
{
    QFETCH(double, factor);
    QFETCH(bool, newestFirst);
    Table t(bursts(2500, 20, 5), newestFirst);
    t.model.setSpread(spreadOf(t.source, 3'600'000, factor));
    for (const int row : {1200, t.model.rowCount() - 30, 700, 900}) {
        t.see(std::min(row, t.model.rowCount() - 30));
        QVERIFY(t.isInOrder());
    }
    t.seeAll();
    QVERIFY(t.keys() == t.wanted());
}

void tst_ActivityGaps::anyJourney_endsLikeTheStore_data()
{
    QTest::addColumn<bool>("newestFirst");
    QTest::addColumn<bool>("paused");
    QTest::newRow("newest first") << true << false;
    QTest::newRow("oldest first") << false << false;
    QTest::newRow("newest first, a slow search") << true << true;
    QTest::newRow("oldest first, a slow search") << false << true;
}

void tst_ActivityGaps::anyJourney_endsLikeTheStore()
{
    QFETCH(bool, newestFirst);
    QFETCH(bool, paused);
    QRandomGenerator random(17);
    for (quint32 round = 0; round < 2; ++round) {
        Table t(bursts(1100 + int(random.bounded(900)), 1 + int(random.bounded(40)), round + 1), newestFirst);
        t.paused = paused;
        t.model.setSpread(spreadOf(t.source, 900'000));
        qint64 newest = NowMs;
        for (int step = 0; step < 25; ++step) {
            t.see(int(random.bounded(t.model.rowCount())));
            QVERIFY(t.isInOrder());
            if (random.bounded(4) != 0)
                continue;
            newest += random.bounded(3'600'000);
            t.source.add(happened(newest, 100'000 + step));
            t.model.addNewer({happened(newest, 100'000 + step)});
            t.model.noteMore();
            t.model.setSpread(spreadOf(t.source, 900'000));
        }
        t.seeAll();
        QVERIFY(t.keys() == t.wanted());
        for (int row = 1; row < t.model.rowCount(); ++row)
            QVERIFY(t.model.kindOf(row) != ActivityModel::Row::Loading);
    }
}

void tst_ActivityGaps::newRows_comeInAboveAGap()
{
    Table t(Source(10'000));
    t.model.setSpread(spreadOf(t.source));
    t.see(5000);
    const QPersistentModelIndex kept = t.model.index(5000, 0);
    const qint64 sequence = kept.data(ActivityModel::SequenceRole).toLongLong();
    std::vector<ActivityEvent> fresh;
    for (int i = 38; i > 0; --i)
        fresh.push_back(happened(NowMs + i, 20'000 + i));
    QCOMPARE(t.model.countNew(fresh), 38);
    t.model.addNewer(fresh);
    QCOMPARE(kept.row(), 5038);
    QCOMPARE(kept.data(ActivityModel::SequenceRole).toLongLong(), sequence);
    QCOMPARE(t.model.countNew({t.source.events[3000]}), 0); // in a gap: it comes with its page
}

void tst_ActivityGaps::soughtEvent_isFetchedWhereverItStands()
{
    Table t(bursts(9000, 30, 9));
    t.model.setSpread(spreadOf(t.source, 3'600'000));
    for (const size_t at : {size_t(4321), size_t(8999), size_t(600), size_t(12)}) {
        const EventKey key = keyOf(t.source.events[at]);
        t.model.seek(key);
        QVERIFY(t.model.rowOf(key) >= 0);
        QCOMPARE(t.model.rowNear(key), t.model.rowOf(key));
    }
    QVERIFY(t.isInOrder());
}

void tst_ActivityGaps::sumsThatGrow_lengthenTheTableOnlyByMuch()
{
    Table t(Source(100'000));
    t.model.setSpread(spreadOf(t.source));
    QCOMPARE(t.model.rowCount() / 1000, 100);
    const int before = t.model.rowCount();
    t.model.setSpread(spreadOf(t.source, 600'000, 1.01));
    QCOMPARE(t.model.rowCount(), before); // new events, most of them still on their way
    t.model.setSpread(spreadOf(t.source, 600'000, 1.5));
    QVERIFY(std::abs(t.model.rowCount() - 150'000) < 100);
    t.model.setSpread(spreadOf(t.source, 600'000, 0.5));
    QVERIFY(std::abs(t.model.rowCount() - 50'000) < 100);
}

void tst_ActivityGaps::millionsOfRows_needOnePageForAnyPlace()
{
    constexpr int Total = 10'000'000;
    ActivityModel model;
    int asked = 0;
    // Event n stands n seconds before now.
    connect(&model, &ActivityModel::pageWanted, &model, [&](const ActivityPageRequest &request) {
        ++asked;
        const auto numberAt = [](qint64 timeMs) { return (NowMs - timeMs + 999) / 1000; };
        ActivityAnswer answer;
        qint64 from = request.after.timeMs == NoTime ? Total : numberAt(request.after.timeMs);
        if (!request.newer) {
            from = from < Total && Total - from >= request.after.sequence ? from + 1 : from;
            for (qint64 at = from; at < Total && int(answer.events.size()) < request.limit; ++at)
                answer.events.push_back(happened(NowMs - at * 1000, Total - at));
            answer.more = !answer.events.empty() && answer.events.back().sequence > 1;
        } else {
            for (qint64 at = std::max<qint64>(0, from - request.limit); at < from; ++at)
                answer.events.push_back(happened(NowMs - at * 1000, Total - at));
            answer.more = from > request.limit;
        }
        model.addPage(request, answer);
    });
    ActivityAnswer first;
    for (int i = 0; i < ActivityModel::PageEvents; ++i)
        first.events.push_back(happened(NowMs - i * 1000LL, Total - i));
    first.more = true;
    model.restart(true, ActivityModel::firstRequest(true, NoTime), first);
    TimelineAnswer sums;
    sums.bucketMs = DayMs;
    for (qint64 day = 115; day >= 0; --day)
        sums.buckets.push_back({NowMs + 1 - (day + 1) * DayMs, std::min<qint64>(86'400, Total - day * 86'400), 0, {}});
    model.setSpread(ActivitySpread(sums, {}));
    QVERIFY(std::abs(model.rowCount() - Total) < 10);
    for (const int share : {50, 100, 3, 77, 20, 99, 1}) {
        const int before = asked;
        const int row = int(qint64(model.rowCount() - 40) * share / 100);
        model.setVisibleRows(row, row + 39);
        QVERIFY(asked - before <= 1);
        QVERIFY(model.eventAt(row) && model.eventAt(row + 39));
        QVERIFY(std::abs(model.eventAt(row)->timeMs - (NowMs - row * 1000LL)) < 2 * DayMs);
    }
    QVERIFY(model.residentEvents() <= ActivityModel::MostResident);
}

void tst_ActivityGaps::instants_followTheSums()
{
    TimelineAnswer sums;
    sums.bucketMs = 100;
    sums.buckets = {{1000, 10, 0, {}}, {1100, 0, 0, {}}, {1200, 30, 0, {}}};
    const ActivitySpread spread(sums, {});
    QCOMPARE(spread.events(), 40);
    QCOMPARE(spread.instantAt(1000, 1300, 0), 1000);
    QCOMPARE(spread.instantAt(1000, 1300, 0.125), 1050);
    QCOMPARE(spread.instantAt(1000, 1300, 0.5), 1233);
    QCOMPARE(spread.instantAt(NoTime, 5000, 1), 1300);
    QCOMPARE(spread.shareBefore(1000, 1300, 1150), 0.25);
    QCOMPARE(spread.shareBefore(1000, 1300, 5000), 1.0);
    // Only what lies in the range counts, by its part.
    const ActivitySpread part(sums, {1250, 1400});
    QCOMPARE(part.events(), 15);
    QCOMPARE(part.instantAt(0, 5000, 0), 1250);
    QCOMPARE(ActivitySpread().instantAt(7, 9, 1), 7);
}

QTEST_GUILESS_MAIN(tst_ActivityGaps)
#include "tst_activitygaps.moc"
