// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/heatmapchart.h"

#include "charts/drawtabular.h"
#include "charts/fonts.h"
#include "charts/readout.h"

#include "base/textsafety.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

using Measure = HeatmapQuestion::Measure;
using Shape = HeatmapQuestion::Shape;

QString measureName(Measure measure)
{
    switch (measure) {
    case Measure::Calls:
        return HeatmapChart::tr("Model calls");
    case Measure::Tokens:
        return HeatmapChart::tr("Tokens");
    case Measure::Cost:
        return HeatmapChart::tr("Cost");
    case Measure::Errors:
        return HeatmapChart::tr("Errors");
    case Measure::ToolCalls:
        break;
    }
    return HeatmapChart::tr("Tool calls");
}

} // namespace

HeatmapChart::HeatmapChart(QWidget *parent) : ChartWidget(parent)
{
    setAccessibleName(tr("Activity"));
    rebuild();
}

QSize HeatmapChart::sizeHint() const
{
    return {520, 280};
}

QSize HeatmapChart::minimumSizeHint() const
{
    return {280, 104}; // room for a few rows: the panels of a low window share it
}

void HeatmapChart::setAnswer(const HeatmapAnswer &answer, HeatmapQuestion::Shape shape,
                             HeatmapQuestion::Measure measure)
{
    const bool sameGrid =
        shape == m_shape && answer.rows.size() == m_answer.rows.size() && answer.days.size() == m_answer.days.size();
    if (!sameGrid)
        setCurrent({});
    m_answer = answer;
    m_shape = shape;
    m_measure = measure;
    m_pressed = {};
    setReady();
    rebuild();
    describe();
    if (m_current.row >= 0 && isVisible())
        presentReadOut();
    update();
}

void HeatmapChart::rebuild()
{
    HeatmapLayout::Input in;
    in.size = QSizeF(size());
    in.answer = &m_answer;
    in.shape = m_shape;
    in.measure = m_measure;
    in.format = &format();
    in.noDataText = tr("Nothing");
    const int days = int(m_answer.days.size());
    in.legendTitle = [this, days](int shown) {
        if (!m_words.legend.isEmpty())
            return m_words.legend;
        if (m_shape == Shape::WeekdayByHour)
            return tr("%1 per hour, equal-count steps").arg(measureTitle());
        if (shown < days)
            return tr("%1 per day, last %n days, equal-count steps", nullptr, shown).arg(measureTitle());
        return tr("%1 per day, equal-count steps").arg(measureTitle());
    };
    in.hiddenRows = [this](int rows) { return tr("%1 more", "rows").arg(format().countFull(rows)); };
    const QFontMetricsF label(glasshouse::font(TextRole::Label)), axis(glasshouse::font(TextRole::Axis));
    in.labelWidth = [label](const QString &text) { return tabularWidth(label, text); };
    in.axisWidth = [axis](const QString &text) { return tabularWidth(axis, text); };
    in.elide = [label](const QString &text, double width) {
        return label.elidedText(text.isEmpty() ? tr("unknown") : escapeControls(text), Qt::ElideMiddle, width);
    };
    in.steps = Theme::RampCount;
    m_layout = HeatmapLayout::make(in);
    if (m_current.row >= int(m_layout.rows.size())
        || (m_current.column >= 0 && m_current.column < m_layout.firstColumn))
        setCurrent({});
}

QString HeatmapChart::measureTitle() const
{
    return m_words.measure.isEmpty() ? measureName(m_measure) : m_words.measure;
}

QString HeatmapChart::rowTitle(const QString &key) const
{
    if (m_shape == Shape::WeekdayByHour)
        return format().locale().standaloneDayName(std::clamp(key.toInt(), 1, 7), QLocale::LongFormat);
    return key.isEmpty() ? tr("unknown") : escapeControls(key);
}

QString HeatmapChart::columnTitle(int column) const
{
    if (m_shape == Shape::WeekdayByHour)
        return tr("%1 – %2", "hours").arg(format().hour(column), format().hour((column + 1) % 24));
    const QDate day = m_answer.days[size_t(column)];
    return m_words.column ? m_words.column(day) : format().dayWithWeekday(day);
}

QString HeatmapChart::figure(double value) const
{
    if (value < 0)
        return Format::absent();
    if (m_measure == Measure::Cost)
        return format().money(NanoUsd{qint64(std::llround(value * 1e9))});
    return format().countShort(qint64(std::llround(value)));
}

void HeatmapChart::describe()
{
    if (m_current.row < 0) {
        setAccessibleDescription(tr("%1, %n rows", nullptr, int(m_answer.rows.size())).arg(measureTitle()));
        return;
    }
    const HeatmapRow &row = m_answer.rows[size_t(m_current.row)];
    const double value = m_current.column < 0 ? row.total : row.cells[size_t(m_current.column)];
    const QString place =
        m_current.column < 0 ? rowTitle(row.key) : rowTitle(row.key) + u", "_s + columnTitle(m_current.column);
    setAccessibleDescription(u"%1: %2 %3"_s.arg(place, measureTitle(), value < 0 ? tr("nothing") : figure(value)));
}

