// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/auditnote.h"
#include "query/question.h"

#include <optional>

namespace glasshouse {

/// What the store's own trail says of a question: which reads are sensitive, under what name. The caller adds who asked
/// and with what client. Questions that panels ask all the time (counts, timelines, facets, the pulse) are none. Pure.
///  - transcript.viewed: a transcript's outline or a page of it; the resource is its session (its file's name)
///  - event.revealed, quarantine.revealed: what is masked, without masks
///  - sql.run: a statement, without its literals
///  - feedback.read: the inbox of reports, or one of them
///  - activity.read, sessions.read: a list; the params are the restrictions of its filter
std::optional<AuditNote> auditOf(const Question &question);

/// The restrictions of a filter as one compact JSON object, those that restrict nothing left out; "{}" without any.
QByteArray restrictionsOf(const Filter &filter);

} // namespace glasshouse
