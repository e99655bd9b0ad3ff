// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/answers.h"
#include "query/periods.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

Split splitOf(UsageQuestion::Grouping grouping)
{
    switch (grouping) {
    case UsageQuestion::Grouping::Session:
        return Split::Session;
    case UsageQuestion::Grouping::Project:
        return Split::Project;
    default:
        return Split::None;
    }
}

/// The name of a row's period, and what it is sorted by: "unknown" comes last.
QString periodOf(const UsageQuestion &question, const QuarterCell &cell, const Zone &zone, const Lookup &lookup,
                 const std::unordered_map<qint64, QString> &sessions)
{
    switch (question.grouping) {
    case UsageQuestion::Grouping::Session:
        return sessions.contains(cell.first) ? sessions.at(cell.first) : u"unknown"_s;
    case UsageQuestion::Grouping::Project: {
        const QString project = lookup.text(Dimension::Project, cell.first);
        return project.isEmpty() ? u"unknown"_s : project;
    }
    case UsageQuestion::Grouping::Daily:
    case UsageQuestion::Grouping::Weekly:
    case UsageQuestion::Grouping::Monthly:
        break;
    }
    if (cell.quarterMs == NoTime)
        return u"unknown"_s;
    const QDate day = zone.day(cell.quarterMs);
    if (question.grouping == UsageQuestion::Grouping::Monthly)
        return day.toString(u"yyyy-MM"_s);
    return (question.grouping == UsageQuestion::Grouping::Weekly ? weekStart(day) : day).toString(Qt::ISODate);
}

/// Whether whole sessions are asked for: what each used is kept with it.
bool isOfWholeSessions(const UsageQuestion &question)
{
    const Filter &f = question.filter;
    return f.projects.isEmpty() && f.models.isEmpty() && f.agents.isEmpty() && f.range.isUnbounded() && !f.weekday
        && !f.hour;
}

bool isUsed(const Figures &f)
{
    return f.calls || f.priced || f.unpricedTokens || f.tokens.total(); // tool calls and prompts have no usage
}

/// Rows by session in order of their ids; those that may not be named, or have none, are one: "unknown", the last.
class SessionUse
{
public:
    static constexpr std::string_view Unnamed = "unknown";

    void add(std::string_view name, const Figures &figures)
    {
        m_total.add(figures);
        if (name == Unnamed)
            m_unknown.add(figures);
        else
            m_rows.push_back({QString::fromUtf8(name.data(), qsizetype(name.size())), std::nullopt, toUsage(figures)});
        if (m_rows.size() == 1)
            m_common = m_rows.front().period.size();
        else if (!m_rows.empty())
            m_common = alike(m_rows.front().period, m_rows.back().period, m_common);
    }

    UsageAnswer take()
    {
        UsageAnswer answer;
        answer.rows = inOrder();
        if (isUsed(m_unknown))
            answer.rows.push_back({u"unknown"_s, std::nullopt, toUsage(m_unknown)});
        answer.totals = toUsage(m_total);
        return answer;
    }

private:
    /// Ids begin alike or are told apart by their first letters: those are compared as one number.
    std::vector<UsageRow> inOrder()
    {
        std::vector<std::pair<quint64, quint32>> order;
        order.reserve(m_rows.size());
        unsigned all = 0; // bits of all letters
        for (const UsageRow &row : m_rows)
            order.emplace_back(lettersFrom(row.period, m_common, 8, all), quint32(order.size()));
        if (all > 255) {
            for (auto &[letters, at] : order)
                letters = lettersFrom(m_rows[at].period, m_common, 4, all);
        }
        std::sort(order.begin(), order.end(), [this](const auto &a, const auto &b) {
            return a.first != b.first ? a.first < b.first : m_rows[a.second].period < m_rows[b.second].period;
        });
        std::vector<UsageRow> rows;
        rows.reserve(order.size() + 1);
        for (const auto &[letters, at] : order)
            rows.push_back(std::move(m_rows[at]));
        return rows;
    }

    static qsizetype alike(const QString &a, const QString &b, qsizetype most)
    {
        const qsizetype length = std::min({a.size(), b.size(), most});
        return std::mismatch(a.begin(), a.begin() + length, b.begin()).first - a.begin();
    }

