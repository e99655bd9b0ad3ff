// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sql/sqlexport.h"

#include "models/sqlresulttext.h"

#include <QSaveFile>

namespace glasshouse {

SqlExport::SqlExport(QObject *parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

SqlExport::~SqlExport()
{
    m_pool.waitForDone(); // after this nothing calls back
}

void SqlExport::write(const QString &path, SqlFileFormat format, SqlAnswer answer, std::vector<size_t> order)
{
    m_pool.start([this, path, format, answer = std::move(answer), order = std::move(order)] {
        const QByteArray text = format == SqlFileFormat::Csv ? sqlCsv(answer, order) : sqlJson(answer, order);
        QSaveFile file(path);
        const bool done = file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit();
        const QString trouble = done ? QString() : file.errorString();
        QMetaObject::invokeMethod(
            this,
            [this, format, rows = int(order.size()), path, trouble] { Q_EMIT finished(format, rows, path, trouble); },
            Qt::QueuedConnection);
    });
}

} // namespace glasshouse
