// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/sessionlist.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace glasshouse {

namespace {

qint64 failuresOf(const SessionSummary &session)
{
    return session.errors + session.apiErrors;
}

qint64 weightOf(const SessionSummary &session, SessionSort by)
{
    switch (by) {
    case SessionSort::Recent:
        break;
    case SessionSort::Errors:
        return failuresOf(session);
    case SessionSort::Tokens:
        return session.usage.tokens.total();
    case SessionSort::Cost:
        return session.usage.cost ? session.usage.cost->value : -1;
    case SessionSort::Severity:
        return session.findings > 0 ? (qint64(session.gravest) + 1) * (qint64(1) << 40) + session.findings : -1;
    }
    return session.lastMs;
}

SessionFacet facetOf(const std::vector<SessionSummary> &sessions, const char *field, QString SessionSummary::*member,
                     std::size_t top)
{
    QHash<QString, qint64> counts;
    for (const SessionSummary &session : sessions)
        ++counts[session.*member];
    SessionFacet facet;
    facet.field = field;
    for (auto each = counts.cbegin(); each != counts.cend(); ++each)
        facet.values.push_back({each.key(), each.value()});
    std::sort(facet.values.begin(), facet.values.end(), [](const auto &a, const auto &b) {
        return a.sessions != b.sessions ? a.sessions > b.sessions : a.value < b.value;
    });
    if (facet.values.size() > top) {
        facet.more = qint64(facet.values.size() - top);
        facet.values.resize(top);
    }
    return facet;
}

} // namespace

std::optional<SessionSort> sessionSortFromName(std::string_view name)
{
    constexpr std::array<std::string_view, 5> Names{"recent", "errors", "tokens", "cost", "severity"};
    const auto found = std::find(Names.begin(), Names.end(), name);
    if (found == Names.end())
        return std::nullopt;
    return SessionSort(found - Names.begin());
}

SessionOrder orderOf(SessionSort sort)
{
    using By = SessionOrder::By;
    constexpr std::array<By, 5> Orders{By::LastActive, By::Errors, By::Tokens, By::Cost, By::Severity};
    return {Orders[std::size_t(sort)]};
}

void sortSessions(std::vector<SessionSummary> &sessions, SessionSort by)
{
    std::stable_sort(sessions.begin(), sessions.end(), [by](const SessionSummary &a, const SessionSummary &b) {
        return weightOf(a, by) > weightOf(b, by);
    });
}

SessionFacets facetsOf(const std::vector<SessionSummary> &sessions, std::size_t top)
{
    SessionFacets facets;
    facets.sessions = qint64(sessions.size());
    facets.withErrors = std::count_if(sessions.begin(), sessions.end(),
                                      [](const SessionSummary &session) { return failuresOf(session) > 0; });
    facets.facets = {facetOf(sessions, "agent", &SessionSummary::agent, top),
                     facetOf(sessions, "model", &SessionSummary::model, top),
                     facetOf(sessions, "project", &SessionSummary::project, top),
                     facetOf(sessions, "branch", &SessionSummary::branch, top),
                     facetOf(sessions, "version", &SessionSummary::version, top)};
    return facets;
}

} // namespace glasshouse
