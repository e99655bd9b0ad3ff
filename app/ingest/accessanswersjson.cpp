// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/accessanswersjson.h"

#include "base/timestamp.h"

namespace glasshouse {

namespace {

void writeTime(JsonWriter &json, std::string_view name, std::optional<qint64> ms)
{
    json.key(name);
    ms ? json.value(timestampText(*ms)) : json.null();
}

void writeText(JsonWriter &json, std::string_view name, const std::string &text)
{
    json.key(name);
    text.empty() ? json.null() : json.value(text);
}

void writeFields(JsonWriter &json, const TokenRecord &token, const TokenAnswer &answer, qint64 nowMs)
{
    json.field("id", token.id).field("role", roleName(token.role)).field("tenant", tenantOf(token, answer));
    writeText(json, "subject", token.subject);
    json.field("bound", !token.relay).field("state", stateOf(token, nowMs));
    writeTime(json, "created", token.createdMs);
    writeTime(json, "expires", token.expiresMs);
    writeTime(json, "revoked", token.revokedMs);
}

void writeFields(JsonWriter &json, const TenantRecord &tenant, const TenantAnswer &answer)
{
    json.field("name", tenant.name).field("uuid", tenant.uuid).field("plan", planName(tenant.plan));
    writeTime(json, "created", tenant.createdMs);
    json.key("aliases").beginArray();
    for (const PersonAlias &each : answer.aliases) {
        if (each.tenant == tenant.id)
            json.beginObject().field("alias", each.alias).field("person", each.person).endObject();
    }
    json.endArray();
}

} // namespace

const char *stateOf(const TokenRecord &token, qint64 nowMs)
{
    if (token.revokedMs)
        return "revoked";
    return token.expiresMs && *token.expiresMs <= nowMs ? "expired" : "good";
}

std::string tenantOf(const TokenRecord &token, const TokenAnswer &answer)
{
    const auto name = answer.tenants.find(token.tenant);
    return name == answer.tenants.end() ? std::to_string(token.tenant) : name->second;
}

QByteArray tokensJson(const TokenAnswer &answer, qint64 nowMs, JsonWriter::Style style)
{
    JsonWriter json(style);
    json.beginObject().field("schema", "glasshouse.tokens.v1").key("tokens").beginArray();
    for (const TokenRecord &token : answer.tokens) {
        json.beginObject();
        writeFields(json, token, answer, nowMs);
        json.endObject();
    }
    json.endArray().endObject();
    return json.take();
}

QByteArray tokenJson(const TokenAnswer &answer, qint64 nowMs, JsonWriter::Style style)
{
    JsonWriter json(style);
    json.beginObject().field("schema", "glasshouse.token.v1");
    writeFields(json, answer.tokens.front(), answer, nowMs);
    writeText(json, "token", answer.text);
    json.endObject();
    return json.take();
}

QByteArray tenantsJson(const TenantAnswer &answer, JsonWriter::Style style)
{
    JsonWriter json(style);
    json.beginObject().field("schema", "glasshouse.tenants.v1").key("tenants").beginArray();
    for (const TenantRecord &tenant : answer.tenants) {
        json.beginObject();
        writeFields(json, tenant, answer);
        json.endObject();
    }
    json.endArray().endObject();
    return json.take();
}

QByteArray tenantJson(const TenantAnswer &answer, JsonWriter::Style style)
{
    JsonWriter json(style);
    json.beginObject().field("schema", "glasshouse.tenant.v1");
    writeFields(json, answer.tenants.front(), answer);
    json.endObject();
    return json.take();
}

} // namespace glasshouse
