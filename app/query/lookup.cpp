// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/lookup.h"

#include "store/meta.h"
#include "store/sessionactors.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {
/// Of so many it is looked up when they were at work, which spares the rows of all other times.
constexpr size_t FewSessions = 1'000;
} // namespace

UsageFigures toUsage(const Figures &f)
{
    UsageFigures usage;
    usage.calls = f.calls;
    usage.tokens = f.tokens;
    if (f.priced > 0)
        usage.cost = NanoUsd{f.cost};
    usage.unpricedTokens = f.unpricedTokens;
    usage.lowerBound = f.lowerBound > 0;
    return usage;
}

Result<Zone> zoneOf(const QString &id)
{
    return Zone::fromId(id);
}

QString Lookup::text(Dimension dimension, qint64 id) const
{
    return QString::fromStdString(m_dictionary.text(dimension, id));
}

qint64 Lookup::number(Dimension dimension, const QString &text) const
{
    return m_dictionary.find(dimension, text.toStdString());
}

namespace {
std::optional<std::vector<qint64>> numbers(const Dictionary &dictionary, Dimension dimension, const QStringList &values)
{
    if (values.isEmpty())
        return std::nullopt;
    std::vector<qint64> ids;
    for (const QString &value : values)
        ids.push_back(value.isEmpty() ? 0 : dictionary.find(dimension, value.toStdString())); // empty: of none
    std::sort(ids.begin(), ids.end());
    return ids;
}
} // namespace

void Lookup::restrictTo(const Scope::Actors &names)
{
    std::vector<qint64> actors;
    for (const std::string &name : names) {
        if (const qint64 number = m_dictionary.find(Dimension::Actor, name); number > 0)
            actors.push_back(number);
    }
    m_ownSessions = sessionsOf(m_connection, m_tenant, actors);
}

CellFilter Lookup::cellFilter(const Filter &filter)
{
    CellFilter cells;
    cells.range = filter.range;
    cells.projects = numbers(m_dictionary, Dimension::Project, filter.projects);
    cells.models = numbers(m_dictionary, Dimension::Model, filter.models);
    cells.agents = numbers(m_dictionary, Dimension::Agent, filter.agents);
    if (!filter.text.isEmpty() || !filter.sessions.isEmpty() || filter.withErrors) {
        cells.sessions = sessionsLike(filter);
    } else if (m_ownSessions) {
        cells.sessions = m_ownSessions;
    }
    return cells;
}

bool Lookup::inWeek(const Filter &filter, const Zone &zone, qint64 quarterMs)
{
    if (!filter.weekday && !filter.hour)
        return true;
    if (quarterMs == NoTime)
        return false;
    return (!filter.weekday || zone.day(quarterMs).dayOfWeek() == *filter.weekday)
        && (!filter.hour || zone.hour(quarterMs) == *filter.hour);
}

/// Whole quarter hours cut where a local day or hour begins; those alone that pass weekday and hour.
std::vector<CubeSpan> Lookup::spansOf(const TimeRange &quarters, const Filter &filter, const Zone &zone, Grain grain)
{
    const bool weekly = filter.weekday || filter.hour;
    if (grain == Grain::Everything && !weekly)
        return {{quarters, 0}};
    std::vector<CubeSpan> spans;
    std::pair<qint64, int> last;
    for (const qint64 day : m_activity.days(quarters)) {
        if (day == NoTime) {
            if (!weekly)
                spans.push_back({{NoTime, NoTime + 1}, spans.size()});
            continue;
        }
        const qint64 end = std::min(day + UtcDayMs, quarters.endMs);
        for (qint64 at = std::max(day, quarters.beginMs); at < end; at += QuarterMs) {
            if (!inWeek(filter, zone, at))
                continue;
            const std::pair<qint64, int> unit{grain == Grain::Everything ? 0 : zone.day(at).toJulianDay(),
                                              grain == Grain::Hour ? zone.hour(at) : 0};
            if (!spans.empty() && spans.back().range.endMs == at && unit == last)
                spans.back().range.endMs += QuarterMs;
            else
                spans.push_back({{at, at + QuarterMs}, spans.size()});
            last = unit;
        }
    }
    return spans;
}

