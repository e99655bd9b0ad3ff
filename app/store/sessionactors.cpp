// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sessionactors.h"

#include "store/dictionary.h"

#include <algorithm>

namespace glasshouse {

SessionActors::SessionActors(Connection &connection, qint64 tenant)
    : m_tenant(tenant),
      m_insert(connection, "INSERT OR IGNORE INTO session_actor(tenant, actor, session) VALUES(?,?,?)"),
      // How many are named, and whether one of them is the same person. A name without an alias is a person of its own.
      m_others(connection,
               "WITH person AS (SELECT d.id AS actor, coalesce(a.person, d.value) AS name FROM dimension_value d"
               " LEFT JOIN person_alias a ON a.tenant=d.tenant AND a.alias=d.value WHERE d.tenant=?1 AND d.dimension=?2)"
               " SELECT count(*), coalesce(max(p.name=(SELECT name FROM person WHERE actor=?4)), 0) FROM session_actor s"
               " LEFT JOIN person p ON p.actor=s.actor WHERE s.tenant=?1 AND s.session=?3")
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

void SessionActors::claim(qint64 session, qint64 actor)
{
    if (!session || !actor || m_known.contains({session, actor}))
        return;
    m_others.bind(m_tenant, int(Dimension::Actor), session, actor);
    const bool isAnothers = !m_others.next() || (m_others.integer(0) > 0 && m_others.integer(1) == 0);
    m_others.reset();
    if (!isAnothers)
        note(session, actor);
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
