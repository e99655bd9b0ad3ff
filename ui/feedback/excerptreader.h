// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/transcript.h"

#include <QObject>
#include <QThread>

#include <atomic>
#include <memory>

class QTemporaryFile;

namespace glasshouse {

/// Reads the excerpt of a report as the transcript it is a part of: from a temporary file of the user's own, on a thread of
/// its own. GUI thread; answers come as signals.
class ExcerptReader : public QObject
{
    Q_OBJECT
public:
    explicit ExcerptReader(QObject *parent = nullptr);
    ~ExcerptReader() override;

    /// Another excerpt; answers about the one before are dropped.
    void open(const QString &excerpt);
    void askContents(const std::vector<EntryRef> &entries);

Q_SIGNALS:
    void outlineRead(const glasshouse::TranscriptOutline &outline);
    void contentsRead(const glasshouse::TranscriptPage &page);
    void failed(const QString &reason);

private:
    QThread m_thread;
    QObject *m_worker;                      ///< on the thread
    std::unique_ptr<QTemporaryFile> m_file; ///< the thread's alone
    std::atomic_bool m_stop{false};
    quint64 m_number = 0;
};

} // namespace glasshouse
