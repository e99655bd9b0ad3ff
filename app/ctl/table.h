// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace glasshouse {

/// Columns a text takes in a terminal: 0 for combining marks, 2 for wide East Asian characters and emoji, else 1.
int displayWidth(const QString &text);
/// At most `columns` wide; what is cut ends with "…". Never cuts inside a surrogate pair.
QString elided(const QString &text, int columns);

/// A plain text table: headings, rows, one line of totals. Cells must be safe for a terminal already.
class Table
{
public:
    enum class Align { Left, Right };
    struct Column {
        QString heading;
        Align align = Align::Left;
    };

    explicit Table(std::vector<Column> columns) : m_columns(std::move(columns)) {}

    /// As many cells as columns.
    void addRow(QStringList cells) { m_rows.push_back(std::move(cells)); }
    void setTotals(QStringList cells) { m_totals = std::move(cells); }
    bool isEmpty() const { return m_rows.empty(); }

    /// Every line ends with '\n'; no line ends with a space. Columns are two spaces apart.
    QString text() const;

private:
    QString line(const QStringList &cells, const std::vector<int> &widths) const;

    std::vector<Column> m_columns;
    std::vector<QStringList> m_rows;
    QStringList m_totals;
};

} // namespace glasshouse
