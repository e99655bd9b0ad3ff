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
    std::map<QDate, Figures> buckets; ///< by first day
    struct Value {
        qint64 number = 0; ///< of what it is split by
        qint64 tokens = 0;
    };
    std::vector<Value> values;
    struct Part {
        QDate first;      ///< of a bucket
        size_t value = 0; ///< place in `values`
        qint64 tokens = 0;
    };
    std::vector<Part> parts; ///< what of a bucket is whose
};

Sums sumUp(const TrendQuestion &question, Split split, Lookup &lookup, const Zone &zone)
{
    Sums sums;
    std::unordered_map<qint64, QDate> starts; // sums of one local day stand at few instants, and mostly together
    qint64 lastMs = NoTime;
    QDate last;
    const auto startOf = [&](qint64 quarterMs) {
        if (quarterMs != lastMs) {
            const auto [at, isNew] = starts.try_emplace(quarterMs);
            if (isNew)
                at->second = bucketStart(question.step, zone.day(quarterMs));
            lastMs = quarterMs, last = at->second;
        }
        return last;
    };
    for (const QuarterCell &cell :
         lookup.cells(Split::None, Split::None, question.filter, zone, Lookup::Grain::Day, Counted::Usage)) {
        if (cell.quarterMs != NoTime && (cell.figures.calls != 0 || cell.figures.tokens.total() != 0))
            sums.buckets[startOf(cell.quarterMs)].add(cell.figures);
    }
    if (split == Split::None)
        return sums;
    std::unordered_map<qint64, size_t> far;
    std::vector<size_t> near(1024); // by numbers, which are small: place in `values`, one more, as 0 is none
    const auto placeOf = [&](qint64 number) -> size_t & {
        return number >= 0 && size_t(number) < near.size() ? near[size_t(number)] : far[number];
    };
    for (const AmountCell &cell : lookup.amounts(split, Amount::Tokens, question.filter, zone, Lookup::Grain::Day)) {
        if (cell.quarterMs == NoTime || (cell.calls == 0 && cell.amount == 0))
            continue;
        size_t &place = placeOf(cell.value);
        if (place == 0) {
            sums.values.push_back({cell.value, 0});
            place = sums.values.size();
        }
        sums.values[place - 1].tokens += cell.amount;
        sums.parts.push_back({startOf(cell.quarterMs), place - 1, cell.amount});
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
    std::vector<size_t> columns(sums.values.size()); // of each value
    if (!kinds) {
        std::vector<std::pair<TrendSeries, size_t>> series;
        for (size_t i = 0; i < sums.values.size(); ++i)
            series.push_back({{lookup.text(dimension, sums.values[i].number), sums.values[i].tokens}, i});
        std::sort(series.begin(), series.end(), [](const auto &a, const auto &b) {
            return std::tuple(-a.first.tokens, a.first.name) < std::tuple(-b.first.tokens, b.first.name);
        });
        for (const auto &[one, value] : series) {
            columns[value] = answer.series.size();
            answer.series.push_back(one);
        }
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
    QDate lastFirst;
    TrendBucket *bucket = nullptr;
    for (const Sums::Part &part : sums.parts) {
        if (part.first != lastFirst) {
            const auto place = places.find(part.first.toJulianDay());
            bucket = place == places.end() ? nullptr : &answer.buckets[place->second];
            lastFirst = part.first;
        }
        if (bucket)
            bucket->tokens[columns[part.value]] += part.tokens;
    }
    return answer;
}

} // namespace glasshouse
