// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/icons.h"
#include "charts/theme.h"

#include <QString>

#include <optional>
#include <vector>

namespace glasshouse {

/// What one cell of a TableView shows. Texts may come from outside: they are painted plain, controls made visible.
struct TableCell {
    QString text;
    Token colour = Token::Text2;
    bool strong = false; ///< a name
    bool link = false;   ///< a click on it acts: underlined while the mouse is over it
    Qt::TextElideMode elide = Qt::ElideRight;
    QString tip;               ///< the whole of it; empty: the text
    std::optional<bool> check; ///< a check box in front; Space and a click toggle it
    int indent = 0;            ///< logical pixels in front of the text, where other rows have a check box
    std::optional<Token> dot;  ///< a state mark in front
    std::optional<double> bar; ///< 0..1: a bar in front of the figure
    Token barColour = Token::BorderStrong;
    QString besideBar;          ///< a usual figure that needs most room beside the bar; empty: "8,888"
    std::vector<double> spark;  ///< a line instead of text, oldest first
    std::optional<Token> strip; ///< at the row's left edge; of the first column alone
    bool operator==(const TableCell &) const = default;
};

/// How a column of a TableView stands.
struct TableColumn {
    QString head;
    QString widest;         ///< a usual text that needs most room; with `stretches` its least
    int extra = 0;          ///< logical pixels beside the text: bar, spark, check box or dot
    int leaves = 0;         ///< where room is short the column with the highest number goes first; 0: never
    bool stretches = false; ///< takes a share of the room that is left
    bool absent = false;    ///< not shown, whatever room there is
};

} // namespace glasshouse
