// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/access.h"
#include "base/jsonwriter.h"
#include "ingest/intake.h"
#include "query/answersjson.h"
#include "server/activityparameters.h"
#include "server/exchange.h"
#include "server/pulsecache.h"
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
using ReadQuestion = tl::expected<Q, HttpError> (*)(const QueryRequest &request);

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

template<typename Q>
void submit(ServerContext &context, const ExchangePtr &exchange, const Q &question,
            std::function<void(const std::string &)> keep = {})
{
    askStore(context, exchange, question,
             {.text = [question](Answer &answer) { return jsonOf(std::get<typename Q::Answer>(answer), question); },
              .keep = std::move(keep)});
}

/// The question in a request; nothing: it has been refused.
template<typename Q>
std::optional<Q> questionIn(Exchange &exchange, ReadQuestion<Q> read)
{
    auto parameters = parseQueryString(exchange.head.target);
    if (!parameters) {
        exchange.refuse(parameters.error());
        return std::nullopt;
    }
    auto question = read({std::move(*parameters), exchange.principal.role, QDateTime::currentMSecsSinceEpoch()});
    if (!question) {
        exchange.refuse(question.error());
        return std::nullopt;
    }
    return std::move(*question);
}

/// What only this process knows joins what the store knows. Of trouble no more than that there is some: its words may
/// name places on this computer.
void tellPulse(ServerContext &context, const ExchangePtr &exchange)
{
    auto question = questionIn<PulseQuestion>(*exchange, &pulseQuestion);
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
    submit(context, exchange, *question,
           [pulses = context.pulses, scope](const std::string &text) { pulses->keep(scope, text); });
}

class QueryRoutes
{
public:
    explicit QueryRoutes(ServerContext *context) : m_context(context) {}

    void add(const char *path, RouteHandler handler, RoleSet roles = {Role::Viewer, Role::Admin})
    {
        m_routes.emplace_back(RoutePolicy("GET", path, Purpose::Read, Caller::Bearer, roles, TenantSource::Token,
                                          {.bodyBytes = 0, .deadlineMs = 10'000, .gzip = false}, {}, ErrorForm::Json),
                              std::move(handler));
    }
    template<typename Q>
    void ask(const char *path, ReadQuestion<Q> read, RoleSet roles = {Role::Viewer, Role::Admin})
    {
        add(
            path,
            [context = m_context, read](const ExchangePtr &exchange) {
                if (const auto question = questionIn<Q>(*exchange, read))
                    submit(*context, exchange, *question);
            },
            roles);
    }
    std::vector<Route> take() { return std::move(m_routes); }

private:
    ServerContext *m_context;
    std::vector<Route> m_routes;
};

} // namespace

std::vector<Route> queryRoutes(ServerContext *context)
{
    QueryRoutes routes(context);
    routes.ask<ActivityQuestion>("/api/v1/messages", &activityQuestion);
    routes.ask<TimelineQuestion>("/api/v1/messages/timeline", &timelineQuestion);
    routes.ask<ActivityQuestion>("/api/admin/activity", &activityQuestion);
    routes.ask<FacetsQuestion>("/api/admin/activity/facets", &facetsQuestion);
    routes.ask<ActivityKpisQuestion>("/api/admin/activity/kpis", &kpisQuestion);
    routes.ask<SourcesQuestion>("/api/admin/activity/sync", &sourcesQuestion, {Role::Admin});
    routes.ask<EventDetailQuestion>("/api/admin/activity/event", &eventQuestion);
    routes.add("/api/admin/activity/health", [context](const ExchangePtr &exchange) { tellPulse(*context, exchange); });
    return routes.take();
}

} // namespace glasshouse
