// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tabledelegate.h"

#include <QTableView>

class QMenu;

namespace glasshouse {

class ValueModel;
class ValueOrder;

/// A table of a ValueModel: fixed row height, no grid; a click on a head sorts. Where room is short, the columns that
/// matter least go first. Keys: J and K move, Enter opens, F filters to the row, X excludes it, Space checks, Ctrl+C
/// copies. Every row has a menu that copies it, or all rows, as CSV or JSON. Indexes in signals are of its own order.
class TableView : public QTableView
{
    Q_OBJECT
public:
    /// `model` outlives the view; `columns` stand for its first columns, the others are only copied.
    TableView(ValueModel *model, std::vector<TableColumn> columns, const QString &accessibleName, QWidget *parent);

    /// Other columns in place of the ones it was made with: as many.
    void setColumns(std::vector<TableColumn> columns);
    /// What the cells show, by row and column of the model.
    void setCells(std::function<TableCell(int row, int column)> cells);
    /// Says the cells anew: times have moved on, or a check box has changed.
    void repaintCells();
    TableCell cell(int row, int column) const;
    /// The key of the current, selected row; empty for none.
    QString currentKey() const;
    /// Makes the row of this key the current one; false where there is none.
    bool selectKey(const QString &key);
    /// Height of head and all rows.
    int contentHeight() const;
    /// As high as its rows where there is room up to `most`, never under one row: a panel may be low.
    void fitRows(int most);
    QSize sizeHint() const override;

Q_SIGNALS:
    /// Enter or double click.
    void openRequested(const QModelIndex &index);
    /// F and X.
    void filterRequested(const QModelIndex &index, bool exclude);
    /// A click on a cell that is a link.
    void linkClicked(const QModelIndex &index);
    void checkToggled(const QModelIndex &index);
    /// Another row is current.
    void currentKeyChanged(const QString &key);
    /// A row's menu opens: add to it what else can be done.
    void menuRequested(QMenu *menu, const QModelIndex &index);
    /// Rows were copied to the clipboard.
    void copied(int rows);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void setHeads();
    void dress();
    void layOutColumns();
    std::vector<int> columnWidths() const;
    bool act(const QKeyEvent &event);
    void step(int by);
    void hover(const QPoint &at);
    bool isOnCheck(const QModelIndex &index, const QPoint &at) const;
    void addCopyActions(QMenu *menu, const QModelIndex &index);
    void copy(const QString &text, int rows);
    std::vector<QModelIndex> allRows() const;

    std::vector<TableColumn> m_columns;
    TableDelegate *m_delegate;
    ValueOrder *m_order;
    bool m_ring = false; ///< the current row was reached by keyboard
};

} // namespace glasshouse
