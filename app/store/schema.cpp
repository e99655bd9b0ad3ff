// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/schema.h"

#include "store/connection.h"
#include "store/schemastep6.h"
#include "store/schemastep7.h"
#include "store/statement.h"

#include <QFile>

#include <array>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

// Times are UTC ms, durations ns, money nano-USD, tokens and bytes plain counts. A time of -2^63 means the record had
// none. Columns named after a dimension hold ids of `dimension_value`; 0 is "not given".
constexpr const char *Version1 = R"sql(
CREATE TABLE meta(key TEXT PRIMARY KEY, value) WITHOUT ROWID;

CREATE TABLE dimension_value(
    tenant INTEGER NOT NULL, dimension INTEGER NOT NULL, id INTEGER NOT NULL, value TEXT NOT NULL,
    PRIMARY KEY(tenant, dimension, id)) WITHOUT ROWID;

CREATE TABLE source_file(
    id INTEGER PRIMARY KEY, tenant INTEGER NOT NULL, path TEXT NOT NULL,
    replaced INTEGER NOT NULL DEFAULT 0, -- 1: another file stands at this path now; its rows stay
    device INTEGER NOT NULL, inode INTEGER NOT NULL, size INTEGER NOT NULL, modified_ns INTEGER NOT NULL,
    head BLOB NOT NULL, head_length INTEGER NOT NULL, -- hash of the first bytes: tells growth from replacement
    next_offset INTEGER NOT NULL, physical_lines INTEGER NOT NULL,
    lines INTEGER NOT NULL, bad_lines INTEGER NOT NULL, tail_lines INTEGER NOT NULL, tail_bad INTEGER NOT NULL,
    agent_id TEXT NOT NULL);
CREATE UNIQUE INDEX source_file_path ON source_file(tenant, path) WHERE replaced = 0;

CREATE TABLE bad_line(
    file INTEGER NOT NULL, offset INTEGER NOT NULL, line INTEGER NOT NULL, reason TEXT NOT NULL,
    PRIMARY KEY(file, offset)) WITHOUT ROWID;

CREATE TABLE session(
    id INTEGER PRIMARY KEY, tenant INTEGER NOT NULL, agent INTEGER NOT NULL, external_id TEXT NOT NULL,
    title TEXT NOT NULL, title_rank INTEGER NOT NULL, title_order INTEGER NOT NULL,
    first_ms INTEGER NOT NULL, last_ms INTEGER NOT NULL, project INTEGER NOT NULL, project_ms INTEGER NOT NULL,
    branch TEXT NOT NULL, version TEXT NOT NULL, entrypoint TEXT NOT NULL, latest_ms INTEGER NOT NULL,
    has_records INTEGER NOT NULL,
    prompts INTEGER NOT NULL, tools INTEGER NOT NULL, errors INTEGER NOT NULL, api_errors INTEGER NOT NULL,
    denials INTEGER NOT NULL, calls INTEGER NOT NULL,
    input INTEGER NOT NULL, output INTEGER NOT NULL, cache_read INTEGER NOT NULL, cache_write_5m INTEGER NOT NULL,
    cache_write_1h INTEGER NOT NULL, cost INTEGER NOT NULL, priced INTEGER NOT NULL, unpriced_tokens INTEGER NOT NULL,
    lower_bound INTEGER NOT NULL,
    UNIQUE(tenant, external_id));
CREATE TABLE session_model(
    session INTEGER NOT NULL, model INTEGER NOT NULL, parts INTEGER NOT NULL, tokens INTEGER NOT NULL,
    PRIMARY KEY(session, model)) WITHOUT ROWID;
CREATE TABLE session_file(
    session INTEGER NOT NULL, file INTEGER NOT NULL, PRIMARY KEY(session, file)) WITHOUT ROWID;
CREATE TABLE agent_run(
    session INTEGER NOT NULL, agent_id TEXT NOT NULL, tool_use_id TEXT NOT NULL,
    PRIMARY KEY(session, agent_id)) WITHOUT ROWID;
CREATE TABLE session_quarter(
    tenant INTEGER NOT NULL, quarter_ms INTEGER NOT NULL, session INTEGER NOT NULL, count INTEGER NOT NULL,
    PRIMARY KEY(tenant, quarter_ms, session)) WITHOUT ROWID;

