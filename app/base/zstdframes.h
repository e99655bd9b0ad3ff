// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>

#include <string_view>

namespace glasshouse {

/// One zstd frame of these bytes; frames may stand behind each other in one file.
QByteArray zstdFrame(std::string_view bytes);

/// Writes `from` to `to` as one zstd frame with its checksum and length, on disk when it returns; `to` must not exist.
/// Returns the length of `to`. Errors: Io (names the file; `to` is gone).
Result<qint64> zstdCompress(const QString &from, const QString &to);
/// The bytes of such a file, written to `to`. Errors: Io, Corrupt (damaged, cut off, or more than `mostBytes`); `to` is gone.
Result<qint64> zstdDecompress(const QString &from, const QString &to, qint64 mostBytes);

} // namespace glasshouse
