// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/selfaudit.h"

#include "ctl/arguments.h"
#include "ctl/openedstore.h"
#include "domain/exportnote.h"
#include "ingest/auditnotes.h"
#include "query/audited.h"

using namespace Qt::StringLiterals;

namespace glasshouse {

void keepNote(const QString &store, AuditNote note)
{
    note.client = u"cli"_s;
    note.actor = loginName();
    (void)writeNote(store, note);
}

void keepRead(const QString &store, const Question &question)
{
    if (const auto note = auditOf(question))
        keepNote(store, *note);
}

void keepNote(const Arguments &arguments, AuditNote note)
{
    if (!arguments.remote.isNamed())
        keepNote(chosenStore(arguments.store), std::move(note));
}

void keepRead(const Arguments &arguments, const Question &question)
{
    if (!arguments.remote.isNamed())
        keepRead(chosenStore(arguments.store), question);
}

void keepExport(const Arguments &arguments, OpenedStore &store, AuditNote note)
{
    RemoteStore *const remote = store.remote();
    if (!remote)
        return keepNote(chosenStore(arguments.store), std::move(note));
    if (const auto taken = exportOfNote(note))
        (void)remote->act(*taken); // as at home: the act itself stands
}

} // namespace glasshouse
