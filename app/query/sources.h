// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timerange.h"

#include <QString>

#include <vector>

namespace glasshouse {

/// Where records come from, and how that goes.
struct SourcesQuestion {
    qint64 nowMs = NoTime; ///< NoTime: the clock's
    using Answer = struct SourcesAnswer;
    bool operator==(const SourcesQuestion &) const = default;
};

struct SourceSummary {
    enum class Kind { Folder, Otlp, Native, Webhook, Remote };
    QString name; ///< "otlp:claude-code", "github", a folder's path
    Kind kind = Kind::Otlp;
    qint64 firstMs = NoTime, lastMs = NoTime; ///< of receipt
    qint64 accepted = 0, duplicate = 0, rejected = 0, quarantined = 0;
    bool silent = false;         ///< nothing since much longer than it is used to; see sourcesanswer.cpp
    qint64 usualGapMs = 0;       ///< how long it is used to be quiet; 0: not known yet
    qint64 files = 0, bytes = 0; ///< of folders
    bool operator==(const SourceSummary &) const = default;
};

/// A transcript that the agent's own clean-up is about to delete.
struct SweepCandidate {
    QString path, project, session;
    qint64 bytes = 0, lastMs = NoTime, sweptMs = NoTime; ///< sweptMs: when the clean-up may take it
    bool kept = false;                                   ///< a copy of what it holds now is in the archive
    bool operator==(const SweepCandidate &) const = default;
};

struct SourcesAnswer {
    std::vector<SourceSummary> sources; ///< silent ones first, then by name
    std::vector<SweepCandidate> sweeps; ///< soonest first
    int cleanupDays = 30;               ///< the agent's setting
    qint64 archivedFiles = 0, archivedBytes = 0;
    bool archiving = false; ///< copies are kept of every transcript
    qint64 nowMs = 0;
    bool operator==(const SourcesAnswer &) const = default;
};

/// Records of a source that the store refused, newest first.
struct QuarantineQuestion {
    QString source;   ///< empty: of all
    bool raw = false; ///< the record itself, masked or not: see `record`; audited
    int limit = 100;
    using Answer = struct QuarantineAnswer;
    bool operator==(const QuarantineQuestion &) const = default;
};

struct QuarantinedRecord {
    qint64 id = 0, timeMs = NoTime;
    QString source, reason;
    QString record; ///< JSON; masked unless asked raw
    bool operator==(const QuarantinedRecord &) const = default;
};

struct QuarantineAnswer {
    std::vector<QuarantinedRecord> records;
    bool more = false;
    bool operator==(const QuarantineAnswer &) const = default;
};

} // namespace glasshouse
