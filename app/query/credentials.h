// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timerange.h"
#include "domain/filter.h"

#include <QString>

#include <optional>
#include <vector>

namespace glasshouse {

/// When whose credentials were last rotated, from identity events (credential rotated, token issued).
struct CredentialsQuestion {
    Filter filter;
    qint64 nowMs = NoTime; ///< NoTime: the clock's
    using Answer = struct CredentialsAnswer;
    bool operator==(const CredentialsQuestion &) const = default;
};

struct CredentialRow {
    QString agent, kind;     ///< kind: of credential, as reported ("api_key", "token"); may be empty
    qint64 lastMs = NoTime;  ///< last rotation, of all time; NoTime: never seen, then `days` counts from `sinceMs`
    qint64 sinceMs = NoTime; ///< first event of this agent's identity
    int days = 0;            ///< since the last rotation, whole
    qint64 rotations = 0, tokensIssued = 0, tokensFailed = 0; ///< within the range
    QString by;                                               ///< who rotated it last
    bool operator==(const CredentialRow &) const = default;
};

struct CredentialsAnswer {
    std::vector<CredentialRow> rows; ///< longest ago first
    bool operator==(const CredentialsAnswer &) const = default;
};

/// How each endpoint is called, from API calls.
struct EndpointsQuestion {
    Filter filter;
    QString zone;
    using Answer = struct EndpointsAnswer;
    bool operator==(const EndpointsQuestion &) const = default;
};

struct EndpointRow {
    QString endpoint;
    qint64 calls = 0, errors = 0;
    std::optional<qint64> p50Ns, p95Ns, p99Ns; ///< within 5 % of exact
    std::vector<qint64> trend;                 ///< calls in 24 equal parts of the range
    bool operator==(const EndpointRow &) const = default;
};

struct EndpointsAnswer {
    std::vector<EndpointRow> rows; ///< by calls, most first
    bool operator==(const EndpointsAnswer &) const = default;
};

/// Four figures of all activity, and of the range before. What no sum tells under a filter is counted from rows; of more
/// than some ten thousand rows such a figure is -1, not known, and a p95 is left out.
struct ActivityKpisQuestion {
    Filter filter;
    QString zone;
    using Answer = struct ActivityKpisAnswer;
    bool operator==(const ActivityKpisQuestion &) const = default;
};

struct ActivityKpis {
    qint64 events = 0, failures = 0;
    qint64 actors = 0; ///< distinct, named
    qint64 sessions = 0;
    std::optional<qint64> p95Ns;
    bool operator==(const ActivityKpis &) const = default;
};

struct ActivityKpisAnswer {
    ActivityKpis now;
    std::optional<ActivityKpis> before;
    bool operator==(const ActivityKpisAnswer &) const = default;
};

} // namespace glasshouse
