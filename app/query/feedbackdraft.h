// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "query/feedback.h"

#include <QByteArray>
#include <QStringList>

#include <atomic>
#include <vector>

namespace glasshouse {

/// What a report is made of. Nothing here sends anything.

/// A record of a transcript, as it stands in the file.
struct TranscriptLine {
    QByteArray text;
    qint64 offset = 0; ///< bytes; -1: it has none
};
/// The last FeedbackReport::MostTurns turns of the lines, up to the end of the turn that the record at `offset` is of (-1:
/// all of them). Secrets are masked before anything is cut. What is no JSON object is left out. Pure; any thread.
FeedbackDraft draftOf(const std::vector<TranscriptLine> &lines, qint64 offset);

/// The same of a file: Claude Code's, Codex's and Gemini CLI's, one record a line or one document. Reads its end, or what
/// stands before `offset`, 32 MiB at most. Any thread but the GUI's. Errors: Io (names the path), Cancelled.
Result<FeedbackDraft> feedbackDraft(const QString &path, qint64 offset, const std::atomic_bool &stop);

/// The transcript on this computer of a session, by its id or the beginning of it, or of the one that was written last
/// ("last"). Errors: Rejected (none, or several), in words.
Result<QString> transcriptOfSession(const QString &session);

/// This computer and this program, and what the draft says of the agent.
std::vector<EnvironmentFact> environmentFacts(const FeedbackDraft &draft);

/// A report with a new key, masked, as it is to be shown and sent. `draft` may be empty.
FeedbackReport reportOf(const QString &message, const FeedbackDraft &draft);

} // namespace glasshouse
