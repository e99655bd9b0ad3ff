// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace glasshouse {

/// Sums of a cube: each so many numbers (a bucket, what it is split by, what was counted), one after another.
using CubeSums = std::vector<qint64>;

/// How often an answer's closed days were at hand, by question.
struct CacheCounts {
    struct Of {
        quint64 hits = 0, misses = 0;
        bool operator==(const Of &) const = default;
    };
    std::map<std::string, Of> byQuestion;
    quint64 entries = 0, bytes = 0;
};

/// Sums over closed days, kept with the versions of those days that they were made of: what has changed since is made anew.
/// What was used least lately goes first where they come to too much. Any thread.
class CubeCache
{
public:
    static constexpr size_t MostBytes = 48 << 20;

    explicit CubeCache(size_t mostBytes = MostBytes) : m_mostBytes(mostBytes) {}

    /// Nothing: they are not here, or days have changed since. Counted under the question.
    std::shared_ptr<const CubeSums> find(const std::string &key, qint64 version, std::string_view question);
    void keep(const std::string &key, qint64 version, std::shared_ptr<const CubeSums> sums);
    CacheCounts counts() const;
    /// Off: nothing is found or kept, nor counted.
    void setEnabled(bool enabled);

private:
    struct Entry {
        qint64 version = 0;
        std::shared_ptr<const CubeSums> sums;
        std::list<std::string>::iterator place;
    };
    static size_t sizeOf(const std::string &key, const CubeSums &sums);
    void drop(std::unordered_map<std::string, Entry>::iterator entry);

    const size_t m_mostBytes;
    mutable std::mutex m_mutex;
    bool m_enabled = true;
    std::unordered_map<std::string, Entry> m_entries;
    std::list<std::string> m_order; ///< the one used last first
    size_t m_bytes = 0;
    std::map<std::string, CacheCounts::Of, std::less<>> m_counts;
};

} // namespace glasshouse
