// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/waterfallchart.h"

#include "base/textsafety.h"
#include "charts/drawtabular.h"
#include "charts/fonts.h"
#include "charts/paint.h"
#include "charts/readout.h"
#include "domain/eventclass.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int BottomGap = 8;
constexpr double BarRadius = 2;

QString utf8(const std::string &text)
{
    return escapeControls(QString::fromUtf8(text.data(), qsizetype(text.size())));
}

/// In a trace of "execute_tool" and "model.call" it is the tool and the model that tell which is which.
QString nameOfSpan(const ActivityEvent &event)
{
    if (!event.tool.empty() || !event.model.empty())
        return utf8(event.tool.empty() ? event.model : event.tool);
    return event.action.empty() ? WaterfallChart::tr("unnamed") : utf8(event.action);
}

/// With what was done: "execute_tool, run_tests".
QString wholeNameOfSpan(const ActivityEvent &event)
{
    const QString name = nameOfSpan(event), action = utf8(event.action);
    return action.isEmpty() || action == name ? name : action + u", "_s + name;
}

} // namespace

WaterfallChart::WaterfallChart(QWidget *parent) : ChartWidget(parent)
{
    setAccessibleName(tr("Trace"));
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setReady();
    rebuild();
}

void WaterfallChart::setTrace(const std::vector<TraceSpan> &spans, qint64 timeMs, qint64 sequence)
{
    if (spans != m_spans) {
        setCurrent(-1, false);
        m_spans = spans;
    }
    m_timeMs = timeMs, m_sequence = sequence;
    m_pressed = -1;
    setReady();
    rebuild();
    setAccessibleDescription(tr("%n spans", nullptr, int(m_spans.size())));
    update();
}

void WaterfallChart::rebuild()
{
    WaterfallLayout::Input in;
    in.width = width();
    in.spans = &m_spans;
    in.format = &format();
    const QFontMetricsF axis(glasshouse::font(TextRole::Axis)), label(glasshouse::font(TextRole::Label));
    in.axisWidth = [axis](const QString &text) { return tabularWidth(axis, text); };
    in.elide = [label](const QString &text, double width) { return label.elidedText(text, Qt::ElideRight, width); };
    in.nameOf = nameOfSpan;
    m_layout = WaterfallLayout::make(in);
    setFixedHeight(sizeHint().height());
}

QSize WaterfallChart::sizeHint() const
{
    const int note = m_layout.hidden > 0 ? WaterfallLayout::RowHeight : 0;
    return {300, int(m_layout.height) + note + BottomGap};
}

QSize WaterfallChart::minimumSizeHint() const
{
    return {200, sizeHint().height()};
}

QVariant WaterfallChart::inputMethodQuery(Qt::InputMethodQuery query) const
{
    if (query != Qt::ImCursorRectangle || m_layout.rows.empty())
        return ChartWidget::inputMethodQuery(query);
    return m_layout.rows[size_t(std::max(0, m_current))].rect.toAlignedRect();
}

bool WaterfallChart::isShownEvent(int row) const
{
    const ActivityEvent &event = m_spans[size_t(row)].event;
    return event.timeMs == m_timeMs && event.sequence == m_sequence;
}

QString WaterfallChart::outcomeWord(const ActivityEvent &event) const
{
    if (isFailure(event.kind, event.outcome))
        return tr("failed");
    switch (event.outcome) {
    case Outcome::Ok:
        return tr("ok");
    case Outcome::Denied:
        return tr("denied");
    case Outcome::Rejected:
        return tr("rejected");
    case Outcome::Interrupted:
        return tr("interrupted");
    case Outcome::Error:
    case Outcome::Unknown:
        break;
    }
    return Format::absent();
}

QString WaterfallChart::describe(int row) const
{
    const TraceSpan &span = m_spans[size_t(row)];
    return tr("%1, begins at %2, takes %3, %4")
        .arg(wholeNameOfSpan(span.event), format().durationFine(span.beginNs - m_layout.beginNs),
             m_layout.rows[size_t(row)].duration, outcomeWord(span.event));
}

void WaterfallChart::setCurrent(int row, bool byKey)
{
    m_byKey = byKey;
    if (row == m_current)
        return;
    m_current = row;
    if (row < 0) {
        hideReadOut();
        setAccessibleDescription(tr("%n spans", nullptr, int(m_spans.size())));
    } else {
        setAccessibleDescription(describe(row));
        presentReadOut();
    }
    update();
}

void WaterfallChart::presentReadOut()
{
    const TraceSpan &span = m_spans[size_t(m_current)];
    const WaterfallLayout::Row &row = m_layout.rows[size_t(m_current)];
    ReadOutContent content;
    content.title = wholeNameOfSpan(span.event);
    const auto add = [&content](const QString &name, const QString &value) {
        if (!value.isEmpty())
            content.rows.push_back({QColor(), name, value});
    };
    add(tr("Begins at"), format().durationFine(span.beginNs - m_layout.beginNs));
    add(tr("Takes"), row.duration);
    add(tr("Outcome"), outcomeWord(span.event));
    add(tr("Tool"), utf8(span.event.tool));
    add(tr("Model"), utf8(span.event.model));
    const QPoint origin = mapTo(window(), QPoint());
    readOut().present(content, row.rect.toAlignedRect().translated(origin), origin.y() + int(row.rect.bottom()));
}

