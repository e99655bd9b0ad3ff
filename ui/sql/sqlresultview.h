// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/format.h"
#include "models/sqlresultmodel.h"

#include <QTableView>

namespace glasshouse {

/// What a cell of a result shows, and what stands in its tool tip.
struct SqlCellWords {
    QString text, tip;
    bool null = false;
};

/// The rows of an answer. A click on a head, or S, sorts by that column: up, down, as it came. Enter or a double click asks
/// for the whole of a cell. Ctrl+C copies what is selected, apart by tabs; the menu copies cells, rows with their heads, or
/// everything.
class SqlResultView : public QTableView
{
    Q_OBJECT
public:
    SqlResultView(SqlResultModel *model, QWidget *parent);

    SqlResultModel *result() const { return m_model; }
    void setFormat(const Format &format, qint64 nowMs);
    SqlCellWords words(const QModelIndex &index) const;
    void copySelection();
    void copyRows(bool all);
    /// How many rows and columns are marked, and what their figures sum up to; empty for one cell.
    QString selectionWords() const;

Q_SIGNALS:
    void openRequested(const QModelIndex &index);
    void cellChanged(const QModelIndex &index);
    void selectionSummed();
    /// To the clipboard.
    void copied(int rows);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void dress();
    void judgeColumns();
    void layOutColumns();
    void sortByCurrent();
    void put(const std::vector<size_t> &rows, const std::vector<size_t> &columns, bool withHead);
    std::vector<size_t> selectedRows() const;
    std::vector<size_t> selectedColumns() const;

    SqlResultModel *m_model;
    Format m_format;
    qint64 m_nowMs = 0;
    std::vector<int> m_decimals; ///< of each column's real numbers
    bool m_ring = false;         ///< the current cell was reached by keyboard
};

} // namespace glasshouse
