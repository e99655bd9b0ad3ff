// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/transcript/heightindex.h"

#include <vector>

namespace glasshouse {

/// A tall column of rows seen through a viewport. The place is held by a row, not by a distance from the top: when a row
/// out of sight turns out taller or shorter than it was thought to be, what is in sight stays where it is.
/// Pure; logical pixels.
class AnchoredColumn
{
public:
    /// New rows; the first one stands at the top.
    void reset(std::vector<int> heights);
    /// The same rows with other heights (another width); the anchor stays.
    void setHeights(std::vector<int> heights);
    void setViewport(int height);
    void setHeight(size_t row, int height);

    size_t rows() const { return m_index.size(); }
    int height(size_t row) const { return m_index.height(row); }
    int viewport() const { return m_viewport; }
    qint64 total() const { return m_index.total(); }
    /// How far the viewport's top is below the column's.
    qint64 scrollTop() const { return m_index.top(m_anchor) - m_anchorY; }
    qint64 maxScrollTop() const { return qMax<qint64>(0, m_index.total() - m_viewport); }
    void scrollTo(qint64 top);
    void scrollBy(qint64 distance) { scrollTo(scrollTop() + distance); }
    /// Puts the row's top `y` below the viewport's top and holds it there, whatever becomes of the rows around it.
    void show(size_t row, int y);

    /// Top of a row in viewport coordinates.
    qint64 y(size_t row) const { return m_index.top(row) - scrollTop(); }
    /// Top of a row in the column.
    qint64 top(size_t row) const { return m_index.top(row); }
    /// The row at a viewport coordinate.
    size_t rowAt(qint64 viewportY) const { return m_index.at(viewportY + scrollTop()); }
    /// The row at a column coordinate.
    size_t rowAtTop(qint64 columnY) const { return m_index.at(columnY); }

private:
    void clamp();
    void anchorInSight();

    HeightIndex m_index;
    size_t m_anchor = 0;
    qint64 m_anchorY = 0; ///< of the anchor's top, in the viewport
    int m_viewport = 0;
};

} // namespace glasshouse
