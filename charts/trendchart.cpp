// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/trendchart.h"

#include "charts/drawtabular.h"
#include "charts/fonts.h"
#include "charts/heatmaplayout.h"
#include "charts/readout.h"
#include "charts/seriescolours.h"

#include "base/textsafety.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

QString tokenKindName(const QString &kind)
{
    static constexpr std::pair<const char *, const char *> Names[] = {
        {"input", QT_TRANSLATE_NOOP("glasshouse::TrendChart", "Input")},
        {"output", QT_TRANSLATE_NOOP("glasshouse::TrendChart", "Output")},
        {"cache_read", QT_TRANSLATE_NOOP("glasshouse::TrendChart", "Cache read")},
        {"cache_write_5m", QT_TRANSLATE_NOOP("glasshouse::TrendChart", "Cache write 5 min")},
        {"cache_write_1h", QT_TRANSLATE_NOOP("glasshouse::TrendChart", "Cache write 1 h")}};
    for (const auto &[key, name] : Names) {
        if (kind == QLatin1StringView(key))
            return TrendChart::tr(name);
    }
    return kind;
}

QStringList seriesNames(const TrendAnswer &answer, TrendQuestion::Stack stack)
{
    QStringList names;
    for (const TrendSeries &series : answer.series)
        names.append(stack == TrendQuestion::Stack::TokenKind ? tokenKindName(series.name) : series.name);
    if (stack == TrendQuestion::Stack::Project)
        names = shortPaths(names);
    for (QString &name : names)
        name = name.isEmpty() ? TrendChart::tr("unknown") : escapeControls(name);
    return names;
}

} // namespace

TrendChart::TrendChart(QWidget *parent) : ChartWidget(parent)
{
    setAccessibleName(tr("Tokens and cost over time"));
    rebuild();
}

QSize TrendChart::sizeHint() const
{
    return {640, 280};
}

QSize TrendChart::minimumSizeHint() const
{
    return {280, 104}; // room for a few bars: the panels of a low window share it
}

void TrendChart::setAnswer(const TrendAnswer &answer, TrendQuestion::Step step, TrendQuestion::Stack stack)
{
    if (stack != m_stack)
        m_hidden.clear();
    if (answer.buckets.size() != m_answer.buckets.size()) {
        m_pressed = -1;
        m_dragging = false;
    }
    m_answer = answer;
    m_step = step;
    m_stack = stack;
    setReady();
    if (m_current >= int(answer.buckets.size()))
        setCurrent(-1);
    rebuild();
    describe();
    if (m_current >= 0 && isVisible())
        presentReadOut();
    update();
}

QColor TrendChart::seriesColour(int entry)
{
    const Theme &theme = themeOf(this);
    const QString key = m_layout.entries[size_t(entry)].key;
    if (m_layout.entries[size_t(entry)].series.size() != 1 || key.isNull())
        return theme.other();
    return theme.seriesColour(m_stack == TrendQuestion::Stack::TokenKind ? SeriesColours::slotOfTokenKind(key)
                                                                         : colours().slotOf(key));
}

void TrendChart::rebuild()
{
    TrendLayout::Input in;
    in.size = QSizeF(size());
    in.answer = &m_answer;
    in.step = m_step;
    in.hidden = m_hidden;
    in.names = seriesNames(m_answer, m_stack);
    in.otherName = tr("Other");
    for (const TrendSeries &series : m_answer.series) {
        const bool kinds = m_stack == TrendQuestion::Stack::TokenKind;
        in.hasColour.push_back((kinds ? SeriesColours::slotOfTokenKind(series.name) : colours().slotOf(series.name))
                               != SeriesColours::Other);
    }
    in.format = &format();
    const QFontMetricsF axis(glasshouse::font(TextRole::Axis)), legend(glasshouse::font(TextRole::Label));
    in.axisWidth = [axis](const QString &text) { return tabularWidth(axis, text); };
    in.legendWidth = [legend](const QString &text) { return tabularWidth(legend, text); };
    in.weekStart = format().locale().firstDayOfWeek();
    m_layout = TrendLayout::make(in);
    m_colours.clear();
    for (size_t i = 0; i < m_layout.entries.size(); ++i)
        m_colours.push_back(seriesColour(int(i)));
}

