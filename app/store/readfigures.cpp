// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/readfigures.h"

namespace glasshouse {

void ReadFigures::forEachCell(Cube cube, const CubeShape &shape, const ActivityConditions &conditions,
                              const TimeRange &quarters, const std::function<void(const Cell &)> &visit)
{
    if (quarters.beginMs >= quarters.endMs)
        return;
    Statement row(m_connection,
                  "SELECT quarter_ms, d1, d2, d3, events, failures, calls, input, output, cache_read, cache_write_5m,"
                  " cache_write_1h, cost, priced, unpriced_tokens FROM cube WHERE tenant=? AND cube=? AND quarter_ms>=?"
                  " AND quarter_ms<?"
                      + cubeSql(shape, conditions));
    row.bind(m_tenant, qint64(cube), quarters.beginMs, quarters.endMs);
    while (row.next()) {
        Cell cell{row.integer(0), row.integer(1), row.integer(2), row.integer(3), {}};
        Figures &f = cell.figures;
        f.events = row.integer(4), f.failures = row.integer(5), f.calls = row.integer(6);
        f.tokens = {row.integer(7), row.integer(8), row.integer(9), row.integer(10), row.integer(11)};
        f.cost = row.integer(12), f.priced = row.integer(13), f.unpricedTokens = row.integer(14);
        visit(cell);
    }
}

std::vector<std::pair<qint64, Figures>> ReadFigures::ofCall(qint64 call)
{
    if (!m_parts)
        m_parts.emplace(m_connection,
                        "SELECT model, input, output, cache_read, cache_write_5m, cache_write_1h, cost, part FROM"
                        " call_part WHERE call=? ORDER BY part");
    std::vector<std::pair<qint64, Figures>> parts;
    for (m_parts->bind(call); m_parts->next();) {
        Figures f;
        f.tokens = {m_parts->integer(1), m_parts->integer(2), m_parts->integer(3), m_parts->integer(4),
                    m_parts->integer(5)};
        const auto cost = m_parts->optionalInteger(6);
        f.cost = cost.value_or(0), f.priced = cost ? 1 : 0, f.unpricedTokens = cost ? 0 : f.tokens.total();
        f.events = f.calls = m_parts->integer(7) == 0 ? 1 : 0;
        parts.emplace_back(m_parts->integer(0), f);
    }
    m_parts->reset();
    return parts;
}

} // namespace glasshouse
