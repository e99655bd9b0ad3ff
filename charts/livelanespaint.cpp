// SPDX-License-Identifier: GPL-3.0-or-later
// The painter of LiveLanesChart: the picture that scrolls, and what stands around it.
#include "charts/livelaneschart.h"

#include "charts/drawtabular.h"
#include "charts/fonts.h"
#include "charts/paint.h"

#include <QPaintEvent>
#include <QPainter>
#include <QPaintEvent>
#include <QPainterPath>

#include <algorithm>
#include <chrono>
#include <cmath>

namespace glasshouse {

namespace {

constexpr int Overhang = 4;      ///< logical pixels beyond the accent line, for half a dot
constexpr int MostInAColumn = 3; ///< more would not be seen: neighbouring columns overlap
constexpr size_t MostTimes = 1'000'000;
constexpr double LineStrength = 0.5;

/// Spreads dots of one bin over its lane, always the same way.
quint32 spread(qint64 bin, int number)
{
    quint64 hash = quint64(bin) * 0x9e3779b97f4a7c15ULL + quint64(number) * 0xbf58476d1ce4e5b9ULL;
    hash ^= hash >> 29;
    return quint32((hash * 0x94d049bb133111ebULL) >> 32);
}

QPixmap blank(double logical, double ratio)
{
    QPixmap pixmap(int(std::ceil(logical * ratio)), int(std::ceil(logical * ratio)));
    pixmap.fill(Qt::transparent);
    return pixmap;
}

QPixmap disc(double radius, const QColor &colour, double ratio)
{
    QPixmap pixmap = blank(2 * radius + 1, ratio);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    const double middle = pixmap.width() / 2.0;
    painter.drawEllipse(QPointF(middle, middle), radius * ratio, radius * ratio);
    return pixmap;
}

QPixmap triangle(double side, const QColor &colour, double ratio)
{
    QPixmap pixmap = blank(side + 1, ratio);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    const double width = pixmap.width(), half = side * ratio / 2, middle = width / 2;
    QPainterPath path(QPointF(middle, middle - half));
    path.lineTo(middle + half, middle + half * 0.85);
    path.lineTo(middle - half, middle + half * 0.85);
    path.closeSubpath();
    painter.drawPath(path);
    return pixmap;
}

} // namespace

void LiveLanesChart::makeMarks()
{
    const Theme &theme = themeOf(this);
    const double ratio = m_layout.devicePixelRatio;
    constexpr std::array<std::pair<double, double>, Variants> Looks{{{2.0, 0.85}, {2.5, 0.65}, {3.0, 0.45}}};
    for (int lane = 0; lane < LiveDots::Lanes; ++lane) {
        for (size_t variant = 0; variant < Looks.size(); ++variant) {
            const auto [radius, alpha] = Looks[variant];
            m_marks[size_t(lane)][variant] = lane == LiveDots::ErrorLane
                ? triangle(7, withAlpha(theme.colour(Token::Error), 0.85), ratio)
                : disc(radius, withAlpha(theme.classColour(EventClass(lane)), alpha), ratio);
        }
    }
}

QRect LiveLanesChart::pictureRect() const
{
    return QRect(int(m_layout.plot.left()), int(m_layout.plot.top()), int(m_layout.plot.width()) + Overhang,
                 int(m_layout.plot.height()));
}

void LiveLanesChart::drawBackground(QPainter &painter, int left, int columns) const
{
    const Theme &theme = themeOf(this);
    painter.fillRect(left, 0, columns, m_picture.height(), theme.colour(Token::Panel));
    const double ratio = m_layout.devicePixelRatio;
    const int thick = std::max(1, int(std::lround(ratio)));
    for (const LiveLanesLayout::Lane &lane : m_layout.lanes) {
        const int y = int(std::lround((lane.strip.center().y() - m_layout.plot.top()) * ratio));
        painter.fillRect(left, y, columns, thick, withAlpha(theme.colour(Token::Border), LineStrength));
    }
}

/// Everything anew: size, theme, window or resumption.
void LiveLanesChart::makePicture()
{
    const QRect rect = pictureRect();
    const double ratio = m_layout.devicePixelRatio;
    const QSize size = (QSizeF(rect.size()) * ratio).toSize();
    if (size.isEmpty()) {
        m_picture = {};
        return;
    }
    if (m_picture.size() != size)
        m_picture = QPixmap(size);
    m_column = m_layout.columnOf(nowMs());
    for (auto &counts : m_drawn)
        counts.assign(size_t(m_layout.columns), 0);
    makeMarks();
    QPainter painter(&m_picture);
    drawBackground(painter, 0, size.width());
    for (int lane = 0; lane < LiveDots::Lanes; ++lane) {
        for (const LiveDots::Bin &bin : dots().lane(lane)) {
            for (qint64 n = 0; n < std::min<qint64>(bin.count, MostInAColumn); ++n)
                drawDot(painter, lane, bin.index);
        }
    }
    if (!m_paused) {
        m_new.clear();
        m_drawnSince.insert(m_drawnSince.end(), m_waiting.begin(), m_waiting.end());
        m_waiting.clear();
    }
}

void LiveLanesChart::drawDot(QPainter &painter, int lane, qint64 bin)
{
    if (!m_layout.isInView(bin, m_column))
        return;
    const qint64 column = m_layout.columnOf(LiveDots::middleOf(bin));
    quint8 &drawn = m_drawn[size_t(lane)][size_t(column % m_layout.columns)];
    if (drawn >= MostInAColumn)
        return;
    const quint32 chance = spread(bin, drawn);
    const QPixmap &mark = m_marks[size_t(lane)][size_t(chance % Variants)];
    const QRectF &strip = m_layout.lanes[size_t(lane)].strip;
    const double ratio = m_layout.devicePixelRatio;
    // One dot alone sits near the middle; where there are many the lane looks thicker.
    const double most = lane == LiveDots::ErrorLane ? 0 : drawn == 0 ? 1 : strip.height() / 2 - 3;
    const double away = (double((chance >> 8) % 1000) / 499.5 - 1) * most;
    const double y = (strip.center().y() - m_layout.plot.top() + away) * ratio;
    const double x = double(m_layout.columns - 1) - double(m_column - column);
    painter.drawPixmap(QPointF(std::round(x - mark.width() / 2.0 + 0.5), std::round(y - mark.height() / 2.0 + 0.5)),
                       mark);
    drawn += 1;
}

void LiveLanesChart::scrollTo(qint64 column)
{
    const qint64 by = column - m_column;
    if (by <= 0)
        return;
    if (by >= m_layout.columns) {
        makePicture();
        return;
    }
    m_picture.scroll(-int(by), 0, m_picture.rect());
    for (auto &counts : m_drawn) {
        for (qint64 c = m_column + 1; c <= column; ++c)
            counts[size_t(c % m_layout.columns)] = 0;
    }
    m_column = column;
    QPainter painter(&m_picture);
    drawBackground(painter, m_picture.width() - int(by), int(by));
}

void LiveLanesChart::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(this);
        const Theme &theme = themeOf(this);
        painter.fillRect(event->rect(), theme.colour(Token::Panel));
        if (m_picture.isNull())
            return;
        painter.drawPixmap(QRectF(pictureRect()), m_picture, QRectF(m_picture.rect()));
        painter.fillRect(QRectF(m_layout.plot.right() - 1, m_layout.plot.top(), 1, m_layout.plot.height()),
                         theme.colour(m_paused ? Token::BorderStrong : Token::Accent));
        if (!pictureRect().contains(event->rect()))
            paintLabels(painter);
        paintCurrent(painter);
    }
    noteLatencies();
}