void HeatmapChart::setCurrent(HeatmapLayout::Hit hit)
{
    if (hit == m_current)
        return;
    m_current = hit;
    describe();
    if (hit.row < 0)
        hideReadOut();
    else
        presentReadOut();
    update();
}

void HeatmapChart::presentReadOut()
{
    const HeatmapRow &row = m_answer.rows[size_t(m_current.row)];
    ReadOutContent content;
    QRectF anchor = m_layout.rows[size_t(m_current.row)].labelRect;
    if (m_current.column >= 0) {
        const double value = row.cells[size_t(m_current.column)];
        content.title = columnTitle(m_current.column);
        content.rows.push_back({{}, rowTitle(row.key), QString()});
        const int step = m_layout.bins.stepOf(value);
        const QColor swatch = step < 0 ? QColor{} : themeOf(this).ramp[size_t(step)];
        content.totals.push_back({swatch, value < 0 ? tr("Nothing here") : measureTitle(), figure(value)});
        anchor = m_layout.cell(m_current.row, m_current.column);
    } else {
        content.title = rowTitle(row.key);
        content.rows.push_back({{}, measureTitle(), figure(row.total)});
    }
    const QPoint origin = mapTo(window(), QPoint(0, 0));
    readOut().present(content, anchor.toRect().translated(origin), origin.y() + int(anchor.top()) - 8);
}

void HeatmapChart::activate(HeatmapLayout::Hit hit)
{
    if (hit.row < 0 || hit.row >= int(m_answer.rows.size()))
        return;
    const QString key = m_answer.rows[size_t(hit.row)].key; // a copy: a slot may set a new answer
    if (hit.column >= 0)
        Q_EMIT cellActivated(key, hit.column);
    else
        Q_EMIT rowActivated(key);
}

bool HeatmapChart::event(QEvent *event)
{
    // Tab goes on to the next panel; the arrows stay inside.
    if (event->type() == QEvent::ShortcutOverride) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() >= Qt::Key_Left && key->key() <= Qt::Key_Down && key->modifiers() == Qt::NoModifier) {
            event->accept();
            return true;
        }
    }
    return ChartWidget::event(event);
}

void HeatmapChart::mouseMoveEvent(QMouseEvent *event)
{
    const HeatmapLayout::Hit hit = m_layout.hit(event->position());
    setCursor(hit.row >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    m_byKey = false;
    setCurrent(hit);
}

void HeatmapChart::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->button() == Qt::LeftButton ? m_layout.hit(event->position()) : HeatmapLayout::Hit();
}

void HeatmapChart::mouseReleaseEvent(QMouseEvent *event)
{
    const HeatmapLayout::Hit pressed = std::exchange(m_pressed, HeatmapLayout::Hit());
    if (event->button() == Qt::LeftButton && pressed.row >= 0 && m_layout.hit(event->position()) == pressed)
        activate(pressed);
}

void HeatmapChart::leaveEvent(QEvent *event)
{
    ChartWidget::leaveEvent(event);
    if (!m_byKey)
        setCurrent({});
}

void HeatmapChart::focusOutEvent(QFocusEvent *event)
{
    ChartWidget::focusOutEvent(event);
    if (std::exchange(m_byKey, false))
        setCurrent({});
}

HeatmapLayout::Hit HeatmapChart::moved(int key) const
{
    const int lastRow = int(m_layout.rows.size()) - 1, firstColumn = m_layout.firstColumn;
    const int lastColumn = firstColumn + m_layout.columns - 1;
    if (m_current.row < 0) // the first key only shows where the cursor is
        return {0, key == Qt::Key_Home ? firstColumn : lastColumn};
    const auto [row, column] = m_current;
    switch (key) {
    case Qt::Key_Left:
        return {row, column <= firstColumn ? -1 : column - 1};
    case Qt::Key_Right:
        return {row, column < 0 ? firstColumn : std::min(lastColumn, column + 1)};
    case Qt::Key_Up:
        return {std::max(0, row - 1), column};
    case Qt::Key_Down:
        return {std::min(lastRow, row + 1), column};
    case Qt::Key_Home:
        return {row, firstColumn};
    default:
        return {row, lastColumn};
    }
}

void HeatmapChart::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    const bool moves = (key >= Qt::Key_Left && key <= Qt::Key_Down) || key == Qt::Key_Home || key == Qt::Key_End;
    const bool usable = !m_layout.rows.empty() && state() != PanelState::Empty;
    if (usable && moves) {
        m_byKey = true;
        setCurrent(moved(key));
        update();
    } else if (usable && m_current.row >= 0
               && (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space)) {
        activate(m_current);
    } else if (usable && m_current.row >= 0 && key == Qt::Key_Escape) {
        m_byKey = false;
        setCurrent({});
    } else {
        ChartWidget::keyPressEvent(event);
    }
}

} // namespace glasshouse
