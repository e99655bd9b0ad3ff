// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sql/sqlresultview.h"

#include "base/textsafety.h"
#include "charts/drawtabular.h"
#include "charts/fonts.h"
#include "charts/paint.h"
#include "charts/resultfigure.h"
#include "models/sqlresulttext.h"
#include "ui/metrics.h"
#include "ui/plainlabel.h"
#include "ui/style.h"
#include "ui/tableheader.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QDateTime>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <set>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int LeastColumn = 56, WidestColumn = 420;
constexpr int MeasuredRows = 200;      ///< a column is as wide as the widest of its first cells
constexpr qsizetype LongestText = 400; ///< nobody sees more of a cell
constexpr qsizetype LongestTip = 2000;

class CellDelegate : public QStyledItemDelegate
{
public:
    explicit CellDelegate(SqlResultView *view) : QStyledItemDelegate(view), m_view(view) {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = themeOf(option.widget);
        const SqlCellWords words = m_view->words(index);
        painter->save();
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, theme.colour(m_view->hasFocus() ? Token::Selection : Token::Idle));
        else if (option.state & QStyle::State_MouseOver)
            painter->fillRect(option.rect, theme.colour(Token::Hover));
        const int indent = metrics::Gap8 + (index.column() == 0 ? metrics::Gap4 : 0);
        const QRectF box = QRectF(option.rect).adjusted(indent, 0, -metrics::Gap8, 0);
        const int alignment = index.data(Qt::TextAlignmentRole).toInt();
        painter->setFont(glasshouse::font(words.null ? TextRole::Axis : TextRole::Body));
        painter->setPen(theme.colour(words.null ? Token::Text3 : Token::Text));
        if (SqlUnit(index.data(SqlResultModel::UnitRole).toInt()) == SqlUnit::Text || words.null)
            painter->drawText(box, alignment | Qt::TextSingleLine,
                              painter->fontMetrics().elidedText(words.text, Qt::ElideRight, int(box.width())));
        else
            drawTabular(painter, box, alignment, words.text);
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {metrics::Row, metrics::Row};
    }

    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &,
                   const QModelIndex &index) override
    {
        if (event->type() != QEvent::ToolTip || !index.isValid())
            return false;
        QToolTip::showText(event->globalPos(), plainToolTip(m_view->words(index).tip), view->viewport());
        return true;
    }

private:
    SqlResultView *m_view;
};

/// Numbers that name something rather than count it.
bool namesSomething(const QString &column)
{
    return column == u"id"_s || column.endsWith(u"_id"_s) || column == u"year"_s || column == u"line"_s;
}

} // namespace

SqlResultView::SqlResultView(SqlResultModel *model, QWidget *parent) : QTableView(parent), m_model(model)
{
    dress();
    setModel(model);
    setSortingEnabled(true);
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        judgeColumns();
        horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
        layOutColumns();
        scrollToTop();
    });
    connect(this, &QTableView::doubleClicked, this, &SqlResultView::openRequested);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
}

void SqlResultView::dress()
{
    auto *header = new TableHeader(this);
    header->setFirstIndent(metrics::Gap4);
    setHorizontalHeader(header);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setMinimumSectionSize(LeastColumn);
    header->setSortIndicatorClearable(true);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(metrics::Row);
    verticalHeader()->setDefaultSectionSize(metrics::Row);
    setItemDelegate(new CellDelegate(this));
    setShowGrid(false);
    setCornerButtonEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setSelectionBehavior(SelectItems);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setAccessibleName(tr("Rows of the result"));
}

void SqlResultView::setFormat(const Format &format, qint64 nowMs)
{
    m_format = format;
    m_nowMs = nowMs;
    viewport()->update();
}

void SqlResultView::judgeColumns()
{
    m_decimals.clear();
    for (int column = 0; column < m_model->columnCount(); ++column) {
        std::vector<double> values;
        for (const auto &row : m_model->answer().rows)
            if (const double *real = std::get_if<double>(&row[size_t(column)]))
                values.push_back(*real);
        m_decimals.push_back(decimalsFor(values));
    }
}