-- The ledger: every copy of a model call, as it was read. `call` is the winner of its copies.
CREATE TABLE observation(
    file INTEGER NOT NULL, offset INTEGER NOT NULL, channel INTEGER NOT NULL, call INTEGER NOT NULL,
    session INTEGER NOT NULL, time_ms INTEGER NOT NULL,
    input INTEGER NOT NULL, output INTEGER NOT NULL, cache_read INTEGER NOT NULL, cache_write_5m INTEGER NOT NULL,
    cache_write_1h INTEGER NOT NULL, finished INTEGER NOT NULL,
    PRIMARY KEY(file, offset)) WITHOUT ROWID;
CREATE TABLE call(
    id INTEGER PRIMARY KEY, tenant INTEGER NOT NULL, first_ms INTEGER NOT NULL, session INTEGER NOT NULL,
    project INTEGER NOT NULL, agent INTEGER NOT NULL, machine INTEGER NOT NULL, source INTEGER NOT NULL,
    channel INTEGER NOT NULL, winner_ms INTEGER NOT NULL, winner_file INTEGER NOT NULL, winner_offset INTEGER NOT NULL,
    rank_output INTEGER NOT NULL, rank_prompt INTEGER NOT NULL, finished INTEGER NOT NULL, reported INTEGER);
CREATE INDEX call_time ON call(tenant, first_ms);
CREATE TABLE call_part(
    call INTEGER NOT NULL, part INTEGER NOT NULL, model INTEGER NOT NULL,
    input INTEGER NOT NULL, output INTEGER NOT NULL, cache_read INTEGER NOT NULL, cache_write_5m INTEGER NOT NULL,
    cache_write_1h INTEGER NOT NULL, web_searches INTEGER NOT NULL, flags INTEGER NOT NULL, cost INTEGER,
    PRIMARY KEY(call, part)) WITHOUT ROWID;
CREATE TABLE call_alias(
    tenant INTEGER NOT NULL, namespace INTEGER NOT NULL, id TEXT NOT NULL, call INTEGER NOT NULL,
    PRIMARY KEY(tenant, namespace, id, call)) WITHOUT ROWID;

CREATE TABLE event(
    tenant INTEGER NOT NULL, time_ms INTEGER NOT NULL, seq INTEGER NOT NULL, kind INTEGER NOT NULL,
    action INTEGER NOT NULL, actor INTEGER NOT NULL, agent INTEGER NOT NULL, machine INTEGER NOT NULL,
    project INTEGER NOT NULL, source INTEGER NOT NULL, session INTEGER NOT NULL, resource INTEGER NOT NULL,
    outcome INTEGER NOT NULL, duration_ns INTEGER, model INTEGER NOT NULL, tool INTEGER NOT NULL, correlation TEXT,
    PRIMARY KEY(tenant, time_ms, seq)) WITHOUT ROWID;
CREATE INDEX event_correlation ON event(tenant, correlation) WHERE correlation IS NOT NULL;
CREATE TABLE event_key(
    tenant INTEGER NOT NULL, quarter_ms INTEGER NOT NULL, hash BLOB NOT NULL, ordinal INTEGER NOT NULL,
    time_ms INTEGER NOT NULL, seq INTEGER NOT NULL,
    PRIMARY KEY(tenant, quarter_ms, hash, ordinal)) WITHOUT ROWID;
CREATE TABLE event_body(
    tenant INTEGER NOT NULL, time_ms INTEGER NOT NULL, seq INTEGER NOT NULL, body BLOB NOT NULL,
    PRIMARY KEY(tenant, time_ms, seq)) WITHOUT ROWID;
-- Halves of tool calls whose other half has not been read: a use (side 0) names its event's quarter, a result (side 1)
-- its time and outcome.
CREATE TABLE tool_half(
    tenant INTEGER NOT NULL, hash BLOB NOT NULL, side INTEGER NOT NULL, time_ms INTEGER NOT NULL, outcome INTEGER NOT NULL,
    PRIMARY KEY(tenant, hash, side)) WITHOUT ROWID;

