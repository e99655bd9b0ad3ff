// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRectF>

class QPainter;

namespace glasshouse {
struct Theme;
}

namespace glasshouse {

/// A rectangle moved to device pixels so that a 1 px pen along it is sharp at any scale.
QRectF hairlineRect(const QRectF &rect);
/// A rounded surface with a 1 px border inside its rectangle.
void paintSurface(QPainter *painter, const QRectF &rect, double radius, const QColor &fill, const QColor &border);
/// Horizontal hairline in the pixel row of `y`, sharp at any scale.
void paintHairline(QPainter *painter, double left, double right, double y, const QColor &colour);
/// The keyboard focus: 2 px accent ring, 1 px outside `rect`.
void paintFocusRing(QPainter *painter, const QRectF &rect, double radius, const QColor &accent);
/// Popover: shadow, surface and border, for a widget that left `PopoverShadow` free around `rect`.
inline constexpr int PopoverShadow = 20;
void paintPopover(QPainter *painter, const QRectF &rect, const Theme &theme);

} // namespace glasshouse
