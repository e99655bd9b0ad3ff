// SPDX-License-Identifier: GPL-3.0-or-later
// Tenants, plans, people's names and tokens: /api/admin/tenants and /api/admin/tokens. An operator runs those of all
// tenants, an admin the own tenant's.
#include "ingest/accessanswersjson.h"
#include "ingest/storeowner.h"
#include "server/adminjson.h"
#include "server/exchange.h"
#include "server/idparameter.h"
#include "server/person.h"
#include "server/routetable.h"
#include "server/servercontext.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

using ExchangePtr = std::shared_ptr<Exchange>;
constexpr auto Compact = JsonWriter::Style::Compact;
constexpr qint64 MostBody = 16 << 10;

bool runsInstance(const Exchange &exchange)
{
    return exchange.principal.role == Role::Operator;
}

HttpError refusalOf(const Error &error)
{
    if (error.code != Error::Code::Rejected) // a message of the store's may name its place
        return tryLater(503, "the store cannot be written now: try again later");
    return {400, error.message.toStdString(), {}, "INVALID_BODY"};
}

void keepNote(StoreOwner &owner, const Exchange &exchange, std::optional<AuditNote> note)
{
    if (!note)
        return;
    note->actor = QString::fromStdString(personOf(exchange.principal));
    note->client = u"api"_s;
    note->clientIp = QString::fromStdString(exchange.clientIp);
    (void)owner.note(*note); // it is done: a store that cannot be written says so elsewhere
}

/// Has the store's owner do it, and answers once it is committed and in force.
template<typename Request, typename Apply, typename Tell>
void submit(ServerContext &context, const ExchangePtr &exchange, Request request, Apply apply, Tell tell)
{
    exchange->releaseBody();
    // The context may be gone when the task runs; the exchange is not.
    auto task = [exchange, request = std::move(request), apply, tell](StoreOwner *owner) {
        if (!owner)
            return exchange->refuse(tryLater(503, "the store cannot be written now: try again later"));
        const auto answer = apply(*owner, request);
        if (!answer)
            return exchange->refuse(refusalOf(answer.error()));
        keepNote(*owner, *exchange, noteOf(request, *answer));
        tell(*exchange, *answer);
    };
    if (!context.services.intake->submitTask(std::move(task)))
        exchange->refuse(tryLater(503, "the store cannot be written now: try again later"));
}

template<typename Tell>
void submit(ServerContext &context, const ExchangePtr &exchange, TenantRequest request, Tell tell)
{
    submit(
        context, exchange, std::move(request),
        [](StoreOwner &owner, const TenantRequest &asked) { return owner.tenants(asked); }, tell);
}

template<typename Tell>
void submit(ServerContext &context, const ExchangePtr &exchange, TokenRequest request, Tell tell)
{
    if (!runsInstance(*exchange))
        request.only = exchange->principal.tenant;
    request.makesTenant = false;
    submit(
        context, exchange, std::move(request),
        [](StoreOwner &owner, const TokenRequest &asked) { return owner.tokens(asked); }, tell);
}

void tellTenant(Exchange &exchange, const TenantAnswer &answer)
{
    if (answer.tenants.empty())
        return exchange.refuse({404, "there is no such tenant", {}});
    exchange.answer({200, "application/json", tenantJson(answer, Compact).toStdString(), {}});
}

void listTenants(ServerContext &context, const ExchangePtr &exchange)
{
    if (auto none = noParameters(*exchange); !none)
        return exchange->refuse(none.error());
    TenantRequest request;
    if (!runsInstance(*exchange))
        request.only = exchange->principal.tenant;
    submit(context, exchange, std::move(request), [](Exchange &asked, const TenantAnswer &answer) {
        asked.answer({200, "application/json", tenantsJson(answer, Compact).toStdString(), {}});
    });
}

/// The body of a POST; nothing: it has been refused.
std::optional<AdminBody> bodyOf(Exchange &exchange, const QStringList &keys)
{
    if (auto none = noParameters(exchange); !none) {
        exchange.refuse(none.error());
        return std::nullopt;
    }
    AdminBody body(exchange.body, keys);
    if (!body.trouble())
        return body;
    exchange.refuse(*body.trouble());
    return std::nullopt;
}

Plan planIn(AdminBody &body, bool isNeeded)
{
    const std::string name = body.text(u"plan"_s, isNeeded);
    const auto plan = planFromName(name);
    if (!name.empty() && !plan)
        body.refuse(u"plan has to be free, pro or enterprise"_s);
    return plan.value_or(Plan::Enterprise);
}

void addTenant(ServerContext &context, const ExchangePtr &exchange)
{
    auto body = bodyOf(*exchange, {u"name"_s, u"plan"_s});
    if (!body)
        return;
    TenantRequest request;
    request.action = TenantRequest::Do::Add;
    request.name = body->text(u"name"_s, true), request.plan = planIn(*body, false);
    if (body->trouble())
        return exchange->refuse(*body->trouble());
    submit(context, exchange, std::move(request), [](Exchange &asked, const TenantAnswer &answer) {
        asked.answer({201, "application/json", tenantJson(answer, Compact).toStdString(), {}});
    });
}

void setPlan(ServerContext &context, const ExchangePtr &exchange)
{
    auto body = bodyOf(*exchange, {u"name"_s, u"plan"_s});
    if (!body)
        return;
    TenantRequest request;
    request.action = TenantRequest::Do::SetPlan;
    request.name = body->text(u"name"_s, true), request.plan = planIn(*body, true);
    if (body->trouble())
        return exchange->refuse(*body->trouble());
    submit(context, exchange, std::move(request), &tellTenant);
}

