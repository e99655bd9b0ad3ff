// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/eventclass.h"
#include "models/activitymodel.h"
#include "tests/models/eventsource.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {

std::vector<EventKey> keysOf(const ActivityModel &model)
{
    std::vector<EventKey> keys;
    for (int row = 0; row < model.rowCount(); ++row)
        if (const ActivityEvent *e = model.eventAt(row))
            keys.push_back(keyOf(*e));
    return keys;
}

} // namespace

class tst_ActivityModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pages_comeAsTheyAreSeen();
    void days_areSetApart();
    void newRows_areInsertedAboveAndMoveNothing();
    void lateRows_areInsertedWhereTheyBelong();
    void changedRows_changeInPlace();
    void scrolling_keepsMemoryBounded();
    void pageThatIsSeenAgain_comesBackWithWhatCameLate();
    void anyOrderOfArrivals_endsLikeTheStore();
    void oldestFirst_readsTheOtherWay();
    void shortPages_goOnFromWhereTheSearchStands();
    void stoppedSearch_asksNoMore();
    void sortedRows_areThoseInMemory();
    void cells_unknownIsInvalid();
    void millionsOfRows_stayBoundedAndAreFound();

private:
    /// Connects a source: every request is answered at once.
    static void serve(ActivityModel &model, Source &source)
    {
        connect(&model, &ActivityModel::pageWanted, &model,
                [&](const ActivityPageRequest &request) { model.addPage(request, source.answer(request)); });
    }
};

void tst_ActivityModel::pages_comeAsTheyAreSeen()
{
    Source source(1800);
    ActivityModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    serve(model, source);
    source.start(model);
    QCOMPARE(model.rowCount(), 500);
    model.setVisibleRows(0, 20);
    QCOMPARE(model.rowCount(), 500);
    QVERIFY(model.canFetchMore({}));
    model.setVisibleRows(450, 470);
    QCOMPARE(model.rowCount(), 1000);
    model.fetchMore({});
    model.fetchMore({});
    QCOMPARE(model.rowCount(), 1800);
    QVERIFY(!model.canFetchMore({}));
    QCOMPARE(model.eventAt(1799)->sequence, 1);
    QCOMPARE(model.eventNumber(1799), 1800);
    QCOMPARE(model.rowOf(keyOf(source.events[777])), 777);
}

void tst_ActivityModel::days_areSetApart()
{
    Source source;
    const qint64 midnight = NowMs - 10 * 3600'000LL;
    for (int i = 0; i < 4; ++i)
        source.add(happened(midnight - 2 + i, 1 + i)); // two on each side
    source.add(happened(midnight - 3 * DayMs, 9));
    ActivityModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setZone(*Zone::fromId(u"UTC"_s));
    source.start(model);
    QCOMPARE(model.rowCount(), 7);
    QCOMPARE(model.kindOf(2), ActivityModel::Row::Day);
    QCOMPARE(model.index(2, 0).data(ActivityModel::TimeRole).toLongLong(), midnight - 1);
    QCOMPARE(model.kindOf(5), ActivityModel::Row::Day);
    QVERIFY(!model.flags(model.index(2, 0)).testFlag(Qt::ItemIsSelectable));
    QCOMPARE(model.eventNumber(2), 0);
    QCOMPARE(model.eventNumber(6), 5);
    QCOMPARE(model.eventCount(), 5);
    // The first event of another day brings its separator along.
    model.addNewer({happened(midnight + DayMs, 20)});
    QCOMPARE(model.rowCount(), 9);
    QCOMPARE(model.kindOf(1), ActivityModel::Row::Day);
}

void tst_ActivityModel::newRows_areInsertedAboveAndMoveNothing()
{
    Source source(600);
    ActivityModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    source.start(model);
    const QPersistentModelIndex kept = model.index(3, 0);
    const qint64 sequence = kept.data(ActivityModel::SequenceRole).toLongLong();
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset), inserted(&model, &QAbstractItemModel::rowsInserted);
    std::vector<ActivityEvent> fresh;
    for (int i = 38; i > 0; --i)
        fresh.push_back(happened(NowMs + i, 1000 + i));
    QCOMPARE(model.countNew(fresh), 38);
    model.addNewer(fresh);
    model.addNewer(fresh); // told twice, there once
    QCOMPARE(model.countNew(fresh), 0);
    QCOMPARE(reset.count(), 0);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(inserted.first().at(1).toInt(), 0);
    QCOMPARE(inserted.first().at(2).toInt(), 37);
    QCOMPARE(kept.row(), 41);
    QCOMPARE(kept.data(ActivityModel::SequenceRole).toLongLong(), sequence);
}

void tst_ActivityModel::lateRows_areInsertedWhereTheyBelong()
{
    Source source(30);
    ActivityModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    source.start(model);
    QVERIFY(*model.newerCursor() < keyOf(happened(NowMs - 4500, 77)));
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    model.addNewer({happened(NowMs - 4500, 77)});
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(inserted.first().at(1).toInt(), 5);
    QCOMPARE(model.eventAt(5)->sequence, 77);
}

