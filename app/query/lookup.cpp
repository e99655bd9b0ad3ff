// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/lookup.h"

#include "store/meta.h"
#include "store/sessionactors.h"

#include <algorithm>
#include <unordered_set>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {
/// Of so many it is looked up when they were at work, which spares the rows of all other times.
constexpr size_t FewSessions = 1'000;

/// A set of row ids, which are small numbers.
class Marks
{
public:
    void add(qint64 id)
    {
        if (size_t(id) >= m_marks.size())
            m_marks.resize(std::max(size_t(id) + 1, m_marks.size() * 2));
        m_marks[size_t(id)] = true;
    }
    bool holds(qint64 id) const { return size_t(id) < m_marks.size() && m_marks[size_t(id)]; }

private:
    std::vector<bool> m_marks;
};
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
        ids.push_back(dictionary.find(dimension, value.toStdString()));
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
        Filter bySession;
        bySession.text = filter.text;
        bySession.sessions = filter.sessions;
        bySession.withErrors = filter.withErrors;
        cells.sessions.emplace();
        for (const SessionSummary &session : sessions()) {
            if (matchesSession(bySession, session))
                cells.sessions->push_back(rowId(session));
        }
        std::sort(cells.sessions->begin(), cells.sessions->end());
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

std::vector<QuarterCell> Lookup::cells(Split first, Split second, const Filter &filter, const Zone &zone, Grain grain)
{
    CellFilter wanted = cellFilter(filter);
    const auto notInWeek = [&](const QuarterCell &cell) { return !inWeek(filter, zone, cell.quarterMs); };
    if (!ReadStore::hasSums(first, second, wanted)) {
        if (wanted.sessions && wanted.sessions->size() <= FewSessions) {
            const auto [begin, last] = m_activity.boundsOf(*wanted.sessions);
            wanted.range.beginMs = std::max(wanted.range.beginMs, begin);
            if (last < wanted.range.endMs)
                wanted.range.endMs = last + 1;
        }
        std::vector<QuarterCell> cells;
        if (wanted.range.beginMs < wanted.range.endMs)
            cells = m_store.cells(first, second, wanted);
        std::erase_if(cells, notInWeek);
        return cells;
    }
    const RangeParts parts = partsOf(wanted.range);
    std::vector<QuarterCell> cells;
    if (parts.quarters.beginMs < parts.quarters.endMs) {
        const std::vector<CubeSpan> spans = spansOf(parts.quarters, filter, zone, grain);
        cells = m_store.sums(first, second, wanted, spans);
        for (QuarterCell &cell : cells)
            cell.quarterMs = spans[size_t(cell.quarterMs)].range.beginMs;
    }
    for (const TimeRange &edge : parts.edges) {
        wanted.range = edge;
        std::vector<QuarterCell> rows = m_store.cells(first, second, wanted);
        std::erase_if(rows, notInWeek);
        cells.insert(cells.end(), rows.begin(), rows.end());
    }
    return cells;
}

qint64 Lookup::rowId(const SessionSummary &session) const
{
    const auto known = m_rowIds.find(session.id.toStdString());
    return known == m_rowIds.end() ? 0 : known->second;
}

bool Lookup::keepsAllTranscripts() const
{
    return readMeta(m_connection, KeepAllKey) == u"1"_s;
}

std::vector<QuarantineRow> Lookup::quarantined(const std::string &source, int limit) const
{
    return SourceStore(m_connection, m_tenant).quarantined(source, limit);
}

std::unordered_map<qint64, QString> Lookup::sessionIds()
{
    std::unordered_map<qint64, QString> ids;
    for (const auto &[row, id] : m_store.sessionIds()) {
        if (isSeen(row))
            ids.emplace(row, QString::fromStdString(id));
    }
    return ids;
}

const std::vector<SessionSummary> &Lookup::sessions()
{
    if (m_sessions)
        return *m_sessions;
    m_sessions.emplace();
    std::unordered_map<qint64, std::pair<qint64, qint64>> mostUsed; // session -> model, tokens
    for (const SessionModelRow &row : m_store.sessionModels()) {
        m_models[row.session].push_back(row.model);
        auto &most = mostUsed[row.session];
        const auto rank = [this](qint64 model, qint64 tokens) {
            return std::pair(-tokens, std::string_view(m_dictionary.text(Dimension::Model, model)));
        };
        if (!most.first || rank(row.model, row.tokens) < rank(most.first, most.second))
            most = {row.model, row.tokens};
    }
    std::unordered_map<qint64, qint64> runs;
    for (const auto &[session, count] : m_store.agentRuns())
        runs[session] = count;
    for (const SessionRow &row : m_store.sessions()) {
        if (!isSeen(row.id))
            continue;
        SessionSummary s;
        s.id = QString::fromStdString(row.externalId);
        s.agent = text(Dimension::Agent, row.agent);
        s.title = QString::fromStdString(row.title);
        s.project = text(Dimension::Project, row.project);
        s.model = text(Dimension::Model, mostUsed[row.id].first);
        s.models = int(m_models[row.id].size());
        s.branch = QString::fromStdString(row.branch);
        s.version = QString::fromStdString(row.version);
        s.firstMs = row.firstMs, s.lastMs = row.lastMs;
        s.prompts = row.figures.prompts, s.toolCalls = row.figures.tools, s.errors = row.figures.errors;
        s.apiErrors = row.apiErrors, s.denials = row.denials;
        s.agentRuns = int(runs[row.id]);
        s.usage = toUsage(row.figures);
        m_rowIds[row.externalId] = row.id;
        m_sessions->push_back(std::move(s));
    }
    std::sort(m_sessions->begin(), m_sessions->end(), [](const SessionSummary &a, const SessionSummary &b) {
        return std::tie(b.lastMs, a.id) < std::tie(a.lastMs, b.id);
    });
    return *m_sessions;
}

