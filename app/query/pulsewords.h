// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/outcome.h"
#include "query/pulse.h"

namespace glasshouse {

/// The pulse as one English sentence, for routes and the command line. Pure.
QString sentenceOf(const PulseAnswer &answer);

/// "240 ms", "2.4 s", "42 min", "3 h", "5 d".
QString shortSpan(double ms);
/// What a failure of a kind is called where it has no name of its own.
QString kindWords(EventKind kind);
/// The last part of a path.
QString lastPart(const QString &path);

} // namespace glasshouse
