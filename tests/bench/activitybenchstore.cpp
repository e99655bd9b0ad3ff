// SPDX-License-Identifier: GPL-3.0-or-later
#include "activitybenchstore.h"

#include "store/connection.h"
#include "store/cubes.h"
#include "store/dictionary.h"
#include "store/durations.h"
#include "store/presence.h"
#include "store/schema.h"
#include "store/statement.h"

#include <QByteArray>

#include <cstdio>
#include <map>
#include <random>
#include <utility>

namespace glasshouse {

namespace {

constexpr qint64 DayMs = 24LL * 3600 * 1000, ShiftMs = 2LL * 3600 * 1000;
constexpr int Agents = 500, AtWork = 60, People = 200, Projects = 120, BatchRows = 250'000;

class Maker
{
public:
    Maker(Connection &connection, qint64 rows, qint64 days)
        : m_connection(connection),
          m_rows(rows),
          m_lengthMs(days * DayMs),
          m_dictionary(connection, 1),
          m_cubes(connection, 1),
          m_durations(connection, 1),
          m_event(
              connection,
              "INSERT INTO event(tenant, time_ms, seq, kind, action, actor, agent, machine, project, source, session,"
              " resource, outcome, duration_ns, model, tool, correlation, client)"
              " VALUES(1,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,nullif(?,''),?)"),
          m_body(connection, "INSERT INTO event_body VALUES(1,?,?,?)"),
          m_call(connection,
                 "INSERT INTO call(id, tenant, first_ms, session, project, agent, machine, source, channel, winner_ms,"
                 " winner_file, winner_offset, rank_output, rank_prompt, finished, shadow, has_request, incomplete, "
                 "actor, duration_ns)"
                 " VALUES(?1,1,?2,?3,?4,?5,?6,?7,3,?2,-1,?1,0,0,1,0,1,0,?8,?9)"),
          m_part(connection, "INSERT INTO call_part VALUES(?,0,?,?,?,?,0,0,0,0,?)"),
          m_session(connection,
                    "INSERT INTO session VALUES(?,1,?,?,?,1,0,?,?,?,0,'main','2.1.0','cli',?,2,?,?,?,0,0,?,?,?,?,?,?,"
                    "?,?,?,?)"),
          m_model(connection, "INSERT INTO session_model VALUES(?,?,?,?)"),
          m_present(connection, 1)
    {}

    void make()
    {
        for (qint64 i = 0; i < m_rows; ++i) {
            if (i % BatchRows == 0)
                step(i);
            const qint64 timeMs =
                ActivityStoreEndMs - m_lengthMs + qint64(double(m_lengthMs) / double(m_rows) * double(i)) + below(7);
            const Worker worker = workerAt(timeMs);
            m_random() % 5 == 0 ? addCall(i, timeMs, worker) : addEvent(i, timeMs, worker);
        }
        for (const auto &[id, s] : m_sessions)
            putSession(id, s);
        step(m_rows);
        (void)m_connection.execute("COMMIT");
    }

private:
    unsigned below(unsigned n) { return unsigned(m_random() % n); }
    qint64 number(Dimension dimension, const std::string &text) { return m_dictionary.intern(dimension, text); }
    qint64 oneOf(Dimension dimension, const char *prefix, unsigned count)
    {
        // Some values are much more common than others.
        return number(dimension, prefix + std::to_string(std::min(below(count), below(count))));
    }
    /// Three rows of all, weeks apart.
    bool isRare(qint64 i) const
    {
        for (const int tenth : {1, 4, 5}) {
            if (i / 10 * 10 == m_rows / 100 * 10 * tenth / 10 * 10)
                return true;
        }
        return false;
    }

    void step(qint64 i)
    {
        if (i > 0) {
            m_cubes.apply(m_cells);
            m_durations.apply(m_durationDeltas);
            m_present.add(std::exchange(m_presence, {}));
            if (i < m_rows)
                (void)m_connection.execute("COMMIT");
        }
        if (i < m_rows)
            (void)m_connection.execute("BEGIN");
    }

    struct Worker {
        unsigned agent = 0, person = 0, project = 0;
        qint64 session = 0;
    };
    struct Session {
        unsigned agent = 0;
        qint64 project = 0, firstMs = 0, lastMs = 0;
        Figures figures;
        std::map<qint64, std::pair<qint64, qint64>> models; ///< parts, tokens
    };