CREATE TABLE cube(
    tenant INTEGER NOT NULL, cube INTEGER NOT NULL, quarter_ms INTEGER NOT NULL,
    d1 INTEGER NOT NULL, d2 INTEGER NOT NULL, d3 INTEGER NOT NULL,
    events INTEGER NOT NULL, prompts INTEGER NOT NULL, tools INTEGER NOT NULL, errors INTEGER NOT NULL,
    calls INTEGER NOT NULL, input INTEGER NOT NULL, output INTEGER NOT NULL, cache_read INTEGER NOT NULL,
    cache_write_5m INTEGER NOT NULL, cache_write_1h INTEGER NOT NULL, cost INTEGER NOT NULL, priced INTEGER NOT NULL,
    unpriced_tokens INTEGER NOT NULL, lower_bound INTEGER NOT NULL,
    PRIMARY KEY(tenant, cube, quarter_ms, d1, d2, d3)) WITHOUT ROWID;
)sql";

// What arrives over the network: metric points, sources, tokens, and the joining of calls that two channels report.
constexpr const char *Version2 = R"sql(
CREATE TABLE tenant(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, created_ms INTEGER NOT NULL);
INSERT INTO tenant VALUES(1, 'default', 0);
CREATE TABLE token(
    id TEXT PRIMARY KEY, -- the public part; of the token itself only `hash` (SHA-256) is kept
    hash BLOB NOT NULL, tenant INTEGER NOT NULL, role INTEGER NOT NULL, subject TEXT NOT NULL, relay INTEGER NOT NULL,
    created_ms INTEGER NOT NULL, expires_ms INTEGER, revoked_ms INTEGER) WITHOUT ROWID;
CREATE TABLE person_alias(
    tenant INTEGER NOT NULL, alias TEXT NOT NULL, person TEXT NOT NULL, PRIMARY KEY(tenant, alias)) WITHOUT ROWID;

-- Source health: one row for each "otlp:claude-code", "github", ...
CREATE TABLE source(
    tenant INTEGER NOT NULL, name TEXT NOT NULL, first_ms INTEGER NOT NULL, last_ms INTEGER NOT NULL,
    accepted INTEGER NOT NULL, duplicate INTEGER NOT NULL, rejected INTEGER NOT NULL, quarantined INTEGER NOT NULL,
    PRIMARY KEY(tenant, name)) WITHOUT ROWID;
-- Records the store itself refused, as they would have been stored.
CREATE TABLE quarantine(
    id INTEGER PRIMARY KEY, tenant INTEGER NOT NULL, source TEXT NOT NULL, time_ms INTEGER NOT NULL,
    reason TEXT NOT NULL, record BLOB NOT NULL);

CREATE TABLE metric_series(
    id INTEGER PRIMARY KEY, tenant INTEGER NOT NULL, hash BLOB NOT NULL, name TEXT NOT NULL, unit TEXT NOT NULL,
    kind INTEGER NOT NULL, temporality INTEGER NOT NULL, monotonic INTEGER NOT NULL, scope TEXT NOT NULL,
    agent TEXT NOT NULL, session TEXT NOT NULL, source TEXT NOT NULL, attributes TEXT NOT NULL,
    UNIQUE(tenant, hash));
CREATE INDEX metric_series_session ON metric_series(tenant, session) WHERE session <> '';
-- One point of a series; a process's own start tells its points from those of others on the same series.
CREATE TABLE metric_point(
    series INTEGER NOT NULL, start_ns INTEGER NOT NULL, time_ns INTEGER NOT NULL, integer INTEGER, real REAL,
    count INTEGER NOT NULL, detail TEXT, PRIMARY KEY(series, start_ns, time_ns)) WITHOUT ROWID;

-- A call that a transcript and telemetry both report is counted once, through the transcript's row: the other row is its
-- shadow. `own` is what the transcript's row says by itself, for when the match changes.
ALTER TABLE call ADD COLUMN shadow INTEGER NOT NULL DEFAULT 0;
ALTER TABLE call ADD COLUMN incomplete INTEGER NOT NULL DEFAULT 0;
ALTER TABLE call ADD COLUMN has_request INTEGER NOT NULL DEFAULT 0; -- 1: some copy names its API request
ALTER TABLE observation ADD COLUMN incomplete INTEGER NOT NULL DEFAULT 0;
ALTER TABLE event ADD COLUMN client INTEGER NOT NULL DEFAULT 0; -- of kind Audit: console, cli, api, scheduler
-- session.has_records: 1 a transcript holds its conversation, 2 telemetry reported some of it, 3 both.
CREATE INDEX observation_network ON observation(call) WHERE file < 0;
CREATE TABLE call_pair(
    transcript INTEGER PRIMARY KEY, telemetry INTEGER NOT NULL UNIQUE, by_id INTEGER NOT NULL, own TEXT NOT NULL);
