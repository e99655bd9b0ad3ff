// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/remoteadmin.h"

#include "base/timestamp.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

using Method = RemoteStore::AdminRequest::Method;

QString roleNeeded(bool ofInstance)
{
    return ofInstance ? u"an operator"_s : u"an admin or an operator"_s;
}

QString ofText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

std::string toldText(const QJsonValue &value)
{
    return value.toString().toStdString();
}

std::optional<qint64> toldTime(const QJsonValue &value)
{
    if (!value.isString())
        return std::nullopt;
    const qint64 ms = parseTimestamp(toldText(value));
    return ms == NoTime ? std::nullopt : std::optional(ms);
}

tl::unexpected<Error> ofAnotherVersion(const RemoteStore &remote)
{
    return fail(Error::Code::TooNew,
                u"%1 does not know this request: both sides should be of one version"_s.arg(remote.hostAndPort()));
}

/// Tenants have no numbers outside of their store: they get some as they are met.
void readToken(const QJsonValue &told, TokenAnswer &answer)
{
    TokenRecord token;
    token.id = toldText(told[u"id"_s]);
    token.role = roleFromName(toldText(told[u"role"_s])).value_or(Role::Ingest);
    token.subject = toldText(told[u"subject"_s]);
    token.relay = !told[u"bound"_s].toBool();
    token.createdMs = toldTime(told[u"created"_s]).value_or(0);
    token.expiresMs = toldTime(told[u"expires"_s]);
    token.revokedMs = toldTime(told[u"revoked"_s]);
    const std::string name = toldText(told[u"tenant"_s]);
    const auto known = std::ranges::find_if(answer.tenants, [&name](const auto &each) { return each.second == name; });
    token.tenant = known == answer.tenants.end() ? qint64(answer.tenants.size()) + 1 : known->first;
    answer.tenants.emplace(token.tenant, name);
    answer.tokens.push_back(std::move(token));
}

void readTenant(const QJsonValue &told, TenantAnswer &answer)
{
    TenantRecord tenant;
    tenant.id = qint64(answer.tenants.size()) + 1;
    tenant.name = toldText(told[u"name"_s]), tenant.uuid = toldText(told[u"uuid"_s]);
    tenant.plan = planFromName(toldText(told[u"plan"_s])).value_or(Plan::Enterprise);
    tenant.createdMs = toldTime(told[u"created"_s]).value_or(0);
    for (const QJsonValue each : told[u"aliases"_s].toArray())
        answer.aliases.push_back({tenant.id, toldText(each[u"alias"_s]), toldText(each[u"person"_s])});
    answer.tenants.push_back(std::move(tenant));
}

RemoteStore::AdminRequest wishFor(const TokenRequest &request, bool namesTenant)
{
    RemoteStore::AdminRequest wish;
    wish.path = u"/api/admin/tokens"_s, wish.role = roleNeeded(false);
    wish.schema = request.action == TokenRequest::Do::List ? u"glasshouse.tokens.v1"_s : u"glasshouse.token.v1"_s;
    if (request.action == TokenRequest::Do::Revoke)
        wish.method = Method::Delete,
        wish.query = u"id="_s + QString::fromLatin1(QUrl::toPercentEncoding(ofText(request.id)));
    if (request.action != TokenRequest::Do::Create)
        return wish;
    wish.method = Method::Post;
    wish.body = {{u"role"_s, ofText(roleName(request.role))}, {u"bound"_s, request.bound}};
    if (!request.subject.empty())
        wish.body.insert(u"subject"_s, ofText(request.subject));
    if (namesTenant)
        wish.body.insert(u"tenant"_s, ofText(request.tenant));
    if (request.expiresDays)
        wish.body.insert(u"expires_days"_s, *request.expiresDays);
    return wish;
}

