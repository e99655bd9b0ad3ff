// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/packstate.h"

#include <vector>

namespace glasshouse {

/// A schedule whose time has come.
struct DuePack {
    qint64 tenant = 1;
    PackSchedule schedule;
};

/// How making one went.
struct PackRun {
    qint64 tenant = 1;
    PackSchedule schedule;
    qint64 lastMs = NoTime, nextMs = NoTime;
    QString file;    ///< where it was written; empty: nowhere
    QString trouble; ///< empty: it went well
};

} // namespace glasshouse
