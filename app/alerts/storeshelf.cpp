// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/storeshelf.h"

#include <algorithm>
#include <utility>

namespace glasshouse {

ShelfChange ShelfQueue::take()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_waiting, {});
}

void ShelfQueue::put(const ShelfChange &change)
{
    const std::lock_guard lock(m_mutex);
    // Saves come first when a change is written: what is saved again after its removal must not be removed.
    for (const ShelvedNotice &row : change.save)
        std::erase(m_waiting.remove, row.id);
    m_waiting.save.insert(m_waiting.save.end(), change.save.begin(), change.save.end());
    m_waiting.remove.insert(m_waiting.remove.end(), change.remove.begin(), change.remove.end());
    if (m_wake)
        m_wake();
}

void ShelfQueue::setWake(std::function<void()> wake)
{
    const std::lock_guard lock(m_mutex);
    m_wake = std::move(wake);
}

} // namespace glasshouse
