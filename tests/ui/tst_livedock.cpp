// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/fonts.h"
#include "charts/livelaneschart.h"
#include "charts/seriescolours.h"
#include "tests/ui/cannedbackend.h"
#include "ui/button.h"
#include "ui/live/livedock.h"
#include "ui/plainlabel.h"
#include "ui/style.h"

#include <QApplication>
#include <QDir>
#include <QMainWindow>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

#include <random>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Minute = 60'000;

class LiveBackend : public CannedBackend
{
public:
    int watchers = 0;
    void watchLive(bool on) override { watchers += on ? 1 : -1; }
};

LiveRow row(qint64 sequence, qint64 timeMs, EventClass eventClass = EventClass::Tool, bool failure = false)
{
    return {timeMs, sequence, eventClass, failure, u"Bash"_s, u"m.okafor"_s, 0};
}

ActivityEvent stored(qint64 sequence, qint64 timeMs)
{
    ActivityEvent made;
    made.sequence = sequence, made.timeMs = timeMs, made.kind = EventKind::ModelCall;
    made.model = "claude-sonnet-4-5", made.actor = "l.haas";
    return made;
}

} // namespace

class LiveDockTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        loadFonts();
        QApplication::setFont(font(TextRole::Body));
        dress(true);
    }

    void init()
    {
        m_now = CannedBackend::NowMs;
        m_backend = std::make_unique<LiveBackend>();
        m_backend->answers = [this](const Question &question) -> std::optional<Answer> {
            if (std::get_if<ActivityQuestion>(&question))
                return Answer(m_stored);
            return std::nullopt;
        };
        m_stored = {};
        m_stored.events = {stored(-12, m_now - 2000), stored(-11, m_now - Minute)};
        m_filter = std::make_unique<FilterController>();
        m_filter->setZone(u"UTC"_s);
        m_filter->setNow(m_now);
        m_window = std::make_unique<QMainWindow>();
        m_dock = new LiveDock({*m_backend, *m_filter, m_colours}, m_window.get());
        m_dock->chart()->setClock([this] { return m_now; });
        m_window->addDockWidget(Qt::BottomDockWidgetArea, m_dock);
        m_window->resize(1280, 240);
    }

    void cleanup()
    {
        m_window.reset();
        QCOMPARE(m_backend->watchers, 0);
        m_filter.reset();
        m_backend.reset();
    }

    void firstShow_watches_andLoadsTheLastMinutes()
    {
        QCOMPARE(m_backend->watchers, 0);
        open();
        QCOMPARE(m_backend->watchers, 1);
        const auto asked = m_backend->askedFor<ActivityQuestion>();
        QCOMPARE(asked.size(), 1U);
        QCOMPARE(asked.front().filter.range.beginMs, m_now - 15 * Minute);
        QCOMPARE(total(), 2);
    }

    void whatArrives_isInTheLanes_andInTheRate()
    {
        open();
        arrive({row(1, m_now - 100), row(2, m_now - 50, EventClass::Audit)});
        QCOMPARE(total(), 4);
        m_dock->setPaused(true);
        m_dock->setPaused(false);
        QVERIFY2(subtitle().contains(u"3 events/min"_s) || subtitle().contains(u"4 events/min"_s),
                 qPrintable(subtitle()));
    }

    void whatTheStoreAlreadyTold_isNotShownTwice_andNothingBetweenIsLost()
    {
        m_backend->silent = true;
        show();
        Q_EMIT m_backend->opened();
        arrive({row(-12, m_now - 2000, EventClass::Model), row(3, m_now - 10)});
        m_backend->silent = false;
        m_window->hide();
        m_window->show();
        QTRY_COMPARE(m_dock->chart()->state(), PanelState::Ready);
        arrive({row(-12, m_now - 2000, EventClass::Model), row(4, m_now - 10)});
        QCOMPARE(total(), 3);
    }

    void hidden_itDoesNotWatch_andBeginsAnewWhenShown()
    {
        open();
        m_dock->hide();
        QCOMPARE(m_backend->watchers, 0);
        m_stored.events = {stored(-13, m_now - 1000)};
        m_dock->show();
        QCOMPARE(m_backend->watchers, 1);
        QTRY_COMPARE(total(), 1);
    }

    void changesOfTheStore_areNoReasonToAskAgain()
    {
        open();
        const size_t asked = m_backend->askedFor<ActivityQuestion>().size();
        Q_EMIT m_backend->dataChanged();
        Q_EMIT m_backend->dataChanged();
        m_filter->setText(u"pay"_s);
        QCOMPARE(m_backend->askedFor<ActivityQuestion>().size(), asked);
    }

    void pause_byMouse_countsWhatIsNew_andResumes()
    {
        open();
        QTest::mouseClick(m_dock->pauseButton(), Qt::LeftButton);
        QVERIFY(m_dock->isPaused());
        QCOMPARE(m_dock->pauseButton()->text(), u"Resume"_s);
        std::vector<LiveRow> rows;
        for (int i = 0; i < 1204; ++i)
            rows.push_back(row(100 + i, m_now));
        arrive(rows);
        m_dock->chart()->advance();
        QTRY_COMPARE(subtitle(), u"paused, 1,204 new"_s);
        m_dock->pauseButton()->setFocus(Qt::TabFocusReason);
        QTest::keyClick(m_dock->pauseButton(), Qt::Key_Return);
        QVERIFY(!m_dock->isPaused());
        QCOMPARE(total(), 1206);
    }

    void window_isChosen()
    {
        open();
        m_dock->windowButton()->menu()->actions().front()->trigger();
        QCOMPARE(m_dock->chart()->windowMs(), Minute);
        QVERIFY2(subtitle().startsWith(u"last 1\u202fmin,"_s), qPrintable(subtitle()));
    }

    void aDot_isActivated_byMouseAndByKeys()
    {
        open();
        QSignalSpy activated(m_dock, &LiveDock::eventActivated);
        LiveLanesChart *chart = m_dock->chart();
        const QPointF at(chart->chartLayout().x(m_now - Minute, chart->nowColumn()),
                         chart->chartLayout().lanes[size_t(EventClass::Model)].strip.center().y());
        QTest::mouseClick(chart, Qt::LeftButton, {}, at.toPoint());
        QCOMPARE(activated.count(), 1);
        QCOMPARE(activated.front().at(0).toLongLong(), m_now - Minute);
        QCOMPARE(activated.front().at(1).toLongLong(), -11);
        chart->setFocus();
        QTest::keyClick(chart, Qt::Key_Left);
        QTest::keyClick(chart, Qt::Key_Return);
        QCOMPARE(activated.count(), 2);
        QCOMPARE(activated.back().at(1).toLongLong(), -12);
    }

    void aLanesName_filters()
    {
        open();
        clickName(int(EventClass::Audit));
        QCOMPARE(m_filter->filter().events.classes, (Choice{{u"audit"_s}, false}));
        clickName(LiveDots::ErrorLane);
        QVERIFY(m_filter->filter().events.failures);
        m_filter->goBack();
        QVERIFY(!m_filter->filter().events.failures);
    }

    void failure_isSaid_andRetried()
    {
        m_backend->failure = u"the disk is gone"_s;
        show();
        Q_EMIT m_backend->opened();
        QTRY_COMPARE(m_dock->chart()->state(), PanelState::Error);
        m_backend->failure.clear();
        Q_EMIT m_dock->chart()->actionTriggered();
        QTRY_COMPARE(m_dock->chart()->state(), PanelState::Ready);
    }

    void emptyStore_saysSo_untilSomethingComes()
    {
        m_stored = {};
        show();
        Q_EMIT m_backend->opened();
        QTRY_COMPARE(m_dock->chart()->state(), PanelState::Empty);
        arrive({row(1, m_now)});
        QCOMPARE(m_dock->chart()->state(), PanelState::Ready);
    }

    void grabs()
    {
        const QString folder = qEnvironmentVariable("GLASSHOUSE_GRAB_DIR");
        if (folder.isEmpty())
            QSKIP("set GLASSHOUSE_GRAB_DIR to get pictures of the panel");
        QVERIFY(QDir().mkpath(folder));
        open();
        std::mt19937 random(5);
        std::vector<LiveRow> rows;
        const std::array<int, 9> perMinute{82, 126, 26, 10, 5, 3, 7, 2, 0};
        for (int lane = 0; lane < 8; ++lane) {
            for (int i = 0; i < perMinute[size_t(lane)] * 15; ++i) {
                const qint64 ago = qint64(random() % (15 * Minute));
                const double busy = 0.55 + 0.45 * std::sin(double(ago) / 90'000 + lane);
                if (double(random() % 1000) / 1000 < busy)
                    rows.push_back(row(1000 + i, m_now - ago, EventClass(lane), random() % 60 == 0));
            }
        }
        arrive(rows);
        for (const bool dark : {true, false}) {
            dress(dark);
            const QString theme = dark ? u"dark"_s : u"light"_s;
            for (const int width : {1600, 1280}) {
                m_window->resize(width, width == 1600 ? 220 : 190);
                save(folder + u"/live-%1-%2.png"_s.arg(width).arg(theme));
            }
            m_dock->chart()->setWindow(Minute);
            LiveLanesChart *chart = m_dock->chart();
            chart->setFocus();
            QTest::keyClick(chart, Qt::Key_Left);
            QTest::keyClick(chart, Qt::Key_Left);
            save(folder + u"/live-minute-%1.png"_s.arg(theme));
            QTest::keyClick(chart, Qt::Key_Escape);
            m_dock->setPaused(true);
            save(folder + u"/live-paused-%1.png"_s.arg(theme));
            m_dock->setPaused(false);
            m_dock->chart()->setWindow(15 * Minute);
        }
        dress(true);
    }

private:
    static void dress(bool dark)
    {
        const Theme &theme = dark ? Theme::dark() : Theme::light();
        QApplication::setPalette(palette(theme));
        qApp->setStyleSheet(styleSheet(theme));
    }
    void show()
    {
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    void open()
    {
        show();
        Q_EMIT m_backend->opened();
        QTRY_COMPARE(m_dock->chart()->state(), PanelState::Ready);
    }
    void arrive(std::vector<LiveRow> rows) { Q_EMIT m_backend->liveArrived({std::move(rows), 0}); }
    qint64 total() const { return m_dock->chart()->dots().total(m_now - 15 * Minute, m_now); }
    QString subtitle() const
    {
        QString found;
        for (const PlainLabel *label : m_dock->titleBarWidget()->findChildren<PlainLabel *>()) {
            if (label->text() != m_dock->windowTitle())
                found += label->text();
        }
        return found;
    }
    void clickName(int lane)
    {
        const QRectF name = m_dock->chart()->chartLayout().lanes[size_t(lane)].nameRect;
        QTest::mouseClick(m_dock->chart(), Qt::LeftButton, {}, QPoint(int(name.right()) - 3, int(name.center().y())));
    }
    void save(const QString &path)
    {
        QCoreApplication::sendPostedEvents();
        QVERIFY(m_window->grab().save(path));
    }

    qint64 m_now = 0;
    ActivityAnswer m_stored;
    std::unique_ptr<LiveBackend> m_backend;
    std::unique_ptr<FilterController> m_filter;
    SeriesColours m_colours;
    std::unique_ptr<QMainWindow> m_window;
    LiveDock *m_dock = nullptr;
};

QTEST_MAIN(LiveDockTest)
#include "tst_livedock.moc"
