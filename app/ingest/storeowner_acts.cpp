// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/auditnotes.h"
#include "ingest/storeowner.h"

#include <QDateTime>

namespace glasshouse {

Result<ActOutcome> StoreOwner::act(const ActRequest &request)
{
    ActRequest asked = request;
    if (asked.actor.isEmpty())
        asked.actor = loginName();
    std::vector<AuditNote> notes;
    auto outcome = performAct(m_connection, asked, QDateTime::currentMSecsSinceEpoch(), notes);
    if (!outcome)
        return outcome;
    for (AuditNote &done : notes) {
        done.tenant = asked.tenant;
        done.actor = asked.actor;
        done.client = asked.client, done.clientIp = asked.clientIp;
        (void)note(done); // a trail that cannot be written must not undo it
    }
    const bool isRead = std::holds_alternative<NoteExport>(asked.act); // nothing has changed that a panel shows
    if (onActed && !isRead && outcome->refusal == ActOutcome::Refusal::None)
        onActed(asked);
    return outcome;
}

} // namespace glasshouse
