// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/eventhistogramchart.h"

#include "charts/drawtabular.h"
#include "charts/fonts.h"
#include "charts/paint.h"
#include "charts/readout.h"
#include "charts/seriescolours.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr double HandleReach = 5; ///< pixels beside an edge that still take hold of it
constexpr double Dimmed = 0.5;    ///< strength of what is outside the brush

} // namespace

EventHistogramChart::EventHistogramChart(QWidget *parent) : ChartWidget(parent)
{
    setAccessibleName(tr("Events over time"));
    rebuild();
}

void EventHistogramChart::setAnswer(const TimelineAnswer &answer)
{
    const bool sameBuckets = answer.buckets.size() == m_answer.buckets.size() && answer.beginMs == m_answer.beginMs
        && answer.bucketMs == m_answer.bucketMs;
    m_answer = answer;
    if (!sameBuckets) {
        m_draft.reset();
        m_grip = Grip::None;
        m_dragging = false;
        setHovered(-1);
    }
    setReady();
    rebuild();
    describe();
    if (m_hovered >= 0 && isVisible())
        presentReadOut(m_hovered);
    update();
}

void EventHistogramChart::setBrush(TimeRange brush)
{
    m_brush = brush;
    m_draft.reset();
    rebuild();
    describe();
    update();
}

void EventHistogramChart::rebuild()
{
    EventHistogramLayout::Input in;
    in.size = QSizeF(size());
    in.answer = &m_answer;
    in.format = &format();
    const QFontMetricsF axis(glasshouse::font(TextRole::Axis));
    in.axisWidth = [axis](const QString &text) { return tabularWidth(axis, text); };
    in.brush = m_draft ? rangeOf(*m_draft) : m_brush;
    m_layout = EventHistogramLayout::make(in);
}

TimeRange EventHistogramChart::rangeOf(Span span) const
{
    return {m_answer.buckets[size_t(span.first)].beginMs,
            m_answer.buckets[size_t(span.last)].beginMs + m_answer.bucketMs};
}

std::optional<EventHistogramChart::Span> EventHistogramChart::brushSpan() const
{
    if (m_draft)
        return m_draft;
    if (m_brush.isUnbounded() || m_answer.buckets.empty() || m_brush.beginMs >= m_layout.endMs
        || m_brush.endMs <= m_layout.beginMs)
        return std::nullopt;
    const auto bucketOf = [this](qint64 ms) {
        const qint64 last = qint64(m_answer.buckets.size()) - 1;
        return int(std::clamp((ms - m_layout.beginMs) / m_answer.bucketMs, qint64(0), last));
    };
    return Span{bucketOf(std::max(m_brush.beginMs, m_layout.beginMs)),
                bucketOf(std::min(m_brush.endMs, m_layout.endMs) - 1)};
}

void EventHistogramChart::setDraft(std::optional<Span> draft)
{
    if (draft == m_draft)
        return;
    m_draft = draft;
    rebuild();
    describe();
    update();
}

void EventHistogramChart::applyDraft()
{
    if (!m_draft)
        return;
    m_brush = rangeOf(*m_draft);
    m_draft.reset();
    rebuild();
    update();
    Q_EMIT rangeSelected(m_brush.beginMs, m_brush.endMs);
}

void EventHistogramChart::describe()
{
    const auto span = brushSpan();
    qint64 events = 0, failures = 0;
    for (size_t i = 0; i < m_answer.buckets.size(); ++i) {
        if (span && (int(i) < span->first || int(i) > span->last))
            continue;
        events += m_answer.buckets[i].events;
        failures += m_answer.buckets[i].failures;
    }
    const TimeRange range = span ? rangeOf(*span) : TimeRange{m_layout.beginMs, m_layout.endMs};
    setAccessibleDescription(tr("%1 to %2: %3 events, %4 failures")
                                 .arg(format().exact(range.beginMs), format().exact(range.endMs),
                                      format().count(events), format().count(failures)));
}

EventHistogramChart::Grip EventHistogramChart::gripAt(QPointF at) const
{
    if (m_layout.brush.isEmpty() || at.y() < m_layout.brush.top() || at.y() > m_layout.brush.bottom())
        return m_layout.bucketAt(at) >= 0 ? Grip::New : Grip::None;
    if (std::abs(at.x() - m_layout.brush.left()) <= HandleReach)
        return Grip::Left;
    if (std::abs(at.x() - m_layout.brush.right()) <= HandleReach)
        return Grip::Right;
    // A brush over everything has nowhere to go: a drag draws a new one.
    const bool everything = m_layout.brush.width() >= m_layout.plot.width() - 1;
    if (m_layout.brush.contains(at) && !everything)
        return Grip::Whole;
    return m_layout.bucketAt(at) >= 0 ? Grip::New : Grip::None;
}

