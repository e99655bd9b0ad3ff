// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/fonts.h"
#include "charts/readout.h"
#include "charts/waterfallchart.h"

#include <QApplication>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QtTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace glasshouse;

namespace {

constexpr qint64 Ms = 1'000'000;
constexpr qint64 Begin = 1'795'168'800'000 * Ms;

TraceSpan span(const std::string &action, int depth, qint64 fromMs, qint64 toMs, Outcome outcome = Outcome::Ok)
{
    static qint64 sequence = 0;
    TraceSpan made;
    made.event.action = action;
    made.event.kind = EventKind::Tool;
    made.event.outcome = outcome;
    made.event.timeMs = (Begin + fromMs * Ms) / Ms;
    made.event.sequence = ++sequence;
    made.depth = depth;
    made.beginNs = Begin + fromMs * Ms, made.endNs = Begin + toMs * Ms;
    return made;
}

std::vector<TraceSpan> turn()
{
    return {span("turn", 0, 0, 2000), span("messages.create", 1, 20, 900),
            span("<b>Bash</b>", 1, 950, 1800, Outcome::Error), span("fork", 2, 960, 960)};
}

WaterfallLayout layoutOf(const std::vector<TraceSpan> &spans, double width = 430)
{
    static const Format format(QLocale(QLocale::English, QLocale::UnitedKingdom), QTimeZone::utc());
    WaterfallLayout::Input in;
    in.width = width;
    in.spans = &spans;
    in.format = &format;
    in.axisWidth = [](const QString &text) { return 6.0 * double(text.size()); };
    in.elide = [](const QString &text, double) { return text; };
    in.nameOf = [](const ActivityEvent &event) { return QString::fromStdString(event.action); };
    return WaterfallLayout::make(in);
}

} // namespace

