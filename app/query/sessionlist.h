// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/sessions.h"

#include <optional>
#include <string>
#include <string_view>

namespace glasshouse {

/// Orders and counts of a list of sessions. Pure.

enum class SessionSort {
    Recent,  ///< latest first
    Errors,  ///< those with the most failures first
    Tokens,  ///< most tokens first
    Cost,    ///< dearest first; what has no price comes last
    Severity ///< those with the gravest finding first, then those with the most
};
/// "recent", "errors", "tokens", "cost", "severity".
std::optional<SessionSort> sessionSortFromName(std::string_view name);

/// The same for a question.
SessionOrder orderOf(SessionSort sort);

/// Equal ones stay in the order they had.
void sortSessions(std::vector<SessionSummary> &sessions, SessionSort by);

/// Which values sessions have in one field, those of most sessions first.
struct SessionFacet {
    struct Value {
        QString value;
        qint64 sessions = 0;
        bool operator==(const Value &) const = default;
    };
    std::string field; ///< "agent", "model", "project", "branch", "version"
    std::vector<Value> values;
    qint64 more = 0; ///< further values
    bool operator==(const SessionFacet &) const = default;
};
struct SessionFacets {
    qint64 sessions = 0, withErrors = 0;
    std::vector<SessionFacet> facets;
    bool operator==(const SessionFacets &) const = default;
};
SessionFacets facetsOf(const std::vector<SessionSummary> &sessions, std::size_t top);

} // namespace glasshouse
