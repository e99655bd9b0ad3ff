// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/format.h"

#include <vector>

namespace glasshouse {

/// What the figures of a column of an answer measure.
enum class ResultUnit { Number, Usd, Milliseconds, Nanoseconds, Tokens, Bytes, Share };

/// How many decimals (at most 6) a column of real numbers needs so that each is shown to within a two-thousandth of itself.
int decimalsFor(const std::vector<double> &values);
/// With that many decimals, grouped: "1,843.20".
QString formatReal(const Format &format, double value, int decimals);
/// A figure with its unit, short: "312 k", "$3.41", "842 ms". For charts.
QString resultFigure(const Format &format, ResultUnit unit, double value);
/// A label of an axis whose ticks are `step` apart.
QString resultTick(const Format &format, ResultUnit unit, double value, double step);

} // namespace glasshouse
