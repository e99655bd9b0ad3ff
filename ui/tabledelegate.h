// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tablecell.h"

#include <QStyledItemDelegate>

#include <functional>

namespace glasshouse {

struct Theme;

/// A check box at the left of `box`, 14 px square, in the middle of its height.
void paintCheck(QPainter *painter, const QRectF &box, bool on, const Theme &theme);

/// Draws the cells of a TableView from what a function says of each.
class TableDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using Cells = std::function<TableCell(const QModelIndex &)>;
    static constexpr int CheckRoom = 26; ///< what a check box needs in front of the text
    static constexpr int DotRoom = 16;

    using QStyledItemDelegate::QStyledItemDelegate;

    void setCells(Cells cells) { m_cells = std::move(cells); }
    TableCell cell(const QModelIndex &index) const { return m_cells ? m_cells(index) : TableCell(); }
    /// The row under the mouse; -1: none.
    void setHovered(int row, bool overLink);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    void paintRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                  const TableCell &cell, const Theme &theme) const;
    void paintText(QPainter *painter, const QRectF &box, const QModelIndex &index, const TableCell &cell,
                   const Theme &theme) const;

    Cells m_cells;
    int m_hovered = -1;
    bool m_overLink = false;
};

} // namespace glasshouse
