// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <vector>

namespace glasshouse {

/// Heights of many rows, with their running sum: changing one and finding a position are both quick (a Fenwick tree).
/// A value; logical pixels.
class HeightIndex
{
public:
    void reset(std::vector<int> heights);
    void set(size_t row, int height);
    int height(size_t row) const { return m_heights[row]; }
    size_t size() const { return m_heights.size(); }
    /// Sum of the heights before `row`, 0 <= row <= size().
    qint64 top(size_t row) const;
    qint64 total() const { return m_total; }
    /// The row at `y`: the last one whose top is not below it; 0 when there are none or y is negative.
    size_t at(qint64 y) const;

private:
    std::vector<int> m_heights;
    std::vector<qint64> m_sums; ///< 1-based
    qint64 m_total = 0;
};

} // namespace glasshouse