-- Correlation ids are random: kept by hour, or each commit would touch the whole index. See ReadActivity for asking it.
DROP INDEX event_correlation;
CREATE INDEX event_correlation ON event(tenant, time_ms/3600000, correlation) WHERE correlation IS NOT NULL;
-- Where the event of a tool call or prompt stands that telemetry reported: a transcript may give it another time. Kept by
-- session: hashes alone would spread each commit over the whole table.
CREATE TABLE event_place(
    tenant INTEGER NOT NULL, session INTEGER NOT NULL, hash BLOB NOT NULL, time_ms INTEGER NOT NULL,
    PRIMARY KEY(tenant, session, hash)) WITHOUT ROWID;
-- What only telemetry tells of a call; a transcript's row has them from the one it is paired with.
ALTER TABLE call ADD COLUMN actor INTEGER NOT NULL DEFAULT 0;
ALTER TABLE call ADD COLUMN duration_ns INTEGER;
-- How long event rows are kept: `days` of a kind (0: for ever, NULL: the default), of all (kind 0), of the quarantine (-1).
-- Rows before `pruned_before_ms`, the beginning of a quarter hour, are gone or about to be; sums and identities stay.
CREATE TABLE retention(
    tenant INTEGER NOT NULL, kind INTEGER NOT NULL, days INTEGER, pruned_before_ms INTEGER NOT NULL,
    PRIMARY KEY(tenant, kind)) WITHOUT ROWID;
-- Copies of transcripts, packed in the folder beside the store under the hash of what they hold. One path may have several:
-- a file that only grew has its newest alone.
CREATE TABLE archived_file(
    tenant INTEGER NOT NULL, path TEXT NOT NULL, hash BLOB NOT NULL, size INTEGER NOT NULL, packed INTEGER NOT NULL,
    modified_ns INTEGER NOT NULL, kept_ms INTEGER NOT NULL, project INTEGER NOT NULL,
    PRIMARY KEY(tenant, path, hash)) WITHOUT ROWID;
-- How long things took: span 0 a quarter hour, 1 a UTC day; `buckets` is DurationHistogram::packed().
CREATE TABLE duration(
    tenant INTEGER NOT NULL, span INTEGER NOT NULL, start_ms INTEGER NOT NULL, kind INTEGER NOT NULL,
    value INTEGER NOT NULL, buckets BLOB NOT NULL,
    PRIMARY KEY(tenant, span, start_ms, kind, value)) WITHOUT ROWID;
ALTER TABLE cube ADD COLUMN failures INTEGER NOT NULL DEFAULT 0; -- of all kinds; `errors` are those of sessions
-- Whose credentials were rotated when; a cube tells only the day. 13 is kind Identity.
CREATE INDEX event_identity ON event(tenant, agent, action, time_ms) WHERE kind = 13;
-- What was counted before these sums existed is counted into them when the store is opened next.
INSERT INTO meta SELECT 'rollups_stale', '1' WHERE EXISTS(SELECT 1 FROM event) OR EXISTS(SELECT 1 FROM call);
)sql";

// What a team asks of one instance: plans, who a session belongs to, saved views; and the tables of findings and feedback.
constexpr const char *Version3 = R"sql(
ALTER TABLE tenant ADD COLUMN plan INTEGER NOT NULL DEFAULT 3; -- 1 free, 2 pro, 3 enterprise
ALTER TABLE tenant ADD COLUMN uuid TEXT NOT NULL DEFAULT '';   -- what answers call the tenant
UPDATE tenant SET uuid = lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
    || '-' || substr('89ab', 1 + (abs(random()) % 4), 1) || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)));
-- Whose sessions there are: any actor that one of a session's events, calls or uploads names.
CREATE TABLE session_actor(
    tenant INTEGER NOT NULL, actor INTEGER NOT NULL, session INTEGER NOT NULL,
    PRIMARY KEY(tenant, actor, session)) WITHOUT ROWID;
