// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/rows.h"

#include <QByteArray>
#include <QString>

#include <string_view>

namespace glasshouse {

/// How much of a file its head is, where it has that much.
inline constexpr qint64 FullHeadBytes = 1024;

/// By what a file is known again. FileRow::head holds a hash of its first FileRow::headLength bytes and, from the first
/// line that was read to its end, a mark: a hash of the last bytes before FileRow::nextOffset. A transcript only grows, so
/// where either has changed another file stands there, or the file has been rewritten.

/// Sets head and headLength to what the file begins with now; keeps the mark.
void takeHead(const QString &path, FileRow &row);
/// Sets the mark to the bytes that were read last before nextOffset; none where there are none.
void setMark(FileRow &row, std::string_view lastBytes);
/// True if what was read of the file still stands there. Reads at most FullHeadBytes and the mark's bytes.
bool isReadPartUnchanged(const QString &path, const FileRow &row);

} // namespace glasshouse
