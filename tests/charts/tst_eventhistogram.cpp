// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/eventhistogramchart.h"
#include "charts/fonts.h"
#include "charts/readout.h"

#include <QApplication>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 BeginMs = 1'795'168'800'000; // 2026-11-20 10:00 UTC
constexpr qint64 MinuteMs = 60'000;
constexpr int Buckets = 60;

TimelineAnswer sample()
{
    TimelineAnswer answer;
    answer.beginMs = BeginMs, answer.bucketMs = MinuteMs, answer.endMs = BeginMs + Buckets * MinuteMs;
    for (int i = 0; i < Buckets; ++i) {
        TimelineBucket bucket;
        bucket.beginMs = BeginMs + i * MinuteMs;
        bucket.events = i == 3 ? 0 : 400 + 40 * (i % 7);
        bucket.failures = i % 10 == 5 ? 90 : 0;
        bucket.classes[size_t(EventClass::Tool)] = bucket.events / 2;
        bucket.classes[size_t(EventClass::Model)] = bucket.events - bucket.events / 2;
        answer.events += bucket.events, answer.failures += bucket.failures;
        answer.buckets.push_back(bucket);
    }
    return answer;
}

EventHistogramLayout layoutOf(const TimelineAnswer &answer, TimeRange brush = {}, QSizeF size = {800, 90},
                              const char *zone = "UTC")
{
    const Format format(QLocale(QLocale::English, QLocale::UnitedKingdom), QTimeZone(zone));
    EventHistogramLayout::Input in;
    in.size = size, in.answer = &answer, in.format = &format, in.brush = brush;
    in.axisWidth = [](const QString &text) { return 6.0 * double(text.size()); };
    return EventHistogramLayout::make(in);
}

} // namespace

class tst_EventHistogram : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { loadFonts(); }
    void init();
    void layout_barsStandOnZeroAndCarryTheirFailures();
    void layout_linesAreFewAndRound();
    void layout_timesAreRoundByTheLocalClock();
    void layout_daysStandAtMidnight_alsoAfterTheClocksChanged();
    void layout_brushCoversItsBuckets();
    void layout_ofNothingIsEmpty();
    void drag_selectsWholeBuckets();
    void dragAtHandle_movesThatEnd();
    void dragInBrush_movesIt();
    void doubleClick_givesTheWholeBack();
    void keys_moveExtendApplyAndDrop();
    void hover_saysWhatABucketHolds();
    void newAnswer_keepsTheBrush();
    void grab();

private:
    QPoint at(int bucket) const { return m_chart->chartLayout().bars[size_t(bucket)].column.center().toPoint(); }
    /// An event of its own: QTest::mouseMove drops a move to where the pointer already is, and knows no buttons.
    void move(QPoint to, Qt::MouseButtons buttons = Qt::NoButton)
    {
        QMouseEvent event(QEvent::MouseMove, to, m_chart->mapToGlobal(to), Qt::NoButton, buttons, Qt::NoModifier);
        QApplication::sendEvent(m_chart.get(), &event);
    }
    void drag(QPoint from, QPoint to)
    {
        QTest::mousePress(m_chart.get(), Qt::LeftButton, {}, from);
        move((from + to) / 2, Qt::LeftButton);
        move(to, Qt::LeftButton);
        QTest::mouseRelease(m_chart.get(), Qt::LeftButton, {}, to);
    }
    static TimeRange buckets(int first, int last)
    {
        return {BeginMs + first * MinuteMs, BeginMs + (last + 1) * MinuteMs};
    }

    std::unique_ptr<EventHistogramChart> m_chart;
};

void tst_EventHistogram::init()
{
    m_chart = std::make_unique<EventHistogramChart>();
    m_chart->setFormat(Format(QLocale(QLocale::English, QLocale::UnitedKingdom), QTimeZone::utc()));
    m_chart->resize(800, 90);
    m_chart->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_chart.get()));
    m_chart->setAnswer(sample());
    QCOMPARE(m_chart->state(), PanelState::Ready);
}

void tst_EventHistogram::layout_barsStandOnZeroAndCarryTheirFailures()
{
    const EventHistogramLayout layout = layoutOf(sample());
    QCOMPARE(layout.bars.size(), size_t(Buckets));
    QVERIFY(layout.bars[3].fine.isEmpty() && layout.bars[3].failures.isEmpty());
    QCOMPARE(layout.bars[0].fine.bottom(), layout.plot.bottom());
    QVERIFY(layout.bars[0].failures.isEmpty());
    const auto &failing = layout.bars[5];
    QVERIFY(!failing.failures.isEmpty());
    QCOMPARE(failing.failures.bottom(), failing.fine.top());
    TimelineAnswer rare = sample();
    rare.buckets[3].events = rare.buckets[3].failures = 1;
    QCOMPARE(layoutOf(rare).bars[3].failures.height(), 1.0); // too small to see is not nothing
    for (size_t i = 1; i < layout.bars.size(); ++i)
        QCOMPARE(layout.bars[i].column.left(), layout.bars[i - 1].column.right());
}

