// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/linediff.h"

#include <QHash>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int MostEdits = 1000; ///< the walk keeps a square of this many numbers: 4 MB

QStringList linesOf(const QString &text)
{
    if (text.isEmpty())
        return {};
    QStringList lines = text.split(u'\n');
    if (lines.size() > 1 && lines.back().isEmpty())
        lines.removeLast();
    return lines;
}

/// Equal lines get equal numbers: comparing is cheap from there on.
std::vector<int> numbered(const QStringList &lines, QHash<QString, int> &known)
{
    std::vector<int> numbers;
    numbers.reserve(size_t(lines.size()));
    for (const QString &line : lines) {
        const auto found = known.constFind(line);
        numbers.push_back(found == known.constEnd() ? *known.insert(line, int(known.size())) : *found);
    }
    return numbers;
}

using Places = std::vector<std::pair<int, int>>;

/// Myers' greedy walk over the part of two texts between equal heads and tails.
class Walk
{
public:
    Walk(const std::vector<int> &before, const std::vector<int> &after, int head, int tail)
        : m_before(before),
          m_after(after),
          m_head(head),
          m_rows(int(before.size()) - head - tail),
          m_columns(int(after.size()) - head - tail)
    {}

    /// False when the texts are too different.
    bool run()
    {
        const int most = std::min(m_rows + m_columns, MostEdits);
        std::vector<int> reach(size_t(2 * most + 3), 0);
        for (int edits = 0; edits <= most; ++edits) {
            for (int diagonal = -edits; diagonal <= edits; diagonal += 2) {
                int &here = reach[size_t(diagonal + most + 1)];
                const int down = reach[size_t(diagonal + most + 2)], right = reach[size_t(diagonal + most)] + 1;
                here = diagonal == -edits || (diagonal != edits && right <= down) ? down : right;
                while (here < m_rows && here - diagonal < m_columns && equal(here, here - diagonal))
                    ++here;
                if (here >= m_rows && here - diagonal >= m_columns)
                    return true;
            }
            m_steps.emplace_back(reach.begin() + (most + 1 - edits), reach.begin() + (most + 2 + edits));
        }
        return false;
    }

    /// Equal lines in order, after run() was true.
    Places equalLines() const
    {
        Places found;
        int row = m_rows, column = m_columns;
        for (int edits = int(m_steps.size()); edits > 0; --edits) {
            const std::vector<int> &reach = m_steps[size_t(edits - 1)]; // diagonals 1 - edits .. edits - 1
            const auto at = [&reach, edits](int diagonal) {
                const int place = diagonal + edits - 1;
                return place >= 0 && place < int(reach.size()) ? reach[size_t(place)] : -1;
            };
            const int diagonal = row - column;
            const bool down = diagonal == -edits || (diagonal != edits && at(diagonal - 1) + 1 <= at(diagonal + 1));
            const int fromRow = down ? at(diagonal + 1) : at(diagonal - 1);
            const int fromColumn = fromRow - (down ? diagonal + 1 : diagonal - 1);
            const int startRow = down ? fromRow : fromRow + 1;
            while (row > startRow)
                found.emplace_back(m_head + --row, m_head + --column);
            row = fromRow, column = fromColumn;
        }
        while (row > 0)
            found.emplace_back(m_head + --row, m_head + --column);
        std::reverse(found.begin(), found.end());
        return found;
    }

private:
    bool equal(int row, int column) const { return m_before[size_t(m_head + row)] == m_after[size_t(m_head + column)]; }

    const std::vector<int> &m_before, &m_after;
    int m_head, m_rows, m_columns;
    std::vector<std::vector<int>> m_steps; ///< how far each diagonal was after that many edits
};

void addChanged(LineDiff &diff, int beforeFrom, int beforeEnd, int afterFrom, int afterEnd)
{
    if (beforeFrom < beforeEnd || afterFrom < afterEnd)
        ++diff.changes;
    while (beforeFrom < beforeEnd || afterFrom < afterEnd)
        diff.rows.push_back(
            {beforeFrom < beforeEnd ? beforeFrom++ : -1, afterFrom < afterEnd ? afterFrom++ : -1, false});
}

/// Lines at the same place from the first difference on.
Places samePlaces(const std::vector<int> &before, const std::vector<int> &after, int head, int tail)
{
    Places found;
    const int end = int(std::min(before.size(), after.size())) - tail;
    for (int i = head; i < end; ++i) {
        if (before[size_t(i)] == after[size_t(i)])
            found.emplace_back(i, i);
    }
    return found;
}

} // namespace

LineDiff lineDiff(const QString &beforeText, const QString &afterText)
{
    LineDiff diff{linesOf(beforeText), linesOf(afterText), {}, 0, true};
    QHash<QString, int> known;
    const std::vector<int> before = numbered(diff.before, known), after = numbered(diff.after, known);
    const int rows = int(before.size()), columns = int(after.size()), shorter = std::min(rows, columns);
    int head = 0, tail = 0;
    while (head < shorter && before[size_t(head)] == after[size_t(head)])
        ++head;
    while (tail < shorter - head && before[size_t(rows - 1 - tail)] == after[size_t(columns - 1 - tail)])
        ++tail;

    Places same;
    for (int i = 0; i < head; ++i)
        same.emplace_back(i, i);
    Walk walk(before, after, head, tail);
    diff.shortest = walk.run();
    const Places middle = diff.shortest ? walk.equalLines() : samePlaces(before, after, head, tail);
    same.insert(same.end(), middle.begin(), middle.end());
    for (int i = tail; i > 0; --i)
        same.emplace_back(rows - i, columns - i);

    int nextBefore = 0, nextAfter = 0;
    for (const auto &[left, right] : same) {
        addChanged(diff, nextBefore, left, nextAfter, right);
        diff.rows.push_back({left, right, true});
        nextBefore = left + 1, nextAfter = right + 1;
    }
    addChanged(diff, nextBefore, rows, nextAfter, columns);
    return diff;
}

QString unifiedText(const LineDiff &diff)
{
    QString text, added;
    for (const LineDiff::Row &row : diff.rows) {
        if (row.same) {
            text += added + u"  "_s + diff.before[row.before] + u'\n';
            added.clear();
            continue;
        }
        if (row.before >= 0)
            text += u"- "_s + diff.before[row.before] + u'\n';
        if (row.after >= 0)
            added += u"+ "_s + diff.after[row.after] + u'\n';
    }
    return text + added;
}

} // namespace glasshouse
