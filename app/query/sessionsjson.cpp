// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/sessionsjson.h"

#include "base/jsonwriter.h"
#include "query/answersjson.h"

namespace glasshouse {

namespace {

void writeFigures(JsonWriter &json, const char *name, const std::optional<KpiFigures> &figures)
{
    json.key(name);
    if (!figures) {
        json.null();
        return;
    }
    json.beginObject().field("sessions", figures->sessions).field("prompts", figures->prompts);
    json.field("tool_calls", figures->toolCalls).field("events", figures->events).field("errors", figures->errors);
    glasshouse::writeFigures(json, figures->usage);
    json.endObject();
}

} // namespace

void writeFigures(JsonWriter &json, const UsageFigures &figures)
{
    json.field("calls", figures.calls).field("input", figures.tokens.input).field("output", figures.tokens.output);
    json.field("cache_read", figures.tokens.cacheRead).field("cache_write_5m", figures.tokens.cacheWrite5m);
    json.field("cache_write_1h", figures.tokens.cacheWrite1h).key("cost_usd");
    if (figures.cost)
        json.value(*figures.cost);
    else
        json.null();
    json.field("unpriced_tokens", figures.unpricedTokens).field("lower_bound", figures.lowerBound);
}

void writeSession(JsonWriter &json, const SessionSummary &session)
{
    json.field("id", session.id)
        .field("agent", session.agent)
        .field("title", session.title)
        .field("project", session.project);
    json.field("model", session.model)
        .field("models", session.models)
        .field("branch", session.branch)
        .field("version", session.version);
    writeTime(json, "first", session.firstMs);
    writeTime(json, "last", session.lastMs);
    json.field("prompts", session.prompts).field("tool_calls", session.toolCalls).field("errors", session.errors);
    json.field("api_errors", session.apiErrors)
        .field("denials", session.denials)
        .field("agent_runs", session.agentRuns)
        .field("findings", session.findings)
        .key("gravest_finding");
    if (session.findings > 0)
        json.value(nameOf(session.gravest));
    else
        json.null();
    writeFigures(json, session.usage);
}

void writeSessions(JsonWriter &json, const std::vector<SessionSummary> &sessions, qint64 total, qint64 offset)
{
    json.beginObject().field("schema", "glasshouse.sessions.v1").field("total", total);
    if (offset > 0)
        json.field("offset", offset);
    json.key("sessions").beginArray();
    for (const SessionSummary &session : sessions) {
        json.beginObject();
        writeSession(json, session);
        json.endObject();
    }
    json.endArray().endObject();
}

void writeJson(JsonWriter &json, const KpisAnswer &answer)
{
    json.beginObject().field("schema", "glasshouse.session_kpis.v1");
    writeFigures(json, "now", answer.now);
    writeFigures(json, "before", answer.before);
    json.field("before_days", answer.beforeDays).endObject();
}

void writeJson(JsonWriter &json, const SessionFacets &facets)
{
    json.beginObject().field("schema", "glasshouse.session_facets.v1").field("sessions", facets.sessions);
    json.field("with_errors", facets.withErrors).key("facets").beginArray();
    for (const SessionFacet &facet : facets.facets) {
        json.beginObject().field("field", facet.field).field("more", facet.more).key("values").beginArray();
        for (const SessionFacet::Value &value : facet.values)
            json.beginObject().field("value", value.value).field("sessions", value.sessions).endObject();
        json.endArray().endObject();
    }
    json.endArray().endObject();
}

} // namespace glasshouse
