// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/understand.h"

#include <map>
#include <set>
#include <string>

namespace glasshouse {

/// What the telemetry of one run of a client adds up to, each thing once. Owned values.
class CaptureTotals : public OtlpVisitor
{
public:
    struct Call {
        std::string model;
        ObservedCall call; ///< its views are not to be used
    };
    struct Tool {
        std::string name;
        Outcome outcome = Outcome::Unknown;
        int reports = 0;
    };

    explicit CaptureTotals(Arena &arena) : m_arena(arena) {}

    void log(const OtlpScope &scope, const OtlpLogRecord &record) override
    {
        Event event;
        if (!understand(scope, record, m_arena, event)) {
            ++notTaken;
            return;
        }
        ++logActions[std::string(event.action)];
        if (event.call)
            ++logCalls;
        take(event);
    }
    void span(const OtlpScope &scope, const OtlpSpan &record) override
    {
        Event event;
        if (understand(scope, record, m_arena, event))
            take(event);
        ++spanNames[std::string(record.name)];
    }
    void point(const OtlpScope &, const MetricPoint &point) override
    {
        std::string series(point.name), label(point.name);
        for (const Attribute &attribute : point.attributes)
            series.append("\n").append(attribute.key).append("=").append(attribute.text);
        label += ' ';
        for (const std::string_view key : {"model", "type", "token_type", "query_source"}) {
            if (const std::string_view value = textOf(find(point.attributes, key)); !value.empty())
                label.append(label.ends_with(' ') ? "" : " ").append(key).append("=").append(value);
        }
        const double value = point.sum ? *point.sum : point.isInteger ? double(point.integer) : point.real;
        double &kept = metrics[label][series];
        kept = point.temporality == Temporality::Cumulative ? value : kept + value;
        if (const std::string_view session = sessionOf(point); !session.empty())
            metricSessions.insert(std::string(session));
    }

    std::map<std::string, Call> calls;
    std::map<std::string, Tool> tools; ///< results and refusals, by the call's own id
    std::map<std::string, int> logActions, spanNames, decisions;
    std::map<std::string, std::map<std::string, double>> metrics; ///< by label, then by series
    std::set<std::string> sessions, agents, promptIds, metricSessions;
    std::map<Incomplete, int> incomplete;
    qint64 reportedNanoUsd = 0;
    int notTaken = 0, logCalls = 0, spanCalls = 0, errors = 0, prompts = 0, copies = 0, withoutTime = 0;

private:
    void take(const Event &event)
    {
        agents.insert(std::string(event.agent));
        if (!event.session.empty())
            sessions.insert(std::string(event.session));
        withoutTime += event.timeMs == NoTime;
        copies += event.kind == EventKind::Copy;
        errors += event.kind == EventKind::ApiError;
        if (event.kind == EventKind::Prompt) {
            ++prompts;
            promptIds.insert(std::string(event.correlation));
        } else if (event.kind == EventKind::Tool) {
            takeTool(event);
        } else if (event.kind == EventKind::ToolDecision) {
            ++decisions[std::string(event.tool)];
        } else if (event.kind == EventKind::ModelCall) {
            takeCall(event);
        }
    }
    void takeTool(const Event &event)
    {
        Tool &tool = tools[event.ownId.empty() ? nextName() : std::string(event.ownId)];
        tool.name = event.tool;
        tool.outcome = std::max(tool.outcome, event.outcome);
        ++tool.reports;
    }
    /// The span of a call and its log record are one; the record says more.
    void takeCall(const Event &event)
    {
        spanCalls += event.call->channel == CallChannel::Span;
        const std::string_view key = event.call->requestId.empty() ? event.call->spanId : event.call->requestId;
        const auto [at, isNew] = calls.try_emplace(key.empty() ? nextName() : std::string(key));
        if (!isNew && at->second.call.channel < event.call->channel)
            return;
        at->second = {std::string(event.model), *event.call};
        if (event.call->channel == CallChannel::Log) {
            ++incomplete[event.call->incomplete];
            reportedNanoUsd += event.call->reportedNanoUsd.value_or(0);
        }
    }
    std::string nextName() { return std::to_string(++m_unnamed); }

    Arena &m_arena;
    int m_unnamed = 0;
};

} // namespace glasshouse
