// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <map>
#include <vector>

namespace glasshouse {

/// One row of what waits. Its ids are the courier's: unique on the shelf, from 1.
struct ShelvedNotice {
    qint64 id = 0;
    qint64 tenant = 1;
    QString channel;
    qint64 createdMs = 0;
    QByteArray body;   ///< JSON; whoever keeps it need not understand it
    int attempts = 0;  ///< from 1: it is part of the message in hand
    qint64 nextMs = 0; ///< not tried before; 0: at once
    bool operator==(const ShelvedNotice &) const = default;
};

/// What to write and what to take away, together.
struct ShelfChange {
    std::vector<ShelvedNotice> save; ///< new, or in place of the row with the same id
    std::vector<qint64> remove;      ///< what is not there is no error
    bool isEmpty() const { return save.empty() && remove.empty(); }
};

/// Where waiting notices outlive the program. A courier alone uses it, on its own thread; a call may wait for the disk,
/// and holds up no caller of the courier. Errors are shown, and cost no delivery.
class NoticeShelf
{
public:
    virtual ~NoticeShelf() = default;
    /// Everything, in order of ids.
    virtual Result<std::vector<ShelvedNotice>> load() = 0;
    /// First saves, then removes, in one transaction.
    virtual Result<void> change(const ShelfChange &change) = 0;
};

/// Outlives nothing: for tests and for whoever has no store.
class MemoryShelf final : public NoticeShelf
{
public:
    Result<std::vector<ShelvedNotice>> load() override
    {
        std::vector<ShelvedNotice> rows;
        for (const auto &[id, row] : m_rows)
            rows.push_back(row);
        return rows;
    }
    Result<void> change(const ShelfChange &change) override
    {
        for (const ShelvedNotice &row : change.save)
            m_rows.insert_or_assign(row.id, row);
        for (const qint64 id : change.remove)
            m_rows.erase(id);
        return {};
    }

private:
    std::map<qint64, ShelvedNotice> m_rows;
};

} // namespace glasshouse
