// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/localbackend.h"
#include "charts/eventhistogramchart.h"
#include "charts/livelaneschart.h"
#include "ingest/localtoken.h"
#include "sourcetimes.h"
#include "ui/activity/activitydock.h"
#include "ui/activity/activityview.h"
#include "ui/activity/facetlist.h"
#include "ui/activity/facetsdock.h"
#include "ui/activity/facetsection.h"
#include "ui/button.h"
#include "ui/event/eventdock.h"
#include "ui/event/relatedlist.h"
#include "ui/live/livedock.h"
#include "ui/mainwindow.h"
#include "ui/pulse/pulsebar.h"
#include "ui/pulse/pulselink.h"
#include "ui/sources/sourcesdock.h"
#include "ui/style.h"
#include "ui/tableview.h"

#include <QClipboard>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSettings>
#include <QStandardPaths>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 MinuteMs = 60'000;

QByteArray native(const QByteArray &id, const QByteArray &action, const QByteArray &actor, qint64 timeMs,
                  const QByteArray &more = {})
{
    return "{\"event_id\":\"" + id + "\",\"action\":\"" + action + "\",\"actor\":\"" + actor + "\",\"timestamp\":\""
        + QDateTime::fromMSecsSinceEpoch(timeMs, Qt::UTC).toString(Qt::ISODateWithMs).toLatin1() + "\"" + more + "}";
}

template<typename W>
W *named(QWidget &in, const QString &text)
{
    for (W *widget : in.findChildren<W *>()) {
        if (widget->text() == text)
            return widget;
    }
    return nullptr;
}

} // namespace

/// The console's morning screen on a real store with a real listener, by mouse and by keyboard.
class WatchFlowTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void liveEvent_row_detail_correlation_filter_back_byMouse();
    void liveEvent_row_detail_correlation_filter_back_byKeyboard();
    void spike_facet_copy_byMouse();
    void spike_facet_copy_byKeyboard();
    void silentSource_pulse_sources_byMouse();
    void silentSource_pulse_sources_byKeyboard();

private:
    void open();
    void send(const QByteArrayList &events);
    void makeSilentSource();
    void sendStory();
    void sendSpike();
    void openFirstDot(bool byKeyboard);
    void checkDetail();
    PulseLink *linkToSources();
    FacetSection *outcomes() { return m_window->facets()->section(u"outcome"_s); }
    int events() { return m_window->activity()->model()->eventCount(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : m_window.get(), key, modifiers);
    }
    /// Tab until the widget has the keyboard; false: it cannot be reached.
    bool tabTo(const QWidget *target);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_store;
    std::unique_ptr<LocalBackend> m_backend;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<MainWindow> m_window;
    qint64 m_now = 0;
};

void WatchFlowTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"glasshouse-test"_s);
    QCoreApplication::setApplicationName(u"tst_watchflow"_s);
}

void WatchFlowTest::init()
{
    QSettings().clear();
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = m_folder->filePath(u"a.db"_s);
    m_appearance = std::make_unique<Appearance>();
    m_appearance->setChoice(Appearance::Choice::Dark);
    m_now = QDateTime::currentMSecsSinceEpoch();
}

void WatchFlowTest::cleanup()
{
    m_window.reset();
    m_backend.reset();
}

void WatchFlowTest::open()
{
    LocalBackend::Options options;
    options.storePath = m_store;
    options.listener = ListenerOptions();
    options.listener->http = u"127.0.0.1:0"_s;
    options.listener->grpc.clear();
    m_backend = std::make_unique<LocalBackend>(std::move(options));
    m_window = std::make_unique<MainWindow>(*m_backend, *m_appearance);
    m_window->expectData(true);
    m_window->resize(1600, 1000);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTRY_VERIFY(m_backend->listenState().listens());
    // What looking itself leaves in the trail would be counted, too.
    m_window->filter().change([](FilterStep &step) { step.filter.events.sources = {{u"glasshouse"_s}, true}; });
}

