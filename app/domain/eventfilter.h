// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace glasshouse {

/// Any of the values, or none of them; without values no restriction.
struct Choice {
    QStringList values;
    bool excluded = false;
    bool isEmpty() const { return values.isEmpty(); }
    bool operator==(const Choice &) const = default;
};

/// Restrictions that concern events alone; all hold together.
struct EventFilter {
    Choice classes;  ///< nameOf(EventClass)
    Choice kinds;    ///< nameOf(EventKind)
    Choice outcomes; ///< nameOf(Outcome)
    Choice actions, actors, tools, resources, sources, machines, clients, skills, plugins;
    QString actionPrefix;  ///< "token."
    QString resultPattern; ///< of outcome names, '%' for anything: "err%"
    QString correlation;
    bool failures = false; ///< isFailure() only

    bool isEmpty() const { return *this == EventFilter{}; }
    bool operator==(const EventFilter &) const = default;
};

} // namespace glasshouse
