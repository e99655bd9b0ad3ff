// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/exchange.h"
#include "server/servercontext.h"
#include "server/streamsession.h"

#include <charconv>

namespace glasshouse {

namespace {
std::optional<qint64> sequenceIn(std::string_view text)
{
    qint64 value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value < 0)
        return std::nullopt;
    return value;
}

void openStream(ServerContext &context, const std::shared_ptr<Exchange> &exchange)
{
    std::optional<qint64> lastEventId;
    if (const std::string *const text = exchange->head.field("last-event-id"); text != nullptr && !text->empty()) {
        lastEventId = sequenceIn(trimmed(*text));
        if (!lastEventId)
            return exchange->refuse({400, "Last-Event-ID is none of ours", {}});
    }
    auto place = exchange->takeConnection();
    if (!place)
        return;
    const auto session = std::make_shared<StreamSession>(*context.streams, std::move(*place), exchange->principal);
    // First known to the hub, then started: what is published in between waits on the strand, and is not seen twice.
    context.streams->enter(session);
    session->start(lastEventId);
}
} // namespace

std::vector<Route> streamRoutes(ServerContext *context)
{
    std::vector<Route> routes;
    routes.emplace_back(RoutePolicy("GET", "/api/v1/stream", Purpose::Read, Caller::Bearer, {Role::Viewer, Role::Admin},
                                    TenantSource::Token, {.bodyBytes = 0, .deadlineMs = 0, .gzip = false}, {},
                                    ErrorForm::Json),
                        [context](const std::shared_ptr<Exchange> &exchange) { openStream(*context, exchange); });
    return routes;
}

} // namespace glasshouse
