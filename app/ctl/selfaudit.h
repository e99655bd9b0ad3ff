// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/auditnote.h"
#include "query/question.h"

namespace glasshouse {

struct Arguments;
class OpenedStore;

/// Keeps what a command did or showed in the trail of the store, as done by whoever is logged in, from the command line. A change
/// of another tenant's tokens, plan or names belongs to that tenant's trail: the note says whose.
/// What cannot be kept (a store that cannot be written, an owner that does not answer) is let go: the act itself stands.
void keepNote(const QString &store, AuditNote note);
/// The same for a question that was answered, where it is one of those that the trail holds.
void keepRead(const QString &store, const Question &question);
/// Of the store that the command line names. Of another Glasshouse nothing is kept here: it has noted itself what it answered.
void keepNote(const Arguments &arguments, AuditNote note);
void keepRead(const Arguments &arguments, const Question &question);
/// What was written to a file or printed of answers: another Glasshouse is told of it (see NoteExport).
void keepExport(const Arguments &arguments, OpenedStore &store, AuditNote note);

} // namespace glasshouse
