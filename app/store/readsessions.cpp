// SPDX-License-Identifier: GPL-3.0-or-later
// ReadStore's part for going through all sessions.
#include "store/numberrows.h"
#include "store/readstore.h"
#include "store/rowmarks.h"

#include <algorithm>
#include <string>

namespace glasshouse {

namespace {

constexpr const char *AllSessions = " FROM session NOT INDEXED WHERE tenant=";
/// Of more sessions it is cheaper to go through all.
constexpr size_t SoughtOneByOne = 4'000;

} // namespace

void ReadStore::forEachSessionName(const std::function<void(const SessionName &)> &visit)
{
    Statement row(m_connection,
                  std::string("SELECT id, project, errors, title, external_id, branch") + AllSessions
                      + "? AND has_records<>0");
    row.bind(m_tenant);
    while (row.next())
        visit({row.integer(0), row.integer(1), row.integer(2), row.text(3), row.text(4), row.text(5)});
}

void ReadStore::forEachSessionUse(const std::function<void(qint64, std::string_view, const Figures &)> &visit)
{
    NumberRows rows(m_connection, 11,
                    "id, calls, input, output, cache_read, cache_write_5m, cache_write_1h, cost, priced,"
                    " unpriced_tokens, lower_bound, external_id",
                    std::string(AllSessions) + "?1", NumberRows::Text::Last);
    Figures f;
    const auto take = [&](const qint64 *n, std::string_view name) {
        f.calls = n[1];
        f.tokens = {n[2], n[3], n[4], n[5], n[6]};
        f.cost = n[7], f.priced = n[8], f.unpricedTokens = n[9], f.lowerBound = n[10];
        visit(n[0], name, f);
    };
    rows.forEachNamed(take, m_tenant);
}

void ReadStore::forEachSessionId(const std::vector<qint64> &sessions,
                                 const std::function<void(qint64, std::string_view)> &visit)
{
    if (sessions.size() <= SoughtOneByOne) {
        Statement row(m_connection, "SELECT external_id FROM session WHERE id=? AND tenant=?");
        for (const qint64 session : sessions) {
            if (row.bind(session, m_tenant).next())
                visit(session, row.text(0));
        }
        return;
    }
    const RowMarks wanted(sessions);
    NumberRows rows(m_connection, 1, "id, external_id", "FROM session WHERE tenant=?1", NumberRows::Text::Last);
    const auto take = [&](const qint64 *row, std::string_view name) {
        if (wanted.holds(row[0]))
            visit(row[0], name);
    };
    rows.forEachNamed(take, m_tenant);
}

std::vector<qint64> ReadStore::sessionsOfModels(const std::vector<qint64> &models)
{
    std::vector<qint64> sessions;
    if (models.empty())
        return sessions;
    std::string list;
    for (const qint64 model : models)
        list += (list.empty() ? "" : ",") + std::to_string(model);
    NumberRows rows(m_connection, 1, "session", "FROM session_model WHERE parts>0 AND model IN (" + list + ")");
    rows.forEach([&sessions](const qint64 *row) { sessions.push_back(row[0]); });
    std::sort(sessions.begin(), sessions.end());
    sessions.erase(std::unique(sessions.begin(), sessions.end()), sessions.end());
    return sessions;
}

} // namespace glasshouse
