// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/presence.h"

#include "store/numberrows.h"

#include <algorithm>
#include <bit>
#include <limits>

namespace glasshouse {

std::span<const CubeTier> presenceTiers()
{
    static constexpr CubeTier Tiers[] = {CubeTier::Quarter, CubeTier::Watch, CubeTier::Day};
    return Tiers;
}

void addPresenceTiers(PresenceCells &cells)
{
    PresenceCells coarser;
    for (const auto &[key, count] : cells) {
        for (const CubeTier tier : presenceTiers().subspan(1))
            coarser[{tier, tierStart(tier, key.startMs), key.session}] += count;
    }
    cells.merge(coarser);
}

PresenceStore::PresenceStore(Connection &connection, qint64 tenant)
    : m_connection(connection),
      m_tenant(tenant),
      m_quarter(connection, "INSERT INTO session_quarter VALUES(?1,?2,?3,?4) ON CONFLICT DO UPDATE SET count=count+?4"),
      m_dropQuarter(connection,
                    "DELETE FROM session_quarter WHERE tenant=? AND quarter_ms=? AND session=? AND count=0"),
      m_long(connection,
             "INSERT INTO session_presence VALUES(?1,?2,?3,?4,?5) ON CONFLICT DO UPDATE SET count=count+?5"),
      m_dropLong(connection,
                 "DELETE FROM session_presence WHERE tenant=? AND tier=? AND start_ms=? AND session=? AND count=0")
{}

void PresenceStore::add(PresenceCells deltas)
{
    addPresenceTiers(deltas);
    for (const auto &[key, count] : deltas) {
        if (count == 0)
            continue;
        const bool isQuarter = key.tier == CubeTier::Quarter;
        if (isQuarter)
            m_quarter.bind(m_tenant, key.startMs, key.session, count).run();
        else
            m_long.bind(m_tenant, qint64(key.tier), key.startMs, key.session, count).run();
        if (count < 0 && isQuarter)
            m_dropQuarter.bind(m_tenant, key.startMs, key.session).run();
        else if (count < 0)
            m_dropLong.bind(m_tenant, qint64(key.tier), key.startMs, key.session).run();
    }
}

void PresenceStore::replace(const TimeRange &window, const PresenceCells &cells)
{
    Statement(m_connection, "DELETE FROM session_quarter WHERE tenant=? AND quarter_ms>=? AND quarter_ms<?")
        .bind(m_tenant, window.beginMs, window.endMs)
        .run();
    Statement drop(m_connection,
                   "DELETE FROM session_presence WHERE tenant=? AND tier=? AND start_ms>=? AND start_ms<?");
    for (const CubeTier tier : presenceTiers().subspan(1))
        drop.bind(m_tenant, qint64(tier), window.beginMs, window.endMs).run();
    for (const auto &[key, count] : cells) {
        if (key.tier == CubeTier::Quarter)
            m_quarter.bind(m_tenant, key.startMs, key.session, count).run();
        else
            m_long.bind(m_tenant, qint64(key.tier), key.startMs, key.session, count).run();
    }
}

PresenceCells PresenceStore::read(const TimeRange &window)
{
    PresenceCells cells;
    Statement quarter(m_connection,
                      "SELECT quarter_ms, session, count FROM session_quarter WHERE tenant=? AND quarter_ms>=? AND"
                      " quarter_ms<?");
    quarter.bind(m_tenant, window.beginMs, window.endMs);
    while (quarter.next())
        cells[{CubeTier::Quarter, quarter.integer(0), quarter.integer(1)}] = quarter.integer(2);
    Statement longer(m_connection,
                     "SELECT start_ms, session, count FROM session_presence WHERE tenant=? AND tier=? AND start_ms>=?"
                     " AND start_ms<?");
    for (const CubeTier tier : presenceTiers().subspan(1)) {
        longer.bind(m_tenant, qint64(tier), window.beginMs, window.endMs);
        while (longer.next())
            cells[{tier, longer.integer(0), longer.integer(1)}] = longer.integer(2);
        longer.reset();
    }
    return cells;
}

namespace {

/// How often each session stands in one bucket: by row ids, which are small numbers that lie close together.
class PresenceCounts
{
public:
    void add(qint64 session, qint64 count)
    {
        if (session < 0 || session >= MostNear) {
            m_far[session] += count;
            return;
        }
        const auto at = size_t(session);
        if (at >= m_near.size()) {
            m_near.resize(std::max(at + 1, m_near.size() * 2));
            m_touched.resize(m_near.size() / 64 + 1);
        }
        m_near[at] += qint32(count);
        m_touched[at / 64] |= quint64(1) << (at % 64);
    }