bool Lookup::matchesSession(const Filter &filter, const SessionSummary &session) const
{
    const auto holds = [&filter](const QString &text) { return text.contains(filter.text, Qt::CaseInsensitive); };
    if (!filter.text.isEmpty() && !holds(session.title) && !holds(session.project) && !holds(session.id)
        && !holds(session.branch)) {
        const auto models = m_models.find(rowId(session));
        if (models == m_models.end() || std::none_of(models->second.begin(), models->second.end(), [&](qint64 model) {
                return holds(text(Dimension::Model, model));
            }))
            return false;
    }
    if (!filter.sessions.isEmpty() && !filter.sessions.contains(session.id))
        return false;
    return !filter.withErrors || session.errors > 0;
}

std::vector<SessionSummary> Lookup::matching(const Filter &filter, const Zone &zone)
{
    const CellFilter ids = cellFilter(filter);
    std::optional<std::unordered_set<qint64>> present;
    if (!filter.range.isUnbounded() || filter.weekday || filter.hour) {
        present.emplace();
        for (const PresentSession &each : this->present(filter, zone, {}))
            present->insert(each.session);
    }
    std::vector<SessionSummary> found;
    for (const SessionSummary &session : sessions()) {
        const qint64 id = rowId(session);
        if (present && !present->contains(id))
            continue;
        if (ids.sessions && !std::binary_search(ids.sessions->begin(), ids.sessions->end(), id))
            continue;
        if (!filter.projects.isEmpty() && !filter.projects.contains(session.project))
            continue;
        if (!filter.agents.isEmpty() && !filter.agents.contains(session.agent))
            continue;
        if (ids.models) {
            const std::vector<qint64> &used = m_models[id];
            if (std::none_of(used.begin(), used.end(), [&](qint64 model) {
                    return std::binary_search(ids.models->begin(), ids.models->end(), model);
                }))
                continue;
        }
        found.push_back(session);
    }
    return found;
}

std::vector<PresentSession> Lookup::present(const Filter &filter, const Zone &zone, QDate daysFrom)
{
    const auto bucketOf = [&](qint64 quarterMs) {
        const qint64 days = quarterMs == NoTime || !daysFrom.isValid() ? -1 : daysFrom.daysTo(zone.day(quarterMs));
        return size_t(std::max<qint64>(0, days + 1));
    };
    const RangeParts parts = partsOf(filter.range);
    TimeRange early = parts.quarters, late{parts.quarters.endMs, parts.quarters.endMs};
    if (daysFrom.isValid()) {
        early.endMs = std::clamp(quarterStart(zone.startOfDay(daysFrom)), early.beginMs, early.endMs);
        late.beginMs = early.endMs;
    }
    std::vector<CubeSpan> spans;
    const auto add = [&](const TimeRange &range, Grain grain) {
        if (range.beginMs >= range.endMs)
            return;
        for (CubeSpan &span : spansOf(range, filter, zone, grain)) {
            span.bucket = bucketOf(span.range.beginMs);
            spans.push_back(span);
        }
    };
    add(early, Grain::Everything);
    add(late, Grain::Day);
    std::vector<PresentSession> found = m_store.present(spans);
    const size_t sorted = found.size();
    for (const TimeRange &edge : parts.edges) {
        for (const PresenceRow &row : m_store.presenceFromRows(edge)) {
            if (inWeek(filter, zone, row.quarterMs))
                found.push_back({bucketOf(row.quarterMs), row.session});
        }
    }
    if (found.size() > sorted) {
        std::sort(found.begin(), found.end());
        found.erase(std::unique(found.begin(), found.end()), found.end());
    }
    return found;
}

Lookup::AtWork Lookup::atWork(const Filter &filter, const Zone &zone, QDate daysFrom)
{
    AtWork found;
    const bool everywhere = filter.range.isUnbounded() && !filter.weekday && !filter.hour;
    std::vector<PresentSession> present;
    if (!everywhere || daysFrom.isValid())
        present = this->present(filter, zone, daysFrom);
    if (!filter.text.isEmpty() || !filter.sessions.isEmpty() || filter.withErrors || !filter.models.isEmpty()) {
        for (const SessionSummary &session : matching(filter, zone))
            found.sessions.push_back(rowId(session));
    } else {
        const CellFilter wanted = cellFilter(filter);
        Marks atWork;
        if (!everywhere) {
            for (const PresentSession &each : present)
                atWork.add(each.session);
        }
        found.sessions = m_store.sessionsOf(wanted.agents, wanted.projects);
        std::erase_if(found.sessions, [&](qint64 id) { return !isSeen(id) || (!everywhere && !atWork.holds(id)); });
    }
    std::sort(found.sessions.begin(), found.sessions.end());
    if (!daysFrom.isValid())
        return found;
    Marks sought;
    for (const qint64 id : found.sessions)
        sought.add(id);
    size_t bucket = 0;
    qint64 *count = nullptr;
    for (const PresentSession &each : present) {
        if (each.bucket == 0 || !sought.holds(each.session))
            continue;
        if (each.bucket != bucket)
            count = &found.days[daysFrom.addDays(qint64(each.bucket) - 1)], bucket = each.bucket;
        ++*count;
    }
    return found;
}

} // namespace glasshouse