class TestWaterfall : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        loadFonts();
        QApplication::setPalette(palette(Theme::dark()));
    }

    void layout_putsBarsOnOneAxis()
    {
        const WaterfallLayout layout = layoutOf(turn());
        QCOMPARE(layout.rows.size(), size_t(4));
        QCOMPARE(layout.beginNs, Begin);
        QCOMPARE(layout.endNs, Begin + 2000 * Ms);
        QCOMPARE(layout.rows[0].bar.left(), layout.plot.left());
        QCOMPARE(layout.rows[0].bar.right(), layout.plot.right());
        const double perMs = layout.plot.width() / 2000;
        QVERIFY(qAbs(layout.rows[1].bar.left() - layout.plot.left() - 20 * perMs) < 0.01);
        QVERIFY(qAbs(layout.rows[1].bar.width() - 880 * perMs) < 0.01);
        QCOMPARE(layout.rows[3].bar.width(), 2.0); // nothing is too short to be seen
        QVERIFY(layout.rows[1].labelRect.left() > layout.rows[0].labelRect.left());
        QVERIFY(layout.rows[3].labelRect.left() > layout.rows[1].labelRect.left());
        QVERIFY(layout.rows[2].failed && !layout.rows[1].failed);
        QCOMPARE(QString(layout.rows[2].duration).replace(QChar(0x202f), u'_'), u"850_ms"_s);
    }

    void layout_ofStrangeTraces_staysInside()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 500; ++round) {
            std::vector<TraceSpan> spans;
            for (int count = random.bounded(1, 30); count > 0; --count) {
                const qint64 from = random.bounded(100000);
                spans.push_back(span("s", random.bounded(40), from, from + random.bounded(-50, round % 3 ? 5000 : 1)));
            }
            const WaterfallLayout layout = layoutOf(spans, random.bounded(150, 900));
            QVERIFY(layout.endNs > layout.beginNs);
            for (const WaterfallLayout::Row &row : layout.rows) {
                QVERIFY(row.bar.width() >= 1.999);
                QVERIFY(row.bar.left() >= layout.plot.left() - 0.001 && row.bar.right() <= layout.plot.right() + 2.001);
                QVERIFY(row.labelRect.right() < layout.plot.left());
                QVERIFY(row.labelRect.width() > 0);
            }
            QVERIFY(!layout.ticks.empty() && layout.ticks.size() <= 4);
            for (size_t i = 1; i < layout.ticks.size(); ++i)
                QVERIFY(layout.ticks[i].rect.left() >= layout.ticks[i - 1].rect.right());
        }
    }

    void layout_boundsItsRows()
    {
        const std::vector<TraceSpan> spans(5000, span("s", 0, 0, 10));
        const WaterfallLayout layout = layoutOf(spans);
        QCOMPARE(layout.rows.size(), WaterfallLayout::MostRows);
        QCOMPARE(layout.hidden, 4000);
        QVERIFY(layoutOf({}).rows.empty());
    }

    void hover_readsOut_andClickGoesToTheEvent()
    {
        open();
        const QPoint bash = m_chart->chartLayout().rows[2].bar.center().toPoint();
        QMouseEvent move(QEvent::MouseMove, QPointF(bash), m_chart->mapToGlobal(QPointF(bash)), Qt::NoButton,
                         Qt::NoButton, Qt::NoModifier);
        QApplication::sendEvent(m_chart, &move);
        QCOMPARE(m_chart->current(), 2);
        const ReadOut *readOut = m_window->findChild<ReadOut *>();
        QVERIFY(readOut && readOut->isVisible());
        QCOMPARE(readOut->content().title, u"<b>Bash</b>"_s);
        QCOMPARE(readOut->content().rows.at(2).value, u"failed"_s);
        QSignalSpy requested(m_chart, &WaterfallChart::eventRequested);
        QTest::mouseClick(m_chart, Qt::LeftButton, {}, bash);
        QCOMPARE(requested.size(), 1);
        QCOMPARE(requested[0][1].toLongLong(), m_spans[2].event.sequence);
        QTest::mouseClick(m_chart, Qt::LeftButton, {}, m_chart->chartLayout().rows[1].rect.center().toPoint());
        QCOMPARE(requested.size(), 1); // it is the shown one
    }

    void keys_walkTheSpans()
    {
        open();
        QSignalSpy requested(m_chart, &WaterfallChart::eventRequested);
        QSignalSpy shown(m_chart, &WaterfallChart::shown);
        m_chart->setFocus(Qt::TabFocusReason);
        QCOMPARE(m_chart->current(), 1); // begins at the shown event
        QTest::keyClick(m_chart, Qt::Key_Down);
        QCOMPARE(m_chart->current(), 2);
        QVERIFY(m_chart->accessibleDescription().contains(u"<b>Bash</b>"_s));
        QVERIFY(m_chart->accessibleDescription().contains(u"failed"_s));
        QTest::keyClick(m_chart, Qt::Key_Return);
        QCOMPARE(requested.size(), 1);
        QCOMPARE(requested[0][0].toLongLong(), m_spans[2].event.timeMs);
        QTest::keyClick(m_chart, Qt::Key_Home);
        QTest::keyClick(m_chart, Qt::Key_Up);
        QCOMPARE(m_chart->current(), 0);
        QTest::keyClick(m_chart, Qt::Key_End);
        QCOMPARE(m_chart->current(), 3);
        QVERIFY(shown.size() >= 3);
        QCOMPARE(m_chart->inputMethodQuery(Qt::ImCursorRectangle).toRect().top(),
                 int(m_chart->chartLayout().rows[3].rect.top()));
    }

    void aShorterTrace_underTheCursorIsSafe()
    {
        open();
        m_chart->setFocus(Qt::TabFocusReason);
        QTest::keyClick(m_chart, Qt::Key_End);
        m_chart->setTrace({m_spans[0]}, 0, 0);
        QCOMPARE(m_chart->current(), -1);
        m_chart->setTrace({}, 0, 0);
        QTest::keyClick(m_chart, Qt::Key_Down);
        QTest::keyClick(m_chart, Qt::Key_Return);
        QVERIFY(!m_chart->grab().isNull());
    }

    void failedBars_haveTheErrorColour()
    {
        for (const Theme *theme : {&Theme::light(), &Theme::dark()}) {
            QApplication::setPalette(palette(*theme));
            open();
            const QImage image = m_chart->grab().toImage();
            const double ratio = image.devicePixelRatio();
            const auto at = [&](int row) {
                return image.pixelColor((m_chart->chartLayout().rows[size_t(row)].bar.center() * ratio).toPoint());
            };
            QCOMPARE(at(2), theme->colour(Token::Error));
            QCOMPARE(at(0), theme->classColour(EventClass::Tool));
        }
    }

private:
    void open()
    {
        m_window = std::make_unique<QWidget>(); // the read-out belongs to the window
        m_chart = new WaterfallChart(m_window.get());
        m_chart->setFormat(Format(QLocale(QLocale::English, QLocale::UnitedKingdom), QTimeZone::utc()));
        m_spans = turn();
        m_chart->resize(430, 100);
        m_chart->setTrace(m_spans, m_spans[1].event.timeMs, m_spans[1].event.sequence);
        m_window->resize(430, 300);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QCOMPARE(m_chart->height(), m_chart->sizeHint().height());
    }

    std::unique_ptr<QWidget> m_window;
    WaterfallChart *m_chart = nullptr;
    std::vector<TraceSpan> m_spans;
};

QTEST_MAIN(TestWaterfall)
#include "tst_waterfall.moc"