void tst_ActivityModel::changedRows_changeInPlace()
{
    Source source(30);
    ActivityModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    source.start(model);
    ActivityEvent ended = source.events[7];
    ended.outcome = Outcome::Error;
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted), changed(&model, &QAbstractItemModel::dataChanged);
    model.addNewer({ended});
    QCOMPARE(inserted.count(), 0);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().at(0).toModelIndex().row(), 7);
    QCOMPARE(changed.first().at(1).toModelIndex().row(), 7);
    QCOMPARE(model.eventAt(7)->outcome, Outcome::Error);
}

void tst_ActivityModel::scrolling_keepsMemoryBounded()
{
    Source source(60'000, 7000); // five days
    ActivityModel model;
    model.setZone(*Zone::fromId(u"UTC"_s));
    serve(model, source);
    source.start(model);
    for (int row = 0; row < 60'000; row += 200) {
        model.setVisibleRows(row, row + 30);
        QVERIFY(model.residentEvents() <= ActivityModel::MostResident);
    }
    QCOMPARE(model.eventCount(), 60'000);
    QCOMPARE(model.kindOf(0), ActivityModel::Row::Loading);
    QVERIFY(!model.index(0, 0).data().isValid());
    QVERIFY(model.flags(model.index(0, 0)).testFlag(Qt::ItemIsSelectable));
    for (const int row : {0, 40'000, 12'345, 60'000}) {
        model.setVisibleRows(row, row + 30);
        QVERIFY(model.eventAt(row));
        QCOMPARE(keyOf(*model.eventAt(row)), keyOf(source.events[size_t(model.eventNumber(row)) - 1]));
    }
}

void tst_ActivityModel::pageThatIsSeenAgain_comesBackWithWhatCameLate()
{
    Source source(30'000);
    ActivityModel model;
    serve(model, source);
    source.start(model);
    while (model.canFetchMore({})) {
        model.setVisibleRows(model.rowCount() - 30, model.rowCount() - 1);
        model.fetchMore({});
    }
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.kindOf(1250), ActivityModel::Row::Loading);
    source.add(happened(NowMs - 1250'500, 99'999));    // comes late into a page that was let go
    source.events.erase(source.events.begin() + 2600); // and one was pruned from another
    const int before = model.rowCount();
    model.setVisibleRows(1240, 1260);
    QCOMPARE(model.rowCount(), before + 1);
    QVERIFY(model.rowOf({NowMs - 1250'500, 99'999}) > 0);
    model.setVisibleRows(2500, 2700);
    QCOMPARE(model.rowCount(), before);
    QCOMPARE(model.eventCount(), int(source.events.size()));
}

void tst_ActivityModel::anyOrderOfArrivals_endsLikeTheStore()
{
    QRandomGenerator random(11);
    for (int round = 0; round < 12; ++round) {
        Source source(int(random.bounded(40)), 3'600'000);
        ActivityModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setZone(*Zone::fromId(u"Asia/Kolkata"_s));
        serve(model, source);
        source.start(model);
        qint64 newest = NowMs;
        for (int step = 0; step < 60; ++step) {
            const bool late = random.bounded(3) == 0;
            newest += late ? 0 : random.bounded(9 * 3600'000);
            const ActivityEvent e = happened(late ? newest - random.bounded(100'000) : newest, 100 + step);
            source.add(e);
            if (random.bounded(2) == 0) {
                const auto cursor = model.newerCursor();
                const ActivityPageRequest newer{cursor.value_or(EventKey{NoTime, 1}), 1000, true, {}};
                model.addNewer(source.answer(newer).events);
            } else {
                model.addNewer({e});
            }
        }
        std::vector<EventKey> wanted;
        for (const ActivityEvent &e : source.events)
            wanted.push_back(keyOf(e));
        QVERIFY(keysOf(model) == wanted);
        for (int row = 1; row < model.rowCount(); ++row) { // a separator between days, and only there
            if (model.kindOf(row) != ActivityModel::Row::Event)
                continue;
            const Zone zone = *Zone::fromId(u"Asia/Kolkata"_s);
            const bool parted = model.kindOf(row - 1) == ActivityModel::Row::Day;
            const ActivityEvent *above = model.eventAt(parted ? row - 2 : row - 1);
            QVERIFY(above);
            QCOMPARE(zone.day(above->timeMs) != zone.day(model.eventAt(row)->timeMs), parted);
        }
    }
}

void tst_ActivityModel::oldestFirst_readsTheOtherWay()
{
    Source source(1200);
    ActivityModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    serve(model, source);
    source.start(model, false);
    QCOMPARE(model.eventAt(0)->sequence, 1);
    while (model.canFetchMore({}))
        model.fetchMore({});
    QCOMPARE(model.rowCount(), 1200);
    QCOMPARE(model.eventAt(1199)->sequence, 1200);
    source.add(happened(NowMs + 5, 5000));
    model.setVisibleRows(1180, 1199);
    model.noteMore();
    QCOMPARE(model.eventAt(1200)->sequence, 5000);
    QVERIFY(!model.newerCursor());
}

void tst_ActivityModel::shortPages_goOnFromWhereTheSearchStands()
{
    ActivityModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy wanted(&model, &ActivityModel::pageWanted);
    ActivityAnswer found;
    found.more = true;
    found.searchedToMs = NowMs - DayMs, found.searchedToSequence = 400;
    const ActivityPageRequest first = ActivityModel::firstRequest(true, NoTime);
    model.restart(true, first, found);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(wanted.count(), 1);
    const auto next = wanted.first().first().value<ActivityPageRequest>();
    QCOMPARE(next.after, (EventKey{NowMs - DayMs, 400}));
    QCOMPARE(model.searchedToMs(), NowMs - DayMs);
    found.events = {happened(NowMs - 2 * DayMs, 300)};
    found.more = false;
    model.addPage(next, found);
    QVERIFY(model.rowCount() == 1 && !model.hasMore());
}

void tst_ActivityModel::stoppedSearch_asksNoMore()
{
    Source source(2000);
    ActivityModel model;
    source.start(model);
    QSignalSpy wanted(&model, &ActivityModel::pageWanted);
    model.stopSearch();
    model.setVisibleRows(480, 499);
    QVERIFY(!model.canFetchMore({}));
    QCOMPARE(wanted.count(), 0);
    model.requestTail();
    model.requestTail(); // one at a time
    QCOMPARE(wanted.count(), 1);
    model.pageFailed();
    model.setVisibleRows(480, 499);
    QCOMPARE(wanted.count(), 2);
}

void tst_ActivityModel::sortedRows_areThoseInMemory()
{
    Source source(40);
    for (size_t i = 0; i < source.events.size(); ++i)
        source.events[i].durationNs = i % 5 == 0 ? std::optional<qint64>() : qint64((i * 7) % 40) * 1'000'000;
    ActivityModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    source.start(model);
    model.sortLoaded(ActivityModel::Duration, Qt::DescendingOrder);
    QVERIFY(model.isSorted());
    QCOMPARE(model.rowCount(), 40);
    for (int row = 1; row < 32; ++row)
        QVERIFY(*model.eventAt(row - 1)->durationNs >= *model.eventAt(row)->durationNs);
    QVERIFY(!model.eventAt(39)->durationNs); // what is unknown comes last
    model.addNewer({happened(NowMs + 1, 99)});
    QCOMPARE(model.rowCount(), 40); // the order somebody reads stays
    model.sortLoaded(ActivityModel::Time, Qt::DescendingOrder);
    QCOMPARE(model.eventAt(0)->sequence, 40);
}

void tst_ActivityModel::cells_unknownIsInvalid()
{
    ActivityModel model;
    ActivityAnswer answer;
    answer.events = {happened(NowMs, 1)};
    model.restart(true, ActivityModel::firstRequest(true, NoTime), answer);
    for (const int column : {ActivityModel::Actor, ActivityModel::Duration, ActivityModel::Tokens})
        QVERIFY(!model.index(0, column).data(ActivityModel::ValueRole).isValid());
    QCOMPARE(model.index(0, ActivityModel::Class).data(ActivityModel::ValueRole).toInt(), int(EventClass::Tool));
    for (int column = 0; column < ActivityModel::ColumnCount; ++column) {
        QVERIFY(!model.index(0, column).data(Qt::ForegroundRole).isValid());
        QVERIFY(!model.index(0, column).data(Qt::DecorationRole).isValid());
    }
}

void tst_ActivityModel::millionsOfRows_stayBoundedAndAreFound()
{
    constexpr int Total = 2'000'000;
    ActivityModel model;
    model.setZone(*Zone::fromId(u"UTC"_s));
    // A store of two million is made up as it is asked: event n stands n seconds before now.
    connect(&model, &ActivityModel::pageWanted, &model, [&](const ActivityPageRequest &request) {
        ActivityAnswer answer;
        for (qint64 at = Total - request.after.sequence + 1; at < Total && int(answer.events.size()) < request.limit;
             ++at)
            answer.events.push_back(happened(NowMs - at * 1000, Total - at));
        answer.more = !answer.events.empty() && answer.events.back().sequence > 1;
        model.addPage(request, answer);
    });
    ActivityAnswer first;
    for (int i = 0; i < ActivityModel::PageEvents; ++i)
        first.events.push_back(happened(NowMs - i * 1000LL, Total - i));
    first.more = true;
    model.restart(true, ActivityModel::firstRequest(true, NoTime), first);
    while (model.canFetchMore({})) {
        model.setVisibleRows(model.rowCount() - 30, model.rowCount() - 1);
        model.fetchMore({});
    }
    QCOMPARE(model.eventCount(), Total);
    QVERIFY(model.residentEvents() <= ActivityModel::MostResident);
    model.setVisibleRows(1'000'000, 1'000'030);
    QVERIFY(model.eventAt(1'000'000));
    QCOMPARE(model.rowOf(keyOf(*model.eventAt(1'000'000))), 1'000'000);
    QCOMPARE(model.eventAt(1'000'000)->sequence, Total - model.eventNumber(1'000'000) + 1);
}

QTEST_GUILESS_MAIN(tst_ActivityModel)
#include "tst_activitymodel.moc"
