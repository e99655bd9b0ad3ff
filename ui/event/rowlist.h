// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QMenu;

namespace glasshouse {

/// A short painted list that lies in somebody's scroll area: one stop for Tab, the arrow keys go through its rows, Enter or
/// a click acts. What derives from it says what the rows are.
class RowList : public QWidget
{
    Q_OBJECT
public:
    explicit RowList(QWidget *parent);

    virtual int rowCount() const = 0;
    /// What a row says, in one line, for assistive technology.
    virtual QString rowWords(int row) const = 0;
    /// -1: none.
    int currentRow() const { return m_current; }
    void setCurrentRow(int row);
    QRect rowRect(int row) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    /// Where the keyboard is, for scroll areas.
    QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;

Q_SIGNALS:
    /// The keyboard went to another row: it (ImCursorRectangle) must be brought into view.
    void shown();

protected:
    static constexpr int RowHeight = 24;

    virtual void paintRow(QPainter &painter, int row, const QRect &rect) = 0;
    /// Whether a click there, or Enter on the row, does something.
    virtual bool isActive(int row, QPoint at) const = 0;
    virtual void activate(int row) = 0;
    virtual QString copyText(int row) const = 0;
    virtual void fillMenu(QMenu &menu, int row);
    /// A key that the list itself does not know; false: not known here either.
    virtual bool handleKey(int, int) { return false; }
    /// Call when the rows are others.
    void rowsChanged();
    bool isHovered(int row) const { return row == m_hovered; }
    QPoint pointer() const { return m_pointer; }
    void copyRow(int row) const;

    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    int rowAt(QPoint point) const;

    int m_current = -1, m_hovered = -1, m_pressed = -1;
    QPoint m_pointer;
    bool m_ring = false; ///< focus came by keyboard
};

} // namespace glasshouse
