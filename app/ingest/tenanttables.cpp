// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/tenanttables.h"

#include "domain/skillname.h"
#include "store/dayversions.h"

namespace glasshouse {

TenantTables::TenantTables(Connection &connection, EventSequence &sequence, qint64 tenantId)
    : tenant(tenantId),
      dictionary(connection, tenantId),
      calls(connection, tenantId),
      events(connection, sequence, tenantId),
      sessions(connection, tenantId),
      sessionActors(connection, tenantId),
      m_cubes(connection, tenantId),
      m_durations(connection, tenantId),
      m_connection(connection)
{}

void TenantTables::count(const CallRow &call, qint64 sign)
{
    m_days.insert(dayStart(call.firstMs));
    if (call.shadow)
        return;
    m_shapes.add(call, sign);
    addToDurations(m_durationDeltas, call, sign);
    if (!call.session)
        return;
    sessions.session(call.session).figures.add(figuresOf(call), sign);
    for (const CallPartRow &part : call.parts)
        sessions.addModelTokens(call.session, part.model, sign, sign * part.tokens.total());
    sessions.addPresence(call.session, quarterStart(call.firstMs), sign);
}

void TenantTables::count(const EventRow &event, qint64 sign)
{
    m_days.insert(dayStart(event.timeMs));
    m_shapes.add(event, sign);
    addToDurations(m_durationDeltas, event, sign);
    if (!event.session || !countsInSession(event.kind))
        return;
    SessionRow &session = sessions.session(event.session);
    session.figures.add(figuresOf(event), sign);
    session.apiErrors += event.kind == EventKind::ApiError ? sign : 0;
    session.denials += isRefusal(event) ? sign : 0;
    sessions.addPresence(event.session, quarterStart(event.timeMs), sign);
}

qint64 TenantTables::betterName(Dimension dimension, qint64 a, qint64 b) const
{
    if (a == b || !a || !b)
        return a ? a : b;
    return isBetterName(dictionary.text(dimension, a), dictionary.text(dimension, b)) ? a : b;
}

void TenantTables::flush()
{
    sessions.flush();
    CubeCells cells;
    m_shapes.spread(cells);
    m_cubes.apply(cells);
    m_durations.apply(m_durationDeltas);
    bumpDays(m_connection, tenant, m_days);
    m_days.clear();
}

void TenantTables::forget()
{
    sessions.forget();
    sessionActors.forget();
    m_shapes.clear();
    m_durationDeltas.clear();
    m_days.clear();
    dictionary.reload();
    events.reload();
}

} // namespace glasshouse
