// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/findings/findingpicture.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

struct TypeCounts {
    qint64 total = 0;
    std::map<QDate, qint64> weeks;
};

std::vector<QDate> weeksOf(const std::map<FindingType, TypeCounts> &types)
{
    QDate first, last;
    for (const auto &[type, counts] : types) {
        if (counts.weeks.empty())
            continue;
        const QDate begin = counts.weeks.begin()->first, end = counts.weeks.rbegin()->first;
        first = first.isValid() ? std::min(first, begin) : begin;
        last = last.isValid() ? std::max(last, end) : end;
    }
    std::vector<QDate> weeks;
    if (!first.isValid())
        return weeks;
    first = std::max(first, last.addDays(-7 * (FindingPicture::MostWeeks - 1)));
    for (QDate week = first; week <= last; week = week.addDays(7))
        weeks.push_back(week);
    return weeks;
}

} // namespace

FindingPicture FindingPicture::of(const FindingCountsAnswer &answer, const FindingWords &words)
{
    std::map<FindingType, TypeCounts> counted;
    for (const FindingCountsRow &row : answer.rows) {
        const auto type = findingTypeFromName(row.first.toStdString());
        if (!type)
            continue;
        TypeCounts &counts = counted[*type];
        counts.total += row.findings;
        if (const QDate week = QDate::fromString(row.second, Qt::ISODate); week.isValid())
            counts.weeks[week] += row.findings;
    }
    std::vector<std::pair<FindingType, const TypeCounts *>> order;
    for (const auto &[type, counts] : counted)
        order.emplace_back(type, &counts);
    std::stable_sort(order.begin(), order.end(),
                     [](const auto &a, const auto &b) { return a.second->total > b.second->total; });
    FindingPicture picture;
    picture.heat.days = weeksOf(counted);
    ResultData &trend = picture.trend;
    trend.name = words.groupName(FindingWords::Group::Week);
    for (const QDate week : picture.heat.days) {
        trend.labels.push_back(words.format().dayShort(week));
        trend.titles.push_back(words.valueName(FindingWords::Group::Week, week.toString(Qt::ISODate)));
    }
    for (const auto &[type, counts] : order) {
        HeatmapRow row;
        row.key = FindingWords::type(type);
        row.total = double(counts->total);
        ResultData::Series line;
        line.name = row.key;
        for (const QDate week : picture.heat.days) {
            const auto found = counts->weeks.find(week);
            row.cells.push_back(found == counts->weeks.end() ? -1 : double(found->second));
            line.values.push_back(found == counts->weeks.end() ? 0 : double(found->second));
        }
        picture.heat.rows.push_back(std::move(row));
        picture.types.push_back(type);
        if (trend.series.size() < ResultData::MostSeries)
            trend.series.push_back(std::move(line));
    }
    return picture;
}

} // namespace glasshouse