    /// Eight letters of Latin-1, or four of any, as one number that is ordered as they are.
    static quint64 lettersFrom(const QString &text, qsizetype from, int most, unsigned &all)
    {
        quint64 letters = 0;
        for (qsizetype i = from; i < from + most; ++i) {
            const unsigned letter = i < text.size() ? text[i].unicode() : 0;
            letters = letters << (64 / most) | letter;
            all |= letter;
        }
        return letters;
    }

    std::vector<UsageRow> m_rows;
    qsizetype m_common = 0; ///< letters that all of them begin with
    Figures m_total, m_unknown;
};

UsageAnswer usageOfWholeSessions(const UsageQuestion &question, Lookup &lookup)
{
    SessionUse use;
    const CellFilter wanted = lookup.cellFilter(question.filter);
    lookup.store().forEachSessionUse([&](qint64 id, std::string_view name, const Figures &f) {
        if (!isUsed(f)
            || (wanted.sessions && !std::binary_search(wanted.sessions->begin(), wanted.sessions->end(), id)))
            return;
        use.add(lookup.isSeen(id) ? name : SessionUse::Unnamed, f);
    });
    if (!wanted.sessions || std::binary_search(wanted.sessions->begin(), wanted.sessions->end(), 0)) {
        CellFilter none = wanted;
        none.sessions = std::vector<qint64>{0};
        for (const QuarterCell &cell :
             lookup.store().sums(Split::Session, Split::None, none, {{TimeRange(), 0}}, Counted::Usage))
            use.add(SessionUse::Unnamed, cell.figures);
    }
    return use.take();
}

/// What sessions used in a part of the time, or of what they did.
UsageAnswer usageOfSessions(const UsageQuestion &question, Lookup &lookup, const Zone &zone)
{
    std::unordered_map<qint64, Figures> sums;
    std::vector<qint64> sessions;
    for (const QuarterCell &cell :
         lookup.cells(Split::Session, Split::None, question.filter, zone, Lookup::Grain::Everything, Counted::Usage)) {
        if (!isUsed(cell.figures))
            continue;
        const auto [at, isNew] = sums.try_emplace(cell.first);
        at->second.add(cell.figures);
        if (isNew)
            sessions.push_back(cell.first);
    }
    SessionUse use;
    lookup.store().forEachSessionId(sessions, [&](qint64 id, std::string_view name) {
        Figures &sum = sums.at(id);
        use.add(lookup.isSeen(id) ? name : SessionUse::Unnamed, sum);
        sum = {};
    });
    for (const auto &[id, rest] : sums) // of no session
        use.add(SessionUse::Unnamed, rest);
    return use.take();
}

} // namespace

Result<UsageAnswer> answer(const UsageQuestion &question, Lookup &lookup)
{
    const auto zone = zoneOf(question.zone);
    if (!zone)
        return tl::unexpected(zone.error());
    if (question.grouping == UsageQuestion::Grouping::Session && !question.byModel) {
        UsageAnswer answer = isOfWholeSessions(question) ? usageOfWholeSessions(question, lookup)
                                                         : usageOfSessions(question, lookup, *zone);
        answer.zone = zone->id();
        return answer;
    }
    const Split split = splitOf(question.grouping);
    std::unordered_map<qint64, QString> sessionIds;
    if (split == Split::Session)
        sessionIds = lookup.sessionIds();
    std::map<std::tuple<bool, QString, QString>, Figures> sums; // unknown last, period, model
    Figures total;
    const bool byTime = split == Split::None;
    for (const QuarterCell &cell :
         lookup.cells(split, question.byModel ? Split::Model : Split::None, question.filter, *zone,
                      byTime ? Lookup::Grain::Day : Lookup::Grain::Everything, Counted::Usage)) {
        const Figures &f = cell.figures;
        if (!isUsed(f))
            continue;
        const QString period = periodOf(question, cell, *zone, lookup, sessionIds);
        sums[{period == u"unknown"_s, period,
              question.byModel ? lookup.text(Dimension::Model, cell.second) : QString()}]
            .add(f);
        total.add(f);
    }
    UsageAnswer answer;
    answer.zone = zone->id();
    answer.totals = toUsage(total);
    for (const auto &[key, figures] : sums)
        answer.rows.push_back(
            {std::get<1>(key), question.byModel ? std::optional(std::get<2>(key)) : std::nullopt, toUsage(figures)});
    return answer;
}

} // namespace glasshouse
