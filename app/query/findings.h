// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/filter.h"
#include "domain/finding.h"

#include <vector>

namespace glasshouse {

/// Which findings: those of the filter's range (by the record's own time), its sessions, projects, agents, actors and
/// tools, with its text in excerpt, title or session id; and of these types, severities (empty: any).
struct FindingChoice {
    std::vector<FindingType> types;
    std::vector<Severity> severities;
    bool operator==(const FindingChoice &) const = default;
};

/// Findings one by one.
struct FindingsQuestion {
    enum class Sort { Newest, Severity, Session }; ///< Severity: worst first, then newest; Session: as they stand in it
    Filter filter;
    QString zone;
    FindingChoice choice;
    QString path; ///< of one transcript alone, for its margin; empty: any
    Sort sort = Sort::Newest;
    int limit = 200;   ///< 1 to 10,000
    qint64 offset = 0; ///< rows that are left out before
    using Answer = struct FindingsAnswer;
    bool operator==(const FindingsQuestion &) const = default;
};

struct FindingRow {
    qint64 id = 0;
    Finding finding;
    QString session;                     ///< the agent's id
    QString title, project, agent, user; ///< of the session; may be empty
    QString path;                        ///< the transcript; its line and offset are the finding's
    bool operator==(const FindingRow &) const = default;
};

struct FindingsAnswer {
    std::vector<FindingRow> rows;
    qint64 total = 0; ///< without the limit
    bool operator==(const FindingsAnswer &) const = default;
};

/// How many there are, by one or two groups: type × week is the heatmap, type × day the trend.
struct FindingCountsQuestion {
    enum class Group { Type, Severity, Project, User, Tool, Agent, Session, Day, Week, Month };
    Filter filter;
    QString zone;
    FindingChoice choice;
    std::vector<Group> groups; ///< one, or two different ones
    int limit = 1'000;         ///< rows, 1 to 100,000; those with the most first, times in order
    using Answer = struct FindingCountsAnswer;
    bool operator==(const FindingCountsQuestion &) const = default;
};

struct FindingCountsRow {
    QString first, second; ///< nameOf() of types and severities; days, weeks' first days and months as 2026-11-16
    qint64 findings = 0, errors = 0, warnings = 0, sessions = 0;
    qint64 lastMs = NoTime;
    bool operator==(const FindingCountsRow &) const = default;
};

struct FindingCountsAnswer {
    std::vector<FindingCountsRow> rows;
    FindingCountsRow totals;
    qint64 more = 0;                 ///< rows left out
    qint64 scanned = 0, waiting = 0; ///< transcripts that were looked through by this version, and those still to be
    bool operator==(const FindingCountsAnswer &) const = default;
};

} // namespace glasshouse
