// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/presence.h"

#include <algorithm>
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

std::vector<PresentSession> presentSessions(Connection &connection, qint64 tenant, const std::vector<CubeSpan> &spans)
{
    struct Part {
        PresentSession place;
        qint64 count = 0;
    };
    std::vector<Part> parts;
    Statement quarter(connection,
                      "SELECT session, count FROM session_quarter WHERE tenant=?1 AND quarter_ms>=?3 AND quarter_ms<?4"
                      " AND ?2=0");
    Statement longer(connection,
                     "SELECT session, count FROM session_presence WHERE tenant=?1 AND tier=?2 AND start_ms>=?3 AND"
                     " start_ms<?4");
    const std::vector<CubePiece> pieces = piecesOf(presenceTiers(), spans, cubeData(connection, tenant));
    for (auto piece = pieces.begin(); piece != pieces.end();) {
        // Those of the same cells: what one bucket has too much another lacks.
        const auto end = std::find_if(piece, pieces.end(), [&](const CubePiece &other) {
            return other.tier != piece->tier || !(other.range == piece->range);
        });
        Statement &row = piece->tier == CubeTier::Quarter ? quarter : longer;
        row.bind(tenant, qint64(piece->tier), piece->range.beginMs, piece->range.endMs);
        while (row.next()) {
            for (auto each = piece; each != end; ++each)
                parts.push_back({{each->bucket, row.integer(0)}, each->sign * row.integer(1)});
        }
        row.reset();
        piece = end;
    }
    std::sort(parts.begin(), parts.end(), [](const Part &a, const Part &b) { return a.place < b.place; });
    std::vector<PresentSession> present;
    for (auto part = parts.begin(); part != parts.end();) {
        const PresentSession place = part->place;
        qint64 count = 0;
        for (; part != parts.end() && part->place == place; ++part)
            count += part->count;
        if (count > 0)
            present.push_back(place);
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
