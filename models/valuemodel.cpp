// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/valuemodel.h"

#include <limits>

namespace glasshouse {

namespace {

QVariant sortValue(const QVariant &value, ValueModel::Unit unit)
{
    switch (unit) {
    case ValueModel::Unit::Text:
        return value.toString();
    case ValueModel::Unit::Share:
        return value.isValid() ? value.toDouble() : -1.0;
    case ValueModel::Unit::Trend: {
        qint64 sum = 0;
        for (const QVariant &part : value.toList())
            sum += part.toLongLong();
        return sum;
    }
    default:
        return value.isValid() ? value.toLongLong() : std::numeric_limits<qint64>::min();
    }
}

} // namespace

ValueModel::ValueModel(std::vector<Column> columns, QObject *parent)
    : QAbstractTableModel(parent),
      m_columns(std::move(columns)),
      m_heads(m_columns.size())
{}

bool ValueModel::isMeasure(Unit unit)
{
    return unit != Unit::Text && unit != Unit::Time && unit != Unit::Flag;
}

int ValueModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant ValueModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Unit unit = m_columns[size_t(index.column())].unit;
    switch (role) {
    case Qt::DisplayRole:
    case ValueRole:
        return valueAt(index.row(), index.column());
    case SortRole:
        return sortValue(valueAt(index.row(), index.column()), unit);
    case Qt::TextAlignmentRole:
        return int((isMeasure(unit) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case KeyRole:
        return keyAt(index.row());
    case PinnedRole:
        return pinnedAt(index.row());
    case UnitRole:
        return int(unit);
    case NameRole:
        return QString::fromLatin1(m_columns[size_t(index.column())].name);
    default:
        return {};
    }
}

QVariant ValueModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const Column &column = m_columns[size_t(section)];
    switch (role) {
    case Qt::TextAlignmentRole:
        return int((isMeasure(column.unit) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::DisplayRole:
    case Qt::EditRole:
        return m_heads[size_t(section)];
    case UnitRole:
        return int(column.unit);
    case NameRole:
        return QString::fromLatin1(column.name);
    default:
        return {};
    }
}

bool ValueModel::setHeaderData(int section, Qt::Orientation orientation, const QVariant &value, int role)
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()
        || (role != Qt::EditRole && role != Qt::DisplayRole))
        return false;
    m_heads[size_t(section)] = value.toString();
    Q_EMIT headerDataChanged(orientation, section, section);
    return true;
}

} // namespace glasshouse
