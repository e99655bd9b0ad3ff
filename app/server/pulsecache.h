// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/scope.h"

#include <chrono>
#include <map>
#include <mutex>
#include <optional>
#include <string>

namespace glasshouse {

/// The pulse as it was written for each scope, for half a minute: whoever polls costs nothing. Any thread.
class PulseCache
{
public:
    using Clock = std::chrono::steady_clock;
    static constexpr std::chrono::seconds Kept{30};
    static constexpr std::size_t MostScopes = 256;

    std::optional<std::string> find(const Scope &scope, Clock::time_point now = Clock::now())
    {
        const std::lock_guard lock(m_mutex);
        const auto found = m_pulses.find(keyOf(scope));
        if (found == m_pulses.end() || found->second.first + Kept <= now)
            return std::nullopt;
        return found->second.second;
    }
    void keep(const Scope &scope, std::string pulse, Clock::time_point now = Clock::now())
    {
        const std::lock_guard lock(m_mutex);
        std::erase_if(m_pulses, [now](const auto &each) { return each.second.first + Kept <= now; });
        if (m_pulses.size() < MostScopes)
            m_pulses.insert_or_assign(keyOf(scope), std::pair(now, std::move(pulse)));
    }

private:
    using Key = std::pair<qint64, std::optional<Scope::Actors>>;
    static Key keyOf(const Scope &scope) { return {scope.tenant(), scope.onlyActors()}; }

    std::mutex m_mutex;
    std::map<Key, std::pair<Clock::time_point, std::string>> m_pulses;
};

} // namespace glasshouse
