// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace glasshouse {

/// A row of `channel`.
struct ChannelRow {
    qint64 tenant = 1;
    QString id;
    std::string payload; ///< JSON, without a secret
    bool hasSecret = false;
    std::string state; ///< JSON; empty: nothing was said yet
    bool operator==(const ChannelRow &) const = default;
};

/// Channels. The connection's thread; failures are noted on the connection. Writing belongs to the open transaction.
class ChannelStore
{
public:
    explicit ChannelStore(Connection &connection) : m_connection(connection) {}

    std::vector<ChannelRow> list(); ///< of every tenant
    std::vector<ChannelRow> list(qint64 tenant);
    std::optional<ChannelRow> find(qint64 tenant, const QString &id);
    /// New, or in place of what has its id; the state stays.
    void save(const ChannelRow &row, qint64 nowMs);
    void remove(qint64 tenant, const QString &id);
    void setState(qint64 tenant, const QString &id, const QByteArray &state);

private:
    std::vector<ChannelRow> read(std::string_view where, qint64 tenant, const QString &id);
    Connection &m_connection;
};

} // namespace glasshouse
