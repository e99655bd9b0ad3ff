// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/lookup.h"

#include "store/sessionactors.h"

namespace glasshouse {

void Lookup::keepThoseOf(const Choice &people, std::vector<SessionSummary> &sessions) const
{
    if (people.isEmpty())
        return;
    std::vector<qint64> actors;
    for (const QString &name : people.values) {
        if (const qint64 number = m_dictionary.find(Dimension::Actor, name.toStdString()); number > 0)
            actors.push_back(number);
    }
    const std::vector<qint64> theirs = sessionsOf(m_connection, m_tenant, actors);
    std::erase_if(sessions, [&](const SessionSummary &session) {
        return std::binary_search(theirs.begin(), theirs.end(), rowId(session)) == people.excluded;
    });
}

} // namespace glasshouse
