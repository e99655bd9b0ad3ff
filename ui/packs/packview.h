// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/format.h"
#include "reports/packdata.h"

#include <QWidget>

#include <vector>

namespace glasshouse {

class PackPanelView;
class SeriesColours;

/// A report pack as a grid of its panels: twelve columns where there is room, six where it is short, one panel below the
/// other on a narrow screen. The same widget stands in the window and on paper. GUI thread.
class PackView : public QWidget
{
    Q_OBJECT
public:
    static constexpr int Columns = 12, RowHeight = 56, Medium = 860, Narrow = 560;

    /// `colours` outlives it; may be null.
    explicit PackView(SeriesColours *colours, QWidget *parent = nullptr);

    /// Panels of the same pack keep what is in them until their new figures are there.
    void setData(const PackData &data, const Format &format);
    /// One panel of what is shown has other figures now.
    void showPanel(std::size_t at, const PanelData &panel, const Format &format);
    const PackData &packData() const { return m_data; }
    const std::vector<PackPanelView *> &panels() const { return m_panels; }

    /// Where each panel stands at this width; pure. Rows of panels do not overlap in height; tables have all rows they show.
    static std::vector<QRect> places(const PackData &data, int width);
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void retryRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void place();

    SeriesColours *m_colours;
    PackData m_data;
    std::vector<PackPanelView *> m_panels;
};

} // namespace glasshouse
