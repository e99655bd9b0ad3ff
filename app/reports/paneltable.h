// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cell.h"
#include "base/result.h"
#include "query/question.h"

#include <QString>

#include <optional>
#include <vector>

namespace glasshouse {

/// The answer of any question that a panel may ask, as one plain table: what charts, tables, CSV and PDF share. Pure; any
/// thread.

using PanelStep = TrendQuestion::Step;

struct PanelColumn {
    enum class Unit {
        Text,
        Day,      ///< text, 2026-11-21: a local day, or the first day of a week or month
        Time,     ///< whole number, UTC ms
        Count,    ///< whole number
        Tokens,   ///< whole number
        Money,    ///< whole number of nano US dollars
        Share,    ///< real, 0 to 1
        Duration, ///< whole number of nanoseconds
        Number    ///< any
    };
    QString key;   ///< what a pack's figures name: "cost"
    QString title; ///< English; a pack may have words of its own
    Unit unit = Unit::Text;
    PanelStep step = PanelStep::Day; ///< of a Day: what begins with it
    bool isMeasure() const { return unit != Unit::Text && unit != Unit::Day && unit != Unit::Time; }
    bool operator==(const PanelColumn &) const = default;
};

using PanelCell = SqlCell; ///< monostate: not known
using PanelRow = std::vector<PanelCell>;

struct PanelTable {
    std::vector<PanelColumn> columns;
    std::vector<PanelRow> rows;
    PanelRow totals;   ///< of everything, rows that were left out too; empty: there are none
    PanelRow before;   ///< the same of the equally long time before; empty: not known
    qint64 more = 0;   ///< rows left out by the question's limit; -1: some
    bool exact = true; ///< false: counted over the newest rows alone
    /// Of a column's key; -1: there is none.
    int indexOf(QStringView key) const;
    bool operator==(const PanelTable &) const = default;
};

/// The columns that the answer of a question will have; nothing: that is known with the answer alone (SQL). Rejected:
/// panels cannot show such answers.
Result<std::optional<std::vector<PanelColumn>>> panelColumns(const Question &question);

/// Rejected: the answer is of another question, or panels cannot show such.
Result<PanelTable> panelTable(const Question &question, const Answer &answer);

/// A cell as a number to draw: money in US dollars, durations in ms; nothing where it is none.
std::optional<double> numberOf(const PanelColumn &column, const PanelCell &cell);

} // namespace glasshouse
