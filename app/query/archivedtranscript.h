// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace glasshouse {

/// Where to read a transcript: at its own path while it is there, else the tenant's newest copy in the archive beside the
/// store, unpacked. Without a copy it is the path itself, so that reading it says what is wrong. Ask again before each reading.
/// Any thread but the GUI's. Errors: Io, Corrupt (of the copy).
Result<QString> readableTranscript(const QString &path, const QString &storePath, qint64 tenant = 1);

} // namespace glasshouse
