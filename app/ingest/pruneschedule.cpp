// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/pruneschedule.h"

#include "store/meta.h"
#include "store/tokenstore.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {
constexpr auto LastKey = "pruned"; ///< ms UTC of the last whole run
}

PruneSchedule::PruneSchedule(Connection &connection, std::function<qint64()> nowMs, std::function<void()> forget)
    : m_connection(connection),
      m_now(std::move(nowMs)),
      m_forget(std::move(forget))
{}

qint64 PruneSchedule::waitMs()
{
    if (isRunning())
        return 0;
    if (!m_lastMs) {
        bool known = false;
        const qint64 last = readMeta(m_connection, LastKey).toLongLong(&known);
        m_lastMs = known ? last : NoTime;
    }
    const qint64 nowMs = m_now();
    qint64 wait = m_lastMs == NoTime ? 0 : std::clamp(*m_lastMs + PeriodMs - nowMs, 0LL, PeriodMs);
    if (m_notBeforeMs != NoTime)
        wait = std::max(wait, std::clamp(m_notBeforeMs - nowMs, 0LL, AgainMs));
    return wait;
}

void PruneSchedule::begin()
{
    for (const TenantRow &tenant : TokenStore(m_connection).tenants())
        m_tenants.push_back({tenant.id, QString::fromStdString(tenant.name)});
    std::ranges::reverse(m_tenants);
}

std::optional<AuditNote> PruneSchedule::step()
{
    if (waitMs() > 0)
        return std::nullopt;
    if (m_tenants.empty())
        begin();
    if (m_tenants.empty()) {
        end(!m_connection.takeFailure());
        return std::nullopt;
    }
    const Tenant &tenant = m_tenants.back();
    if (!m_pruning) {
        RetentionRequest request;
        request.action = RetentionRequest::Do::Prune;
        request.tenant = tenant.name;
        m_pruning = std::make_unique<Pruning>(m_connection, tenant.id, request, m_now(), m_forget);
    }
    const auto more = m_pruning->step();
    if (more && *more)
        return std::nullopt;
    auto note = noteOf(more ? Outcome::Ok : Outcome::Error);
    m_pruning.reset();
    m_tenants.pop_back();
    if (!more)
        end(true);
    else if (m_tenants.empty())
        end(false);
    return note;
}

void PruneSchedule::end(bool failed)
{
    m_tenants.clear();
    m_notBeforeMs = NoTime;
    if (!failed) {
        m_lastMs = m_now();
        Transaction transaction(m_connection);
        failed = !transaction.begin();
        if (!failed) {
            writeMeta(m_connection, LastKey, QString::number(*m_lastMs));
            failed = !transaction.commit();
        }
    }
    if (failed)
        m_notBeforeMs = m_now() + AgainMs;
}

std::optional<AuditNote> PruneSchedule::noteOf(Outcome outcome) const
{
    const RetentionAnswer &answer = m_pruning->answer();
    const bool tookNone = std::ranges::all_of(answer.kinds, [](const KindRetention &kind) { return kind.events == 0; });
    if (tookNone && outcome == Outcome::Ok)
        return std::nullopt; // a day on which nothing was due is nothing that happened
    AuditNote note;
    note.tenant = m_tenants.back().id;
    note.actor = u"glasshouse"_s;
    note.client = u"scheduler"_s;
    note.action = u"prune.run"_s;
    note.resource = u"tenant:"_s + m_tenants.back().name;
    note.outcome = outcome;
    note.params = pruneParams(answer);
    return note;
}

} // namespace glasshouse
