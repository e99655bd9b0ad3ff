// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/readfigures.h"

namespace glasshouse {

void ReadFigures::read(Cube cube, std::string where, bool isLed, bool failuresAlone, const std::vector<CubeSpan> &spans,
                       const Visit &visit)
{
    CubeRead read{cube, {"d1", "d2", "d3"}, {"events", "failures"}, std::move(where), isLed};
    if (failuresAlone) // calls do not fail, and nothing else has tokens
        read.counts = {"failures", "failures"};
    else
        read.counts.insert(read.counts.end(),
                           {"calls", "input", "output", "cache_read", "cache_write_5m", "cache_write_1h", "cost",
                            "priced", "unpriced_tokens"});
    readCube(m_connection, m_tenant, read, spans, m_caching, [&](const qint64 *sums) {
        Cell cell{sums[1], sums[2], sums[3], {}};
        Figures &f = cell.figures;
        f.events = sums[4], f.failures = sums[5];
        if (!failuresAlone) {
            f.calls = sums[6], f.tokens = {sums[7], sums[8], sums[9], sums[10], sums[11]};
            f.cost = sums[12], f.priced = sums[13], f.unpricedTokens = sums[14];
        }
        if (!f.isZero())
            visit(std::size_t(sums[0]), cell);
    });
}

void ReadFigures::forEachCell(const CubeShape &shape, const ActivityConditions &conditions,
                              const std::vector<CubeSpan> &spans, const Visit &visit)
{
    ActivityConditions known = conditions;
    known.failures = false; // told by what is counted
    read(shape.cube, cubeSql(shape, known), leads(shape, conditions), conditions.failures, spans, visit);
}

void ReadFigures::forEachIdentity(const std::vector<CubeSpan> &spans, const Visit &visit)
{
    read(Cube::AgentActionResource, {}, false, false, spans, visit);
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
