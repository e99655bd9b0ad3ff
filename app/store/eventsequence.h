// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"
#include "store/statement.h"

namespace glasshouse {

/// Numbers events in the order in which they are stored, over all tenants; kept in `meta`. Writer's thread.
class EventSequence
{
public:
    explicit EventSequence(Connection &connection);

    qint64 next() const { return m_next; }
    qint64 take() { return m_next++; }
    /// Before each commit; reload() after a rollback.
    void save();
    void reload();

private:
    Connection &m_connection;
    Statement m_save;
    qint64 m_next = 1;
};

} // namespace glasshouse
