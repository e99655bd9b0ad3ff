// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/theme.h"

#include <QPainter>
#include <QWidget>

namespace glasshouse {

/// A hairline between two parts of a panel.
class Rule : public QWidget
{
public:
    Rule(Qt::Orientation orientation, QWidget *parent) : QWidget(parent) { setOrientation(orientation); }

    void setOrientation(Qt::Orientation orientation)
    {
        setMinimumSize(1, 1);
        setMaximumSize(orientation == Qt::Vertical ? QSize(1, QWIDGETSIZE_MAX) : QSize(QWIDGETSIZE_MAX, 1));
    }

protected:
    void paintEvent(QPaintEvent *) override { QPainter(this).fillRect(rect(), themeOf(this).colour(Token::Border)); }
};

} // namespace glasshouse
