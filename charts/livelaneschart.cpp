// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/livelaneschart.h"

#include "base/textsafety.h"
#include "charts/drawtabular.h"
#include "charts/fonts.h"
#include "charts/readout.h"

#include <QDateTime>
#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr qint64 SecondMs = 1000, MinuteMs = 60 * SecondMs;
constexpr int CalmMs = 1000; ///< between two frames where motion is not wanted
constexpr int LeastHeight = LiveLanesLayout::LanePitch * LiveDots::Lanes + LiveLanesLayout::AxisHeight;

} // namespace

LiveLanesChart::LiveLanesChart(QWidget *parent)
    : ChartWidget(parent),
      m_clock([] { return QDateTime::currentMSecsSinceEpoch(); })
{
    setAccessibleName(tr("Live events"));
    setAttribute(Qt::WA_OpaquePaintEvent);
    m_frame.setTimerType(Qt::PreciseTimer);
    m_soon.setTimerType(Qt::PreciseTimer);
    m_soon.setSingleShot(true);
    connect(&m_frame, &QTimer::timeout, this, &LiveLanesChart::advance);
    connect(&m_soon, &QTimer::timeout, this, &LiveLanesChart::advance);
    rebuild();
}

LiveLanesChart::~LiveLanesChart() = default;

QSize LiveLanesChart::sizeHint() const
{
    return {720, LeastHeight};
}

QSize LiveLanesChart::minimumSizeHint() const
{
    return {320, LeastHeight};
}

void LiveLanesChart::setClock(std::function<qint64()> clock)
{
    m_clock = std::move(clock);
    rebuild();
}

void LiveLanesChart::setWindow(qint64 windowMs)
{
    m_windowMs = std::clamp<qint64>(windowMs, MinuteMs, LiveDots::KeptMs);
    setCurrent({});
    rebuild();
    if (state() != PanelState::Loading && state() != PanelState::Error)
        judgeState();
    update();
}

QString LiveLanesChart::laneName(int lane) const
{
    if (lane == LiveDots::ErrorLane)
        return tr("Errors");
    switch (EventClass(lane)) {
    case EventClass::Model:
        return tr("Model calls");
    case EventClass::Tool:
        return tr("Tools");
    case EventClass::Query:
        return tr("Queries");
    case EventClass::Data:
        return tr("Data");
    case EventClass::Identity:
        return tr("Identity");
    case EventClass::DevOps:
        return tr("DevOps");
    case EventClass::Audit:
        return tr("Audit");
    case EventClass::Telemetry:
        break;
    }
    return tr("Telemetry");
}

QString LiveLanesChart::agoText(qint64 ago) const
{
    if (ago == 0)
        return m_paused ? format().timeOfDay(m_paused->nowMs) : tr("now");
    if (ago % MinuteMs == 0)
        return tr("−%1\u202fmin", "before now").arg(format().count(ago / MinuteMs));
    return tr("−%1\u202fs", "before now").arg(format().count(ago / SecondMs));
}

QString LiveLanesChart::rateText(qint64 count) const
{
    return tr("%1/min", "events in the last minute").arg(format().countShort(count));
}

void LiveLanesChart::layOut()
{
    LiveLanesLayout::Input in;
    in.size = QSizeF(size());
    in.devicePixelRatio = devicePixelRatioF();
    in.windowMs = m_windowMs;
    const qint64 now = nowMs();
    for (int lane = 0; lane < LiveDots::Lanes; ++lane) {
        in.names.push_back(laneName(lane));
        in.rates.push_back(rateText(dots().count(lane, now - MinuteMs, now)));
    }
    in.widestRate = rateText(8888);
    const QFontMetricsF label(glasshouse::font(TextRole::Label)), axis(glasshouse::font(TextRole::Axis));
    in.labelWidth = [label](const QString &text) { return tabularWidth(label, text); };
    in.axisWidth = [axis](const QString &text) { return tabularWidth(axis, text); };
    in.agoText = [this](qint64 ago) { return agoText(ago); };
    m_layout = LiveLanesLayout::make(in);
}

void LiveLanesChart::rebuild()
{
    layOut();
    makePicture();
    m_calm = style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) <= 0;
    const int column = int(std::min<double>(m_layout.msPerColumn, SecondMs));
    m_frame.setInterval(m_calm ? CalmMs : std::max(FrameMs, column));
    if (m_current.lane >= 0 && !m_layout.isInView(m_current.bin, m_column))
        setCurrent({});
}

void LiveLanesChart::addDots(const std::vector<LiveDot> &dots, qint64 uncounted)
{
    const qint64 now = m_clock();
    for (const LiveDot &dot : dots) {
        const qint64 bin = m_dots.add(dot, now);
        if (bin < 0 || m_paused || !isVisible()) // shown or resumed, everything is drawn anew
            continue;
        m_new.push_back({LiveDots::laneOf(dot.eventClass), bin});
        if (dot.failure)
            m_new.push_back({LiveDots::ErrorLane, bin});
        if (m_records && dot.acceptedNs > 0)
            m_waiting.push_back(dot.acceptedNs);
    }
    m_uncounted += uncounted;
    if (m_paused)
        m_newWhilePaused += qint64(dots.size()) + uncounted;
    if (state() != PanelState::Ready)
        judgeState();
    schedule();
}

void LiveLanesChart::clear()
{
    m_dots.clear();
    if (m_paused)
        m_paused->dots.clear();
    m_new.clear();
    m_waiting.clear();
    m_uncounted = 0;
    setCurrent({});
    setLoading(); // until it is told what there is
    rebuild();
    update();
}

