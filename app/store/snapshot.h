// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"

#include <atomic>

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

/// While it is set, whatever the connection runs or begins to run ends with Cancelled within about a thousand steps of
/// SQLite's machine. nullptr: no more. What is set may be changed by any thread; it must live until it is taken away.
void stopWhen(Connection &connection, const std::atomic_bool *stop);

/// Changes whenever another connection has committed; -1 where it cannot be read.
qint64 dataVersion(Connection &connection);

} // namespace glasshouse
