// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/transcript.h"

#include <QPixmap>
#include <QWidget>

#include <vector>

namespace glasshouse {

class AnchoredColumn;

/// One pixel row (or a few) of the map and what it stands for.
struct MinimapBar {
    enum class Kind { Prompt, Answer, Tool, Quiet };
    int top = 0, height = 2;
    double width = 1; ///< share of the map's width
    Kind kind = Kind::Quiet;
    bool operator==(const MinimapBar &) const = default;
};

struct MinimapLayout {
    std::vector<MinimapBar> bars;
    std::vector<int> errors; ///< y of triangles
    std::vector<int> warnings;

    /// The whole column in `height` pixels; work and result are bounded by entries and pixels. `marked`: entries that stand
    /// among the warnings too, in order. Pure.
    static MinimapLayout of(const TranscriptOutline &outline, const AnchoredColumn &column, int height,
                            const std::vector<int> &marked = {});
};

/// The whole transcript as a strip: prompts, answers and tools as bars, errors as triangles, the part in sight as a frame.
/// It is the view's scroll bar.
class Minimap : public QWidget
{
    Q_OBJECT
public:
    explicit Minimap(QWidget *parent);

    void setBars(MinimapLayout layout);
    /// The part in sight as shares of the whole, 0..1.
    void setWindow(double begin, double end);
    static constexpr int Padding = 6;

Q_SIGNALS:
    /// The middle of the window should go to this share of the whole.
    void moved(double share);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void render();
    QRectF windowRect() const;

    MinimapLayout m_layout;
    QPixmap m_picture;
    double m_begin = 0, m_end = 1;
};

} // namespace glasshouse
