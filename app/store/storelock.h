// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace glasshouse {

/// Ownership of a store for writing: an flock on "<store>.lock", held for life. The system drops it when the process
/// dies, however it dies. Works between processes and between objects of one process.
class StoreLock
{
public:
    /// Takes the lock now or not at all. Errors: Busy (somebody owns the store), Io (the folder cannot be written).
    static Result<StoreLock> take(const QString &storePath);

    StoreLock(StoreLock &&other) noexcept;
    StoreLock &operator=(StoreLock &&other) noexcept;
    ~StoreLock();

private:
    explicit StoreLock(int descriptor) : m_descriptor(descriptor) {}
    int m_descriptor = -1;
};

} // namespace glasshouse
