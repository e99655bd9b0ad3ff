// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/alertchart.h"

#include "charts/drawtabular.h"
#include "charts/fonts.h"
#include "charts/paint.h"
#include "charts/readout.h"
#include "charts/trendlayout.h"
#include "domain/alertcheck.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr double AlertAxisGap = 6, AlertTextHeight = 16, AlertTop = 10;
constexpr int AlertGridLines = 4;
constexpr double AlertDateGap = 16;
constexpr double AlertMarkRadius = 4;

/// A budget falls to nothing when its window is over: no line leads there.
bool beginsAnew(const AlertRule &rule, const AlertTestPoint &before, const AlertTestPoint &next, const Format &format)
{
    if (rule.window == AlertRule::Window::Minutes || next.value >= before.value)
        return false;
    const auto day = [&](qint64 ms) { return QDateTime::fromMSecsSinceEpoch(ms, format.zone()).date(); };
    return day(before.timeMs) != day(next.timeMs);
}

void placeAlertDates(AlertChartLayout &layout, const AlertChartLayout::Input &in)
{
    const auto &points = in.answer->points;
    QDate day = QDateTime::fromMSecsSinceEpoch(points.front().timeMs, in.format->zone()).date();
    const QDate last = QDateTime::fromMSecsSinceEpoch(points.back().timeMs, in.format->zone()).date();
    double free = layout.plot.left() - AlertDateGap;
    for (; day <= last; day = day.addDays(1)) {
        const qint64 ms = std::max(day.startOfDay(in.format->zone()).toMSecsSinceEpoch(), points.front().timeMs);
        const double x = AlertChartLayout::xOf(*in.answer, layout.plot, ms);
        const QString text = in.format->dayShort(day);
        const double width = in.axisWidth(text) + 2;
        if (x < free + AlertDateGap || x + width > layout.plot.right() + 1)
            continue;
        layout.dates.push_back({x, text, QRectF(x, layout.plot.bottom() + AlertAxisGap / 2, width, AlertTextHeight)});
        free = x + width;
    }
}

} // namespace

QString alertValueWords(const Format &format, double value, const QString &unit)
{
    if (unit == u"usd"_s)
        return format.money(NanoUsd{qint64(std::llround(value * 1e9))});
    if (unit == u"percent"_s)
        return format.percent(value / 100);
    if (unit == u"ms"_s)
        return format.duration(qint64(std::llround(value)));
    if (unit == u"bytes"_s)
        return format.bytes(qint64(std::llround(value)));
    const double whole = std::round(value);
    const QString figure =
        std::abs(value - whole) < 1e-9 ? format.countFull(qint64(whole)) : format.locale().toString(value, 'f', 2);
    return unit.isEmpty() ? figure : figure + QChar(0x202f) + unit;
}

double AlertChartLayout::xOf(const AlertTestAnswer &answer, const QRectF &plot, qint64 timeMs)
{
    const qint64 begin = answer.points.front().timeMs, end = std::max(answer.points.back().timeMs, begin + 1);
    return plot.left() + plot.width() * double(timeMs - begin) / double(end - begin);
}

int AlertChartLayout::nearest(const AlertTestAnswer &answer, const QRectF &plot, double x)
{
    int best = -1;
    double distance = 0;
    for (std::size_t i = 0; i < answer.points.size(); ++i) {
        const double away = std::abs(xOf(answer, plot, answer.points[i].timeMs) - x);
        if (best < 0 || away < distance)
            best = int(i), distance = away;
    }
    return best;
}

