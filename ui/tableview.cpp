// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tableview.h"

#include "base/textsafety.h"
#include "charts/drawtabular.h"
#include "charts/fonts.h"
#include "charts/paint.h"
#include "models/valuemodel.h"
#include "models/valueorder.h"
#include "models/valuetext.h"
#include "ui/metrics.h"
#include "ui/style.h"
#include "ui/tableheader.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

/// Says to a screen reader what the cells show, not the raw values.
class SpokenOrder : public ValueOrder
{
public:
    SpokenOrder(const TableDelegate *delegate, QObject *parent) : ValueOrder(parent), m_delegate(delegate) {}

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role != Qt::AccessibleTextRole || !index.isValid())
            return ValueOrder::data(index, role);
        return escapeControls(m_delegate->cell(index).text);
    }

private:
    const TableDelegate *m_delegate;
};

bool cameByKeyboard(Qt::FocusReason reason)
{
    return reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
}

} // namespace

TableView::TableView(ValueModel *model, std::vector<TableColumn> columns, const QString &accessibleName,
                     QWidget *parent)
    : QTableView(parent),
      m_columns(std::move(columns)),
      m_delegate(new TableDelegate(this)),
      m_order(new SpokenOrder(m_delegate, this))
{
    setAccessibleName(accessibleName);
    dress();
    m_order->setSourceModel(model);
    setModel(m_order);
    setHeads();
    for (int column = int(m_columns.size()); column < model->columnCount(); ++column)
        setColumnHidden(column, true);
    setSortingEnabled(true);
    sortByColumn(0, Qt::AscendingOrder);
    connect(this, &QTableView::doubleClicked, this, &TableView::openRequested);
}

void TableView::setHeads()
{
    for (size_t column = 0; column < m_columns.size(); ++column)
        m_order->sourceModel()->setHeaderData(int(column), Qt::Horizontal, m_columns[column].head);
}

void TableView::setColumns(std::vector<TableColumn> columns)
{
    m_columns = std::move(columns);
    setHeads();
    layOutColumns();
    repaintCells();
}