CellFilter Lookup::narrowed(const Filter &filter)
{
    CellFilter wanted = cellFilter(filter);
    if (wanted.sessions && wanted.sessions->size() <= FewSessions) {
        // Rows are read for what is no whole quarter hour: ends of our own are always of one.
        const auto [begin, last] = m_activity.boundsOf(*wanted.sessions);
        constexpr qint64 Ever = std::numeric_limits<qint64>::max();
        if (begin > NoTime + QuarterMs)
            wanted.range.beginMs = std::max(wanted.range.beginMs, quarterStart(begin));
        const qint64 end = last == NoTime ? NoTime + 1
            : last > Ever - QuarterMs     ? Ever
                                          : quarterStart(last) + QuarterMs;
        wanted.range.endMs = std::min(wanted.range.endMs, end);
    }
    return wanted;
}

std::vector<QuarterCell> Lookup::rowsOf(Split first, Split second, CellFilter wanted, const RangeParts &parts,
                                        const Filter &filter, const Zone &zone)
{
    std::vector<QuarterCell> cells;
    for (const TimeRange &edge : parts.edges) {
        wanted.range = edge;
        std::vector<QuarterCell> rows = m_store.cells(first, second, wanted);
        std::erase_if(rows, [&](const QuarterCell &cell) { return !inWeek(filter, zone, cell.quarterMs); });
        cells.insert(cells.end(), rows.begin(), rows.end());
    }
    return cells;
}

std::vector<QuarterCell> Lookup::cells(Split first, Split second, const Filter &filter, const Zone &zone, Grain grain,
                                       Counted counted)
{
    const CellFilter wanted = narrowed(filter);
    const RangeParts parts = partsOf(wanted.range);
    std::vector<QuarterCell> rows = rowsOf(first, second, wanted, parts, filter, zone);
    if (parts.quarters.beginMs >= parts.quarters.endMs)
        return rows;
    const std::vector<CubeSpan> spans = spansOf(parts.quarters, filter, zone, grain);
    std::vector<QuarterCell> cells = m_store.sums(first, second, wanted, spans, counted);
    for (QuarterCell &cell : cells)
        cell.quarterMs = spans[size_t(cell.quarterMs)].range.beginMs;
    cells.insert(cells.end(), rows.begin(), rows.end());
    return cells;
}

std::vector<AmountCell> Lookup::amounts(Split split, Amount amount, const Filter &filter, const Zone &zone, Grain grain)
{
    const CellFilter wanted = narrowed(filter);
    const RangeParts parts = partsOf(wanted.range);
    std::vector<AmountCell> cells;
    if (parts.quarters.beginMs < parts.quarters.endMs) {
        const std::vector<CubeSpan> spans = spansOf(parts.quarters, filter, zone, grain);
        cells = m_store.amounts(split, amount, wanted, spans);
        for (AmountCell &cell : cells)
            cell.quarterMs = spans[size_t(cell.quarterMs)].range.beginMs;
    }
    for (const QuarterCell &row : rowsOf(split, Split::None, wanted, parts, filter, zone))
        cells.push_back(
            {row.quarterMs, row.first, amountOf(amount, row.figures), row.figures.events, row.figures.calls});
    return cells;
}

std::map<QDate, qint64> Lookup::daysOf(EventKind kind, const Filter &filter, const Zone &zone)
{
    std::map<QDate, qint64> days;
    const RangeParts parts = partsOf(filter.range);
    if (parts.quarters.beginMs < parts.quarters.endMs) {
        ActivityConditions conditions;
        conditions.kinds = NumberChoice{{qint64(kind)}, false};
        const auto shapes = allCubeShapes();
        const auto ofKinds = std::find_if(shapes.begin(), shapes.end(),
                                          [](const CubeShape &shape) { return (shape.aspects & Aspect::Kind) != 0; });
        const std::vector<CubeSpan> spans = spansOf(parts.quarters, filter, zone, Grain::Day);
        m_activity.cells(*ofKinds, conditions, spans, [&](size_t bucket, const ReadActivity::Cell &cell) {
            if (const qint64 beginMs = spans[bucket].range.beginMs; beginMs != NoTime)
                days[zone.day(beginMs)] += cell.events;
        });
    }
    for (const TimeRange &edge : parts.edges) {
        m_rollups.forEachRow(edge, [&](const EventRow &row) {
            if (row.kind == kind && row.timeMs != NoTime && inWeek(filter, zone, row.timeMs))
                ++days[zone.day(row.timeMs)];
            return true;
        });
    }
    return days;
}

bool Lookup::keepsAllTranscripts() const
{
    return readMeta(m_connection, KeepAllKey) == u"1"_s;
}

std::vector<QuarantineRow> Lookup::quarantined(const std::string &source, int limit) const
{
    return SourceStore(m_connection, m_tenant).quarantined(source, limit);
}

} // namespace glasshouse
