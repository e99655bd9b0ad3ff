// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/transcriptanswers.h"

#include "transcripts/contentreader.h"
#include "transcripts/outlinebuilder.h"

namespace glasshouse {

Result<TranscriptOutline> answerTranscriptOutline(const TranscriptOutlineQuestion &question,
                                                  const std::atomic_bool &stop)
{
    return buildOutline(question.path, stop);
}

Result<TranscriptPage> answerTranscriptPage(const TranscriptPageQuestion &question, const std::atomic_bool &stop)
{
    return readPage(question.path, question.entries, stop);
}

Result<RawRecord> answerRawRecord(const RawRecordQuestion &question, const std::atomic_bool &)
{
    return readRawRecord(question.path, question.record); // at most 1 MiB: nothing to stop
}

Result<TranscriptMatches> answerTranscriptFind(const TranscriptFindQuestion &question, const std::atomic_bool &stop)
{
    return findInTranscript(question.path, question.text, stop);
}

} // namespace glasshouse
