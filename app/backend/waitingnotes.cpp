// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/waitingnotes.h"

#include "domain/exportnote.h"

namespace glasshouse {

bool WaitingNotes::add(const AuditNote &note)
{
    auto taken = exportOfNote(note);
    if (!taken)
        return false;
    if (m_notes.size() >= Most)
        m_notes.pop_front();
    m_notes.push_back(std::move(*taken));
    return true;
}

void WaitingNotes::settle(const NoteExport &taken, const Result<ActDone> &done)
{
    if (!done && done.error().code != Error::Code::Rejected && m_notes.size() < Most)
        m_notes.push_back(taken);
}

} // namespace glasshouse
