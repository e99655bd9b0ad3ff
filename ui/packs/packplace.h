// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/packdata.h"

namespace glasshouse {

/// How much room a panel of a pack takes, in the window and on paper alike: what its file says, and where it is a table, as
/// much as its rows need, so that none of them has to be scrolled to. Pure; logical pixels.
struct PackPlace {
    int span = 0, height = 0; ///< span: of PackView::Columns
    int rows = -1;            ///< of a table, at most the given number; -1: it is none
};
PackPlace packPlace(const PanelData &panel, int mostRows);
/// A table's panel of so many rows.
int packTableHeight(int rows);
/// As much of it as is not rows.
int packTableChrome();

} // namespace glasshouse
