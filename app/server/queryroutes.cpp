// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/access.h"
#include "base/jsonwriter.h"
#include "ingest/intake.h"
#include "query/answersjson.h"
#include "query/audited.h"
#include "server/activityparameters.h"
#include "server/exchange.h"
#include "server/pulsecache.h"
#include "server/queryrunner.h"
#include "server/routetable.h"
#include "server/servercontext.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

using ExchangePtr = std::shared_ptr<Exchange>;

constexpr qint64 MostAnswerBytes = 8 << 20;

template<typename Q>
using ReadQuestion = tl::expected<Q, HttpError> (*)(const QueryRequest &request);

template<typename Q>
HttpError refusalOf(const Error &error)
{
    if (error.code != Error::Code::Rejected) // a message of the store's may name its place
        return tryLater(503, "the store cannot be asked now: ask again later");
    if (std::is_same_v<Q, EventDetailQuestion>)
        return {404, error.message.toStdString(), {}};
    HttpError refusal{400, error.message.toStdString(), {}};
    refusal.code = "INVALID_PARAMETER";
    return refusal;
}

/// Who looked at what, for the store's own trail. That it cannot be kept is no reason not to answer.
template<typename Q>
void note(const ServerContext &context, const Exchange &exchange, const Q &question)
{
    try {
        auto note = context.services.note ? auditOf(Question(question)) : std::nullopt;
        if (!note)
            return;
        const Principal &principal = exchange.principal;
        note->tenant = principal.tenant;
        note->actor = QString::fromStdString(principal.subject.empty() ? principal.tokenId : principal.subject);
        note->client = u"api"_s;
        note->clientIp = QString::fromStdString(exchange.clientIp);
        context.services.note(std::move(*note));
    } catch (...) {
        return;
    }
}

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

/// What is to be done with an answer's text beside sending it.
using Keep = std::function<void(const std::string &)>;

template<typename Q>
void tell(const ServerContext &context, Exchange &exchange, const Q &question, Result<Answer> result, const Keep &keep)
{
    if (!result)
        return exchange.refuse(refusalOf<Q>(result.error()));
    auto answer = std::get<typename Q::Answer>(std::move(*result));
    note(context, exchange, question);
    std::string text = jsonOf(answer, question);
    if (keep)
        keep(text);
    exchange.answer({200, "application/json", std::move(text), {}});
}

template<typename Q>
void submit(ServerContext &context, const ExchangePtr &exchange, const Q &question, Keep keep = {})
{
    const auto number = context.queries->submit(
        [question, scope = Access::scopeFor(exchange->principal)](StoreReader &reader) -> Result<Answer> {
            auto answer = reader.ask(question, scope);
            if (!answer)
                return tl::unexpected(answer.error());
            return Answer(std::move(*answer));
        },
        [&context, exchange, question, keep = std::move(keep)](Result<Answer> answer) {
            tell(context, *exchange, question, std::move(answer), keep);
        });
    if (!number)
        return exchange->refuse(tryLater(503, "too many questions wait: ask again later"));
    exchange->whenAbandoned([runner = context.queries, number = *number] { runner->cancel(number); });
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
