// SPDX-License-Identifier: GPL-3.0-or-later
// TranscriptDock's part for what was noticed in a transcript: its marks, and the way to one of them.
#include "ui/findings/findingwords.h"
#include "ui/transcript/transcriptdock.h"
#include "ui/transcript/transcriptsource.h"
#include "ui/transcript/transcriptview.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

void TranscriptDock::showPlace(const QString &sessionId, const QString &path, qint64 offset)
{
    m_place = Place{path, offset};
    if (sessionId != m_source->sessionId())
        return showSession(sessionId);
    if (m_files.session.id != sessionId)
        return; // being read
    if (path == m_view->outline().path) {
        goToPlace();
        return;
    }
    if (std::ranges::find(m_files.files, path, &SessionFile::path) != m_files.files.end())
        openRun(path);
    else
        m_place.reset(); // that file is gone; the session is shown
}

/// True where it was asked for, and has been found.
bool TranscriptDock::goToPlace()
{
    if (!m_place || m_place->path != m_view->outline().path)
        return false;
    const int entry = m_view->entryAt(m_place->offset);
    m_place.reset();
    if (entry < 0)
        return false;
    m_view->goTo(entry);
    m_view->setFocus();
    return true;
}

void TranscriptDock::showFindings(const FindingsAnswer &answer)
{
    std::map<int, TranscriptView::Mark> marks;
    std::map<int, Severity> worst;
    for (const FindingRow &row : answer.rows) {
        if (row.path != m_view->outline().path)
            continue;
        const int entry = m_view->entryAt(row.finding.offset);
        if (entry < 0)
            continue;
        TranscriptView::Mark &mark = marks[entry];
        Severity &severity = worst.try_emplace(entry, row.finding.severity).first->second;
        severity = std::max(severity, row.finding.severity);
        mark.colour = FindingWords::colour(severity);
        mark.words += (mark.words.isEmpty() ? QString() : u"\n"_s) + FindingWords::typeAndDetail(row.finding);
        if (!row.finding.excerpt.isEmpty())
            mark.words += u": "_s + row.finding.excerpt;
    }
    m_view->setMarks(std::move(marks));
    updateErrors();
}

} // namespace glasshouse
