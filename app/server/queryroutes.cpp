// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/access.h"
#include "base/jsonwriter.h"
#include "ingest/intake.h"
#include "query/answersjson.h"
#include "server/activityparameters.h"
#include "server/exchange.h"
#include "server/pulsecache.h"
#include "server/questionroute.h"
#include "server/routetable.h"
#include "server/servercontext.h"
#include "server/storeasking.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

using ExchangePtr = std::shared_ptr<Exchange>;

constexpr qint64 MostAnswerBytes = 8 << 20;

template<typename Q>
std::string jsonOf(typename Q::Answer &answer, const Q &question)
{
    JsonWriter json;
    if constexpr (std::is_same_v<Q, ActivityQuestion>) {
        shorten(answer, MostAnswerBytes);
        writeJson(json, answer, question);
    } else {
        writeJson(json, answer);
    }
    return json.take().toStdString();
}

/// What only this process knows joins what the store knows. Of trouble no more than that there is some: its words may
/// name places on this computer.
void tellPulse(ServerContext &context, const ExchangePtr &exchange)
{
    auto question = wishIn<PulseQuestion>(*exchange, &pulseQuestion);
    if (!question)
        return;
    const Scope scope = Access::scopeFor(exchange->principal);
    if (auto kept = context.pulses->find(scope))
        return exchange->answer({200, "application/json", std::move(*kept), {}});
    if (!scope.onlyActors()) { // a viewer's pulse is about the own rows
        const auto depth = context.services.intake->depth();
        question->queueRecords = depth.records, question->queueBytes = depth.bytes;
        const StoreHealth health = context.health();
        if (!health.writable || !health.trouble.isEmpty())
            question->trouble = u"the store cannot be written"_s;
    }
    askStore(context, exchange, *question,
             {.text = [asked = *question](Answer &answer) { return jsonOf(std::get<PulseAnswer>(answer), asked); },
              .keep = [pulses = context.pulses, scope](const std::string &text) { pulses->keep(scope, text); }});
}

} // namespace

std::optional<QueryRequest> queryRequest(Exchange &exchange)
{
    auto parameters = parseQueryString(exchange.head.target);
    if (!parameters) {
        exchange.refuse(parameters.error());
        return std::nullopt;
    }
    return QueryRequest{std::move(*parameters), exchange.principal.role, QDateTime::currentMSecsSinceEpoch()};
}

RoutePolicy readPolicy(const char *path, RoleSet roles)
{
    return {"GET",
            path,
            Purpose::Read,
            Caller::Bearer,
            roles,
            TenantSource::Token,
            {.bodyBytes = 0, .deadlineMs = 10'000, .gzip = false},
            {},
            ErrorForm::Json};
}

std::vector<Route> queryRoutes(ServerContext *context)
{
    std::vector<Route> routes;
    const auto add = [&]<typename Q>(const char *path, ReadWish<Q> read, RoleSet roles = {Role::Viewer, Role::Admin}) {
        routes.push_back(questionRoute<Q>(context, readPolicy(path, roles), read, &jsonOf<Q>));
    };
    add("/api/v1/messages", &activityQuestion);
    add("/api/v1/messages/timeline", &timelineQuestion);
    add("/api/admin/activity", &activityQuestion);
    add("/api/admin/activity/facets", &facetsQuestion);
    add("/api/admin/activity/kpis", &kpisQuestion);
    add("/api/admin/activity/sync", &sourcesQuestion, {Role::Admin});
    add("/api/admin/activity/event", &eventQuestion);
    routes.emplace_back(readPolicy("/api/admin/activity/health"),
                        [context](const ExchangePtr &exchange) { tellPulse(*context, exchange); });
    return routes;
}

} // namespace glasshouse
