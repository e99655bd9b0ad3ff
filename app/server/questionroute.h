// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/parameters.h"
#include "server/route.h"
#include "server/storeasking.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace glasshouse {

struct ServerContext;

// What routes share that read a question from their parameters and answer it from the store.

template<typename Wish>
using ReadWish = tl::expected<Wish, HttpError> (*)(const QueryRequest &request);

/// A request's parameters as a route's reader takes them; nothing: it has been refused.
std::optional<QueryRequest> queryRequest(Exchange &exchange);

/// What a request asks for; nothing: it has been refused.
template<typename Wish>
std::optional<Wish> wishIn(Exchange &exchange, ReadWish<Wish> read)
{
    const auto request = queryRequest(exchange);
    if (!request)
        return std::nullopt;
    auto wish = read(*request);
    if (!wish) {
        exchange.refuse(wish.error());
        return std::nullopt;
    }
    return std::move(*wish);
}

/// A GET route that reads under the caller's own scope.
RoutePolicy readPolicy(const char *path, RoleSet roles = {Role::Viewer, Role::Admin});

/// Asks what the parameters say and answers with what `text` makes of it.
template<typename Q>
Route questionRoute(ServerContext *context, RoutePolicy policy, ReadWish<Q> read,
                    std::function<std::string(typename Q::Answer &, const Q &)> text,
                    std::function<std::optional<HttpError>(const typename Q::Answer &)> refusal = {})
{
    return Route(std::move(policy),
                 [context, read, text = std::move(text),
                  refusal = std::move(refusal)](const std::shared_ptr<Exchange> &exchange) {
                     const auto question = wishIn<Q>(*exchange, read);
                     if (!question)
                         return;
                     AnswerForm form{.text = [question = *question, text](Answer &answer) {
                         return text(std::get<typename Q::Answer>(answer), question);
                     }};
                     if (refusal)
                         form.refusal = [refusal](const Answer &answer) {
                             return refusal(std::get<typename Q::Answer>(answer));
                         };
                     askStore(*context, exchange, *question, std::move(form));
                 });
}

} // namespace glasshouse
