// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/heightindex.h"

#include <bit>

namespace glasshouse {

void HeightIndex::reset(std::vector<int> heights)
{
    m_heights = std::move(heights);
    m_sums.assign(m_heights.size() + 1, 0);
    m_total = 0;
    for (size_t row = 1; row <= m_heights.size(); ++row) {
        m_sums[row] += m_heights[row - 1];
        m_total += m_heights[row - 1];
        if (const size_t parent = row + (row & (~row + 1)); parent < m_sums.size())
            m_sums[parent] += m_sums[row];
    }
}

void HeightIndex::set(size_t row, int height)
{
    const int change = height - m_heights[row];
    if (change == 0)
        return;
    m_heights[row] = height;
    m_total += change;
    for (size_t at = row + 1; at < m_sums.size(); at += at & (~at + 1))
        m_sums[at] += change;
}

qint64 HeightIndex::top(size_t row) const
{
    qint64 sum = 0;
    for (size_t at = row; at > 0; at &= at - 1)
        sum += m_sums[at];
    return sum;
}

size_t HeightIndex::at(qint64 y) const
{
    if (m_heights.empty() || y < 0)
        return 0;
    size_t row = 0;
    for (size_t step = std::bit_floor(m_heights.size()); step > 0; step >>= 1) {
        if (row + step < m_sums.size() && m_sums[row + step] <= y) {
            row += step;
            y -= m_sums[row];
        }
    }
    return qMin(row, m_heights.size() - 1);
}

} // namespace glasshouse
