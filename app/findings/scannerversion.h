// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace glasshouse {

/// Of the rules in this folder and of what feeds them. Raised with every change of a rule: transcripts that an older version
/// looked through are looked through again.
inline constexpr qint64 ScannerVersion = 3;

/// An abrupt end is not said of a transcript whose last record is younger: its session may well go on.
inline constexpr qint64 AbruptAfterMs = 10LL * 60 * 1000;

} // namespace glasshouse
