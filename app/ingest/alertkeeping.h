// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/alert.h"
#include "domain/channel.h"

#include <QStringList>

#include <map>
#include <vector>

namespace glasshouse {

/// What an evaluation of one rule came to, as it is kept.
struct AlertChange {
    qint64 tenant = 1;
    AlertRuleState state; ///< its rule's id names it
    bool keepWorst = false;
    double worst = 0;                ///< of those that hold
    std::vector<double> endedLevels; ///< what held at them has ended, at the time of the evaluation
    std::vector<AlertFiring> fired;  ///< new ones, without ids
    bool operator==(const AlertChange &) const = default;
};

/// The firings of a tenant whose channels have been given them.
struct AlertsTold {
    qint64 tenant = 1;
    std::vector<qint64> firings;
    bool endToo = false;  ///< and are to be told their end
    QStringList channels; ///< that were given them
};

/// What a process that begins must know of those before it.
struct AlertsLeft {
    std::map<qint64, QStringList>
        toldTo;                  ///< by firing: whoever is told of its end, also where its rule is gone by then
    std::vector<qint64> tenants; ///< with something that is to be told still
};

} // namespace glasshouse
