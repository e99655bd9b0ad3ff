// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/feedback/excerptreader.h"

#include "query/transcriptanswers.h"

#include <QDir>
#include <QTemporaryFile>

using namespace Qt::StringLiterals;

namespace glasshouse {

ExcerptReader::ExcerptReader(QObject *parent) : QObject(parent), m_worker(new QObject)
{
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

ExcerptReader::~ExcerptReader()
{
    m_stop = true;
    m_thread.quit();
    m_thread.wait(); // at most half a megabyte is read
}

void ExcerptReader::open(const QString &excerpt)
{
    const quint64 number = ++m_number;
    QMetaObject::invokeMethod(m_worker, [this, number, excerpt] {
        m_file = std::make_unique<QTemporaryFile>(QDir::tempPath() + u"/glasshouse-XXXXXX.jsonl"_s); // mode 0600
        Result<TranscriptOutline> outline = fail(Error::Code::Io, u"no temporary file can be written"_s);
        if (m_file->open() && m_file->write(excerpt.toUtf8() + '\n') > 0 && m_file->flush())
            outline = answerTranscriptOutline({m_file->fileName()}, m_stop);
        QMetaObject::invokeMethod(this, [this, number, outline] {
            if (number != m_number)
                return;
            if (outline)
                Q_EMIT outlineRead(*outline);
            else
                Q_EMIT failed(outline.error().message);
        });
    });
}

void ExcerptReader::askContents(const std::vector<EntryRef> &entries)
{
    QMetaObject::invokeMethod(m_worker, [this, number = m_number, entries] {
        if (!m_file)
            return;
        const auto page = answerTranscriptPage({m_file->fileName(), entries}, m_stop);
        QMetaObject::invokeMethod(this, [this, number, page] {
            if (number == m_number && page)
                Q_EMIT contentsRead(*page);
        });
    });
}

} // namespace glasshouse
