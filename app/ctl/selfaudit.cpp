// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/selfaudit.h"

#include "access/access.h"
#include "ingest/auditnotes.h"
#include "query/audited.h"

using namespace Qt::StringLiterals;

namespace glasshouse {

void keepNote(const QString &store, AuditNote note)
{
    note.tenant = Access::localOwner().tenant();
    note.client = u"cli"_s;
    note.actor = loginName();
    (void)writeNote(store, note);
}

void keepRead(const QString &store, const Question &question)
{
    if (const auto note = auditOf(question))
        keepNote(store, *note);
}

} // namespace glasshouse
