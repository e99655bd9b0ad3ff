// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/readfindings.h"

#include "store/sessionactors.h"
#include "store/statement.h"

#include <algorithm>

namespace glasshouse {

void ReadFindings::each(const Wanted &wanted, const std::function<void(const Light &)> &take)
{
    std::string sql = "SELECT f.id, f.session, f.time_ms, f.line, f.type, f.severity, f.tool";
    sql += wanted.excerpts ? ", f.excerpt" : ", ''";
    sql += ", s.external_id, s.title, s.project, s.agent, s.errors+s.api_errors"
           " FROM finding f LEFT JOIN session s ON s.id=f.session AND s.tenant=f.tenant";
    if (!wanted.path.empty())
        sql += " JOIN source_file o ON o.id=f.file AND o.tenant=f.tenant AND o.path=?5 AND o.replaced=0";
    sql += " WHERE f.tenant=?1 AND f.time_ms>=?2 AND f.time_ms<?3 AND NOT (f.type='abrupt_end' AND f.time_ms>=?4)";
    Statement rows(m_connection, sql);
    if (wanted.path.empty())
        rows.bind(m_tenant, wanted.range.beginMs, wanted.range.endMs, wanted.abruptBeforeMs);
    else
        rows.bind(m_tenant, wanted.range.beginMs, wanted.range.endMs, wanted.abruptBeforeMs, wanted.path);
    while (rows.next()) {
        const auto type = findingTypeFromName(rows.text(4));
        const auto severity = severityFromName(rows.text(5));
        if (type && severity)
            take({rows.integer(0), rows.integer(1), rows.integer(2), rows.integer(3), *type, *severity, rows.text(6),
                  rows.text(7), rows.text(8), rows.text(9), rows.integer(10), rows.integer(11), rows.integer(12) > 0});
    }
}

std::vector<ReadFindings::Whole> ReadFindings::whole(const std::vector<qint64> &ids)
{
    std::vector<Whole> all;
    Statement row(m_connection,
                  "SELECT f.id, f.session, f.type, f.severity, f.detail, f.tool, f.agent_id, f.line, f.offset, f.turn,"
                  " f.time_ms, f.excerpt, f.reported, o.path, s.external_id, s.title, s.project, s.agent"
                  " FROM finding f LEFT JOIN source_file o ON o.id=f.file"
                  " LEFT JOIN session s ON s.id=f.session AND s.tenant=f.tenant WHERE f.tenant=? AND f.id=?");
    for (const qint64 id : ids) {
        row.bind(m_tenant, id);
        if (!row.next())
            continue;
        Whole &one = all.emplace_back();
        one.id = row.integer(0), one.session = row.integer(1);
        Finding &f = one.finding;
        f.type = findingTypeFromName(row.text(2)).value_or(FindingType::ToolError);
        f.severity = severityFromName(row.text(3)).value_or(Severity::Info);
        f.detail = row.string(4), f.tool = row.string(5), f.agentId = row.string(6);
        f.line = row.integer(7), f.offset = row.integer(8), f.turn = int(row.integer(9));
        f.timeMs = row.integer(10), f.excerpt = row.string(11), f.reported = row.integer(12) != 0;
        one.path = row.text(13), one.sessionId = row.text(14), one.title = row.text(15);
        one.project = row.integer(16), one.agent = row.integer(17);
    }
    return all;
}

namespace {

constexpr const char *CountedBySession =
    "SELECT session, count(*), max(CASE severity WHEN 'error' THEN 2 WHEN 'warning' THEN 1 ELSE 0 END)"
    " FROM finding WHERE tenant=?1 AND NOT (type='abrupt_end' AND time_ms>=?2)";

/// A tenant with more findings is counted by reading them as they lie: by session each would be a read somewhere else.
constexpr qint64 ManyFindings = 20'000;

bool hasMany(Connection &connection, qint64 tenant)
{
    Statement row(connection, "SELECT count(*) FROM (SELECT 1 FROM finding WHERE tenant=? LIMIT ?)");
    row.bind(tenant, ManyFindings);
    return row.next() && row.integer(0) >= ManyFindings;
}

} // namespace

std::unordered_map<qint64, ReadFindings::OfSession> ReadFindings::bySession(qint64 abruptBeforeMs)
{
    std::unordered_map<qint64, OfSession> sessions;
    if (hasMany(m_connection, m_tenant)) {
        Statement rows(m_connection,
                       "SELECT session, severity FROM finding NOT INDEXED"
                       " WHERE tenant=?1 AND NOT (type='abrupt_end' AND time_ms>=?2)");
        rows.bind(m_tenant, abruptBeforeMs);
        while (rows.next()) {
            OfSession &one = sessions[rows.integer(0)];
            ++one.findings;
            one.gravest = std::max(one.gravest, severityFromName(rows.text(1)).value_or(Severity::Info));
        }
        return sessions;
    }
    Statement rows(m_connection, std::string(CountedBySession) + " GROUP BY session");
    rows.bind(m_tenant, abruptBeforeMs);
    while (rows.next())
        sessions.emplace(rows.integer(0), OfSession{rows.integer(1), Severity(rows.integer(2))});
    return sessions;
}

ReadFindings::OfSession ReadFindings::ofSession(qint64 session, qint64 abruptBeforeMs)
{
    if (!m_ofSession)
        m_ofSession.emplace(m_connection, std::string(CountedBySession) + " AND session=?3");
    OfSession found;
    if (m_ofSession->bind(m_tenant, abruptBeforeMs, session).next())
        found = {m_ofSession->integer(1), Severity(m_ofSession->integer(2))};
    m_ofSession->reset();
    return found;
}

std::unordered_map<qint64, qint64> ReadFindings::actors()
{
    std::unordered_map<qint64, qint64> actors;
    Statement rows(m_connection, "SELECT session, min(actor) FROM session_actor WHERE tenant=? GROUP BY session");
    rows.bind(m_tenant);
    while (rows.next())
        actors.emplace(rows.integer(0), rows.integer(1));
    return actors;
}

std::vector<qint64> ReadFindings::sessionsOfActors(const std::vector<qint64> &actors) const
{
    return sessionsOf(m_connection, m_tenant, actors);
}

} // namespace glasshouse