void rename(ServerContext &context, const ExchangePtr &exchange)
{
    auto body = bodyOf(*exchange, {u"name"_s, u"new_name"_s});
    if (!body)
        return;
    TenantRequest request;
    request.action = TenantRequest::Do::Rename;
    request.name = body->text(u"name"_s, true), request.newName = body->text(u"new_name"_s, true);
    if (body->trouble())
        return exchange->refuse(*body->trouble());
    submit(context, exchange, std::move(request), &tellTenant);
}

/// A tenant is named by who runs all of them. Others may name their own: any other is one that is not there.
std::string tenantIn(AdminBody &body, const Exchange &exchange, bool isNeeded)
{
    return body.text(u"tenant"_s, isNeeded && runsInstance(exchange));
}

void setAlias(ServerContext &context, const ExchangePtr &exchange)
{
    auto body = bodyOf(*exchange, {u"tenant"_s, u"alias"_s, u"person"_s});
    if (!body)
        return;
    TenantRequest request;
    request.action = TenantRequest::Do::Alias;
    request.name = tenantIn(*body, *exchange, true);
    if (!runsInstance(*exchange))
        request.only = exchange->principal.tenant;
    request.alias = body->text(u"alias"_s, true), request.person = body->text(u"person"_s, false);
    if (body->trouble())
        return exchange->refuse(*body->trouble());
    submit(context, exchange, std::move(request), &tellTenant);
}

void listTokens(ServerContext &context, const ExchangePtr &exchange)
{
    if (auto none = noParameters(*exchange); !none)
        return exchange->refuse(none.error());
    submit(context, exchange, TokenRequest(), [](Exchange &asked, const TokenAnswer &answer) {
        asked.answer({200,
                      "application/json",
                      tokensJson(answer, QDateTime::currentMSecsSinceEpoch(), Compact).toStdString(),
                      {}});
    });
}

void createToken(ServerContext &context, const ExchangePtr &exchange)
{
    auto body = bodyOf(*exchange, {u"role"_s, u"subject"_s, u"tenant"_s, u"bound"_s, u"expires_days"_s});
    if (!body)
        return;
    TokenRequest request;
    request.action = TokenRequest::Do::Create;
    const auto role = roleFromName(body->text(u"role"_s, true));
    if (!role)
        body->refuse(u"role has to be ingest, viewer, admin or operator"_s);
    request.role = role.value_or(Role::Ingest);
    if (std::string tenant = tenantIn(*body, *exchange, false); !tenant.empty() || !runsInstance(*exchange))
        request.tenant = std::move(tenant);
    request.subject = body->text(u"subject"_s, false), request.bound = body->truth(u"bound"_s);
    request.expiresDays = body->number(u"expires_days"_s);
    if (body->trouble())
        return exchange->refuse(*body->trouble());
    submit(context, exchange, std::move(request), [](Exchange &asked, const TokenAnswer &answer) {
        asked.answer({201,
                      "application/json",
                      tokenJson(answer, QDateTime::currentMSecsSinceEpoch(), Compact).toStdString(),
                      {}});
    });
}

void revokeToken(ServerContext &context, const ExchangePtr &exchange)
{
    const auto parameters = parseQueryString(exchange->head.target);
    if (!parameters)
        return exchange->refuse(parameters.error());
    if (parameters->size() != 1 || parameters->front().name != "id" || !isTokenId(parameters->front().value))
        return exchange->refuse(
            {400, "id=ID is needed, once: twelve characters, as the list shows them", {}, "INVALID_PARAMETER"});
    TokenRequest request;
    request.action = TokenRequest::Do::Revoke;
    request.id = parameters->front().value;
    submit(context, exchange, std::move(request), [](Exchange &asked, const TokenAnswer &answer) {
        if (answer.tokens.empty())
            return asked.refuse({404, "there is no such token", {}});
        asked.answer({200,
                      "application/json",
                      tokenJson(answer, QDateTime::currentMSecsSinceEpoch(), Compact).toStdString(),
                      {}});
    });
}

} // namespace

std::vector<Route> adminRoutes(ServerContext *context)
{
    struct Row {
        const char *method, *path;
        void (*handle)(ServerContext &, const ExchangePtr &);
        RoleSet roles;
    };
    const RoleSet both{Role::Admin, Role::Operator}, operators{Role::Operator};
    std::vector<Route> routes;
    for (const Row &row :
         {Row{"GET", "/api/admin/tenants", &listTenants, both},
          Row{"POST", "/api/admin/tenants", &addTenant, operators},
          Row{"POST", "/api/admin/tenants/plan", &setPlan, operators},
          Row{"POST", "/api/admin/tenants/name", &rename, operators},
          Row{"POST", "/api/admin/tenants/alias", &setAlias, both}, Row{"GET", "/api/admin/tokens", &listTokens, both},
          Row{"POST", "/api/admin/tokens", &createToken, both},
          Row{"DELETE", "/api/admin/tokens", &revokeToken, both}}) {
        const bool hasBody = std::string_view(row.method) == "POST";
        routes.emplace_back(
            RoutePolicy(row.method, row.path, Purpose::Read, Caller::Bearer, row.roles, TenantSource::Token,
                        {.bodyBytes = hasBody ? MostBody : 0, .deadlineMs = 10'000, .gzip = false},
                        hasBody ? std::vector<std::string>{"application/json"} : std::vector<std::string>{},
                        ErrorForm::Json),
            [context, handle = row.handle](const ExchangePtr &exchange) { handle(*context, exchange); });
    }
    return routes;
}

} // namespace glasshouse