void tst_EventHistogram::layout_linesAreFewAndRound()
{
    const EventHistogramLayout layout = layoutOf(sample());
    QStringList texts;
    for (const auto &tick : layout.ticks)
        texts << tick.text;
    QCOMPARE(texts, (QStringList{u"0"_s, u"400"_s, u"800"_s}));
    QCOMPARE(layout.ticks.front().at, layout.plot.bottom());
}

void tst_EventHistogram::layout_timesAreRoundByTheLocalClock()
{
    const auto texts = [](const EventHistogramLayout &layout) {
        QStringList found;
        for (const auto &time : layout.times)
            found << time.text;
        return found;
    };
    QCOMPARE(texts(layoutOf(sample())).first(10).join(u' '),
             u"10:00 10:05 10:10 10:15 10:20 10:25 10:30 10:35 10:40 10:45"_s);
    QCOMPARE(texts(layoutOf(sample(), {}, {300, 90})).first(3).join(u' '), u"10:00 10:15 10:30"_s);
    QVERIFY(texts(layoutOf(sample(), {}, {800, 90}, "Asia/Kathmandu")).contains(u"16:00"_s)); // UTC+5:45
    const EventHistogramLayout layout = layoutOf(sample(), {}, {260, 90});
    for (size_t i = 1; i < layout.times.size(); ++i)
        QVERIFY(layout.times[i].rect.left() > layout.times[i - 1].rect.right());
}

void tst_EventHistogram::layout_daysStandAtMidnight_alsoAfterTheClocksChanged()
{
    const QTimeZone prague("Europe/Prague");
    for (const QDate &from :
         {QDate(2026, 10, 23), QDate(2026, 3, 20)}) { // the clocks went back on the 25th, on on the 29th
        TimelineAnswer answer;
        answer.bucketMs = 12 * 60 * MinuteMs;
        answer.beginMs = QDateTime(from, QTime(12, 0), prague).toMSecsSinceEpoch();
        for (int i = 0; i < 60; ++i) {
            TimelineBucket bucket;
            bucket.beginMs = answer.beginMs + i * answer.bucketMs, bucket.events = 10;
            answer.buckets.push_back(bucket);
        }
        answer.endMs = answer.beginMs + 60 * answer.bucketMs, answer.events = 600;
        for (const double width : {400.0, 800.0, 1200.0, 1600.0}) {
            const EventHistogramLayout layout = layoutOf(answer, {}, {width, 90}, "Europe/Prague");
            QVERIFY(layout.times.size() > 3);
            for (size_t i = 1; i < layout.times.size(); ++i) {
                QVERIFY(layout.times[i].rect.left() > layout.times[i - 1].rect.right());
                QVERIFY(layout.times[i].text != layout.times[i - 1].text);
            }
        }
    }
}

void tst_EventHistogram::layout_brushCoversItsBuckets()
{
    const EventHistogramLayout layout = layoutOf(sample(), buckets(50, 59));
    QCOMPARE(layout.brush.left(), layout.bars[50].column.left());
    QCOMPARE(layout.brush.right(), layout.bars[59].column.right());
    QVERIFY(!layout.bars[49].isLit && layout.bars[50].isLit);
    QVERIFY(layout.leftHandle.contains(QPointF(layout.brush.left(), layout.brush.center().y())));
    QVERIFY(layoutOf(sample(), {0, 5}).brush.isEmpty()); // elsewhere
}

void tst_EventHistogram::layout_ofNothingIsEmpty()
{
    QVERIFY(layoutOf({}).bars.empty());
    QCOMPARE(layoutOf({}).bucketAt({5, 5}), -1);
    QVERIFY(!layoutOf(sample(), {}, {0, 0}).bars.empty()); // and no room is survived
}

void tst_EventHistogram::drag_selectsWholeBuckets()
{
    QSignalSpy selected(m_chart.get(), &EventHistogramChart::rangeSelected);
    drag(at(20), at(12));
    QCOMPARE(selected.count(), 1);
    QCOMPARE(selected[0][0].toLongLong(), buckets(12, 20).beginMs);
    QCOMPARE(selected[0][1].toLongLong(), buckets(12, 20).endMs);
    QTest::mouseClick(m_chart.get(), Qt::LeftButton, {}, at(40)); // no drag
    QCOMPARE(selected.count(), 1);
}

