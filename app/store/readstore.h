// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timerange.h"
#include "store/connection.h"
#include "store/cubepieces.h"
#include "store/presence.h"
#include "store/rows.h"
#include "store/statement.h"

#include <functional>
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

/// Which figures of a sum are counted; the others stay 0.
enum class Counted { All, Usage };

/// One figure of a sum.
enum class Amount { Calls, Tokens, Cost, Errors, Tools };
qint64 amountOf(Amount amount, const Figures &figures);
/// It, and what tells whether there is anything at all.
struct AmountCell {
    qint64 quarterMs = 0, value = 0;
    qint64 amount = 0, events = 0, calls = 0;
};

struct SessionModelRow {
    qint64 session = 0, model = 0, tokens = 0;
};
/// What of a session's row is read besides its row id.
namespace SessionPart {
enum : unsigned {
    First = 1, ///< time of its first record
    Last = 2,  ///< of its last one
    Place = 4, ///< agent, project
    Acts = 8,  ///< prompts, tools, denials
    Failures = 16,
    Usage = 32,   ///< calls, tokens, cost
    Numbers = 63, ///< all of these
    Texts = 64    ///< and its id, title, branch, version and entrypoint
};
}
/// What names a session; texts are valid while it is visited.
struct SessionName {
    qint64 id = 0, project = 0, errors = 0;
    std::string_view title, externalId, branch;
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
    /// Sums per span (its bucket stands in place of the quarter hour), in no order; the filter's range has no part in it.
    std::vector<QuarterCell> sums(Split first, Split second, const CellFilter &filter,
                                  const std::vector<CubeSpan> &spans, Counted counted = Counted::All);
    /// The same of one split and one amount, which is cheaper.
    std::vector<AmountCell> amounts(Split split, Amount amount, const CellFilter &filter,
                                    const std::vector<CubeSpan> &spans);
    /// Sessions that hold conversation, in no order: their row id and these parts (SessionPart).
    void forEachSession(unsigned parts, const std::function<void(const SessionRow &)> &visit);
    /// One of them; nullopt: it is none, or of another tenant.
    std::optional<SessionRow> session(qint64 id);
    /// Row id by the agent's id; 0: there is none that holds conversation.
    qint64 sessionOf(std::string_view externalId);
    /// Their row ids alone; of these agents and projects.
    std::vector<qint64> sessionsOf(const std::optional<std::vector<qint64>> &agents,
                                   const std::optional<std::vector<qint64>> &projects);
    /// Row id and the agent's id of every session.
    std::vector<std::pair<qint64, std::string>> sessionIds();
    /// The same of these; the texts are valid while they are visited.
    void forEachSessionId(const std::vector<qint64> &sessions,
                          const std::function<void(qint64, std::string_view)> &visit);
    /// Its names and where it worked: what a text is looked for in.
    void forEachSessionName(const std::function<void(const SessionName &)> &visit);
    /// Row id, the agent's id, and what it used (calls, tokens, cost): of every session.
    void forEachSessionUse(const std::function<void(qint64, std::string_view, const Figures &)> &visit);
    /// Sessions that used one of the models, of all tenants, in order.
    std::vector<qint64> sessionsOfModels(const std::vector<qint64> &models);
    std::vector<SessionModelRow> sessionModels();
    std::vector<SessionModelRow> sessionModels(qint64 session);
    /// A session's number of sub-agent files.
    qint64 agentRuns(qint64 session);
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
    std::optional<Statement> m_session, m_models, m_runs;
};

} // namespace glasshouse
