// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/telemetry/telemetrywords.h"

#include "models/telemetrymodel.h"
#include "ui/telemetry/telemetrygroup.h"

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

using Column = TelemetryModel::Column;
constexpr int BarRoom = 72;
constexpr qint64 NsPerMs = 1'000'000;

UsageFigures usageOf(const TelemetryFigures &figures)
{
    UsageFigures usage;
    usage.calls = figures.events;
    usage.tokens = figures.tokens;
    usage.cost = figures.cost;
    usage.unpricedTokens = figures.unpricedTokens;
    return usage;
}

} // namespace

TableCell TelemetryWords::groupCell(const TelemetryRow &row, int column) const
{
    TableCell cell;
    if (std::size_t(column) >= m_groups.size())
        return cell;
    const TelemetryQuestion::Group group = m_groups[std::size_t(column)];
    const QString &value = column == Column::First ? row.first : row.second;
    cell.text = groupValue(group, value, m_format);
    cell.tip = groupValueLong(group, value, m_format);
    cell.colour = value.isEmpty() ? Token::Text3 : column == Column::First ? Token::Text : Token::Text2;
    cell.strong = column == Column::First && !value.isEmpty();
    cell.link = !value.isEmpty() || !isTimeGroup(group);
    cell.elide = group == TelemetryQuestion::Group::Project || group == TelemetryQuestion::Group::Resource
        ? Qt::ElideMiddle
        : Qt::ElideRight;
    return cell;
}

TableCell TelemetryWords::figureCell(const TelemetryFigures &f, int column) const
{
    TableCell cell;
    const auto counted = [&](qint64 value, Token colour) {
        cell.text = m_format.countShort(value), cell.tip = m_format.countFull(value);
        cell.colour = value == 0 ? Token::Text3 : colour;
    };
    const auto lasted = [&](const std::optional<qint64> &ns) {
        cell.text = ns ? m_format.duration((*ns + NsPerMs / 2) / NsPerMs) : Format::absent();
        cell.colour = ns ? Token::Text2 : Token::Text3;
        cell.tip = ns ? tr("Within 5 % of exact") : tr("No durations are kept for this");
    };
    switch (column) {
    case Column::Events:
        counted(f.events, Token::Text);
        break;
    case Column::Errors:
        counted(f.errors, Token::Error);
        break;
    case Column::ErrorRate: {
        const double rate = f.events > 0 ? double(f.errors) / double(f.events) : 0;
        cell.text = f.events > 0 ? m_format.percent(rate) : Format::absent();
        cell.colour = f.errors == 0 ? Token::Text3 : rate >= NotableErrorRate ? Token::Error : Token::Text2;
        cell.tip = tr("%1 of %2 events failed").arg(m_format.countFull(f.errors), m_format.countFull(f.events));
        break;
    }
    case Column::Tokens:
        counted(f.tokens.total(), Token::Text2);
        cell.tip = tr("%1 input, %2 output, %3 cache read, %4 cache write")
                       .arg(m_format.countFull(f.tokens.input), m_format.countFull(f.tokens.output),
                            m_format.countFull(f.tokens.cacheRead),
                            m_format.countFull(f.tokens.cacheWrite5m + f.tokens.cacheWrite1h));
        break;
    case Column::Cost:
        cell.text = f.tokens.total() == 0 && !f.cost ? Format::absent() : m_format.costShort(usageOf(f));
        cell.tip = m_format.cost(usageOf(f));
        cell.colour = f.cost ? Token::Text : Token::Text3;
        break;
    case Column::P50:
        lasted(f.p50Ns);
        break;
    case Column::P95:
        lasted(f.p95Ns);
        break;
    default:
        lasted(f.p99Ns);
    }
    return cell;
}

TableCell TelemetryWords::cell(const TelemetryRow &row, int column, double most) const
{
    if (column <= Column::Second)
        return groupCell(row, column);
    TableCell cell = figureCell(row.figures, column);
    if (column == modelColumn(m_measure) && most > 0) {
        cell.bar = figureOf(m_measure, row.figures).value_or(0) / most;
        cell.besideBar = widest(m_measure);
    }
    return cell;
}

QString TelemetryWords::widest(TelemetryMeasure measure) const
{
    switch (measure) {
    case TelemetryMeasure::ErrorRate:
        return u"88.8 %"_s;
    case TelemetryMeasure::Cost:
        return u"$88,888.88 +"_s;
    case TelemetryMeasure::P50:
    case TelemetryMeasure::P95:
    case TelemetryMeasure::P99:
        return m_format.duration(888'000);
    default:
        return u"888.8 M"_s;
    }
}

std::vector<TableColumn> TelemetryWords::columns(bool withDurations) const
{
    std::vector<TableColumn> columns{
        {m_groups.empty() ? QString() : groupTitle(m_groups[0]), u"claude-sonnet-4-5"_s, 0, 0, true},
        {m_groups.size() > 1 ? groupTitle(m_groups[1]) : QString(), u"claude-sonnet-4-5"_s, 0, 0, true}};
    static constexpr int Leaves[] = {0, 3, 2, 1, 0, 6, 4, 5}; // of the measures
    for (const TelemetryMeasure measure : AllTelemetryMeasures)
        columns.push_back({measureTitle(measure), widest(measure), 0, Leaves[std::size_t(measure)]});
    columns[Column::Second].absent = m_groups.size() < 2;
    for (const TelemetryMeasure measure : {TelemetryMeasure::P50, TelemetryMeasure::P95, TelemetryMeasure::P99})
        columns[std::size_t(modelColumn(measure))].absent = !withDurations && measure != m_measure;
    TableColumn &measured = columns[std::size_t(modelColumn(m_measure))];
    measured.extra = BarRoom, measured.leaves = 0;
    return columns;
}

QString TelemetryWords::sums(const TelemetryFigures &totals) const
{
    QStringList parts{tr("%1 events").arg(m_format.countShort(totals.events))};
    if (totals.errors > 0)
        parts << tr("%1 failed")
                     .arg(m_format.percent(double(totals.errors) / double(std::max<qint64>(1, totals.events))));
    if (totals.tokens.total() > 0)
        parts << tr("%1 tokens").arg(m_format.countShort(totals.tokens.total())) << m_format.cost(usageOf(totals));
    return parts.join(u" · "_s);
}

} // namespace glasshouse
