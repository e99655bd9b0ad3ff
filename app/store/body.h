// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>

#include <string_view>

namespace glasshouse {

/// An event's JSON as it is stored: from 64 bytes on packed by zstd with bodyDictionaryWithTables(), else as it is. They are
/// told apart by their first byte: '{', or 2 before such a frame, or 1 before one with bodyDictionary(), as older programs
/// packed it, or the magic number of a frame without a dictionary.
QByteArray packBody(const QByteArray &json);
/// Corrupt where the bytes are neither, or unpack to more than 16 MiB.
Result<QByteArray> unpackBody(std::string_view stored);

} // namespace glasshouse
