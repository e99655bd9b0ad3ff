// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timerange.h"

#include <QAbstractTableModel>
#include <QSet>

#include <algorithm>
#include <vector>

namespace glasshouse {

/// A table of values, one row per thing: raw values, no words and no looks. Columns have names that stay (copies and
/// exports use them) and words that a layer above sets, because it can translate. GUI thread.
class ValueModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    /// What a column's values are. Text aligns left, everything that is compared by size right.
    enum class Unit {
        Text,
        Time,        ///< ms UTC; stands left, as in every list
        Count,       ///< whole number
        Bytes,       ///< whole number
        Nanoseconds, ///< whole number
        Share,       ///< 0..1
        Flag,        ///< bool; stands left
        Trend,       ///< list of whole numbers, oldest first
        Money        ///< whole billionths of a US dollar; copied as dollars
    };
    struct Column {
        const char *name; ///< "last_seen"; where NameRole says nothing a column is not copied
        Unit unit = Unit::Text;
    };
    enum Role {
        /// What to sort by: text or a number, where unknown sorts lowest.
        SortRole = Qt::UserRole,
        ValueRole,  ///< the raw value; invalid where it is unknown
        KeyRole,    ///< QString, one row's alone
        PinnedRole, ///< bool: stands on top whichever way is sorted
        UnitRole,   ///< int of Unit
        NameRole    ///< QString, Column::name
    };

    explicit ValueModel(std::vector<Column> columns, QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    bool setHeaderData(int section, Qt::Orientation orientation, const QVariant &value,
                       int role = Qt::EditRole) override;

    static bool isMeasure(Unit unit);

protected:
    virtual QVariant valueAt(int row, int column) const = 0;
    virtual QString keyAt(int row) const = 0;
    virtual bool pinnedAt(int row) const = 0;

private:
    std::vector<Column> m_columns;
    std::vector<QString> m_heads;
};

/// The rows of a ValueModel. A new list changes, inserts and removes only the rows that differ, told apart by keyOf(), so
/// that selection and scroll position stay. New rows come last: order is a proxy's work.
template<typename Row>
class RowsModel : public ValueModel
{
public:
    using ValueModel::ValueModel;

    /// Rows that share a key: the first one counts.
    void setRows(const std::vector<Row> &rows);
    /// `at` must be valid.
    const Row &row(int at) const { return m_rows[size_t(at)]; }
    /// -1 where it is not in the list.
    int rowOf(const QString &key) const;
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }

protected:
    virtual QString keyOf(const Row &row) const = 0;
    virtual QVariant value(const Row &row, int column) const = 0;
    virtual bool isPinned(const Row &) const { return false; }

    QVariant valueAt(int at, int column) const override { return value(row(at), column); }
    QString keyAt(int at) const override { return keyOf(row(at)); }
    bool pinnedAt(int at) const override { return isPinned(row(at)); }

    static QVariant known(qint64 number, bool isKnown) { return isKnown ? QVariant(number) : QVariant(); }
    static QVariant time(qint64 ms) { return known(ms, ms != NoTime); }

private:
    std::vector<Row> m_rows;
};

template<typename Row>
int RowsModel<Row>::rowOf(const QString &key) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &candidate) { return keyOf(candidate) == key; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

template<typename Row>
void RowsModel<Row>::setRows(const std::vector<Row> &rows)
{
    QHash<QString, const Row *> wanted;
    std::vector<QString> order;
    for (const Row &candidate : rows) {
        const QString key = keyOf(candidate);
        if (!wanted.contains(key)) {
            wanted.insert(key, &candidate);
            order.push_back(key);
        }
    }
    for (int last = rowCount() - 1; last >= 0; --last) {
        if (wanted.contains(keyAt(last)))
            continue;
        int first = last;
        while (first > 0 && !wanted.contains(keyAt(first - 1)))
            --first;
        beginRemoveRows({}, first, last);
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
        endRemoveRows();
        last = first;
    }
    QSet<QString> present;
    for (int at = 0; at < rowCount(); ++at) {
        const QString key = keyAt(at);
        present.insert(key);
        if (row(at) == *wanted.value(key))
            continue;
        m_rows[size_t(at)] = *wanted.value(key);
        Q_EMIT dataChanged(index(at, 0), index(at, columnCount() - 1));
    }
    std::vector<Row> added;
    for (const QString &key : order)
        if (!present.contains(key))
            added.push_back(*wanted.value(key));
    if (added.empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + int(added.size()) - 1);
    m_rows.insert(m_rows.end(), added.begin(), added.end());
    endInsertRows();
}

} // namespace glasshouse
