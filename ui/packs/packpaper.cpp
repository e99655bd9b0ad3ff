// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/packs/packpaper.h"

#include "ui/metrics.h"
#include "ui/packs/packplace.h"
#include "ui/packs/packview.h"

#include <algorithm>

namespace glasshouse {

namespace {

constexpr int LeastRows = 4;

struct Part {
    std::size_t panel = 0;
    int span = 0, height = 0, rows = -1;
};

Part partOf(const PanelData &panel, std::size_t at)
{
    const PackPlace place = packPlace(panel, panel.panel.mostPaperRows);
    return {at, place.span, place.height, place.rows};
}

using Strip = std::vector<Part>; ///< beside one another

std::vector<Strip> stripsOf(const PackData &data)
{
    std::vector<Strip> strips(1);
    int used = 0;
    for (std::size_t i = 0; i < data.panels.size(); ++i) {
        const Part part = partOf(data.panels[i], i);
        if (used + part.span > PackView::Columns) {
            strips.emplace_back();
            used = 0;
        }
        strips.back().push_back(part);
        used += part.span;
    }
    return strips;
}

class Pages
{
public:
    Pages(int firstRoom, int room) : m_firstRoom(firstRoom), m_room(room) {}

    void put(const Strip &strip)
    {
        int height = 0;
        for (const Part &part : strip)
            height = std::max(height, part.height);
        if (strip.size() == 1 && strip.front().rows > 0 && m_y + height > room())
            return putLong(strip.front());
        if (m_y + height > room() && m_y > 0)
            turn();
        height = std::min(height, room());
        const double column = double(PaperWidth + metrics::Gap8) / PackView::Columns;
        int used = 0;
        for (std::size_t i = 0; i < strip.size(); ++i) {
            const int left = int(used * column);
            used += strip[i].span;
            const int right = i + 1 == strip.size() ? PaperWidth : int(used * column) - metrics::Gap8;
            m_pages.back().push_back({strip[i].panel, {left, m_y, right - left, height}, 0, strip[i].rows});
        }
        m_y += height + metrics::Gap8;
    }
    std::vector<PaperPage> take() { return std::move(m_pages); }

private:
    int room() const { return m_pages.size() == 1 ? m_firstRoom : m_room; }
    void turn()
    {
        m_pages.emplace_back();
        m_y = 0;
    }
    /// A table that does not end on this page.
    void putLong(const Part &part)
    {
        for (int row = 0; row < part.rows;) {
            const int left = part.rows - row;
            int rows = std::clamp((room() - m_y - packTableChrome()) / metrics::Row, 0, left);
            if (m_y > 0 && rows < std::min(LeastRows, left)) {
                turn();
                continue;
            }
            rows = std::max(1, rows);
            const int height = std::min(packTableHeight(rows), std::max(1, room() - m_y));
            m_pages.back().push_back({part.panel, {0, m_y, PaperWidth, height}, row, rows});
            row += rows;
            m_y += height + metrics::Gap8;
        }
    }

    int m_firstRoom, m_room, m_y = 0;
    std::vector<PaperPage> m_pages{1};
};

} // namespace

std::vector<PaperPage> paperPages(const PackData &data, int firstRoom, int room)
{
    Pages pages(firstRoom, room);
    for (const Strip &strip : stripsOf(data)) {
        if (!strip.empty())
            pages.put(strip);
    }
    return pages.take();
}

PanelData paperPart(const PanelData &panel, const PaperPanel &part)
{
    if (part.rows < 0)
        return panel;
    PanelData shown = panel;
    shown.panel.figures.clear();
    for (const int column : shownColumns(panel))
        shown.panel.figures << panel.table.columns[std::size_t(column)].key;
    shown.columnsAreChosen = true;
    const auto first = panel.table.rows.begin() + part.firstRow;
    shown.table.rows.assign(first, first + part.rows);
    shown.panel.mostRows = std::max(1, part.rows);
    const qint64 hidden = std::max<qint64>(0, qint64(panel.table.rows.size()) - panel.panel.mostPaperRows);
    shown.table.more = part.firstRow == 0 && panel.table.more >= 0 ? panel.table.more + hidden : 0;
    return shown;
}

} // namespace glasshouse
