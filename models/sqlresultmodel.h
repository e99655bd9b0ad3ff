// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/sql.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace glasshouse {

/// What the figures of a column mean, judged by its name and values.
enum class SqlUnit {
    Text,
    Number,
    Time, ///< instants: whole milliseconds UTC, or texts "2026-11-18T13:32:07.123Z"
    Usd,
    NanoUsd,      ///< whole billionths of a dollar
    Milliseconds, ///< how long
    Nanoseconds,
    Tokens,
    Bytes
};
/// Right-aligned: compared by size.
bool isMeasure(SqlUnit unit);

/// The instant of a cell of a column of instants; nothing where it is none.
std::optional<qint64> sqlInstant(const SqlCell &cell);
/// As a number; nothing for NULL and texts.
std::optional<double> sqlNumber(const SqlCell &cell);
/// The value as text, exact: whole numbers with every digit, real ones so that they read back the same. NULL: empty.
QString sqlCellText(const SqlCell &cell);
/// What a column of an answer holds. Judged by its name, and whether its values can be instants.
SqlUnit sqlUnit(const SqlAnswer &answer, size_t column);

/// The rows of one answer. Sorts them itself: NULL before numbers before texts, as the store does; equal ones keep the order
/// they came in, whichever way is sorted. Column -1: as they came. GUI thread.
class SqlResultModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role {
        ValueRole = Qt::UserRole, ///< qlonglong, double, QString; invalid for NULL
        UnitRole                  ///< int of SqlUnit
    };
    using QAbstractTableModel::QAbstractTableModel;

    /// Another answer: unsorted.
    void setAnswer(SqlAnswer answer);
    const SqlAnswer &answer() const { return m_answer; }
    SqlUnit unit(int column) const { return m_units[size_t(column)]; }
    /// `row` and `column` must be valid.
    const SqlCell &cell(int row, int column) const { return m_answer.rows[m_order[size_t(row)]][size_t(column)]; }
    /// Which row of the answer each row is.
    const std::vector<size_t> &order() const { return m_order; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    SqlAnswer m_answer;
    std::vector<SqlUnit> m_units;
    std::vector<size_t> m_order;
};

} // namespace glasshouse
