// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/activity.h"

#include <QString>
#include <QStringList>

#include <limits>
#include <vector>

namespace glasshouse {

/// Events, newest first, in pages. Empty texts and lists restrict nothing.
struct ActivityQuestion {
    qint64 fromMs = NoTime, toMs = std::numeric_limits<qint64>::max(); ///< both included
    QStringList kinds; ///< names of nameOf(EventKind); a name that is none is Rejected
    QString source, session, correlation, actor, agent;
    bool withCopies = false;                 ///< reports of what another channel counts, too
    int limit = 100;                         ///< 1 to 10,000
    qint64 beforeMs = 0, beforeSequence = 0; ///< where the last page ended; a sequence of 0: the first page
    using Answer = struct ActivityAnswer;
    bool operator==(const ActivityQuestion &) const = default;
};

struct ActivityAnswer {
    std::vector<ActivityEvent> events;
    bool more = false; ///< there are older ones
    bool operator==(const ActivityAnswer &) const = default;
};

} // namespace glasshouse
