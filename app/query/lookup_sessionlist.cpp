// SPDX-License-Identifier: GPL-3.0-or-later
// Lookup's part for the list of sessions. All of them are looked at for what they come to and where they stand, by their
// numbers alone as far as that goes; the rest is read of the page that is shown.
#include "findings/scannerversion.h"
#include "query/lookup.h"
#include "query/textsought.h"
#include "store/rowmarks.h"

#include <QDateTime>

#include <limits>
#include <utility>

namespace glasshouse {

namespace {

constexpr qint64 Unknown = std::numeric_limits<qint64>::min();

bool isText(SessionOrder::By by)
{
    using By = SessionOrder::By;
    return by == By::Title || by == By::Project || by == By::Agent || by == By::Model;
}

/// What tells where a session stands, what failed in it and what it used.
unsigned partsFor(SessionOrder::By by)
{
    using By = SessionOrder::By;
    unsigned parts = SessionPart::Last | SessionPart::Failures | SessionPart::Usage;
    if (by == By::Title)
        parts |= SessionPart::Texts;
    else if (by == By::Project || by == By::Agent)
        parts |= SessionPart::Place;
    else if (by == By::Duration)
        parts |= SessionPart::First;
    else if (by == By::Prompts || by == By::ToolCalls)
        parts |= SessionPart::Acts;
    return parts;
}

qint64 failuresOf(const SessionRow &row)
{
    return row.figures.errors + row.apiErrors;
}

qint64 weightOf(const SessionRow &row, SessionOrder::By by)
{
    using By = SessionOrder::By;
    switch (by) {
    case By::Duration:
        return row.firstMs == NoTime || row.lastMs == NoTime ? Unknown : row.lastMs - row.firstMs;
    case By::Prompts:
        return row.figures.prompts;
    case By::ToolCalls:
        return row.figures.tools;
    case By::Tokens:
        return row.figures.tokens.total();
    case By::Cost:
        return row.figures.priced > 0 ? row.figures.cost : Unknown;
    case By::Errors:
        return failuresOf(row);
    default:
        break;
    }
    return row.lastMs;
}

/// The gravest finding first, then their number.
qint64 gravityOf(const ReadFindings::OfSession &found)
{
    constexpr qint64 Most = qint64(1) << 40;
    return found.findings <= 0 ? Unknown : (qint64(found.gravest) + 1) * Most + std::min(found.findings, Most - 1);
}

/// An abrupt end is not told of a session that may well go on.
qint64 abruptBefore()
{
    return QDateTime::currentMSecsSinceEpoch() - AbruptAfterMs;
}

void noteFindings(SessionSummary &summary, const ReadFindings::OfSession &found)
{
    summary.findings = found.findings, summary.gravest = found.gravest;
}

/// What was noticed in sessions: of a few one by one, of many all at once.
class NoticedInSessions
{
public:
    static constexpr qint64 Few = 1'000;

    explicit NoticedInSessions(ReadFindings findings) : m_findings(std::move(findings)) {}

