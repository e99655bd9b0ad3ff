// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcetimes.h"

#include "store/connection.h"

namespace glasshouse {

bool setLastHeard(const QString &storePath, qint64 lastMs)
{
    auto connection = Connection::open(storePath, Connection::Mode::ReadWrite);
    return connection && connection->execute("UPDATE source SET last_ms = " + std::to_string(lastMs)).has_value();
}

} // namespace glasshouse
