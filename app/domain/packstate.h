// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timerange.h"

#include <QString>
#include <QStringList>

namespace glasshouse {

/// Whether a tenant shows a report pack. Enabling does no work on data.
struct PackState {
    QString pack; ///< its id: "claude-code"
    bool enabled = false;
    QString by;
    qint64 changedMs = NoTime;
    bool operator==(const PackState &) const = default;
};

/// A pack that is made and sent again and again.
struct PackSchedule {
    enum class Every { Day, Week, Month };
    enum class Format { Pdf, Csv };

    qint64 id = 0; ///< 0: not kept yet
    QString pack;
    bool enabled = true;
    Every every = Every::Week;
    int day = 1;      ///< Week: 1 Monday … 7; Month: 1 … 28
    int minute = 420; ///< of the local day
    QString zone;     ///< empty: of whoever makes it
    Format format = Format::Pdf;
    int periodDays = 7;   ///< what it reports on: that many whole local days before
    QString folder;       ///< where it is written; empty: nowhere
    QStringList channels; ///< ids of notification channels it is sent to
    qint64 lastMs = NoTime, nextMs = NoTime;
    QString lastTrouble; ///< of the last time; empty: it went well
    bool operator==(const PackSchedule &) const = default;
};

} // namespace glasshouse