    /// Those that were there, in order; forgets them.
    template<typename Visit>
    void take(Visit visit)
    {
        auto far = m_far.begin();
        for (; far != m_far.end() && far->first < 0; ++far) {
            if (far->second > 0)
                visit(far->first);
        }
        for (size_t word = 0; word < m_touched.size(); ++word) {
            for (quint64 bits = std::exchange(m_touched[word], 0); bits; bits &= bits - 1) {
                const size_t at = word * 64 + size_t(std::countr_zero(bits));
                if (std::exchange(m_near[at], 0) > 0)
                    visit(qint64(at));
            }
        }
        for (; far != m_far.end(); ++far) {
            if (far->second > 0)
                visit(far->first);
        }
        m_far.clear();
    }

private:
    static constexpr qint64 MostNear = 1 << 22;

    std::vector<qint32> m_near;
    std::vector<quint64> m_touched; ///< a bit for each that has been counted, though it may come to nothing
    std::map<qint64, qint64> m_far;
};

/// Cells that are read once and counted in one bucket or in two: what one has too much its neighbour lacks.
struct PresencePart {
    size_t bucket = 0, begin = 0, end = 0; ///< in the cells that were read
    qint64 sign = 1;
};

} // namespace

std::vector<PresentSession> presentSessions(Connection &connection, qint64 tenant, const std::vector<CubeSpan> &spans)
{
    std::vector<std::pair<qint64, qint64>> cells; // session, count
    std::vector<PresencePart> parts;
    // A statement for each tier: one that is told its tier is planned anew each time, for an index of one tier's.
    std::map<CubeTier, NumberRows> tiers;
    for (const CubeTier tier : presenceTiers()) {
        const std::string from = tier == CubeTier::Quarter
            ? "FROM session_quarter WHERE tenant=?1 AND quarter_ms>=?2 AND quarter_ms<?3"
            : "FROM session_presence WHERE tenant=?1 AND tier=" + std::to_string(int(tier))
                + " AND start_ms>=?2 AND start_ms<?3";
        tiers.try_emplace(tier, connection, 2, "session, count", from);
    }
    const std::vector<CubePiece> pieces = piecesOf(presenceTiers(), spans, cubeData(connection, tenant));
    for (auto piece = pieces.begin(); piece != pieces.end();) {
        const auto end = std::find_if(piece, pieces.end(), [&](const CubePiece &other) {
            return other.tier != piece->tier || !(other.range == piece->range);
        });
        const size_t begin = cells.size();
        tiers.at(piece->tier)
            .forEach([&cells](const qint64 *row) { cells.emplace_back(row[0], row[1]); }, tenant, piece->range.beginMs,
                     piece->range.endMs);
        for (; piece != end; ++piece)
            parts.push_back({piece->bucket, begin, cells.size(), piece->sign});
    }
    std::stable_sort(parts.begin(), parts.end(),
                     [](const PresencePart &a, const PresencePart &b) { return a.bucket < b.bucket; });
    PresenceCounts counts;
    std::vector<PresentSession> present;
    for (auto part = parts.begin(); part != parts.end();) {
        const size_t bucket = part->bucket;
        for (; part != parts.end() && part->bucket == bucket; ++part) {
            for (size_t i = part->begin; i < part->end; ++i)
                counts.add(cells[i].first, part->sign * cells[i].second);
        }
        counts.take([&](qint64 session) { present.push_back({bucket, session}); });
    }
    return present;
}

std::optional<std::pair<qint64, qint64>> presenceBounds(Connection &connection, qint64 tenant,
                                                        const std::vector<qint64> &sessions)
{
    Statement days(connection,
                   "SELECT min(start_ms), max(start_ms) FROM session_presence INDEXED BY session_presence_days"
                   " WHERE tenant=? AND session=? AND tier=2");
    Statement at(connection, "SELECT 1 FROM session_quarter WHERE tenant=? AND quarter_ms=? AND session=?");
    const auto isAt = [&](qint64 quarterMs, qint64 session) {
        const bool is = at.bind(tenant, quarterMs, session).next();
        at.reset();
        return is;
    };
    std::optional<std::pair<qint64, qint64>> bounds;
    for (const qint64 session : sessions) {
        std::optional<qint64> first, last;
        if (days.bind(tenant, session).next())
            first = days.optionalInteger(0), last = days.optionalInteger(1);
        days.reset();
        if (!first)
            continue;
        // Of a day that lies at the end of all numbers the whole length is taken.
        const auto isWhole = [](qint64 day) {
            return day > NoTime + UtcDayMs && day < std::numeric_limits<qint64>::max() - UtcDayMs;
        };
        if (isWhole(*first)) {
            const qint64 end = *first + UtcDayMs - QuarterMs;
            while (*first < end && !isAt(*first, session))
                *first += QuarterMs;
        }
        if (isWhole(*last)) {
            const qint64 begin = *last;
            for (*last += UtcDayMs - QuarterMs; *last > begin && !isAt(*last, session);)
                *last -= QuarterMs;
        } else if (*last != NoTime) {
            *last = *last < 0 ? *last + UtcDayMs : std::numeric_limits<qint64>::max() - QuarterMs;
        }
        bounds = bounds ? std::pair(std::min(bounds->first, *first), std::max(bounds->second, *last))
                        : std::pair(*first, *last);
    }
    return bounds;
}

} // namespace glasshouse
