// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jsonwriter.h"
#include "server/ingestanswer.h"
#include "server/routetable.h"
#include "server/servercontext.h"

namespace glasshouse {

namespace {
void storeMessages(ServerContext &context, const std::shared_ptr<Exchange> &exchange)
{
    PrepareContext prepare = prepareContext(context, *exchange);
    if (const std::string *const key = exchange->head.field("idempotency-key"))
        prepare.idempotencyKey = *key;
    auto prepared = prepareMessages(exchange->body, exchange->mediaType == "application/x-ndjson", prepare);
    const std::vector<RejectedRecord> problems =
        prepared ? std::move(prepared->problems) : std::vector<RejectedRecord>();
    takeIn(context, exchange, std::move(prepared), [problems](const IntakeResult &result) {
        JsonWriter json;
        json.beginObject().field("accepted", result.accepted).field("duplicate", result.duplicate);
        json.field("rejected", result.rejected);
        if (result.rejected > 0)
            json.field("reason", result.reason);
        if (!problems.empty()) {
            json.key("problems").beginArray();
            for (const RejectedRecord &problem : problems)
                json.beginObject().field("index", problem.index).field("reason", problem.reason).endObject();
            json.endArray();
        }
        json.endObject();
        return Response{200, "application/json", json.take().toStdString(), {}};
    });
}
} // namespace

std::vector<Route> messageRoutes(ServerContext *context)
{
    std::vector<Route> routes;
    routes.emplace_back(RoutePolicy("POST", "/api/v1/messages", Purpose::Ingest, Caller::Bearer,
                                    {Role::Ingest, Role::Admin}, TenantSource::Token,
                                    {.bodyBytes = 20 << 20, .deadlineMs = 30'000, .gzip = true},
                                    {"application/json", "application/x-ndjson"}, ErrorForm::Json),
                        [context](const std::shared_ptr<Exchange> &exchange) { storeMessages(*context, exchange); });
    return routes;
}

} // namespace glasshouse
