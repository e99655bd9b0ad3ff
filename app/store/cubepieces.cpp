// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cubepieces.h"

#include "store/statement.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace glasshouse {

namespace {

constexpr qint64 Ever = std::numeric_limits<qint64>::max();

TimeRange common(const TimeRange &a, const TimeRange &b)
{
    return {std::max(a.beginMs, b.beginMs), std::min(a.endMs, b.endMs)};
}

qint64 lengthOf(const TimeRange &range)
{
    return range.beginMs < range.endMs ? range.endMs - range.beginMs : 0; // ends may be as far apart as no number is
}

class Planner
{
public:
    Planner(std::span<const CubeTier> tiers, const TimeRange &data) : m_tiers(tiers), m_data(data) {}

    void add(const CubeSpan &span) { add(m_tiers.size() - 1, span.range, 1, span.bucket); }
    std::vector<CubePiece> take() { return std::move(m_pieces); }

private:
    void add(size_t level, const TimeRange &range, qint64 sign, size_t bucket)
    {
        if (range.beginMs >= range.endMs)
            return;
        const CubeTier tier = m_tiers[level];
        if (level == 0) {
            m_pieces.push_back({tier, range, sign, bucket});
            return;
        }
        const TimeRange near{nearest(tier, range.beginMs), nearest(tier, range.endMs)};
        // What is not in it, or too much, must spare more than it costs: a day amidst sixteen is not all of them but
        // fifteen.
        const qint64 difference = differenceOf(near, range);
        if (near.beginMs >= near.endMs || (difference > 0 && difference >= lengthOf(common(range, m_data)))) {
            add(level - 1, range, sign, bucket);
            return;
        }
        m_pieces.push_back({tier, near, sign, bucket});
        differ(level - 1, {near.beginMs, range.beginMs}, -sign, bucket);
        differ(level - 1, {range.endMs, near.endMs}, -sign, bucket);
    }

    /// Between two ends, whichever is first: `sign` where the range is as it stands, else the other way round.
    void differ(size_t level, TimeRange range, qint64 sign, size_t bucket)
    {
        if (range.beginMs > range.endMs)
            std::swap(range.beginMs, range.endMs), sign = -sign;
        if (range.beginMs < range.endMs)
            add(level, common(range, m_data), sign, bucket);
    }

    /// How much shorter stretches have to add and to take away.
    qint64 differenceOf(const TimeRange &near, const TimeRange &range) const
    {
        const auto between = [this](qint64 a, qint64 b) {
            return lengthOf(common({std::min(a, b), std::max(a, b)}, m_data));
        };
        return between(near.beginMs, range.beginMs) + between(near.endMs, range.endMs);
    }

    /// The beginning of a stretch that is cheaper to get to.
    qint64 nearest(CubeTier tier, qint64 ms) const
    {
        if (ms == NoTime || ms == Ever)
            return ms;
        const qint64 before = tierStart(tier, ms), after = before + tierMs(tier);
        if (before == ms)
            return ms;
        const qint64 back = lengthOf(common({before, ms}, m_data)), forth = lengthOf(common({ms, after}, m_data));
        return back <= forth ? before : after;
    }

    std::span<const CubeTier> m_tiers;
    TimeRange m_data;
    std::vector<CubePiece> m_pieces;
};

auto placeOf(const CubePiece &piece)
{
    return std::tuple(piece.tier, piece.range.beginMs, piece.range.endMs);
}

} // namespace

TimeRange cubeData(Connection &connection, qint64 tenant)
{
    const qint64 days = qint64(inTier(Cube::Total, CubeTier::Day));
    TimeRange data{0, 0};
    Statement first(
        connection,
        "SELECT quarter_ms FROM cube WHERE tenant=? AND cube=? AND quarter_ms>? ORDER BY quarter_ms LIMIT 1");
    Statement last(connection,
                   "SELECT quarter_ms FROM cube WHERE tenant=? AND cube=? ORDER BY quarter_ms DESC LIMIT 1");
    if (first.bind(tenant, days, NoTime).next() && last.bind(tenant, days).next())
        data = {first.integer(0), last.integer(0) + UtcDayMs};
    return data;
}

std::vector<CubePiece> piecesOf(std::span<const CubeTier> tiers, const std::vector<CubeSpan> &spans,
                                const TimeRange &data)
{
    Planner planner(tiers, data);
    for (const CubeSpan &span : spans)
        planner.add(span);
    std::vector<CubePiece> pieces = planner.take();
    std::stable_sort(pieces.begin(), pieces.end(),
                     [](const CubePiece &a, const CubePiece &b) { return placeOf(a) < placeOf(b); });
    return pieces;
}

std::vector<qint64> cubeDays(Connection &connection, qint64 tenant, const TimeRange &range)
{
    Statement row(connection,
                  "SELECT quarter_ms FROM cube WHERE tenant=? AND cube=? AND quarter_ms>=? AND quarter_ms<?"
                  " ORDER BY quarter_ms");
    row.bind(tenant, qint64(inTier(Cube::Total, CubeTier::Day)), dayStart(range.beginMs), range.endMs);
    std::vector<qint64> days;
    while (row.next())
        days.push_back(row.integer(0));
    return days;
}

} // namespace glasshouse
