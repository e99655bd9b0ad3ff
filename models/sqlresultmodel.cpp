// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sqlresultmodel.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr qint64 EarliestInstant = 100'000'000'000; ///< 1973 in milliseconds; nothing lasts that long
constexpr qint64 LatestInstant = 10'000'000'000'000;
constexpr qsizetype ShortestIso = 20, LongestIso = 35;

bool canBeInstant(qint64 ms)
{
    return ms >= EarliestInstant && ms < LatestInstant;
}

bool namesInstant(const QString &name)
{
    return name.endsWith(u"_ms"_s) || name.endsWith(u"_at"_s) || name == u"ts"_s || name.contains(u"time"_s);
}

/// True where there is a value and all of them pass.
template<typename Passes>
bool all(const SqlAnswer &answer, size_t column, Passes passes)
{
    bool any = false;
    for (const auto &row : answer.rows) {
        if (std::holds_alternative<std::monostate>(row[column]))
            continue;
        if (!passes(row[column]))
            return false;
        any = true;
    }
    return any;
}

SqlUnit measureOf(const QString &name)
{
    static const std::pair<QString, SqlUnit> ends[] = {
        {u"nano_usd"_s, SqlUnit::NanoUsd}, {u"usd"_s, SqlUnit::Usd},         {u"cost"_s, SqlUnit::Usd},
        {u"_ms"_s, SqlUnit::Milliseconds}, {u"_ns"_s, SqlUnit::Nanoseconds}, {u"tokens"_s, SqlUnit::Tokens},
        {u"bytes"_s, SqlUnit::Bytes}};
    for (const auto &[end, unit] : ends)
        if (name.endsWith(end))
            return unit;
    return SqlUnit::Number;
}

/// Whole and real numbers, exactly: a large whole number is no double.
int compareNumbers(const SqlCell &a, const SqlCell &b)
{
    const qint64 *wholeA = std::get_if<qint64>(&a), *wholeB = std::get_if<qint64>(&b);
    if (wholeA && wholeB)
        return *wholeA < *wholeB ? -1 : *wholeA > *wholeB ? 1 : 0;
    const long double x = wholeA ? static_cast<long double>(*wholeA) : std::get<double>(a);
    const long double y = wholeB ? static_cast<long double>(*wholeB) : std::get<double>(b);
    return x < y ? -1 : x > y ? 1 : 0;
}

int rank(const SqlCell &cell)
{
    return std::holds_alternative<std::monostate>(cell) ? 0 : std::holds_alternative<QString>(cell) ? 2 : 1;
}

int compare(const SqlCell &a, const SqlCell &b)
{
    if (const int ranks = rank(a) - rank(b); ranks != 0)
        return ranks;
    if (rank(a) == 0)
        return 0;
    if (rank(a) == 1)
        return compareNumbers(a, b);
    const QString &x = std::get<QString>(a), &y = std::get<QString>(b);
    const int folded = x.compare(y, Qt::CaseInsensitive);
    return folded != 0 ? folded : x.compare(y);
}

QVariant valueOf(const SqlCell &cell)
{
    if (const qint64 *whole = std::get_if<qint64>(&cell))
        return *whole;
    if (const double *real = std::get_if<double>(&cell))
        return *real;
    if (const QString *text = std::get_if<QString>(&cell))
        return *text;
    return {};
}

} // namespace

bool isMeasure(SqlUnit unit)
{
    return unit != SqlUnit::Text && unit != SqlUnit::Time;
}

std::optional<qint64> sqlInstant(const SqlCell &cell)
{
    if (const qint64 *ms = std::get_if<qint64>(&cell))
        return canBeInstant(*ms) ? std::optional(*ms) : std::nullopt;
    const QString *text = std::get_if<QString>(&cell);
    if (!text || text->size() < ShortestIso || text->size() > LongestIso || text->at(10) != u'T'
        || !text->endsWith(u'Z'))
        return std::nullopt;
    const QDateTime time = QDateTime::fromString(*text, Qt::ISODateWithMs);
    return time.isValid() ? std::optional(time.toMSecsSinceEpoch()) : std::nullopt;
}

std::optional<double> sqlNumber(const SqlCell &cell)
{
    if (const qint64 *whole = std::get_if<qint64>(&cell))
        return double(*whole);
    if (const double *real = std::get_if<double>(&cell); real && std::isfinite(*real))
        return *real;
    return std::nullopt;
}

QString sqlCellText(const SqlCell &cell)
{
    if (const qint64 *whole = std::get_if<qint64>(&cell))
        return QString::number(*whole);
    if (const double *real = std::get_if<double>(&cell))
        return QString::number(*real, 'g', QLocale::FloatingPointShortest);
    const QString *text = std::get_if<QString>(&cell);
    return text ? *text : QString();
}

SqlUnit sqlUnit(const SqlAnswer &answer, size_t column)
{
    const QString name = answer.columns[column].name.toLower();
    const auto isInstant = [](const SqlCell &cell) { return sqlInstant(cell).has_value(); };
    switch (answer.columns[column].type) {
    case SqlColumn::Type::Integer:
        return namesInstant(name) && all(answer, column, isInstant) ? SqlUnit::Time : measureOf(name);
    case SqlColumn::Type::Real:
        return measureOf(name);
    case SqlColumn::Type::Text:
        return all(answer, column, isInstant) ? SqlUnit::Time : SqlUnit::Text;
    case SqlColumn::Type::Null:
    case SqlColumn::Type::Mixed:
        break;
    }
    return SqlUnit::Text;
}

void SqlResultModel::setAnswer(SqlAnswer answer)
{
    beginResetModel();
    m_answer = std::move(answer);
    m_units.clear();
    for (size_t column = 0; column < m_answer.columns.size(); ++column)
        m_units.push_back(sqlUnit(m_answer, column));
    m_order.resize(m_answer.rows.size());
    std::iota(m_order.begin(), m_order.end(), size_t(0));
    endResetModel();
}

int SqlResultModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_order.size());
}

int SqlResultModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_units.size());
}

QVariant SqlResultModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const SqlUnit of = unit(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case ValueRole:
        return valueOf(cell(index.row(), index.column()));
    case Qt::TextAlignmentRole:
        return int((isMeasure(of) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case UnitRole:
        return int(of);
    default:
        return {};
    }
}

QVariant SqlResultModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return m_answer.columns[size_t(section)].name;
    case Qt::TextAlignmentRole:
        return int((isMeasure(unit(section)) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case UnitRole:
        return int(unit(section));
    default:
        return {};
    }
}

void SqlResultModel::sort(int column, Qt::SortOrder order)
{
    if (column >= columnCount() || m_order.empty())
        return;
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<size_t> rowsBefore;
    for (const QModelIndex &index : before)
        rowsBefore.push_back(m_order[size_t(index.row())]);
    std::iota(m_order.begin(), m_order.end(), size_t(0));
    if (column >= 0) {
        const size_t at = size_t(column);
        std::stable_sort(m_order.begin(), m_order.end(), [&](size_t a, size_t b) {
            const int by = compare(m_answer.rows[a][at], m_answer.rows[b][at]);
            return order == Qt::AscendingOrder ? by < 0 : by > 0;
        });
    }
    std::vector<int> places(m_order.size());
    for (size_t place = 0; place < m_order.size(); ++place)
        places[m_order[place]] = int(place);
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after << index(places[rowsBefore[size_t(i)]], before[i].column());
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

} // namespace glasshouse
