// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/activitymodel.h"

#include <QAbstractItemView>
#include <QDate>
#include <QSet>

namespace glasshouse {

class ActivityDelegate;
class TableHeader;

/// The activity table. Qt's own tables keep a record of every row, which at ten million rows costs tens of milliseconds
/// whenever some come in; here all rows are equally high and nothing depends on how many there are. Rows that come in
/// above what is seen push the scroll position along, so that the rows under the eye stay. Below the first day its name
/// stays at the top, and beside the bar stands, while it is dragged, when what is seen happened. J and K move, Enter
/// opens, F and X take the value of the current cell in or out, Left and Right move between cells.
class ActivityView : public QAbstractItemView
{
    Q_OBJECT
public:
    explicit ActivityView(QWidget *parent = nullptr);

    ActivityDelegate *activityDelegate() const { return m_delegate; }
    ActivityModel *activityModel() const { return m_model; }
    void setActivityModel(ActivityModel *model);
    TableHeader *header() const { return m_header; }

    /// Columns the person wants; what has no room is left out by its rank.
    void setWanted(int column, bool wanted);
    bool isWanted(int column) const { return m_wanted.contains(column); }
    bool isAtTop() const;
    void goToTop();
    void setCurrentRow(int row);
    /// Moves by events: days in between are stepped over. Without a current row: to the first one seen.
    void step(int by);

    QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    QModelIndex indexAt(const QPoint &point) const override;
    void reset() override;

Q_SIGNALS:
    void openRequested(int row);
    void narrowRequested(const QModelIndex &cell);
    void excludeRequested(const QModelIndex &cell);
    void copyRequested(int row);
    /// Home where the first row is current already: to what came since.
    void newestRequested();
    /// Other rows are seen.
    void rowsSeen(int first, int last);
    void currentRowChanged(int row);
    /// The event of the current row, which was on its way, is there.
    void currentRowArrived(int row);
    void headerClicked(int column);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void updateGeometries() override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    int horizontalOffset() const override { return 0; }
    int verticalOffset() const override;
    bool isIndexHidden(const QModelIndex &index) const override;
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags flags) override;
    QRegion visualRegionForSelection(const QItemSelection &selection) const override;

private:
    void keepPlace(int row, int count, bool inserted);
    void layOutColumns();
    void announceSeen();
    int rowAt(int y) const;
    QRect rowRect(int row) const;
    void moveColumn(int by);
    int nearestEvent(int row, int direction) const;
    void paintRow(QPainter &painter, int row) const;
    void paintDay(QPainter &painter, const QRect &rect, qint64 timeMs) const;
    QDate dayOf(int row) const;
    /// Where the name of the day stays while its rows are seen; empty where its own row is enough.
    QRect pinnedDay() const;
    void paintPinnedDay(QPainter &painter) const;
    void paintPlace(QPainter &painter) const;
    void checkArrived(const QModelIndex &first, const QModelIndex &last);

    ActivityDelegate *m_delegate;
    TableHeader *m_header;
    ActivityModel *m_model = nullptr;
    QSet<int> m_wanted;
    int m_hovered = -1;
    int m_column = ActivityModel::Action; ///< of the current cell; stays when the rows are others
    bool m_ring = false;                  ///< the current row was reached by keyboard
    bool m_awaited = false;               ///< the current row is one whose event is on its way
};

} // namespace glasshouse
