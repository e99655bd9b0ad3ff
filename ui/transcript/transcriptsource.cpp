// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/transcriptsource.h"

using namespace Qt::StringLiterals;

namespace glasshouse {

TranscriptSource::TranscriptSource(Backend &backend, QObject *parent) : QObject(parent), m_backend(backend) {}

void TranscriptSource::openSession(const QString &sessionId)
{
    m_sessionId = sessionId;
    m_backend.ask(SessionFilesQuestion{sessionId}, this, u"transcript.session"_s,
                  [this, sessionId](const Result<SessionFiles> &files) {
                      if (sessionId != m_sessionId)
                          return;
                      if (files)
                          Q_EMIT sessionRead(*files);
                      else if (files.error().code != Error::Code::Cancelled)
                          Q_EMIT failed(files.error().message);
                  });
}

void TranscriptSource::openFile(const QString &path)
{
    m_path = path;
    m_backend.ask(TranscriptOutlineQuestion{path}, this, u"transcript.outline"_s,
                  [this, path](const Result<TranscriptOutline> &outline) {
                      if (path != m_path)
                          return;
                      if (outline)
                          Q_EMIT outlineRead(*outline);
                      else if (outline.error().code != Error::Code::Cancelled)
                          Q_EMIT failed(outline.error().message);
                  });
}

void TranscriptSource::askContents(const std::vector<EntryRef> &entries)
{
    const QString path = m_path;
    m_backend.ask(TranscriptPageQuestion{path, entries}, this, u"transcript.page"_s,
                  [this, path](const Result<TranscriptPage> &page) {
                      if (path != m_path)
                          return;
                      if (page)
                          Q_EMIT contentsRead(*page);
                      else if (page.error().code != Error::Code::Cancelled)
                          Q_EMIT failed(page.error().message);
                  });
}

void TranscriptSource::find(const QString &text)
{
    m_search = text;
    m_backend.ask(TranscriptFindQuestion{m_path, text}, this, u"transcript.find"_s,
                  [this, text](const Result<TranscriptMatches> &matches) {
                      if (text != m_search)
                          return;
                      if (matches && matches->path == m_path)
                          Q_EMIT found(*matches);
                      else if (!matches && matches.error().code != Error::Code::Cancelled)
                          Q_EMIT findFailed(matches.error().message);
                  });
}

void TranscriptSource::askRaw(const OutlineEntry &entry)
{
    askRaw(entry.ref.record, false);
    if (entry.ref.result.length > 0 && entry.ref.result != entry.ref.record)
        askRaw(entry.ref.result, true);
}

void TranscriptSource::askRaw(const RecordRef &record, bool isResult)
{
    const QString path = m_path;
    const QString slot = isResult ? u"transcript.raw.result"_s : u"transcript.raw"_s;
    m_backend.ask(RawRecordQuestion{path, record}, this, slot, [this, path, isResult](const Result<RawRecord> &raw) {
        if (path == m_path && raw)
            Q_EMIT rawRead(*raw, isResult);
    });
}

void TranscriptSource::askFindings()
{
    constexpr int MostMarks = 5'000;
    FindingsQuestion question;
    question.path = m_path;
    question.sort = FindingsQuestion::Sort::Session;
    question.limit = MostMarks;
    m_backend.ask(question, this, u"transcript.findings"_s, [this, path = m_path](Result<FindingsAnswer> answer) {
        if (answer && path == m_path) // without them the transcript reads as well
            Q_EMIT findingsRead(*answer);
    });
}

} // namespace glasshouse
