// SPDX-License-Identifier: GPL-3.0-or-later
// The answers that are written by hand, in a short form: a type's name, another schema's name, [one of an array], {fields},
// "=constant", "a type|null"; a field that may be missing ends with '?', and {"*": type} has any fields.
#include "server/openapischemas.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr const char *Shapes = R"json({
"Event": {"id": "integer", "time?": "time", "kind": "string", "action?": "string", "actor?": "string", "agent?": "string",
  "machine?": "string", "project?": "string", "source?": "string", "session?": "string", "resource?": "string",
  "model?": "string", "tool?": "string", "skill?": "string", "plugin?": "string", "client?": "string",
  "correlation?": "string", "outcome": "string", "duration_ms?": "number", "tokens?": "integer", "cost_usd?": "number",
  "params?": "any"},
"Events": {"schema": "=glasshouse.activity.v1", "more": "boolean", "next_cursor": "string|null", "searched_to": "time|null",
  "events": ["Event"]},
"EventWhole": {"schema": "=glasshouse.event.v1", "event": "Event", "masked": "boolean", "before": "any", "after": "any",
  "more_related": "boolean", "related": ["Event"], "trace": [{"span_id": "string", "parent_id": "string",
  "depth": "integer", "begin_ns": "integer", "end_ns": "integer", "event": "Event"}]},
"Timeline": {"schema": "=glasshouse.timeline.v1", "begin": "time", "end": "time", "bucket_ms": "integer",
  "events": "integer", "failures": "integer", "exact": "boolean", "buckets": [{"time": "time", "events": "integer",
  "failures": "integer", "classes": {"*": "integer"}}]},
"Facets": {"schema": "=glasshouse.facets.v1", "failures": "integer", "counted_to": "time|null", "facets": [{
  "field": "string", "exact": "boolean", "more": "integer", "values": [{"value": "string", "events": "integer"}]}]},
"ActivityFigures": {"events": "integer|null", "failures": "integer|null", "users": "integer|null",
  "sessions": "integer|null", "p95_ms": "number|null"},
"ActivityKpis": {"schema": "=glasshouse.activity_kpis.v1", "now": "ActivityFigures", "before": "ActivityFigures|null"},
"Pulse": {"schema": "=glasshouse.pulse.v1", "status": "green,yellow,red", "sentence": "string", "now": "time",
  "fields": [{"key": "string", "value": "string", "color": "green,yellow,red,none", "click_filter": "string",
  "raw_count?": "number", "raw_per_minute?": "number", "raw_share?": "number", "raw_ms?": "number",
  "raw_records?": "number", "raw_silent?": "number", "raw_seconds?": "integer", "raw_of?": "integer"}]},
"Sources": {"schema": "=glasshouse.sources.v1", "now": "time", "cleanup_days": "integer", "sources": [{"name": "string",
  "kind": "folder,otlp,native,webhook,remote", "first": "time|null", "last": "time|null", "accepted": "integer",
  "duplicate": "integer", "rejected": "integer", "quarantined": "integer", "silent": "boolean", "usual_gap_ms": "integer",
  "files": "integer", "bytes": "integer"}], "sweeps": [{"path": "string", "project": "string", "session": "string",
  "bytes": "integer", "last": "time|null", "swept": "time|null", "kept": "boolean"}],
  "archive": {"on": "boolean", "files": "integer", "bytes": "integer"}},
"Credentials": {"schema": "=glasshouse.credentials.v1", "credentials": [{"agent": "string", "kind": "string",
  "last_rotation": "time|null", "since": "time|null", "days": "integer", "rotations": "integer",
  "tokens_issued": "integer", "tokens_failed": "integer", "by": "string"}]},
"Endpoints": {"schema": "=glasshouse.endpoints.v1", "endpoints": [{"endpoint": "string", "calls": "integer",
  "errors": "integer", "p50_ms": "number|null", "p95_ms": "number|null", "p99_ms": "number|null", "trend": ["integer"]}]},
