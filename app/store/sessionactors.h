// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"
#include "store/statement.h"

#include <unordered_set>
#include <vector>

namespace glasshouse {

/// Which actors a tenant's sessions name: whoever one of a session's events, calls or uploads was reported of, by somebody
/// who may speak for all. What was said once stays, so the order in which things arrive cannot matter. The connection's
/// thread; failures are noted on the connection. Writing belongs to the open transaction.
class SessionActors
{
public:
    SessionActors(Connection &connection, qint64 tenant);

    /// A record of this session names this actor; 0 of either: it names none.
    void note(qint64 session, qint64 actor);
    /// The same, as told by the actor alone: a session that names another person stays that person's, for whoever it names
    /// may read it.
    void claim(qint64 session, qint64 actor);
    /// After a rollback.
    void forget() { m_known.clear(); }

private:
    struct Pair {
        qint64 session = 0, actor = 0;
        bool operator==(const Pair &) const = default;
    };
    struct PairHash {
        size_t operator()(const Pair &pair) const
        {
            return std::hash<quint64>()(quint64(pair.session) * 0x9E3779B97F4A7C15ULL ^ quint64(pair.actor));
        }
    };
    static constexpr size_t MostKnown = 65'536;

    qint64 m_tenant;
    Statement m_insert, m_others;
    std::unordered_set<Pair, PairHash> m_known; ///< written already
};

/// The sessions that name one of these actors, in order, each once. A reader's or the writer's thread.
std::vector<qint64> sessionsOf(Connection &connection, qint64 tenant, const std::vector<qint64> &actors);

} // namespace glasshouse
