// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timerange.h"
#include "store/activityconditions.h"
#include "store/connection.h"
#include "store/cubes.h"
#include "store/statement.h"

#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace glasshouse {

/// Reads all that sums hold, and the same of single calls. A read-only connection's thread; failures are noted on the
/// connection.
class ReadFigures
{
public:
    ReadFigures(Connection &connection, qint64 tenant) : m_connection(connection), m_tenant(tenant) {}

    struct Cell {
        qint64 quarterMs = NoTime; ///< or a UTC day's beginning
        qint64 d1 = 0, d2 = 0, d3 = 0;
        Figures figures;
    };
    /// The cells of a range of `cube` under the conditions, those that `shape` knows; in no order.
    void forEachCell(Cube cube, const CubeShape &shape, const ActivityConditions &conditions, const TimeRange &quarters,
                     const std::function<void(const Cell &)> &visit);
    /// What each part of a call counts, by model.
    std::vector<std::pair<qint64, Figures>> ofCall(qint64 call);

private:
    Connection &m_connection;
    qint64 m_tenant;
    std::optional<Statement> m_parts;
};

} // namespace glasshouse
