// SPDX-License-Identifier: GPL-3.0-or-later
#include "activitybenchstore.h"

#include "store/connection.h"
#include "store/cubes.h"
#include "store/dictionary.h"
#include "store/durations.h"
#include "store/schema.h"
#include "store/statement.h"

#include <QByteArray>

#include <cstdio>
#include <map>
#include <random>
#include <set>

namespace glasshouse {

namespace {

constexpr qint64 LengthMs = 90LL * 24 * 3600 * 1000;
constexpr int Sessions = 20'000, BatchRows = 250'000;

class Maker
{
public:
    Maker(Connection &connection, qint64 rows)
        : m_connection(connection),
          m_rows(rows),
          m_dictionary(connection, 1),
          m_cubes(connection, 1),
          m_durations(connection, 1),
          m_event(
              connection,
              "INSERT INTO event(tenant, time_ms, seq, kind, action, actor, agent, machine, project, source, session,"
              " resource, outcome, duration_ns, model, tool, correlation)"
              " VALUES(1,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,nullif(?,''))"),
          m_body(connection, "INSERT INTO event_body VALUES(1,?,?,?)"),
          m_call(connection,
                 "INSERT INTO call(id, tenant, first_ms, session, project, agent, machine, source, channel, winner_ms,"
                 " winner_file, winner_offset, rank_output, rank_prompt, finished, shadow, has_request, incomplete, "
                 "actor, duration_ns)"
                 " VALUES(?1,1,?2,?3,?4,?5,?6,?7,3,?2,-1,?1,0,0,1,0,1,0,?8,?9)"),
          m_part(connection, "INSERT INTO call_part VALUES(?,0,?,?,?,0,0,0,0,0,?)"),
          m_session(connection,
                    "INSERT INTO session VALUES(?,1,?,?,'',0,0,?,?,0,0,'','','',0,2,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0)"),
          m_present(connection, "INSERT OR IGNORE INTO session_quarter VALUES(1,?,?,1)")
    {}

    void make()
    {
        for (qint64 i = 0; i < m_rows; ++i) {
            if (i % BatchRows == 0)
                step(i);
            const qint64 timeMs = ActivityStoreEndMs - LengthMs + LengthMs / m_rows * i + below(7);
            m_random() % 5 == 0 ? addCall(i, timeMs) : addEvent(i, timeMs);
        }
        for (const auto &[session, range] : m_sessions)
            m_session.bind(session, 1, "session-" + std::to_string(session), range.first, range.second).run();
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
            for (const auto &[quarter, session] : m_presence)
                m_present.bind(quarter, session).run();
            m_presence.clear();
            if (i < m_rows)
                (void)m_connection.execute("COMMIT");
        }
        if (i < m_rows)
            (void)m_connection.execute("BEGIN");
    }

    qint64 sessionAt(qint64 i, qint64 timeMs)
    {
        const qint64 now = i * Sessions / m_rows;
        const qint64 session = std::max<qint64>(1, now - below(20));
        auto [at, isNew] = m_sessions.emplace(session, std::pair(timeMs, timeMs));
        at->second.second = std::max(at->second.second, timeMs);
        m_presence.emplace(quarterStart(timeMs), session);
        return session;
    }

