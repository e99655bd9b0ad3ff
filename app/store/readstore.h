// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timerange.h"
#include "store/connection.h"
#include "store/cubepieces.h"
#include "store/presence.h"
#include "store/rows.h"

#include <optional>
#include <vector>

namespace glasshouse {

/// What a sum is split by.
enum class Split { None, Model, Project, Agent, Session };

/// Restrictions of a sum; row ids and dictionary numbers, sorted; nullopt: no restriction.
struct CellFilter {
    TimeRange range;
    std::optional<std::vector<qint64>> projects, models, agents, sessions;
};

/// Figures of one quarter hour under one pair of split values.
struct QuarterCell {
    qint64 quarterMs = 0;
    qint64 first = 0, second = 0;
    Figures figures;
};

struct SessionModelRow {
    qint64 session = 0, model = 0, tokens = 0;
};
struct PresenceRow {
    qint64 quarterMs = 0, session = 0;
};
struct SessionFileRow {
    std::string path, agentId, toolUseId;
    qint64 size = 0;
};
struct StoreCounts {
    qint64 events = 0, calls = 0, observations = 0, sessions = 0, files = 0, lines = 0, badLines = 0;
    qint64 firstMs = NoTime, lastMs = NoTime;
};

/// The reading side of the store: every answer is materialised before it returns, no statement stays open. A read-only
/// connection's thread; failures are noted on the connection.
class ReadStore
{
public:
    ReadStore(Connection &connection, qint64 tenant) : m_connection(connection), m_tenant(tenant) {}

    /// Sums per quarter hour, from a cube where one covers the question, else from the rows.
    std::vector<QuarterCell> cells(Split first, Split second, const CellFilter &filter);
    /// From now on sums of closed days are kept there.
    void useCache(CubeCaching caching) { m_caching = std::move(caching); }
    /// Whether sums() can tell.
    static bool hasSums(Split first, Split second, const CellFilter &filter);
    /// Sums per span (its bucket stands in place of the quarter hour), in no order; the filter's range has no part in it.
    std::vector<QuarterCell> sums(Split first, Split second, const CellFilter &filter,
                                  const std::vector<CubeSpan> &spans);
    /// Sessions that hold conversation.
    std::vector<SessionRow> sessions();
    /// Their row ids alone; of these agents and projects.
    std::vector<qint64> sessionsOf(const std::optional<std::vector<qint64>> &agents,
                                   const std::optional<std::vector<qint64>> &projects);
    /// Row id and the agent's id of every session.
    std::vector<std::pair<qint64, std::string>> sessionIds();
    std::vector<SessionModelRow> sessionModels();
    /// (session, its number of sub-agent files)
    std::vector<std::pair<qint64, qint64>> agentRuns();
    /// Who was at work in each span of whole quarter hours, once for each bucket, in order.
    std::vector<PresentSession> present(const std::vector<CubeSpan> &spans);
    /// In which quarter hours which sessions did something, from rows: for what is left of a range beside whole ones.
    std::vector<PresenceRow> presenceFromRows(const TimeRange &range);
    std::vector<SessionFileRow> sessionFiles(qint64 session);
    /// The sessions that records in the file of this path belong to.
    std::vector<qint64> sessionsOfFile(std::string_view path);
    StoreCounts counts();

private:
    std::vector<QuarterCell> cellsFromCube(int cube, const char *first, const char *second, const CellFilter &filter,
                                           const std::string &restrictions);
    std::vector<QuarterCell> cellsFromRows(Split first, Split second, const CellFilter &filter);

    Connection &m_connection;
    qint64 m_tenant;
    CubeCaching m_caching;
};

} // namespace glasshouse
