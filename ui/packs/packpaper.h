// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/packdata.h"

#include <QRect>

#include <vector>

namespace glasshouse {

/// Where a pack's panels stand on paper. Charts are never cut; a table has all the rows it shows, for paper does not scroll:
/// over the page's width where its columns need it, and from page to page. Pure; logical pixels of a page PaperWidth wide.

constexpr int PaperWidth = 900; ///< so that twelve columns fit

struct PaperPanel {
    std::size_t panel = 0; ///< of the pack's
    QRect place;           ///< below the page's head
    int firstRow = 0;      ///< of a table's part
    int rows = -1;         ///< -1: it is no table, or empty
    bool operator==(const PaperPanel &) const = default;
};
using PaperPage = std::vector<PaperPanel>;

/// One page at least. `firstRoom`, `room`: heights below the heads of the first and of the other pages.
std::vector<PaperPage> paperPages(const PackData &data, int firstRoom, int room);

/// What a part shows: of a table its rows, with the columns of the whole.
PanelData paperPart(const PanelData &panel, const PaperPanel &part);

} // namespace glasshouse