EventHistogramChart::Span EventHistogramChart::dragged(int bucket) const
{
    const int count = int(m_answer.buckets.size());
    switch (m_grip) {
    case Grip::Left:
        return {std::min(bucket, m_start.last), m_start.last};
    case Grip::Right:
        return {m_start.first, std::max(bucket, m_start.first)};
    case Grip::Whole: {
        const int shift = std::clamp(bucket - m_pressed, -m_start.first, count - 1 - m_start.last);
        return {m_start.first + shift, m_start.last + shift};
    }
    case Grip::New:
    case Grip::None:
        break;
    }
    return {std::min(bucket, m_pressed), std::max(bucket, m_pressed)};
}

void EventHistogramChart::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_answer.buckets.empty())
        return;
    m_grip = gripAt(event->position());
    m_pressed = m_layout.bucketAt(event->position(), true);
    m_pressedAt = event->position();
    m_start = brushSpan().value_or(Span{m_pressed, m_pressed});
    m_dragging = false;
}

void EventHistogramChart::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF at = event->position();
    if (m_grip != Grip::None && (event->buttons() & Qt::LeftButton)) {
        const double moved = std::abs(at.x() - m_pressedAt.x());
        m_dragging = m_dragging || moved >= QApplication::startDragDistance();
        if (m_dragging)
            setDraft(dragged(m_layout.bucketAt(at, true)));
    } else {
        const Grip grip = gripAt(at);
        setCursor(grip == Grip::Left || grip == Grip::Right ? Qt::SizeHorCursor
                      : grip == Grip::Whole                 ? Qt::OpenHandCursor
                      : grip == Grip::New                   ? Qt::CrossCursor
                                                            : Qt::ArrowCursor);
    }
    setHovered(m_layout.bucketAt(at));
}

void EventHistogramChart::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_grip = Grip::None;
    if (std::exchange(m_dragging, false))
        applyDraft();
}

void EventHistogramChart::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_grip = Grip::None;
    setDraft(std::nullopt);
    Q_EMIT rangeReset();
}

void EventHistogramChart::leaveEvent(QEvent *event)
{
    ChartWidget::leaveEvent(event);
    setHovered(-1);
}

void EventHistogramChart::focusOutEvent(QFocusEvent *event)
{
    ChartWidget::focusOutEvent(event);
    if (!m_dragging)
        setDraft(std::nullopt);
    update();
}

bool EventHistogramChart::event(QEvent *event)
{
    // Escape drops the draft here instead of whatever the window does with it.
    if (event->type() == QEvent::ShortcutOverride && m_draft
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return ChartWidget::event(event);
}

void EventHistogramChart::moveByKey(int step, bool extend)
{
    const int last = int(m_answer.buckets.size()) - 1;
    const auto old = brushSpan();
    if (!old) {
        setDraft(Span{last, last});
        return;
    }
    if (extend) {
        setDraft(Span{old->first, std::clamp(old->last + step, old->first, last)});
        return;
    }
    const int shift = std::clamp(step, -old->first, last - old->last);
    setDraft(Span{old->first + shift, old->last + shift});
}

void EventHistogramChart::keyPressEvent(QKeyEvent *event)
{
    if (m_answer.buckets.empty())
        return ChartWidget::keyPressEvent(event);
    const bool extend = event->modifiers() & Qt::ShiftModifier;
    switch (event->key()) {
    case Qt::Key_Left:
        moveByKey(-1, extend);
        break;
    case Qt::Key_Right:
        moveByKey(1, extend);
        break;
    case Qt::Key_Home:
        moveByKey(-int(m_answer.buckets.size()), extend);
        break;
    case Qt::Key_End:
        moveByKey(int(m_answer.buckets.size()), extend);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!m_draft)
            return ChartWidget::keyPressEvent(event);
        applyDraft();
        return;
    case Qt::Key_Escape:
        if (!m_draft)
            return ChartWidget::keyPressEvent(event);
        setDraft(std::nullopt);
        hideReadOut();
        return;
    default:
        return ChartWidget::keyPressEvent(event);
    }
    if (m_draft)
        presentReadOut(extend ? m_draft->last : m_draft->first);
    update();
}