void TableView::dress()
{
    auto *header = new TableHeader(this);
    header->setFirstIndent(metrics::Gap4 + (m_columns.empty() ? 0 : m_columns.front().extra));
    setHorizontalHeader(header);
    header->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(metrics::Row);
    verticalHeader()->setDefaultSectionSize(metrics::Row);
    setItemDelegate(m_delegate);
    setShowGrid(false);
    setCornerButtonEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void TableView::setCells(std::function<TableCell(int row, int column)> cells)
{
    m_delegate->setCells([this, cells = std::move(cells)](const QModelIndex &index) {
        const QModelIndex source = m_order->mapToSource(index);
        return cells(source.row(), source.column());
    });
    repaintCells();
}

void TableView::repaintCells()
{
    viewport()->update();
}

TableCell TableView::cell(int row, int column) const
{
    return m_delegate->cell(model()->index(row, column));
}

QString TableView::currentKey() const
{
    return selectionModel()->hasSelection() ? currentIndex().data(ValueModel::KeyRole).toString() : QString();
}

bool TableView::selectKey(const QString &key)
{
    for (int row = 0; row < model()->rowCount(); ++row) {
        const QModelIndex index = model()->index(row, 0);
        if (index.data(ValueModel::KeyRole).toString() != key)
            continue;
        if (currentKey() != key)
            setCurrentIndex(index);
        return true;
    }
    return false;
}

int TableView::contentHeight() const
{
    return metrics::ColumnHeader + model()->rowCount() * metrics::Row + metrics::Gap4;
}

void TableView::fitRows(int most)
{
    setMinimumHeight(metrics::ColumnHeader + metrics::Row);
    setMaximumHeight(std::max(minimumHeight(), std::min(contentHeight(), most)));
    updateGeometry();
}

QSize TableView::sizeHint() const
{
    return QSize(QTableView::sizeHint().width(), contentHeight());
}

void TableView::step(int by)
{
    const int last = model()->rowCount() - 1;
    if (last < 0)
        return;
    // A view that gets the focus has a current row before anything is selected: the first key selects that one.
    const int from = selectionModel()->hasSelection() ? currentIndex().row() : by > 0 ? -1 : 1;
    setCurrentIndex(model()->index(std::clamp(from + by, 0, last), 0));
}

/// True where the key meant something to the current row.
bool TableView::act(const QKeyEvent &event)
{
    const QModelIndex row = currentIndex();
    if (event.matches(QKeySequence::Copy) && row.isValid()) {
        copy(csvOf({row.siblingAtColumn(0)}), 1);
        return true;
    }
    if (event.modifiers() & ~Qt::KeypadModifier)
        return false;
    switch (event.key()) {
    case Qt::Key_J:
        step(1);
        return true;
    case Qt::Key_K:
        step(-1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (row.isValid())
            Q_EMIT openRequested(row);
        return row.isValid();
    case Qt::Key_F:
    case Qt::Key_X:
        if (row.isValid())
            Q_EMIT filterRequested(row, event.key() == Qt::Key_X);
        return row.isValid();
    case Qt::Key_Space:
        if (!row.isValid() || !m_delegate->cell(row.siblingAtColumn(0)).check)
            return false;
        Q_EMIT checkToggled(row);
        return true;
    default:
        return false;
    }
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    m_ring = true;
    if (!act(*event))
        QTableView::keyPressEvent(event);
    viewport()->update();
}

bool TableView::isOnCheck(const QModelIndex &index, const QPoint &at) const
{
    return index.isValid() && index.column() == 0 && m_delegate->cell(index).check
        && at.x() < visualRect(index).left() + metrics::Gap12 + TableDelegate::CheckRoom;
}

void TableView::hover(const QPoint &at)
{
    const QModelIndex index = at.x() < 0 ? QModelIndex() : indexAt(at);
    const bool link = index.isValid() && !isOnCheck(index, at) && m_delegate->cell(index).link;
    m_delegate->setHovered(index.isValid() ? index.row() : -1, link);
    viewport()->setCursor(link ? Qt::PointingHandCursor : Qt::ArrowCursor);
    viewport()->update();
}

void TableView::mouseMoveEvent(QMouseEvent *event)
{
    QTableView::mouseMoveEvent(event);
    hover(event->pos());
}

void TableView::leaveEvent(QEvent *event)
{
    QTableView::leaveEvent(event);
    hover({-1, -1});
}

void TableView::mouseReleaseEvent(QMouseEvent *event)
{
    QTableView::mouseReleaseEvent(event);
    m_ring = false;
    const QModelIndex index = indexAt(event->pos());
    // Pressed elsewhere and let go here is no click: the press made its own row the current one.
    if (event->button() != Qt::LeftButton || !index.isValid() || index.row() != currentIndex().row())
        return;
    if (isOnCheck(index, event->pos()))
        Q_EMIT checkToggled(index);
    else if (m_delegate->cell(index).link)
        Q_EMIT linkClicked(index);
}

void TableView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    QMenu *menu = makeMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    Q_EMIT menuRequested(menu, index);
    addCopyActions(menu, index);
    menu->popup(byKey ? viewport()->mapToGlobal(visualRect(index).bottomLeft()) : event->globalPos());
}

void TableView::addCopyActions(QMenu *menu, const QModelIndex &index)
{
    if (!menu->isEmpty())
        menu->addSeparator();
    const QPersistentModelIndex row(index.siblingAtColumn(0));
    const auto add = [&](const QString &words, QString (*textOf)(const std::vector<QModelIndex> &), bool all) {
        menu->addAction(words, this, [this, row, textOf, all] {
            const std::vector<QModelIndex> rows = all ? allRows()
                : row.isValid()                       ? std::vector<QModelIndex>{row}
                                                      : std::vector<QModelIndex>();
            if (!rows.empty())
                copy(textOf(rows), int(rows.size()));
        });
    };
    add(tr("Copy row as CSV"), csvOf, false);
    add(tr("Copy row as JSON"), jsonOf, false);
    add(tr("Copy all rows as CSV"), csvOf, true);
    add(tr("Copy all rows as JSON"), jsonOf, true);
}

void TableView::copy(const QString &text, int rows)
{
    QGuiApplication::clipboard()->setText(text);
    Q_EMIT copied(rows);
}

std::vector<QModelIndex> TableView::allRows() const
{
    std::vector<QModelIndex> rows;
    for (int row = 0; row < model()->rowCount(); ++row)
        rows.push_back(model()->index(row, 0));
    return rows;
}

void TableView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    viewport()->update();
    if (current.row() != previous.row() || !previous.isValid())
        Q_EMIT currentKeyChanged(current.data(ValueModel::KeyRole).toString());
}

