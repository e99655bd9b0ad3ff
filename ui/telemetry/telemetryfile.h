// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/exportsheets.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>

namespace glasshouse {

/// Writes answers to files on a thread of its own. A file is replaced as a whole or not at all. GUI thread.
class TelemetryFile : public QObject
{
    Q_OBJECT
public:
    explicit TelemetryFile(QObject *parent);
    /// Gives up the file in hand.
    ~TelemetryFile() override;

    void write(const QString &path, ExportFormat format, TelemetryAnswer answer, TelemetryQuestion question);

Q_SIGNALS:
    void progressed(qint64 row, qint64 rows);
    /// `trouble` empty: it is written.
    void finished(glasshouse::ExportFormat format, qint64 rows, const QString &path, const QString &trouble);

private:
    QString writeRows(const QString &path, TelemetrySheet &sheet);

    QThreadPool m_pool;
    std::atomic_bool m_stop{false};
};

} // namespace glasshouse
