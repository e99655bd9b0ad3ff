// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/format.h"
#include "query/eventdetail.h"
#include "ui/event/rowlist.h"

namespace glasshouse {

/// Events of one correlation, oldest first: the shown one in bold with its neighbours, the rest behind "2 more". Enter or a
/// click goes to an event.
class RelatedList : public RowList
{
    Q_OBJECT
public:
    explicit RelatedList(QWidget *parent);

    /// `timeMs` and `sequence` name the event that is shown. Where it is the same one as before, what has a row keeps it, and
    /// the keyboard stays on its event.
    void setEvents(const std::vector<ActivityEvent> &events, qint64 timeMs, qint64 sequence);
    void setFormat(const Format &format);
    /// The event that a row is about; null for "2 more". Holds until the next setEvents().
    const ActivityEvent *eventOf(int row) const;
    /// The row of an event; -1: it has none.
    int rowOf(qint64 timeMs, qint64 sequence) const;
    int rowCount() const override;
    QString rowWords(int row) const override;

Q_SIGNALS:
    void eventRequested(qint64 timeMs, qint64 sequence);

protected:
    void paintRow(QPainter &painter, int row, const QRect &rect) override;
    bool isActive(int row, QPoint at) const override;
    void activate(int row) override;
    QString copyText(int row) const override;

private:
    static constexpr int MostFolded = 5;
    int shownCount() const;
    const ActivityEvent &eventAt(int row) const { return m_events[size_t(m_first + row)]; }
    bool isMoreRow(int row) const { return row >= shownCount(); }
    QString moreText() const;

    std::vector<ActivityEvent> m_events;
    Format m_format;
    int m_shownEvent = -1;
    int m_first = 0; ///< the first event that has a row
    bool m_unfolded = false;
};

} // namespace glasshouse