"Period": {"from": "date", "to": "date"},
"UsageSummary": {"tenantId": "uuid", "period": "Period", "summary": {"totalApiCalls": "integer",
  "totalTokenIssuances": "integer", "totalCredentialRotations": "integer", "activeAgentCount": "integer",
  "averageDailyApiCalls": "integer", "peakDailyApiCalls": "integer", "peakDate": "date|null"}},
"AgentActivity": {"tenantId": "uuid", "period": "Period", "agents": [{"agentId": "string", "agentName": "string",
  "dailyActivity": [{"date": "date", "apiCalls": "integer", "tokenIssuances": "integer",
  "credentialRotations": "integer"}]}]},
"TokenTrends": {"tenantId": "uuid", "period": "Period", "granularity": "day,week", "dataPoints": [{"date": "date",
  "totalIssuances": "integer", "successfulIssuances": "integer", "failedIssuances": "integer", "uniqueAgents": "integer"}]},
"TokenDays": [{"date": "date", "count": "integer"}],
"AgentTokens": [{"agent_id": "string", "name": "string", "token_count": "integer"}],
"AgentHours": [{"agent_id": "string", "dow": "integer", "hour": "integer", "count": "integer"}],
"TelemetryFigures": {"events": "integer", "errors": "integer", "error_rate": "number", "input_tokens": "integer",
  "output_tokens": "integer", "cache_read_tokens": "integer", "cache_write_tokens": "integer",
  "cost_usd": "number|null", "unpriced_tokens": "integer", "p50_ms": "number|null", "p95_ms": "number|null",
  "p99_ms": "number|null"},
"TelemetryRow": {"day?": "date|null", "week?": "string", "month?": "string", "hour?": "string", "weekday?": "string",
  "user?": "string", "tool?": "string", "source?": "string", "model?": "string", "agent?": "string", "project?": "string",
  "machine?": "string", "kind?": "string", "class?": "string", "action?": "string", "outcome?": "string",
  "client?": "string", "resource?": "string", "skill?": "string", "plugin?": "string", "events": "integer",
  "errors": "integer", "error_rate": "number", "input_tokens": "integer", "output_tokens": "integer", "cache_read_tokens": "integer",
  "cache_write_tokens": "integer", "cost_usd": "number|null", "unpriced_tokens": "integer", "p50_ms": "number|null",
  "p95_ms": "number|null", "p99_ms": "number|null"},
"Telemetry": {"schema": "=glasshouse.telemetry.v1", "group_by": ["string"], "exact": "boolean", "counted_to": "time|null",
  "more": "integer", "totals": "TelemetryFigures", "rows": ["TelemetryRow"]},
"TelemetryKpis": {"schema": "=glasshouse.telemetry_kpis.v1", "exact": "boolean", "counted_to": "time|null",
  "now": "TelemetryFigures", "before": "TelemetryFigures|null"},
"Job": {"schema": "=glasshouse.job.v1", "id": "uuid", "kind": "reprocess,prune", "state": "queued,running,done,failed",
  "progress": "number", "step": "string", "created": "time", "started": "time|null", "ended": "time|null", "result": "any",
  "error": "string|null"},
"Jobs": {"schema": "=glasshouse.jobs.v1", "jobs": ["Job"]},
"Session": {"id": "string", "agent": "string", "title": "string", "project": "string", "model": "string",
  "models": "integer", "branch": "string", "version": "string", "first": "time|null", "last": "time|null",
  "prompts": "integer", "tool_calls": "integer", "errors": "integer", "api_errors": "integer", "denials": "integer",
  "agent_runs": "integer", "findings": "integer", "gravest_finding": "string|null", "calls": "integer",
  "input": "integer", "output": "integer", "cache_read": "integer", "cache_write_5m": "integer",
  "cache_write_1h": "integer", "cost_usd": "number|null", "unpriced_tokens": "integer", "lower_bound": "boolean"},
