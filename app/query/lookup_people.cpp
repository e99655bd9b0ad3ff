// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/lookup.h"

#include "store/sessionactors.h"

namespace glasshouse {

std::vector<qint64> Lookup::sessionsOfPeople(const QStringList &people) const
{
    std::vector<qint64> actors;
    for (const QString &name : people) {
        if (const qint64 number = m_dictionary.find(Dimension::Actor, name.toStdString()); number > 0)
            actors.push_back(number);
    }
    return sessionsOf(m_connection, m_tenant, actors);
}

} // namespace glasshouse