INSERT OR IGNORE INTO session_actor SELECT tenant, actor, session FROM event
    WHERE session <> 0 AND actor <> 0 AND kind <> 16; -- 16: who looked at it
INSERT OR IGNORE INTO session_actor SELECT tenant, actor, session FROM call WHERE session <> 0 AND actor <> 0;
-- Counts the commits that changed anything of a UTC day: answers about it that are older than that are stale.
CREATE TABLE day_version(
    tenant INTEGER NOT NULL, day_ms INTEGER NOT NULL, version INTEGER NOT NULL,
    PRIMARY KEY(tenant, day_ms)) WITHOUT ROWID;
CREATE TABLE saved_view(
    id INTEGER PRIMARY KEY, tenant INTEGER NOT NULL, owner TEXT NOT NULL, name TEXT NOT NULL, payload TEXT NOT NULL,
    created_ms INTEGER NOT NULL, updated_ms INTEGER NOT NULL, shared INTEGER NOT NULL DEFAULT 0,
    UNIQUE(tenant, owner, name));
CREATE INDEX saved_view_shared ON saved_view(tenant) WHERE shared=1;
CREATE TABLE finding(
    id INTEGER PRIMARY KEY, tenant INTEGER NOT NULL, session INTEGER NOT NULL, file INTEGER NOT NULL,
    type TEXT NOT NULL, severity TEXT NOT NULL, line INTEGER NOT NULL, turn INTEGER NOT NULL, time_ms INTEGER NOT NULL,
    excerpt TEXT NOT NULL, scanner INTEGER NOT NULL, detected_ms INTEGER NOT NULL,
    UNIQUE(file, type, line));
CREATE INDEX finding_session ON finding(tenant, session);
CREATE INDEX finding_time ON finding(tenant, time_ms);
CREATE TABLE feedback(
    id INTEGER PRIMARY KEY, tenant INTEGER NOT NULL, created_ms INTEGER NOT NULL, reporter TEXT NOT NULL,
    message TEXT NOT NULL, session TEXT NOT NULL, session_excerpt TEXT NOT NULL, environment TEXT NOT NULL,
    fingerprint TEXT NOT NULL, status TEXT NOT NULL, assignee TEXT NOT NULL, tags TEXT NOT NULL,
    resolution TEXT NOT NULL, resolved_ms INTEGER, resolved_by TEXT NOT NULL);
CREATE INDEX feedback_status ON feedback(tenant, status, created_ms);
-- New sums are counted when the store is opened next.
INSERT OR REPLACE INTO meta SELECT 'rollups_stale', '1' WHERE EXISTS(SELECT 1 FROM event) OR EXISTS(SELECT 1 FROM call);
)sql";

// When which sessions were at work and what they used, for long ranges; and the order their list is shown in.
constexpr const char *Version4 = R"sql(
-- `tier` and its stretches as in CubeTier: 1 six hours, 2 a UTC day; quarter hours are in session_quarter.
CREATE TABLE session_presence(
    tenant INTEGER NOT NULL, tier INTEGER NOT NULL, start_ms INTEGER NOT NULL, session INTEGER NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY(tenant, tier, start_ms, session)) WITHOUT ROWID;
-- What has no time (-2^63), and what is so old that its stretch has no beginning, stand where tierStart() puts them.
INSERT INTO session_presence SELECT q.tenant, t.tier, CASE WHEN q.quarter_ms < -9223372036854775807 THEN q.quarter_ms
        WHEN q.quarter_ms < -9223372036854775808 + t.length THEN -9223372036854775807
        ELSE q.quarter_ms - ((q.quarter_ms % t.length) + t.length) % t.length END, q.session, sum(q.count)
    FROM session_quarter q, (SELECT 1 AS tier, 21600000 AS length UNION ALL SELECT 2, 86400000) t
    GROUP BY 1, 2, 3, 4 HAVING sum(q.count) <> 0 ORDER BY 1, 2, 3, 4;
CREATE INDEX session_presence_days ON session_presence(tenant, session, start_ms) WHERE tier = 2;
CREATE INDEX session_recent ON session(tenant, last_ms, agent, project, has_records);
-- Sums by session are counted when the store is opened next.
INSERT INTO meta SELECT 'session_sums_lacking', '1' WHERE EXISTS(SELECT 1 FROM event) OR EXISTS(SELECT 1 FROM call);
)sql";