void TrendChart::describe()
{
    if (m_current < 0) {
        UsageFigures sum;
        for (const TrendBucket &bucket : m_answer.buckets)
            sum += bucket.figures;
        setAccessibleDescription(tr("%1 tokens, %2").arg(format().countShort(sum.tokens.total()), format().cost(sum)));
        return;
    }
    const TrendBucket &bucket = m_answer.buckets[size_t(m_current)];
    setAccessibleDescription(tr("%1: %2 tokens, %3")
                                 .arg(format().dayWithWeekday(bucket.first),
                                      format().countShort(bucket.figures.tokens.total()),
                                      format().cost(bucket.figures)));
}

void TrendChart::setCurrent(int bucket)
{
    if (bucket == m_current)
        return;
    m_current = bucket;
    describe();
    if (m_current < 0)
        hideReadOut();
    else
        presentReadOut();
    update();
}

void TrendChart::presentReadOut()
{
    const TrendBucket &bucket = m_answer.buckets[size_t(m_current)];
    ReadOutContent content;
    switch (m_step) {
    case TrendQuestion::Step::Day:
        content.title = format().dayWithWeekday(bucket.first);
        break;
    case TrendQuestion::Step::Week:
        content.title = format().days(bucket.first, bucket.first.addDays(6), bucket.first);
        break;
    case TrendQuestion::Step::Month:
        content.title = format().month(bucket.first);
        break;
    }
    content.note = tr("%1 calls").arg(format().countShort(bucket.figures.calls));
    for (size_t i = 0; i < m_layout.entries.size(); ++i) {
        const TrendLayout::LegendEntry &entry = m_layout.entries[i];
        qint64 tokens = 0;
        for (int series : entry.series)
            tokens += bucket.tokens[size_t(series)];
        if (!entry.hidden && tokens > 0)
            content.rows.push_back({m_colours[i], entry.name, format().countShort(tokens)});
    }
    content.totals.push_back(
        {{}, tr("Tokens"), format().countShort(bucket.figures.tokens.total(), bucket.figures.lowerBound)});
    UsageFigures priced = bucket.figures;
    const QString unpriced = format().unpricedTokens(priced.cost ? priced.unpricedTokens : 0);
    priced.unpricedTokens = priced.cost ? 0 : priced.unpricedTokens;
    content.totals.push_back({{}, tr("Cost"), format().cost(priced)});
    if (!unpriced.isEmpty())
        content.totals.push_back({{}, QString(), u"+ "_s + unpriced});
    if (!bucket.complete)
        content.totals.push_back({{}, tr("Not over yet, or cut by the range"), QString()});
    const QRectF column = m_layout.buckets[size_t(m_current)].column;
    const QPoint origin = mapTo(window(), QPoint(0, 0));
    readOut().present(content, column.toRect().translated(origin), origin.y() + int(m_layout.bars.top()));
}

void TrendChart::toggleSeries(int entry, bool isolate)
{
    const auto &entries = m_layout.entries;
    const QString key = entries[size_t(entry)].key;
    QSet<QString> others;
    for (const TrendLayout::LegendEntry &other : entries) {
        if (other.key != key)
            others.insert(other.key);
    }
    if (isolate)
        m_hidden = m_hidden == others ? QSet<QString>() : others;
    else if (!m_hidden.remove(key))
        m_hidden.insert(key);
    if (m_hidden.size() >= qsizetype(entries.size())) // an empty chart says nothing: the last one off means all on
        m_hidden.clear();
    rebuild();
    update();
}

void TrendChart::select(int fromBucket, int toBucket)
{
    const auto [first, last] = std::minmax(fromBucket, toBucket);
    Q_EMIT rangeSelected(m_answer.buckets[size_t(first)].beginMs, m_answer.buckets[size_t(last)].endMs);
}

