// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace glasshouse {

/// Unpacks the copy of a transcript so that it can be read like the transcript itself: into `folder`, which is the owner's
/// alone, under a name made of the packed file's. What is unpacked already is not unpacked again; the least recently used
/// ones go once they are more than a few or larger than a few gigabytes together. Returns the path of the plain file; it
/// may go at any time, so ask again before each reading. Any thread, several processes at once.
/// Errors: Io, Corrupt (the copy is damaged or cut off, or is not `size` bytes long).
Result<QString> unpackArchived(const QString &packed, qint64 size, const QString &folder);

} // namespace glasshouse
