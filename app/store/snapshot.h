// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"

namespace glasshouse {

/// One state of the store for all statements run while it lives; ends without writing. Reader's thread; one at a time.
class Snapshot
{
public:
    explicit Snapshot(Connection &connection);
    ~Snapshot();
    Snapshot(const Snapshot &) = delete;
    Snapshot &operator=(const Snapshot &) = delete;

    /// Whether it could begin.
    const Result<void> &begun() const { return m_begun; }

private:
    Connection &m_connection;
    Result<void> m_begun;
};

/// Changes whenever another connection has committed; -1 where it cannot be read.
qint64 dataVersion(Connection &connection);

} // namespace glasshouse
