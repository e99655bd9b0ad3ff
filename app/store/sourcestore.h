// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timerange.h"
#include "store/connection.h"
#include "store/statement.h"

#include <string>
#include <vector>

namespace glasshouse {

/// What a source has sent: counts are records since its first.
struct SourceRow {
    std::string name;
    qint64 firstMs = NoTime, lastMs = NoTime; ///< of receipt
    qint64 accepted = 0, duplicate = 0, rejected = 0, quarantined = 0;
};

/// Source health, and the records the store itself refused. Writer's thread; failures are noted on the connection.
class SourceStore
{
public:
    SourceStore(Connection &connection, qint64 tenant);

    static constexpr qint64 MostQuarantined = 1'000; ///< records of a tenant; beyond that the oldest goes

    /// Adds the row's counts to those of its source.
    void add(const SourceRow &counts);
    void quarantine(std::string_view source, qint64 timeMs, std::string_view reason, const QByteArray &record);
    std::vector<SourceRow> all();

private:
    qint64 m_tenant;
    Statement m_add, m_quarantine, m_drop, m_all;
};

} // namespace glasshouse
