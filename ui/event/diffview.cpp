// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/event/diffview.h"

#include "charts/fonts.h"
#include "charts/format.h"
#include "charts/paint.h"
#include "charts/theme.h"
#include "ui/event/focusring.h"
#include "ui/metrics.h"
#include "ui/style.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int LineHeight = 18;
constexpr int HeadHeight = metrics::SmallControl;
constexpr int SignWidth = 20; ///< from the column's edge to its text
constexpr int SplitFrom = 340;
constexpr int Context = 3;     ///< unchanged lines that stay beside a change
constexpr int ShortestGap = 4; ///< fewer lines are not worth hiding
constexpr int Hatch = 6;

} // namespace

DiffView::DiffView(QWidget *parent) : QWidget(parent), m_wrapper(glasshouse::font(TextRole::Code))
{
    setFont(glasshouse::font(TextRole::Code));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    rebuild();
}

void DiffView::setDiff(const LineDiff &diff)
{
    if (m_diff == diff)
        return;
    m_diff = diff;
    m_unfolded.clear();
    rebuild();
}

void DiffView::setUnified(bool unified)
{
    m_unified = unified;
    rebuild();
}

bool DiffView::splitFits() const
{
    return width() >= SplitFrom;
}

QSize DiffView::sizeHint() const
{
    return {300, (m_rows.empty() ? firstTop() : m_rows.back().top + m_rows.back().height) + metrics::Gap8};
}

QSize DiffView::minimumSizeHint() const
{
    return {100, sizeHint().height()};
}

QVariant DiffView::inputMethodQuery(Qt::InputMethodQuery query) const
{
    return query == Qt::ImCursorRectangle ? QVariant(QRect(0, 0, width(), LineHeight))
                                          : QWidget::inputMethodQuery(query);
}

double DiffView::columnWidth() const
{
    return isUnified() ? width() : std::floor(width() / 2.0);
}

int DiffView::firstTop() const
{
    return isUnified() ? 0 : HeadHeight + metrics::Gap4;
}

DiffView::Cell DiffView::cell(Look look, bool isAfter, int line) const
{
    Cell cell{look, isAfter, line, {}};
    if (line >= 0) {
        const QString &text = (isAfter ? m_diff.after : m_diff.before)[line];
        m_wrapper.addLine(text, 0, int(text.size()), 1, columnWidth() - SignWidth - metrics::Gap4, cell.lines);
        if (cell.lines.empty())
            cell.lines.emplace_back();
    }
    return cell;
}

void DiffView::addRow(std::vector<Cell> cells)
{
    size_t lines = 1;
    for (const Cell &cell : cells)
        lines = std::max(lines, cell.lines.size());
    const int top = m_rows.empty() ? firstTop() : m_rows.back().top + m_rows.back().height;
    m_rows.push_back({top, int(lines) * LineHeight, -1, 0, std::move(cells)});
}

void DiffView::addGap(int start, int count)
{
    addRow({Cell{Look::Gap, false, -1, {}}});
    m_rows.back().gapStart = start;
    m_rows.back().hidden = count;
}

void DiffView::addSplit(int from, int to)
{
    for (int i = from; i < to; ++i) {
        const LineDiff::Row &row = m_diff.rows[size_t(i)];
        addRow({cell(row.same             ? Look::Same
                         : row.before < 0 ? Look::Filler
                                          : Look::Removed,
                     false, row.before),
                cell(row.same            ? Look::Same
                         : row.after < 0 ? Look::Filler
                                         : Look::Added,
                     true, row.after)});
    }
}

void DiffView::addUnified(int from, int to)
{
    for (int i = from; i < to; ++i) {
        if (m_diff.rows[size_t(i)].before >= 0)
            addRow({cell(Look::Removed, false, m_diff.rows[size_t(i)].before)});
    }
    for (int i = from; i < to; ++i) {
        if (m_diff.rows[size_t(i)].after >= 0)
            addRow({cell(Look::Added, true, m_diff.rows[size_t(i)].after)});
    }
}