SqlCellWords SqlResultView::words(const QModelIndex &index) const
{
    const SqlCell &cell = m_model->cell(index.row(), index.column());
    if (std::holds_alternative<std::monostate>(cell))
        return {u"NULL"_s, u"NULL"_s, true};
    const QString exact = sqlCellText(cell);
    const SqlUnit unit = m_model->unit(index.column());
    if (unit == SqlUnit::Time) {
        if (const std::optional<qint64> ms = sqlInstant(cell)) {
            const QDate day = QDateTime::fromMSecsSinceEpoch(*ms, m_format.zone()).date();
            const QDate today = QDateTime::fromMSecsSinceEpoch(m_nowMs, m_format.zone()).date();
            return {m_format.day(day, today) + u' ' + m_format.timeOfDay(*ms), m_format.exact(*ms) + u'\n' + exact,
                    false};
        }
    }
    if (isMeasure(unit)) {
        if (const double *real = std::get_if<double>(&cell))
            return {formatReal(m_format, *real, m_decimals[size_t(index.column())]), exact, false};
        const qint64 whole = std::get<qint64>(cell);
        const bool plain = namesSomething(m_model->answer().columns[size_t(index.column())].name.toLower());
        // Beside real numbers a whole one has their decimals, so that the points stand under each other.
        const int decimals = m_decimals[size_t(index.column())];
        return {decimals > 0 ? formatReal(m_format, double(whole), decimals)
                    : plain  ? exact
                             : m_format.countFull(whole),
                exact, false};
    }
    return {escapeControls(exact.left(LongestText)), exact.left(LongestTip), false};
}

void SqlResultView::layOutColumns()
{
    const QFontMetricsF body(glasshouse::font(TextRole::Body));
    const QFontMetrics heads(horizontalHeader()->font());
    const int rows = std::min(m_model->rowCount(), MeasuredRows);
    int room = viewport()->width(), lastText = -1, lastWanted = 0;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const QString head = m_model->headerData(column, Qt::Horizontal).toString();
        double text = heads.horizontalAdvance(head + u" ↓"_s);
        for (int row = 0; row < rows; ++row)
            text = std::max(text, tabularWidth(body, words(m_model->index(row, column)).text));
        const int wanted =
            std::max(LeastColumn, int(std::ceil(text)) + 2 * metrics::Gap8 + 2 + (column == 0 ? metrics::Gap4 : 0));
        // A number is never cut; text may be.
        const bool cut = !isMeasure(m_model->unit(column)) && wanted > WidestColumn;
        const int width = cut ? WidestColumn : wanted;
        if (cut)
            lastText = column, lastWanted = wanted;
        setColumnWidth(column, width);
        room -= width;
    }
    if (lastText >= 0 && room > 0) // what is free shows more of it
        setColumnWidth(lastText, std::min(lastWanted, WidestColumn + room));
}

std::vector<size_t> SqlResultView::selectedRows() const
{
    std::set<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.insert(row);
    std::vector<size_t> found;
    for (const int row : rows)
        found.push_back(m_model->order()[size_t(row)]);
    return found;
}

std::vector<size_t> SqlResultView::selectedColumns() const
{
    std::set<size_t> columns;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        for (int column = range.left(); column <= range.right(); ++column)
            columns.insert(size_t(column));
    return {columns.begin(), columns.end()};
}

void SqlResultView::put(const std::vector<size_t> &rows, const std::vector<size_t> &columns, bool withHead)
{
    if (rows.empty() || columns.empty())
        return;
    QGuiApplication::clipboard()->setText(sqlTsv(m_model->answer(), rows, columns, withHead));
    Q_EMIT copied(int(rows.size()));
}

/// One cell is copied as it is; more as their rectangle.
void SqlResultView::copySelection()
{
    const std::vector<size_t> rows = selectedRows(), columns = selectedColumns();
    if (rows.size() == 1 && columns.size() == 1) {
        QGuiApplication::clipboard()->setText(sqlCellText(m_model->answer().rows[rows.front()][columns.front()]));
        Q_EMIT copied(1);
        return;
    }
    put(rows, columns, false);
}