    void addCall(qint64 i, qint64 timeMs)
    {
        CallRow call;
        call.id = ++m_calls, call.firstMs = timeMs;
        call.session = sessionAt(i, timeMs);
        const unsigned who = person(timeMs);
        call.project = number(Dimension::Project, "/p/" + std::to_string(who / 3 * 2 + below(2)));
        call.agent = agent(), call.source = source();
        call.machine = number(Dimension::Machine, "m" + std::to_string(who));
        call.actor = number(Dimension::Actor, "person-" + std::to_string(who));
        call.finished = true, call.durationNs = qint64(below(90'000)) * 1'000'000;
        CallPartRow part;
        part.model = number(Dimension::Model, isRare(i) ? "rare-model" : "claude-" + std::to_string(below(5)));
        part.tokens.input = below(2000), part.tokens.output = below(900), part.cost = qint64(below(90'000'000));
        call.parts.push_back(part);
        m_call
            .bind(call.id, timeMs, call.session, call.project, call.agent, call.machine, call.source, call.actor,
                  call.durationNs)
            .run();
        m_part.bind(call.id, part.model, part.tokens.input, part.tokens.output, part.cost).run();
        addToCubes(m_cells, call, 1);
        addToDurations(m_durationDeltas, call, 1);
    }

    void addEvent(qint64 i, qint64 timeMs)
    {
        static constexpr EventKind Kinds[] = {EventKind::Tool,      EventKind::Tool,         EventKind::Tool,
                                              EventKind::Telemetry, EventKind::ToolDecision, EventKind::Span,
                                              EventKind::Activity,  EventKind::ApiCall,      EventKind::Prompt};
        EventRow e;
        e.timeMs = timeMs, e.seq = i + 1;
        const unsigned chance = below(1000);
        e.kind = chance < 3 ? EventKind::Identity : chance < 6 ? EventKind::DevOps : Kinds[below(9)];
        e.outcome = below(40) ? Outcome::Ok : Outcome::Error;
        e.agent = agent(), e.source = source();
        const bool rare = isRare(i);
        const unsigned who = person(timeMs);
        e.actor = number(Dimension::Actor, rare ? "rare" : "person-" + std::to_string(who));
        e.machine = number(Dimension::Machine, rare ? "rare" : "m" + std::to_string(who));
        e.project = number(Dimension::Project, "/p/" + std::to_string(who / 3 * 2 + below(2)));
        e.action = rare ? number(Dimension::Action, "rare.action")
                        : oneOf(Dimension::Action, ("kind" + std::to_string(int(e.kind)) + ".").c_str(), 4);
        e.session = sessionAt(i, timeMs);
        if (e.kind == EventKind::Tool || e.kind == EventKind::ToolDecision)
            e.tool = rare       ? number(Dimension::Tool, "Rare")
                : below(3) == 0 ? number(Dimension::Tool, "Bash")
                                : oneOf(Dimension::Tool, "mcp__tool_", 30);
        if (e.kind == EventKind::ApiCall || rare)
            e.resource = rare ? number(Dimension::Resource, "/rare") : oneOf(Dimension::Resource, "/v1/", 80);
        e.durationNs = qint64(below(90'000)) * 100'000;
        const std::string correlation = below(4) ? std::string() : "trace-" + std::to_string(i / 25);
        m_event.bind(e.timeMs, e.seq, qint64(e.kind), e.action, e.actor, e.agent, e.machine, e.project, e.source,
                     e.session, e.resource, qint64(e.outcome), e.durationNs, e.model, e.tool, correlation);
        m_event.run();
        if (below(2)) {
            const QByteArray body = R"({"attributes":{"n":)" + QByteArray::number(i) + R"(,"note":"word )"
                + QByteArray::number(below(5000)) + "\"}}";
            m_body.bind(e.timeMs, e.seq, body).run();
        }
        addToCubes(m_cells, e, 1);
        addToDurations(m_durationDeltas, e, 1);
    }

    /// Sixty people, a dozen of them at work at a time.
    unsigned person(qint64 timeMs)
    {
        return unsigned((timeMs / (8 * 3'600'000) * 12 + std::min(below(12), below(12))) % 60);
    }
    qint64 agent()
    {
        const unsigned which = below(10);
        return number(Dimension::Agent, which < 6 ? "claude-code" : which < 9 ? "codex" : "helpdesk");
    }
    qint64 source() { return number(Dimension::Source, below(10) ? "otlp:claude-code" : "native:helpdesk"); }

    Connection &m_connection;
    qint64 m_rows, m_calls = 0;
    std::mt19937_64 m_random{2026};
    Dictionary m_dictionary;
    CubeStore m_cubes;
    CubeCells m_cells;
    DurationStore m_durations;
    DurationDeltas m_durationDeltas;
    std::map<qint64, std::pair<qint64, qint64>> m_sessions;
    std::set<std::pair<qint64, qint64>> m_presence;
    Statement m_event, m_body, m_call, m_part, m_session, m_present;
};

} // namespace

bool makeActivityStore(const QString &path, qint64 rows)
{
    auto connection = Connection::open(path, Connection::Mode::ReadWrite);
    if (!connection || !migrate(*connection))
        return false;
    (void)connection->execute("PRAGMA synchronous = OFF");
    Maker(*connection, rows).make();
    const auto failed = connection->takeFailure();
    if (!failed)
        std::fprintf(stderr, "%s\n", qPrintable(failed.error().message));
    (void)connection->execute("PRAGMA wal_checkpoint(TRUNCATE)");
    return failed.has_value();
}

} // namespace glasshouse
