// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/wrap.h"

#include <QFontMetricsF>
#include <QTextLayout>

#include <algorithm>

namespace glasshouse {

namespace {
/// A longer paragraph is laid out in pieces, so that the work for one line is bounded.
constexpr int MaxPiece = 4096;

bool isSimple(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x300; });
}
} // namespace

Wrapper::Wrapper(const QFont &font, bool fixedWidth)
    : m_font(font),
      m_fixedWidth(fixedWidth),
      m_advance(fixedWidth ? QFontMetricsF(font).horizontalAdvance(u'0') : QFontMetricsF(font).averageCharWidth())
{}

WrappedText Wrapper::wrap(const QString &text, double width, int maxLines) const
{
    WrappedText wrapped;
    const int size = int(text.size());
    for (int start = 0; start < size && int(wrapped.lines.size()) < maxLines;) {
        const qsizetype newline = text.indexOf(u'\n', start);
        const int lineEnd = newline < 0 ? size : int(newline);
        int end = qMin(lineEnd, start + MaxPiece);
        if (end < lineEnd && text[end].isLowSurrogate())
            --end;
        if (!addParagraph(text, start, end, width, maxLines, wrapped.lines)) {
            wrapped.end = wrapped.lines.back().start + wrapped.lines.back().length;
            return wrapped;
        }
        start = end < lineEnd ? end : end + 1;
        wrapped.end = qMin(start, size);
    }
    return wrapped;
}

/// False when the limit came before the paragraph's end.
bool Wrapper::addParagraph(const QString &text, int start, int end, double width, int maxLines,
                           std::vector<WrappedLine> &lines) const
{
    if (start == end) {
        lines.push_back({start, 0});
        return true;
    }
    if (m_fixedWidth && isSimple(QStringView(text).mid(start, end - start))) {
        const int columns = qMax(8, int(width / m_advance));
        for (int at = start; at < end; at += columns) {
            if (int(lines.size()) >= maxLines)
                return false;
            lines.push_back({at, qMin(columns, end - at)});
        }
        return true;
    }
    QTextLayout layout(text.mid(start, end - start), m_font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        if (int(lines.size()) >= maxLines)
            return false;
        line.setLineWidth(qMax(40.0, width));
        lines.push_back({start + line.textStart(), line.textLength()});
    }
    layout.endLayout();
    return true;
}

} // namespace glasshouse
