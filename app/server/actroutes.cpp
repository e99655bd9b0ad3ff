// SPDX-License-Identifier: GPL-3.0-or-later
// One route for each act, for consoles and command lines on other computers: the act's JSON in, what became of it out.
#include "server/acting.h"
#include "server/routetable.h"

#include <algorithm>
#include <array>

namespace glasshouse {

namespace {

constexpr qint64 MostActBytes = 4 << 20;

/// What everybody may who sees own rows.
bool isForViewers(std::string_view name)
{
    return name == "report-feedback" || name == "note-export";
}

void act(ServerContext &context, const std::shared_ptr<Exchange> &exchange, std::size_t index)
{
    auto decoded = decodeAct(index, QByteArray::fromStdString(exchange->body));
    exchange->releaseBody();
    if (!decoded) {
        HttpError refusal{400, decoded.error().message.toStdString(), {}};
        refusal.code = "INVALID_ACT";
        return exchange->refuse(refusal);
    }
    doAct(context, exchange, std::move(*decoded), [](const ActDone &done) {
        return ActText{200, encode(done).toStdString()};
    });
}

} // namespace

std::vector<Route> actRoutes(ServerContext *context)
{
    std::vector<Route> routes;
    for (std::size_t index = 0; index < actNames().size(); ++index) {
        const std::string_view name = actNames()[index];
        const RoleSet roles = isForViewers(name) ? RoleSet{Role::Viewer, Role::Admin} : RoleSet{Role::Admin};
        routes.emplace_back(
            RoutePolicy("POST", "/api/v1/act/" + std::string(name), Purpose::Read, Caller::Bearer, roles,
                        TenantSource::Token, {.bodyBytes = MostActBytes, .deadlineMs = 30'000, .gzip = true},
                        {"application/json"}, ErrorForm::Json),
            [context, index](const std::shared_ptr<Exchange> &exchange) { act(*context, exchange, index); });
    }
    return routes;
}

} // namespace glasshouse
