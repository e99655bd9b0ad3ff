// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cubecache.h"

namespace glasshouse {

size_t CubeCache::sizeOf(const std::string &key, const CubeSums &sums)
{
    constexpr size_t Rest = 200; // of the maps
    return 2 * key.size() + sums.size() * sizeof(qint64) + Rest;
}

void CubeCache::drop(std::unordered_map<std::string, Entry>::iterator entry)
{
    m_bytes -= sizeOf(entry->first, *entry->second.sums);
    m_order.erase(entry->second.place);
    m_entries.erase(entry);
}

std::shared_ptr<const CubeSums> CubeCache::find(const std::string &key, qint64 version, std::string_view question)
{
    const std::lock_guard lock(m_mutex);
    if (!m_enabled)
        return nullptr;
    auto count = m_counts.find(question);
    if (count == m_counts.end())
        count = m_counts.emplace(std::string(question), CacheCounts::Of{}).first;
    const auto entry = m_entries.find(key);
    if (entry == m_entries.end() || entry->second.version != version) {
        ++count->second.misses;
        return nullptr;
    }
    ++count->second.hits;
    m_order.splice(m_order.begin(), m_order, entry->second.place);
    return entry->second.sums;
}

void CubeCache::keep(const std::string &key, qint64 version, std::shared_ptr<const CubeSums> sums)
{
    const std::lock_guard lock(m_mutex);
    const size_t size = sizeOf(key, *sums);
    if (!m_enabled || size > m_mostBytes)
        return;
    if (const auto old = m_entries.find(key); old != m_entries.end())
        drop(old);
    while (m_bytes + size > m_mostBytes)
        drop(m_entries.find(m_order.back()));
    m_order.push_front(key);
    m_entries.emplace(key, Entry{version, std::move(sums), m_order.begin()});
    m_bytes += size;
}

CacheCounts CubeCache::counts() const
{
    const std::lock_guard lock(m_mutex);
    CacheCounts counts;
    counts.byQuestion.insert(m_counts.begin(), m_counts.end());
    counts.entries = m_entries.size(), counts.bytes = m_bytes;
    return counts;
}

void CubeCache::setEnabled(bool enabled)
{
    const std::lock_guard lock(m_mutex);
    m_enabled = enabled;
    m_entries.clear(), m_order.clear();
    m_bytes = 0;
}

} // namespace glasshouse
