// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/table.h"

#include <algorithm>
#include <array>

namespace glasshouse {

namespace {

struct Span {
    char32_t first, last;
};

/// Wide blocks of Unicode's East Asian Width, and emoji, which terminals draw wide as well.
constexpr std::array<Span, 17> WideSpans{{{0x1100, 0x115f},
                                          {0x231a, 0x231b},
                                          {0x23e9, 0x23ec},
                                          {0x25fd, 0x25fe},
                                          {0x2614, 0x2615},
                                          {0x26a1, 0x26a1},
                                          {0x2705, 0x2705},
                                          {0x274c, 0x274c},
                                          {0x2e80, 0x303e},
                                          {0x3041, 0x33ff},
                                          {0x3400, 0x4dbf},
                                          {0x4e00, 0x9fff},
                                          {0xa000, 0xa4cf},
                                          {0xac00, 0xd7a3},
                                          {0xf900, 0xfaff},
                                          {0xfe30, 0xfe6f},
                                          {0xff00, 0xff60}}};

int widthOf(char32_t c)
{
    if (c < 0x300)
        return 1;
    const QChar::Category category = QChar::category(c);
    if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing || (c >= 0xfe00 && c <= 0xfe0f))
        return 0;
    if (c >= 0xffe0 && c <= 0xffe6)
        return 2;
    if ((c >= 0x1f300 && c <= 0x1faff) || (c >= 0x20000 && c <= 0x3fffd))
        return 2;
    return std::any_of(WideSpans.begin(), WideSpans.end(), [c](Span span) { return c >= span.first && c <= span.last; })
        ? 2
        : 1;
}

/// The character at `at` and how many UTF-16 units it takes.
std::pair<char32_t, int> characterAt(const QString &text, qsizetype at)
{
    if (text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
        return {QChar::surrogateToUcs4(text[at], text[at + 1]), 2};
    return {text[at].unicode(), 1};
}

} // namespace

int displayWidth(const QString &text)
{
    int width = 0;
    for (qsizetype at = 0; at < text.size();) {
        const auto [c, units] = characterAt(text, at);
        width += widthOf(c);
        at += units;
    }
    return width;
}

QString elided(const QString &text, int columns)
{
    if (displayWidth(text) <= columns)
        return text;
    int width = 0;
    qsizetype at = 0;
    while (at < text.size()) {
        const auto [c, units] = characterAt(text, at);
        if (width + widthOf(c) > columns - 1)
            break;
        width += widthOf(c);
        at += units;
    }
    return text.left(at) + QChar(0x2026);
}

QString Table::line(const QStringList &cells, const std::vector<int> &widths) const
{
    QString out;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const QString &cell = cells[i];
        const QString gap(widths[std::size_t(i)] - displayWidth(cell), u' ');
        if (i > 0)
            out += QStringLiteral("  ");
        out += m_columns[std::size_t(i)].align == Align::Right ? gap + cell : cell + gap;
    }
    while (out.endsWith(u' '))
        out.chop(1);
    return out + u'\n';
}

QString Table::text() const
{
    QStringList headings;
    std::vector<int> widths;
    for (const Column &column : m_columns) {
        headings << column.heading;
        widths.push_back(displayWidth(column.heading));
    }
    const auto widen = [&widths](const QStringList &cells) {
        for (qsizetype i = 0; i < cells.size(); ++i)
            widths[std::size_t(i)] = std::max(widths[std::size_t(i)], displayWidth(cells[i]));
    };
    std::for_each(m_rows.begin(), m_rows.end(), widen);
    widen(m_totals);

    QStringList rules;
    for (const int width : widths)
        rules << QString(width, QChar(0x2500));
    QString out = line(headings, widths) + line(rules, widths);
    for (const QStringList &row : m_rows)
        out += line(row, widths);
    if (!m_totals.isEmpty())
        out += line(rules, widths) + line(m_totals, widths);
    return out;
}

} // namespace glasshouse
