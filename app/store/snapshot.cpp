// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/snapshot.h"

#include <sqlite3.h>

namespace glasshouse {

Snapshot::Snapshot(Connection &connection) : m_connection(connection), m_begun(connection.execute("BEGIN")) {}

Snapshot::~Snapshot()
{
    if (m_begun)
        (void)m_connection.execute("ROLLBACK");
}

void stopWhen(Connection &connection, const std::atomic_bool *stop)
{
    constexpr int Steps = 1000;
    const auto isSet = [](void *flag) {
        return static_cast<const std::atomic_bool *>(flag)->load(std::memory_order_relaxed) ? 1 : 0;
    };
    sqlite3_progress_handler(connection.handle(), stop ? Steps : 0, stop ? +isSet : nullptr,
                             const_cast<std::atomic_bool *>(stop));
}

qint64 dataVersion(Connection &connection)
{
    return connection.integer("PRAGMA data_version").value_or(-1);
}

} // namespace glasshouse
