// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/keyhints.h"

#include "charts/fonts.h"
#include "charts/paint.h"
#include "charts/theme.h"
#include "ui/metrics.h"

#include <QPainter>

#include <algorithm>

namespace glasshouse {

namespace {

int capWidth(const QString &key)
{
    return std::max(metrics::Badge, QFontMetrics(font(TextRole::Axis)).horizontalAdvance(key) + 2 * metrics::Gap4 + 2);
}

} // namespace

KeyHints::KeyHints(std::vector<Hint> hints, QWidget *parent) : QWidget(parent), m_hints(std::move(hints))
{
    QStringList spoken;
    for (const Hint &hint : m_hints)
        spoken << hint.keys.join(u' ') + u' ' + hint.word;
    setAccessibleName(spoken.join(u'\n'));
}

int KeyHints::widthOf(const Hint &hint) const
{
    int width = 0;
    for (const QString &key : hint.keys)
        width += capWidth(key) + metrics::Gap4;
    return width + metrics::Gap4 + QFontMetrics(glasshouse::font(TextRole::Label)).horizontalAdvance(hint.word);
}

QSize KeyHints::sizeHint() const
{
    int width = 0;
    for (const Hint &hint : m_hints)
        width += widthOf(hint) + metrics::Gap12;
    return {width, metrics::Badge};
}

void KeyHints::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = themeOf(this);
    size_t shown = 0;
    int width = 0;
    while (shown < m_hints.size() && width + widthOf(m_hints[shown]) <= this->width())
        width += widthOf(m_hints[shown++]) + metrics::Gap12;
    int x = this->width() - width + metrics::Gap12;
    const double top = (height() - metrics::Badge) / 2.0;
    for (size_t i = 0; i < shown; ++i) {
        for (const QString &key : m_hints[i].keys) {
            const QRectF cap(x, top, capWidth(key), metrics::Badge);
            paintSurface(&painter, cap, metrics::BadgeRadius, theme.colour(Token::Panel), theme.colour(Token::Border));
            painter.setFont(glasshouse::font(TextRole::Axis));
            painter.setPen(theme.colour(Token::Text3));
            painter.drawText(cap, Qt::AlignCenter, key);
            x += capWidth(key) + metrics::Gap4;
        }
        x += metrics::Gap4;
        painter.setFont(glasshouse::font(TextRole::Label));
        painter.setPen(theme.colour(Token::Text2));
        painter.drawText(QRectF(x, 0, this->width(), height()), Qt::AlignLeft | Qt::AlignVCenter, m_hints[i].word);
        x += painter.fontMetrics().horizontalAdvance(m_hints[i].word) + metrics::Gap12;
    }
}

} // namespace glasshouse
