// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <string_view>

namespace glasshouse {

/// The 128-bit identity of an event: the same record read twice, or copied into a fork, has the same. `space` keeps ids
/// of different kinds apart ('c' call, 't' tool call, 'r' transcript's record, 'o' telemetry's call, 'l' log record, 's' span, 'n' native event, 'w'
/// webhook).
QByteArray eventHash(char space, std::string_view id);

/// The first 63 bits of such a hash: the place of a network report in the ledger of copies.
qint64 recordNumber(const QByteArray &hash);

} // namespace glasshouse
