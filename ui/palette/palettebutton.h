// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace glasshouse {

/// The way to the palette in the window's first row: looks like a field, with its key.
class PaletteButton : public QAbstractButton
{
    Q_OBJECT
public:
    explicit PaletteButton(QWidget *parent);
    static QKeySequence keys();
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace glasshouse
