// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/event/codewrap.h"
#include "ui/event/jsonlines.h"

#include <QWidget>

namespace glasshouse {

/// Code with line numbers, as high as it is long: it lies in somebody's scroll area. Wrapped, painted line by line, plain.
/// The mouse selects characters, Shift with the arrow keys lines; Ctrl+C copies what is selected, else everything.
class CodeView : public QWidget
{
    Q_OBJECT
public:
    explicit CodeView(QWidget *parent);

    /// `note` stands under the text; empty: none.
    void setCode(const CodeText &code, const QString &note = {});
    const CodeText &code() const { return m_code; }
    QString selectedText() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    /// Where the keyboard is, for scroll areas.
    QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;

Q_SIGNALS:
    /// The keyboard went to another row: it (ImCursorRectangle) must be brought into view.
    void shown();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void wrap();
    double left() const;
    QRect rowRect(int row) const;
    int rowOf(int y) const;
    int positionAt(QPoint point) const;
    double xOf(const CodeLine &line, int position) const;
    void select(int anchor, int head);
    void moveTo(int row, bool extend);
    void copy() const;
    void paintRow(QPainter &painter, int row) const;
    void paintSelection(QPainter &painter, int row) const;

    CodeWrapper m_wrapper;
    CodeText m_code;
    QString m_note;
    std::vector<CodeLine> m_lines;
    int m_anchor = 0, m_head = 0; ///< positions in the text
    int m_current = -1;           ///< row of the keyboard
    bool m_ring = false;          ///< focus came by keyboard
};

} // namespace glasshouse
