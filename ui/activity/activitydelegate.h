// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/format.h"
#include "query/activity.h"

#include <QStyledItemDelegate>

namespace glasshouse {

struct Theme;

/// How an event ended, in a word for its cell: "ok", "failed", "denied"; empty where nobody said.
QString outcomeWord(const ActivityEvent &event);

/// Draws the rows of the activity table from raw values: class dot, failure strip, words and figures, days, and grey
/// bars for rows that are on their way.
class ActivityDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit ActivityDelegate(QObject *parent = nullptr);

    void setFormat(const Format &format) { m_format = format; }
    const Format &format() const { return m_format; }
    /// What a cell says, as text: for painting, the screen reader and copying.
    QString displayText(const QModelIndex &index) const;
    /// With every digit and the exact time.
    QString fullText(const QModelIndex &index) const;
    /// Width a column needs for any usual value, padding included.
    int columnWidth(int column) const;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    void paintLoading(QPainter *painter, const QRect &cell, const QModelIndex &index, const Theme &theme) const;
    void paintClass(QPainter *painter, const QRect &cell, const ActivityEvent &event, const Theme &theme) const;

    Format m_format;
};

} // namespace glasshouse
