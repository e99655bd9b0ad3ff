// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <string_view>

namespace glasshouse {

/// The 128-bit identity of an event: the same record read twice, or copied into a fork, has the same. `space` keeps ids
/// of different kinds apart ('c' call, 't' tool call, 'r' transcript's record, 'o' telemetry's call, 'l' log record, 's' span, 'n' native event, 'w'
/// webhook, 'y' Glasshouse's own trail).
QByteArray eventHash(char space, std::string_view id);

/// The identity of the event that shows a telemetry's call: made of its row id, so that calls of one time lie together.
QByteArray callEventKey(qint64 call);

/// A record's hash with the instant within its quarter hour in front: the same for the same record, and records of one time
/// lie together. Only for records whose time is part of their identity.
QByteArray timedKey(QByteArray hash, qint64 timeMs);

/// The place of a network report in the ledger of copies, where a transcript's has file and offset: `book` is its time
/// and channel as a negative number that ascends with time, so that what arrives together is stored together; `number` 63
/// bits of its hash and tenant.
struct RecordPlaceNumber {
    qint64 book = 0, number = 0;
};
RecordPlaceNumber recordNumber(qint64 tenant, const QByteArray &hash, qint64 timeMs, qint64 channel);

} // namespace glasshouse
