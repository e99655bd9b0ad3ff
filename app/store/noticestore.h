// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace glasshouse {

/// A row of `notice`: what waits to be told.
struct NoticeRow {
    qint64 id = 0, tenant = 1;
    QString channel;
    qint64 createdMs = 0;
    QByteArray body;
    int attempts = 0;
    qint64 nextMs = 0;
    bool operator==(const NoticeRow &) const = default;
};

/// Notices of every tenant. The connection's thread.
class NoticeStore
{
public:
    explicit NoticeStore(Connection &connection) : m_connection(connection) {}

    Result<std::vector<NoticeRow>> load(); ///< in order of ids
    /// First saves (new, or in place of the row with the same id), then removes; one transaction of its own.
    Result<void> change(const std::vector<NoticeRow> &save, const std::vector<qint64> &remove);

private:
    Connection &m_connection;
};

} // namespace glasshouse
