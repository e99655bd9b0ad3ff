// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/icons.h"

#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <cmath>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

// In the order of Icon.
constexpr const char *Names[] = {
    "home",         "sessions",   "transcript",    "trend",        "heatmap",      "cards",     "folder",
    "file",         "file-text",  "refresh",       "search",       "back",         "forward",   "calendar",
    "chevron-down", "chevron-up", "chevron-right", "chevron-left", "close",        "plus",      "filter",
    "copy",         "code",       "error-circle",  "warning",      "check-circle", "running",   "interrupted",
    "terminal",     "pencil",     "globe",         "tool",         "thinking",     "sub-agent", "user",
    "settings",     "sun",        "moon",          "expand",       "ellipsis",     "clock",     "dollar",
    "shield",       "database",   "import",        "columns",      "sort",         "tokens",    "prompt",
    "undo",         "external",   "info",          "eye",          "link",         "pulse",     "plug",
    "key",          "pause",      "play",          "star",         "feedback",   "bell",
    "glasshouse"};
static_assert(std::size(Names) == IconCount);

QString pathOf(Icon id)
{
    return u":/icons/%1.svg"_s.arg(QLatin1StringView(Names[size_t(id)]));
}

/// `pixels` on each side, device pixels.
QPixmap render(Icon id, const QColor &colour, int pixels)
{
    const QString key = u"glasshouse-icon/%1/%2/%3"_s.arg(int(id)).arg(pixels).arg(colour.rgba());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(pathOf(id));
    QPainter painter(&pixmap);
    renderer.render(&painter, QRectF(0, 0, pixels, pixels));
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn); // the drawing gives the shape, the theme the colour
    painter.fillRect(pixmap.rect(), colour);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class TintedIconEngine : public QIconEngine
{
public:
    TintedIconEngine(Icon id, Token normal, Token on) : m_id(id), m_normal(normal), m_on(on) {}

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        const int side = std::min(size.width(), size.height());
        return side > 0 ? render(m_id, tint(mode, state), side) : QPixmap();
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        return pixmap(size, mode, state); // Qt asks in device pixels
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const int side = std::min(rect.width(), rect.height());
        QRectF square(0, 0, side, side);
        square.moveCenter(QRectF(rect).center());
        paintIcon(painter, square, m_id, tint(mode, state));
    }

    QIconEngine *clone() const override { return new TintedIconEngine(*this); }
    QString key() const override { return u"glasshouse"_s; }
    bool isNull() override { return false; }

private:
    QColor tint(QIcon::Mode mode, QIcon::State state) const
    {
        // An icon engine is not told which widget it is painted for; the theme is the application's.
        const Theme &theme = themeOf(static_cast<const QWidget *>(nullptr));
        if (mode == QIcon::Disabled)
            return theme.colour(Token::Disabled);
        return theme.colour(state == QIcon::On ? m_on : m_normal);
    }

    Icon m_id;
    Token m_normal;
    Token m_on;
};

} // namespace

QIcon icon(Icon id, Token normal, Token on)
{
    return QIcon(new TintedIconEngine(id, normal, on));
}

QPixmap iconPixmap(Icon id, const QColor &colour, int size, qreal devicePixelRatio)
{
    QPixmap pixmap = render(id, colour, int(std::lround(size * devicePixelRatio)));
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

void paintIcon(QPainter *painter, const QRectF &rect, Icon id, const QColor &colour)
{
    const qreal ratio = painter->device() ? painter->device()->devicePixelRatio() : 1;
    const int pixels = int(std::lround(rect.width() * ratio));
    if (pixels <= 0)
        return;
    QPixmap pixmap = render(id, colour, pixels);
    pixmap.setDevicePixelRatio(ratio);
    // On whole device pixels, else the lines are smeared over two.
    const QPointF at(std::round(rect.left() * ratio) / ratio, std::round(rect.top() * ratio) / ratio);
    painter->drawPixmap(at, pixmap);
}

QIcon applicationIcon()
{
    QIcon result;
    QSvgRenderer renderer(u":/glasshouse.svg"_s);
    for (int side : {16, 22, 24, 32, 48, 64, 128, 256}) {
        QPixmap pixmap(side, side);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        renderer.render(&painter, QRectF(0, 0, side, side));
        painter.end();
        result.addPixmap(pixmap);
    }
    return result;
}

} // namespace glasshouse
