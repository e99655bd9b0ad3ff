// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/drawtabular.h"

#include <QPainter>

#include <algorithm>

namespace glasshouse {

namespace {

double digitCell(const QFontMetricsF &metrics)
{
    double widest = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit)
        widest = std::max(widest, metrics.horizontalAdvance(QChar(digit)));
    return widest;
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// Length of the run from `at` on that is drawn as one piece: a digit, or everything up to the next digit.
qsizetype runLength(const QString &text, qsizetype at)
{
    if (isDigit(text[at]))
        return 1;
    qsizetype end = at;
    while (end < text.size() && !isDigit(text[end]))
        ++end;
    return end - at;
}

} // namespace

double tabularWidth(const QFontMetricsF &metrics, const QString &text)
{
    const double cell = digitCell(metrics);
    double width = 0;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype length = runLength(text, at);
        width += isDigit(text[at]) ? cell : metrics.horizontalAdvance(text.mid(at, length));
        at += length;
    }
    return width;
}

void drawTabular(QPainter *painter, const QRectF &rect, int alignment, const QString &text)
{
    const QFontMetricsF metrics(painter->font(), painter->device());
    const double cell = digitCell(metrics);
    const double width = tabularWidth(metrics, text);
    double x = rect.left();
    if (alignment & Qt::AlignRight)
        x = rect.right() - width;
    else if (alignment & Qt::AlignHCenter)
        x = rect.center().x() - width / 2;
    double y = rect.top() + metrics.ascent();
    if (alignment & Qt::AlignBottom)
        y = rect.bottom() - metrics.descent();
    else if (!(alignment & Qt::AlignTop))
        y = rect.top() + (rect.height() - metrics.height()) / 2 + metrics.ascent();
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype length = runLength(text, at);
        const QString run = text.mid(at, length);
        const double advance = metrics.horizontalAdvance(run);
        if (isDigit(text[at])) {
            painter->drawText(QPointF(x + (cell - advance) / 2, y), run);
            x += cell;
        } else {
            painter->drawText(QPointF(x, y), run);
            x += advance;
        }
        at += length;
    }
}

} // namespace glasshouse
