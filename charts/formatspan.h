// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/format.h"

namespace glasshouse {

/// How long something lasts, in its largest unit alone: "42 s", "42 min", "5 h", "3 d". For sentences about silence and
/// waiting, where Format::duration() is too exact. Negative: an em dash. Pure.
QString formatSpan(const Format &format, qint64 milliseconds);

} // namespace glasshouse
