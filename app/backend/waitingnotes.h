// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/act.h"
#include "domain/auditnote.h"

#include <deque>
#include <utility>

namespace glasshouse {

/// What was exported here and is to be written into a trail elsewhere, until it is. Holds the last 64. One thread.
class WaitingNotes
{
public:
    static constexpr std::size_t Most = 64;

    /// False: it is nothing that is sent; what else a person does over there is an act, and noted where it is done.
    bool add(const AuditNote &note);
    /// What became of one that was taken: one that could not be sent waits again; a refused one would be refused again.
    void settle(const NoteExport &taken, const Result<ActDone> &done);
    std::deque<NoteExport> takeAll() { return std::exchange(m_notes, {}); }

private:
    std::deque<NoteExport> m_notes;
};

} // namespace glasshouse
