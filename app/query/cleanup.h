// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace glasshouse {

/// For how many days Claude Code keeps its transcripts: `cleanupPeriodDays` of the settings.json beside its projects folder, 30
/// where it says nothing that can be read. A file goes that many days after it was last written to. Reads one small file.
int cleanupDays(const QString &projectsFolder);
inline constexpr int UsualCleanupDays = 30;

} // namespace glasshouse
