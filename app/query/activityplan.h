// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/activity.h"
#include "domain/eventclass.h"
#include "domain/scope.h"
#include "query/lookup.h"

#include <array>

namespace glasshouse {

/// The action of every model call: calls come by many channels, each with a name of its own for them.
inline constexpr std::string_view CallAction = "model.call";

/// A text looked for in every field of a row and in its JSON, whatever the case.
class ActivityText
{
public:
    explicit ActivityText(const QString &text);
    /// What is masked where it is shown is not found either.
    bool isIn(const ActivityRow &row, Lookup &lookup);

private:
    bool isIn(std::string_view utf8) const;
    bool isInJson(std::string_view json) const;
    bool isIn(Dimension dimension, qint64 id, Lookup &lookup);
    bool isInSession(qint64 session, Lookup &lookup);

    QString m_text;
    std::string m_folded, m_foldedJson; ///< UTF-8, ASCII in lower case; as it stands in JSON
    bool m_ascii = false;
    std::array<std::vector<signed char>, DimensionCount> m_known; ///< by number: 1 it is in, -1 it is not, 0 not looked
    std::unordered_map<qint64, bool> m_sessions;
};

/// A filter of events in the store's own terms.
struct ActivityPlan {
    ActivityConditions conditions;
    Filter week; ///< its weekday and hour
    Zone zone;
    std::optional<ActivityText> text;
    bool nothing = false; ///< no row can pass

    bool weekly() const { return week.weekday || week.hour; }
};

/// Rejected: an unknown zone, kind, class or outcome, or more than 10,000 values in one list. Sees to the scope.
Result<ActivityPlan> planOf(const Filter &filter, const QString &zone, bool withCopies, Lookup &lookup,
                            const Scope &scope);

/// A row as it is shown; with its body, masked, where asked.
ActivityEvent shown(const ActivityRow &row, Lookup &lookup, bool withBody);
EventClass classOf(const ActivityRow &row, const Lookup &lookup);

} // namespace glasshouse
