// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/badtokens.h"

#include <algorithm>

namespace glasshouse {

int BadTokens::note(const std::string &peer, Clock::time_point now)
{
    using namespace std::chrono;
    const std::lock_guard lock(m_mutex);
    if (m_peers.size() >= MostPeers && !m_peers.contains(peer)) {
        std::erase_if(m_peers, [now](const auto &each) { return now - each.second.begin >= minutes(1); });
        if (m_peers.size() >= MostPeers) // more than these in one minute: they share what is left
            m_peers.erase(m_peers.begin());
    }
    Window &window = m_peers[peer];
    if (window.count == 0 || now - window.begin >= minutes(1))
        window = {now, 0};
    if (window.count < m_perMinute) {
        ++window.count;
        return 0;
    }
    return int(std::max<seconds::rep>(1, ceil<seconds>(window.begin + minutes(1) - now).count()));
}

} // namespace glasshouse
