// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/findingselect.h"

#include "findings/scannerversion.h"

#include <QDateTime>
#include <QFile>

#include <algorithm>

namespace glasshouse {

namespace {

/// Of these values; nothing: any.
std::optional<std::vector<qint64>> numbersOf(const Lookup &lookup, Dimension dimension, const QStringList &values)
{
    if (values.isEmpty())
        return std::nullopt;
    std::vector<qint64> numbers;
    for (const QString &value : values)
        numbers.push_back(lookup.number(dimension, value));
    return numbers;
}

bool isAmong(const std::optional<std::vector<qint64>> &numbers, qint64 number)
{
    return !numbers || std::find(numbers->begin(), numbers->end(), number) != numbers->end();
}

QString shownText(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

bool holdsText(std::string_view text, const QString &part)
{
    return shownText(text).contains(part, Qt::CaseInsensitive);
}

} // namespace

Result<FindingSelect> FindingSelect::of(const Filter &filter, const QString &zone, const FindingChoice &choice,
                                        const QString &path, Lookup &lookup)
{
    auto known = zoneOf(zone);
    if (!known)
        return tl::unexpected(known.error());
    return FindingSelect(filter, std::move(*known), choice, path, lookup);
}

FindingSelect::FindingSelect(const Filter &filter, Zone zone, const FindingChoice &choice, const QString &path,
                             Lookup &lookup)
    : m_filter(filter),
      m_zone(std::move(zone)),
      m_choice(choice),
      m_path(QFile::encodeName(path).toStdString()),
      m_lookup(lookup)
{
    m_projects = numbersOf(lookup, Dimension::Project, filter.projects);
    m_agents = numbersOf(lookup, Dimension::Agent, filter.agents);
    m_actors = lookup.findings().actors();
    if (const auto people = numbersOf(lookup, Dimension::Actor, filter.events.actors.values)) {
        std::vector<qint64> known = *people;
        std::erase_if(known, [](qint64 number) { return number <= 0; });
        m_ofPeople = lookup.findings().sessionsOfActors(known);
    }
}

QString FindingSelect::user(qint64 session) const
{
    const auto actor = m_actors.find(session);
    return actor == m_actors.end() ? QString() : m_lookup.text(Dimension::Actor, actor->second);
}

bool FindingSelect::matches(const ReadFindings::Light &row) const
{
    const auto isIn = [](const auto &all, auto one) {
        return all.empty() || std::find(all.begin(), all.end(), one) != all.end();
    };
    if (!m_lookup.isSeen(row.session) || !isIn(m_choice.types, row.type) || !isIn(m_choice.severities, row.severity))
        return false;
    if (m_ofPeople
        && std::binary_search(m_ofPeople->begin(), m_ofPeople->end(), row.session) == m_filter.events.actors.excluded)
        return false;
    const Choice &tools = m_filter.events.tools;
    if (!tools.isEmpty() && tools.values.contains(shownText(row.tool)) == tools.excluded)
        return false;
    if (!isAmong(m_projects, row.project) || !isAmong(m_agents, row.agent)
        || (m_filter.withErrors && !row.sessionFailed)
        || (!m_filter.sessions.isEmpty() && !m_filter.sessions.contains(shownText(row.sessionId))))
        return false;
    if ((m_filter.weekday || m_filter.hour) && !Lookup::inWeek(m_filter, m_zone, quarterStart(row.timeMs)))
        return false;
    const QString &text = m_filter.text;
    return text.isEmpty() || holdsText(row.sessionId, text) || holdsText(row.title, text)
        || holdsText(row.excerpt, text);
}

void FindingSelect::each(const std::function<void(const ReadFindings::Light &)> &take)
{
    ReadFindings::Wanted wanted;
    wanted.range = m_filter.range;
    wanted.path = m_path;
    wanted.excerpts = !m_filter.text.isEmpty();
    wanted.abruptBeforeMs = QDateTime::currentMSecsSinceEpoch() - AbruptAfterMs;
    m_lookup.findings().each(wanted, [&](const ReadFindings::Light &row) {
        if (matches(row))
            take(row);
    });
}

} // namespace glasshouse