void DiffView::rebuild()
{
    m_rows.clear();
    const int count = int(m_diff.rows.size());
    const auto isSame = [this](int i) { return m_diff.rows[size_t(i)].same; };
    for (int from = 0; from < count;) {
        int to = from + 1;
        while (to < count && isSame(to) == isSame(from))
            ++to;
        const int head = from == 0 ? 0 : Context, tail = to == count ? 0 : Context;
        const bool folds = isSame(from) && to - from - head - tail >= ShortestGap && !m_unfolded.contains(from);
        if (!isSame(from) && isUnified()) {
            addUnified(from, to);
        } else if (folds) {
            const int gap = from + head, gapEnd = to - tail;
            isUnified() ? addUnchanged(from, gap) : addSplit(from, gap);
            addGap(from, gapEnd - gap);
            isUnified() ? addUnchanged(gapEnd, to) : addSplit(gapEnd, to);
        } else {
            isUnified() ? addUnchanged(from, to) : addSplit(from, to);
        }
        from = to;
    }
    setFixedHeight(sizeHint().height());
    update();
}

void DiffView::addUnchanged(int from, int to)
{
    for (int i = from; i < to; ++i)
        addRow({cell(Look::Same, false, m_diff.rows[size_t(i)].before)});
}

QString DiffView::shownText() const
{
    QString text;
    const auto sign = [](Look look) { return look == Look::Removed ? u'-' : look == Look::Added ? u'+' : u' '; };
    for (const Row &row : m_rows) {
        QStringList cells;
        for (const Cell &cell : row.cells) {
            if (cell.look == Look::Gap)
                cells << tr("%n unchanged lines", nullptr, row.hidden);
            else if (cell.look == Look::Filler)
                cells << u"///"_s;
            else
                cells << sign(cell.look) + (cell.isAfter ? m_diff.after : m_diff.before)[cell.text];
        }
        text += cells.join(u'|') + u'\n';
    }
    return text;
}

const DiffView::Row *DiffView::gapAt(int y) const
{
    const auto row = std::ranges::find_if(m_rows, [y](const Row &r) { return y >= r.top && y < r.top + r.height; });
    return row != m_rows.end() && row->gapStart >= 0 ? &*row : nullptr;
}

void DiffView::unfold(int gapStart)
{
    m_unfolded.insert(gapStart);
    rebuild();
}

void DiffView::resizeEvent(QResizeEvent *event)
{
    if (event->size().width() == event->oldSize().width())
        return;
    rebuild();
    if ((event->oldSize().width() >= SplitFrom) != splitFits())
        Q_EMIT splitFitsChanged();
}

void DiffView::keyPressEvent(QKeyEvent *event)
{
    const bool enters = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const auto gap = std::ranges::find_if(m_rows, [](const Row &row) { return row.gapStart >= 0; });
    if (event->matches(QKeySequence::Copy))
        copy(unifiedText(m_diff));
    else if (enters && gap != m_rows.end())
        unfold(gap->gapStart);
    else
        QWidget::keyPressEvent(event);
}

