// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adminjson.h"

#include "base/jsonwriter.h"
#include "base/timestamp.h"

#include <QJsonDocument>

#include <cmath>

using namespace Qt::StringLiterals;

namespace glasshouse {

AdminBody::AdminBody(std::string_view json, const QStringList &known)
{
    QJsonParseError error;
    const QJsonDocument document =
        QJsonDocument::fromJson(QByteArray::fromRawData(json.data(), qsizetype(json.size())), &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        refuse(u"the body has to be a JSON object"_s);
    m_object = document.object();
    for (const QString &key : m_object.keys()) {
        if (!known.contains(key))
            refuse(u"the body may hold %1"_s.arg(known.join(u", "_s)));
    }
}

void AdminBody::refuse(const QString &why)
{
    if (!m_trouble)
        m_trouble = HttpError{400, why.toStdString(), {}, "INVALID_BODY"};
}

std::string AdminBody::text(const QString &key, bool isNeeded)
{
    const QJsonValue value = m_object.value(key);
    if (value.isUndefined() || value.isNull()) {
        if (isNeeded)
            refuse(u"%1 is needed"_s.arg(key));
        return {};
    }
    const std::string text = value.toString().toStdString();
    if (!value.isString() || text.empty() || text.size() > TokenRequest::MaxNameBytes)
        refuse(u"%1 has to be text of 1 to %2 bytes"_s.arg(key).arg(TokenRequest::MaxNameBytes));
    return text;
}

bool AdminBody::truth(const QString &key)
{
    const QJsonValue value = m_object.value(key);
    if (!value.isUndefined() && !value.isBool())
        refuse(u"%1 has to be true or false"_s.arg(key));
    return value.toBool();
}

std::optional<qint64> AdminBody::number(const QString &key)
{
    const QJsonValue value = m_object.value(key);
    if (value.isUndefined() || value.isNull())
        return std::nullopt;
    const double number = value.toDouble(-1);
    if (!value.isDouble() || number != std::floor(number) || std::abs(number) > 1e12)
        refuse(u"%1 has to be a whole number"_s.arg(key));
    return value.toInteger();
}

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

void writeToken(JsonWriter &json, const TokenRecord &token, const TokenAnswer &answer, qint64 nowMs)
{
    const auto tenant = answer.tenants.find(token.tenant);
    json.field("id", token.id).field("role", roleName(token.role));
    writeText(json, "tenant", tenant == answer.tenants.end() ? std::string() : tenant->second);
    writeText(json, "subject", token.subject);
    json.field("bound", !token.relay);
    json.field("state",
               token.revokedMs                                    ? "revoked"
                   : token.expiresMs && *token.expiresMs <= nowMs ? "expired"
                                                                  : "good");
    writeTime(json, "created", token.createdMs);
    writeTime(json, "expires", token.expiresMs);
    writeTime(json, "revoked", token.revokedMs);
}

void writeTenant(JsonWriter &json, const TenantRecord &tenant, const std::vector<PersonAlias> &aliases)
{
    json.field("name", tenant.name).field("uuid", tenant.uuid).field("plan", planName(tenant.plan));
    writeTime(json, "created", tenant.createdMs);
    json.key("aliases").beginArray();
    for (const PersonAlias &each : aliases) {
        if (each.tenant == tenant.id)
            json.beginObject().field("alias", each.alias).field("person", each.person).endObject();
    }
    json.endArray();
}

} // namespace

std::string tokensText(const TokenAnswer &answer, qint64 nowMs)
{
    JsonWriter json;
    json.beginObject().field("schema", "glasshouse.tokens.v1").key("tokens").beginArray();
    for (const TokenRecord &token : answer.tokens) {
        json.beginObject();
        writeToken(json, token, answer, nowMs);
        json.endObject();
    }
    json.endArray().endObject();
    return json.take().toStdString();
}

std::string tokenText(const TokenAnswer &answer, qint64 nowMs)
{
    JsonWriter json;
    json.beginObject().field("schema", "glasshouse.token.v1");
    writeToken(json, answer.tokens.front(), answer, nowMs);
    writeText(json, "token", answer.text);
    json.endObject();
    return json.take().toStdString();
}

std::string tenantsText(const TenantAnswer &answer)
{
    JsonWriter json;
    json.beginObject().field("schema", "glasshouse.tenants.v1").key("tenants").beginArray();
    for (const TenantRecord &tenant : answer.tenants) {
        json.beginObject();
        writeTenant(json, tenant, answer.aliases);
        json.endObject();
    }
    json.endArray().endObject();
    return json.take().toStdString();
}

std::string tenantText(const TenantAnswer &answer)
{
    JsonWriter json;
    json.beginObject().field("schema", "glasshouse.tenant.v1");
    writeTenant(json, answer.tenants.front(), answer.aliases);
    json.endObject();
    return json.take().toStdString();
}

} // namespace glasshouse
