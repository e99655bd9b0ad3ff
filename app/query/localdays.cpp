// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/localdays.h"

#include <algorithm>

namespace glasshouse {

namespace {

class Pieces
{
public:
    Pieces(Cube cube, Cube days, std::vector<qint64> bounds, QDate first)
        : m_cube(cube),
          m_days(days),
          m_bounds(std::move(bounds)),
          m_first(first)
    {}

    std::vector<DayPiece> cut()
    {
        const qint64 begin = m_bounds.front(), end = m_bounds.back();
        for (qint64 day = dayStart(begin); day < end; day += UtcDayMs) {
            const TimeRange whole{day, day + UtcDayMs};
            if (whole.beginMs < begin || whole.endMs > end)
                addQuarters({std::max(begin, whole.beginMs), std::min(end, whole.endMs)});
            else
                addDay(whole);
        }
        return std::move(m_pieces);
    }

private:
    QDate dayAt(qint64 ms) const
    {
        const auto next = std::upper_bound(m_bounds.begin(), m_bounds.end(), ms);
        return m_first.addDays(next - m_bounds.begin() - 1);
    }

    void addQuarters(TimeRange range)
    {
        while (range.beginMs < range.endMs) {
            const qint64 next = *std::upper_bound(m_bounds.begin(), m_bounds.end() - 1, range.beginMs);
            const qint64 until = std::min(next, range.endMs);
            m_pieces.push_back({dayAt(range.beginMs), m_cube, {range.beginMs, until}, {}});
            range.beginMs = until;
        }
    }

    void addDay(const TimeRange &whole)
    {
        const auto midnight = std::upper_bound(m_bounds.begin(), m_bounds.end(), whole.beginMs);
        const bool isCut = midnight != m_bounds.end() && *midnight < whole.endMs;
        if (isCut && midnight + 1 != m_bounds.end() && *(midnight + 1) < whole.endMs)
            return addQuarters(whole);
        const QDate early = dayAt(whole.beginMs);
        if (!isCut) {
            m_pieces.push_back({early, m_days, whole, {}});
            return;
        }
        const QDate late = dayAt(*midnight);
        if (*midnight - whole.beginMs <= whole.endMs - *midnight) {
            m_pieces.push_back({late, m_days, whole, {}});
            m_pieces.push_back({early, m_cube, {whole.beginMs, *midnight}, late});
        } else {
            m_pieces.push_back({early, m_days, whole, {}});
            m_pieces.push_back({late, m_cube, {*midnight, whole.endMs}, early});
        }
    }

    Cube m_cube, m_days;
    std::vector<qint64> m_bounds; ///< where the days begin, and where the last ends
    QDate m_first;
    std::vector<DayPiece> m_pieces;
};

} // namespace

std::vector<DayPiece> piecesOf(Cube cube, const Zone &zone, const TimeRange &quarters)
{
    if (quarters.beginMs >= quarters.endMs)
        return {};
    const QDate first = zone.day(quarters.beginMs), last = zone.day(quarters.endMs - 1);
    std::vector<qint64> bounds{quarters.beginMs};
    for (QDate day = first.addDays(1); day <= last; day = day.addDays(1))
        bounds.push_back(std::clamp(zone.startOfDay(day), bounds.back(), quarters.endMs));
    bounds.push_back(quarters.endMs);
    if (const auto days = byDay(cube))
        return Pieces(cube, *days, std::move(bounds), first).cut();
    std::vector<DayPiece> pieces;
    for (std::size_t i = 0; i + 1 < bounds.size(); ++i)
        pieces.push_back({first.addDays(qint64(i)), cube, {bounds[i], bounds[i + 1]}, {}});
    return pieces;
}

std::vector<DayPiece> piecesOf(Cube cube, const Zone &zone, QDate first, QDate last)
{
    if (!first.isValid() || !last.isValid() || first > last)
        return {};
    return piecesOf(cube, zone, rangeOf(zone, first, last));
}

TimeRange rangeOf(const Zone &zone, QDate first, QDate last)
{
    return {zone.startOfDay(first), zone.startOfDay(last.addDays(1))};
}

} // namespace glasshouse
