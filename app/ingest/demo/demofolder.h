// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/demo/demodata.h"

#include <QString>

#include <atomic>

namespace glasshouse {

/// The file that says that a folder holds a demo, so that a later run may replace it.
inline constexpr char DemoMarker[] = ".glasshouse-demo";

/// Whether a demo may be written to `folder`: it does not exist, is empty, or holds a demo already.
/// Errors: Rejected (something else is in it), Io (it cannot be read).
Result<void> mayHoldDemo(const QString &folder);

/// Writes the demo as a Claude config folder: projects/<slug>/<session>.jsonl. An older demo's transcripts there are
/// removed first; nothing else is. Errors: those of mayHoldDemo() and makeDemo(), Io with path and reason, Cancelled.
Result<DemoVolume> writeDemo(const QString &folder, const DemoOptions &options, const std::atomic_bool &stop);

/// Removes the demo's own store with what SQLite keeps beside it, so that it can be made anew. A store that is not there
/// is fine. Errors: Busy (a program has it open as its owner), Io.
Result<void> removeDemoStore(const QString &store);

} // namespace glasshouse
