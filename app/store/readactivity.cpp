// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/readactivity.h"

#include "store/body.h"
#include "store/statement.h"

namespace glasshouse {

namespace {

/// The longest body that is shown: unpackBody() has its own, larger limit.
std::string unpacked(std::string_view stored)
{
    if (stored.empty())
        return {};
    const auto body = unpackBody(stored);
    return body ? body->toStdString() : std::string();
}

std::string kindList(const std::vector<qint64> &kinds)
{
    std::string list;
    for (const qint64 kind : kinds)
        list += (list.empty() ? "" : ",") + std::to_string(kind);
    return list;
}

/// The index of correlation ids is kept by hour: the hours that have some are stepped through, newest first, and in each
/// the id is looked up.
constexpr const char *HoursWithCorrelations =
    "WITH RECURSIVE hours(h) AS (SELECT * FROM (SELECT time_ms/3600000 FROM event WHERE tenant=?1 AND"
    " time_ms/3600000<=?3/3600000 AND correlation IS NOT NULL ORDER BY time_ms/3600000 DESC LIMIT 1)"
    " UNION ALL SELECT (SELECT time_ms/3600000 FROM event WHERE tenant=?1 AND time_ms/3600000<h AND"
    " time_ms/3600000>=?2/3600000 AND correlation IS NOT NULL ORDER BY time_ms/3600000 DESC LIMIT 1)"
    " FROM hours WHERE h IS NOT NULL) ";

} // namespace

std::vector<ActivityRow> ReadActivity::events(const ActivityFilter &f)
{
    // The parts of the condition are our own words and numbers; what comes from outside is bound.
    std::string where;
    if (!f.kinds.empty())
        where += " AND e.kind IN (" + kindList(f.kinds) + ")";
    else if (!f.withCopies)
        where += " AND e.kind<>" + std::to_string(int(EventKind::Copy));
    const std::pair<const char *, std::optional<qint64>> numbers[] = {
        {"e.source", f.source}, {"e.session", f.session}, {"e.actor", f.actor}, {"e.agent", f.agent}};
    for (const auto &[column, number] : numbers) {
        if (number)
            where += std::string(" AND ") + column + "=" + std::to_string(*number);
    }
    const bool correlated = !f.correlation.empty();
    where += correlated ? " AND e.time_ms/3600000=hours.h AND e.correlation=?5" : " AND ?5=''";
    if (f.before)
        where += " AND (e.time_ms, e.seq) < (" + std::to_string(f.before->first) + ","
            + std::to_string(f.before->second) + ")";
    Statement row(m_connection,
                  std::string(correlated ? HoursWithCorrelations : "")
                      + "SELECT e.time_ms, e.seq, e.kind, e.action, e.agent, e.machine, e.project, e.source, "
                        "e.session, e.outcome,"
                        " e.duration_ns, e.model, e.tool, e.actor, e.resource, e.correlation, s.external_id, b.body"
                        " FROM "
                      + (correlated ? "hours CROSS JOIN event e INDEXED BY event_correlation" : "event e")
                      + " LEFT JOIN session s ON s.id = e.session"
                        " LEFT JOIN event_body b ON b.tenant = e.tenant AND b.time_ms = e.time_ms AND b.seq = e.seq"
                        " WHERE e.tenant=?1 AND e.time_ms>=?2 AND e.time_ms<=?3"
                      + where + " ORDER BY e.time_ms DESC, e.seq DESC LIMIT ?4");
    row.bind(m_tenant, f.fromMs, f.toMs, f.limit, f.correlation);
    std::vector<ActivityRow> rows;
    while (row.next()) {
        ActivityRow a;
        EventRow &e = a.event;
        e.timeMs = row.integer(0), e.seq = row.integer(1);
        e.kind = EventKind(row.integer(2));
        e.action = row.integer(3), e.agent = row.integer(4), e.machine = row.integer(5), e.project = row.integer(6);
        e.source = row.integer(7), e.session = row.integer(8);
        e.outcome = Outcome(row.integer(9));
        e.durationNs = row.optionalInteger(10);
        e.model = row.integer(11), e.tool = row.integer(12), e.actor = row.integer(13), e.resource = row.integer(14);
        a.correlation = row.text(15), a.sessionId = row.text(16);
        a.body = unpacked(row.blob(17));
        rows.push_back(std::move(a));
    }
    return rows;
}

qint64 ReadActivity::sessionId(std::string_view externalId)
{
    Statement row(m_connection, "SELECT id FROM session WHERE tenant=? AND external_id=?");
    row.bind(m_tenant, externalId);
    return row.next() ? row.integer(0) : 0;
}

std::vector<StoredSeries> ReadActivity::series(const PointsFilter &f)
{
    Statement row(m_connection,
                  "SELECT id, kind, temporality, monotonic, name, unit, scope, agent, session, source, attributes"
                  " FROM metric_series WHERE tenant=?1 AND substr(name, 1, length(?2))=?2 AND (?3='' OR session=?3)"
                  " ORDER BY name, id");
    row.bind(m_tenant, f.namePrefix, f.session);
    std::vector<StoredSeries> all;
    while (row.next())
        all.push_back({row.integer(0), row.integer(1), row.integer(2), row.integer(3) != 0, std::string(row.text(4)),
                       std::string(row.text(5)), std::string(row.text(6)), std::string(row.text(7)),
                       std::string(row.text(8)), std::string(row.text(9)), std::string(row.text(10))});
    return all;
}

std::vector<StoredPoint> ReadActivity::points(qint64 series, const PointsFilter &f)
{
    Statement row(
        m_connection,
        "SELECT start_ns, time_ns, integer, real, count, detail FROM metric_point WHERE series=? AND time_ns>=?"
        " AND time_ns<=? ORDER BY time_ns, start_ns LIMIT ?");
    row.bind(series, f.fromNs, f.toNs, f.limit);
    std::vector<StoredPoint> points;
    while (row.next())
        points.push_back({series, row.integer(0), row.integer(1), row.optionalInteger(2), row.real(3), row.integer(4),
                          std::string(row.text(5))});
    return points;
}

} // namespace glasshouse
