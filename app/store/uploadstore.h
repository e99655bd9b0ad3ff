// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"

#include <string>
#include <string_view>
#include <vector>

namespace glasshouse {

/// What the store knows of uploaded files. The connection's thread; failures are noted on the connection.
class UploadStore
{
public:
    UploadStore(Connection &connection, qint64 tenant) : m_connection(connection), m_tenant(tenant) {}

    struct Session {
        qint64 id = 0;
        std::string externalId;
    };
    /// Sessions with records in the file that stands at this path.
    std::vector<Session> sessionsIn(std::string_view path);
    /// Whether the session is nobody else's: no actor but one of these (numbers), and no file outside of `folder`.
    bool isFree(qint64 session, const std::vector<qint64> &actors, std::string_view folder);

private:
    Connection &m_connection;
    qint64 m_tenant;
};

} // namespace glasshouse
