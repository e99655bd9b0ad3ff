// SPDX-License-Identifier: GPL-3.0-or-later
// ReadStore's part for going through all sessions.
#include "store/numberrows.h"
#include "store/readstore.h"

#include <algorithm>
#include <string>

namespace glasshouse {

namespace {

constexpr const char *AllSessions = " FROM session NOT INDEXED WHERE tenant=";

} // namespace

void ReadStore::forEachSessionNumbers(const std::function<void(const SessionRow &)> &visit)
{
    NumberRows rows(m_connection, 20,
                    "id, agent, first_ms, last_ms, project, prompts, tools, errors, api_errors, denials, calls, input,"
                    " output, cache_read, cache_write_5m, cache_write_1h, cost, priced, unpriced_tokens, lower_bound",
                    std::string(AllSessions) + "?2 AND has_records<>0");
    SessionRow s;
    const auto take = [&](const qint64 *n) {
        s.id = n[0], s.agent = n[1], s.firstMs = n[2], s.lastMs = n[3], s.project = n[4];
        Figures &f = s.figures;
        f.prompts = n[5], f.tools = n[6], f.errors = n[7], s.apiErrors = n[8], s.denials = n[9], f.calls = n[10];
        f.tokens = {n[11], n[12], n[13], n[14], n[15]};
        f.cost = n[16], f.priced = n[17], f.unpricedTokens = n[18], f.lowerBound = n[19];
        visit(s);
    };
    rows.forEach(take, m_tenant);
}

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
    Statement row(m_connection,
                  std::string("SELECT id, external_id, calls, input, output, cache_read, cache_write_5m,"
                              " cache_write_1h, cost, priced, unpriced_tokens, lower_bound")
                      + AllSessions + "?");
    row.bind(m_tenant);
    while (row.next()) {
        Figures f;
        f.calls = row.integer(2);
        f.tokens = {row.integer(3), row.integer(4), row.integer(5), row.integer(6), row.integer(7)};
        f.cost = row.integer(8), f.priced = row.integer(9), f.unpricedTokens = row.integer(10);
        f.lowerBound = row.integer(11);
        visit(row.integer(0), row.text(1), f);
    }
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
