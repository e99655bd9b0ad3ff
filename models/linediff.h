// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace glasshouse {

/// Two texts line by line, as a side-by-side view shows them. A value.
struct LineDiff {
    /// One line of the view: the places of its texts in `before` and `after`, -1 where that side has none. What was
    /// replaced stands opposite to what replaced it.
    struct Row {
        int before = -1, after = -1;
        bool same = false;
        bool operator==(const Row &) const = default;
    };
    QStringList before, after;
    std::vector<Row> rows;
    int changes = 0;      ///< stretches of rows that are not the same
    bool shortest = true; ///< false: too different to look for the shortest way from one to the other

    bool operator==(const LineDiff &) const = default;
};

/// Pure, any thread. The fewest changed lines while there are at most a thousand of them; beyond that lines of the same
/// place are compared, so that the work stays within some milliseconds for a megabyte. A last line break is no line.
LineDiff lineDiff(const QString &before, const QString &after);

/// The same as one column: removed lines before those that replace them, each with a sign and a space in front.
QString unifiedText(const LineDiff &diff);

} // namespace glasshouse
