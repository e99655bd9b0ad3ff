// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timerange.h"
#include "domain/finding.h"
#include "store/connection.h"
#include "store/statement.h"

#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace glasshouse {

/// Reads what was noticed in one tenant's transcripts. Failures are noted on the connection. A reader's thread.
class ReadFindings
{
public:
    ReadFindings(Connection &connection, qint64 tenant) : m_connection(connection), m_tenant(tenant) {}

    /// What a filter looks at. The texts are good until the next one.
    struct Light {
        qint64 id = 0, session = 0, timeMs = NoTime, line = 0;
        FindingType type = FindingType::ToolError;
        Severity severity = Severity::Info;
        std::string_view tool, excerpt;
        // Of the session; empty and 0 where none is known.
        std::string_view sessionId, title;
        qint64 project = 0, agent = 0; ///< numbers in the dictionary
        bool sessionFailed = false;    ///< something failed in it, by its own counts
    };
    struct Wanted {
        TimeRange range;
        std::string path;          ///< of one transcript; empty: any
        bool excerpts = false;     ///< else they are left empty
        qint64 abruptBeforeMs = 0; ///< an abrupt end that is younger is not told
    };
    /// In no order.
    void each(const Wanted &wanted, const std::function<void(const Light &)> &take);

    struct Whole {
        qint64 id = 0, session = 0;
        Finding finding;
        std::string path;
        std::string sessionId, title;
        qint64 project = 0, agent = 0;
    };
    /// In the order asked for; one that is gone is left out.
    std::vector<Whole> whole(const std::vector<qint64> &ids);

    /// What there is of one session.
    struct OfSession {
        qint64 findings = 0;
        Severity gravest = Severity::Info;
    };
    /// Of every session that has any, by its number; abrupt ends from then on are not counted.
    std::unordered_map<qint64, OfSession> bySession(qint64 abruptBeforeMs);
    OfSession ofSession(qint64 session, qint64 abruptBeforeMs);

    /// Number of the actor that each session names; of several the smallest.
    std::unordered_map<qint64, qint64> actors();
    /// The sessions that name one of these actors, in order.
    std::vector<qint64> sessionsOfActors(const std::vector<qint64> &actors) const;

private:
    Connection &m_connection;
    qint64 m_tenant;
    std::optional<Statement> m_ofSession;
};

} // namespace glasshouse
