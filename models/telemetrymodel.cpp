// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/telemetrymodel.h"

#include "query/telemetryjson.h"

namespace glasshouse {

TelemetryModel::TelemetryModel(QObject *parent)
    : RowsModel({{"first", Unit::Text},
                 {"second", Unit::Text},
                 {"events", Unit::Count},
                 {"errors", Unit::Count},
                 {"error_rate", Unit::Share},
                 {"tokens", Unit::Count},
                 {"cost_usd", Unit::Money},
                 {"p50_ns", Unit::Nanoseconds},
                 {"p95_ns", Unit::Nanoseconds},
                 {"p99_ns", Unit::Nanoseconds},
                 {"input_tokens", Unit::Count},
                 {"output_tokens", Unit::Count},
                 {"cache_read_tokens", Unit::Count},
                 {"cache_write_tokens", Unit::Count},
                 {"unpriced_tokens", Unit::Count}},
                parent)
{}

void TelemetryModel::setGroups(const std::vector<TelemetryQuestion::Group> &groups)
{
    if (groups == m_groups)
        return;
    setRows({});
    m_groups = groups;
    Q_EMIT headerDataChanged(Qt::Horizontal, First, Second);
}

QString TelemetryModel::key(const QString &first, const QString &second)
{
    return first + QChar(0x1f) + second;
}

QString TelemetryModel::groupName(int column) const
{
    if (std::size_t(column) >= m_groups.size())
        return {};
    const std::string_view name = nameOf(m_groups[std::size_t(column)]);
    return QString::fromLatin1(name.data(), qsizetype(name.size()));
}

QVariant TelemetryModel::data(const QModelIndex &index, int role) const
{
    if (role == NameRole && index.isValid() && index.column() <= Second)
        return groupName(index.column());
    return RowsModel::data(index, role);
}

QVariant TelemetryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == NameRole && orientation == Qt::Horizontal && section >= 0 && section <= Second)
        return groupName(section);
    return RowsModel::headerData(section, orientation, role);
}

QVariant TelemetryModel::value(const TelemetryRow &row, int column) const
{
    const TelemetryFigures &f = row.figures;
    const auto maybe = [](const std::optional<qint64> &ns) { return known(ns.value_or(0), ns.has_value()); };
    switch (column) {
    case First:
        return row.first;
    case Second:
        return row.second;
    case Events:
        return f.events;
    case Errors:
        return f.errors;
    case ErrorRate:
        return f.events > 0 ? QVariant(double(f.errors) / double(f.events)) : QVariant();
    case Tokens:
        return f.tokens.total();
    case Cost:
        return known(f.cost.value_or(NanoUsd()).value, f.cost.has_value());
    case P50:
        return maybe(f.p50Ns);
    case P95:
        return maybe(f.p95Ns);
    case P99:
        return maybe(f.p99Ns);
    case Input:
        return f.tokens.input;
    case Output:
        return f.tokens.output;
    case CacheRead:
        return f.tokens.cacheRead;
    case CacheWrite:
        return f.tokens.cacheWrite5m + f.tokens.cacheWrite1h;
    case Unpriced:
        return f.unpricedTokens;
    default:
        return {};
    }
}

} // namespace glasshouse
