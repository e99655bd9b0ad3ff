// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/principal.h"
#include "domain/filter.h"
#include "query/parameterspec.h"
#include "server/querystring.h"

#include <QDate>
#include <QString>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace glasshouse {

/// What a route's handler reads its question from.
struct QueryRequest {
    std::vector<QueryParameter> parameters;
    Role role = Role::Viewer;
    qint64 nowMs = 0; ///< what ages and days count from
};

struct QueryBounds {
    static constexpr int Events = 1'000, Buckets = 10'000, FacetValues = 200;
    /// Rows that one request looks through before it answers with a cursor to go on from.
    static constexpr qint64 Scanned = 250'000;
};

/// What a route takes behind its `?`.
struct RouteParameters {
    std::string_view path;
    std::span<const ParameterSpec> own = {};
    bool filter = false; ///< the filters of events (query/filterparameters.h) and `zone` as well
    std::string_view method = "GET";
};

/// Every route that takes parameters, and those that take none but say so.
std::span<const RouteParameters> allRouteParameters();

/// A request's parameters, each checked by its spec: 400 with the name and place of one that is unknown, repeated, missing or
/// wrong. Pure.
class Parameters
{
public:
    static tl::expected<Parameters, HttpError> read(const QueryRequest &request, const RouteParameters &route);

    const Filter &filter() const { return m_filter; }
    QString zone() const { return m_zone; } ///< "UTC" unless named
    bool has(std::string_view name) const { return parameter(name) != nullptr; }
    /// Empty: it is not there.
    std::string_view text(std::string_view name) const;
    std::vector<std::string_view> all(std::string_view name) const;
    qint64 whole(std::string_view name, qint64 otherwise) const;
    bool flag(std::string_view name, bool otherwise) const;
    QDate date(std::string_view name) const; ///< invalid: it is not there
    /// With the parameter's place, where it is there.
    HttpError wrong(std::string code, std::string_view name, std::string_view why) const;

private:
    const QueryParameter *parameter(std::string_view name) const;

    std::vector<QueryParameter> m_parameters;
    Filter m_filter;
    QString m_zone;
};

/// Milliseconds of "30s", "1m", "6h", "1d"; 0: none of these.
qint64 spanMs(std::string_view text);

} // namespace glasshouse
