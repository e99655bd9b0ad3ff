// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <vector>

namespace glasshouse {

/// What each agent did on each local day between two, both included. Of more than ten years it is Rejected.
struct AgentActivityQuestion {
    QDate from, to;
    QString zone;
    QString agent; ///< empty: all agents
    using Answer = struct AgentActivityAnswer;
    bool operator==(const AgentActivityQuestion &) const = default;
};

struct AgentDay {
    QDate day;
    qint64 apiCalls = 0, tokensIssued = 0, rotations = 0;
    bool operator==(const AgentDay &) const = default;
};

struct AgentActivityRow {
    QString agent;
    std::vector<AgentDay> days; ///< in order; those without anything left out
    bool operator==(const AgentActivityRow &) const = default;
};

struct AgentActivityAnswer {
    QString tenantId; ///< a UUID
    QDate from, to;
    bool known = true;                  ///< false: nobody who asks so knows of such an agent
    std::vector<AgentActivityRow> rows; ///< by name; at most 5,000
    bool operator==(const AgentActivityAnswer &) const = default;
};

/// When in the week agents are at work: all of their events between two local days, both included.
struct AgentHoursQuestion {
    QDate from, to;
    QString zone;
    using Answer = struct AgentHoursAnswer;
    bool operator==(const AgentHoursQuestion &) const = default;
};

struct AgentHour {
    QString agent;
    int weekday = 1, hour = 0; ///< local; 1 is Monday, 7 Sunday
    qint64 events = 0;
    bool operator==(const AgentHour &) const = default;
};

struct AgentHoursAnswer {
    std::vector<AgentHour> rows; ///< by agent, weekday, hour; those without events left out
    bool operator==(const AgentHoursAnswer &) const = default;
};

} // namespace glasshouse