// What was noticed in transcripts, what people reported, rules and what they found, report packs.
constexpr const char *Version5 = R"sql(
CREATE INDEX session_actor_session ON session_actor(tenant, session);
DROP TABLE finding; -- as version 3 had it; nothing filled it
CREATE TABLE finding(
    id INTEGER PRIMARY KEY, tenant INTEGER NOT NULL, session INTEGER NOT NULL, file INTEGER NOT NULL,
    type TEXT NOT NULL, severity TEXT NOT NULL, detail TEXT NOT NULL DEFAULT '', tool TEXT NOT NULL DEFAULT '',
    agent_id TEXT NOT NULL DEFAULT '', line INTEGER NOT NULL, offset INTEGER NOT NULL DEFAULT 0, turn INTEGER NOT NULL,
    ordinal INTEGER NOT NULL DEFAULT 0, -- among those of one type and line
    time_ms INTEGER NOT NULL, excerpt TEXT NOT NULL, reported INTEGER NOT NULL DEFAULT 0,
    scanner INTEGER NOT NULL, detected_ms INTEGER NOT NULL,
    UNIQUE(file, line, type, ordinal));
CREATE INDEX finding_session ON finding(tenant, session);
CREATE INDEX finding_time ON finding(tenant, time_ms);
-- How a transcript was when it was looked through, and by which version of the rules.
CREATE TABLE finding_scan(
    file INTEGER PRIMARY KEY, tenant INTEGER NOT NULL, scanner INTEGER NOT NULL, bytes INTEGER NOT NULL,
    digest TEXT NOT NULL);
DROP TABLE feedback; -- the same
CREATE TABLE feedback(
    id INTEGER PRIMARY KEY AUTOINCREMENT, tenant INTEGER NOT NULL, report_key TEXT NOT NULL,
    created_ms INTEGER NOT NULL, updated_ms INTEGER NOT NULL DEFAULT 0, reporter TEXT NOT NULL,
    message TEXT NOT NULL, session TEXT NOT NULL, path TEXT NOT NULL DEFAULT '', line INTEGER NOT NULL DEFAULT 0,
    last_error TEXT NOT NULL DEFAULT '', environment TEXT NOT NULL,
    fingerprint TEXT NOT NULL, status TEXT NOT NULL, assignee TEXT NOT NULL, tags TEXT NOT NULL,
    resolution TEXT NOT NULL, resolved_ms INTEGER, resolved_by TEXT NOT NULL,
    previewed INTEGER NOT NULL DEFAULT 0,
    session_excerpt TEXT NOT NULL, -- last: what is long is passed over by whoever reads the rest
    UNIQUE(tenant, reporter, report_key));
CREATE INDEX feedback_status ON feedback(tenant, status, created_ms);
CREATE INDEX feedback_fingerprint ON feedback(tenant, fingerprint);
-- Rules and schedules are JSON, as domain/described.h lists their fields.
CREATE TABLE alert_rule(
    id INTEGER PRIMARY KEY AUTOINCREMENT, tenant INTEGER NOT NULL, name TEXT NOT NULL, payload TEXT NOT NULL,
    created_ms INTEGER NOT NULL, updated_ms INTEGER NOT NULL,
    value REAL, level REAL NOT NULL DEFAULT 0, since_ms INTEGER, evaluated_ms INTEGER, -- how it stands
    pending_level REAL NOT NULL DEFAULT 0, pending_ms INTEGER, trouble TEXT NOT NULL DEFAULT '',
    UNIQUE(tenant, name));
CREATE TABLE alert_firing(
    id INTEGER PRIMARY KEY AUTOINCREMENT, tenant INTEGER NOT NULL, rule INTEGER NOT NULL, rule_name TEXT NOT NULL,
    severity TEXT NOT NULL, level REAL NOT NULL, value REAL NOT NULL, worst REAL NOT NULL, threshold REAL NOT NULL,
    unit TEXT NOT NULL, about TEXT NOT NULL, began_ms INTEGER NOT NULL, ended_ms INTEGER,
    acknowledged_ms INTEGER, acknowledged_by TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT '',
    told INTEGER NOT NULL DEFAULT 0);
