// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/tenantadmin.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

using Do = TenantRequest::Do;

struct Word {
    Do action;
    const char16_t *name;
};
constexpr std::array<Word, 5> Words{
    {{Do::List, u"list"}, {Do::Add, u"add"}, {Do::SetPlan, u"plan"}, {Do::Rename, u"rename"}, {Do::Alias, u"alias"}}};

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

std::string utf8(const QJsonValue &value)
{
    return value.toString().toStdString();
}

QJsonObject jsonOf(const TenantRecord &tenant)
{
    return {{u"id"_s, tenant.id},
            {u"name"_s, text(tenant.name)},
            {u"uuid"_s, text(tenant.uuid)},
            {u"plan"_s, text(planName(tenant.plan))},
            {u"created_ms"_s, tenant.createdMs}};
}

TenantRecord tenantFrom(const QJsonObject &json)
{
    TenantRecord tenant;
    tenant.id = json.value(u"id"_s).toInteger(), tenant.name = utf8(json.value(u"name"_s));
    tenant.uuid = utf8(json.value(u"uuid"_s));
    tenant.plan = planFromName(utf8(json.value(u"plan"_s))).value_or(Plan::Enterprise);
    tenant.createdMs = json.value(u"created_ms"_s).toInteger();
    return tenant;
}

} // namespace

QJsonObject toJson(const TenantRequest &request)
{
    QJsonObject json{{u"name"_s, text(request.name)},
                     {u"plan"_s, text(planName(request.plan))},
                     {u"new_name"_s, text(request.newName)},
                     {u"alias"_s, text(request.alias)},
                     {u"person"_s, text(request.person)}};
    for (const Word &word : Words) {
        if (word.action == request.action)
            json.insert(u"do"_s, QString::fromUtf16(word.name));
    }
    if (request.only)
        json.insert(u"only"_s, *request.only);
    return json;
}

Result<TenantRequest> tenantRequestFromJson(const QJsonObject &json)
{
    const QString name = json.value(u"do"_s).toString();
    const auto word = std::find_if(Words.begin(), Words.end(),
                                   [&name](const Word &each) { return name == QString::fromUtf16(each.name); });
    const auto plan = planFromName(utf8(json.value(u"plan"_s)));
    if (word == Words.end() || !plan)
        return fail(Error::Code::Rejected, u"the store's owner does not know this request about tenants"_s);
    TenantRequest request;
    request.action = word->action, request.plan = *plan;
    request.name = utf8(json.value(u"name"_s)), request.newName = utf8(json.value(u"new_name"_s));
    request.alias = utf8(json.value(u"alias"_s)), request.person = utf8(json.value(u"person"_s));
    if (json.value(u"only"_s).isDouble())
        request.only = json.value(u"only"_s).toInteger();
    return request;
}

QJsonObject toJson(const TenantAnswer &answer)
{
    QJsonArray tenants, aliases;
    for (const TenantRecord &tenant : answer.tenants)
        tenants.append(jsonOf(tenant));
    for (const PersonAlias &each : answer.aliases)
        aliases.append(
            QJsonObject{{u"tenant"_s, each.tenant}, {u"alias"_s, text(each.alias)}, {u"person"_s, text(each.person)}});
    QJsonObject json{{u"tenants"_s, tenants}, {u"aliases"_s, aliases}, {u"person_before"_s, text(answer.personBefore)}};
    if (answer.before)
        json.insert(u"before"_s, jsonOf(*answer.before));
    return json;
}

TenantAnswer tenantAnswerFromJson(const QJsonObject &json)
{
    TenantAnswer answer;
    for (const QJsonValue &value : json.value(u"tenants"_s).toArray())
        answer.tenants.push_back(tenantFrom(value.toObject()));
    for (const QJsonValue &value : json.value(u"aliases"_s).toArray())
        answer.aliases.push_back({value[u"tenant"_s].toInteger(), utf8(value[u"alias"_s]), utf8(value[u"person"_s])});
    answer.personBefore = utf8(json.value(u"person_before"_s));
    if (json.value(u"before"_s).isObject())
        answer.before = tenantFrom(json.value(u"before"_s).toObject());
    return answer;
}

} // namespace glasshouse