/// A frame now, or as soon as one may be drawn again. Hidden, everything is drawn anew when it is shown.
void LiveLanesChart::schedule()
{
    if (!isVisible())
        return;
    const qint64 since = m_sinceFrame.isValid() ? m_sinceFrame.elapsed() : CalmMs;
    const int least = m_calm ? CalmMs : FrameMs;
    if (since >= least)
        advance();
    else if (!m_soon.isActive())
        m_soon.start(least - int(since));
}

void LiveLanesChart::judgeState()
{
    const qint64 now = nowMs();
    if (dots().total(now - m_windowMs, now) > 0)
        setReady();
    else if (state() != PanelState::Empty)
        setEmpty(tr("No events in the last %1\u202fmin. They show here as they come.")
                     .arg(format().count(m_windowMs / MinuteMs)));
}

void LiveLanesChart::advance()
{
    m_sinceFrame.start();
    if (m_picture.isNull())
        return;
    const qint64 before = m_column;
    if (!m_paused) {
        scrollTo(m_layout.columnOf(nowMs()));
        QPainter painter(&m_picture);
        for (const NewDot &dot : std::exchange(m_new, {}))
            drawDot(painter, dot.lane, dot.bin);
        m_drawnSince.insert(m_drawnSince.end(), m_waiting.begin(), m_waiting.end());
        m_waiting.clear();
    }
    if (m_column != before || !m_drawnSince.empty() || m_current.lane >= 0)
        update(pictureRect());
    if (m_current.lane >= 0 && !m_layout.isInView(m_current.bin, m_column))
        setCurrent({});
    if (m_mouse && !m_byKey)
        setCurrent(m_layout.hit(*m_mouse, dots(), m_column));
    if (!m_sinceFigures.isValid() || m_sinceFigures.hasExpired(SecondMs))
        tellFigures();
}

void LiveLanesChart::tellFigures()
{
    m_sinceFigures.start();
    const qint64 now = m_clock();
    m_dots.expire(now);
    m_perMinute = double(m_dots.total(now - MinuteMs, now) + m_uncounted);
    m_uncounted = m_uncounted * 59 / 60;
    layOut();
    update();
    if (state() == PanelState::Ready)
        judgeState();
    if (m_current.lane < 0)
        describe();
    Q_EMIT figuresChanged();
}

void LiveLanesChart::setPaused(bool paused)
{
    if (paused == isPaused())
        return;
    if (paused)
        m_paused = Frozen{m_clock(), m_dots};
    else
        m_paused.reset();
    m_newWhilePaused = 0;
    setCurrent({});
    rebuild();
    judgeState();
    tellFigures();
}

void LiveLanesChart::setCurrent(const LiveLanesLayout::Hit &hit)
{
    if (hit == m_current) {
        if (hit.lane >= 0 && isVisible())
            presentReadOut(); // it scrolls
        return;
    }
    m_current = hit;
    setCursor(hit.lane >= 0 && !m_byKey ? Qt::PointingHandCursor : Qt::ArrowCursor);
    describe();
    if (hit.lane < 0 || !isVisible())
        hideReadOut();
    else
        presentReadOut();
    update();
}

void LiveLanesChart::presentReadOut()
{
    const LiveDot &dot = m_current.dot;
    ReadOutContent content;
    content.title = dot.action.isEmpty() ? laneName(LiveDots::laneOf(dot.eventClass)) : escapeControls(dot.action);
    content.note = format().timeOfDay(dot.timeMs);
    const Theme &theme = themeOf(this);
    content.rows.push_back({theme.classColour(dot.eventClass), laneName(LiveDots::laneOf(dot.eventClass)), {}});
    content.rows.push_back({{}, tr("Actor"), dot.actor.isEmpty() ? Format::absent() : escapeControls(dot.actor)});
    if (dot.failure)
        content.rows.push_back({theme.colour(Token::Error), tr("Failed"), {}});
    if (m_current.around > 1)
        content.totals.push_back({{}, tr("Events here"), format().countShort(m_current.around)});
    const QRectF &strip = m_layout.lanes[size_t(m_current.lane)].strip;
    const double x = m_layout.x(LiveDots::middleOf(m_current.bin), m_column);
    const QPoint origin = mapTo(window(), QPoint(0, 0));
    const QRect anchor = QRectF(x - 2, strip.top(), 4, strip.height()).toRect().translated(origin);
    readOut().present(content, anchor, origin.y() + int(strip.top()) - 8);
}

void LiveLanesChart::describe()
{
    if (m_current.lane < 0) {
        const QString rate = format().countShort(qint64(m_perMinute));
        setAccessibleDescription(isPaused() ? tr("Paused, %1 events new").arg(format().countShort(m_newWhilePaused))
                                            : tr("%1 events in the last minute").arg(rate));
        return;
    }
    const LiveDot &dot = m_current.dot;
    setAccessibleDescription(tr("%1: %2, %3 at %4", "lane, action, actor, time")
                                 .arg(laneName(m_current.lane), escapeControls(dot.action),
                                      dot.actor.isEmpty() ? tr("nobody named") : escapeControls(dot.actor),
                                      format().timeOfDay(dot.timeMs)));
}

void LiveLanesChart::activate(const LiveLanesLayout::Hit &hit)
{
    if (hit.lane >= 0 && hit.bin >= 0)
        Q_EMIT eventActivated(hit.dot.timeMs, hit.dot.sequence);
}

void LiveLanesChart::showEvent(QShowEvent *event)
{
    ChartWidget::showEvent(event);
    rebuild();
    m_frame.start();
}

void LiveLanesChart::hideEvent(QHideEvent *event)
{
    ChartWidget::hideEvent(event);
    m_frame.stop();
    m_soon.stop();
    m_mouse.reset();
    setCurrent({});
}

} // namespace glasshouse
