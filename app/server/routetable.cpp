// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/routetable.h"

#include <algorithm>
#include <iterator>

namespace glasshouse {

namespace {
std::vector<Route> allRoutes(ServerContext *context)
{
    std::vector<Route> routes;
    for (const auto group :
         {&otlpRoutes, &messageRoutes, &webhookRoutes, &healthRoutes, &openApiRoutes, &streamRoutes, &queryRoutes,
          &analyticsRoutes, &telemetryRoutes, &jobRoutes, &adminRoutes, &askRoutes, &actRoutes, &feedbackRoutes,
          &packRoutes, &viewRoutes, &uploadRoutes, &sessionRoutes, &sqlRoutes}) {
        std::vector<Route> some = group(context);
        std::move(some.begin(), some.end(), std::back_inserter(routes));
    }
    return routes;
}

/// Whoever only looks whether a service is there often asks with HEAD: of these routes it is a GET whose body stays away.
bool takesMethod(const RoutePolicy &policy, std::string_view method)
{
    return policy.method == method || (method == "HEAD" && policy.method == "GET" && policy.purpose == Purpose::Health);
}
} // namespace

RouteTable::RouteTable(ServerContext &context) : m_routes(allRoutes(&context)) {}

RouteTable::Match RouteTable::find(std::string_view method, std::string_view path) const
{
    Match match;
    for (std::size_t i = 0; i < m_routes.size(); ++i) {
        const RoutePolicy &policy = m_routes[i].policy();
        if (policy.path != path)
            continue;
        if (takesMethod(policy, method)) {
            match.route = &m_routes[i];
            match.index = i;
        }
        if (policy.gate != Gate::None)
            match.gate = policy.gate;
        match.allow += (match.allow.empty() ? "" : ", ") + policy.method;
    }
    return match;
}

std::vector<RoutePolicy> routePolicies()
{
    std::vector<RoutePolicy> policies;
    for (const Route &route : allRoutes(nullptr))
        policies.push_back(route.policy());
    return policies;
}

} // namespace glasshouse
