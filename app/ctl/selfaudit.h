// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/auditnote.h"
#include "query/question.h"

namespace glasshouse {

/// Keeps what a command did or showed in the trail of the store, as done by whoever is logged in, from the command line.
/// What cannot be kept (a store that cannot be written, an owner that does not answer) is let go: the act itself stands.
void keepNote(const QString &store, AuditNote note);
/// The same for a question that was answered, where it is one of those that the trail holds.
void keepRead(const QString &store, const Question &question);

} // namespace glasshouse
