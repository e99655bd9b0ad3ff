// SPDX-License-Identifier: GPL-3.0-or-later
// How long the event loop is away while somebody scrolls through the activity table: bench_scroll [rows] [steps]. The model
// has the rows of a store that makes them by their number; pages come a turn of the loop after they were asked for.
#include "charts/fonts.h"
#include "charts/theme.h"
#include "console/stallmonitor.h"
#include "models/activitymodel.h"
#include "ui/activity/activitydelegate.h"
#include "ui/activity/activityview.h"
#include "ui/style.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTest>
#include <QWheelEvent>

#include <cstdio>
#include <functional>

using namespace glasshouse;

namespace {

constexpr qint64 NowMs = 1'795'168'800'000, StepMs = 700;

ActivityEvent eventOf(qint64 number, qint64 rows)
{
    static const char *const actions[] = {"Bash", "messages.create", "token.issued", "agent.updated", "upload"};
    static const char *const actors[] = {"l.haas", "m.okafor", "p.novak"};
    ActivityEvent e;
    e.timeMs = NowMs - number * StepMs, e.sequence = rows - number;
    e.kind = number % 3 ? EventKind::Tool : EventKind::ModelCall;
    e.outcome = number % 17 ? Outcome::Ok : Outcome::Error;
    e.action = actions[number % 5], e.actor = actors[number % 3], e.resource = "checkout-web";
    e.durationNs = (number % 900 + 1) * 1'000'000;
    if (number % 3 == 0)
        e.tokens = 1000 + number % 50'000;
    return e;
}

ActivityAnswer answerTo(const ActivityPageRequest &request, qint64 rows)
{
    // The first event at or after the cursor's instant, in the order of the table.
    const EventKey after = request.after;
    qint64 at = after.timeMs == NoTime ? rows : (NowMs - after.timeMs + StepMs - 1) / StepMs;
    at = after.sequence == 0 ? 0 : std::clamp<qint64>(at, 0, rows);
    const bool isCursor = at < rows && NowMs - at * StepMs == after.timeMs;
    if (isCursor && (request.newer ? rows - at > after.sequence : rows - at >= after.sequence))
        ++at;
    const qint64 first = request.newer ? std::max<qint64>(0, at - request.limit) : at;
    const qint64 last = request.newer ? at : std::min(rows, at + request.limit);
    ActivityAnswer answer;
    answer.events.reserve(size_t(std::max<qint64>(0, last - first)));
    for (qint64 number = first; number < last; ++number)
        answer.events.push_back(eventOf(number, rows));
    answer.more = request.newer ? first > 0 : last < rows;
    return answer;
}

class Bench
{
public:
    explicit Bench(qint64 rows) : m_rows(rows)
    {
        m_view.setActivityModel(&m_model);
        QObject::connect(&m_view, &ActivityView::rowsSeen, &m_model, &ActivityModel::setVisibleRows);
        QObject::connect(&m_model, &ActivityModel::pageWanted, &m_view, [this](const ActivityPageRequest &request) {
            QMetaObject::invokeMethod(
                &m_view, [this, request] { m_model.addPage(request, answerTo(request, m_rows)); },
                Qt::QueuedConnection);
        });
        m_view.resize(1200, 700);
        m_view.show();
        (void)QTest::qWaitForWindowExposed(&m_view);
        const ActivityPageRequest first = ActivityModel::firstRequest(true, NoTime);
        m_model.restart(true, first, answerTo(first, m_rows));
    }

    /// How many events there are when is known, so that every one of them has a row.
    void spread()
    {
        TimelineAnswer sums;
        sums.bucketMs = QuarterMs * 4 * 24;
        for (qint64 end = NowMs + 1; end > NowMs - m_rows * StepMs; end -= sums.bucketMs)
            sums.buckets.insert(
                sums.buckets.begin(),
                {end - sums.bucketMs,
                 std::min((NowMs - end + 1 + sums.bucketMs) / StepMs, m_rows) - (NowMs - end + 1) / StepMs,
                 0,
                 {}});
        m_model.setSpread(ActivitySpread(sums, {}));
        std::printf("%-28s %9d rows, %lld in memory\n", "rows for all", m_model.rowCount(),
                    qlonglong(m_model.residentEvents()));
    }
    /// Everything that a person could have scrolled to is known to the table.
    void fill()
    {
        QElapsedTimer watch;
        watch.start();
        while (m_model.eventCount() < m_rows) {
            m_model.requestTail();
            QCoreApplication::processEvents();
        }
        std::printf("%-28s %9d rows, %lld in memory, %lld ms\n", "filled", m_model.rowCount(),
                    qlonglong(m_model.residentEvents()), qlonglong(watch.elapsed()));
    }

