// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/event/codewrap.h"

#include <QFontMetricsF>
#include <QTextLayout>

#include <algorithm>

namespace glasshouse {

namespace {

constexpr int FewestColumns = 8;
constexpr int MaxPiece = 4096; ///< a longer line is laid out in pieces, so that the work for one is bounded

/// Where a line that is too long ends: in its second half behind the last comma, else behind the last space, so that no
/// figure and no word is cut in two; without any where the room does.
int breakIn(QStringView line, int most)
{
    if (line.size() <= most)
        return int(line.size());
    int space = 0;
    for (int length = most; length > most / 2; --length) {
        if (line[length - 1] == u' ' && line[length - 2] == u',')
            return length;
        if (space == 0 && (line[length - 1] == u' ' || line[length - 1] == u','))
            space = length;
    }
    return space > 0 ? space : most;
}

bool isSimple(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x300; });
}

} // namespace

CodeWrapper::CodeWrapper(const QFont &font) : m_font(font), m_advance(QFontMetricsF(font).horizontalAdvance(u'0')) {}

std::vector<CodeLine> CodeWrapper::wrap(const QString &text, double width) const
{
    std::vector<CodeLine> lines;
    int number = 0;
    for (int start = 0; start <= text.size();) {
        const qsizetype newline = text.indexOf(u'\n', start);
        const int end = int(newline < 0 ? text.size() : newline);
        addLine(text, start, end, ++number, width, lines);
        start = end + 1;
    }
    return lines;
}

void CodeWrapper::addLine(const QString &text, int start, int end, int number, double width,
                          std::vector<CodeLine> &lines) const
{
    const int columns = std::max(FewestColumns, int(width / m_advance));
    int spaces = 0;
    while (start + spaces < end && text[start + spaces] == u' ')
        ++spaces;
    const int hang = std::min(spaces + 2, columns / 2);
    if (isSimple(QStringView(text).mid(start, end - start))) {
        int at = start;
        do {
            const bool first = at == start;
            const int length = breakIn(QStringView(text).mid(at, end - at), first ? columns : columns - hang);
            lines.push_back({at, length, first ? number : 0, first ? 0 : hang * m_advance});
            at += length;
        } while (at < end);
        return;
    }
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAnywhere);
    for (int piece = start; piece < end;) {
        int pieceEnd = std::min(end, piece + MaxPiece);
        if (pieceEnd < end && text[pieceEnd].isLowSurrogate())
            --pieceEnd;
        QTextLayout layout(text.mid(piece, pieceEnd - piece), m_font);
        layout.setTextOption(option);
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            const bool first = piece == start && line.textStart() == 0;
            const double indent = first ? 0 : hang * m_advance;
            line.setLineWidth(std::max(FewestColumns * m_advance, width - indent));
            lines.push_back({piece + line.textStart(), line.textLength(), first ? number : 0, indent});
        }
        layout.endLayout();
        piece = pieceEnd;
    }
}

} // namespace glasshouse
