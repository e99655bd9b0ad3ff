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
    QString action, actor; ///< outside text
    qint64 acceptedNs = 0; ///< std::chrono::steady_clock: when its request had been read
};

/// What came since the last one; at most thirty a second.
struct LiveBatch {
    std::vector<LiveRow> rows; ///< oldest first
    qint64 dropped = 0;        ///< more than can be shown: counted only
};

} // namespace glasshouse

Q_DECLARE_METATYPE(glasshouse::LiveBatch)
