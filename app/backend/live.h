// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/eventclass.h"

#include <QMetaType>
#include <QString>

#include <vector>

namespace glasshouse {

/// One committed event as live views show it.
struct LiveRow {
    qint64 timeMs = 0, sequence = 0; ///< name it to EventDetailQuestion
    EventClass eventClass = EventClass::Telemetry;
    bool failure = false;
    QString action, actor; ///< outside text; the action of a tool's event is the tool
    qint64 acceptedNs = 0; ///< std::chrono::steady_clock: when its request had been read
};

/// How much of what arrived waits to be stored, as the process knows that listens; -1: not known here.
struct QueueState {
    qint64 records = -1, bytes = -1;
    QString trouble{}; ///< of the store's writer; empty: none
    bool operator==(const QueueState &) const = default;
};

/// What came since the last one; at most thirty a second.
struct LiveBatch {
    std::vector<LiveRow> rows; ///< oldest first
    qint64 dropped = 0;        ///< more than can be shown: counted only
};

} // namespace glasshouse

Q_DECLARE_METATYPE(glasshouse::LiveBatch)
