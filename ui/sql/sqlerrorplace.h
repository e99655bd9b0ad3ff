// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sql/sqleditor.h"

namespace glasshouse {

/// Where an error's words say that `sql` is wrong: "… (line 2, column 5)", else the only place where the word stands that
/// they name (near "x", no such column: x). Nothing where they do not say. Pure.
std::optional<SqlPlace> errorPlace(const QString &sql, const QString &reason);
/// The words without the place at their end.
QString withoutPlace(const QString &reason);
/// A place in a statement as one of the text it was trimmed from.
SqlPlace inWhole(const SqlPlace &place, const QString &text);

} // namespace glasshouse
