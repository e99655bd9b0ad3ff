// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/authorize.h"
#include "server/ingestanswer.h"
#include "server/routetable.h"
#include "server/servercontext.h"

namespace glasshouse {

namespace {
Response deliveryAnswer(const IntakeResult &result)
{
    const bool duplicate = result.accepted == 0 && result.duplicate > 0;
    return {202, "application/json", duplicate ? "{\"status\":\"duplicate\"}" : "{\"status\":\"accepted\"}", {}};
}

std::string_view fieldOf(const Exchange &exchange, std::string_view name)
{
    const std::string *const value = exchange.head.field(name);
    return value != nullptr ? std::string_view(*value) : std::string_view();
}

// The signature is over the bytes as they came: nothing looks into them before it is found to be right.
void takeGithub(ServerContext &context, const std::shared_ptr<Exchange> &exchange)
{
    const std::string &secret = context.options.githubSecret;
    if (secret.empty())
        return exchange->refuse({404, "there is nothing here", {}});
    if (!isSigned(fieldOf(*exchange, "x-hub-signature-256"), secret, exchange->body))
        return exchange->refuse({401, "the signature does not fit the body", {}});
    takeIn(context, exchange,
           prepareGithub(fieldOf(*exchange, "x-github-event"), fieldOf(*exchange, "x-github-delivery"),
                         exchange->mediaType, exchange->body, prepareContext(context, *exchange)),
           deliveryAnswer);
}
} // namespace

std::vector<Route> webhookRoutes(ServerContext *context)
{
    std::vector<Route> routes;
    routes.emplace_back(RoutePolicy("POST", "/webhooks/github", Purpose::Ingest, Caller::Signature, {},
                                    TenantSource::First, {.bodyBytes = 20 << 20, .deadlineMs = 10'000, .gzip = false},
                                    {"application/json", "application/x-www-form-urlencoded"}, ErrorForm::Json),
                        [context](const std::shared_ptr<Exchange> &exchange) { takeGithub(*context, exchange); });
    routes.emplace_back(RoutePolicy("POST", "/webhooks/azure", Purpose::Ingest, Caller::BearerOrBasic, {Role::Ingest},
                                    TenantSource::Token, {.bodyBytes = 20 << 20, .deadlineMs = 10'000, .gzip = false},
                                    {"application/json"}, ErrorForm::Json),
                        [context](const std::shared_ptr<Exchange> &exchange) {
                            takeIn(*context, exchange,
                                   prepareAzureDevOps(exchange->body, prepareContext(*context, *exchange)),
                                   deliveryAnswer);
                        });
    return routes;
}

} // namespace glasshouse
