// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/transcriptanswers.h"

#include "query/archivedtranscript.h"
#include "query/feedbackdraft.h"
#include "query/lookup.h"
#include "transcripts/contentreader.h"
#include "transcripts/outlinebuilder.h"

#include <QFile>

namespace glasshouse {

namespace {

/// Reads a transcript where it stands now; the answer names the place it is known by.
template<typename Read>
auto readFrom(const QString &path, const QString &storePath, qint64 tenant, Read read) -> decltype(read(path))
{
    const auto place = readableTranscript(path, storePath, tenant);
    if (!place)
        return tl::unexpected(place.error());
    auto answer = read(*place);
    if (answer)
        answer->path = path;
    return answer;
}

} // namespace

bool isListed(const QString &path, Lookup &lookup)
{
    for (const qint64 session : lookup.store().sessionsOfFile(QFile::encodeName(path).toStdString())) {
        if (lookup.isSeen(session))
            return true;
    }
    return false;
}

Result<TranscriptOutline> answerTranscriptOutline(const TranscriptOutlineQuestion &question,
                                                  const std::atomic_bool &stop, const QString &storePath, qint64 tenant)
{
    return readFrom(question.path, storePath, tenant, [&](const QString &place) { return buildOutline(place, stop); });
}

Result<TranscriptPage> answerTranscriptPage(const TranscriptPageQuestion &question, const std::atomic_bool &stop,
                                            const QString &storePath, qint64 tenant)
{
    return readFrom(question.path, storePath, tenant,
                    [&](const QString &place) { return readPage(place, question.entries, stop); });
}

Result<RawRecord> answerRawRecord(const RawRecordQuestion &question, const std::atomic_bool &, const QString &storePath,
                                  qint64 tenant)
{
    return readFrom(question.path, storePath, tenant, // at most 1 MiB: nothing to stop
                    [&](const QString &place) { return readRawRecord(place, question.record); });
}

Result<TranscriptMatches> answerTranscriptFind(const TranscriptFindQuestion &question, const std::atomic_bool &stop,
                                               const QString &storePath, qint64 tenant)
{
    return readFrom(question.path, storePath, tenant,
                    [&](const QString &place) { return findInTranscript(place, question.text, stop); });
}

Result<FeedbackDraft> answerFeedbackDraft(const FeedbackDraftQuestion &question, const std::atomic_bool &stop,
                                          const QString &storePath, qint64 tenant)
{
    return readFrom(question.path, storePath, tenant,
                    [&](const QString &place) { return feedbackDraft(place, question.offset, stop); });
}

} // namespace glasshouse