void WatchFlowTest::send(const QByteArrayList &events)
{
    const QByteArray body = "[" + events.join(',') + "]";
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, quint16(m_backend->listenState().httpPort));
    QVERIFY(socket.waitForConnected(5'000));
    socket.write("POST /api/v1/messages HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                 "Connection: close\r\nAuthorization: Bearer "
                 + localToken(m_store).toLatin1() + "\r\nContent-Length: " + QByteArray::number(body.size())
                 + "\r\n\r\n" + body);
    QByteArray answer;
    QTRY_VERIFY_WITH_TIMEOUT((answer += socket.readAll()).contains("\r\n"), 10'000);
    QVERIFY2(answer.startsWith("HTTP/1.1 20"), answer.constData());
}

void WatchFlowTest::sendStory()
{
    const QByteArray together = ",\"correlation_id\":\"change-7\"";
    QByteArrayList events;
    for (int i = 0; i < 5; ++i)
        events << native("q" + QByteArray::number(i), "rag_query", "ada", m_now - (20 - i) * 1'000);
    events << native("a", "agent.read", "grace", m_now - 3'000, together)
           << native("b", "credential.checked", "grace", m_now - 2'000, together)
           << native("c", "agent.updated", "grace", m_now - 1'000,
                     together + ",\"params\":{\"turns\":40},\"params_before\":{\"turns\":80}");
    send(events);
}

bool WatchFlowTest::tabTo(const QWidget *target)
{
    for (int i = 0; i < 400; ++i) {
        if (QApplication::focusWidget() == target)
            return true;
        press(Qt::Key_Tab);
    }
    return false;
}

void WatchFlowTest::openFirstDot(bool byKeyboard)
{
    LiveLanesChart *chart = m_window->live()->chart();
    const auto isWanted = [](const LiveLanesLayout::Hit &hit) { return hit.dot.action == u"agent.updated"_s; };
    const auto pointOf = [&]() -> QPointF {
        const LiveLanesLayout &layout = chart->chartLayout();
        for (const LiveLanesLayout::Lane &lane : layout.lanes) {
            for (double x = lane.strip.right(); x > lane.strip.left(); x -= 1) {
                const QPointF at(x, lane.strip.center().y());
                if (isWanted(layout.hit(at, chart->dots(), chart->nowColumn())))
                    return at;
            }
        }
        return {};
    };
    QTRY_VERIFY(!pointOf().isNull());
    if (byKeyboard) {
        QVERIFY(tabTo(chart));
        press(Qt::Key_Left);
        for (int i = 0; i < 40 && !isWanted(chart->current()); ++i)
            press(i % 8 == 7 ? Qt::Key_Down : Qt::Key_Right);
        QVERIFY(isWanted(chart->current()));
        press(Qt::Key_Return);
        return;
    }
    m_window->live()->setPaused(true); // a dot that stands still can be hit
    QTest::mouseClick(chart, Qt::LeftButton, {}, pointOf().toPoint());
}

void WatchFlowTest::checkDetail()
{
    QTRY_COMPARE(m_window->event()->detail().event.action, std::string("agent.updated"));
    QCOMPARE(m_window->workspaces()->current(), Workspace::Activity);
    QVERIFY(!m_window->event()->detail().before.empty());
    QTRY_COMPARE(events(), 8);
    ActivityView *view = m_window->activity()->view();
    const auto currentAction = [&] {
        const ActivityEvent *event = m_window->activity()->model()->eventAt(view->currentIndex().row());
        return event ? event->action : std::string();
    };
    QTRY_COMPARE(currentAction(), std::string("agent.updated")); // the list went to the dot's row
}

void WatchFlowTest::liveEvent_row_detail_correlation_filter_back_byMouse()
{
    open();
    sendStory();
    openFirstDot(false);
    checkDetail();
    Button *filter = named<Button>(*m_window->event(), u"Filter to these"_s);
    QVERIFY(filter);
    QTRY_VERIFY(filter->isVisible());
    QTest::mouseClick(filter, Qt::LeftButton);
    QCOMPARE(m_window->filter().filter().events.correlation, u"change-7"_s);
    QTRY_COMPARE(events(), 3);
    QTest::mouseClick(m_window.get(), Qt::BackButton);
    QVERIFY(m_window->filter().filter().events.correlation.isEmpty());
    QTRY_COMPARE(events(), 8);
}

void WatchFlowTest::liveEvent_row_detail_correlation_filter_back_byKeyboard()
{
    open();
    sendStory();
    openFirstDot(true);
    checkDetail();
    // One row down by key: its detail follows.
    QVERIFY(tabTo(m_window->activity()->view()));
    press(Qt::Key_J);
    QTRY_COMPARE(m_window->event()->detail().event.action, std::string("credential.checked"));
    Button *filter = named<Button>(*m_window->event(), u"Filter to these"_s);
    QVERIFY(filter);
    QTRY_VERIFY(filter->isVisible());
    QVERIFY(tabTo(filter));
    press(Qt::Key_Space);
    QCOMPARE(m_window->filter().filter().events.correlation, u"change-7"_s);
    QTRY_COMPARE(events(), 3);
    press(Qt::Key_Left, Qt::AltModifier);
    QTRY_COMPARE(events(), 8);
}

// Six quiet hours, and ten minutes in which one tool failed.
void WatchFlowTest::sendSpike()
{
    QByteArrayList events;
    for (int i = 0; i < 36; ++i)
        events << native("calm" + QByteArray::number(i), "upload", "ada", m_now - (36 - i) * 10 * MinuteMs,
                         ",\"outcome\":\"ok\"");
    for (int i = 0; i < 60; ++i)
        events << native("spike" + QByteArray::number(i), "rag_query", "grace", m_now - 3 * 60 * MinuteMs + i * 1'000,
                         i % 3 == 0 ? ",\"outcome\":\"error\"" : ",\"outcome\":\"ok\"");
    send(events);
}

void WatchFlowTest::spike_facet_copy_byMouse()
{
    open();
    sendSpike();
    m_window->workspaces()->setCurrent(Workspace::Activity);
    m_window->filter().setRange(RangeChoice::between({m_now - 6 * 60 * MinuteMs, m_now + MinuteMs}));
    QTRY_COMPARE(events(), 96);
    EventHistogramChart *chart = m_window->activity()->histogram();
    QTRY_COMPARE(chart->answer().events, 96);
    const auto &buckets = chart->answer().buckets;
    const auto spike = std::ranges::max_element(buckets, {}, &TimelineBucket::events);
    const QRectF column = chart->chartLayout().bars[size_t(spike - buckets.begin())].column;
    const QPoint from(int(column.left()) - 2, int(column.center().y()));
    const QPoint to(int(column.right()) + 2, int(column.center().y()));
    QTest::mousePress(chart, Qt::LeftButton, {}, from);
    QTest::mouseMove(chart, column.center().toPoint());
    QTest::mouseMove(chart, to);
    QTest::mouseRelease(chart, Qt::LeftButton, {}, to);
    QTRY_VERIFY(events() >= 60 && events() < 70);
    QTRY_VERIFY(!outcomes()->list()->rows().empty());
    FacetList *list = outcomes()->list();
    int row = -1;
    const auto find = [&] {
        row = -1;
        for (size_t i = 0; i < list->rows().size(); ++i)
            row = list->rows()[i].value == u"error"_s && list->rows()[i].count == u"20"_s ? int(i) : row;
        return row >= 0;
    };
    QTRY_VERIFY(find());
    QTest::mouseClick(list, Qt::LeftButton, {}, list->rowRect(row).center());
    QTRY_COMPARE(events(), 20);
    ActivityView *view = m_window->activity()->view();
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(view->model()->index(1, 0)).center());
    QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier);
    const QJsonObject copied = QJsonDocument::fromJson(QGuiApplication::clipboard()->text().toUtf8()).object();
    QCOMPARE(copied[u"action"_s].toString(), u"rag_query"_s);
    QCOMPARE(copied[u"outcome"_s].toString(), u"error"_s);
}

void WatchFlowTest::spike_facet_copy_byKeyboard()
{
    open();
    sendSpike();
    press(Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(m_window->workspaces()->current(), Workspace::Activity);
    m_window->filter().setRange(RangeChoice::between({m_now - 6 * 60 * MinuteMs, m_now + MinuteMs}));
    EventHistogramChart *chart = m_window->activity()->histogram();
    QTRY_COMPARE(chart->answer().events, 96);
    QVERIFY(tabTo(chart));
    const TimeRange before = m_window->filter().filter().range;
    press(Qt::Key_Left);
    press(Qt::Key_Left, Qt::ShiftModifier);
    press(Qt::Key_Return);
    QTRY_VERIFY(m_window->filter().filter().range != before);
    press(Qt::Key_Left, Qt::AltModifier);
    QTRY_COMPARE(events(), 96);
    FacetList *list = outcomes()->list();
    QTRY_VERIFY(std::ranges::any_of(list->rows(), [](const auto &row) { return row.value == u"error"_s; }));
    QVERIFY(tabTo(list));
    for (int i = 0; i < 10 && (list->currentRow() < 0 || list->rows()[size_t(list->currentRow())].value != u"error"_s);
         ++i)
        press(Qt::Key_Down);
    press(Qt::Key_Space);
    QTRY_COMPARE(events(), 20);
    QVERIFY(tabTo(m_window->activity()->view()));
    press(Qt::Key_J);
    press(Qt::Key_C, Qt::ControlModifier);
    const QJsonObject copied = QJsonDocument::fromJson(QGuiApplication::clipboard()->text().toUtf8()).object();
    QCOMPARE(copied[u"outcome"_s].toString(), u"error"_s);
}

// A source that was heard every quarter of an hour for two days, and now for three hours not at all.
void WatchFlowTest::makeSilentSource()
{
    open();
    QByteArrayList events;
    for (int i = 0; i < 4 * 48; ++i)
        events << native("n" + QByteArray::number(i), "ingest", "nightly", m_now - 180 * MinuteMs - i * 15 * MinuteMs,
                         ",\"source\":\"nightly\"");
    send(events);
    m_window.reset();
    m_backend.reset();
    // All of it was received just now: as if it had been received when it happened.
    QVERIFY(setLastHeard(m_store, m_now - 180 * MinuteMs));
    open();
}

PulseLink *WatchFlowTest::linkToSources()
{
    for (PulseLink *link : m_window->pulse()->links()) {
        if (link->toolTip().contains(u"silent"_s) || link->accessibleName().contains(u"silent"_s))
            return link;
    }
    return nullptr;
}

void WatchFlowTest::silentSource_pulse_sources_byMouse()
{
    makeSilentSource();
    m_window->workspaces()->setCurrent(Workspace::Activity);
    QTRY_VERIFY(linkToSources());
    QTest::mouseClick(linkToSources(), Qt::LeftButton);
    QCOMPARE(m_window->workspaces()->current(), Workspace::Sources);
    TableView *view = m_window->sources()->view();
    QTRY_VERIFY(view->model()->rowCount() > 0);
    QTRY_VERIFY(view->currentIndex().isValid());
    QCOMPARE(view->currentIndex().row(), 0); // silent ones stand first
}

void WatchFlowTest::silentSource_pulse_sources_byKeyboard()
{
    makeSilentSource();
    press(Qt::Key_2, Qt::ControlModifier);
    QTRY_VERIFY(linkToSources());
    QVERIFY(tabTo(linkToSources()));
    press(Qt::Key_Return);
    QCOMPARE(m_window->workspaces()->current(), Workspace::Sources);
    TableView *view = m_window->sources()->view();
    QTRY_VERIFY(view->currentIndex().isValid());
    QVERIFY(tabTo(view));
    press(Qt::Key_Return);
    QCOMPARE(m_window->workspaces()->current(), Workspace::Activity);
}

QTEST_MAIN(WatchFlowTest)
#include "tst_watchflow.moc"
