// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/format.h"

#include <QAbstractButton>

#include <vector>

namespace glasshouse {

/// What one card shows.
struct KpiCardData {
    QString label;             ///< "Sessions"
    QString value;             ///< formatted: "2,416"; "≥ 598 M"
    Format::Change change;     ///< empty text: no comparison
    QString changeNote;        ///< "vs prior 30 d"; alone it may say why there is no comparison, or "+ 1.2 M unpriced"
    bool changeIsBad = false;  ///< coloured as a warning; anything else stays grey
    QString toolTip;           ///< exact figures, as QWidget::setToolTip() takes them
    std::vector<double> spark; ///< oldest first; fewer than two points: none
    bool operator==(const KpiCardData &) const = default;
};

/// One figure with its change and a sparkline; the whole card is a button (clicked()).
class KpiCard : public QAbstractButton
{
    Q_OBJECT
public:
    explicit KpiCard(QWidget *parent = nullptr);

    void setData(const KpiCardData &data);
    const KpiCardData &data() const { return m_data; }
    /// The old figure stays, half strong, until the next setData().
    void setLoading();
    /// Whether the width has room for the sparkline beside value and change.
    bool sparkShown() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    QRectF sparkRect() const;
    void paintTexts(QPainter &painter) const;
    void paintChange(QPainter &painter, const QRectF &line) const;
    void paintSpark(QPainter &painter) const;

    KpiCardData m_data;
    bool m_loading = false;
    bool m_ring = false; ///< focus came by keyboard
};

} // namespace glasshouse
