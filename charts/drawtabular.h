// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFontMetricsF>
#include <QRectF>
#include <QString>

class QPainter;

namespace glasshouse {

/// Draws one line of text with the painter's font and pen, each digit in a cell as wide as the widest digit, so that
/// figures stand under each other. `alignment` is a combination of Qt::AlignLeft/Right/HCenter and Top/Bottom/VCenter.
void drawTabular(QPainter *painter, const QRectF &rect, int alignment, const QString &text);

/// Width that drawTabular() needs for `text`.
double tabularWidth(const QFontMetricsF &metrics, const QString &text);

} // namespace glasshouse
