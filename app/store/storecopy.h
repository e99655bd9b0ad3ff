// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

#include <atomic>

namespace glasshouse {

/// A copy of a whole store in one file, as it is at one moment, made while another process goes on writing: what is committed
/// is in it, whole. On disk when it returns; `to` must not exist. Any thread. `stop` ends it: nothing is left then. Errors: Io,
/// Corrupt, Cancelled.
Result<void> copyStore(const QString &storePath, const QString &to, const std::atomic_bool &stop);

/// What a store that has been copied is looked at for: every page, every index, and every sum of every tenant.
struct StoreCheck {
    qint64 events = 0, calls = 0, sessions = 0;
    qint64 sums = 0; ///< compared with the rows they are made of; 0: they were not
};
/// Errors: Corrupt (names what is wrong), Io, TooNew. `withSums`: compares all sums, too, which reads all rows.
Result<StoreCheck> checkStore(const QString &path, bool withSums, const std::atomic_bool &stop);

/// What stands in the log beside a store goes into its file, so that this can be renamed alone. A store that cannot be opened
/// stays as it is.
void emptyLog(const QString &storePath);

/// Files that stood under one folder stand under another now. Takes the store for writing.
Result<void> moveFilesOf(const QString &storePath, const QString &from, const QString &to);

} // namespace glasshouse
