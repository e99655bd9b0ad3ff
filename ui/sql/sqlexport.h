// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/sql.h"

#include <QObject>
#include <QThreadPool>

#include <vector>

namespace glasshouse {

enum class SqlFileFormat { Csv, Json };

/// Writes answers to files on a thread of its own. A file is replaced as a whole or not at all. GUI thread.
class SqlExport : public QObject
{
    Q_OBJECT
public:
    explicit SqlExport(QObject *parent);
    /// Waits for the file in hand.
    ~SqlExport() override;

    /// `order`: which rows of the answer, in which order.
    void write(const QString &path, SqlFileFormat format, SqlAnswer answer, std::vector<size_t> order);

Q_SIGNALS:
    /// `trouble` empty: it is written.
    void finished(glasshouse::SqlFileFormat format, int rows, const QString &path, const QString &trouble);

private:
    QThreadPool m_pool;
};

} // namespace glasshouse
