// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/answers.h"
#include "query/masking.h"

#include "store/readactivity.h"

#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

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

Result<MetricPointsAnswer> answer(const MetricPointsQuestion &question, Lookup &lookup, const Scope &scope)
{
    MetricPointsAnswer answer;
    if (question.limit < 1 || question.limit > MostPoints)
        return fail(Error::Code::Rejected, u"the limit must be from 1 to %1"_s.arg(MostPoints));
    PointsFilter filter;
    filter.namePrefix = question.namePrefix.toStdString(), filter.session = question.session.toStdString();
    filter.fromNs = toNs(question.fromMs), filter.toNs = toNs(question.toMs);
    // Counters name no person: those of one person's sessions are that person's.
    std::set<std::string> own;
    if (!scope.isWholeTenant()) {
        for (const auto &[row, id] : lookup.sessionIds())
            own.insert(id.toStdString());
    }
    qint64 left = question.limit;
    for (StoredSeries &stored : lookup.activity().series(filter)) {
        if (!scope.isWholeTenant() && !own.contains(stored.session))
            continue;
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
        series.source = std::move(stored.source), series.attributes = maskedJson(stored.attributes).json;
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
