// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/minimap.h"

#include "charts/paint.h"
#include "charts/theme.h"
#include "ui/transcript/anchoredcolumn.h"

#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>

namespace glasshouse {

namespace {

using Kind = OutlineEntry::Kind;

constexpr int MinBar = 2;
constexpr int BarGap = 2;

std::optional<MinimapBar> barOf(const OutlineEntry &entry)
{
    switch (entry.kind) {
    case Kind::Prompt:
        return MinimapBar{0, 0, 0.8, MinimapBar::Kind::Prompt};
    case Kind::Answer:
        return MinimapBar{0, 0, 0.72, MinimapBar::Kind::Answer};
    case Kind::Tool:
        return MinimapBar{0, 0, 0.66, MinimapBar::Kind::Tool};
    case Kind::Thinking:
        return MinimapBar{0, 0, 0.4, MinimapBar::Kind::Quiet};
    default:
        return std::nullopt;
    }
}

void paintTriangle(QPainter &painter, double right, int y, const QColor &colour)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    const QPointF points[] = {{right - 7, y + 0.5}, {right, y - 3.5}, {right, y + 4.5}};
    painter.drawConvexPolygon(points, 3);
}

} // namespace

MinimapLayout MinimapLayout::of(const TranscriptOutline &outline, const AnchoredColumn &column, int height,
                                const std::vector<int> &marked)
{
    MinimapLayout layout;
    // a short transcript is drawn at a fixed small scale, a long one fills the strip
    const double scale = qMin(double(height) / double(qMax<qint64>(1, column.total())), 0.12);
    int lastError = -100, lastWarning = -100;
    double y = 0;
    for (size_t i = 0; i < outline.entries.size(); ++i) {
        const OutlineEntry &entry = outline.entries[i];
        const int top = int(y);
        y += column.height(i) * scale;
        if (entry.failed && top >= lastError + 6)
            layout.errors.push_back(lastError = top);
        else if (!entry.failed
                 && (entry.outcome == Outcome::Denied || entry.outcome == Outcome::Rejected
                     || std::binary_search(marked.begin(), marked.end(), int(i)))
                 && top >= lastWarning + 6)
            layout.warnings.push_back(lastWarning = top);
        std::optional<MinimapBar> bar = barOf(entry);
        if (!bar)
            continue;
        bar->top = top;
        bar->height = qMax(MinBar, int(y) - top - BarGap);
        const int free = layout.bars.empty() ? 0 : layout.bars.back().top + layout.bars.back().height + 1;
        if (bar->top >= free
            || (bar->kind == MinimapBar::Kind::Prompt && layout.bars.back().kind != MinimapBar::Kind::Prompt))
            layout.bars.push_back(*bar); // where several share a pixel the first one stands, a prompt always
    }
    return layout;
}

Minimap::Minimap(QWidget *parent) : QWidget(parent)
{
    setCursor(Qt::ArrowCursor);
    setFocusPolicy(Qt::NoFocus);
}

void Minimap::setBars(MinimapLayout layout)
{
    m_layout = std::move(layout);
    m_picture = {};
    update();
}

void Minimap::setWindow(double begin, double end)
{
    m_begin = begin;
    m_end = end;
    update();
}

QRectF Minimap::windowRect() const
{
    const double span = height() - 2 * Padding;
    return {2.5, Padding + m_begin * span - 1, width() - 5.0, qMax(10.0, (m_end - m_begin) * span + 2)};
}

void Minimap::render()
{
    const Theme &theme = themeOf(this);
    m_picture = QPixmap(size() * devicePixelRatioF());
    m_picture.setDevicePixelRatio(devicePixelRatioF());
    m_picture.fill(theme.colour(Token::Panel));
    QPainter painter(&m_picture);
    painter.fillRect(0, 0, 1, height(), theme.colour(Token::Border));
    const double room = width() - 22;
    for (const MinimapBar &bar : m_layout.bars) {
        static constexpr Token Colours[] = {Token::Accent, Token::BorderStrong, Token::Border, Token::Border};
        QColor colour = theme.colour(Colours[int(bar.kind)]);
        if (bar.kind == MinimapBar::Kind::Answer)
            colour = withAlpha(colour, 0.7);
        painter.fillRect(QRectF(8, Padding + bar.top, room * bar.width / 0.8, bar.height), colour);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    for (const int y : m_layout.warnings)
        paintTriangle(painter, width() - 4, Padding + y, theme.colour(Token::Warning));
    for (const int y : m_layout.errors)
        paintTriangle(painter, width() - 4, Padding + y, theme.colour(Token::Error));
}

void Minimap::paintEvent(QPaintEvent *)
{
    if (m_picture.size() != size() * devicePixelRatioF())
        render();
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_picture);
    if (m_begin <= 0 && m_end >= 1)
        return;
    const Theme &theme = themeOf(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor accent = theme.colour(Token::Accent);
    painter.setPen(QPen(accent, 1));
    painter.setBrush(withAlpha(accent, 0.12));
    painter.drawRoundedRect(windowRect(), 3, 3);
}

void Minimap::mousePressEvent(QMouseEvent *event)
{
    mouseMoveEvent(event);
}

void Minimap::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        Q_EMIT moved((event->position().y() - Padding) / qMax(1, height() - 2 * Padding));
}

void Minimap::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // the view scrolls
}

void Minimap::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        m_picture = {};
    QWidget::changeEvent(event);
}

} // namespace glasshouse
