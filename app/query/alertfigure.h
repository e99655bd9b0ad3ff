// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/alert.h"

#include <QJsonObject>

#include <optional>

namespace glasshouse {

/// The figure a rule looks at, out of an answer's JSON. Pure; any thread.
///
/// A pointer is RFC 6901's with three additions: "*" is every element of an array; "key=queue" is those elements of an
/// array whose member "key" is "queue"; "!kept" is 1 where the member is false, null, empty or 0, else 0. True counts as
/// 1; of texts, arrays and objects only Count tells anything. "a ÷ b" is the share of two such, folded each by itself.

/// Nothing: not known (a share of nothing, the largest of none). A sum of nothing is 0, and so is a null in it. Errors:
/// Rejected, where the answer has no such place.
Result<std::optional<double>> figureOf(const QJsonObject &answer, const AlertMeasure &measure);

/// Rejected where it is no such pointer.
Result<void> checkFigure(const QString &figure);

} // namespace glasshouse