    /// Sixty agents at a time, some much busier than others, and in two hours others: nearly all five hundred in a day.
    /// Each has its person, one or two projects, and one session a shift.
    Worker workerAt(qint64 timeMs)
    {
        const qint64 shift = timeMs / ShiftMs;
        const unsigned seat = std::min(below(AtWork), below(AtWork));
        Worker worker;
        worker.agent = unsigned((shift * 37 + seat) % Agents);
        worker.person = worker.agent % People;
        worker.project = (worker.person / 3 * 2 + (below(5) == 0 ? 1 : 0)) % Projects;
        const qint64 first = (ActivityStoreEndMs - m_lengthMs) / ShiftMs;
        worker.session = (shift - first) * AtWork + seat + 1;
        return worker;
    }

    Session &sessionOf(const Worker &worker, qint64 project, qint64 timeMs)
    {
        auto [at, isNew] = m_sessions.try_emplace(worker.session);
        Session &session = at->second;
        if (isNew)
            session.agent = worker.agent, session.project = project, session.firstMs = timeMs;
        session.lastMs = std::max(session.lastMs, timeMs);
        ++m_presence[{CubeTier::Quarter, quarterStart(timeMs), worker.session}];
        return session;
    }

    void putSession(qint64 id, const Session &s)
    {
        const Figures &f = s.figures;
        const TokenUsage &t = f.tokens;
        m_session
            .bind(id, agentNumber(s.agent), "session-" + std::to_string(id),
                  "what session " + std::to_string(id) + " was about", s.firstMs, s.lastMs, s.project, s.lastMs,
                  f.prompts, f.tools, f.errors, f.calls, t.input, t.output, t.cacheRead, t.cacheWrite5m, t.cacheWrite1h,
                  f.cost, f.priced, f.unpricedTokens, f.lowerBound)
            .run();
        for (const auto &[model, sum] : s.models)
            m_model.bind(id, model, sum.first, sum.second).run();
    }

