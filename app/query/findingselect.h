// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/findings.h"
#include "query/lookup.h"
#include "store/readfindings.h"

#include <functional>
#include <optional>
#include <unordered_map>
#include <vector>

namespace glasshouse {

/// Which findings a question is about, under what its lookup may see. For one answer.
class FindingSelect
{
public:
    /// Errors: Rejected (an unknown zone).
    static Result<FindingSelect> of(const Filter &filter, const QString &zone, const FindingChoice &choice,
                                    const QString &path, Lookup &lookup);

    /// Each that is meant, in no order.
    void each(const std::function<void(const ReadFindings::Light &)> &take);
    /// Whom the session is of; empty: nobody is named.
    QString user(qint64 session) const;
    Zone &zone() { return m_zone; }

private:
    FindingSelect(const Filter &filter, Zone zone, const FindingChoice &choice, const QString &path, Lookup &lookup);
    bool matches(const ReadFindings::Light &row) const;

    Filter m_filter;
    Zone m_zone;
    FindingChoice m_choice;
    std::string m_path;
    Lookup &m_lookup;
    std::optional<std::vector<qint64>> m_projects, m_agents; ///< numbers
    std::unordered_map<qint64, qint64> m_actors;
    std::optional<std::vector<qint64>> m_ofPeople; ///< sessions, in order
};

} // namespace glasshouse
