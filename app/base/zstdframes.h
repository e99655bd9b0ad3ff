// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>

#include <functional>
#include <string_view>

namespace glasshouse {

/// One zstd frame of these bytes; frames may stand behind each other in one file.
QByteArray zstdFrame(std::string_view bytes);

/// Writes the first `bytes` bytes of `from` to `to` as one zstd frame with its checksum, on disk when it returns; `to` must
/// not exist. `seen` is told of every piece. Returns the length of `to`. Errors: Io (names the file; `to` is gone).
Result<qint64> zstdCompress(const QString &from, qint64 bytes, const QString &to,
                            const std::function<void(std::string_view)> &seen);
/// The bytes of such a file, written to `to`. Errors: Io, Corrupt (damaged, cut off, or more than `mostBytes`); `to` is gone.
Result<qint64> zstdDecompress(const QString &from, const QString &to, qint64 mostBytes);

/// What such bytes hold. Errors: Corrupt (damaged, cut off), Rejected (more than `mostBytes`, or, past the first megabyte, more
/// than `mostRatio` times the packed bytes).
Result<QByteArray> zstdUnpack(std::string_view packed, qint64 mostBytes, qint64 mostRatio);

/// A file's name is on disk only once its folder is.
void syncFolder(const QString &folder);

} // namespace glasshouse
