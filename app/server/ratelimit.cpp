// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/ratelimit.h"

#include <algorithm>
#include <cmath>

namespace glasshouse {

int RateLimit::take(const std::string &tokenId, int perMinute, Clock::time_point now)
{
    if (perMinute <= 0)
        return 0;
    const double perSecond = perMinute / 60.0;
    const std::lock_guard lock(m_mutex);
    auto found = m_buckets.find(tokenId);
    if (found == m_buckets.end()) {
        makeRoom(now);
        found = m_buckets.emplace(tokenId, Bucket{double(perMinute), now}).first;
    }
    Bucket &bucket = found->second;
    const double seconds = std::chrono::duration<double>(std::max(now, bucket.at) - bucket.at).count();
    bucket.held = std::min(double(perMinute), bucket.held + seconds * perSecond);
    bucket.at = std::max(now, bucket.at);
    if (bucket.held >= 1) {
        bucket.held -= 1;
        return 0;
    }
    return std::max(1, int(std::ceil((1 - bucket.held) / perSecond)));
}

/// Whoever has not asked for a minute has a full bucket, as one that is not known. Of more than can be kept in a minute
/// some begin anew.
void RateLimit::makeRoom(Clock::time_point now)
{
    if (m_buckets.size() < MostTokens)
        return;
    std::erase_if(m_buckets, [now](const auto &each) { return now - each.second.at >= std::chrono::minutes(1); });
    if (m_buckets.size() >= MostTokens)
        m_buckets.erase(m_buckets.begin());
}

std::size_t RateLimit::known()
{
    const std::lock_guard lock(m_mutex);
    return m_buckets.size();
}

} // namespace glasshouse
