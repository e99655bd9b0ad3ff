// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/activitycount.h"
#include "query/answers.h"
#include "query/identityactions.h"

#include <QDateTime>

#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

/// An agent's rotations that are looked through for the last one of each kind of credential.
constexpr int MostRotations = 10'000;

/// Whose credential: of an agent, of the kind that its resource names. Without an agent the resource is who it is about.
struct Credential {
    qint64 agent = 0, resource = 0;
    auto operator<=>(const Credential &) const = default;
};

struct Known {
    qint64 rotations = 0;                        ///< of all time
    qint64 firstMs = NoTime, rotatedMs = NoTime; ///< rotatedMs: last
    qint64 by = 0;
    CredentialRow row;

    void see(qint64 timeMs)
    {
        if (timeMs != NoTime && (firstMs == NoTime || timeMs < firstMs))
            firstMs = timeMs;
    }
};

class Credentials
{
public:
    Credentials(const CredentialsQuestion &question, qint64 nowMs, Lookup &lookup)
        : m_filter(question.filter),
          m_nowMs(nowMs),
          m_lookup(lookup)
    {
        for (const QString &agent : m_filter.agents)
            m_agents.insert(lookup.number(Dimension::Agent, agent));
    }

    /// Of everybody: counts from the cube, times from the few rows that tell the last.
    void readSums()
    {
        const TimeRange ever{NoTime, quarterStart(m_nowMs) + QuarterMs};
        m_lookup.rollups().forEachCell(Cube::AgentActionResourceDay, ever, [this](const CubeSum &cell) {
            if (Known *const known = knownOf(cell.d1, cell.d3)) {
                const auto first = m_actions[cell.d1].try_emplace(cell.d2, cell.quarterMs).first;
                first->second = std::min(sortableTime(first->second), sortableTime(cell.quarterMs));
                known->see(cell.quarterMs);
                if (meaning(cell.d2) == CredentialAct::Rotated && cell.events > cell.failures) {
                    known->rotations += cell.events - cell.failures;
                    known->rotatedMs = std::max(known->rotatedMs, cell.quarterMs); // the day, where no row is left
                }
            }
        });
        for (const auto &[agent, actions] : m_actions)
            readTimes(agent, actions);
        const RangeParts parts = partsOf(m_filter.range);
        for (const CubeSum &sum : m_lookup.rollups().sums(Cube::AgentActionResource, parts.quarters))
            count(sum.d1, sum.d2, sum.d3, sum.events, sum.failures);
        for (const TimeRange &edge : parts.edges) {
            m_lookup.rollups().forEachRow(edge, [this](const EventRow &row) {
                if (row.kind == EventKind::Identity)
                    count(row.agent, row.action, row.resource, 1, row.outcome == Outcome::Error);
                return true;
            });
        }
    }

    /// Of one person: from that person's rows.
    Result<void> readRows(const Scope &scope)
    {
        Filter identity;
        identity.range = {NoTime, m_nowMs + 1};
        identity.events.kinds.values = {u"identity"_s};
        const auto plan = planOf(identity, {}, false, m_lookup, scope);
        if (!plan)
            return tl::unexpected(plan.error());
        countFromRows(*plan, m_lookup, 0, std::numeric_limits<qint64>::max(), [this](const CountedRows &rows) {
            const EventRow &row = *rows.row; // the newest first
            Known *const known = knownOf(row.agent, row.resource);
            if (!known)
                return;
            known->see(row.timeMs);
            if (meaning(row.action) == CredentialAct::Rotated && row.outcome != Outcome::Error) {
                ++known->rotations;
                if (known->rotatedMs == NoTime)
                    known->rotatedMs = row.timeMs, known->by = row.actor;
            }
            if (m_filter.range.contains(row.timeMs))
                count(row.agent, row.action, row.resource, 1, row.outcome == Outcome::Error);
        });
        return {};
    }

    CredentialsAnswer take()
    {
        std::map<qint64, std::vector<Known *>> byAgent;
        CredentialsAnswer answer;
        for (auto &[credential, known] : m_known) {
            if (credential.agent)
                byAgent[credential.agent].push_back(&known);
            else
                answer.rows.push_back(finished(known));
        }
        for (auto &[agent, all] : byAgent)
            addRows(all, answer);
        const auto since = [](const CredentialRow &row) { return row.lastMs == NoTime ? row.sinceMs : row.lastMs; };
        std::sort(answer.rows.begin(), answer.rows.end(), [&since](const CredentialRow &a, const CredentialRow &b) {
            return std::tuple(since(a), a.agent, a.kind) < std::tuple(since(b), b.agent, b.kind);
        });
        return answer;
    }

private:
    /// nullptr: the filter is about other agents.
    Known *knownOf(qint64 agent, qint64 resource)
    {
        if (!m_agents.empty() && !m_agents.contains(agent))
            return nullptr;
        const auto [at, isNew] = m_known.try_emplace({agent, resource});
        if (isNew) {
            at->second.row.agent =
                m_lookup.text(agent ? Dimension::Agent : Dimension::Resource, agent ? agent : resource);
            at->second.row.kind = agent ? m_lookup.text(Dimension::Resource, resource) : QString();
        }
        return &at->second;
    }

