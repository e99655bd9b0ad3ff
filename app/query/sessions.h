// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/finding.h"
#include "query/usage.h"

#include <QStringList>

namespace glasshouse {

/// One row of the session list. Copied freely (QString is shared).
struct SessionSummary {
    QString id;      ///< the agent's own session id
    QString agent;   ///< "claude-code"
    QString title;   ///< may be empty; outside text: show it plain
    QString project; ///< path; may be empty
    QString model;   ///< the one with the most tokens in it; may be empty
    int models = 0;  ///< how many
    QString branch, version;
    qint64 firstMs = NoTime, lastMs = NoTime; ///< UTC ms of its first and last record
    qint64 prompts = 0, toolCalls = 0, errors = 0, apiErrors = 0, denials = 0;
    int agentRuns = 0;                 ///< sub-agents with a transcript of their own
    qint64 findings = 0;               ///< what was noticed in its transcripts
    Severity gravest = Severity::Info; ///< of them; of no account where there are none
    UsageFigures usage;
    bool operator==(const SessionSummary &) const = default;
};

/// What a list of sessions is ordered by. Equal ones: the latest first, then by id.
struct SessionOrder {
    enum class By {
        LastActive,
        Title,
        Project,
        Agent,
        Model,
        Duration,
        Prompts,
        ToolCalls,
        Tokens,
        Cost, ///< what has no price comes last, as the smallest
        Errors,
        Severity ///< of its findings: by the gravest, then by how many there are; without any it is the smallest
    };
    By by = By::LastActive;
    bool ascending = false;
    bool failedFirst = false; ///< sessions in which something failed before all others
    bool operator==(const SessionOrder &) const = default;
};

/// The sessions active in the filter's range. Figures are the whole session's, not the range's.
struct SessionsQuestion {
    Filter filter;
    QString zone;
    Choice people{}; ///< whose: actors that a session's records or its upload name
    SessionOrder order{};
    qint64 offset = 0; ///< of those that match
    qint64 limit = 0;  ///< 0: all
    using Answer = struct SessionsAnswer;
    bool operator==(const SessionsQuestion &) const = default;
};

struct SessionsAnswer {
    std::vector<SessionSummary> sessions;
    qint64 total = 0;                ///< sessions in the store, whatever the filter
    qint64 matched = -1, failed = 0; ///< those that match, and those of them in which something failed; -1: not told
    UsageFigures usage;              ///< of all that match
    bool operator==(const SessionsAnswer &) const = default;
};

/// The files of one session, for reading it.
struct SessionFilesQuestion {
    QString sessionId;
    using Answer = struct SessionFiles;
    bool operator==(const SessionFilesQuestion &) const = default;
};

struct SessionFile {
    QString path;
    QString agentId;   ///< empty: the main thread
    QString toolUseId; ///< of the call that started the sub-agent, where known
    qint64 size = 0;
    bool operator==(const SessionFile &) const = default;
};

struct SessionFiles {
    SessionSummary session;
    std::vector<SessionFile> files; ///< main file first
    bool operator==(const SessionFiles &) const = default;
};

} // namespace glasshouse
