// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/readstore.h"

#include "store/cubes.h"
#include "store/numberrows.h"
#include "store/readrollups.h"
#include "store/statement.h"

#include <algorithm>
#include <map>
#include <string>

namespace glasshouse {

namespace {

bool isAligned(const TimeRange &range)
{
    const auto aligned = [](qint64 ms) {
        return ms == NoTime || ms == std::numeric_limits<qint64>::max() || ms % QuarterMs == 0;
    };
    return aligned(range.beginMs) && aligned(range.endMs);
}

/// " AND column IN (1,2,3)": the numbers are our own.
std::string in(const char *column, const std::optional<std::vector<qint64>> &numbers)
{
    if (!numbers)
        return {};
    std::string list;
    for (const qint64 number : *numbers)
        list += (list.empty() ? "" : ",") + std::to_string(number);
    return std::string(" AND ") + column + " IN (" + list + ")";
}

bool allows(const std::optional<std::vector<qint64>> &numbers, qint64 number)
{
    return !numbers || std::binary_search(numbers->begin(), numbers->end(), number);
}

bool involves(Split split, Split a, Split b)
{
    return a == split || b == split;
}

Figures figuresFrom(const qint64 *f)
{
    Figures figures;
    figures.events = f[0], figures.prompts = f[1], figures.tools = f[2], figures.errors = f[3], figures.calls = f[4];
    figures.tokens = {f[5], f[6], f[7], f[8], f[9]};
    figures.cost = f[10], figures.priced = f[11], figures.unpricedTokens = f[12], figures.lowerBound = f[13];
    figures.failures = f[14];
    return figures;
}

struct RowPlace {
    qint64 session = 0, project = 0, agent = 0, model = 0;
    qint64 of(Split split) const
    {
        switch (split) {
        case Split::Model:
            return model;
        case Split::Project:
            return project;
        case Split::Agent:
            return agent;
        case Split::Session:
            return session;
        case Split::None:
            break;
        }
        return 0;
    }
    bool passes(const CellFilter &f) const
    {
        return allows(f.sessions, session) && allows(f.projects, project) && allows(f.agents, agent)
            && allows(f.models, model);
    }
};

} // namespace

std::vector<QuarterCell> ReadStore::cells(Split first, Split second, const CellFilter &filter)
{
    const bool bySession = filter.sessions || involves(Split::Session, first, second);
    const bool byProject = filter.projects || involves(Split::Project, first, second);
    const bool byAgent = filter.agents || involves(Split::Agent, first, second);
    if (bySession || (byProject && byAgent) || !isAligned(filter.range))
        return cellsFromRows(first, second, filter);
    const auto column = [](Split split, const char *agent, const char *project, const char *model) {
        return split == Split::Agent ? agent : split == Split::Project ? project : split == Split::Model ? model : "0";
    };
    if (byProject)
        return cellsFromCube(int(Cube::ProjectMachineModel), column(first, "0", "d1", "d3"),
                             column(second, "0", "d1", "d3"), filter,
                             in("d1", filter.projects) + in("d3", filter.models));
    return cellsFromCube(int(Cube::AgentModelKind), column(first, "d1", "0", "d2"), column(second, "d1", "0", "d2"),
                         filter, in("d1", filter.agents) + in("d2", filter.models));
}

std::vector<QuarterCell> ReadStore::cellsFromCube(int cube, const char *first, const char *second,
                                                  const CellFilter &filter, const std::string &restrictions)
{
    const std::string sql = std::string("SELECT quarter_ms, ") + first + ", " + second
        + ", sum(events), sum(prompts), sum(tools), sum(errors), sum(calls), sum(input), sum(output), sum(cache_read),"
          " sum(cache_write_5m), sum(cache_write_1h), sum(cost), sum(priced), sum(unpriced_tokens), sum(lower_bound),"
          " sum(failures)"
          " FROM cube WHERE tenant=? AND cube=? AND quarter_ms>=? AND quarter_ms<?"
        + restrictions + " GROUP BY 1, 2, 3";
    Statement row(m_connection, sql);
    row.bind(m_tenant, cube, filter.range.beginMs, filter.range.endMs);
    std::vector<QuarterCell> cells;
    while (row.next()) {
        qint64 figures[15];
        for (int i = 0; i < 15; ++i)
            figures[i] = row.integer(3 + i);
        cells.push_back({row.integer(0), row.integer(1), row.integer(2), figuresFrom(figures)});
    }
    return cells;
}

std::vector<QuarterCell> ReadStore::cellsFromRows(Split first, Split second, const CellFilter &filter)
{
    std::map<std::tuple<qint64, qint64, qint64>, Figures> sums;
    const auto add = [&](qint64 timeMs, const RowPlace &place, const Figures &figures) {
        if (place.passes(filter))
            sums[{quarterStart(timeMs), place.of(first), place.of(second)}].add(figures);
    };
    Statement call(m_connection,
                   "SELECT c.first_ms, c.session, c.project, c.agent, c.finished, p.part, p.model, p.input, p.output, "
                   "p.cache_read,"
                   " p.cache_write_5m, p.cache_write_1h, p.cost FROM call c JOIN call_part p ON p.call = c.id"
                   " WHERE c.tenant=? AND c.first_ms>=? AND c.first_ms<? AND c.shadow=0");
    call.bind(m_tenant, filter.range.beginMs, filter.range.endMs);
    while (call.next()) {
        Figures f;
        f.calls = f.events = call.integer(5) == 0 ? 1 : 0;
        f.lowerBound = f.calls && call.integer(4) == 0 ? 1 : 0;
        f.tokens = {call.integer(7), call.integer(8), call.integer(9), call.integer(10), call.integer(11)};
        const auto cost = call.optionalInteger(12);
        f.cost = cost.value_or(0);
        f.priced = cost ? 1 : 0;
        f.unpricedTokens = cost ? 0 : f.tokens.total();
        add(call.integer(0), {call.integer(1), call.integer(2), call.integer(3), call.integer(6)}, f);
    }
    Statement event(m_connection,
                    "SELECT time_ms, session, project, agent, model, kind, outcome FROM event WHERE tenant=? AND "
                    "time_ms>=? AND time_ms<?");
    event.bind(m_tenant, filter.range.beginMs, filter.range.endMs);
    while (event.next()) {
        EventRow e;
        e.kind = EventKind(event.integer(5));
        e.outcome = Outcome(event.integer(6));
        if (const Figures f = figuresOf(e); !f.isZero())
            add(event.integer(0), {event.integer(1), event.integer(2), event.integer(3), event.integer(4)}, f);
    }
    std::vector<QuarterCell> cells;
    cells.reserve(sums.size());
    for (const auto &[key, figures] : sums)
        cells.push_back({std::get<0>(key), std::get<1>(key), std::get<2>(key), figures});
    return cells;
}

namespace {

constexpr const char *SessionNumbers =
    "SELECT id, agent, first_ms, last_ms, project, prompts, tools, errors, api_errors, denials, calls, input, output,"
    " cache_read, cache_write_5m, cache_write_1h, cost, priced, unpriced_tokens, lower_bound";
constexpr const char *SessionTexts = ", external_id, title, branch, version, entrypoint";

void readSession(const Statement &row, SessionRow &s)
{
    s.id = row.integer(0), s.agent = row.integer(1);
    s.firstMs = row.integer(2), s.lastMs = row.integer(3), s.project = row.integer(4);
    Figures &f = s.figures;
    f.prompts = row.integer(5), f.tools = row.integer(6), f.errors = row.integer(7);
    s.apiErrors = row.integer(8), s.denials = row.integer(9);
    f.calls = row.integer(10);
    f.tokens = {row.integer(11), row.integer(12), row.integer(13), row.integer(14), row.integer(15)};
    f.cost = row.integer(16), f.priced = row.integer(17), f.unpricedTokens = row.integer(18);
    f.lowerBound = row.integer(19);
    s.externalId = row.text(20), s.title = row.text(21), s.branch = row.text(22);
    s.version = row.text(23), s.entrypoint = row.text(24);
}

} // namespace

void ReadStore::forEachSession(unsigned parts, const std::function<void(const SessionRow &)> &visit)
{
    SessionRow session;
    if (parts & SessionPart::Texts) {
        Statement row(m_connection,
                      std::string(SessionNumbers) + SessionTexts
                          + " FROM session NOT INDEXED WHERE tenant=? AND has_records<>0");
        row.bind(m_tenant);
        while (row.next()) {
            readSession(row, session);
            visit(session);
        }
        return;
    }
    Figures &f = session.figures;
    std::string columns = "id";
    std::vector<qint64 *> targets{&session.id};
    const auto add = [&](unsigned part, const char *column, qint64 &target) {
        if (parts & part)
            columns += std::string(", ") + column, targets.push_back(&target);
    };
    add(SessionPart::Place, "agent", session.agent); // in the order of the table
    add(SessionPart::First, "first_ms", session.firstMs);
    add(SessionPart::Last, "last_ms", session.lastMs);
    add(SessionPart::Place, "project", session.project);
    add(SessionPart::Acts, "prompts", f.prompts), add(SessionPart::Acts, "tools", f.tools);
    add(SessionPart::Failures, "errors", f.errors), add(SessionPart::Failures, "api_errors", session.apiErrors);
    add(SessionPart::Acts, "denials", session.denials);
    const std::pair<const char *, qint64 &> usage[] = {{"calls", f.calls},
                                                       {"input", f.tokens.input},
                                                       {"output", f.tokens.output},
                                                       {"cache_read", f.tokens.cacheRead},
                                                       {"cache_write_5m", f.tokens.cacheWrite5m},
                                                       {"cache_write_1h", f.tokens.cacheWrite1h},
                                                       {"cost", f.cost},
                                                       {"priced", f.priced},
                                                       {"unpriced_tokens", f.unpricedTokens},
                                                       {"lower_bound", f.lowerBound}};
    for (const auto &[column, figure] : usage)
        add(SessionPart::Usage, column, figure);
    NumberRows rows(m_connection, targets.size(), columns,
                    "FROM session NOT INDEXED WHERE tenant=?1 AND has_records<>0");
    const auto take = [&](const qint64 *numbers) {
        for (qint64 *const target : targets)
            *target = *numbers++;
        visit(session);
    };
    rows.forEach(take, m_tenant);
}

std::optional<SessionRow> ReadStore::session(qint64 id)
{
    if (!m_session)
        m_session.emplace(m_connection,
                          std::string(SessionNumbers) + SessionTexts
                              + " FROM session WHERE id=? AND tenant=? AND has_records<>0");
    std::optional<SessionRow> session;
    if (m_session->bind(id, m_tenant).next())
        readSession(*m_session, session.emplace());
    m_session->reset();
    return session;
}

qint64 ReadStore::sessionOf(std::string_view externalId)
{
    Statement row(m_connection, "SELECT id FROM session WHERE tenant=? AND external_id=? AND has_records<>0");
    return row.bind(m_tenant, externalId).next() ? row.integer(0) : 0;
}

std::vector<qint64> ReadStore::sessionsOf(const std::optional<std::vector<qint64>> &agents,
                                          const std::optional<std::vector<qint64>> &projects)
{
    NumberRows rows(m_connection, 1, "id",
                    "FROM session INDEXED BY session_recent WHERE tenant=?1 AND has_records<>0" + in("agent", agents)
                        + in("project", projects));
    std::vector<qint64> ids;
    rows.forEach([&ids](const qint64 *row) { ids.push_back(row[0]); }, m_tenant);
    return ids;
}

std::vector<std::pair<qint64, std::string>> ReadStore::sessionIds()
{
    Statement row(m_connection, "SELECT id, external_id FROM session WHERE tenant=?");
    row.bind(m_tenant);
    std::vector<std::pair<qint64, std::string>> ids;
    while (row.next())
        ids.emplace_back(row.integer(0), row.text(1));
    return ids;
}

std::vector<SessionModelRow> ReadStore::sessionModels()
{
    Statement row(m_connection, "SELECT session, model, tokens FROM session_model WHERE parts > 0");
    std::vector<SessionModelRow> models;
    while (row.next())
        models.push_back({row.integer(0), row.integer(1), row.integer(2)});
    return models;
}

std::vector<SessionModelRow> ReadStore::sessionModels(qint64 session)
{
    if (!m_models)
        m_models.emplace(m_connection, "SELECT model, tokens FROM session_model WHERE session=? AND parts > 0");
    std::vector<SessionModelRow> models;
    m_models->bind(session);
    while (m_models->next())
        models.push_back({session, m_models->integer(0), m_models->integer(1)});
    m_models->reset();
    return models;
}

qint64 ReadStore::agentRuns(qint64 session)
{
    if (!m_runs)
        m_runs.emplace(m_connection,
                       "SELECT count(*) FROM session_file s JOIN source_file f ON f.id = s.file"
                       " WHERE s.session=? AND f.tenant=? AND f.replaced=0 AND f.agent_id <> ''");
    const qint64 runs = m_runs->bind(session, m_tenant).next() ? m_runs->integer(0) : 0;
    m_runs->reset();
    return runs;
}

std::vector<PresentSession> ReadStore::present(const std::vector<CubeSpan> &spans)
{
    return presentSessions(m_connection, m_tenant, spans);
}

std::vector<PresenceRow> ReadStore::presenceFromRows(const TimeRange &range)
{
    Statement row(
        m_connection,
        "SELECT first_ms, session FROM call WHERE tenant=?1 AND first_ms>=?2 AND first_ms<?3"
        " UNION SELECT time_ms, session FROM event WHERE tenant=?1 AND time_ms>=?2 AND time_ms<?3 AND kind<>?4");
    row.bind(m_tenant, range.beginMs, range.endMs, qint64(EventKind::ModelCall));
    std::vector<PresenceRow> rows;
    while (row.next())
        rows.push_back({quarterStart(row.integer(0)), row.integer(1)});
    return rows;
}

std::vector<SessionFileRow> ReadStore::sessionFiles(qint64 session)
{
    Statement row(m_connection,
                  "SELECT f.path, f.agent_id, coalesce(r.tool_use_id, ''), f.size FROM session_file s JOIN source_file "
                  "f ON f.id = s.file"
                  " LEFT JOIN agent_run r ON r.session = s.session AND r.agent_id = f.agent_id"
                  " WHERE s.session=? AND f.tenant=? AND f.replaced=0 ORDER BY f.agent_id <> '', f.path");
    row.bind(session, m_tenant);
    std::vector<SessionFileRow> files;
    while (row.next())
        files.push_back({std::string(row.text(0)), std::string(row.text(1)), std::string(row.text(2)), row.integer(3)});
    return files;
}

std::vector<qint64> ReadStore::sessionsOfFile(std::string_view path)
{
    Statement row(m_connection,
                  "SELECT s.session FROM source_file f JOIN session_file s ON s.file = f.id"
                  " WHERE f.tenant=? AND f.path=? AND f.replaced=0");
    row.bind(m_tenant, path);
    std::vector<qint64> sessions;
    while (row.next())
        sessions.push_back(row.integer(0));
    return sessions;
}

StoreCounts ReadStore::counts()
{
    StoreCounts c;
    // The cube holds every event once, and is far smaller than the event table.
    Statement cube(m_connection,
                   "SELECT coalesce(sum(events), 0), coalesce(sum(calls), 0) FROM cube WHERE tenant=? AND cube=?");
    cube.bind(m_tenant, qint64(inTier(Cube::Total, CubeTier::Era)));
    if (cube.next())
        c.events = cube.integer(0), c.calls = cube.integer(1);
    Statement files(m_connection,
                    "SELECT count(*), coalesce(sum(lines+tail_lines),0), coalesce(sum(bad_lines+tail_bad),0) FROM "
                    "source_file WHERE tenant=? AND replaced=0");
    files.bind(m_tenant);
    if (files.next())
        c.files = files.integer(0), c.lines = files.integer(1), c.badLines = files.integer(2);
    Statement sessions(m_connection,
                       "SELECT count(*), min(CASE WHEN first_ms > ?2 THEN first_ms END), max(last_ms) FROM session "
                       "WHERE tenant=?1 AND has_records<>0");
    sessions.bind(m_tenant, NoTime);
    if (sessions.next()) {
        c.sessions = sessions.integer(0);
        c.firstMs = sessions.optionalInteger(1).value_or(NoTime);
        c.lastMs = sessions.optionalInteger(2).value_or(NoTime);
    }
    // Those of one tenant are found by way of its calls; where there is only one they all are.
    const bool isAlone = m_connection.integer("SELECT count(*) FROM tenant").value_or(1) == 1;
    Statement copies(m_connection,
                     isAlone ? "SELECT count(*) FROM observation"
                             : "SELECT count(*) FROM observation o JOIN call c ON c.id = o.call"
                               " WHERE c.tenant=?");
    isAlone ? copies.bind() : copies.bind(m_tenant);
    if (copies.next())
        c.observations = copies.integer(0);
    return c;
}

} // namespace glasshouse
