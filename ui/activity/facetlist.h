// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/theme.h"

#include <QWidget>

#include <optional>
#include <vector>

namespace glasshouse {

/// Values with their counts: check box, mark, label over a bar for its share, count. A click or Space takes a value in or
/// out; a right click or X excludes it. Up and Down move, and at an end go on to the next control.
class FacetList : public QWidget
{
    Q_OBJECT
public:
    enum class Mark { None, Disc, Triangle };
    struct Row {
        QString value; ///< names the row
        QString text;  ///< outside text; drawn plain
        QString count; ///< as it is shown
        double share = 0;
        bool checked = false, excluded = false;
        Mark mark = Mark::None;
        EventClass eventClass = EventClass::Telemetry; ///< of a Disc
        bool operator==(const Row &) const = default;
    };
    explicit FacetList(QWidget *parent);

    void setRows(std::vector<Row> rows);
    const std::vector<Row> &rows() const { return m_rows; }
    /// Whether X and the right click mean something here.
    void setExcludable(bool excludable) { m_excludable = excludable; }
    int currentRow() const { return m_current; }
    QRect rowRect(int row) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void toggled(const QString &value);
    void excludeToggled(const QString &value);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    int rowAt(QPoint at) const;
    void setCurrent(int row);
    void describe();
    void paintRow(QPainter &painter, int row) const;
    void paintBox(QPainter &painter, const QRectF &box, const Row &row) const;
    void paintMark(QPainter &painter, QPointF middle, const Row &row) const;

    std::vector<Row> m_rows;
    int m_current = 0, m_hovered = -1;
    bool m_excludable = true;
    bool m_ring = false; ///< focus came by keyboard
};

} // namespace glasshouse
