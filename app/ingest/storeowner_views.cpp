// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jsonwriter.h"
#include "ingest/auditnotes.h"
#include "ingest/storeowner.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace glasshouse {

Result<ViewOutcome> StoreOwner::changeView(const ViewChange &change)
{
    auto outcome = applyViewChange(m_connection, change, QDateTime::currentMSecsSinceEpoch());
    if (!outcome || outcome->refusal != ViewOutcome::Refusal::None)
        return outcome;
    AuditNote done;
    done.tenant = change.tenant;
    done.actor = QString::fromStdString(change.actor.empty() ? change.owner : change.actor);
    if (done.actor.isEmpty())
        done.actor = loginName();
    done.client = QString::fromStdString(change.client), done.clientIp = QString::fromStdString(change.clientIp);
    done.action = change.remove ? u"view.removed"_s : u"view.saved"_s;
    done.resource = u"view:%1"_s.arg(outcome->row.id);
    JsonWriter json;
    json.beginObject().field("shared", outcome->row.shared).endObject();
    done.params = json.take();
    (void)note(done); // a trail that cannot be written must not undo it
    return outcome;
}

} // namespace glasshouse
