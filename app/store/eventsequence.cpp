// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/eventsequence.h"

namespace glasshouse {

EventSequence::EventSequence(Connection &connection)
    : m_connection(connection),
      m_save(connection, "INSERT OR REPLACE INTO meta VALUES('next_sequence', ?)")
{
    reload();
}

void EventSequence::save()
{
    m_save.bind(m_next).run();
}

void EventSequence::reload()
{
    m_next = m_connection.integer("SELECT value FROM meta WHERE key='next_sequence'", 1).value_or(1);
}

} // namespace glasshouse
