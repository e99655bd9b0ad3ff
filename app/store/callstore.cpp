// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/callstore.h"

#include "store/meta.h"

#include <sqlite3.h>

namespace glasshouse {

namespace {
#define GLASSHOUSE_CALL_SELECT                                                                                         \
    "SELECT c.id, c.first_ms, c.session, c.project, c.agent, c.machine, c.source, c.channel, c.winner_ms, "            \
    "c.winner_file,"                                                                                                   \
    " c.winner_offset, c.rank_output, c.rank_prompt, c.finished, c.reported, p.model, p.input, p.output, "             \
    "p.cache_read,"                                                                                                    \
    " p.cache_write_5m, p.cache_write_1h, p.web_searches, p.flags, p.cost, c.shadow, c.has_request, c.incomplete,"     \
    " c.actor, c.duration_ns, c.skill, c.plugin FROM call c JOIN call_part p ON p.call = c.id "
std::string telemetryKey(qint64 tenant)
{
    return "telemetry_calls_" + std::to_string(tenant);
}

} // namespace

CallStore::CallStore(Connection &connection, qint64 tenant)
    : m_tenant(tenant),
      m_find(connection, "SELECT call FROM call_alias WHERE tenant=? AND namespace=? AND id=? LIMIT 1"),
      m_findAll(connection, "SELECT call FROM call_alias WHERE tenant=? AND namespace=? AND id=? ORDER BY call"),
      m_alias(connection, "INSERT OR IGNORE INTO call_alias VALUES(?,?,?,?)"),
      m_load(connection, GLASSHOUSE_CALL_SELECT "WHERE c.id = ? ORDER BY p.part"),
      m_all(connection, GLASSHOUSE_CALL_SELECT "WHERE c.tenant = ? ORDER BY c.id, p.part"),
      m_insert(
          connection,
          "INSERT INTO call(tenant, first_ms, session, project, agent, machine, source, channel, winner_ms,"
          " winner_file, winner_offset, rank_output, rank_prompt, finished, reported, shadow, has_request, incomplete,"
          " actor, duration_ns, skill, plugin) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"),
      m_update(connection,
               "UPDATE call SET first_ms=?, session=?, project=?, agent=?, machine=?, source=?, channel=?, "
               "winner_ms=?, winner_file=?,"
               " winner_offset=?, rank_output=?, rank_prompt=?, finished=?, reported=?, shadow=?, has_request=?,"
               " incomplete=?, actor=?, duration_ns=?, skill=?, plugin=? WHERE id=?"),
      m_insertPart(connection, "INSERT INTO call_part VALUES(?,?,?,?,?,?,?,?,?,?,?)"),
      m_deleteParts(connection, "DELETE FROM call_part WHERE call=?"),
      m_observe(connection, "INSERT OR REPLACE INTO observation VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?)"),
      m_hasObservation(connection, "SELECT 1 FROM observation WHERE file=? AND offset=?"),
      m_near(connection,
             "SELECT id FROM call WHERE tenant=? AND first_ms>=? AND first_ms<=? AND session=? ORDER BY first_ms, id"),
      m_delete(connection, "DELETE FROM call WHERE id=?"),
      m_moveAliases(connection,
                    "INSERT OR IGNORE INTO call_alias SELECT tenant, namespace, id, ?2 FROM call_alias WHERE call=?1"),
      m_dropAliases(connection, "DELETE FROM call_alias WHERE call=?"),
      m_moveObservations(connection, "UPDATE observation SET call=?2 WHERE call=?1 AND file<0"),
      m_pairOfTranscript(connection, "SELECT transcript, telemetry, by_id, own FROM call_pair WHERE transcript=?"),
      m_pairOfTelemetry(connection, "SELECT transcript, telemetry, by_id, own FROM call_pair WHERE telemetry=?"),
      m_insertPair(connection, "INSERT INTO call_pair VALUES(?,?,?,?)"),
      m_updateOwn(connection, "UPDATE call_pair SET own=? WHERE transcript=?"),
      m_removePair(connection, "DELETE FROM call_pair WHERE transcript=?"),
      m_connection(connection)
{
    Statement any(connection, "SELECT 1 FROM call_alias WHERE tenant=? AND namespace<=? LIMIT 1");
    m_anyTranscript = any.bind(tenant, int(AliasNamespace::Request)).next();
}

qint64 CallStore::find(AliasNamespace space, std::string_view id)
{
    if (!mayHave(space))
        return 0;
    m_find.bind(m_tenant, qint64(space), id);
    const qint64 call = m_find.next() ? m_find.integer(0) : 0;
    m_find.reset();
    return call;
}

std::vector<qint64> CallStore::findAll(AliasNamespace space, std::string_view id)
{
    std::vector<qint64> calls;
    if (!mayHave(space))
        return calls;
    m_findAll.bind(m_tenant, qint64(space), id);
    while (m_findAll.next())
        calls.push_back(m_findAll.integer(0));
    return calls;
}

void CallStore::addAlias(AliasNamespace space, std::string_view id, qint64 call)
{
    m_anyTranscript = m_anyTranscript || space <= AliasNamespace::Request;
    m_alias.bind(m_tenant, qint64(space), id, call).run();
}

CallRow CallStore::readCall(const Statement &row)
{
    CallRow call;
    call.id = row.integer(0);
    call.firstMs = row.integer(1);
    call.session = row.integer(2), call.project = row.integer(3), call.agent = row.integer(4);
    call.machine = row.integer(5), call.source = row.integer(6), call.channel = row.integer(7);
    call.winnerMs = row.integer(8), call.winnerFile = row.integer(9), call.winnerOffset = row.integer(10);
    call.rankOutput = row.integer(11), call.rankPrompt = row.integer(12);
    call.finished = row.integer(13) != 0;
    call.reported = row.optionalInteger(14);
    call.shadow = row.integer(24) != 0, call.hasRequest = row.integer(25) != 0;
    call.incomplete = row.integer(26);
    call.actor = row.integer(27), call.durationNs = row.optionalInteger(28);
    call.skill = row.integer(29), call.plugin = row.integer(30);
    return call;
}

CallPartRow CallStore::readPart(const Statement &row)
{
    CallPartRow part;
    part.model = row.integer(15);
    part.tokens = {row.integer(16), row.integer(17), row.integer(18), row.integer(19), row.integer(20)};
    part.webSearches = int(row.integer(21));
    part.flags = int(row.integer(22));
    part.cost = row.optionalInteger(23);
    return part;
}

CallRow CallStore::load(qint64 id)
{
    CallRow call;
    m_load.bind(id);
    while (m_load.next()) {
        if (!call.id)
            call = readCall(m_load);
        call.parts.push_back(readPart(m_load));
    }
    m_load.reset();
    return call;
}

qint64 CallStore::insert(const CallRow &c)
{
    m_insert.bind(m_tenant, c.firstMs, c.session, c.project, c.agent, c.machine, c.source, c.channel, c.winnerMs,
                  c.winnerFile, c.winnerOffset, c.rankOutput, c.rankPrompt, c.finished, c.reported, c.shadow,
                  c.hasRequest, c.incomplete, c.actor, c.durationNs, c.skill, c.plugin);
    m_insert.run();
    CallRow stored = c;
    stored.id = sqlite3_last_insert_rowid(m_connection.handle());
    insertParts(stored);
    return stored.id;
}

void CallStore::update(const CallRow &c)
{
    m_update.bind(c.firstMs, c.session, c.project, c.agent, c.machine, c.source, c.channel, c.winnerMs, c.winnerFile,
                  c.winnerOffset, c.rankOutput, c.rankPrompt, c.finished, c.reported, c.shadow, c.hasRequest,
                  c.incomplete, c.actor, c.durationNs, c.skill, c.plugin, c.id);
    m_update.run();
    m_deleteParts.bind(c.id).run();
    insertParts(c);
}

void CallStore::insertParts(const CallRow &call)
{
    for (size_t part = 0; part < call.parts.size(); ++part) {
        const CallPartRow &p = call.parts[part];
        m_insertPart.bind(call.id, qint64(part), p.model, p.tokens.input, p.tokens.output, p.tokens.cacheRead,
                          p.tokens.cacheWrite5m, p.tokens.cacheWrite1h, p.webSearches, p.flags, p.cost);
        m_insertPart.run();
    }
}

void CallStore::addObservation(const ObservationRow &o)
{
    m_observe.bind(o.file, o.offset, o.channel, o.call, o.session, o.timeMs, o.tokens.input, o.tokens.output,
                   o.tokens.cacheRead, o.tokens.cacheWrite5m, o.tokens.cacheWrite1h, o.finished, o.incomplete);
    m_observe.run();
}

bool CallStore::hasObservation(qint64 file, qint64 offset)
{
    m_hasObservation.bind(file, offset);
    const bool has = m_hasObservation.next();
    m_hasObservation.reset();
    return has;
}

bool CallStore::hasTelemetry()
{
    return !readMeta(m_connection, telemetryKey(m_tenant)).isEmpty();
}

void CallStore::setTelemetry()
{
    writeMeta(m_connection, telemetryKey(m_tenant), QStringLiteral("1"));
}

std::vector<qint64> CallStore::near(qint64 session, qint64 fromMs, qint64 toMs)
{
    std::vector<qint64> calls;
    m_near.bind(m_tenant, fromMs, toMs, session);
    while (m_near.next())
        calls.push_back(m_near.integer(0));
    return calls;
}

void CallStore::absorb(qint64 from, qint64 to)
{
    m_moveAliases.bind(from, to).run();
    m_dropAliases.bind(from).run();
    m_moveObservations.bind(from, to).run();
    m_deleteParts.bind(from).run();
    m_delete.bind(from).run();
}

CallPairRow CallStore::readPair(const Statement &row)
{
    return {row.integer(0), row.integer(1), row.integer(2) != 0, std::string(row.text(3))};
}

std::optional<CallPairRow> CallStore::pairOfTranscript(qint64 call)
{
    std::optional<CallPairRow> pair;
    if (m_pairOfTranscript.bind(call).next())
        pair = readPair(m_pairOfTranscript);
    m_pairOfTranscript.reset();
    return pair;
}

std::optional<CallPairRow> CallStore::pairOfTelemetry(qint64 call)
{
    std::optional<CallPairRow> pair;
    if (m_pairOfTelemetry.bind(call).next())
        pair = readPair(m_pairOfTelemetry);
    m_pairOfTelemetry.reset();
    return pair;
}

void CallStore::insertPair(const CallPairRow &pair)
{
    m_insertPair.bind(pair.transcript, pair.telemetry, pair.byId, pair.own).run();
}

void CallStore::updateOwn(qint64 transcript, std::string_view own)
{
    m_updateOwn.bind(own, transcript).run();
}

void CallStore::removePair(qint64 transcript)
{
    m_removePair.bind(transcript).run();
}

} // namespace glasshouse
