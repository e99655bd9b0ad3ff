// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QString>

#include <atomic>
#include <vector>

namespace glasshouse {

/// One file of a backup, as its manifest has it.
struct BackupFile {
    QString path; ///< relative, within the backup
    qint64 bytes = 0;
    QByteArray sha256; ///< hex
    bool operator==(const BackupFile &) const = default;
};

/// Copies a file, which may be growing: what it is now. On disk when it returns; the owner's alone. Errors: Io, Cancelled.
Result<BackupFile> copyFile(const QString &from, const QString &to, const std::atomic_bool &stop);
/// Size and hash of a file that is there. Errors: Io, Cancelled.
Result<BackupFile> hashFile(const QString &path, const std::atomic_bool &stop);
/// All plain files under a folder, relative to it, in order; without links, and without `skip` (a first part of their paths).
QStringList filesUnder(const QString &folder, const QString &skip = {});
/// Makes a folder and those above it, each the owner's alone.
Result<void> makePrivateFolder(const QString &folder);
/// Writes a file and its name to the disk. Errors: Io.
Result<void> writeDurably(const QString &path, const QByteArray &bytes);
/// Renames, durably. Errors: Io.
Result<void> renameDurably(const QString &from, const QString &to);

QByteArray manifestOf(const QJsonObject &facts, const std::vector<BackupFile> &files);
/// Errors: Corrupt. Paths that lead out of the backup are.
Result<std::vector<BackupFile>> filesOf(const QJsonObject &manifest);

} // namespace glasshouse
