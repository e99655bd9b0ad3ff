// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

#include <atomic>

namespace glasshouse {

/// A backup is a folder: `glasshouse.db`, a copy of the store at one moment; `archive` and `uploads`, the files kept beside
/// it; and `manifest.json`, written last, with the size and the SHA-256 of each. While it is made it is called NAME.partial:
/// what has the name itself was checked and is whole. What is no part of it: the price file, certificates, the token of
/// this computer's own agents, which is made anew.

struct BackupOptions {
    QString storePath;  ///< of the store, in use or not
    QString folder;     ///< of the backup
    bool quick = false; ///< every page is checked, the sums are not compared with the rows
};

struct BackupReport {
    QString folder, storePath, created; ///< `created`: ISO 8601 in UTC
    qint64 files = 0, bytes = 0;
    qint64 events = 0, calls = 0, sessions = 0;
    qint64 sums = 0;    ///< compared; 0: they were not
    QString movedAside; ///< of a restore: what the store that stood there is called now; empty: none did
    bool operator==(const BackupReport &) const = default;
};

/// Makes one while whoever owns the store goes on writing. Errors: Rejected (there is something of that name), Busy (another
/// backup to this name is being made), Io, Corrupt (the copy does not stand the check: nothing is left), Cancelled.
Result<BackupReport> makeBackup(const BackupOptions &options, const std::atomic_bool &stop);

/// Whether it is whole: every file against the manifest, then the store as makeBackup() checks it. Errors: Corrupt, Io.
Result<BackupReport> checkBackup(const QString &folder, bool quick, const std::atomic_bool &stop);

/// Puts a backup where a store is to be, after checking it. A store that stands there is refused (Rejected), or with
/// `moveAside` renamed, together with what is kept beside it; one that is in use is Busy. Killed at any point it leaves the
/// old store or the new one, or none and both beside it.
Result<BackupReport> restoreBackup(const BackupOptions &options, bool moveAside, const std::atomic_bool &stop);

} // namespace glasshouse