void DiffView::mouseMoveEvent(QMouseEvent *event)
{
    setCursor(gapAt(event->pos().y()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void DiffView::mouseReleaseEvent(QMouseEvent *event)
{
    const Row *gap = gapAt(event->pos().y());
    if (event->button() == Qt::LeftButton && gap)
        unfold(gap->gapStart);
}

void DiffView::copy(const QString &text) const
{
    QApplication::clipboard()->setText(text);
}

void DiffView::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = makeMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Copy changes"), this, [this] { copy(unifiedText(m_diff)); });
    menu->addAction(tr("Copy before"), this, [this] { copy(m_diff.before.join(u'\n')); });
    menu->addAction(tr("Copy after"), this, [this] { copy(m_diff.after.join(u'\n')); });
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    menu->popup(byKey ? mapToGlobal(visibleRegion().boundingRect().topLeft()) : event->globalPos());
}

void DiffView::focusInEvent(QFocusEvent *event)
{
    m_ring = cameByKeyboard(event->reason());
    QWidget::focusInEvent(event);
    update();
}

void DiffView::focusOutEvent(QFocusEvent *event)
{
    m_ring = false;
    QWidget::focusOutEvent(event);
    update();
}

void DiffView::paintHead(QPainter &painter) const
{
    const Theme &theme = themeOf(this);
    painter.fillRect(QRectF(1, 0, width() - 2, HeadHeight), theme.colour(Token::Raised));
    paintHairline(&painter, 1, width() - 1, 0, theme.colour(Token::Border));
    paintHairline(&painter, 1, width() - 1, HeadHeight, theme.colour(Token::Border));
    painter.setFont(glasshouse::font(TextRole::Label));
    painter.setPen(theme.colour(Token::Text3));
    for (const bool isAfter : {false, true}) {
        const double x = isAfter ? columnWidth() : 0;
        painter.drawText(QRectF(x + metrics::Gap8, 0, columnWidth(), HeadHeight), Qt::AlignLeft | Qt::AlignVCenter,
                         isAfter ? tr("After") : tr("Before"));
    }
}

void DiffView::paintCell(QPainter &painter, const Row &row, const Cell &cell, const QRectF &box) const
{
    const Theme &theme = themeOf(this);
    const QFontMetricsF fm(font());
    painter.setFont(font());
    if (cell.look == Look::Filler) {
        painter.save();
        painter.setClipRect(box);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme.colour(Token::Border), 1));
        for (double x = box.left() - box.height(); x < box.right(); x += Hatch)
            painter.drawLine(QPointF(x, box.bottom()), QPointF(x + box.height(), box.top()));
        painter.restore();
        return;
    }
    if (cell.look == Look::Gap) {
        painter.setFont(glasshouse::font(TextRole::Label));
        painter.setPen(theme.colour(Token::AccentText));
        painter.drawText(box.adjusted(SignWidth, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         tr("%n unchanged lines", nullptr, row.hidden));
        return;
    }
    const bool added = cell.look == Look::Added, removed = cell.look == Look::Removed;
    const double ascent = (LineHeight + fm.ascent() - fm.descent()) / 2;
    if (added || removed) {
        painter.fillRect(box, theme.colour(added ? Token::DiffAdd : Token::DiffDel));
        painter.setPen(theme.colour(added ? Token::Success : Token::Error));
        painter.drawText(QPointF(box.left() + metrics::Gap8, box.top() + ascent), added ? u"+"_s : u"-"_s);
    }
    const QString &text = (cell.isAfter ? m_diff.after : m_diff.before)[cell.text];
    painter.setPen(theme.colour(Token::Text));
    for (size_t i = 0; i < cell.lines.size(); ++i) {
        const CodeLine &line = cell.lines[i];
        painter.drawText(QPointF(box.left() + SignWidth + line.indent, box.top() + double(i) * LineHeight + ascent),
                         text.mid(line.start, line.length));
    }
}

void DiffView::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    if (!isUnified())
        paintHead(painter);
    const auto first = std::ranges::partition_point(
        m_rows, [event](const Row &row) { return row.top + row.height <= event->rect().top(); });
    for (auto row = first; row != m_rows.end() && row->top <= event->rect().bottom(); ++row) {
        const double part = row->cells.size() == 1 ? width() : columnWidth();
        for (size_t i = 0; i < row->cells.size(); ++i) {
            const double from = i == 0 ? 1 : part, to = i + 1 == row->cells.size() ? width() - 1 : part;
            paintCell(painter, *row, row->cells[i], QRectF(from, row->top, to - from, row->height));
        }
    }
    if (!isUnified())
        painter.fillRect(QRectF(columnWidth(), 0, 1, height()), theme.colour(Token::Border));
    if (m_ring)
        paintFocusRing(&painter, QRectF(rect()).adjusted(4, 3, -4, -3), metrics::BadgeRadius,
                       theme.colour(Token::Accent));
}

} // namespace glasshouse
