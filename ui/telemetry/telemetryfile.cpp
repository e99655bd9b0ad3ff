// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/telemetry/telemetryfile.h"

#include <QSaveFile>

#include <memory>

namespace glasshouse {

TelemetryFile::TelemetryFile(QObject *parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

TelemetryFile::~TelemetryFile()
{
    m_stop = true;
    m_pool.waitForDone(); // after this nothing calls back
}

void TelemetryFile::write(const QString &path, ExportFormat format, TelemetryAnswer answer, TelemetryQuestion question)
{
    const auto sheet = std::make_shared<TelemetrySheet>(std::move(answer), std::move(question), format);
    m_pool.start([this, path, format, sheet] {
        const QString trouble = writeRows(path, *sheet);
        QMetaObject::invokeMethod(
            this,
            [this, path, format, rows = qint64(sheet->rows()), trouble] {
                Q_EMIT finished(format, rows, path, trouble);
            },
            Qt::QueuedConnection);
    });
}

/// On the pool's thread. Empty: it is done.
QString TelemetryFile::writeRows(const QString &path, TelemetrySheet &sheet)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return file.errorString();
    for (std::string piece = sheet.next(); !piece.empty(); piece = sheet.next()) {
        if (m_stop || file.write(piece.data(), qint64(piece.size())) != qint64(piece.size()))
            return file.errorString();
        QMetaObject::invokeMethod(
            this, [this, row = qint64(sheet.row()), rows = qint64(sheet.rows())] { Q_EMIT progressed(row, rows); },
            Qt::QueuedConnection);
    }
    return file.commit() ? QString() : file.errorString();
}

} // namespace glasshouse
