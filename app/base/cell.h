// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <variant>

namespace glasshouse {

/// NULL, a whole number, a real number, a text. A blob comes as the text x'0A…', an infinite number as a text.
using SqlCell = std::variant<std::monostate, qint64, double, QString>;

} // namespace glasshouse
