// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/answers.h"
#include "query/periods.h"

#include <QDateTime>

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

/// More buckets than this no chart can show: a range of a hundred years by day is cut to its end.
constexpr int MaxBuckets = 4000;

constexpr std::array KindNames = {u"input", u"output", u"cache_read", u"cache_write_5m", u"cache_write_1h"};

std::array<qint64, 5> byKind(const TokenUsage &t)
{
    return {t.input, t.output, t.cacheRead, t.cacheWrite5m, t.cacheWrite1h};
}

QDate bucketStart(TrendQuestion::Step step, QDate day)
{
    switch (step) {
    case TrendQuestion::Step::Week:
        return weekStart(day);
    case TrendQuestion::Step::Month:
        return monthStart(day);
    case TrendQuestion::Step::Day:
        break;
    }
    return day;
}

QDate nextBucket(TrendQuestion::Step step, QDate first)
{
    switch (step) {
    case TrendQuestion::Step::Week:
        return first.addDays(7);
    case TrendQuestion::Step::Month:
        return first.addMonths(1);
    case TrendQuestion::Step::Day:
        break;
    }
    return first.addDays(1);
}

std::pair<Split, Dimension> splitOf(TrendQuestion::Stack stack)
{
    switch (stack) {
    case TrendQuestion::Stack::Model:
        return {Split::Model, Dimension::Model};
    case TrendQuestion::Stack::Project:
        return {Split::Project, Dimension::Project};
    case TrendQuestion::Stack::Agent:
        return {Split::Agent, Dimension::Agent};
    case TrendQuestion::Stack::TokenKind:
        break;
    }
    return {Split::None, Dimension::Model};
}

struct Sums {
    std::map<QDate, Figures> buckets;          ///< by first day
    std::unordered_map<qint64, qint64> tokens; ///< split value -> tokens
    struct Part {
        QDate first; ///< of a bucket
        qint64 value = 0, tokens = 0;
    };
    std::vector<Part> parts; ///< what of a bucket is whose
};

Sums sumUp(const TrendQuestion &question, Split split, Lookup &lookup, const Zone &zone)
{
    Sums sums;
    std::unordered_map<qint64, QDate> starts; // sums of one local day stand at few instants
    const auto startOf = [&](qint64 quarterMs) {
        const auto [at, isNew] = starts.try_emplace(quarterMs);
        if (isNew)
            at->second = bucketStart(question.step, zone.day(quarterMs));
        return at->second;
    };
    for (const QuarterCell &cell : lookup.cells(Split::None, Split::None, question.filter, zone, Lookup::Grain::Day)) {
        if (cell.quarterMs != NoTime && (cell.figures.calls != 0 || cell.figures.tokens.total() != 0))
            sums.buckets[startOf(cell.quarterMs)].add(cell.figures);
    }
    if (split == Split::None)
        return sums;
    for (const AmountCell &cell : lookup.amounts(split, Amount::Tokens, question.filter, zone, Lookup::Grain::Day)) {
        if (cell.quarterMs == NoTime || (cell.calls == 0 && cell.amount == 0))
            continue;
        sums.parts.push_back({startOf(cell.quarterMs), cell.value, cell.amount});
        sums.tokens[cell.value] += cell.amount;
    }
    return sums;
}

/// Local days the chart spans: the asked range where it has ends, else what there is.
std::pair<QDate, QDate> span(const TimeRange &range, const Zone &zone, const Sums &sums, qint64 nowMs)
{
    QDate first = sums.buckets.empty() ? QDate() : sums.buckets.begin()->first;
    QDate last = sums.buckets.empty() ? QDate() : sums.buckets.rbegin()->first;
    if (range.beginMs != NoTime)
        first = zone.day(range.beginMs);
    if (range.endMs != std::numeric_limits<qint64>::max())
        last =
            zone.day(std::min(range.endMs, std::max(nowMs, sums.buckets.empty() ? nowMs : zone.startOfDay(last))) - 1);
    return {first, last};
}

} // namespace

Result<TrendAnswer> answer(const TrendQuestion &question, Lookup &lookup)
{
    const auto zone = zoneOf(question.zone);
    if (!zone)
        return tl::unexpected(zone.error());
    const qint64 nowMs = QDateTime::currentMSecsSinceEpoch();
    const auto [split, dimension] = splitOf(question.stack);
    const Sums sums = sumUp(question, split, lookup, *zone);
    TrendAnswer answer;
    answer.zone = zone->id();
    const bool kinds = question.stack == TrendQuestion::Stack::TokenKind;
    std::vector<qint64> values;
    if (!kinds) {
        for (const auto &[value, tokens] : sums.tokens) {
            values.push_back(value);
            answer.series.push_back({lookup.text(dimension, value), tokens});
        }
        std::vector<size_t> order(values.size());
        for (size_t i = 0; i < order.size(); ++i)
            order[i] = i;
        std::sort(order.begin(), order.end(), [&](size_t a, size_t b) {
            return std::tuple(-answer.series[a].tokens, answer.series[a].name)
                < std::tuple(-answer.series[b].tokens, answer.series[b].name);
        });
        std::vector<qint64> sortedValues;
        std::vector<TrendSeries> sortedSeries;
        for (const size_t i : order) {
            sortedValues.push_back(values[i]);
            sortedSeries.push_back(answer.series[i]);
        }
        values = sortedValues;
        answer.series = sortedSeries;
    } else {
        for (const auto *name : KindNames)
            answer.series.push_back({QString::fromUtf16(name), 0});
    }
    auto [first, last] = span(question.filter.range, *zone, sums, nowMs);
    if (!first.isValid() || !last.isValid())
        return answer;
    if (first.daysTo(last) > MaxBuckets)
        first = last.addDays(-MaxBuckets);
    std::unordered_map<qint64, size_t> places; // by Julian day
    for (QDate day = bucketStart(question.step, first); day <= last; day = nextBucket(question.step, day)) {
        TrendBucket bucket;
        bucket.first = day;
        bucket.beginMs = zone->startOfDay(day);
        bucket.endMs = zone->startOfDay(nextBucket(question.step, day));
        bucket.complete = bucket.endMs <= nowMs && bucket.beginMs >= question.filter.range.beginMs
            && bucket.endMs <= question.filter.range.endMs;
        bucket.tokens.resize(answer.series.size());
        Figures total;
        if (const auto found = sums.buckets.find(day); found != sums.buckets.end())
            total = found->second;
        if (kinds) {
            const auto parts = byKind(total.tokens);
            for (size_t i = 0; i < parts.size(); ++i) {
                bucket.tokens[i] = parts[i];
                answer.series[i].tokens += parts[i];
            }
        }
        bucket.figures = toUsage(total);
        places.emplace(day.toJulianDay(), answer.buckets.size());
        answer.buckets.push_back(std::move(bucket));
    }
    std::unordered_map<qint64, size_t> columns;
    for (size_t i = 0; i < values.size(); ++i)
        columns.emplace(values[i], i);
    for (const Sums::Part &part : sums.parts) {
        if (const auto place = places.find(part.first.toJulianDay()); place != places.end())
            answer.buckets[place->second].tokens[columns.at(part.value)] += part.tokens;
    }
    return answer;
}

} // namespace glasshouse