void TableView::focusInEvent(QFocusEvent *event)
{
    m_ring = cameByKeyboard(event->reason());
    if (m_ring && !selectionModel()->hasSelection())
        step(1);
    QTableView::focusInEvent(event);
}

void TableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    layOutColumns();
}

std::vector<int> TableView::columnWidths() const
{
    std::vector<int> widths;
    const QFontMetrics heads(horizontalHeader()->font());
    for (size_t column = 0; column < m_columns.size(); ++column) {
        const TableColumn &c = m_columns[column];
        const double text = tabularWidth(QFontMetricsF(glasshouse::font(TextRole::Body)), c.widest);
        const int indent = column == 0 ? metrics::Gap4 + c.extra : 0;
        const int head = heads.horizontalAdvance(c.head + u" ↓"_s) + indent;
        widths.push_back(std::max(int(std::ceil(text)) + c.extra + (column == 0 ? metrics::Gap4 : 0), head)
                         + 2 * metrics::Gap8);
    }
    return widths;
}

void TableView::layOutColumns()
{
    std::vector<int> widths = columnWidths();
    std::vector<bool> hidden(widths.size());
    const int room = viewport()->width();
    int sum = 0;
    for (size_t column = 0; column < widths.size(); ++column) {
        hidden[column] = m_columns[column].absent;
        sum += hidden[column] ? 0 : widths[column];
    }
    while (sum > room) {
        size_t worst = 0;
        for (size_t column = 0; column < widths.size(); ++column)
            if (!hidden[column] && m_columns[column].leaves > (hidden[worst] ? 0 : m_columns[worst].leaves))
                worst = column;
        if (hidden[worst] || m_columns[worst].leaves == 0)
            break;
        hidden[worst] = true;
        sum -= widths[worst];
    }
    int takers = 0;
    for (size_t column = 0; column < widths.size(); ++column)
        takers += m_columns[column].stretches && !hidden[column] ? 1 : 0;
    for (size_t column = 0; column < widths.size(); ++column) {
        setColumnHidden(int(column), hidden[column]);
        if (hidden[column])
            continue;
        if (m_columns[column].stretches) {
            const int share = (room - sum) / takers; // below zero where even the last columns are too wide
            widths[column] = std::max(horizontalHeader()->minimumSectionSize(), widths[column] + share);
            sum += share, --takers;
        }
        setColumnWidth(int(column), widths[column]);
    }
}

void TableView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (!hasFocus() || !m_ring || !selectionModel()->hasSelection())
        return;
    QPainter painter(viewport());
    const QRect row = visualRect(currentIndex());
    paintFocusRing(&painter, QRectF(2, row.top() + 2, viewport()->width() - 4, row.height() - 4), metrics::BadgeRadius,
                   themeOf(this).colour(Token::Accent));
}

} // namespace glasshouse
