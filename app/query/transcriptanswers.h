// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "query/feedback.h"
#include "query/transcript.h"

#include <atomic>

namespace glasshouse {

class Lookup;

/// Whether the store lists this file for a session that the lookup may see.
bool isListed(const QString &path, Lookup &lookup);

/// Answers about the text of transcripts. They read the file itself, or its copy in the archive beside `storePath` where it is
/// gone, as if it were there; nothing is kept between calls.
/// Nothing asks here who may read the file: StoreReader::ask() does. `tenant`: whose copies.
/// Any thread but the GUI's. Errors: Io (names the path), Cancelled (`stop` became true).
Result<TranscriptOutline> answerTranscriptOutline(const TranscriptOutlineQuestion &question,
                                                  const std::atomic_bool &stop, const QString &storePath = {},
                                                  qint64 tenant = 1);
Result<TranscriptPage> answerTranscriptPage(const TranscriptPageQuestion &question, const std::atomic_bool &stop,
                                            const QString &storePath = {}, qint64 tenant = 1);
Result<RawRecord> answerRawRecord(const RawRecordQuestion &question, const std::atomic_bool &stop,
                                  const QString &storePath = {}, qint64 tenant = 1);
Result<FeedbackDraft> answerFeedbackDraft(const FeedbackDraftQuestion &question, const std::atomic_bool &stop,
                                          const QString &storePath = {}, qint64 tenant = 1);
Result<TranscriptMatches> answerTranscriptFind(const TranscriptFindQuestion &question, const std::atomic_bool &stop,
                                               const QString &storePath = {}, qint64 tenant = 1);

} // namespace glasshouse
