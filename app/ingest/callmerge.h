// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcripts/filefacts.h"

#include <functional>

namespace glasshouse {

/// A model call as far as its copies are known. merge() is a join: associative, commutative and idempotent in everything
/// that is counted, so the order in which files are read cannot matter.
struct CallState {
    // The winner: most output tokens, ties the later time, then the larger prompt. Copies that tie in all of these and still
    // differ have one answer too: the one that stands first, by path and offset. A copy in a file of its own beats one
    // embedded in the parent's progress lines.
    bool embedded = false;
    qint64 output = 0, prompt = 0;
    qint64 winnerMs = NoTime;
    std::vector<BillablePart> parts;
    std::optional<qint64> reported;
    qint64 file = 0, offset = 0;
    /// Some copy with the winner's output had a stop reason: the count is final, not a lower bound.
    bool finished = false;
    std::string skill, plugin; ///< of all copies, see domain/skillname.h

    // The first sighting: earliest time of any copy, ties the smaller session id.
    qint64 firstMs = NoTime;
    std::string session, project;
};

/// The path of a file by its row id; asked only where two copies tie.
using PathOf = std::function<std::string(qint64 file)>;

CallState stateOf(const CallCopy &copy, qint64 file);
void merge(CallState &into, const CallState &other, const PathOf &pathOf);

} // namespace glasshouse
