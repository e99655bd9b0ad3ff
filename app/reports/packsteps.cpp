// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/packsteps.h"

#include "base/zone.h"
#include "query/periods.h"

#include <QDateTime>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

using Unit = PanelColumn::Unit;

constexpr int MostFilledSteps = 4000, MostAsked = 1000;
constexpr int MostDaysByHour = 4;
constexpr qint64 HourMs = 3'600'000;

struct StepDays {
    QDate first, last; ///< not valid: the range has no such end
};

StepDays daysOf(const TimeRange &range, const Zone &zone)
{
    StepDays days;
    if (range.beginMs != NoTime)
        days.first = zone.day(range.beginMs);
    // What begins and has no end reaches to now, so that all charts of a pack stand over the same days.
    if (range.beginMs != NoTime || range.endMs != TimeRange().endMs) {
        const qint64 end = std::min(range.endMs - 1, QDateTime::currentMSecsSinceEpoch());
        days.last = zone.day(std::max(range.beginMs, end));
    }
    return days;
}

template<typename Group>
bool swapDay(std::vector<Group> &groups, PanelStep step)
{
    const Group other = step == PanelStep::Week ? Group::Week : Group::Month;
    const auto day = std::find(groups.begin(), groups.end(), Group::Day);
    if (day == groups.end() || std::find(groups.begin(), groups.end(), other) != groups.end())
        return false;
    if (step != PanelStep::Day)
        *day = other;
    return true;
}

bool bySteps(TelemetryQuestion &question, PanelStep step)
{
    question.weekStart = TelemetryQuestion::WeekStart::Monday; // as all other questions have it
    return swapDay(question.groups, step);
}

bool bySteps(FindingCountsQuestion &question, PanelStep step)
{
    return swapDay(question.groups, step);
}

bool bySteps(UsageQuestion &question, PanelStep step)
{
    using Grouping = UsageQuestion::Grouping;
    if (question.grouping != Grouping::Daily)
        return false;
    question.grouping = step == PanelStep::Day ? Grouping::Daily
        : step == PanelStep::Week              ? Grouping::Weekly
                                               : Grouping::Monthly;
    return true;
}

bool bySteps(TrendQuestion &question, PanelStep step)
{
    if (question.step != PanelStep::Day)
        return false;
    question.step = step;
    return true;
}

bool bySteps(KpisQuestion &question, PanelStep step)
{
    question.step = step;
    question.most = MostAsked;
    return true;
}

template<typename Q>
bool bySteps(Q &, PanelStep)
{
    return false;
}

} // namespace

PanelStep packStep(const TimeRange &range, const QString &zone)
{
    const StepDays days = daysOf(range, Zone::fromId(zone).value_or(Zone()));
    if (!days.first.isValid())
        return PanelStep::Week;
    const qint64 count = days.first.daysTo(days.last) + 1;
    return count <= MostDaysByDay ? PanelStep::Day : count <= MostDaysByWeek ? PanelStep::Week : PanelStep::Month;
}

bool askBySteps(Question &question, PanelStep step)
{
    return std::visit([step](auto &asked) { return bySteps(asked, step); }, question);
}

std::vector<PanelCell> wholeSteps(std::vector<PanelCell> positions, PanelStep step, const TimeRange &range,
                                  const QString &zone)
{
    QDate first, last;
    const auto reach = [&](QDate day) {
        if (!day.isValid())
            return;
        first = first.isValid() ? std::min(first, day) : day;
        last = last.isValid() ? std::max(last, day) : day;
    };
    for (const PanelCell &cell : positions) {
        if (const auto *const text = std::get_if<QString>(&cell))
            reach(QDate::fromString(*text, Qt::ISODate));
    }
    const StepDays days = daysOf(range, Zone::fromId(zone).value_or(Zone()));
    reach(days.first);
    reach(days.last);
    if (!first.isValid())
        return positions;
    first = stepStart(first, step);
    std::vector<PanelCell> all;
    for (QDate day = first; day <= last; day = stepsLater(day, step, 1)) {
        if (all.size() == MostFilledSteps)
            return positions;
        all.emplace_back(day.toString(Qt::ISODate));
    }
    return all;
}

std::optional<PanelStep> stepOf(const PackPanel &panel, const PanelTable &table, const TimeRange &range,
                                const QString &zone)
{
    const int x = table.indexOf(panel.x);
    if (x < 0 || (panel.kind != PackPanel::Kind::Chart && panel.kind != PackPanel::Kind::Timeline))
        return std::nullopt;
    const PanelColumn column =
        areEvents(panel) ? binnedTable(table, x, range, zone).columns[std::size_t(x)] : table.columns[std::size_t(x)];
    return column.unit == Unit::Day ? std::optional(column.step) : std::nullopt;
}

bool areEvents(const PackPanel &panel)
{
    return panel.kind == PackPanel::Kind::Timeline && std::holds_alternative<ActivityQuestion>(panel.question);
}

PanelTable binnedTable(const PanelTable &table, int x, const TimeRange &range, const QString &zone)
{
    const Zone local = Zone::fromId(zone).value_or(Zone());
    PanelTable binned = table;
    qint64 first = std::numeric_limits<qint64>::max(), last = NoTime;
    for (const PanelRow &row : table.rows) {
        if (const auto *const ms = std::get_if<qint64>(&row[std::size_t(x)]))
            first = std::min(first, *ms), last = std::max(last, *ms);
    }
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const qint64 end = range.beginMs != NoTime ? std::max(last + 1, now) : last + 1; // as daysOf() has it
    const TimeRange all{range.beginMs != NoTime ? range.beginMs : first,
                        range.endMs != TimeRange().endMs ? range.endMs : end};
    const bool byHour = all.endMs > all.beginMs && all.endMs - all.beginMs <= MostDaysByHour * 24 * HourMs;
    const PanelStep step = packStep(all, zone);
    if (!byHour) {
        binned.columns[std::size_t(x)].unit = Unit::Day;
        binned.columns[std::size_t(x)].step = step;
    }
    for (PanelRow &row : binned.rows) {
        PanelCell &cell = row[std::size_t(x)];
        const auto *const ms = std::get_if<qint64>(&cell);
        if (!ms)
            continue;
        if (byHour)
            cell = *ms - *ms % HourMs;
        else
            cell = stepStart(local.day(*ms), step).toString(Qt::ISODate);
    }
    return binned;
}

} // namespace glasshouse
