// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/auditnote.h"

#include <QByteArray>
#include <QHash>

#include <array>
#include <deque>
#include <string_view>

namespace glasshouse {

/// Names of one read, by which its repetition is known: as it was put, and with its instants as ages, so that a view of the
/// last half hour stays the same view while time goes on.
using ReadNames = std::array<QByteArray, 2>;

/// `body` is the event's JSON, unpacked; instants are its attributes `since` and `until`, ages are whole minutes. Pure.
ReadNames readNames(qint64 tenant, std::string_view actor, std::string_view action, std::string_view resource,
                    const QByteArray &body, qint64 nowMs);

/// Which reads of the store's own trail are written: one that is repeated within a minute of the written one is not, so
/// that a panel which asks every second leaves a line a minute. Pure: the clock is passed in. One thread.
class AuditTrail
{
public:
    static constexpr qint64 QuietMs = 60'000;
    static constexpr size_t MostReads = 4096; ///< remembered; beyond that the oldest is forgotten, and written again

    /// True: the read is to be written, and is remembered as written at `nowMs`.
    bool admits(const ReadNames &read, qint64 nowMs);
    /// A read that another process wrote, or this one before.
    void remember(const ReadNames &read, qint64 atMs);
    /// It could not be written after all.
    void forget(const ReadNames &read);
    size_t size() const { return m_order.size(); }

private:
    bool isKnown(const QByteArray &name, qint64 nowMs) const;
    void drop(qint64 nowMs);

    struct Written {
        ReadNames read;
        qint64 atMs = 0;
    };
    QHash<QByteArray, qint64> m_written; ///< name -> when
    std::deque<Written> m_order;         ///< as written, oldest first
};

} // namespace glasshouse
