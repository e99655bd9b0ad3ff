// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/packstore.h"

#include "store/statement.h"
#include "store/tenantstore.h"

#include <algorithm>
#include <map>

namespace glasshouse {

namespace {

constexpr std::string_view ScheduleColumns = "id, tenant, payload, next_ms, last_ms, last_trouble";

PackStateRow stateRowOf(const Statement &row)
{
    return {std::string(row.text(0)), row.integer(1) != 0, std::string(row.text(2)), row.integer(3)};
}

PackScheduleRow scheduleRowOf(const Statement &row)
{
    return {row.integer(0),
            row.integer(1),
            std::string(row.text(2)),
            row.optionalInteger(3).value_or(NoTime),
            row.optionalInteger(4).value_or(NoTime),
            std::string(row.text(5))};
}

std::optional<qint64> knownTime(qint64 ms)
{
    return ms == NoTime ? std::nullopt : std::optional(ms);
}

std::string scheduleQuery(std::string_view rest)
{
    return "SELECT " + std::string(ScheduleColumns) + " FROM pack_schedule " + std::string(rest);
}

} // namespace

std::vector<PackStateRow> PackStore::states()
{
    std::vector<PackStateRow> states;
    Statement rows(m_connection, "SELECT pack, enabled, by_whom, changed_ms FROM pack_state WHERE tenant=?");
    rows.bind(m_tenant);
    while (rows.next())
        states.push_back(stateRowOf(rows));
    return states;
}

std::optional<PackStateRow> PackStore::state(std::string_view pack)
{
    Statement row(m_connection, "SELECT pack, enabled, by_whom, changed_ms FROM pack_state WHERE tenant=? AND pack=?");
    row.bind(m_tenant, pack);
    if (!row.next())
        return std::nullopt;
    return stateRowOf(row);
}

void PackStore::setState(const PackStateRow &row)
{
    Statement(m_connection,
              "INSERT OR REPLACE INTO pack_state(tenant, pack, enabled, by_whom, changed_ms)"
              " VALUES(?, ?, ?, ?, ?)")
        .bind(m_tenant, row.pack, row.enabled, row.by, row.changedMs)
        .run();
}

std::vector<PackScheduleRow> PackStore::schedules()
{
    std::vector<PackScheduleRow> schedules;
    Statement rows(m_connection, scheduleQuery("WHERE tenant=? ORDER BY id"));
    rows.bind(m_tenant);
    while (rows.next())
        schedules.push_back(scheduleRowOf(rows));
    return schedules;
}

std::optional<PackScheduleRow> PackStore::schedule(qint64 id)
{
    Statement row(m_connection, scheduleQuery("WHERE id=? AND tenant=?"));
    row.bind(id, m_tenant);
    if (!row.next())
        return std::nullopt;
    return scheduleRowOf(row);
}

qint64 PackStore::countSchedules()
{
    Statement row(m_connection, "SELECT count(*) FROM pack_schedule WHERE tenant=?");
    row.bind(m_tenant);
    return row.next() ? row.integer(0) : 0;
}

qint64 PackStore::insertSchedule(const PackScheduleRow &row)
{
    Statement insert(m_connection, "INSERT INTO pack_schedule(tenant, payload, next_ms) VALUES(?, ?, ?) RETURNING id");
    insert.bind(m_tenant, row.payload, knownTime(row.nextMs));
    return insert.next() ? insert.integer(0) : 0;
}

void PackStore::updateSchedule(const PackScheduleRow &row)
{
    Statement(m_connection, "UPDATE pack_schedule SET payload=?, next_ms=? WHERE id=? AND tenant=?")
        .bind(row.payload, knownTime(row.nextMs), row.id, m_tenant)
        .run();
}

void PackStore::removeSchedule(qint64 id)
{
    Statement(m_connection, "DELETE FROM pack_schedule WHERE id=? AND tenant=?").bind(id, m_tenant).run();
}

void PackStore::noteRun(qint64 id, qint64 lastMs, qint64 nextMs, std::string_view trouble)
{
    Statement(m_connection, "UPDATE pack_schedule SET last_ms=?, next_ms=?, last_trouble=? WHERE id=?")
        .bind(lastMs, knownTime(nextMs), trouble, id)
        .run();
}

std::vector<PackScheduleRow> PackStore::due(Connection &connection, qint64 nowMs)
{
    std::vector<PackScheduleRow> due;
    Statement rows(connection, scheduleQuery("WHERE next_ms <= ? ORDER BY next_ms, id LIMIT 1000"));
    rows.bind(nowMs);
    while (rows.next())
        due.push_back(scheduleRowOf(rows));
    return due;
}

qint64 PackStore::nextDueMs(Connection &connection)
{
    Statement row(connection, "SELECT min(next_ms) FROM pack_schedule");
    return row.next() ? row.optionalInteger(0).value_or(NoTime) : NoTime;
}

qint64 PackStore::plan()
{
    Statement row(m_connection, "SELECT plan FROM tenant WHERE id=?");
    row.bind(m_tenant);
    return row.next() ? row.integer(0) : TenantRow::WidestPlan;
}

std::vector<PackStore::Seen> PackStore::seen(Cube cube)
{
    std::map<qint64, qint64> last;
    const auto read = [&](CubeTier tier, qint64 fromMs) {
        Statement rows(m_connection,
                       "SELECT d1, max(quarter_ms) FROM cube"
                       " WHERE tenant=? AND cube=? AND quarter_ms >= ? GROUP BY d1");
        rows.bind(m_tenant, qint64(inTier(cube, tier)), fromMs);
        while (rows.next()) {
            qint64 &known = last.try_emplace(rows.integer(0), NoTime).first->second;
            known = std::max(known, rows.integer(1));
        }
    };
    read(CubeTier::Era, NoTime);
    qint64 newest = NoTime;
    for (const auto &[number, ms] : last)
        newest = std::max(newest, ms);
    if (newest != NoTime)
        read(CubeTier::Day, newest - tierMs(CubeTier::Era));
    std::vector<Seen> seen;
    for (const auto &[number, ms] : last)
        seen.push_back({number, ms});
    return seen;
}

} // namespace glasshouse
