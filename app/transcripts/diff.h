// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace glasshouse {

/// One line of a change to a file.
struct DiffLine {
    enum class Kind { Context, Added, Removed, Gap }; ///< Gap: unchanged lines were left out here
    Kind kind = Kind::Context;
    int number = 0; ///< in the new file, of Removed in the old one; 0: not known
    QString text;   ///< without its sign; plain
    bool operator==(const DiffLine &) const = default;
};
using DiffLines = std::vector<DiffLine>;

/// The lines of `before` and `after` as a diff with at most three lines of context. Numbers start at 1 where
/// `numbered`, else they are 0 (a piece of a file whose place is not known).
/// Very different long texts come as all lines removed, then all added: the work is bounded.
DiffLines diffOf(const QString &before, const QString &after, bool numbered);

} // namespace glasshouse
