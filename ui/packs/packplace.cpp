// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/packs/packplace.h"

#include "ui/metrics.h"
#include "ui/packs/packview.h"

#include <algorithm>

namespace glasshouse {

namespace {

/// What a table's panel has beside rows: margins, title, the columns' heads, and a hair of air.
constexpr int TableChrome = 2 * metrics::Gap8 + metrics::Gap4 + 24 + metrics::ColumnHeader + metrics::Gap4;
constexpr int LeastTable = 3 * PackView::RowHeight / 2;
constexpr int MostHalfColumns = 4; ///< more than these need the whole width
constexpr double MostTallHalf = 1.35;

} // namespace

int packTableChrome()
{
    return TableChrome;
}

int packTableHeight(int rows)
{
    return std::max(LeastTable, TableChrome + rows * metrics::Row);
}

PackPlace packPlace(const PanelData &panel, int mostRows)
{
    PackPlace place{std::clamp(panel.panel.width, 1, PackView::Columns),
                    std::clamp(panel.panel.height, 1, 20) * PackView::RowHeight, -1};
    if (panel.panel.kind != PackPanel::Kind::Table)
        return place;
    place.rows = std::min(int(panel.table.rows.size()), mostRows);
    if (place.rows == 0 && panel.loaded)
        place.height = LeastTable; // one line says that there is nothing
    if (place.rows <= 0)
        return place;
    const int needed = packTableHeight(place.rows);
    if (int(shownColumns(panel).size()) > MostHalfColumns || needed > int(place.height * MostTallHalf))
        place.span = PackView::Columns;
    place.height = place.span == PackView::Columns ? needed : std::max(needed, place.height);
    return place;
}

} // namespace glasshouse
