// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace glasshouse {

/// How much of a file its head is, where it has that much.
inline constexpr qint64 FullHeadBytes = 1024;

/// A hash of a file's first bytes: a transcript only grows, so a changed head means another file stands there.
struct FileHead {
    QByteArray hash;
    qint64 length = 0; ///< bytes hashed, at most 1024
};

FileHead headOf(const QString &path);
/// True if the first `length` bytes still have this hash.
bool headMatches(const QString &path, const QByteArray &hash, qint64 length);

} // namespace glasshouse
