// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/auditstore.h"

#include "domain/outcome.h"
#include "store/dictionary.h"
#include "store/meta.h"
#include "store/statement.h"

#include <algorithm>

namespace glasshouse {

std::vector<StoredNote> notesSince(Connection &connection, qint64 sinceMs, qint64 limit)
{
    std::vector<StoredNote> notes;
    for (const qint64 tenant : tenantIds(connection)) {
        const Dictionary dictionary(connection, tenant);
        Statement row(connection,
                      "SELECT e.time_ms, e.actor, e.action, e.resource, b.body FROM event e LEFT JOIN event_body b"
                      " USING(tenant, time_ms, seq) WHERE e.tenant=? AND e.time_ms>=? AND e.kind=?"
                      " ORDER BY e.time_ms DESC, e.seq DESC LIMIT ?");
        row.bind(tenant, sinceMs, qint64(EventKind::Audit), limit);
        while (row.next()) {
            const std::string_view body = row.blob(4);
            notes.push_back({tenant, row.integer(0), dictionary.text(Dimension::Actor, row.integer(1)),
                             dictionary.text(Dimension::Action, row.integer(2)),
                             dictionary.text(Dimension::Resource, row.integer(3)),
                             QByteArray(body.data(), qsizetype(body.size()))});
        }
    }
    std::ranges::stable_sort(notes, {}, &StoredNote::timeMs);
    return notes;
}

} // namespace glasshouse
