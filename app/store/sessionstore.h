// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"
#include "store/presence.h"
#include "store/rows.h"
#include "store/statement.h"

#include <unordered_map>

namespace glasshouse {

/// Sessions and what hangs on them. Keeps the rows it has seen in memory and writes the changed ones when flushed, so
/// that a session with thousands of records is written once a batch. Writer's thread; failures on the connection.
class SessionStore
{
public:
    SessionStore(Connection &connection, qint64 tenant);

    /// The session's row, made if it is new. The reference holds until the next flush() or forget().
    SessionRow &session(std::string_view externalId);
    /// By row id; it must exist.
    SessionRow &session(qint64 id);

    void addModelTokens(qint64 session, qint64 model, qint64 parts, qint64 tokens);
    void addPresence(qint64 session, qint64 quarterMs, qint64 count);
    /// Quarter hours between two instants, both included, in which the session did something: the latest `most`, and those
    /// of the batch in hand.
    std::vector<qint64> quarters(qint64 session, qint64 fromMs, qint64 toMs, qint64 most);
    void addFile(qint64 session, qint64 file);
    void addAgentRun(qint64 session, std::string_view agentId, std::string_view toolUseId);

    /// Writes what has changed.
    void flush();
    /// Drops what is in memory: after a rollback.
    void forget();

private:
    SessionRow readRow(const Statement &row);
    SessionRow &cache(SessionRow row);

    Connection &m_connection;
    qint64 m_tenant;
    Statement m_byExternalId, m_byId, m_insert, m_update, m_model;
    PresenceStore m_presence;
    Statement m_quarters, m_file, m_agentRun;
    std::unordered_map<qint64, SessionRow> m_rows;
    struct Hash : std::hash<std::string_view> {
        using is_transparent = void;
    };
    std::unordered_map<std::string, qint64, Hash, std::equal_to<>> m_ids;
    std::unordered_map<qint64, std::unordered_map<qint64, std::pair<qint64, qint64>>>
        m_models;                                                               ///< session -> model -> parts, tokens
    std::unordered_map<qint64, std::unordered_map<qint64, qint64>> m_presences; ///< quarter -> session -> count
};

} // namespace glasshouse
