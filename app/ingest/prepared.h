// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/billing.h"
#include "domain/event.h"
#include "domain/metricpoint.h"
#include "wire/messages.h"

#include <QByteArray>
#include <QString>

#include <string>
#include <vector>

namespace glasshouse {

/// An event ready to be written: identity found, privacy kept, body packed. Owned values, so that it can cross threads;
/// what is left for the writer is SQL.
struct PreparedEvent {
    qint64 timeMs = NoTime;
    EventKind kind = EventKind::Telemetry;
    Outcome outcome = Outcome::Unknown;
    std::optional<qint64> durationNs;
    std::string action, agent, actor, machine, project, session, resource, model, tool, correlation, version, skill,
        plugin;
    std::string client;       ///< of Audit alone: "console", "cli", "api", "scheduler"
    QByteArray hash;          ///< 128-bit identity, see identity.h
    bool ownId = false;       ///< the identity is an id that the sender gave
    bool timelessKey = false; ///< the identity holds whatever the time says
    QByteArray body;          ///< packed JSON; empty: nothing beyond the columns

    struct Call {
        CallChannel channel = CallChannel::Log;
        std::string requestId, responseId, spanId, agentId;
        BillablePart part;
        std::optional<qint64> reportedNanoUsd;
        Incomplete incomplete = Incomplete::No;
    };
    std::optional<Call> call;
};

/// A data point of a series, ready to be written.
struct PreparedPoint {
    QByteArray series; ///< 128-bit hash of name, unit, kind, scope, resource and attributes
    std::string name, unit, scope, session, agent;
    MetricKind kind = MetricKind::Gauge;
    Temporality temporality = Temporality::Unspecified;
    bool monotonic = false;
    QByteArray attributes; ///< JSON object, under the privacy rule
    qint64 startNs = 0, timeNs = 0;
    bool isInteger = false;
    qint64 integer = 0;
    double real = 0; ///< the value; of histograms and summaries their sum
    qint64 count = 0;
    QByteArray detail; ///< JSON: buckets, bounds, quantiles, min, max; empty for gauges and sums
};

/// What one request brings. `source` is the row of source health it counts under: "otlp:claude-code", "github".
struct PreparedBatch {
    qint64 tenant = 0;
    std::string source;
    std::vector<PreparedEvent> events;
    std::vector<PreparedPoint> points;
    bool bound = false;  ///< of a token that speaks for one person alone: it makes nobody else's session its own
    qint64 rejected = 0; ///< records that could not be taken
    QString reason;      ///< of the first of them
    /// The first hundred of them with their places, where the sender can use that.
    static constexpr size_t MaxProblems = 100;
    std::vector<RejectedRecord> problems;
    qint64 bytes = 0;      ///< of memory, near enough
    qint64 acceptedNs = 0; ///< std::chrono::steady_clock: when the request had been read

    qint64 records() const { return qint64(events.size() + points.size()); }
};

} // namespace glasshouse