bool TrendChart::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && m_layout.foldedEntries > 0) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (m_layout.foldedRect.contains(help->pos())) {
            QStringList lines;
            for (size_t i = m_layout.entries.size() - size_t(m_layout.foldedEntries); i < m_layout.entries.size(); ++i)
                lines.append(u"%1 %2"_s.arg(m_layout.entries[i].name, m_layout.entries[i].total).toHtmlEscaped());
            QToolTip::showText(help->globalPos(), u"<span>%1</span>"_s.arg(lines.join(u"<br>"_s)), this);
            return true;
        }
    }
    return ChartWidget::event(event);
}

void TrendChart::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF at = event->position();
    if (m_pressed >= 0 && !m_dragging) {
        const double pressedX = m_layout.buckets[size_t(m_pressed)].costX;
        m_dragging = m_layout.bucketAt(at, true) != m_pressed
            && std::abs(at.x() - pressedX) >= QApplication::startDragDistance();
    }
    const int entry = m_pressed < 0 ? m_layout.entryAt(at) : -1;
    if (entry != m_legendHover) {
        m_legendHover = entry;
        update();
    }
    const int bucket = m_layout.bucketAt(at, m_pressed >= 0);
    setCursor(entry >= 0 || bucket >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    m_byKey = false;
    setCurrent(bucket);
}

void TrendChart::mousePressEvent(QMouseEvent *event)
{
    m_doubleClicked = false;
    if (event->button() != Qt::LeftButton)
        return;
    if (const int entry = m_layout.entryAt(event->position()); entry >= 0)
        toggleSeries(entry, event->modifiers() & Qt::ControlModifier);
    else
        m_pressed = m_layout.bucketAt(event->position());
}

void TrendChart::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const int pressed = std::exchange(m_pressed, -1);
    const bool dragged = std::exchange(m_dragging, false);
    update();
    if (pressed < 0 || m_doubleClicked || pressed >= int(m_answer.buckets.size()))
        return;
    if (dragged) {
        select(pressed, m_layout.bucketAt(event->position(), true));
    } else if (m_layout.bucketAt(event->position()) == pressed) {
        const TrendBucket bucket = m_answer.buckets[size_t(pressed)];
        Q_EMIT bucketActivated(bucket.beginMs, bucket.endMs);
    }
}

void TrendChart::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (m_layout.entryAt(event->position()) >= 0) { // two quick toggles
        mousePressEvent(event);
        return;
    }
    m_doubleClicked = true;
    m_pressed = -1;
    if (event->button() == Qt::LeftButton)
        Q_EMIT rangeReset();
}

void TrendChart::leaveEvent(QEvent *event)
{
    ChartWidget::leaveEvent(event);
    m_legendHover = -1;
    if (!m_byKey)
        setCurrent(-1);
    update();
}

void TrendChart::focusOutEvent(QFocusEvent *event)
{
    ChartWidget::focusOutEvent(event);
    if (std::exchange(m_byKey, false))
        setCurrent(-1);
    update();
}

void TrendChart::keyPressEvent(QKeyEvent *event)
{
    const int count = int(m_answer.buckets.size());
    if (count == 0 || state() == PanelState::Empty)
        return ChartWidget::keyPressEvent(event);
    int next = m_current;
    switch (event->key()) {
    case Qt::Key_Left:
        next = m_current < 0 ? count - 1 : std::max(0, m_current - 1);
        break;
    case Qt::Key_Right:
        next = m_current < 0 ? 0 : std::min(count - 1, m_current + 1);
        break;
    case Qt::Key_Home:
        next = 0;
        break;
    case Qt::Key_End:
        next = count - 1;
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_current < 0)
            return ChartWidget::keyPressEvent(event);
        Q_EMIT bucketActivated(m_answer.buckets[size_t(m_current)].beginMs, m_answer.buckets[size_t(m_current)].endMs);
        return;
    case Qt::Key_Escape:
        if (m_current < 0)
            return ChartWidget::keyPressEvent(event);
        next = -1;
        break;
    default:
        return ChartWidget::keyPressEvent(event);
    }
    m_byKey = next >= 0;
    setCurrent(next);
}

} // namespace glasshouse