RemoteStore::AdminRequest wishFor(const TenantRequest &request)
{
    using Do = TenantRequest::Do;
    const QString name = ofText(request.name), plan = ofText(planName(request.plan)), base = u"/api/admin/tenants"_s;
    RemoteStore::AdminRequest wish;
    wish.method = request.action == Do::List ? Method::Get : Method::Post;
    wish.schema = request.action == Do::List ? u"glasshouse.tenants.v1"_s : u"glasshouse.tenant.v1"_s;
    wish.role = roleNeeded(request.action != Do::List && request.action != Do::Alias);
    switch (request.action) {
    case Do::List:
        wish.path = base;
        break;
    case Do::Add:
        wish.path = base, wish.body = {{u"name"_s, name}, {u"plan"_s, plan}};
        break;
    case Do::SetPlan:
        wish.path = base + u"/plan"_s, wish.body = {{u"name"_s, name}, {u"plan"_s, plan}};
        break;
    case Do::Rename:
        wish.path = base + u"/name"_s, wish.body = {{u"name"_s, name}, {u"new_name"_s, ofText(request.newName)}};
        break;
    case Do::Alias:
        wish.path = base + u"/alias"_s;
        wish.body = {{u"tenant"_s, name}, {u"alias"_s, ofText(request.alias)}};
        wish.body.insert(u"person"_s, request.person.empty() ? QJsonValue() : QJsonValue(ofText(request.person)));
        break;
    }
    return wish;
}

KindRetention readKind(const QJsonValue &told)
{
    KindRetention kind;
    kind.kind = told[u"kind"_s].toString();
    kind.days = told[u"days"_s].toInteger(KeptForever);
    kind.ownDays = told[u"own"_s].toBool();
    kind.prunedBeforeMs = toldTime(told[u"gone_before"_s]).value_or(NoTime);
    kind.events = told[u"events"_s].toInteger(), kind.bytes = told[u"bytes"_s].toInteger();
    return kind;
}

} // namespace

Result<TokenAnswer> runTokenRequest(RemoteStore &remote, const TokenRequest &request, bool namesTenant)
{
    const auto told = remote.request(wishFor(request, namesTenant));
    if (!told)
        return tl::unexpected<Error>(told.error());
    TokenAnswer answer;
    if (!*told)
        return request.action == TokenRequest::Do::Revoke ? Result<TokenAnswer>(answer) : ofAnotherVersion(remote);
    if (request.action == TokenRequest::Do::List) {
        for (const QJsonValue token : (**told).value(u"tokens"_s).toArray())
            readToken(token, answer);
        return answer;
    }
    readToken(**told, answer);
    answer.text = toldText((**told).value(u"token"_s));
    return answer;
}

Result<TenantAnswer> runTenantRequest(RemoteStore &remote, const TenantRequest &request)
{
    using Do = TenantRequest::Do;
    const auto told = remote.request(wishFor(request));
    if (!told)
        return tl::unexpected<Error>(told.error());
    TenantAnswer answer;
    if (!*told)
        return request.action == Do::List || request.action == Do::Add ? ofAnotherVersion(remote)
                                                                       : Result<TenantAnswer>(answer);
    if (request.action != Do::List) {
        readTenant(**told, answer);
        return answer;
    }
    for (const QJsonValue tenant : (**told).value(u"tenants"_s).toArray()) {
        if (request.name.empty() || toldText(tenant[u"name"_s]) == request.name)
            readTenant(tenant, answer);
    }
    return answer;
}

Result<QString> ownTenant(RemoteStore &remote)
{
    const auto answer = runTenantRequest(remote, TenantRequest());
    if (!answer)
        return tl::unexpected<Error>(answer.error());
    return answer->tenants.size() == 1 ? QString::fromStdString(answer->tenants.front().name) : QString();
}

Result<RetentionAnswer> runPrune(RemoteStore &remote)
{
    const auto told = remote.work(u"/api/admin/telemetry/prune"_s, u"an admin"_s);
    if (!told)
        return tl::unexpected<Error>(told.error());
    RetentionAnswer answer;
    for (const QJsonValue kind : told->value(u"kinds"_s).toArray())
        answer.kinds.push_back(readKind(kind));
    answer.freedBytes = told->value(u"freed_bytes"_s).toInteger();
    answer.unusedBytes = told->value(u"unused_bytes"_s).toInteger();
    return answer;
}

Result<RollupReport> runReprocess(RemoteStore &remote)
{
    const auto told = remote.work(u"/api/admin/telemetry/reprocess"_s, u"an admin"_s);
    if (!told)
        return tl::unexpected<Error>(told.error());
    RollupReport report;
    report.cells = told->value(u"sums"_s).toInteger(), report.wrong = told->value(u"corrected"_s).toInteger();
    return report;
}

} // namespace glasshouse
