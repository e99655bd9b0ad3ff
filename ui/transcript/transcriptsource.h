// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/backend.h"

namespace glasshouse {

/// Puts the transcript panel's questions to the backend and drops answers that came too late. GUI thread.
class TranscriptSource : public QObject
{
    Q_OBJECT
public:
    TranscriptSource(Backend &backend, QObject *parent);

    /// The session's files; with `reload` also when they are the ones that are open.
    void openSession(const QString &sessionId);
    void openFile(const QString &path);
    void askContents(const std::vector<EntryRef> &entries);
    void find(const QString &text);
    void askRaw(const OutlineEntry &entry);
    /// What was noticed in the file that is open.
    void askFindings();

    const QString &sessionId() const { return m_sessionId; }
    const QString &path() const { return m_path; }

Q_SIGNALS:
    void sessionRead(const glasshouse::SessionFiles &files);
    void outlineRead(const glasshouse::TranscriptOutline &outline);
    void contentsRead(const glasshouse::TranscriptPage &page);
    void found(const glasshouse::TranscriptMatches &matches);
    void findingsRead(const glasshouse::FindingsAnswer &answer);
    /// The entry's own record, or (`isResult`) that of its tool result.
    void rawRead(const glasshouse::RawRecord &raw, bool isResult);
    /// The session or the file cannot be shown.
    void failed(const QString &reason);
    void findFailed(const QString &reason);

private:
    void askRaw(const RecordRef &record, bool isResult);

    Backend &m_backend;
    QString m_sessionId;
    QString m_path;
    QString m_search;
};

} // namespace glasshouse