    void addCall(qint64 i, qint64 timeMs, const Worker &worker)
    {
        CallRow call;
        call.id = ++m_calls, call.firstMs = timeMs;
        call.project = number(Dimension::Project, "/p/" + std::to_string(worker.project));
        call.agent = agentNumber(worker.agent), call.source = source();
        call.machine = number(Dimension::Machine, "m" + std::to_string(worker.person));
        call.actor = number(Dimension::Actor, "person-" + std::to_string(worker.person));
        call.session = worker.session;
        call.finished = true, call.durationNs = qint64(below(90'000)) * 1'000'000;
        CallPartRow part;
        const unsigned model = below(4) ? worker.agent % 5 : below(5);
        part.model = number(Dimension::Model, isRare(i) ? "rare-model" : "claude-" + std::to_string(model));
        part.tokens.input = below(2000), part.tokens.output = below(900), part.cost = qint64(below(90'000'000));
        part.tokens.cacheRead = below(90'000);
        call.parts.push_back(part);
        m_call
            .bind(call.id, timeMs, call.session, call.project, call.agent, call.machine, call.source, call.actor,
                  call.durationNs)
            .run();
        m_part.bind(call.id, part.model, part.tokens.input, part.tokens.output, part.tokens.cacheRead, part.cost).run();
        addToCubes(m_cells, call, 1);
        addToDurations(m_durationDeltas, call, 1);
        Session &session = sessionOf(worker, call.project, timeMs);
        session.figures.add(figuresOf(call));
        auto &used = session.models[part.model];
        used.first += 1, used.second += part.tokens.total();
    }

    /// Six of ten agents write code, three answer people, one builds and deploys.
    EventKind kindOf(unsigned agent)
    {
        static constexpr EventKind Coding[] = {EventKind::Tool,      EventKind::Tool, EventKind::Tool,
                                               EventKind::Telemetry, EventKind::Span, EventKind::ToolDecision,
                                               EventKind::Prompt};
        static constexpr EventKind Answering[] = {EventKind::ApiCall, EventKind::ApiCall, EventKind::Activity,
                                                  EventKind::Activity, EventKind::Span};
        const unsigned chance = below(1000);
        if (chance < 3)
            return EventKind::Identity;
        if (chance < 5)
            return EventKind::Audit;
        if (agent % 10 < 6)
            return Coding[below(7)];
        return agent % 10 == 9 && below(2) ? EventKind::DevOps : Answering[below(5)];
    }

    std::string actionOf(EventKind kind)
    {
        static constexpr const char *Native[] = {"chat", "rag_query", "upload.document", "search.web", "sync.mail"};
        const unsigned which = std::min(below(5), below(5));
        return kind == EventKind::Activity ? Native[which]
                                           : "kind" + std::to_string(int(kind)) + '.' + std::to_string(which);
    }

    void addEvent(qint64 i, qint64 timeMs, const Worker &worker)
    {
        EventRow e;
        e.timeMs = timeMs, e.seq = i + 1;
        e.kind = kindOf(worker.agent);
        e.outcome = below(40) ? Outcome::Ok : Outcome::Error;
        e.agent = agentNumber(worker.agent), e.source = source();
        const bool rare = isRare(i);
        e.actor = number(Dimension::Actor, rare ? "rare" : "person-" + std::to_string(worker.person));
        e.machine = number(Dimension::Machine, rare ? "rare" : "m" + std::to_string(worker.person));
        e.project = number(Dimension::Project, "/p/" + std::to_string(worker.project));
        e.action = number(Dimension::Action, rare ? "rare.action" : actionOf(e.kind));
        e.session = worker.session;
        if (e.kind == EventKind::Tool || e.kind == EventKind::ToolDecision)
            e.tool = rare       ? number(Dimension::Tool, "Rare")
                : below(3) == 0 ? number(Dimension::Tool, "Bash")
                                : oneOf(Dimension::Tool, "mcp__tool_", 30);
        if (e.kind == EventKind::ApiCall || rare)
            e.resource = rare ? number(Dimension::Resource, "/rare") : oneOf(Dimension::Resource, "/v1/", 80);
        if (e.kind == EventKind::Audit)
            e.client = number(Dimension::Client, below(2) ? "console" : "api");
        e.durationNs = qint64(below(90'000)) * 100'000;
        const std::string correlation = below(4) ? std::string() : "trace-" + std::to_string(i / 25);
        m_event.bind(e.timeMs, e.seq, qint64(e.kind), e.action, e.actor, e.agent, e.machine, e.project, e.source,
                     e.session, e.resource, qint64(e.outcome), e.durationNs, e.model, e.tool, correlation, e.client);
        m_event.run();
        if (below(2)) {
            const QByteArray body = R"({"attributes":{"n":)" + QByteArray::number(i) + R"(,"note":"word )"
                + QByteArray::number(below(5000)) + "\"}}";
            m_body.bind(e.timeMs, e.seq, body).run();
        }
        addToCubes(m_cells, e, 1);
        addToDurations(m_durationDeltas, e, 1);
        if (countsInSession(e.kind))
            sessionOf(worker, e.project, timeMs).figures.add(figuresOf(e));
    }

    qint64 agentNumber(unsigned agent)
    {
        static constexpr const char *Known[] = {"claude-code", "codex", "gemini-cli"};
        return number(Dimension::Agent, agent < 3 ? Known[agent] : "agent-" + std::to_string(agent));
    }
    qint64 source() { return number(Dimension::Source, below(10) ? "otlp:claude-code" : "native:helpdesk"); }

    Connection &m_connection;
    qint64 m_rows, m_lengthMs, m_calls = 0;
    std::mt19937_64 m_random{2026};
    Dictionary m_dictionary;
    CubeStore m_cubes;
    CubeCells m_cells;
    DurationStore m_durations;
    DurationDeltas m_durationDeltas;
    std::map<qint64, Session> m_sessions;
    PresenceCells m_presence;
    Statement m_event, m_body, m_call, m_part, m_session, m_model;
    PresenceStore m_present;
};

} // namespace

bool makeActivityStore(const QString &path, qint64 rows, qint64 days)
{
    auto connection = Connection::open(path, Connection::Mode::ReadWrite);
    if (!connection || !migrate(*connection))
        return false;
    (void)connection->execute("PRAGMA synchronous = OFF");
    Maker(*connection, rows, days).make();
    const auto failed = connection->takeFailure();
    if (!failed)
        std::fprintf(stderr, "%s\n", qPrintable(failed.error().message));
    (void)connection->execute("PRAGMA wal_checkpoint(TRUNCATE)");
    return failed.has_value();
}

} // namespace glasshouse
