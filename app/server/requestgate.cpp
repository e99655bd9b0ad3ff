// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/requestgate.h"

#include "server/authorize.h"
#include "server/servercontext.h"

#include <algorithm>

namespace glasshouse {

namespace {
/// The tenant that a caller without a token belongs to.
constexpr qint64 FirstTenant = 1;

std::optional<HttpError> checkCaller(Admission &found, const RequestHead &head, const std::string &peer,
                                     ServerContext &context)
{
    const RoutePolicy &policy = found.route->policy();
    switch (policy.caller) {
    case Caller::Open:
        return std::nullopt;
    case Caller::Signature: // the handler checks it, for it covers the body
        found.principal.tenant = FirstTenant;
        return std::nullopt;
    case Caller::Bearer:
    case Caller::BearerOrBasic:
        break;
    }
    auto principal = authorize(head.field("authorization"), policy.caller == Caller::BearerOrBasic, policy.roles,
                               *context.services.tokens, context.badTokens, peer);
    if (!principal)
        return std::move(principal.error());
    found.principal = std::move(*principal);
    return std::nullopt;
}

/// What a plan, or the instance's flags, keep from who may otherwise ask.
std::optional<HttpError> checkPlan(const Admission &found, ServerContext &context)
{
    const RoutePolicy &policy = found.route->policy();
    if (policy.roles.isEmpty())
        return std::nullopt;
    const PlanLimits &plans = context.options.plans;
    const Principal &principal = found.principal;
    if (policy.gate == Gate::Analytics && !plans.hasAnalytics(principal.plan))
        return HttpError{403, "analytics need the plan pro or enterprise", {}, "ANALYTICS_NOT_AVAILABLE"};
    if (policy.purpose != Purpose::Read)
        return std::nullopt;
    const int seconds = context.reads.take(principal.tokenId, plans.readsPerMinute(principal.plan));
    if (seconds > 0)
        return tryLater(429, "this token asks more often than its plan allows", seconds);
    return std::nullopt;
}

std::optional<HttpError> checkContent(Admission &found, const RequestHead &head)
{
    const RoutePolicy &policy = found.route->policy();
    if (policy.contentTypes.empty())
        return std::nullopt;
    const std::string *const type = head.field("content-type");
    found.mediaType = type != nullptr ? mediaType(*type) : std::string();
    if (std::find(policy.contentTypes.begin(), policy.contentTypes.end(), found.mediaType)
        == policy.contentTypes.end()) {
        std::string types;
        for (const std::string &each : policy.contentTypes)
            types += (types.empty() ? "" : " or ") + each;
        return HttpError{415, "Content-Type must be " + types, {}};
    }
    if (const std::string *const coding = head.field("content-encoding")) {
        found.gzip = sameText(trimmed(*coding), "gzip");
        if (!sameText(trimmed(*coding), "identity") && !(found.gzip && policy.limits.gzip))
            return HttpError{415,
                             policy.limits.gzip ? "Content-Encoding must be gzip or absent"
                                                : "Content-Encoding is not understood here",
                             {}};
    }
    return std::nullopt;
}
} // namespace

Admission admit(RequestHead &head, const std::string &peer, const RouteTable &table, ServerContext &context)
{
    Admission found;
    found.index = table.routes().size();
    if ((found.refusal = checkSource(head, context.allowedHosts)))
        return found;
    const RouteTable::Match match = table.find(head.method, head.path());
    const bool closed = match.gate == Gate::Analytics && !context.options.plans.analyticsEnabled;
    if (match.route == nullptr || closed) {
        found.refusal = match.allow.empty() || closed
            ? HttpError{404, "there is nothing here", {}}
            : HttpError{405, "the method is not allowed here", {{"Allow", match.allow}}};
        return found;
    }
    found.route = match.route;
    found.index = match.index;
    if ((found.refusal = checkCaller(found, head, peer, context)))
        return found;
    if ((found.refusal = checkPlan(found, context)))
        return found;
    if ((found.refusal = checkContent(found, head)))
        return found;
    if (found.route->policy().purpose == Purpose::Ingest && context.isMemoryShort())
        found.refusal = tryLater(429, "memory is short: send it again later");
    return found;
}

} // namespace glasshouse
