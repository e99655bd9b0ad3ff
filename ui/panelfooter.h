// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace glasshouse {

class PlainLabel;

/// The foot of a panel: selection left, sums right, on the raised surface with the panel's lower corners.
class PanelFooter : public QWidget
{
    Q_OBJECT
public:
    explicit PanelFooter(QWidget *parent);
    void setTexts(const QString &left, const QString &right);
    QString leftText() const;
    QString rightText() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    PlainLabel *m_left;
    PlainLabel *m_right;
};

} // namespace glasshouse