    void run(const char *name, int steps, const std::function<void(int)> &step)
    {
        StallMonitor monitor;
        QElapsedTimer watch;
        watch.start();
        qint64 slowest = 0;
        for (int i = 0; i < steps; ++i) {
            QElapsedTimer one;
            one.start();
            step(i);
            QCoreApplication::processEvents(); // painting included
            slowest = std::max(slowest, one.elapsed());
            QTest::qWait(1);
        }
        monitor.stop();
        m_largest = std::max({m_largest, monitor.largestMs(), slowest});
        std::printf("%-28s %6d steps, %5.1f ms each, slowest step %lld ms, longest gap %lld ms\n", name, steps,
                    double(watch.elapsed()) / steps, qlonglong(slowest), qlonglong(monitor.largestMs()));
        std::fflush(stdout);
    }
    void wheel(int notches)
    {
        const QPointF at(200, 200);
        QWheelEvent event(at, m_view.viewport()->mapToGlobal(at), {}, {0, -120 * notches}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(m_view.viewport(), &event);
    }
    void key(Qt::Key key) { QTest::keyClick(&m_view, key); }
    ActivityView &view() { return m_view; }
    ActivityModel &model() { return m_model; }
    qint64 largest() const { return m_largest; }

private:
    qint64 m_rows, m_largest = 0;
    ActivityModel m_model;
    ActivityView m_view;
};

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    loadFonts();
    QApplication::setFont(font(TextRole::Body));
    QApplication::setPalette(palette(Theme::dark()));
    application.setStyleSheet(styleSheet(Theme::dark()));
    const QStringList words = QApplication::arguments();
    const qint64 rows = words.size() > 1 ? words[1].toLongLong() : 10'000'000;
    const int steps = words.size() > 2 ? words[2].toInt() : 300;

    Bench bench(rows);
    bench.run("from the top, wheel", steps, [&](int) { bench.wheel(3); });
    bench.run("from the top, PageDown", steps, [&](int) { bench.key(Qt::Key_PageDown); });
    bench.run("from the top, End", steps, [&](int) { bench.key(Qt::Key_End); });
    bench.fill();
    bench.run("at the end, wheel up", steps, [&](int) { bench.wheel(-3); });
    bench.run("PageUp", steps, [&](int) { bench.key(Qt::Key_PageUp); });
    bench.run("Home and End in turn", steps, [&](int i) { bench.key(i % 2 ? Qt::Key_End : Qt::Key_Home); });
    bench.run("the bar, dragged", steps, [&](int i) {
        QScrollBar *bar = bench.view().verticalScrollBar();
        bar->setValue(int(qint64(bar->maximum()) * ((i * 7919) % steps) / steps));
    });
    bench.key(Qt::Key_Home);
    bench.run("new rows at the top", steps, [&](int i) {
        ActivityEvent fresh = eventOf(0, rows);
        fresh.timeMs = NowMs + i + 1, fresh.sequence = rows + i + 1;
        bench.model().addNewer({fresh});
    });
    Bench whole(rows);
    whole.spread();
    whole.run("the bar over unfetched rows", steps, [&](int i) {
        QScrollBar *bar = whole.view().verticalScrollBar();
        bar->setValue(int(qint64(bar->maximum()) * ((i * 7919) % steps) / steps));
    });
    whole.run("wheel between gaps", steps, [&](int i) { whole.wheel(i % 2 ? 3 : -5); });
    whole.run("End and Home over gaps", steps, [&](int i) { whole.key(i % 2 ? Qt::Key_End : Qt::Key_Home); });
    std::printf("longest gap %lld ms (budget 50 ms)\n", qlonglong(std::max(bench.largest(), whole.largest())));
    return 0;
}
