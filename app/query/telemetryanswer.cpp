// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/answers.h"
#include "query/telemetrycount.h"

#include <QDateTime>

#include <algorithm>
#include <limits>
#include <map>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

using Column = TelemetryQuestion::Column;

constexpr int MostRows = 100'000;

TelemetryFigures figuresFor(const TelemetrySum &sum)
{
    const Figures &f = sum.figures;
    TelemetryFigures figures{f.events, f.failures, f.tokens, std::nullopt, f.unpricedTokens, {}, {}, {}};
    if (f.priced > 0)
        figures.cost = NanoUsd{f.cost};
    figures.p50Ns = sum.durations.percentileNs(0.5);
    figures.p95Ns = sum.durations.percentileNs(0.95);
    figures.p99Ns = sum.durations.percentileNs(0.99);
    return figures;
}

/// What rows are sorted by; what is not known sorts below all that is.
double sortValue(const TelemetryFigures &f, Column column)
{
    constexpr double Unknown = -std::numeric_limits<double>::infinity();
    const auto known = [](const std::optional<qint64> &value) { return value ? double(*value) : Unknown; };
    switch (column) {
    case Column::Errors:
        return double(f.errors);
    case Column::ErrorRate:
        return f.events > 0 ? double(f.errors) / double(f.events) : 0;
    case Column::Input:
        return double(f.tokens.input);
    case Column::Output:
        return double(f.tokens.output);
    case Column::CacheRead:
        return double(f.tokens.cacheRead);
    case Column::CacheWrite:
        return double(f.tokens.cacheWrite5m + f.tokens.cacheWrite1h);
    case Column::Cost:
        return f.cost ? double(f.cost->value) : Unknown;
    case Column::Tokens:
        return double(f.tokens.total());
    case Column::P50:
        return known(f.p50Ns);
    case Column::P95:
        return known(f.p95Ns);
    case Column::P99:
        return known(f.p99Ns);
    default:
        return double(f.events);
    }
}

/// Equal ones stay in the order of their names.
void sortRows(std::vector<TelemetryRow> &rows, Column column, bool ascending)
{
    const auto before = [column](const TelemetryRow &a, const TelemetryRow &b) {
        if (column == Column::First)
            return a.first < b.first;
        if (column == Column::Second)
            return a.second < b.second;
        return sortValue(a.figures, column) < sortValue(b.figures, column);
    };
    std::stable_sort(rows.begin(), rows.end(), [&](const TelemetryRow &a, const TelemetryRow &b) {
        return ascending ? before(a, b) : before(b, a);
    });
}

void addRows(std::vector<TelemetryRow> &rows, const TelemetryCounted &counted,
             const std::vector<TelemetryQuestion::Group> &groups, const Lookup &lookup)
{
    std::map<std::pair<QString, QString>, TelemetrySum> named; // a program may call its own action what calls' is
    for (const auto &[key, sum] : counted.sums) {
        if (groups.empty() || (sum.figures.events == 0 && sum.figures.tokens.total() == 0))
            continue;
        TelemetrySum &row = named[{groupText(groups[0], key[0], lookup),
                                   groups.size() > 1 ? groupText(groups[1], key[1], lookup) : QString()}];
        row.figures.add(sum.figures);
        row.durations.add(sum.durations);
    }
    for (const auto &[names, sum] : named)
        rows.push_back({names.first, names.second, figuresFor(sum)});
}

Result<std::optional<TelemetryFigures>> figuresBefore(TelemetryQuestion question, Lookup &lookup, const Scope &scope)
{
    TimeRange &range = question.filter.range;
    if (!question.withBefore || range.beginMs == NoTime)
        return std::optional<TelemetryFigures>();
    const qint64 end =
        range.endMs == TimeRange().endMs ? std::max(QDateTime::currentMSecsSinceEpoch(), range.beginMs) : range.endMs;
    range = {range.beginMs - (end - range.beginMs), range.beginMs};
    question.groups.clear();
    const auto counted = countTelemetry(question, lookup, scope);
    if (!counted)
        return tl::unexpected(counted.error());
    return std::optional(figuresFor(counted->totals));
}

} // namespace

Result<TelemetryAnswer> answer(const TelemetryQuestion &question, Lookup &lookup, const Scope &scope)
{
    if (question.limit < 1 || question.limit > MostRows)
        return fail(Error::Code::Rejected, u"limit must be from 1 to %1"_s.arg(MostRows));
    const auto counted = countTelemetry(question, lookup, scope);
    if (!counted)
        return tl::unexpected(counted.error());
    TelemetryAnswer answer;
    answer.exact = counted->exact, answer.countedToMs = counted->countedToMs;
    answer.totals = figuresFor(counted->totals);
    addRows(answer.rows, *counted, question.groups, lookup);
    sortRows(answer.rows, question.sort, question.ascending);
    if (answer.rows.size() > std::size_t(question.limit)) {
        answer.more = qint64(answer.rows.size()) - question.limit;
        answer.rows.resize(std::size_t(question.limit));
    }
    auto before = figuresBefore(question, lookup, scope);
    if (!before)
        return tl::unexpected(before.error());
    answer.before = *before;
    return answer;
}

} // namespace glasshouse