    void expect(qint64 sessions)
    {
        if (sessions > Few && !m_all)
            m_all = m_findings.bySession(m_before);
    }
    ReadFindings::OfSession of(qint64 session)
    {
        if (!m_all)
            return m_findings.ofSession(session, m_before);
        const auto found = m_all->find(session);
        return found == m_all->end() ? ReadFindings::OfSession{} : found->second;
    }

private:
    ReadFindings m_findings;
    qint64 m_before = abruptBefore();
    std::optional<std::unordered_map<qint64, ReadFindings::OfSession>> m_all;
};

/// Where a session stands in the list.
struct Standing {
    qint64 id = 0, weight = 0, lastMs = NoTime;
    quint32 text = 0; ///< its place among the texts that are compared
    bool failed = false;
};

/// -1: `a` stands first, 1: `b` does, 0: only their ids tell.
int compare(const Standing &a, const Standing &b, const SessionOrder &order, const std::vector<QString> &texts)
{
    if (order.failedFirst && a.failed != b.failed)
        return a.failed ? -1 : 1;
    int by = a.weight < b.weight ? -1 : a.weight > b.weight ? 1 : 0;
    if (a.text != b.text)
        by = texts[a.text].compare(texts[b.text], Qt::CaseInsensitive); // these have no weight
    if (!order.ascending)
        by = -by;
    return by != 0 ? by : a.lastMs > b.lastMs ? -1 : a.lastMs < b.lastMs ? 1 : 0;
}

} // namespace

qint64 Lookup::mainModel(const std::vector<SessionModelRow> &models) const
{
    const SessionModelRow *most = nullptr;
    const auto rank = [this](const SessionModelRow &row) {
        return std::pair(-row.tokens, std::string_view(m_dictionary.text(Dimension::Model, row.model)));
    };
    for (const SessionModelRow &row : models) {
        if (!most || rank(row) < rank(*most))
            most = &row;
    }
    return most ? most->model : 0;
}

SessionSummary Lookup::summaryOf(const SessionRow &row)
{
    const std::vector<SessionModelRow> models = m_store.sessionModels(row.id);
    SessionSummary s;
    s.id = QString::fromStdString(row.externalId);
    s.agent = text(Dimension::Agent, row.agent);
    s.title = QString::fromStdString(row.title);
    s.project = text(Dimension::Project, row.project);
    s.model = text(Dimension::Model, mainModel(models));
    s.models = int(models.size());
    s.branch = QString::fromStdString(row.branch);
    s.version = QString::fromStdString(row.version);
    s.firstMs = row.firstMs, s.lastMs = row.lastMs;
    s.prompts = row.figures.prompts, s.toolCalls = row.figures.tools, s.errors = row.figures.errors;
    s.apiErrors = row.apiErrors, s.denials = row.denials;
    s.agentRuns = int(m_store.agentRuns(row.id));
    s.usage = toUsage(row.figures);
    return s;
}

std::optional<SessionSummary> Lookup::session(const QString &id)
{
    const qint64 row = m_store.sessionOf(id.toStdString());
    const auto found = row && isSeen(row) ? m_store.session(row) : std::nullopt;
    if (!found)
        return std::nullopt;
    SessionSummary summary = summaryOf(*found);
    noteFindings(summary, findings().ofSession(row, abruptBefore()));
    return summary;
}

qint64 Lookup::sessionCount()
{
    const std::vector<qint64> all = m_store.sessionsOf(std::nullopt, std::nullopt);
    return std::count_if(all.begin(), all.end(), [this](qint64 id) { return isSeen(id); });
}

std::vector<qint64> Lookup::sessionsLike(const Filter &filter)
{
    std::vector<qint64> found;
    if (!filter.sessions.isEmpty() && filter.text.isEmpty()) {
        for (const QString &id : filter.sessions) {
            const qint64 row = m_store.sessionOf(id.toStdString());
            const auto session = row && isSeen(row) ? m_store.session(row) : std::nullopt;
            if (session && (!filter.withErrors || session->figures.errors > 0))
                found.push_back(row);
        }
        std::sort(found.begin(), found.end());
        found.erase(std::unique(found.begin(), found.end()), found.end());
        return found;
    }
    if (filter.text.isEmpty()) {
        m_store.forEachSession(SessionPart::Failures, [&](const SessionRow &row) {
            if (isSeen(row.id) && (!filter.withErrors || row.figures.errors > 0))
                found.push_back(row.id);
        });
        std::sort(found.begin(), found.end());
        return found;
    }
    const TextSought sought(filter.text);
    std::vector<qint64> models;
    for (qint64 id = 1; !name(Dimension::Model, id).empty(); ++id) {
        if (sought.isIn(name(Dimension::Model, id)))
            models.push_back(id);
    }
    const std::vector<qint64> byModel = m_store.sessionsOfModels(models);
    std::unordered_map<qint64, bool> projects;
    const auto isInProject = [&](qint64 project) {
        const auto [at, isNew] = projects.try_emplace(project);
        if (isNew)
            at->second = sought.isIn(name(Dimension::Project, project));
        return at->second;
    };
    m_store.forEachSessionName([&](const SessionName &row) {
        if (!isSeen(row.id) || (filter.withErrors && row.errors <= 0))
            return;
        if (!isInProject(row.project) && !std::binary_search(byModel.begin(), byModel.end(), row.id)
            && !sought.isIn(row.title) && !sought.isIn(row.externalId) && !sought.isIn(row.branch))
            return;
        if (!filter.sessions.isEmpty()
            && !filter.sessions.contains(QString::fromUtf8(row.externalId.data(), qsizetype(row.externalId.size()))))
            return;
        found.push_back(row.id);
    });
    std::sort(found.begin(), found.end());
    return found;
}

/// What a filter says of whole sessions, in numbers.
class Lookup::Matcher
{
public:
    Matcher(Lookup &lookup, const Filter &filter, const Zone &zone) : m_lookup(lookup), m_ids(lookup.cellFilter(filter))
    {
        if (m_ids.models) {
            m_ofModels.emplace(lookup.m_store.sessionsOfModels(*m_ids.models));
        }
        if (filter.range.isUnbounded() && !filter.weekday && !filter.hour)
            return;
        m_present.emplace();
        for (const PresentSession &each : lookup.present(filter, zone, {}))
            m_present->add(each.session);
    }

