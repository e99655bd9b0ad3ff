// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/heatmap.h"
#include "query/trend.h"

#include <QDateTime>

#include <cmath>
#include <random>

namespace glasshouse::sample {

inline qint64 startOf(QDate day)
{
    return day.startOfDay(Qt::UTC).toMSecsSinceEpoch();
}

/// A working rhythm: little at week-ends.
inline double rhythm(QDate day)
{
    return day.dayOfWeek() > 5 ? 0.25 : 1.0;
}

/// `days` daily buckets that end on 18 November 2026, the last one unfinished.
inline TrendAnswer trend(const QStringList &names, int days, unsigned seed = 7)
{
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> noise(0.6, 1.4);
    TrendAnswer answer;
    answer.zone = QStringLiteral("UTC");
    for (const QString &name : names)
        answer.series.push_back({name, 0});
    const QDate last(2026, 11, 18);
    for (int i = 0; i < days; ++i) {
        TrendBucket bucket;
        bucket.first = last.addDays(i + 1 - days);
        bucket.beginMs = startOf(bucket.first);
        bucket.endMs = startOf(bucket.first.addDays(1));
        double share = 11e6 * rhythm(bucket.first) * (i == days - 7 ? 3 : 1);
        for (size_t s = 0; s < answer.series.size(); ++s, share *= 0.52) {
            const qint64 tokens = qint64(share * noise(random));
            bucket.tokens.push_back(tokens);
            answer.series[s].tokens += tokens;
            bucket.figures.tokens.input += tokens;
        }
        bucket.figures.calls = bucket.figures.tokens.input / 22000;
        bucket.figures.cost = NanoUsd{qint64(double(bucket.figures.tokens.input) * 1.5e-6 * 1e9)};
        bucket.complete = i + 1 < days;
        answer.buckets.push_back(bucket);
    }
    return answer;
}

inline HeatmapAnswer byDay(const QStringList &keys, int days, unsigned seed = 11)
{
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> noise(0.0, 1.0);
    HeatmapAnswer answer;
    answer.zone = QStringLiteral("UTC");
    for (int i = 0; i < days; ++i)
        answer.days.push_back(QDate(2026, 11, 18).addDays(i + 1 - days));
    double weight = 6000;
    for (const QString &key : keys) {
        HeatmapRow row;
        row.key = key;
        for (QDate day : answer.days) {
            const double value = noise(random);
            row.cells.push_back(value < 0.08 ? -1 : std::floor(weight * rhythm(day) * value * value));
            row.total += std::max(0.0, row.cells.back());
        }
        weight *= 0.8;
        answer.rows.push_back(row);
    }
    return answer;
}

inline HeatmapAnswer byWeekday(unsigned seed = 5)
{
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> noise(0.5, 1.5);
    HeatmapAnswer answer;
    answer.zone = QStringLiteral("UTC");
    for (int weekday = 1; weekday <= 7; ++weekday) {
        HeatmapRow row;
        row.key = QString::number(weekday);
        for (int hour = 0; hour < 24; ++hour) {
            const double level = std::exp(-std::pow((hour - 14) / 4.0, 2)) * (weekday > 5 ? 0.2 : 1);
            row.cells.push_back(level < 0.02 ? -1 : std::floor(900 * level * noise(random)));
            row.total += std::max(0.0, row.cells.back());
        }
        answer.rows.push_back(row);
    }
    return answer;
}

} // namespace glasshouse::sample
