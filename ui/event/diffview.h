// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/linediff.h"
#include "ui/event/codewrap.h"

#include <QWidget>

#include <set>

namespace glasshouse {

/// A change line by line: two columns, or one where it is asked for or there is no room for two. As high as it is long.
/// Long stretches without a change are folded to one line; a click or Enter unfolds them.
class DiffView : public QWidget
{
    Q_OBJECT
public:
    explicit DiffView(QWidget *parent);

    void setDiff(const LineDiff &diff);
    const LineDiff &diff() const { return m_diff; }
    void setUnified(bool unified);
    bool isUnified() const { return m_unified || !splitFits(); }
    /// Whether there is room for two columns.
    bool splitFits() const;
    /// The lines as they are shown, with their signs; for tests and assistive technology.
    QString shownText() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    /// Scroll areas bring the beginning into view, not the middle.
    QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;

Q_SIGNALS:
    void splitFitsChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    enum class Look { Same, Removed, Added, Filler, Gap };
    struct Cell {
        Look look = Look::Same;
        bool isAfter = false;
        int text = -1; ///< line of its side
        std::vector<CodeLine> lines;
    };
    struct Row {
        int top = 0, height = 0;
        int gapStart = -1, hidden = 0; ///< of a gap: its first row in the diff, and how many
        std::vector<Cell> cells;       ///< two, or one over the whole width
    };
    void rebuild();
    void addRow(std::vector<Cell> cells);
    void addGap(int start, int count);
    void addSplit(int from, int to);
    void addUnified(int from, int to);
    void addUnchanged(int from, int to);
    Cell cell(Look look, bool isAfter, int line) const;
    double columnWidth() const;
    int firstTop() const;
    const Row *gapAt(int y) const;
    void unfold(int gapStart);
    void paintHead(QPainter &painter) const;
    void paintCell(QPainter &painter, const Row &row, const Cell &cell, const QRectF &box) const;
    void copy(const QString &text) const;

    CodeWrapper m_wrapper;
    LineDiff m_diff;
    std::vector<Row> m_rows;
    std::set<int> m_unfolded; ///< first rows of gaps that were opened
    bool m_unified = false;
    bool m_ring = false; ///< focus came by keyboard
};

} // namespace glasshouse
