// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/memorygauge.h"

#include <chrono>
#include <cstdio>
#include <unistd.h>

namespace glasshouse {

qint64 MemoryGauge::residentBytes()
{
    using namespace std::chrono;
    const qint64 now = duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
    qint64 last = m_readAtMs.load();
    if (now - last < 250 || !m_readAtMs.compare_exchange_strong(last, now))
        return m_bytes.load();
    if (std::FILE *const file = std::fopen("/proc/self/statm", "re")) {
        long long total = 0, resident = 0;
        if (std::fscanf(file, "%lld %lld", &total, &resident) == 2)
            m_bytes.store(resident * sysconf(_SC_PAGESIZE));
        std::fclose(file);
    }
    return m_bytes.load();
}

} // namespace glasshouse
