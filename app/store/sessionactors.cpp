// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sessionactors.h"

#include <algorithm>

namespace glasshouse {

SessionActors::SessionActors(Connection &connection, qint64 tenant)
    : m_tenant(tenant),
      m_insert(connection, "INSERT OR IGNORE INTO session_actor(tenant, actor, session) VALUES(?,?,?)")
{}

void SessionActors::note(qint64 session, qint64 actor)
{
    if (!session || !actor || m_known.contains({session, actor}))
        return;
    m_insert.bind(m_tenant, actor, session).run();
    if (m_known.size() >= MostKnown) // it only spares statements
        m_known.clear();
    m_known.insert({session, actor});
}

std::vector<qint64> sessionsOf(Connection &connection, qint64 tenant, const std::vector<qint64> &actors)
{
    std::vector<qint64> sessions;
    for (const qint64 actor : actors) {
        Statement rows(connection, "SELECT session FROM session_actor WHERE tenant=? AND actor=?");
        rows.bind(tenant, actor);
        while (rows.next())
            sessions.push_back(rows.integer(0));
    }
    std::sort(sessions.begin(), sessions.end());
    sessions.erase(std::unique(sessions.begin(), sessions.end()), sessions.end());
    return sessions;
}

} // namespace glasshouse
