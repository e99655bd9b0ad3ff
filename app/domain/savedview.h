// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/filter.h"

#include <QDate>
#include <QString>

#include <vector>

namespace glasshouse {

/// A time range as it was picked, so that "the last 7 days" stays that.
struct ViewRange {
    enum class Kind { LastDays, Days, AllTime, Instants };
    Kind kind = Kind::LastDays;
    int days = 30;        ///< LastDays: today and the days - 1 before it
    QDate first, last;    ///< Days: both included
    TimeRange instants{}; ///< Instants
    bool operator==(const ViewRange &) const = default;
};

/// How one panel shows what it shows: "sessions" "sort" "errors", "trends" "stack" "model".
struct PanelChoice {
    QString panel, name, value;
    bool operator==(const PanelChoice &) const = default;
};

/// What a console shows, under a name: filter, range, zone, and how its panels are arranged. May come from another person
/// or from a file: outside text.
struct SavedView {
    static constexpr qsizetype MostNameLength = 100, MostPayloadBytes = 64 << 10;
    static constexpr int MostPerUser = 100;

    QString name;
    ViewRange range;
    Filter filter;                   ///< its own range is unused
    QString zone;                    ///< empty: the system's of whoever looks
    QString workspace;               ///< "overview", "activity", …; empty: the one at hand
    QString layout;                  ///< the workspace's arrangement, base64; empty: as delivered
    QStringList columns;             ///< of the workspace's table, those that show; empty: as the room allows
    std::vector<PanelChoice> panels; ///< sort orders, stacks, measures
    bool operator==(const SavedView &) const = default;
};

/// A view as a store keeps it.
struct KeptView {
    qint64 id = 0; ///< 0: not kept yet
    SavedView view;
    QString owner;       ///< whose; empty: of the person at this computer
    bool own = true;     ///< the asker's; else it is another's, who shares it
    bool shared = false; ///< the whole tenant sees it
    qint64 createdMs = 0, updatedMs = 0;
    bool operator==(const KeptView &) const = default;
};

} // namespace glasshouse
