// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/route.h"

#include <string_view>

namespace glasshouse {

struct ServerContext;

/// Every route there is; what is not here does not exist.
class RouteTable
{
public:
    explicit RouteTable(ServerContext &context);

    struct Match {
        const Route *route = nullptr; ///< null: none has this path, or none of them this method
        std::size_t index = 0;        ///< of the route
        std::string allow;            ///< methods of the path; empty: no such path
        Gate gate = Gate::None;       ///< of the path
    };
    /// Paths, without what follows a `?`, are compared byte by byte: nothing is decoded, no slash is forgiven.
    Match find(std::string_view method, std::string_view path) const;

    const std::vector<Route> &routes() const { return m_routes; }

private:
    std::vector<Route> m_routes;
};

// Each group of routes in a file of its own. `context` is used only when a handler runs.
std::vector<Route> otlpRoutes(ServerContext *context);
std::vector<Route> messageRoutes(ServerContext *context);
std::vector<Route> webhookRoutes(ServerContext *context);
std::vector<Route> healthRoutes(ServerContext *context);
std::vector<Route> streamRoutes(ServerContext *context);
std::vector<Route> queryRoutes(ServerContext *context);
std::vector<Route> openApiRoutes(ServerContext *context);
std::vector<Route> analyticsRoutes(ServerContext *context);
std::vector<Route> jobRoutes(ServerContext *context);
std::vector<Route> telemetryRoutes(ServerContext *context);
std::vector<Route> adminRoutes(ServerContext *context);
std::vector<Route> askRoutes(ServerContext *context);
std::vector<Route> actRoutes(ServerContext *context);
std::vector<Route> feedbackRoutes(ServerContext *context);
std::vector<Route> viewRoutes(ServerContext *context);
std::vector<Route> uploadRoutes(ServerContext *context);
std::vector<Route> sessionRoutes(ServerContext *context);
std::vector<Route> packRoutes(ServerContext *context);
std::vector<Route> sqlRoutes(ServerContext *context);

} // namespace glasshouse
