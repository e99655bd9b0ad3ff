// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/answers.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

/// One person's: nothing of how much there is beside the own sessions.
StoreCounts ownCounts(Lookup &lookup)
{
    StoreCounts counts;
    for (const QuarterCell &cell :
         lookup.store().sums(Split::None, Split::None, lookup.cellFilter({}), {{TimeRange(), 0}}))
        counts.events += cell.figures.events, counts.calls += cell.figures.calls;
    lookup.store().forEachSession(SessionPart::First | SessionPart::Last, [&](const SessionRow &session) {
        if (!lookup.isSeen(session.id))
            return;
        ++counts.sessions;
        counts.files += qint64(lookup.store().sessionFiles(session.id).size());
        if (session.firstMs != NoTime && (counts.firstMs == NoTime || session.firstMs < counts.firstMs))
            counts.firstMs = session.firstMs;
        counts.lastMs = std::max(counts.lastMs, session.lastMs);
    });
    return counts;
}

} // namespace

Result<SessionsAnswer> answer(const SessionsQuestion &question, Lookup &lookup)
{
    const auto zone = zoneOf(question.zone);
    if (!zone)
        return tl::unexpected(zone.error());
    if (question.offset < 0 || question.limit < 0)
        return fail(Error::Code::Rejected, u"a page of sessions has no negative place or length"_s);
    return lookup.sessionPage(question, *zone);
}

Result<SessionFiles> answer(const SessionFilesQuestion &question, Lookup &lookup)
{
    const auto session = lookup.session(question.sessionId);
    if (!session)
        return fail(Error::Code::Rejected, u"there is no session %1 in this store"_s.arg(question.sessionId));
    SessionFiles answer;
    answer.session = *session;
    const qint64 row = lookup.store().sessionOf(session->id.toStdString());
    for (const SessionFileRow &file : lookup.store().sessionFiles(row))
        answer.files.push_back({QString::fromStdString(file.path), QString::fromStdString(file.agentId),
                                QString::fromStdString(file.toolUseId), file.size});
    return answer;
}

Result<StoreFacts> answer(const StoreFactsQuestion &, Lookup &lookup)
{
    StoreFacts facts;
    const StoreCounts counts = lookup.ownSessions() ? ownCounts(lookup) : lookup.store().counts();
    facts.events = counts.events, facts.calls = counts.calls,
    facts.copies = std::max<qint64>(0, counts.observations - counts.calls);
    facts.sessions = counts.sessions, facts.files = counts.files;
    facts.lines = counts.lines, facts.badLines = counts.badLines;
    facts.firstMs = counts.firstMs, facts.lastMs = counts.lastMs;
    const auto byUse = [&lookup](Split split, Dimension dimension) {
        std::unordered_map<qint64, qint64> uses;
        const CellFilter filter = lookup.cellFilter({});
        for (const QuarterCell &cell : lookup.store().sums(split, Split::None, filter, {{filter.range, 0}}))
            uses[cell.first] += cell.figures.events;
        std::vector<std::pair<qint64, QString>> sorted;
        for (const auto &[value, count] : uses) {
            if (const QString name = lookup.text(dimension, value); !name.isEmpty())
                sorted.emplace_back(-count, name);
        }
        std::sort(sorted.begin(), sorted.end());
        QStringList names;
        for (const auto &[count, name] : sorted)
            names += name;
        return names;
    };
    facts.projects = byUse(Split::Project, Dimension::Project);
    facts.models = byUse(Split::Model, Dimension::Model);
    facts.agents = byUse(Split::Agent, Dimension::Agent);
    return facts;
}

} // namespace glasshouse
