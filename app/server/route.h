// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/principal.h"

#include <functional>
#include <initializer_list>
#include <memory>
#include <string>
#include <vector>

namespace glasshouse {

class Exchange;

/// How a caller of a route says who it is.
enum class Caller {
    Open,          ///< nobody asks; such a route shows no rows
    Bearer,        ///< Authorization: Bearer TOKEN
    BearerOrBasic, ///< the same, or Basic with the token as password: for senders that know nothing else
    Signature      ///< HMAC over the raw body, checked by the handler before anything reads the body
};

/// Where the tenant of what a route reads or writes comes from. Never from the request itself.
enum class TenantSource {
    None, ///< it touches no rows
    Token,
    First ///< tenant 1: the sender has no token
};

enum class Purpose {
    Ingest, ///< refused while memory is short
    Read,
    Health
};

/// What a tenant's plan or the instance's flags may close.
enum class Gate {
    None,
    Analytics ///< ANALYTICS_ENABLED, and a plan above the free one unless ANALYTICS_FREE_TIER
};

/// How a refusal is written.
enum class ErrorForm {
    Json, ///< {"error":{"code","message"}}
    Otlp  ///< google.rpc.Status in the request's own encoding
};

/// Roles as a set; empty for routes that ask for no token.
class RoleSet
{
public:
    constexpr RoleSet(std::initializer_list<Role> roles)
    {
        for (const Role role : roles)
            m_bits |= 1U << unsigned(role);
    }
    constexpr bool contains(Role role) const { return (m_bits >> unsigned(role) & 1U) != 0; }
    constexpr bool isEmpty() const { return m_bits == 0; }

private:
    unsigned m_bits = 0;
};

struct RouteLimits {
    qint64 bodyBytes; ///< as sent, and again unpacked; 0: no body
    int deadlineMs;   ///< from the whole request to the answer; 0: a stream
    bool gzip;        ///< a packed body is understood
};

/// Everything that must be decided before a route exists. There are no defaults: a route that leaves one of them out does
/// not compile.
struct RoutePolicy {
    RoutePolicy(std::string methodName, std::string fullPath, Purpose why, Caller who, RoleSet roleSet,
                TenantSource tenantFrom, RouteLimits routeLimits, std::vector<std::string> types, ErrorForm form)
        : method(std::move(methodName)),
          path(std::move(fullPath)),
          purpose(why),
          caller(who),
          roles(roleSet),
          tenant(tenantFrom),
          limits(routeLimits),
          contentTypes(std::move(types)),
          errorForm(form)
    {}

    std::string method, path;
    Purpose purpose;
    Caller caller;
    RoleSet roles;
    TenantSource tenant;
    RouteLimits limits;
    std::vector<std::string> contentTypes; ///< media types of the body; empty: no body
    ErrorForm errorForm;
    Gate gate = Gate::None;

    /// RoutePolicy(…).behind(Gate::Analytics)
    RoutePolicy behind(Gate which) &&
    {
        gate = which;
        return std::move(*this);
    }
};

/// Runs on the connection's strand with a whole, authorised request; answers through the exchange, then or later.
using RouteHandler = std::function<void(const std::shared_ptr<Exchange> &)>;

class Route
{
public:
    Route(RoutePolicy policy, RouteHandler handler) : m_policy(std::move(policy)), m_handler(std::move(handler)) {}
    const RoutePolicy &policy() const { return m_policy; }
    const RouteHandler &handler() const { return m_handler; }

private:
    RoutePolicy m_policy;
    RouteHandler m_handler;
};

/// The rows of the route table, for tests and documents.
std::vector<RoutePolicy> routePolicies();

} // namespace glasshouse