void tst_EventHistogram::dragAtHandle_movesThatEnd()
{
    m_chart->setBrush(buckets(20, 40));
    QSignalSpy selected(m_chart.get(), &EventHistogramChart::rangeSelected);
    const QRectF brush = m_chart->chartLayout().brush;
    drag(QPoint(int(brush.right()), 40), at(50));
    QCOMPARE(m_chart->brush(), buckets(20, 50));
    drag(QPoint(int(m_chart->chartLayout().brush.left()), 40), at(55)); // beyond the other end: it stops there
    QCOMPARE(m_chart->brush(), buckets(50, 50));
    QCOMPARE(selected.count(), 2);
}

void tst_EventHistogram::dragInBrush_movesIt()
{
    m_chart->setBrush(buckets(20, 30));
    drag(at(25), at(15));
    QCOMPARE(m_chart->brush(), buckets(10, 20));
    drag(at(15), at(59)); // as far as there is room
    QCOMPARE(m_chart->brush(), buckets(49, 59));
}

void tst_EventHistogram::doubleClick_givesTheWholeBack()
{
    QSignalSpy reset(m_chart.get(), &EventHistogramChart::rangeReset);
    QSignalSpy selected(m_chart.get(), &EventHistogramChart::rangeSelected);
    QTest::mouseDClick(m_chart.get(), Qt::LeftButton, {}, at(5));
    QCOMPARE(reset.count(), 1);
    QCOMPARE(selected.count(), 0);
}

void tst_EventHistogram::keys_moveExtendApplyAndDrop()
{
    QSignalSpy selected(m_chart.get(), &EventHistogramChart::rangeSelected);
    m_chart->setFocus(Qt::TabFocusReason);
    QTest::keyClick(m_chart.get(), Qt::Key_Left); // begins at the newest
    QTest::keyClick(m_chart.get(), Qt::Key_Left);
    QTest::keyClick(m_chart.get(), Qt::Key_Left);
    QTest::keyClick(m_chart.get(), Qt::Key_Right, Qt::ShiftModifier);
    QVERIFY(m_chart->hasDraft());
    QCOMPARE(selected.count(), 0);
    QTest::keyClick(m_chart.get(), Qt::Key_Return);
    QCOMPARE(m_chart->brush(), buckets(57, 58));
    QCOMPARE(selected.count(), 1);
    QTest::keyClick(m_chart.get(), Qt::Key_Home);
    QVERIFY(m_chart->hasDraft());
    QTest::keyClick(m_chart.get(), Qt::Key_Escape);
    QVERIFY(!m_chart->hasDraft());
    QCOMPARE(m_chart->brush(), buckets(57, 58));
    QCOMPARE(selected.count(), 1);
}

void tst_EventHistogram::hover_saysWhatABucketHolds()
{
    move(at(5));
    const auto *readOut = m_chart->findChild<ReadOut *>();
    QVERIFY(readOut && readOut->isVisible());
    const auto &content = readOut->content();
    QCOMPARE(content.rows.size(), size_t(2));
    QCOMPARE(content.totals.front().value, u"90"_s);
    QCOMPARE(content.totals.back().value, u"600"_s);
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(m_chart.get(), &leave);
    QVERIFY(!readOut->isVisible());
}

void tst_EventHistogram::newAnswer_keepsTheBrush()
{
    m_chart->setBrush(buckets(20, 30));
    TimelineAnswer more = sample();
    more.buckets.back().events += 5;
    m_chart->setAnswer(more);
    QCOMPARE(m_chart->brush(), buckets(20, 30));
    QVERIFY(!m_chart->chartLayout().brush.isEmpty());
    m_chart->setError(u"The disk is gone"_s);
    QCOMPARE(m_chart->state(), PanelState::Error);
    QVERIFY(!m_chart->chartLayout().bars.empty()); // old data stays
}

void tst_EventHistogram::grab()
{
    m_chart->setBrush(buckets(50, 59));
    const QImage image = m_chart->grab().toImage();
    const QString folder = qEnvironmentVariable("GLASSHOUSE_GRAB_DIR");
    if (!folder.isEmpty())
        QVERIFY(image.save(folder + u"/histogram.png"_s));
    const QColor accent = themeOf(m_chart.get()).colour(Token::Accent);
    const QPointF edge(m_chart->chartLayout().leftHandle.center());
    QCOMPARE(image.pixelColor((edge * image.devicePixelRatio()).toPoint()), accent);
}

QTEST_MAIN(tst_EventHistogram)
#include "tst_eventhistogram.moc"