CREATE INDEX alert_firing_time ON alert_firing(tenant, began_ms);
CREATE INDEX alert_firing_open ON alert_firing(tenant, rule) WHERE ended_ms IS NULL;
-- Where notices go, without their secrets, and what waits to be told, over restarts.
CREATE TABLE channel(
    id TEXT NOT NULL, tenant INTEGER NOT NULL, payload TEXT NOT NULL, created_ms INTEGER NOT NULL,
    has_secret INTEGER NOT NULL DEFAULT 0, state TEXT NOT NULL DEFAULT '', -- how it stands, JSON
    PRIMARY KEY(tenant, id)) WITHOUT ROWID;
CREATE TABLE notice(
    id INTEGER PRIMARY KEY AUTOINCREMENT, tenant INTEGER NOT NULL, channel TEXT NOT NULL, created_ms INTEGER NOT NULL,
    body TEXT NOT NULL, attempts INTEGER NOT NULL DEFAULT 0, next_ms INTEGER NOT NULL DEFAULT 0);
CREATE TABLE pack_state(
    tenant INTEGER NOT NULL, pack TEXT NOT NULL, enabled INTEGER NOT NULL, by_whom TEXT NOT NULL,
    changed_ms INTEGER NOT NULL,
    PRIMARY KEY(tenant, pack)) WITHOUT ROWID;
CREATE TABLE pack_schedule(
    id INTEGER PRIMARY KEY AUTOINCREMENT, tenant INTEGER NOT NULL, payload TEXT NOT NULL, next_ms INTEGER,
    last_ms INTEGER, last_trouble TEXT NOT NULL DEFAULT '');
)sql";

constexpr std::array<const char *, 7> Steps = {Version1, Version2, Version3, Version4, Version5, Version6, Version7};

Result<void> runStep(Connection &connection, const char *step, int version)
{
    Transaction transaction(connection);
    if (auto begun = transaction.begin(); !begun)
        return begun;
    if (auto done = connection.execute(step); !done)
        return done;
    if (auto marked = connection.execute("PRAGMA user_version = " + std::to_string(version)); !marked)
        return marked;
    return transaction.commit();
}

Result<void> backUp(Connection &connection, int version)
{
    const QString copy = connection.path() + u".before-v%1"_s.arg(version);
    QFile::remove(copy); // of an attempt that was cut short: VACUUM INTO writes no file that exists
    Statement(connection, "VACUUM INTO ?").bind(copy).run();
    return connection.takeFailure();
}

Error tooNew(const QString &path, qint64 found, size_t known)
{
    return Error{
        Error::Code::TooNew,
        u"the store %1 was written by a newer Glasshouse (schema %2, this program knows %3); nothing was changed. "
        "Update Glasshouse, or name another store with --store"_s.arg(path)
            .arg(found)
            .arg(known)};
}

} // namespace

std::span<const char *const> schemaSteps()
{
    return Steps;
}

int currentSchemaVersion()
{
    return int(Steps.size());
}

Result<void> migrate(Connection &connection)
{
    return migrate(connection, Steps);
}

Result<void> migrate(Connection &connection, std::span<const char *const> steps)
{
    const auto found = connection.integer("PRAGMA user_version");
    if (!found)
        return tl::unexpected(found.error());
    const qint64 newest = qint64(steps.size());
    if (*found > newest)
        return tl::unexpected(tooNew(connection.path(), *found, steps.size()));
    if (*found > 0 && *found < newest) {
        if (auto copied = backUp(connection, int(newest)); !copied)
            return copied;
    }
    for (qint64 version = *found + 1; version <= newest; ++version) {
        if (auto done = runStep(connection, steps[size_t(version - 1)], int(version)); !done)
            return done;
    }
    return {};
}

Result<void> checkSchema(Connection &connection)
{
    const auto found = connection.integer("PRAGMA user_version");
    if (!found)
        return tl::unexpected(found.error());
    if (*found > currentSchemaVersion())
        return tl::unexpected(tooNew(connection.path(), *found, Steps.size()));
    if (*found < currentSchemaVersion())
        return fail(Error::Code::Busy,
                    u"the store %1 is not ready yet: it is about to be brought up to date"_s.arg(connection.path()));
    return {};
}

} // namespace glasshouse