void LiveLanesChart::paintLabels(QPainter &painter) const
{
    const Theme &theme = themeOf(this);
    painter.setFont(glasshouse::font(TextRole::Label));
    for (int lane = 0; lane < int(m_layout.lanes.size()); ++lane) {
        const LiveLanesLayout::Lane &line = m_layout.lanes[size_t(lane)];
        const bool hovered = m_mouse && m_layout.isOnName(*m_mouse) && m_layout.laneAt(*m_mouse) == lane;
        const Token plain = hovered || lane == m_current.lane ? Token::Text : Token::Text2;
        painter.setPen(theme.colour(lane == LiveDots::ErrorLane ? Token::Error : plain));
        painter.drawText(line.nameRect, Qt::AlignRight | Qt::AlignVCenter, line.name);
        painter.setPen(theme.colour(Token::Text2));
        drawTabular(&painter, line.rateRect, Qt::AlignRight | Qt::AlignVCenter, line.rate);
    }
    painter.setFont(glasshouse::font(TextRole::Axis));
    painter.setPen(theme.colour(Token::Text3));
    for (const LiveLanesLayout::Tick &tick : m_layout.ticks)
        drawTabular(&painter, tick.rect, tick.alignment | Qt::AlignVCenter, tick.text);
}

void LiveLanesChart::paintCurrent(QPainter &painter) const
{
    if (m_current.lane < 0 || !m_layout.isInView(m_current.bin, m_column))
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF &strip = m_layout.lanes[size_t(m_current.lane)].strip;
    const QPointF at(m_layout.x(LiveDots::middleOf(m_current.bin), m_column), strip.center().y());
    const Theme &theme = themeOf(this);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.colour(m_byKey ? Token::Accent : Token::Text), m_byKey ? 2 : 1.5));
    painter.drawEllipse(at, 5.5, 5.5);
}

void LiveLanesChart::noteLatencies()
{
    if (m_drawnSince.empty())
        return;
    const qint64 now = std::chrono::steady_clock::now().time_since_epoch() / std::chrono::nanoseconds(1);
    for (const qint64 accepted : m_drawnSince) {
        if (m_latencies.size() < MostTimes)
            m_latencies.push_back(now - accepted);
    }
    m_drawnSince.clear();
}

std::vector<qint64> LiveLanesChart::takeLatencies()
{
    return std::exchange(m_latencies, {});
}

} // namespace glasshouse
