// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filterhistory.h"

namespace glasshouse {

bool FilterHistory::push(const FilterStep &step)
{
    if (step == current())
        return false;
    m_steps.resize(m_at + 1);
    m_steps.push_back(step);
    if (m_steps.size() > Limit)
        m_steps.erase(m_steps.begin());
    m_at = m_steps.size() - 1;
    return true;
}

bool FilterHistory::replace(const FilterStep &step)
{
    if (step == current())
        return false;
    m_steps[m_at] = step;
    return true;
}

bool FilterHistory::back()
{
    if (!canGoBack())
        return false;
    --m_at;
    return true;
}

bool FilterHistory::forward()
{
    if (!canGoForward())
        return false;
    ++m_at;
    return true;
}

} // namespace glasshouse