"Sessions": {"schema": "=glasshouse.sessions.v1", "total": "integer", "offset?": "integer", "sessions": ["Session"]},
"SessionFigures": {"sessions": "integer", "prompts": "integer", "tool_calls": "integer", "events": "integer", "errors": "integer",
  "calls": "integer", "input": "integer", "output": "integer", "cache_read": "integer", "cache_write_5m": "integer",
  "cache_write_1h": "integer", "cost_usd": "number|null", "unpriced_tokens": "integer", "lower_bound": "boolean"},
"SessionKpis": {"schema": "=glasshouse.session_kpis.v1", "now": "SessionFigures", "before": "SessionFigures|null",
  "before_days": "integer"},
"SessionFacets": {"schema": "=glasshouse.session_facets.v1", "sessions": "integer", "with_errors": "integer",
  "facets": [{"field": "string", "more": "integer", "values": [{"value": "string", "sessions": "integer"}]}]},
"Transcript": {"schema": "=glasshouse.transcript.v1", "session": "Session", "files": [{"file": "integer",
  "name": "string", "agent_id": "string", "tool_use_id": "string", "bytes": "integer"}], "file": "integer",
  "total": "integer", "offset": "integer", "next_offset": "integer|null", "entries": [{"entry": "any",
  "content": "any"}]},
"ZipWish": {"ids": ["string"]},
"Upload": {"schema": "=glasshouse.upload.v1", "name": "string", "outcome": "stored,grown,unchanged", "bytes": "integer",
  "lines": "integer", "bad_lines": "integer", "calls": "integer", "sessions": ["string"]},
"Pack": {"id": "string", "title": "string", "description": "string", "version": "string",
  "state": "enabled,offered,not_seen,broken", "built_in": "boolean", "seen": "boolean", "period_days": "integer",
  "panels": "integer", "problems": [{"line": "integer", "column": "integer", "message": "string"}], "definition?": "any"},
"Packs": {"schema": "=glasshouse.packs.v1", "plan": "free,pro,enterprise", "may_change": "boolean", "packs": ["Pack"]},
"PackWish": {"id": "string", "enabled": "boolean"},
"PackData": {"schema": "=glasshouse.pack_data.v1", "id": "string", "title": "string", "zone": "string",
  "from": "time|null", "to": "time|null", "made": "time|null", "panels": [{"id": "string", "title": "string",
  "kind": "chart,table,number,timeline,heatmap", "trouble?": "string", "exact": "boolean", "more": "integer",
  "range_alone?": "boolean", "rows": [{"*": "any"}], "totals?": {"*": "any"}, "before?": {"*": "any"}}]},
"View": {"id": "integer", "name": "string", "owner": "string", "own": "boolean", "shared": "boolean", "created": "time",
  "updated": "time", "payload": "any"},
"Views": {"schema": "=glasshouse.views.v1", "views": ["View"]},
"FeedbackRow": {"id": "integer", "status": "open,triaged,resolved,wontfix", "created": "time|null", "updated": "time|null",
  "reporter": "string", "message": "string", "session": "string", "path": "string", "line": "integer",
  "last_error": "string", "previewed": "boolean", "fingerprint": "string", "alike": "integer", "assignee": "string",
  "tags": ["string"], "resolution": "string", "resolved": "time|null", "resolved_by": "string",
  "environment?": {"*": "string"}, "excerpt?": "string"},
"Feedback": {"schema": "=glasshouse.feedback.v1", "total": "integer", "by_status": {"*": "integer"}, "tags": ["string"],
  "assignees": ["string"], "reports": ["FeedbackRow"]},
"FeedbackWhole": {"schema": "=glasshouse.feedback_report.v1", "transcript": "string", "report": "FeedbackRow",
  "alike": ["FeedbackRow"]},
"FeedbackWish": {"key?": "string", "message": "string", "session?": "string", "path?": "string", "line?": "integer",
  "last_error?": "string", "previewed?": "boolean", "environment?": {"*": "string"}, "excerpt?": "string"},
