// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>

#include <string_view>

namespace glasshouse {

/// An event's JSON as it is stored: zstd where that is worth it (from 256 bytes on), else as it is. The two tell apart by
/// their first byte: '{' or zstd's magic number.
QByteArray packBody(const QByteArray &json);
/// Corrupt where the bytes are neither, or unpack to more than 16 MiB.
Result<QByteArray> unpackBody(std::string_view stored);

} // namespace glasshouse
