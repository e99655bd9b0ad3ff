// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timerange.h"
#include "domain/outcome.h"
#include "store/figures.h"

#include <QByteArray>

#include <optional>
#include <string>
#include <vector>

namespace glasshouse {

/// Rows as the tables hold them. Numbers named after a dimension are the dictionary's; `session`, `file` and `call` are
/// row ids. Times are UTC ms.

struct CallPartRow {
    qint64 model = 0;
    TokenUsage tokens;
    int webSearches = 0;
    int flags = 0;              ///< 1 fast, 2 us only, 4 batch, 8 `cost` is what the agent said
    std::optional<qint64> cost; ///< nano-USD; empty: unpriced
    bool operator==(const CallPartRow &) const = default;
};

struct CallRow {
    qint64 id = 0;
    qint64 firstMs = NoTime;
    qint64 session = 0, project = 0, agent = 0, machine = 0, source = 0;
    qint64 channel = 0; ///< CallChannel, of the winner; up to 2 for what transcripts say, more for telemetry's own rows
    qint64 winnerMs = NoTime, winnerFile = 0, winnerOffset = 0;
    qint64 rankOutput = 0, rankPrompt = 0;
    bool finished = false;
    std::optional<qint64> reported; ///< nano-USD as the agent said
    std::vector<CallPartRow> parts;
    bool shadow = false;     ///< counted through the transcript's row it is paired with
    bool hasRequest = false; ///< some copy names its API request
    qint64 incomplete = 0;   ///< Incomplete, of the winner
    /// What only telemetry tells; a transcript's row has them from the one it is paired with.
    qint64 actor = 0;
    std::optional<qint64> durationNs;
    qint64 skill = 0, plugin = 0; ///< of all copies of all channels, see domain/skillname.h
    bool operator==(const CallRow &) const = default;
};
/// A transcript's call and the telemetry's that are one.
struct CallPairRow {
    qint64 transcript = 0, telemetry = 0;
    bool byId = false; ///< they share an id; else they are alike and near
    std::string own;   ///< the transcript's row as it is without the other, see callrowtext.h
};

struct ObservationRow {
    qint64 file = 0, offset = 0, channel = 0, call = 0, session = 0;
    qint64 timeMs = NoTime;
    TokenUsage tokens;
    bool finished = false;
    qint64 incomplete = 0; ///< Incomplete
};

struct EventRow {
    qint64 timeMs = NoTime, seq = 0;
    EventKind kind = EventKind::Prompt;
    qint64 action = 0, agent = 0, machine = 0, project = 0, source = 0, session = 0;
    Outcome outcome = Outcome::Unknown;
    std::optional<qint64> durationNs;
    qint64 model = 0, tool = 0, actor = 0, resource = 0;
    qint64 client = 0;            ///< of Audit alone
    qint64 skill = 0, plugin = 0; ///< not of model calls: their own rows have them
    bool pruned = false;          ///< only time and number are known: the row is gone, its identity stays
    bool operator==(const EventRow &) const = default;
};

struct SessionRow {
    qint64 id = 0, agent = 0;
    std::string externalId, title;
    qint64 titleRank = 0, titleOrder = 0;
    qint64 firstMs = NoTime, lastMs = NoTime;
    qint64 project = 0, projectMs = NoTime;
    std::string branch, version, entrypoint;
    qint64 latestMs = NoTime;
    qint64 hasRecords =
        0; ///< bits: 1 a transcript holds conversation, 2 telemetry reported some, 4 of which rows are gone
    Figures figures;
    qint64 apiErrors = 0, denials = 0;
};

struct FileRow {
    qint64 id = 0;
    std::string path;
    qint64 device = 0, inode = 0, size = 0, modifiedNs = 0;
    QByteArray head; ///< hash of the first headLength bytes
    qint64 headLength = 0;
    qint64 nextOffset = 0, physicalLines = 0, lines = 0, badLines = 0, tailLines = 0, tailBad = 0;
    std::string agentId;
};

} // namespace glasshouse