"FeedbackSent": {"schema": "=glasshouse.feedback_sent.v1", "id": "integer"},
"TriageWish": {"ids": ["integer"], "status?": "open,triaged,resolved,wontfix", "assignee?": "string",
  "add_tags?": ["string"], "remove_tags?": ["string"], "resolution?": "string"},
"FeedbackChanged": {"schema": "=glasshouse.feedback_changed.v1", "ids": ["integer"]},
"ViewWish": {"name": "string", "payload": {"*": "any"}, "shared?": "boolean"},
"Deleted": {"deleted": "integer"},
"Tenant": {"name": "string", "uuid": "uuid", "plan": "free,pro,enterprise", "created": "time|null",
  "aliases": [{"alias": "string", "person": "string"}]},
"TenantTold": {"schema": "=glasshouse.tenant.v1", "name": "string", "uuid": "uuid", "plan": "free,pro,enterprise",
  "created": "time|null", "aliases": [{"alias": "string", "person": "string"}]},
"Tenants": {"schema": "=glasshouse.tenants.v1", "tenants": ["Tenant"]},
"TenantWish": {"name": "string", "plan?": "free,pro,enterprise"},
"PlanWish": {"name": "string", "plan": "free,pro,enterprise"},
"NameWish": {"name": "string", "new_name": "string"},
"AliasWish": {"tenant?": "string", "alias": "string", "person?": "string"},
"Token": {"id": "string", "role": "ingest,viewer,admin,operator", "tenant": "string", "subject": "string|null",
  "bound": "boolean", "state": "good,expired,revoked", "created": "time|null", "expires": "time|null",
  "revoked": "time|null"},
"TokenTold": {"schema": "=glasshouse.token.v1", "id": "string", "role": "ingest,viewer,admin,operator",
  "tenant": "string", "subject": "string|null", "bound": "boolean", "state": "good,expired,revoked",
  "created": "time|null", "expires": "time|null", "revoked": "time|null", "token": "string|null"},
"Tokens": {"schema": "=glasshouse.tokens.v1", "tokens": ["Token"]},
"TokenWish": {"role": "ingest,viewer,admin,operator", "subject?": "string", "tenant?": "string", "bound?": "boolean",
  "expires_days?": "integer"},
"Sql": {"schema": "=glasshouse.sql.v1", "columns": [{"name": "string", "type": "null,integer,real,text,mixed"}],
  "rows": [["any"]], "truncated": "boolean", "elapsed_ms": "integer", "plan": ["string"], "advice": "string"},
"SqlWish": {"sql": "string", "limit?": "integer", "plan?": "boolean"},
"Status": {"status": "string"}
})json";