    /// What it looks at.
    unsigned parts() const { return m_ids.projects || m_ids.agents ? unsigned(SessionPart::Place) : 0U; }
    bool passes(const SessionRow &row) const
    {
        const auto allows = [](const std::optional<std::vector<qint64>> &numbers, qint64 number) {
            return !numbers || std::binary_search(numbers->begin(), numbers->end(), number);
        };
        return m_lookup.isSeen(row.id) && allows(m_ids.sessions, row.id) && allows(m_ids.projects, row.project)
            && allows(m_ids.agents, row.agent) && (!m_present || m_present->holds(row.id))
            && (!m_ofModels || m_ofModels->holds(row.id));
    }

private:
    const Lookup &m_lookup;
    CellFilter m_ids;
    std::optional<RowMarks> m_present, m_ofModels;
};

std::vector<qint64> Lookup::matching(const Filter &filter, const Zone &zone)
{
    const Matcher matcher(*this, filter, zone);
    std::vector<qint64> found;
    m_store.forEachSession(matcher.parts(), [&](const SessionRow &row) {
        if (matcher.passes(row))
            found.push_back(row.id);
    });
    std::sort(found.begin(), found.end());
    return found;
}

SessionsAnswer Lookup::sessionPage(const SessionsQuestion &question, const Zone &zone)
{
    const SessionOrder &order = question.order;
    const Matcher matcher(*this, question.filter, zone);
    const std::vector<qint64> theirs =
        question.people.isEmpty() ? std::vector<qint64>() : sessionsOfPeople(question.people.values);
    std::unordered_map<qint64, std::vector<SessionModelRow>> models;
    if (order.by == SessionOrder::By::Model) {
        for (const SessionModelRow &row : m_store.sessionModels())
            models[row.session].push_back(row);
    }
    NoticedInSessions noticed(findings());
    if (order.by == SessionOrder::By::Severity)
        noticed.expect(std::numeric_limits<qint64>::max());
    SessionsAnswer answer;
    Figures sum;
    std::vector<Standing> found;
    std::vector<QString> texts{QString()};
    m_store.forEachSession(matcher.parts() | partsFor(order.by), [&](const SessionRow &row) {
        answer.total += isSeen(row.id);
        if (!matcher.passes(row))
            return;
        if (!question.people.isEmpty()
            && std::binary_search(theirs.begin(), theirs.end(), row.id) == question.people.excluded)
            return;
        Standing standing{row.id, 0, row.lastMs, 0, failuresOf(row) > 0};
        if (order.by == SessionOrder::By::Severity) {
            standing.weight = gravityOf(noticed.of(row.id));
        } else if (!isText(order.by)) {
            standing.weight = weightOf(row, order.by);
        } else {
            standing.text = quint32(texts.size());
            texts.push_back(order.by == SessionOrder::By::Title         ? QString::fromStdString(row.title)
                                : order.by == SessionOrder::By::Project ? text(Dimension::Project, row.project)
                                : order.by == SessionOrder::By::Agent
                                ? text(Dimension::Agent, row.agent)
                                : text(Dimension::Model, mainModel(models[row.id])));
        }
        sum.add(row.figures);
        answer.failed += standing.failed;
        found.push_back(standing);
    });
    answer.matched = qint64(found.size());
    answer.usage = toUsage(sum);
    const qint64 begin = std::clamp<qint64>(question.offset, 0, answer.matched);
    const qint64 end = question.limit > 0 ? begin + std::min(question.limit, answer.matched - begin) : answer.matched;
    noticed.expect(end - begin);
    const auto isBefore = [&](const Standing &a, const Standing &b) { return compare(a, b, order, texts) < 0; };
    // Those of the page and all that only their ids tell from its first and its last.
    auto first = found.begin(), last = found.end();
    if (begin > 0 && begin < end) {
        std::nth_element(found.begin(), found.begin() + begin, found.end(), isBefore);
        const Standing low = found[size_t(begin)];
        first = std::partition(found.begin(), found.end(), [&](const Standing &s) { return isBefore(s, low); });
    }
    if (begin < end && end < answer.matched) {
        std::nth_element(first, found.begin() + (end - 1), found.end(), isBefore);
        const Standing high = found[size_t(end - 1)];
        last = std::partition(first, found.end(), [&](const Standing &s) { return !isBefore(high, s); });
    }
    std::sort(first, last, isBefore);
    std::vector<SessionSummary> summaries;
    for (auto run = first; run != last && begin < end;) {
        const auto next = std::find_if(run, last, [&](const Standing &s) { return isBefore(*run, s); });
        const qint64 at = run - found.begin(), until = next - found.begin();
        if (at < end && until > begin) {
            std::vector<SessionSummary> same;
            for (auto each = run; each != next; ++each) {
                const auto row = m_store.session(each->id);
                if (!row)
                    continue;
                same.push_back(summaryOf(*row));
                noteFindings(same.back(), noticed.of(row->id));
            }
            std::sort(same.begin(), same.end(),
                      [](const SessionSummary &a, const SessionSummary &b) { return a.id < b.id; });
            for (size_t i = 0; i < same.size(); ++i) {
                if (at + qint64(i) >= begin && at + qint64(i) < end)
                    summaries.push_back(std::move(same[i]));
            }
        }
        run = next;
    }
    answer.sessions = std::move(summaries);
    return answer;
}

} // namespace glasshouse
