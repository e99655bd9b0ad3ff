// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <string_view>

namespace glasshouse {

/// The 128-bit identity of an event: the same record read twice, or copied into a fork, has the same. `space` keeps ids
/// of different kinds apart ('c' call, 't' tool call, 'r' record).
QByteArray eventHash(char space, std::string_view id);

} // namespace glasshouse