constexpr std::string_view Csv = "text/csv", PlainText = "text/plain", Stream = "text/event-stream";
constexpr std::string_view Analytics = "403 ANALYTICS_NOT_AVAILABLE";
constexpr std::array Answers{
    RouteAnswer{"GET", "/api/v1/messages", "Events, newest first, in pages", "Events"},
    RouteAnswer{"GET", "/api/v1/messages/timeline", "How many events when", "Timeline"},
    RouteAnswer{"GET", "/api/admin/activity", "Events, newest first, in pages", "Events"},
    RouteAnswer{"GET", "/api/admin/activity/facets", "Which values events have, with counts", "Facets"},
    RouteAnswer{"GET", "/api/admin/activity/kpis", "Events, failures, users, sessions, p95", "ActivityKpis"},
    RouteAnswer{"GET", "/api/admin/activity/sync", "Where records come from", "Sources"},
    RouteAnswer{"GET", "/api/admin/activity/event", "One event whole, and what belongs to it", "EventWhole",
                "application/json", "404 NOT_FOUND"},
    RouteAnswer{"GET", "/api/admin/activity/health", "Is it healthy?", "Pulse"},
    RouteAnswer{"GET", "/analytics/usage-summary", "API calls, tokens and rotations of a time", "UsageSummary",
                "application/json", Analytics},
    RouteAnswer{"GET", "/analytics/agent-activity", "What each agent did each day", "AgentActivity", "application/json",
                "403 ANALYTICS_NOT_AVAILABLE, 404 AGENT_NOT_FOUND"},
    RouteAnswer{"GET", "/analytics/token-trends", "Tokens issued and refused by day or week", "TokenTrends",
                "application/json", Analytics},
    RouteAnswer{"GET", "/analytics/credentials", "When whose credentials were rotated", "Credentials",
                "application/json", Analytics},
    RouteAnswer{"GET", "/analytics/endpoints", "How each endpoint is called", "Endpoints", "application/json",
                Analytics},
    RouteAnswer{"GET", "/api/analytics/tokens", "Tokens issued on each of the last days", "TokenDays",
                "application/json", Analytics},
    RouteAnswer{"GET", "/api/analytics/agents", "Tokens of each agent this month", "AgentTokens", "application/json",
                Analytics},
    RouteAnswer{"GET", "/api/analytics/agents/activity", "When in the week agents are at work; dow 0 is Sunday",
                "AgentHours", "application/json", Analytics},
    RouteAnswer{"GET", "/api/admin/telemetry/facets", "Which values there are to group and filter by", "Facets"},
    RouteAnswer{"GET", "/api/admin/telemetry/kpis", "The figures of all", "TelemetryKpis"},
    RouteAnswer{"GET", "/api/admin/telemetry/query", "Figures by one or two groups", "Telemetry"},
    RouteAnswer{"GET", "/api/admin/telemetry/export", "The same rows as a file", {}, Csv},
    RouteAnswer{"POST", "/api/admin/telemetry/reprocess", "Works prices and sums out anew", "Job", "application/json",
                "400 INVALID_BODY, 409 CONFLICT", 202},
    RouteAnswer{"POST", "/api/admin/telemetry/prune", "Deletes what is older than it is kept", "Job",
                "application/json", "400 INVALID_BODY, 409 CONFLICT", 202},
    RouteAnswer{"GET",
                "/api/admin/jobs",
                "Jobs, the newest first; with id one of them",
                {},
                "application/json",
                "404 NOT_FOUND"},
    RouteAnswer{"GET", "/api/admin/sessions/list", "Sessions, in pages", "Sessions"},
    RouteAnswer{"GET", "/api/admin/sessions/kpis", "The figures of sessions, and of the time before", "SessionKpis"},
    RouteAnswer{"GET", "/api/admin/sessions/facets", "Which values sessions have, with counts", "SessionFacets"},
    RouteAnswer{"GET", "/api/admin/sessions/transcript", "What a session says, in pages", "Transcript",
                "application/json", "404 NOT_FOUND, 404 TRANSCRIPT_GONE"},
    RouteAnswer{"GET",
                "/api/admin/sessions/download",
                "A session's file as it is",
                {},
                "application/x-ndjson",
                "404 NOT_FOUND, 404 TRANSCRIPT_GONE"},
    RouteAnswer{.method = "POST",
                .path = "/api/admin/sessions/zip",
                .summary = "The files of several sessions",
                .mediaType = "application/zip",
                .codes = "400 INVALID_BODY, 404 NOT_FOUND, 404 TRANSCRIPT_GONE",
                .body = "ZipWish"},
    RouteAnswer{.method = "POST",
                .path = "/api/v1/sessions",
                .summary = "Keeps a transcript of the token's person",
                .schema = "Upload",
                .codes = "400 INVALID_TRANSCRIPT, 409 UPLOAD_GAP, 409 UPLOAD_CONFLICT, 413 UPLOAD_LIMIT",
                .status = 201,
                .otherStatus = 200},
    RouteAnswer{"GET", "/api/admin/observability/views", "Saved views, the own ones and those that are shared",
                "Views"},
    RouteAnswer{.method = "POST",
                .path = "/api/admin/observability/views",
                .summary = "Keeps a view",
                .schema = "View",
                .codes = "400 INVALID_VIEW, 404 NOT_FOUND, 409 VIEW_NAME_TAKEN, 409 TOO_MANY_VIEWS",
                .status = 201,
                .body = "ViewWish"},
    RouteAnswer{.method = "PUT",
                .path = "/api/admin/observability/views",
                .summary = "Changes a view of one's own",
                .schema = "View",
                .codes = "400 INVALID_VIEW, 404 NOT_FOUND, 409 VIEW_NAME_TAKEN",
                .body = "ViewWish"},
    RouteAnswer{"DELETE", "/api/admin/observability/views", "Removes a view of one's own", "Deleted",
                "application/json", "404 NOT_FOUND"},
    RouteAnswer{"GET", "/api/admin/packs", "Report packs", "Packs", "application/json", "404 NOT_FOUND"},
    RouteAnswer{.method = "PUT",
                .path = "/api/admin/packs",
                .summary = "Shows or hides a pack",
                .schema = "PackWish",
                .codes = "400 INVALID_BODY, 400 INVALID_ACT, 403 PLAN_NOT_ENOUGH",
                .body = "PackWish"},
    RouteAnswer{"GET", "/api/admin/packs/data", "A pack's figures", "PackData", "application/json", "404 NOT_FOUND"},
    RouteAnswer{"GET", "/api/feedback", "What people reported: an admin sees all of it, a viewer the own", "Feedback"},
    RouteAnswer{"GET", "/api/feedback/report", "One report with everything, and those alike", "FeedbackWhole",
                "application/json", "404 NOT_FOUND"},
    RouteAnswer{.method = "POST",
                .path = "/api/feedback",
                .summary = "Keeps a report, once for each key",
                .schema = "FeedbackSent",
                .codes = "400 INVALID_ACT, 409 TOO_MANY",
                .status = 201,
                .body = "FeedbackWish"},
    RouteAnswer{.method = "PATCH",
                .path = "/api/feedback",
                .summary = "Changes state, assignee, tags or resolution of reports, of all or of none",
                .schema = "FeedbackChanged",
                .codes = "400 INVALID_ACT, 404 NOT_FOUND",
                .body = "TriageWish"},
    RouteAnswer{"DELETE", "/api/feedback", "Removes a report; the trail keeps that it was there", "Deleted",
                "application/json", "404 NOT_FOUND"},
    RouteAnswer{"GET", "/api/admin/tenants", "Tenants, their plans and people's names", "Tenants"},
    RouteAnswer{.method = "POST",
                .path = "/api/admin/tenants",
                .summary = "Makes a tenant",
                .schema = "TenantTold",
                .codes = "400 INVALID_BODY",
                .status = 201,
                .body = "TenantWish"},
    RouteAnswer{.method = "POST",
                .path = "/api/admin/tenants/plan",
                .summary = "Sets a tenant's plan",
                .schema = "TenantTold",
                .codes = "400 INVALID_BODY, 404 NOT_FOUND",
                .body = "PlanWish"},
    RouteAnswer{.method = "POST",
                .path = "/api/admin/tenants/name",
                .summary = "Renames a tenant",
                .schema = "TenantTold",
                .codes = "400 INVALID_BODY, 404 NOT_FOUND",
                .body = "NameWish"},
    RouteAnswer{.method = "POST",
                .path = "/api/admin/tenants/alias",
                .summary = "Says whose a name is",
                .schema = "TenantTold",
                .codes = "400 INVALID_BODY, 404 NOT_FOUND",
                .body = "AliasWish"},
    RouteAnswer{"GET", "/api/admin/tokens", "Tokens, without themselves", "Tokens"},
    RouteAnswer{.method = "POST",
                .path = "/api/admin/tokens",
                .summary = "Makes a token, which is told once",
                .schema = "TokenTold",
                .codes = "400 INVALID_BODY",
                .status = 201,
                .body = "TokenWish"},
    RouteAnswer{"DELETE", "/api/admin/tokens", "Revokes a token", "TokenTold", "application/json", "404 NOT_FOUND"},
    RouteAnswer{.method = "POST",
                .path = "/api/query",
                .summary = "Read-only SQL over the rows of one's own scope",
                .schema = "Sql",
                .codes = "400 INVALID_PARAMETER, 400 INVALID_SQL",
                .body = "SqlWish"},
    RouteAnswer{"GET", "/livez", "The process runs", "Status"},
    RouteAnswer{"GET", "/readyz", "The store takes records", "Status"},
    RouteAnswer{"GET", "/metrics", "What Prometheus scrapes", {}, PlainText},
    RouteAnswer{"GET", "/openapi.json", "This document", {}},
    RouteAnswer{"GET", "/api/v1/stream", "Live events and counters", {}, Stream},
    RouteAnswer{"POST", "/api/v1/messages", "Takes native events"},
    RouteAnswer{"POST", "/v1/logs", "Takes OTLP logs"},
    RouteAnswer{"POST", "/v1/metrics", "Takes OTLP metrics"},
    RouteAnswer{"POST", "/v1/traces", "Takes OTLP traces"},
    RouteAnswer{"POST", "/webhooks/github", "Takes GitHub's deliveries", {}, "application/json", "404 NOT_FOUND"},
    RouteAnswer{"POST", "/webhooks/azure", "Takes Azure DevOps' deliveries"},
};

