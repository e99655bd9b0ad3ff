// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/tokenadminjson.h"

#include <QJsonArray>

#include <array>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

struct Word {
    TokenRequest::Do action;
    const char16_t *name;
};
constexpr std::array<Word, 3> Words{
    {{TokenRequest::Do::List, u"list"}, {TokenRequest::Do::Create, u"create"}, {TokenRequest::Do::Revoke, u"revoke"}}};

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

std::string utf8(const QJsonValue &value)
{
    return value.toString().toStdString();
}

QString hex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

QByteArray fromHex(const QJsonValue &value)
{
    return QByteArray::fromHex(value.toString().toLatin1());
}

void insertOptional(QJsonObject &json, const QString &key, const std::optional<qint64> &value)
{
    if (value)
        json.insert(key, *value);
}

std::optional<qint64> optionalInteger(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(value.toInteger()) : std::nullopt;
}

QJsonObject toJson(const TokenRecord &token)
{
    QJsonObject json{{u"id"_s, text(token.id)},           {u"hash"_s, hex(token.hash)},
                     {u"tenant"_s, token.tenant},         {u"role"_s, text(roleName(token.role))},
                     {u"subject"_s, text(token.subject)}, {u"relay"_s, token.relay},
                     {u"created_ms"_s, token.createdMs}};
    insertOptional(json, u"expires_ms"_s, token.expiresMs);
    insertOptional(json, u"revoked_ms"_s, token.revokedMs);
    return json;
}

} // namespace

QJsonObject toJson(const TokenRequest &request)
{
    QJsonObject json{{u"id"_s, text(request.id)},
                     {u"hash"_s, hex(request.hash)},
                     {u"role"_s, text(roleName(request.role))},
                     {u"tenant"_s, text(request.tenant)},
                     {u"subject"_s, text(request.subject)},
                     {u"bound"_s, request.bound}};
    for (const Word &word : Words) {
        if (word.action == request.action)
            json.insert(u"do"_s, QString::fromUtf16(word.name));
    }
    insertOptional(json, u"expires_days"_s, request.expiresDays);
    insertOptional(json, u"only"_s, request.only);
    json.insert(u"makes_tenant"_s, request.makesTenant);
    return json;
}

QJsonObject toJson(const TokenAnswer &answer)
{
    QJsonArray tokens, tenants;
    for (const TokenRecord &token : answer.tokens)
        tokens.append(toJson(token));
    for (const auto &[id, name] : answer.tenants)
        tenants.append(QJsonObject{{u"id"_s, id}, {u"name"_s, text(name)}});
    return {{u"tokens"_s, tokens}, {u"tenants"_s, tenants}, {u"changed"_s, answer.changed}};
}

Result<TokenRequest> tokenRequestFromJson(const QJsonObject &json)
{
    TokenRequest request;
    const QString name = json.value(u"do"_s).toString();
    const auto isNamed = [&name](const Word &word) { return name == QString::fromUtf16(word.name); };
    const auto word = std::find_if(Words.begin(), Words.end(), isNamed);
    const auto role = roleFromName(utf8(json.value(u"role"_s)));
    if (word == Words.end() || (word->action == TokenRequest::Do::Create && !role))
        return fail(Error::Code::Rejected, u"the store's owner does not know this request about tokens"_s);
    request.action = word->action;
    request.role = role.value_or(Role::Ingest);
    request.id = utf8(json.value(u"id"_s));
    request.hash = fromHex(json.value(u"hash"_s));
    request.tenant = utf8(json.value(u"tenant"_s));
    request.subject = utf8(json.value(u"subject"_s));
    request.bound = json.value(u"bound"_s).toBool();
    request.expiresDays = optionalInteger(json.value(u"expires_days"_s));
    request.only = optionalInteger(json.value(u"only"_s));
    request.makesTenant = json.value(u"makes_tenant"_s).toBool(true);
    return request;
}

TokenAnswer tokenAnswerFromJson(const QJsonObject &json)
{
    TokenAnswer answer;
    for (const QJsonValue &value : json.value(u"tokens"_s).toArray()) {
        const auto role = roleFromName(utf8(value[u"role"_s]));
        if (!role)
            continue;
        TokenRecord token;
        token.id = utf8(value[u"id"_s]), token.hash = fromHex(value[u"hash"_s]);
        token.tenant = value[u"tenant"_s].toInteger(), token.role = *role;
        token.subject = utf8(value[u"subject"_s]), token.relay = value[u"relay"_s].toBool();
        token.createdMs = value[u"created_ms"_s].toInteger();
        token.expiresMs = optionalInteger(value[u"expires_ms"_s]);
        token.revokedMs = optionalInteger(value[u"revoked_ms"_s]);
        answer.tokens.push_back(std::move(token));
    }
    for (const QJsonValue &value : json.value(u"tenants"_s).toArray())
        answer.tenants.emplace(value[u"id"_s].toInteger(), utf8(value[u"name"_s]));
    answer.changed = json.value(u"changed"_s).toBool(true);
    return answer;
}

} // namespace glasshouse
