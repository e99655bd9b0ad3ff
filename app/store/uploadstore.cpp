// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/uploadstore.h"

#include "store/statement.h"

#include <algorithm>

namespace glasshouse {

std::vector<UploadStore::Session> UploadStore::sessionsIn(std::string_view path)
{
    std::vector<Session> sessions;
    Statement rows(m_connection,
                   "SELECT s.id, s.external_id FROM source_file f JOIN session_file x ON x.file=f.id"
                   " JOIN session s ON s.id=x.session WHERE f.tenant=? AND f.path=? AND f.replaced=0"
                   " ORDER BY s.external_id");
    rows.bind(m_tenant, path);
    while (rows.next())
        sessions.push_back({rows.integer(0), std::string(rows.text(1))});
    return sessions;
}

bool UploadStore::isFree(qint64 session, const std::vector<qint64> &actors, std::string_view folder)
{
    // By tenant and session alone there is no index, so by what is known of actors: a session has few.
    Statement others(m_connection, "SELECT actor FROM session_actor WHERE tenant=? AND session=?");
    others.bind(m_tenant, session);
    while (others.next()) {
        if (std::find(actors.begin(), actors.end(), others.integer(0)) == actors.end())
            return false;
    }
    Statement files(m_connection,
                    "SELECT f.path FROM session_file x JOIN source_file f ON f.id=x.file"
                    " WHERE x.session=?");
    files.bind(session);
    while (files.next()) {
        if (!files.text(0).starts_with(folder))
            return false;
    }
    return true;
}

} // namespace glasshouse
