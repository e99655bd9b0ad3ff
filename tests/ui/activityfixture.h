// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/seriescolours.h"
#include "tests/models/eventsource.h"
#include "tests/ui/cannedbackend.h"
#include "ui/filtercontroller.h"
#include "ui/filterfields.h"
#include "ui/style.h"

#include <map>

namespace glasshouse {

/// A backend whose events can be filtered by facet fields and time, in memory; its timeline and facets agree with them.
class EventBackend : public CannedBackend
{
public:
    Source source;
    std::vector<AuditNote> notes;
    std::optional<ActivityAnswer> activity; ///< instead of what the source has
    bool inexact = false;

    EventBackend()
    {
        answers = [this](const Question &question) -> std::optional<Answer> {
            if (const auto *q = std::get_if<ActivityQuestion>(&question))
                return Answer(activity ? *activity : answerTo(*q));
            if (const auto *q = std::get_if<TimelineQuestion>(&question))
                return Answer(answerTo(*q));
            if (const auto *q = std::get_if<FacetsQuestion>(&question))
                return Answer(answerTo(*q));
            return std::nullopt;
        };
    }
    void note(AuditNote note) override { notes.push_back(note); }

    /// A day like any other: `count` events, the newest at NowMs.
    void fill(int count, qint64 stepMs = 700)
    {
        struct Kind {
            EventKind kind;
            const char *action, *actor, *resource, *client;
            Outcome outcome;
            qint64 ms, tokens;
        };
        static const Kind kinds[] = {
            {EventKind::Tool, "Bash", "l.haas", "checkout-web", "", Outcome::Error, 30'000, 0},
            {EventKind::ModelCall, "messages.create", "l.haas", "claude-opus-4-1", "", Outcome::Ok, 8400, 57'400},
            {EventKind::Activity, "rag_query", "gemini-docs", "handbook", "api", Outcome::Ok, 212, 1900},
            {EventKind::Audit, "agent.updated", "h.lindqvist", "cc-checkout-web", "console", Outcome::Ok, 14, 0},
            {EventKind::Tool, "Edit", "m.okafor", "webhooks/verify.go", "", Outcome::Ok, 38, 0},
            {EventKind::ModelCall, "messages.create", "m.okafor", "claude-sonnet-4-5", "", Outcome::Ok, 3100, 22'800},
            {EventKind::Identity, "token.issued", "codex-nightly", "ci-runner-07", "api", Outcome::Ok, 21, 0},
            {EventKind::DevOps, "workflow_run", "github", "checkout #4812", "", Outcome::Ok, 400'000, 0},
            {EventKind::Activity, "upload", "a.sato", "rates-2026-11.csv", "cli", Outcome::Ok, 640, 0},
            {EventKind::Tool, "Read", "p.novak", "scope/tenant.go", "", Outcome::Ok, 9, 0},
            {EventKind::Tool, "WebFetch", "s.ibarra", "status.example.net", "", Outcome::Denied, 2, 0},
            {EventKind::ModelCall, "responses.create", "codex-nightly", "gpt-5-codex", "", Outcome::Ok, 5700, 31'000},
            {EventKind::ApiCall, "query", "j.weber", "costs", "scheduler", Outcome::Ok, 47, 0},
            {EventKind::Tool, "Grep", "p.novak", "services/", "", Outcome::Ok, 120, 0}};
        source = Source(0);
        for (int i = 0; i < count; ++i) {
            const Kind &k = kinds[(i * 5 + i / 14) % int(std::size(kinds))];
            ActivityEvent e = happened(NowMs - i * stepMs, count - i);
            e.kind = k.kind, e.action = k.action, e.actor = k.actor, e.resource = k.resource, e.client = k.client;
            e.outcome = k.outcome;
            e.durationNs = k.ms * 1'000'000;
            if (k.tokens > 0)
                e.tokens = k.tokens;
            e.source = i % 3 == 0 ? "otlp" : "claude";
            source.events.push_back(e);
        }
    }

    static QString valueOf(const ActivityEvent &e, const QString &field)
    {
        const auto text = [](std::string_view view) { return QString::fromUtf8(view.data(), qsizetype(view.size())); };
        if (field == QLatin1StringView("class"))
            return text(nameOf(classOf(e.kind, e.action)));
        if (field == QLatin1StringView("outcome"))
            return text(nameOf(e.outcome));
        const std::pair<const char *, const std::string *> texts[] = {
            {"actor", &e.actor},   {"client", &e.client}, {"resource", &e.resource}, {"source", &e.source},
            {"action", &e.action}, {"agent", &e.agent},   {"model", &e.model},       {"tool", &e.tool}};
        for (const auto &[name, value] : texts)
            if (field == QLatin1StringView(name))
                return QString::fromStdString(*value);
        return {};
    }
    static bool holds(const Filter &filter, const ActivityEvent &e, const QString &except = {})
    {
        if (!filter.range.contains(e.timeMs) || (filter.events.failures && !isFailure(e.kind, e.outcome)))
            return false;
        if (!filter.text.isEmpty() && !QString::fromStdString(e.action + e.actor + e.resource).contains(filter.text))
            return false;
        for (const QString &field : filterFields()) {
            const Choice choice = choiceOf(filter, field);
            if (field != except && !choice.isEmpty() && choice.values.contains(valueOf(e, field)) == choice.excluded)
                return false;
        }
        return true;
    }

    ActivityAnswer answerTo(const ActivityQuestion &q) const
    {
        Source matching(0);
        for (const ActivityEvent &e : source.events)
            if (holds(q.filter, e))
                matching.events.push_back(e);
        return matching.answer({{q.cursorMs, q.cursorSequence}, q.limit, q.newer, {}});
    }
    TimelineAnswer answerTo(const TimelineQuestion &q) const
    {
        TimelineAnswer answer;
        qint64 first = NowMs, last = NowMs;
        for (const ActivityEvent &e : source.events)
            if (holds(q.filter, e))
                first = std::min(first, e.timeMs), last = std::max(last, e.timeMs);
        answer.bucketMs = std::max<qint64>(60'000, (last - first) / 60'000 / 60 * 60'000);
        answer.beginMs = first / answer.bucketMs * answer.bucketMs;
        answer.endMs = (last / answer.bucketMs + 1) * answer.bucketMs;
        for (qint64 at = answer.beginMs; at < answer.endMs; at += answer.bucketMs)
            answer.buckets.push_back({at, 0, 0, {}});
        for (const ActivityEvent &e : source.events) {
            if (!holds(q.filter, e))
                continue;
            TimelineBucket &bucket = answer.buckets[size_t((e.timeMs - answer.beginMs) / answer.bucketMs)];
            const bool failed = isFailure(e.kind, e.outcome);
            bucket.events += 1, answer.events += 1;
            bucket.failures += failed, answer.failures += failed;
            bucket.classes[size_t(classOf(e.kind, e.action))] += 1;
        }
        return answer;
    }
    FacetsAnswer answerTo(const FacetsQuestion &q) const
    {
        FacetsAnswer answer;
        for (const QString &field : q.fields) {
            std::map<QString, qint64> counts;
            for (const ActivityEvent &e : source.events) {
                if (holds(q.filter, e, field) && valueOf(e, field).contains(q.search, Qt::CaseInsensitive))
                    counts[valueOf(e, field)] += 1;
            }
            Facet facet;
            facet.field = field;
            facet.exact = !inexact;
            for (const auto &[value, count] : counts)
                if (!value.isEmpty())
                    facet.values.push_back({value, count});
            std::stable_sort(facet.values.begin(), facet.values.end(),
                             [](const auto &a, const auto &b) { return a.events > b.events; });
            facet.more = std::max<qint64>(0, qint64(facet.values.size()) - q.top);
            facet.values.resize(std::min<size_t>(facet.values.size(), size_t(q.top)));
            answer.facets.push_back(facet);
        }
        for (const ActivityEvent &e : source.events)
            answer.failures += holds(q.filter, e, QStringLiteral("class")) && isFailure(e.kind, e.outcome);
        return answer;
    }
};

} // namespace glasshouse