void SqlResultView::copyRows(bool all)
{
    std::vector<size_t> columns;
    for (size_t column = 0; column < m_model->answer().columns.size(); ++column)
        columns.push_back(column);
    put(all ? m_model->order() : selectedRows(), columns, true);
}

QString SqlResultView::selectionWords() const
{
    const std::vector<size_t> rows = selectedRows(), columns = selectedColumns();
    if (rows.size() * columns.size() < 2)
        return {};
    QString words = tr("%1 × %2 selected", "rows × columns")
                        .arg(m_format.count(qint64(rows.size())), m_format.count(qint64(columns.size())));
    if (columns.size() != 1 || !isMeasure(m_model->unit(int(columns.front()))))
        return words;
    double sum = 0;
    for (const size_t row : rows)
        sum += sqlNumber(m_model->answer().rows[row][columns.front()]).value_or(0);
    return words + u", "_s + tr("sum %1").arg(formatReal(m_format, sum, m_decimals[columns.front()]));
}

void SqlResultView::sortByCurrent()
{
    const int column = currentIndex().column();
    if (column < 0)
        return;
    QHeaderView *header = horizontalHeader();
    if (header->sortIndicatorSection() != column)
        header->setSortIndicator(column, Qt::AscendingOrder);
    else if (header->sortIndicatorOrder() == Qt::AscendingOrder)
        header->setSortIndicator(column, Qt::DescendingOrder);
    else
        header->setSortIndicator(-1, Qt::AscendingOrder);
}

void SqlResultView::keyPressEvent(QKeyEvent *event)
{
    m_ring = true;
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        return;
    }
    if (!(event->modifiers() & ~Qt::KeypadModifier)) {
        switch (event->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (currentIndex().isValid())
                Q_EMIT openRequested(currentIndex());
            return;
        case Qt::Key_S:
            sortByCurrent();
            return;
        case Qt::Key_J:
        case Qt::Key_K: {
            const int row = currentIndex().row() + (event->key() == Qt::Key_J ? 1 : -1);
            if (row >= 0 && row < m_model->rowCount())
                setCurrentIndex(m_model->index(row, std::max(0, currentIndex().column())));
            return;
        }
        default:
            break;
        }
    }
    QTableView::keyPressEvent(event);
}

void SqlResultView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QPersistentModelIndex index(byKey ? currentIndex() : indexAt(event->pos()));
    if (!index.isValid())
        return;
    if (!selectionModel()->isSelected(index))
        setCurrentIndex(index);
    QMenu *menu = makeMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Show whole"), this, [this, index] { Q_EMIT openRequested(index); });
    menu->addSeparator();
    menu->addAction(tr("Copy"), this, &SqlResultView::copySelection);
    menu->addAction(tr("Copy rows with heads"), this, [this] { copyRows(false); });
    menu->addAction(tr("Copy everything"), this, [this] { copyRows(true); });
    menu->popup(byKey ? viewport()->mapToGlobal(visualRect(index).bottomLeft()) : event->globalPos());
}

void SqlResultView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    viewport()->update();
    Q_EMIT cellChanged(current);
}

void SqlResultView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    Q_EMIT selectionSummed();
}

void SqlResultView::mousePressEvent(QMouseEvent *event)
{
    m_ring = false;
    QTableView::mousePressEvent(event);
}

void SqlResultView::focusInEvent(QFocusEvent *event)
{
    m_ring = event->reason() != Qt::MouseFocusReason;
    if (m_ring && !currentIndex().isValid() && m_model->rowCount() > 0)
        setCurrentIndex(m_model->index(0, 0));
    QTableView::focusInEvent(event);
}

void SqlResultView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (!hasFocus() || !m_ring || !currentIndex().isValid())
        return;
    QPainter painter(viewport());
    paintFocusRing(&painter, QRectF(visualRect(currentIndex())).adjusted(2, 2, -2, -2), metrics::BadgeRadius,
                   themeOf(this).colour(Token::Accent));
}

} // namespace glasshouse
