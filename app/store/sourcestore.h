// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timerange.h"
#include "store/connection.h"
#include "store/statement.h"

#include <string>
#include <string_view>
#include <vector>

namespace glasshouse {

/// Glasshouse's own trail: a source of events that nobody waits for.
inline constexpr std::string_view AuditSource = "glasshouse";

/// What a source has sent: counts are records since its first.
struct SourceRow {
    std::string name;
    qint64 firstMs = NoTime, lastMs = NoTime; ///< of receipt
    qint64 accepted = 0, duplicate = 0, rejected = 0, quarantined = 0;
};

/// A record that the store refused, packed or as JSON.
struct QuarantineRow {
    qint64 id = 0, timeMs = NoTime;
    std::string source, reason;
    QByteArray record;
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
    /// Refused records of one source, or (empty) of all, newest first.
    std::vector<QuarantineRow> quarantined(std::string_view source, qint64 limit);

private:
    Connection &m_connection;
    qint64 m_tenant;
    Statement m_add, m_quarantine, m_drop, m_all;
};

} // namespace glasshouse
