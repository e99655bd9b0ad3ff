// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/activityconditions.h"
#include "store/connection.h"
#include "store/cubepieces.h"
#include "store/statement.h"

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace glasshouse {

/// Reads all that sums hold, and the same of single calls. A read-only connection's thread; failures are noted on the
/// connection.
class ReadFigures
{
public:
    ReadFigures(Connection &connection, qint64 tenant) : m_connection(connection), m_tenant(tenant) {}

    /// Keeps sums of closed days between questions.
    void useCache(CubeCaching caching) { m_caching = std::move(caching); }

    struct Cell {
        qint64 d1 = 0, d2 = 0, d3 = 0;
        Figures figures;
    };
    using Visit = std::function<void(std::size_t bucket, const Cell &)>;
    /// A cube's sums under the conditions (those it knows), by their span's bucket; one that comes to nothing may be among
    /// them, see readCube().
    void forEachCell(const CubeShape &shape, const ActivityConditions &conditions, const std::vector<CubeSpan> &spans,
                     const Visit &visit);
    /// The same of identity events: agent, action, resource.
    void forEachIdentity(const std::vector<CubeSpan> &spans, const Visit &visit);
    /// What each part of a call counts, by model.
    std::vector<std::pair<qint64, Figures>> ofCall(qint64 call);

private:
    void read(Cube cube, std::string where, bool isLed, bool failuresAlone, const std::vector<CubeSpan> &spans,
              const Visit &visit);

    Connection &m_connection;
    qint64 m_tenant;
    CubeCaching m_caching;
    std::optional<Statement> m_parts;
};

} // namespace glasshouse
