// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/snapshot.h"

namespace glasshouse {

Snapshot::Snapshot(Connection &connection) : m_connection(connection), m_begun(connection.execute("BEGIN")) {}

Snapshot::~Snapshot()
{
    if (m_begun)
        (void)m_connection.execute("ROLLBACK");
}

qint64 dataVersion(Connection &connection)
{
    return connection.integer("PRAGMA data_version").value_or(-1);
}

} // namespace glasshouse
