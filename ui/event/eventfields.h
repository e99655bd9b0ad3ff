// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/event/eventwords.h"
#include "ui/event/rowlist.h"

namespace glasshouse {

/// The facts of an event, one a line. Ctrl+C copies the value, F filters to it, X leaves it out, Enter follows a link.
class EventFields : public RowList
{
    Q_OBJECT
public:
    explicit EventFields(QWidget *parent);

    void setFields(std::vector<EventField> fields);
    const std::vector<EventField> &fields() const { return m_fields; }
    int rowCount() const override { return int(m_fields.size()); }
    QString rowWords(int row) const override;
    /// Where a click follows the row's link; empty: it has none.
    QRect linkRect(int row) const;

Q_SIGNALS:
    void valuePicked(const QString &field, const QString &value, bool exclude);
    void linkActivated(const glasshouse::EventField &field);

protected:
    void paintRow(QPainter &painter, int row, const QRect &rect) override;
    bool isActive(int row, QPoint at) const override;
    void activate(int row) override;
    QString copyText(int row) const override;
    void fillMenu(QMenu &menu, int row) override;
    bool handleKey(int row, int key) override;
    bool event(QEvent *event) override;

private:
    QRectF valueRect(int row) const;
    QFont valueFont(const EventField &field) const;
    QString shownValue(int row) const;
    void pick(int row, bool exclude);

    std::vector<EventField> m_fields;
    int m_labelWidth = 0;
};

} // namespace glasshouse
