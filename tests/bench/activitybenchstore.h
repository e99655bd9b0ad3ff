// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace glasshouse {

inline constexpr qint64 ActivityStoreEndMs = 1'795'262'400'000;

/// A store of so many rows, a fifth of them model calls, in so many days before ActivityStoreEndMs; always the same ones.
/// Five hundred agents of two hundred people in 120 projects, sixty of them at work at a time. A few values ("rare") stand
/// in three rows, weeks apart. Prints what went wrong.
bool makeActivityStore(const QString &path, qint64 rows, qint64 days);

} // namespace glasshouse
