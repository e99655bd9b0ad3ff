// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/format.h"

#include <QStyledItemDelegate>

namespace glasshouse {

struct SessionSummary;
struct Theme;

/// Two letters for an agent: "CC" for claude-code. No brand marks.
QString monogram(const QString &agent);
/// The last folder of a project path: what a person calls it.
QString projectName(const QString &path);

/// Draws the cells of the session list from raw values: words, figures, badges, the failure strip.
class SessionDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit SessionDelegate(QObject *parent = nullptr);

    void setFormat(const Format &format, qint64 nowMs);
    /// What a cell says, as text: for the screen reader, tool tips and copying.
    QString displayText(const QModelIndex &index) const;
    QString fullText(const QModelIndex &index) const;
    QString findingsInWords(const QModelIndex &index) const;
    /// Width a column needs for any usual value, padding included; the title's is its minimum.
    int columnWidth(int column) const;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    void paintRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                  const Theme &theme) const;
    void paintTitle(QPainter *painter, const QRect &cell, const QModelIndex &index, const Theme &theme) const;
    void paintBadge(QPainter *painter, const QRect &cell, int alignment, const QString &text, const Theme &theme) const;
    void paintFindings(QPainter *painter, const QRect &cell, const QModelIndex &index, const Theme &theme) const;
    void paintText(QPainter *painter, const QRect &cell, const QModelIndex &index, const Theme &theme) const;

    Format m_format;
    qint64 m_nowMs = 0;
};

} // namespace glasshouse
