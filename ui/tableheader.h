// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace glasshouse {

/// Column heads of a table: quiet text, an arrow at the sorted column, a hairline under it. A click sorts.
class TableHeader : public QHeaderView
{
    Q_OBJECT
public:
    explicit TableHeader(QWidget *parent);
    /// Room in front of the first column's name.
    void setFirstIndent(int pixels);
    QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    void paintEvent(QPaintEvent *event) override;

private:
    int m_firstIndent = 0;
};

} // namespace glasshouse
