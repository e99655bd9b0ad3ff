// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/anchoredcolumn.h"

namespace glasshouse {

void AnchoredColumn::reset(std::vector<int> heights)
{
    m_index.reset(std::move(heights));
    m_anchor = 0;
    m_anchorY = 0;
}

void AnchoredColumn::setHeights(std::vector<int> heights)
{
    m_index.reset(std::move(heights));
    clamp();
}

void AnchoredColumn::setViewport(int height)
{
    m_viewport = height;
    clamp();
}

void AnchoredColumn::setHeight(size_t row, int height)
{
    m_index.set(row, height);
    clamp();
}

void AnchoredColumn::scrollTo(qint64 top)
{
    const qint64 bounded = qBound<qint64>(0, top, maxScrollTop());
    m_anchorY = m_index.top(m_anchor) - bounded;
    anchorInSight();
}

void AnchoredColumn::show(size_t row, int y)
{
    if (row >= m_index.size())
        return;
    m_anchor = row;
    m_anchorY = y;
    clamp();
}

void AnchoredColumn::clamp()
{
    const qint64 top = scrollTop();
    const qint64 bounded = qBound<qint64>(0, top, maxScrollTop());
    m_anchorY += top - bounded; // only the place moves, not the row that holds it
}

/// The first row that begins in sight: a row cut off at the top then grows upwards, out of sight. A row that fills the
/// viewport holds itself.
void AnchoredColumn::anchorInSight()
{
    if (m_index.size() == 0)
        return;
    const qint64 top = scrollTop();
    size_t row = m_index.at(top);
    if (m_index.top(row) < top && row + 1 < m_index.size() && m_index.top(row + 1) < top + m_viewport)
        ++row;
    m_anchor = row;
    m_anchorY = m_index.top(row) - top;
}

} // namespace glasshouse
