// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripts/diff.h"

namespace glasshouse {

namespace {

constexpr qsizetype MaxCells = 4'000'000; ///< of the comparison table: 8 MB, some milliseconds
constexpr size_t ContextLines = 3;

QStringList linesOf(const QString &text)
{
    if (text.isEmpty())
        return {};
    QStringList lines = text.split(u'\n');
    if (lines.size() > 1 && lines.back().isEmpty())
        lines.removeLast();
    return lines;
}

/// Collects lines and counts the two sides' numbers.
class Lines
{
public:
    explicit Lines(bool numbered) : m_numbered(numbered) {}
    void add(DiffLine::Kind kind, const QString &text)
    {
        const int before = kind == DiffLine::Kind::Added ? m_before : ++m_before;
        const int after = kind == DiffLine::Kind::Removed ? m_after : ++m_after;
        m_lines.push_back({kind, !m_numbered ? 0 : kind == DiffLine::Kind::Removed ? before : after, text});
    }
    DiffLines take() { return std::move(m_lines); }

private:
    DiffLines m_lines;
    bool m_numbered;
    int m_before = 0, m_after = 0;
};

/// The middle parts, which differ at both ends: longest common subsequence where that is affordable.
void addMiddle(Lines &out, const QStringList &before, const QStringList &after)
{
    using Kind = DiffLine::Kind;
    const qsizetype rows = before.size(), columns = after.size();
    std::vector<quint16> common;
    const bool affordable = rows < 60000 && columns < 60000 && (rows + 1) * (columns + 1) <= MaxCells;
    if (affordable)
        common.assign(size_t((rows + 1) * (columns + 1)), 0);
    const auto cell = [&](qsizetype row, qsizetype column) -> quint16 & {
        return common[size_t(row * (columns + 1) + column)];
    };
    if (affordable) {
        for (qsizetype i = rows - 1; i >= 0; --i) {
            for (qsizetype j = columns - 1; j >= 0; --j)
                cell(i, j) =
                    before[i] == after[j] ? quint16(cell(i + 1, j + 1) + 1) : qMax(cell(i + 1, j), cell(i, j + 1));
        }
    }
    qsizetype i = 0, j = 0;
    while (i < rows || j < columns) {
        if (affordable && i < rows && j < columns && before[i] == after[j])
            out.add(Kind::Context, before[i]), ++i, ++j;
        else if (i < rows && (!affordable || j == columns || cell(i + 1, j) >= cell(i, j + 1)))
            out.add(Kind::Removed, before[i++]);
        else
            out.add(Kind::Added, after[j++]);
    }
}

/// Leaves three lines of context around changes; a stretch of one left-out line stays.
DiffLines withoutFarContext(DiffLines lines)
{
    std::vector<char> near(lines.size(), 0);
    for (size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].kind == DiffLine::Kind::Context)
            continue;
        for (size_t k = i - qMin(i, ContextLines); k < qMin(lines.size(), i + ContextLines + 1); ++k)
            near[k] = 1;
    }
    DiffLines kept;
    for (size_t i = 0; i < lines.size(); ++i) {
        if (near[i])
            kept.push_back(std::move(lines[i]));
        else if (!kept.empty() && kept.back().kind != DiffLine::Kind::Gap)
            kept.push_back({DiffLine::Kind::Gap, 0, {}});
    }
    if (!kept.empty() && kept.back().kind == DiffLine::Kind::Gap)
        kept.pop_back();
    return kept;
}

} // namespace

DiffLines diffOf(const QString &beforeText, const QString &afterText, bool numbered)
{
    const QStringList before = linesOf(beforeText), after = linesOf(afterText);
    const qsizetype shorter = qMin(before.size(), after.size());
    qsizetype head = 0, tail = 0;
    while (head < shorter && before[head] == after[head])
        ++head;
    while (tail < shorter - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    Lines out(numbered);
    for (qsizetype i = 0; i < head; ++i)
        out.add(DiffLine::Kind::Context, before[i]);
    addMiddle(out, before.mid(head, before.size() - head - tail), after.mid(head, after.size() - head - tail));
    for (qsizetype i = before.size() - tail; i < before.size(); ++i)
        out.add(DiffLine::Kind::Context, before[i]);
    return withoutFarContext(out.take());
}

} // namespace glasshouse