void WaterfallChart::activate(int row)
{
    const ActivityEvent &event = m_spans[size_t(row)].event;
    if (!isShownEvent(row))
        Q_EMIT eventRequested(event.timeMs, event.sequence);
}

void WaterfallChart::mouseMoveEvent(QMouseEvent *event)
{
    const int row = m_layout.rowAt(event->position());
    setCursor(row >= 0 && !isShownEvent(row) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setCurrent(row, false);
}

void WaterfallChart::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->button() == Qt::LeftButton ? m_layout.rowAt(event->position()) : -1;
}

void WaterfallChart::mouseReleaseEvent(QMouseEvent *event)
{
    const int pressed = std::exchange(m_pressed, -1);
    if (event->button() == Qt::LeftButton && pressed >= 0 && m_layout.rowAt(event->position()) == pressed)
        activate(pressed);
}

void WaterfallChart::leaveEvent(QEvent *event)
{
    ChartWidget::leaveEvent(event);
    if (!m_byKey)
        setCurrent(-1, false);
}

void WaterfallChart::focusInEvent(QFocusEvent *event)
{
    ChartWidget::focusInEvent(event);
    const bool byMouse = event->reason() == Qt::MouseFocusReason || event->reason() == Qt::PopupFocusReason;
    if (!byMouse && m_current < 0 && !m_layout.rows.empty()) {
        const auto first = std::ranges::find_if(m_spans, [this](const TraceSpan &span) {
            return span.event.timeMs == m_timeMs && span.event.sequence == m_sequence;
        });
        const auto row = first - m_spans.begin();
        setCurrent(row < qsizetype(m_layout.rows.size()) ? int(row) : 0, true);
        Q_EMIT shown();
    }
}

void WaterfallChart::focusOutEvent(QFocusEvent *event)
{
    ChartWidget::focusOutEvent(event);
    if (m_byKey)
        setCurrent(-1, false);
}

void WaterfallChart::keyPressEvent(QKeyEvent *event)
{
    const int last = int(m_layout.rows.size()) - 1;
    const auto go = [this](int row) {
        setCurrent(row, true);
        Q_EMIT shown();
    };
    const int key = event->key();
    if (key == Qt::Key_Down && m_current < last)
        go(m_current + 1);
    else if (key == Qt::Key_Up && m_current > 0)
        go(m_current - 1);
    else if (key == Qt::Key_Home && last >= 0)
        go(0);
    else if (key == Qt::Key_End && last >= 0)
        go(last);
    else if (m_current >= 0 && (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space))
        activate(m_current);
    else
        ChartWidget::keyPressEvent(event);
}

void WaterfallChart::paintRow(QPainter &painter, int row) const
{
    const Theme &theme = themeOf(this);
    const WaterfallLayout::Row &line = m_layout.rows[size_t(row)];
    if (row == m_current)
        painter.fillRect(line.rect.adjusted(1, 0, -1, 0), theme.colour(m_byKey ? Token::Selection : Token::Hover));
    painter.setFont(glasshouse::font(isShownEvent(row) ? TextRole::Heading : TextRole::Label));
    painter.setPen(theme.colour(isShownEvent(row) ? Token::Text : Token::Text2));
    painter.drawText(line.labelRect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetricsF(painter.font()).elidedText(line.label, Qt::ElideRight, line.labelRect.width() + 1));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(line.failed ? theme.colour(Token::Error) : theme.classColour(line.eventClass));
    painter.drawRoundedRect(line.bar, BarRadius, BarRadius);
    painter.setFont(glasshouse::font(TextRole::Axis));
    painter.setPen(theme.colour(line.failed ? Token::Error : Token::Text3));
    drawTabular(&painter, line.durationRect, Qt::AlignRight | Qt::AlignVCenter, line.duration);
}

void WaterfallChart::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    painter.setFont(glasshouse::font(TextRole::Axis));
    painter.setPen(theme.colour(Token::Text3));
    for (const WaterfallLayout::Tick &tick : m_layout.ticks)
        drawTabular(&painter, tick.rect, Qt::AlignLeft | Qt::AlignVCenter, tick.text);
    if (m_layout.rows.empty())
        return;
    paintHairline(&painter, m_layout.plot.left(), m_layout.plot.right(), WaterfallLayout::AxisHeight - 1,
                  theme.colour(Token::Border));
    const int first = std::max(0, m_layout.rowAt(QPointF(event->rect().topLeft())));
    for (int row = first; row < int(m_layout.rows.size()); ++row) {
        if (m_layout.rows[size_t(row)].rect.top() > event->rect().bottom())
            break;
        paintRow(painter, row);
    }
    if (m_layout.hidden > 0) {
        painter.setFont(glasshouse::font(TextRole::Label));
        painter.setPen(theme.colour(Token::Text3));
        painter.drawText(
            QRectF(m_layout.rows.front().labelRect.left(), m_layout.height, width(), WaterfallLayout::RowHeight),
            Qt::AlignLeft | Qt::AlignVCenter, tr("%1 more spans").arg(format().countFull(m_layout.hidden)));
    }
    if (hasFocus() && m_byKey && m_current >= 0)
        paintFocusRing(&painter, m_layout.rows[size_t(m_current)].rect.adjusted(4, 3, -4, -3), 4,
                       theme.colour(Token::Accent));
}

} // namespace glasshouse
