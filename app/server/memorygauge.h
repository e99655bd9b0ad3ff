// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <atomic>

namespace glasshouse {

/// How much memory the process has resident; asked of the system at most four times a second. Any thread.
class MemoryGauge
{
public:
    qint64 residentBytes();

private:
    std::atomic<qint64> m_readAtMs{-1'000'000}, m_bytes{0};
};

/// Bytes of request bodies that are held now, over all connections. Any thread.
class BodyBudget
{
public:
    explicit BodyBudget(qint64 most) : m_most(most) {}
    /// False: there is no room; nothing was taken.
    bool take(qint64 bytes)
    {
        if (m_held.fetch_add(bytes) + bytes <= m_most)
            return true;
        m_held.fetch_sub(bytes);
        return false;
    }
    void give(qint64 bytes) { m_held.fetch_sub(bytes); }
    qint64 held() const { return m_held.load(); }

private:
    const qint64 m_most;
    std::atomic<qint64> m_held{0};
};

} // namespace glasshouse
