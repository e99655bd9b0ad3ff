// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timerange.h"
#include "domain/eventfilter.h"

#include <QStringList>

#include <optional>

namespace glasshouse {

/// What the person is looking at: one value drives every panel. Lists are any-of; an empty list is no restriction.
/// Weekday and hour are local to the zone of the question.
struct Filter {
    TimeRange range;
    QString text; ///< case-insensitive, matched in title, project, model and id of sessions; in any field of events
    QStringList projects; ///< project paths as stored
    QStringList models;
    QStringList agents;         ///< "claude-code", ...
    QStringList sessions;       ///< the agents' session ids
    bool withErrors = false;    ///< only sessions in which something failed
    std::optional<int> weekday; ///< 1 = Monday .. 7 = Sunday
    std::optional<int> hour;    ///< 0..23
    EventFilter events;         ///< for questions about events; the others do not look at it

    bool operator==(const Filter &) const = default;
};

} // namespace glasshouse