AlertChartLayout AlertChartLayout::make(const Input &in)
{
    AlertChartLayout layout;
    if (!in.answer || in.answer->points.empty())
        return layout;
    double top = 0;
    for (const AlertTestPoint &point : in.answer->points)
        top = std::max(top, point.value);
    for (const double level : in.rule->levels)
        top = std::max(top, thresholdOf(*in.rule, level));
    const AxisTicks axis = axisTicks(top * 1.05, AlertGridLines, in.rule->measure.unit.isEmpty());
    double left = 0;
    std::vector<QString> texts;
    for (const double value : axis.values) {
        texts.push_back(alertValueWords(*in.format, value, in.rule->measure.unit));
        left = std::max(left, in.axisWidth(texts.back()) + 2);
    }
    layout.plot = QRectF(left + AlertAxisGap, AlertTop, std::max(1.0, in.size.width() - left - 2 * AlertAxisGap),
                         std::max(1.0, in.size.height() - AlertTop - AlertTextHeight - AlertAxisGap));
    const auto yOf = [&](double value) {
        return layout.plot.bottom() - layout.plot.height() * std::clamp(value / axis.top, 0.0, 1.0);
    };
    for (std::size_t i = 0; i < axis.values.size(); ++i) {
        const double y = yOf(axis.values[i]);
        layout.ticks.push_back({y, texts[i], QRectF(0, y - AlertTextHeight / 2, left, AlertTextHeight)});
    }
    for (const double level : in.rule->levels) {
        const double y = yOf(thresholdOf(*in.rule, level));
        const QString text = in.format->percent(level) + u" · "_s
            + alertValueWords(*in.format, thresholdOf(*in.rule, level), in.rule->measure.unit);
        const double width = in.axisWidth(text) + 2;
        layout.levels.push_back(
            {y, text, QRectF(layout.plot.right() - width, y - AlertTextHeight, width, AlertTextHeight)});
    }
    const AlertTestPoint *before = nullptr;
    for (const AlertTestPoint &point : in.answer->points) {
        if (!before || beginsAnew(*in.rule, *before, point, *in.format))
            layout.pieces.emplace_back();
        layout.pieces.back() << QPointF(xOf(*in.answer, layout.plot, point.timeMs), yOf(point.value));
        if (before && before->level > 0) {
            const double x = xOf(*in.answer, layout.plot, before->timeMs);
            layout.held.emplace_back(x, layout.plot.top(), layout.pieces.back().back().x() - x, layout.plot.height());
        }
        before = &point;
    }
    for (std::size_t i = 0; i < in.answer->firings.size(); ++i) {
        const AlertFiring &firing = in.answer->firings[i];
        layout.marks.push_back({xOf(*in.answer, layout.plot, firing.beganMs), yOf(firing.value), int(i)});
    }
    placeAlertDates(layout, in);
    return layout;
}

AlertChart::AlertChart(QWidget *parent) : ChartWidget(parent)
{
    setAccessibleName(tr("What the rule would have seen"));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    rebuild();
}

void AlertChart::setAnswer(const AlertTestAnswer &answer, const AlertRule &rule)
{
    m_answer = answer;
    m_rule = rule;
    m_current = -1;
    hideReadOut();
    setReady();
    rebuild();
    setAccessibleDescription(tr("%n alert(s) in this time", nullptr, int(answer.firings.size())));
    update();
}

void AlertChart::rebuild()
{
    const QFontMetricsF axis(glasshouse::font(TextRole::Axis));
    AlertChartLayout::Input in;
    in.size = QSizeF(size());
    in.answer = &m_answer;
    in.rule = &m_rule;
    in.format = &format();
    in.axisWidth = [axis](const QString &text) { return tabularWidth(axis, text); };
    m_layout = AlertChartLayout::make(in);
}

void AlertChart::setCurrent(int point)
{
    if (point == m_current)
        return;
    m_current = point;
    update();
    if (point < 0 || point >= int(m_answer.points.size()))
        return hideReadOut();
    const AlertTestPoint &shown = m_answer.points[std::size_t(point)];
    ReadOutContent content;
    content.title = format().dayAndTime(shown.timeMs, m_answer.points.back().timeMs);
    content.rows.push_back({themeOf(this).colour(Token::Accent), m_rule.name,
                            alertValueWords(format(), shown.value, m_rule.measure.unit)});
    if (shown.level > 0)
        content.totals.push_back({{}, tr("Fires at"), format().percent(shown.level)});
    const double x = AlertChartLayout::xOf(m_answer, m_layout.plot, shown.timeMs);
    const QPoint origin = mapTo(window(), QPoint(0, 0));
    readOut().present(content,
                      QRectF(x - 1, m_layout.plot.top(), 2, m_layout.plot.height()).toRect().translated(origin),
                      origin.y() + int(m_layout.plot.top()));
}

void AlertChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    painter.fillRect(rect(), theme.colour(Token::Panel)); // as its states are, whatever the dialog's colour is
    if (m_answer.points.empty())
        return;
    painter.setFont(glasshouse::font(TextRole::Axis));
    for (const AlertChartLayout::Line &tick : m_layout.ticks) {
        paintHairline(&painter, m_layout.plot.left(), m_layout.plot.right(), tick.y, theme.colour(Token::Border));
        painter.setPen(theme.colour(Token::Text3));
        drawTabular(&painter, tick.rect, Qt::AlignRight | Qt::AlignVCenter, tick.text);
    }
    painter.setPen(theme.colour(Token::Text3));
    for (const AlertChartLayout::Line &date : m_layout.dates)
        drawTabular(&painter, date.rect, Qt::AlignLeft | Qt::AlignVCenter, date.text);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const QRectF &held : m_layout.held)
        painter.fillRect(held, withAlpha(theme.colour(Token::Warning), 0.1));
    for (const QPolygonF &piece : m_layout.pieces) {
        QPolygonF surface = piece;
        surface << QPointF(piece.back().x(), m_layout.plot.bottom())
                << QPointF(piece.front().x(), m_layout.plot.bottom());
        painter.setPen(Qt::NoPen);
        painter.setBrush(withAlpha(theme.colour(Token::Accent), 0.1));
        painter.drawPolygon(surface);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.colour(Token::Accent), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(piece);
    }
    for (const AlertChartLayout::Line &level : m_layout.levels) {
        painter.setPen(QPen(theme.colour(Token::Warning), 1, Qt::DashLine));
        painter.drawLine(QPointF(m_layout.plot.left(), level.y), QPointF(m_layout.plot.right(), level.y));
    }
    for (const AlertChartLayout::Mark &mark : m_layout.marks) {
        painter.setPen(QPen(theme.colour(Token::Panel), 1.5));
        painter.setBrush(theme.colour(Token::Warning));
        painter.drawEllipse(QPointF(mark.x, mark.y), AlertMarkRadius, AlertMarkRadius);
    }
    for (const AlertChartLayout::Line &level : m_layout.levels) { // over what may run behind them
        painter.fillRect(level.rect.adjusted(-2, 1, 2, -1), palette().color(backgroundRole()));
        painter.setPen(theme.colour(Token::Warning));
        drawTabular(&painter, level.rect, Qt::AlignRight | Qt::AlignVCenter, level.text);
    }
    if (m_current >= 0) {
        const double x = AlertChartLayout::xOf(m_answer, m_layout.plot, m_answer.points[std::size_t(m_current)].timeMs);
        painter.setPen(QPen(theme.colour(Token::BorderStrong), 1));
        painter.drawLine(QPointF(x, m_layout.plot.top()), QPointF(x, m_layout.plot.bottom()));
    }
    if (hasFocus())
        paintFocusRing(&painter, QRectF(rect()).adjusted(2, 2, -2, -2), 4, theme.colour(Token::Accent));
}

void AlertChart::mouseMoveEvent(QMouseEvent *event)
{
    setCurrent(m_layout.plot.contains(event->position())
                   ? AlertChartLayout::nearest(m_answer, m_layout.plot, event->position().x())
                   : -1);
}

void AlertChart::leaveEvent(QEvent *)
{
    setCurrent(-1);
}

void AlertChart::keyPressEvent(QKeyEvent *event)
{
    const int last = int(m_answer.points.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Left:
        return setCurrent(m_current < 0 ? last : std::max(0, m_current - 1));
    case Qt::Key_Right:
        return setCurrent(std::min(last, m_current + 1));
    case Qt::Key_Home:
        return setCurrent(std::min(0, last));
    case Qt::Key_End:
        return setCurrent(last);
    default:
        ChartWidget::keyPressEvent(event);
    }
}

void AlertChart::focusOutEvent(QFocusEvent *event)
{
    setCurrent(-1);
    ChartWidget::focusOutEvent(event);
}

} // namespace glasshouse