void EventHistogramChart::setHovered(int bucket)
{
    if (bucket == m_hovered)
        return;
    m_hovered = bucket;
    if (bucket < 0)
        hideReadOut();
    else
        presentReadOut(bucket);
    update();
}

void EventHistogramChart::presentReadOut(int at)
{
    const TimelineBucket &bucket = m_answer.buckets[size_t(at)];
    static constexpr const char *Names[] = {QT_TRANSLATE_NOOP("glasshouse::EventHistogramChart", "Model"),
                                            QT_TRANSLATE_NOOP("glasshouse::EventHistogramChart", "Tool"),
                                            QT_TRANSLATE_NOOP("glasshouse::EventHistogramChart", "Query"),
                                            QT_TRANSLATE_NOOP("glasshouse::EventHistogramChart", "Data"),
                                            QT_TRANSLATE_NOOP("glasshouse::EventHistogramChart", "Identity"),
                                            QT_TRANSLATE_NOOP("glasshouse::EventHistogramChart", "DevOps"),
                                            QT_TRANSLATE_NOOP("glasshouse::EventHistogramChart", "Audit"),
                                            QT_TRANSLATE_NOOP("glasshouse::EventHistogramChart", "Telemetry")};
    const Theme &theme = themeOf(this);
    ReadOutContent content;
    content.title = format().dayAndTime(bucket.beginMs, m_layout.endMs);
    content.note = format().duration(m_answer.bucketMs);
    for (const EventClass eventClass : AllEventClasses) {
        const qint64 count = bucket.classes[size_t(eventClass)];
        if (count > 0)
            content.rows.push_back(
                {theme.classColour(eventClass), tr(Names[size_t(eventClass)]), format().count(count)});
    }
    if (bucket.failures > 0)
        content.totals.push_back({theme.colour(Token::Error), tr("Failures"), format().count(bucket.failures)});
    content.totals.push_back({{}, tr("Events"), format().count(bucket.events)});
    const QRectF column = m_layout.bars[size_t(at)].column;
    QWidget *top = readOut().parentWidget();
    readOut().present(content, QRect(mapTo(top, column.topLeft().toPoint()), column.size().toSize()),
                      mapTo(top, QPoint(0, int(m_layout.plot.top()))).y());
}

void EventHistogramChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    painter.fillRect(rect(), theme.colour(Token::Panel));
    if (m_layout.bars.empty())
        return;
    paintAxes(painter);
    paintBars(painter);
    paintBrush(painter);
}

void EventHistogramChart::paintAxes(QPainter &painter) const
{
    const Theme &theme = themeOf(this);
    painter.setFont(glasshouse::font(TextRole::Axis));
    for (const EventHistogramLayout::Label &tick : m_layout.ticks) {
        paintHairline(&painter, m_layout.plot.left(), m_layout.plot.right(), tick.at, theme.colour(Token::Border));
        painter.setPen(theme.colour(Token::Text3));
        drawTabular(&painter, tick.rect, Qt::AlignRight | Qt::AlignVCenter, tick.text);
    }
    painter.setPen(theme.colour(Token::Text3));
    for (const EventHistogramLayout::Label &time : m_layout.times)
        drawTabular(&painter, time.rect, Qt::AlignHCenter | Qt::AlignVCenter, time.text);
}

void EventHistogramChart::paintBars(QPainter &painter) const
{
    const Theme &theme = themeOf(this);
    const QColor fine = theme.seriesColour(0), failed = theme.colour(Token::Error);
    for (size_t i = 0; i < m_layout.bars.size(); ++i) {
        const EventHistogramLayout::Bar &bar = m_layout.bars[i];
        if (int(i) == m_hovered)
            painter.fillRect(bar.column, theme.colour(Token::Hover));
        if (!bar.fine.isEmpty())
            painter.fillRect(bar.fine, bar.isLit ? fine : withAlpha(fine, Dimmed));
        if (!bar.failures.isEmpty())
            painter.fillRect(bar.failures, bar.isLit ? failed : withAlpha(failed, Dimmed));
    }
}

void EventHistogramChart::paintBrush(QPainter &painter) const
{
    if (m_layout.brush.isEmpty())
        return;
    const Theme &theme = themeOf(this);
    const QColor accent = theme.colour(Token::Accent);
    painter.fillRect(m_layout.brush, withAlpha(accent, 0.12));
    painter.setPen(accent);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(hairlineRect(m_layout.brush));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(accent);
    painter.drawRoundedRect(m_layout.leftHandle, 2, 2);
    painter.drawRoundedRect(m_layout.rightHandle, 2, 2);
}

} // namespace glasshouse
