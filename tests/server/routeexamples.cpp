// SPDX-License-Identifier: GPL-3.0-or-later
#include "routeexamples.h"

#include <string_view>

namespace glasshouse {

namespace {
constexpr const char *Json = "application/json";

const RouteExample Examples[] = {
    {"POST", "/v1/", "", "{}", Json, {200}},
    {"POST", "/api/v1/messages", "", R"([{"event_id":"example","type":"chat","actor":"{ACTOR}"}])", Json, {200, 202}},
    {"POST", "/webhooks/github", "", "{}", Json, {401}}, // nobody here signs
    {"POST", "/webhooks/azure", "", "{}", Json, {200, 202, 400}},
    {"GET", "/livez", "", "", "", {200}},
    {"GET", "/readyz", "", "", "", {200}},
    {"GET", "/metrics", "", "", "", {200}},
    {"GET", "/api/v1/stream", "", "", "", {200}},
    {"GET", "/api/v1/messages", "?session={SESSION}", "", "", {200}},
    {"GET", "/api/v1/messages/timeline", "?user={ACTOR}", "", "", {200}},
    {"GET", "/api/admin/activity", "?user={ACTOR}&project={PROJECT}", "", "", {200}},
    {"GET", "/api/admin/activity/facets", "?agent={AGENT}", "", "", {200}},
    {"GET", "/api/admin/activity/kpis", "?session={SESSION}", "", "", {200}},
    {"GET", "/api/admin/activity/sync", "", "", "", {200}},
    {"GET", "/api/admin/activity/health", "", "", "", {200}},
    {"GET", "/api/admin/activity/event", "?time={EVENT_TIME}&id={EVENT}", "", "", {200, 404}},
    {"POST", "/api/v1/ask/session-files", "", R"({"sessionId":"{SESSION}"})", Json, {200, 404}},
    {"POST", "/api/v1/ask/event-detail", "", R"({"timeMs":{EVENT_MS},"sequence":{EVENT}})", Json, {200, 404}},
    {"POST", "/api/v1/ask/transcript-outline", "", R"({"path":"{FILE}"})", Json, {200, 400, 404}},
    {"POST", "/api/v1/ask/transcript-page", "", R"({"path":"{FILE}","entries":[]})", Json, {200, 400, 404}},
    {"POST", "/api/v1/ask/transcript-find", "", R"({"path":"{FILE}","text":"a"})", Json, {200, 400, 404}},
    {"POST", "/api/v1/ask/raw-record", "", R"({"path":"{FILE}"})", Json, {200, 400, 404}},
    {"POST", "/api/v1/ask/feedback-draft", "", R"({"path":"{FILE}"})", Json, {200, 400, 404}},
    {"POST", "/api/v1/ask/metric-points", "", R"({"session":"{SESSION}"})", Json, {200}},
    {"POST", "/api/v1/ask/feedback-item", "", R"({"id":1})", Json, {200, 404}},
    {"POST", "/api/v1/ask/store-facts", "", "{}", Json, {200}},
    {"POST", "/api/v1/ask/pulse", "", "{}", Json, {200}},
    {"POST", "/api/v1/ask/sources", "", "{}", Json, {200}},
    {"POST", "/api/v1/ask/quarantine", "", "{}", Json, {200}},
    {"POST", "/api/v1/ask/saved-views", "", "{}", Json, {200}},
    {"POST", "/api/v1/ask/alert-rules", "", "{}", Json, {200}},
    {"POST", "/api/v1/ask/alert-history", "", "{}", Json, {200}},
    {"POST", "/api/v1/ask/pack-states", "", "{}", Json, {200}},
    {"POST", "/api/v1/ask/channels", "", "{}", Json, {200}},
    {"POST", "/api/v1/ask/usage-summary", "", R"({"from":"2026-11-01","to":"2026-11-02","zone":"UTC"})", Json, {200}},
    {"POST", "/api/v1/ask/agent-activity", "", R"({"from":"2026-11-01","to":"2026-11-02","zone":"UTC"})", Json, {200}},
    {"POST", "/api/v1/ask/agent-hours", "", R"({"from":"2026-11-01","to":"2026-11-02","zone":"UTC"})", Json, {200}},
    {"POST", "/api/v1/ask/token-trends", "", R"({"from":"2026-11-01","to":"2026-11-02","zone":"UTC"})", Json, {200}},
    {"POST", "/api/v1/ask/agent-tokens", "", R"({"from":"2026-11-01","to":"2026-11-02","zone":"UTC"})", Json, {200}},
    {"POST", "/api/v1/ask/sql", "", R"({"sql":"SELECT 1"})", Json, {200, 503}},
    {"POST", "/api/v1/ask/feedback", "", R"({"session":"{SESSION}"})", Json, {200}},
    {"POST",
     "/api/v1/ask/finding-counts",
     "",
     R"({"groups":["Type"],"filter":{"sessions":["{SESSION}"]}})",
     Json,
     {200}},
    {"POST", "/api/v1/act/report-feedback", "", R"({"report":{"key":"act","message":"example"}})", Json, {200}},
    {"POST", "/api/v1/act/triage-feedback", "", R"({"ids":[1],"status":"Triaged"})", Json, {200, 404}},
    {"POST", "/api/v1/act/remove-feedback", "", R"({"ids":[2]})", Json, {200, 404}},
    {"POST", "/api/v1/act/remove-alert-rule", "", R"({"id":1})", Json, {200, 404}},
    {"POST", "/api/v1/act/acknowledge-alerts", "", R"({"firings":[1],"note":"seen"})", Json, {200, 404}},
    {"POST", "/api/v1/act/enable-pack", "", R"({"pack":"llm-cost","enabled":true})", Json, {200}},
    {"POST", "/api/v1/act/remove-pack-schedule", "", R"({"id":1})", Json, {200, 404}},
    {"POST", "/api/v1/act/remove-channel", "", R"({"id":"nobodys"})", Json, {200, 404}},
    {"POST", "/api/v1/act/test-channel", "", R"({"id":"nobodys"})", Json, {200, 404}},
    {"POST", "/api/v1/act/note-export", "", R"({"action":"activity.exported","resource":"csv"})", Json, {200}},
    {"POST", "/api/v1/act/", "", "{}", Json, {200, 400, 404, 409}},
    {"POST", "/api/v1/ask/", "", R"({"filter":{"sessions":["{SESSION}"]}})", Json, {200, 400, 404, 503}},
    {"GET", "/api/admin/observability/views", "", "", "", {200}},
    {"POST", "/api/admin/observability/views", "", R"({"name":"example","payload":{}})", Json, {200, 201, 400, 409}},
    {"PUT", "/api/admin/observability/views", "?id={VIEW}", R"({"name":"other","payload":{}})", Json, {200, 400, 404}},
    {"DELETE", "/api/admin/observability/views", "?id={VIEW}", "", "", {200, 404}},
    {"GET", "/api/admin/packs", "?id=llm-cost", "", "", {200, 404}},
    {"PUT", "/api/admin/packs", "", R"({"id":"llm-cost","enabled":true})", Json, {200}},
    {"GET", "/api/admin/packs/data", "?id=audit-compliance&days=3", "", "", {200, 404}},
    {"GET", "/api/feedback", "?status=open&folded=false", "", "", {200}},
    {"GET", "/api/feedback/report", "?id=1", "", "", {200, 404}},
    {"POST", "/api/feedback", "", R"({"key":"example","message":"example"})", Json, {201}},
    {"PATCH", "/api/feedback", "", R"({"ids":[1],"status":"triaged"})", Json, {200, 404}},
    {"DELETE", "/api/feedback", "?id=1", "", "", {200, 404}},
    {"POST",
     "/api/v1/sessions",
     "?name=x.jsonl",
     R"({"type":"user","sessionId":"x","uuid":"u","timestamp":"2026-11-20T10:00:00Z","message":{"role":"user","content":"x"}})",
     "application/x-ndjson",
     {200, 201, 400}},
    {"GET", "/api/admin/sessions/transcript", "?session={SESSION}", "", "", {200, 400, 404}},
    {"GET", "/api/admin/sessions/download", "?session={SESSION}", "", "", {200, 400, 404}},
    {"POST", "/api/admin/sessions/zip", "", R"({"ids":["{SESSION}"]})", Json, {200, 404}},
    {"GET", "/api/admin/sessions/", "", "", "", {200}},
    {"GET", "/analytics/", "", "", "", {200}},
    {"GET", "/analytics/agent-activity", "?agentId={AGENT}", "", "", {200, 404}},
    {"GET", "/api/analytics/", "", "", "", {200}},
    {"GET", "/api/admin/telemetry/", "", "", "", {200}},
    {"POST", "/api/admin/telemetry/", "", "{}", Json, {202, 409}},
    {"GET", "/api/admin/jobs", "", "", "", {200}},
    {"GET", "/openapi.json", "", "", "", {200}},
    {"POST",
     "/api/query",
     "",
     R"({"sql":"SELECT count(*) FROM sessions WHERE session='{SESSION}'"})",
     Json,
     {200, 503}},
    {"GET", "/api/admin/tenants", "", "", "", {200}},
    {"POST", "/api/admin/tenants", "", R"({"name":"example"})", Json, {201, 400}},
    {"POST", "/api/admin/tenants/plan", "", R"({"name":"{TENANT}","plan":"enterprise"})", Json, {200, 404}},
    {"POST", "/api/admin/tenants/name", "", R"({"name":"{TENANT}","new_name":"{TENANT}"})", Json, {200, 404}},
    {"POST", "/api/admin/tenants/alias", "", R"({"alias":"example","person":"nobody"})", Json, {200, 400}},
    {"GET", "/api/admin/tokens", "", "", "", {200}},
    {"POST", "/api/admin/tokens", "", R"({"role":"ingest"})", Json, {201}},
    {"DELETE", "/api/admin/tokens", "?id={TOKEN}", "", "", {200, 404}},
};
} // namespace

const RouteExample *exampleOf(const RoutePolicy &policy)
{
    const RouteExample *below = nullptr;
    for (const RouteExample &example : Examples) {
        const std::string_view path = example.path;
        if (policy.method != example.method)
            continue;
        if (policy.path == path)
            return &example;
        if (path.back() == '/' && policy.path.starts_with(path))
            below = &example;
    }
    return below;
}

std::string missingExample(const RoutePolicy &policy)
{
    return policy.method + ' ' + policy.path
        + " has no example: write a line for it into tests/server/routeexamples.cpp, with what belongs to a tenant";
}

} // namespace glasshouse