QJsonObject typed(const QString &type, const QString &format = {})
{
    QJsonObject schema{{u"type"_s, type}};
    if (!format.isEmpty())
        schema.insert(u"format"_s, format);
    return schema;
}

QJsonObject named(const QString &name)
{
    if (name == u"any")
        return {};
    if (name.startsWith(u'='))
        return {{u"const"_s, name.mid(1)}};
    if (name == u"time")
        return typed(u"string"_s, u"date-time"_s);
    if (name == u"date" || name == u"uuid")
        return typed(u"string"_s, name);
    if (name.contains(u',')) {
        QJsonObject schema = typed(u"string"_s);
        schema.insert(u"enum"_s, QJsonArray::fromStringList(name.split(u',')));
        return schema;
    }
    if (name.front().isUpper())
        return {{u"$ref"_s, u"#/components/schemas/"_s + ApiPrefix + name}};
    return typed(name);
}

QJsonObject expanded(const QJsonValue &shape)
{
    if (shape.isArray())
        return {{u"type"_s, u"array"_s}, {u"items"_s, expanded(shape.toArray().first())}};
    if (shape.isString()) {
        const QString name = shape.toString();
        if (!name.endsWith(u"|null"))
            return named(name);
        return {{u"anyOf"_s, QJsonArray{named(name.chopped(5)), typed(u"null"_s)}}};
    }
    QJsonObject properties;
    QJsonArray required;
    const QJsonObject fields = shape.toObject();
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        if (field.key() == u"*")
            return {{u"type"_s, u"object"_s}, {u"additionalProperties"_s, expanded(field.value())}};
        const bool isOptional = field.key().endsWith(u'?');
        const QString name = isOptional ? field.key().chopped(1) : field.key();
        properties.insert(name, expanded(field.value()));
        if (!isOptional)
            required.append(name);
    }
    return {{u"type"_s, u"object"_s},
            {u"properties"_s, properties},
            {u"required"_s, required},
            {u"additionalProperties"_s, false}};
}

} // namespace

std::span<const RouteAnswer> routeAnswers()
{
    return Answers;
}

const RouteAnswer *routeAnswer(std::string_view method, std::string_view path)
{
    const auto found = std::find_if(Answers.begin(), Answers.end(), [&](const RouteAnswer &each) {
        return each.method == method && each.path == path;
    });
    return found == Answers.end() ? nullptr : &*found;
}

QJsonObject answerSchemas()
{
    QJsonObject schemas;
    const QJsonObject shapes = QJsonDocument::fromJson(Shapes).object();
    for (auto shape = shapes.begin(); shape != shapes.end(); ++shape)
        schemas.insert(ApiPrefix + shape.key(), expanded(shape.value()));
    return schemas;
}

} // namespace glasshouse
