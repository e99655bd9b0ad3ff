// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/answers.h"

#include "store/readactivity.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int MostEvents = 10'000;
constexpr int MostPoints = 1'000'000;
constexpr qint64 NsPerMs = 1'000'000;

const char *kindName(qint64 kind)
{
    constexpr const char *Names[] = {"unknown", "gauge", "sum", "histogram", "exponential_histogram", "summary"};
    return Names[kind >= 1 && kind <= 5 ? kind : 0];
}

const char *temporalityName(qint64 temporality)
{
    constexpr const char *Names[] = {"unspecified", "delta", "cumulative"};
    return Names[temporality >= 1 && temporality <= 2 ? temporality : 0];
}

qint64 toNs(qint64 ms)
{
    constexpr qint64 Most = std::numeric_limits<qint64>::max() / NsPerMs;
    return std::clamp(ms, -Most, Most) * NsPerMs;
}

} // namespace

double counterTotal(std::vector<MetricValue> points, bool cumulative)
{
    double total = 0;
    if (!cumulative) {
        for (const MetricValue &point : points)
            total += point.real;
        return total;
    }
    std::sort(points.begin(), points.end(),
              [](const MetricValue &a, const MetricValue &b) { return a.timeNs < b.timeNs; });
    std::map<qint64, double> last; // by start
    for (const MetricValue &point : points) {
        const auto [at, isNew] = last.emplace(point.startNs, point.real);
        if (isNew)
            continue;
        if (point.real < at->second)
            total += at->second; // it began anew without saying so
        at->second = point.real;
    }
    for (const auto &[start, value] : last)
        total += value;
    return total;
}

Result<ActivityAnswer> answer(const ActivityQuestion &question, Lookup &lookup, const Scope &scope)
{
    const EventFilter &events = question.filter.events;
    ActivityFilter filter;
    filter.fromMs = question.filter.range.beginMs;
    filter.toMs = question.filter.range.endMs == std::numeric_limits<qint64>::max() ? question.filter.range.endMs
                                                                                    : question.filter.range.endMs - 1;
    for (const QString &name : events.kinds.values) {
        const auto kind = eventKindOf(name.toStdString());
        if (!kind)
            return fail(Error::Code::Rejected, u"there is no kind of event called %1"_s.arg(name));
        filter.kinds.push_back(qint64(*kind));
    }
    if (question.limit < 1 || question.limit > MostEvents)
        return fail(Error::Code::Rejected, u"the limit must be from 1 to %1"_s.arg(MostEvents));
    filter.limit = question.limit + 1;
    filter.withCopies = question.withCopies;
    filter.correlation = events.correlation.toStdString();
    if (question.cursorSequence != 0)
        filter.before = {question.cursorMs, question.cursorSequence};
    const auto number = [&lookup](Dimension dimension, const QStringList &texts) -> std::optional<qint64> {
        // -1 where it is unknown
        return texts.isEmpty() ? std::nullopt : std::optional(lookup.number(dimension, texts.front()));
    };
    filter.source = number(Dimension::Source, events.sources.values);
    filter.actor = number(Dimension::Actor, events.actors.values);
    filter.agent = number(Dimension::Agent, question.filter.agents);
    if (const auto only = scope.onlyActor()) {
        if (!events.actors.isEmpty() && !events.actors.values.contains(QString::fromStdString(*only)))
            return ActivityAnswer{}; // somebody else's
        if (only->empty())
            return ActivityAnswer{};
        filter.actor = lookup.number(Dimension::Actor, QString::fromStdString(*only));
    }
    if (!question.filter.sessions.isEmpty())
        filter.session = lookup.activity().sessionId(question.filter.sessions.front().toStdString());
    if (filter.session == 0)
        return ActivityAnswer{};

    ActivityAnswer answer;
    std::vector<ActivityRow> rows = lookup.activity().events(filter);
    answer.more = rows.size() > size_t(question.limit);
    if (answer.more)
        rows.pop_back();
    const auto text = [&lookup](Dimension dimension, qint64 id) { return lookup.text(dimension, id).toStdString(); };
    for (ActivityRow &row : rows) {
        const EventRow &e = row.event;
        ActivityEvent event;
        event.sequence = e.seq, event.timeMs = e.timeMs, event.kind = e.kind, event.outcome = e.outcome;
        event.durationNs = e.durationNs;
        event.action = text(Dimension::Action, e.action), event.actor = text(Dimension::Actor, e.actor);
        event.agent = text(Dimension::Agent, e.agent), event.machine = text(Dimension::Machine, e.machine);
        event.project = text(Dimension::Project, e.project), event.source = text(Dimension::Source, e.source);
        event.resource = text(Dimension::Resource, e.resource), event.model = text(Dimension::Model, e.model);
        event.tool = text(Dimension::Tool, e.tool);
        event.session = std::move(row.sessionId), event.correlation = std::move(row.correlation);
        event.body = std::move(row.body);
        answer.events.push_back(std::move(event));
    }
    return answer;
}

Result<MetricPointsAnswer> answer(const MetricPointsQuestion &question, Lookup &lookup, const Scope &scope)
{
    MetricPointsAnswer answer;
    if (scope.onlyActor())
        return answer; // counters name no person
    if (question.limit < 1 || question.limit > MostPoints)
        return fail(Error::Code::Rejected, u"the limit must be from 1 to %1"_s.arg(MostPoints));
    PointsFilter filter;
    filter.namePrefix = question.namePrefix.toStdString(), filter.session = question.session.toStdString();
    filter.fromNs = toNs(question.fromMs), filter.toNs = toNs(question.toMs);
    qint64 left = question.limit;
    for (StoredSeries &stored : lookup.activity().series(filter)) {
        filter.limit = left + 1;
        std::vector<StoredPoint> points = lookup.activity().points(stored.id, filter);
        if (points.empty())
            continue;
        if (qint64(points.size()) > left) {
            answer.cut = true;
            points.resize(size_t(left));
        }
        left -= qint64(points.size());
        if (points.empty())
            break;
        MetricSeries series;
        series.name = std::move(stored.name), series.unit = std::move(stored.unit),
        series.scope = std::move(stored.scope);
        series.agent = std::move(stored.agent), series.session = std::move(stored.session);
        series.source = std::move(stored.source), series.attributes = std::move(stored.attributes);
        series.kind = kindName(stored.kind), series.temporality = temporalityName(stored.temporality);
        series.monotonic = stored.monotonic;
        for (StoredPoint &p : points)
            series.points.push_back({p.startNs, p.timeNs, p.integer, p.real, p.count, std::move(p.detail)});
        const bool isCounter = (series.kind == "sum" && series.monotonic) || series.kind == "histogram"
            || series.kind == "exponential_histogram";
        if (isCounter)
            series.total = counterTotal(series.points, series.temporality == "cumulative");
        answer.series.push_back(std::move(series));
    }
    return answer;
}

} // namespace glasshouse
