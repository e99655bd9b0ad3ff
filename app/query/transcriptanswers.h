// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "query/transcript.h"

#include <atomic>

namespace glasshouse {

/// Answers about the text of transcripts. They read the file itself, or its copy in the archive beside `storePath` where it is
/// gone, as if it were there; nothing is kept between calls.
/// Any thread but the GUI's. Errors: Io (names the path), Cancelled (`stop` became true).
Result<TranscriptOutline> answerTranscriptOutline(const TranscriptOutlineQuestion &question,
                                                  const std::atomic_bool &stop, const QString &storePath = {});
Result<TranscriptPage> answerTranscriptPage(const TranscriptPageQuestion &question, const std::atomic_bool &stop,
                                            const QString &storePath = {});
Result<RawRecord> answerRawRecord(const RawRecordQuestion &question, const std::atomic_bool &stop,
                                  const QString &storePath = {});
Result<TranscriptMatches> answerTranscriptFind(const TranscriptFindQuestion &question, const std::atomic_bool &stop,
                                               const QString &storePath = {});

} // namespace glasshouse