    CredentialAct meaning(qint64 action)
    {
        const auto [at, isNew] = m_meanings.try_emplace(action, CredentialAct::Other);
        if (isNew)
            at->second = credentialActOf(m_lookup.text(Dimension::Action, action));
        return at->second;
    }

    void count(qint64 agent, qint64 action, qint64 resource, qint64 events, qint64 failures)
    {
        Known *const known = knownOf(agent, resource);
        if (!known)
            return;
        switch (meaning(action)) {
        case CredentialAct::Rotated:
            known->row.rotations += events - failures;
            break;
        case CredentialAct::Issued:
            known->row.tokensIssued += events - failures;
            known->row.tokensFailed += failures;
            break;
        case CredentialAct::Failed:
            known->row.tokensFailed += events;
            break;
        case CredentialAct::Other:
            break;
        }
    }

    void readTimes(qint64 agent, const std::map<qint64, qint64> &actions)
    {
        qint64 first = NoTime, firstDay = std::numeric_limits<qint64>::max();
        for (const auto &[action, day] : actions)
            firstDay = std::min(firstDay, day);
        for (const auto &[action, day] : actions) {
            const qint64 seen = day == firstDay ? m_lookup.rollups().firstIdentity(agent, action) : NoTime;
            if (seen != NoTime && (first == NoTime || seen < first))
                first = seen;
            if (meaning(action) == CredentialAct::Rotated)
                readRotations(agent, action);
        }
        if (!agent || first == NoTime)
            return;
        // The day that the cube tells is earlier than any row of it, and is right only where the rows are gone.
        for (auto at = m_known.lower_bound({agent, NoTime}); at != m_known.end() && at->first.agent == agent; ++at) {
            if (at->second.firstMs == dayStart(first) || at->second.firstMs > first)
                at->second.firstMs = first;
        }
    }

    void readRotations(qint64 agent, qint64 action)
    {
        std::set<qint64> found;
        size_t wanted = 0;
        for (auto at = m_known.lower_bound({agent, NoTime}); at != m_known.end() && at->first.agent == agent; ++at)
            wanted += at->second.rotations > 0;
        int read = 0;
        m_lookup.rollups().forEachRotation(agent, action, m_nowMs + 1, [&](const RotationRow &row) {
            if (found.insert(row.resource).second) {
                Known *const known = knownOf(agent, row.resource);
                // Of a day whose rows are left the row tells the time of day.
                if (known && row.timeMs >= known->rotatedMs)
                    known->rotatedMs = row.timeMs, known->by = row.actor;
            }
            return found.size() < wanted && ++read < MostRotations;
        });
    }

    /// One row for each credential that was ever rotated. What else an agent did counts with the one rotated last; an agent
    /// that has rotated none has one row.
    void addRows(const std::vector<Known *> &all, CredentialsAnswer &answer)
    {
        Known *main = nullptr;
        qint64 first = NoTime;
        for (Known *const known : all) {
            if (known->rotations > 0 && (!main || known->rotatedMs > main->rotatedMs))
                main = known;
            if (known->firstMs != NoTime && (first == NoTime || known->firstMs < first))
                first = known->firstMs;
        }
        const bool anyRotated = main != nullptr;
        if (!anyRotated) {
            main = all.front();
            main->row.kind.clear();
        }
        for (Known *const known : all) {
            known->firstMs = first;
            if (known == main || known->rotations > 0)
                continue;
            main->row.tokensIssued += known->row.tokensIssued;
            main->row.tokensFailed += known->row.tokensFailed;
        }
        for (Known *const known : all) {
            if (known == main || known->rotations > 0)
                answer.rows.push_back(finished(*known));
        }
    }

    CredentialRow finished(const Known &known) const
    {
        CredentialRow row = known.row;
        row.lastMs = known.rotatedMs, row.sinceMs = known.firstMs;
        row.by = m_lookup.text(Dimension::Actor, known.by);
        const qint64 since = row.lastMs == NoTime ? row.sinceMs : row.lastMs;
        if (since != NoTime)
            row.days = int(std::max<qint64>(m_nowMs - since, 0) / UtcDayMs);
        return row;
    }

    const Filter &m_filter;
    qint64 m_nowMs;
    Lookup &m_lookup;
    std::set<qint64> m_agents; ///< empty: all
    std::map<Credential, Known> m_known;
    std::map<qint64, std::map<qint64, qint64>>
        m_actions; ///< of each agent, with the first day of each, see sortableTime()
    std::map<qint64, CredentialAct> m_meanings;
};

} // namespace

Result<CredentialsAnswer> answer(const CredentialsQuestion &question, Lookup &lookup, const Scope &scope)
{
    if (scope.seesNothing())
        return CredentialsAnswer{};
    const qint64 now = question.nowMs == NoTime ? QDateTime::currentMSecsSinceEpoch() : question.nowMs;
    Credentials credentials(question, now, lookup);
    if (scope.onlyActors()) {
        if (auto read = credentials.readRows(scope); !read)
            return tl::unexpected(read.error());
    } else {
        credentials.readSums();
    }
    return credentials.take();
}

} // namespace glasshouse
