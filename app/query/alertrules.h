// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timerange.h"
#include "base/zone.h"
#include "domain/alert.h"

#include <optional>
#include <vector>

namespace glasshouse {

/// When and how a rule fires. Pure: clocks are passed in (UTC ms); any thread.

/// What only the process that listens knows; -1: not known here.
struct AlertMoment {
    qint64 nowMs = 0;
    qint64 queueRecords = -1, queueBytes = -1;
    QString trouble;
};

/// The window that an instant lies in: its whole local day, week (from Monday) or month, or the minutes up to it.
TimeRange windowAt(const AlertRule &rule, const Zone &zone, qint64 nowMs);

/// Whether nobody is to be told then.
bool isQuiet(const AlertRule &rule, const Zone &zone, qint64 nowMs);

/// How a rule stands between two evaluations.
struct AlertStanding {
    double level = 0; ///< that holds, the gravest; 0: all is well
    qint64 sinceMs = NoTime;
    double pendingLevel = 0; ///< reached, but not yet for long enough
    qint64 pendingMs = NoTime;
    bool operator==(const AlertStanding &) const = default;
};

struct AlertStep {
    AlertStanding now;
    double fired = 0; ///< the level that begins; 0: none
    std::vector<double>
        crossed; ///< milder ones that begin with it: they are in the history, and not told of by themselves
    std::vector<double> ended; ///< levels that hold no more
};

/// The next state. A level is reached at its share of the limit and holds until the value is beyond `clearShare` of that;
/// what is not known holds no level. Of several levels reached at once the gravest fires.
AlertStep stepAlert(const AlertRule &rule, const AlertStanding &before, std::optional<double> value, qint64 nowMs);

/// Of two values the one that is worse for the rule.
double worseOf(const AlertRule &rule, double a, double b);

} // namespace glasshouse
