// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QModelIndex>
#include <QString>

#include <vector>

namespace glasshouse {

/// Rows of a ValueModel, or of a proxy over one, for the clipboard: raw values under the columns' own names, times as ISO
/// 8601 UTC, unknown empty (CSV) or null (JSON). Pure. `rows`: one index of each row, all of the same model.

/// RFC 4180 with a head; a text that a spreadsheet would run as a formula gets an apostrophe in front.
QString csvOf(const std::vector<QModelIndex> &rows);
/// An array of objects, indented.
QString jsonOf(const std::vector<QModelIndex> &rows);

} // namespace glasshouse
