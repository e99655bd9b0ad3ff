// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/answersjson.h"

#include "base/jsonwriter.h"

namespace glasshouse {

namespace {

void writeMilliseconds(JsonWriter &json, std::string_view name, const std::optional<qint64> &ns)
{
    json.key(name);
    if (ns)
        json.value(double(*ns) / 1e6, 3);
    else
        json.null();
}

void writeKpis(JsonWriter &json, const ActivityKpis &kpis)
{
    const std::pair<const char *, qint64> counts[] = {
        {"events", kpis.events}, {"failures", kpis.failures}, {"users", kpis.actors}, {"sessions", kpis.sessions}};
    json.beginObject();
    for (const auto &[name, count] : counts) {
        if (count >= 0)
            json.field(name, count);
        else
            json.key(name).null(); // not known
    }
    writeMilliseconds(json, "p95_ms", kpis.p95Ns);
    json.endObject();
}

} // namespace

void writeJson(JsonWriter &json, const FacetsAnswer &answer)
{
    json.beginObject().field("schema", "glasshouse.facets.v1").field("failures", answer.failures);
    writeTime(json, "counted_to", answer.countedToMs);
    json.key("facets").beginArray();
    for (const Facet &facet : answer.facets) {
        json.beginObject().field("field", facet.field).field("exact", facet.exact).field("more", facet.more);
        json.key("values").beginArray();
        for (const FacetValue &value : facet.values)
            json.beginObject().field("value", value.value).field("events", value.events).endObject();
        json.endArray().endObject();
    }
    json.endArray().endObject();
}

void writeJson(JsonWriter &json, const ActivityKpisAnswer &answer)
{
    json.beginObject().field("schema", "glasshouse.activity_kpis.v1").key("now");
    writeKpis(json, answer.now);
    json.key("before");
    if (answer.before)
        writeKpis(json, *answer.before);
    else
        json.null();
    json.endObject();
}

void writeJson(JsonWriter &json, const CredentialsAnswer &answer)
{
    json.beginObject().field("schema", "glasshouse.credentials.v1").key("credentials").beginArray();
    for (const CredentialRow &row : answer.rows) {
        json.beginObject().field("agent", row.agent).field("kind", row.kind);
        writeTime(json, "last_rotation", row.lastMs);
        writeTime(json, "since", row.sinceMs);
        json.field("days", row.days).field("rotations", row.rotations).field("tokens_issued", row.tokensIssued);
        json.field("tokens_failed", row.tokensFailed).field("by", row.by).endObject();
    }
    json.endArray().endObject();
}

void writeJson(JsonWriter &json, const EndpointsAnswer &answer)
{
    json.beginObject().field("schema", "glasshouse.endpoints.v1").key("endpoints").beginArray();
    for (const EndpointRow &row : answer.rows) {
        json.beginObject().field("endpoint", row.endpoint).field("calls", row.calls).field("errors", row.errors);
        writeMilliseconds(json, "p50_ms", row.p50Ns);
        writeMilliseconds(json, "p95_ms", row.p95Ns);
        writeMilliseconds(json, "p99_ms", row.p99Ns);
        json.key("trend").beginArray();
        for (const qint64 calls : row.trend)
            json.value(calls);
        json.endArray().endObject();
    }
    json.endArray().endObject();
}

} // namespace glasshouse
