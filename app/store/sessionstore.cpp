// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sessionstore.h"

#include <sqlite3.h>

#include <algorithm>

namespace glasshouse {

namespace {
#define GLASSHOUSE_SESSION_SELECT                                                                                      \
    "SELECT id, agent, external_id, title, title_rank, title_order, first_ms, last_ms, project, project_ms, branch, "  \
    "version,"                                                                                                         \
    " entrypoint, latest_ms, has_records, prompts, tools, errors, api_errors, denials, calls, input, output, "         \
    "cache_read,"                                                                                                      \
    " cache_write_5m, cache_write_1h, cost, priced, unpriced_tokens, lower_bound FROM session "
} // namespace

SessionStore::SessionStore(Connection &connection, qint64 tenant)
    : m_connection(connection),
      m_tenant(tenant),
      m_byExternalId(connection, GLASSHOUSE_SESSION_SELECT "WHERE tenant=? AND external_id=?"),
      m_byId(connection, GLASSHOUSE_SESSION_SELECT "WHERE id=?"),
      m_insert(
          connection,
          "INSERT INTO session(tenant, agent, external_id, title, title_rank, title_order, first_ms, last_ms, project,"
          " project_ms, branch, version, entrypoint, latest_ms, has_records, prompts, tools, errors, api_errors,"
          " denials, calls, input, output, cache_read, cache_write_5m, cache_write_1h, cost, priced,"
          " unpriced_tokens, lower_bound)"
          " VALUES(?1,0,?2,'',0,0,?3,?3,0,?3,'','','',?3,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0)"),
      m_update(connection,
               "UPDATE session SET agent=?, title=?, title_rank=?, title_order=?, first_ms=?, last_ms=?, project=?,"
               " project_ms=?, branch=?, version=?, entrypoint=?, latest_ms=?, has_records=?, prompts=?, tools=?,"
               " errors=?, api_errors=?, denials=?, calls=?, input=?, output=?, cache_read=?, cache_write_5m=?,"
               " cache_write_1h=?, cost=?, priced=?, unpriced_tokens=?, lower_bound=? WHERE id=?"),
      m_model(connection,
              "INSERT INTO session_model VALUES(?1,?2,?3,?4)"
              " ON CONFLICT DO UPDATE SET parts=parts+?3, tokens=tokens+?4"),
      m_presence(connection, tenant),
      m_quarters(
          connection,
          "SELECT quarter_ms FROM session_quarter WHERE tenant=? AND quarter_ms>=? AND quarter_ms<=? AND session=?"
          " AND count>0 ORDER BY quarter_ms DESC LIMIT ?"),
      m_file(connection, "INSERT OR IGNORE INTO session_file VALUES(?,?)"),
      m_agentRun(connection,
                 "INSERT INTO agent_run VALUES(?1,?2,?3)"
                 " ON CONFLICT DO UPDATE SET tool_use_id = max(tool_use_id, ?3)")
{}

SessionRow SessionStore::readRow(const Statement &row)
{
    SessionRow s;
    s.id = row.integer(0), s.agent = row.integer(1);
    s.externalId = row.text(2), s.title = row.text(3);
    s.titleRank = row.integer(4), s.titleOrder = row.integer(5);
    s.firstMs = row.integer(6), s.lastMs = row.integer(7), s.project = row.integer(8), s.projectMs = row.integer(9);
    s.branch = row.text(10), s.version = row.text(11), s.entrypoint = row.text(12);
    s.latestMs = row.integer(13);
    s.hasRecords = row.integer(14);
    Figures &f = s.figures;
    f.prompts = row.integer(15), f.tools = row.integer(16), f.errors = row.integer(17);
    s.apiErrors = row.integer(18), s.denials = row.integer(19);
    f.calls = row.integer(20);
    f.tokens = {row.integer(21), row.integer(22), row.integer(23), row.integer(24), row.integer(25)};
    f.cost = row.integer(26), f.priced = row.integer(27), f.unpricedTokens = row.integer(28),
    f.lowerBound = row.integer(29);
    return s;
}

SessionRow &SessionStore::cache(SessionRow row)
{
    m_ids[row.externalId] = row.id;
    return m_rows[row.id] = std::move(row);
}

SessionRow &SessionStore::session(std::string_view externalId)
{
    if (const auto known = m_ids.find(externalId); known != m_ids.end())
        return m_rows[known->second];
    m_byExternalId.bind(m_tenant, externalId);
    if (m_byExternalId.next()) {
        SessionRow row = readRow(m_byExternalId);
        m_byExternalId.reset();
        return cache(std::move(row));
    }
    m_insert.bind(m_tenant, externalId, NoTime).run();
    SessionRow row;
    row.id = sqlite3_last_insert_rowid(m_connection.handle());
    row.externalId = externalId;
    return cache(std::move(row));
}

SessionRow &SessionStore::session(qint64 id)
{
    if (const auto known = m_rows.find(id); known != m_rows.end())
        return known->second;
    m_byId.bind(id);
    SessionRow row;
    if (m_byId.next())
        row = readRow(m_byId);
    m_byId.reset();
    row.id = id;
    return cache(std::move(row));
}

void SessionStore::addModelTokens(qint64 session, qint64 model, qint64 parts, qint64 tokens)
{
    auto &sum = m_models[session][model];
    sum.first += parts;
    sum.second += tokens;
}

void SessionStore::addPresence(qint64 session, qint64 quarterMs, qint64 count)
{
    m_presences[quarterMs][session] += count;
}

std::vector<qint64> SessionStore::quarters(qint64 session, qint64 fromMs, qint64 toMs, qint64 most)
{
    std::vector<qint64> quarters;
    m_quarters.bind(m_tenant, quarterStart(fromMs), quarterStart(toMs), session, most);
    while (m_quarters.next())
        quarters.push_back(m_quarters.integer(0));
    for (const auto &[quarter, sessions] : m_presences) { // of this batch, not written yet
        if (quarter >= quarterStart(fromMs) && quarter <= toMs && sessions.contains(session)
            && std::find(quarters.begin(), quarters.end(), quarter) == quarters.end())
            quarters.push_back(quarter);
    }
    return quarters;
}

void SessionStore::addFile(qint64 session, qint64 file)
{
    m_file.bind(session, file).run();
}

void SessionStore::addAgentRun(qint64 session, std::string_view agentId, std::string_view toolUseId)
{
    m_agentRun.bind(session, agentId, toolUseId).run();
}

void SessionStore::flush()
{
    for (const auto &[id, s] : m_rows) {
        const Figures &f = s.figures;
        m_update.bind(s.agent, s.title, s.titleRank, s.titleOrder, s.firstMs, s.lastMs, s.project, s.projectMs,
                      s.branch, s.version, s.entrypoint, s.latestMs, s.hasRecords, f.prompts, f.tools, f.errors,
                      s.apiErrors, s.denials, f.calls, f.tokens.input, f.tokens.output, f.tokens.cacheRead,
                      f.tokens.cacheWrite5m, f.tokens.cacheWrite1h, f.cost, f.priced, f.unpricedTokens, f.lowerBound,
                      id);
        m_update.run();
    }
    for (const auto &[session, models] : m_models) {
        for (const auto &[model, sum] : models)
            m_model.bind(session, model, sum.first, sum.second).run();
    }
    PresenceCells present;
    for (const auto &[quarter, sessions] : m_presences) {
        for (const auto &[session, count] : sessions)
            present[{CubeTier::Quarter, quarter, session}] = count;
    }
    m_presence.add(std::move(present));
    forget();
}

void SessionStore::forget()
{
    m_rows.clear();
    m_ids.clear();
    m_models.clear();
    m_presences.clear();
}

} // namespace glasshouse
