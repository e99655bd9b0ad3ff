// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/act.h"
#include "domain/auditnote.h"

namespace glasshouse {

/// What a console on another computer may have written into the trail, and nothing else: that something that it was shown was
/// exported or copied. Pure; any thread.
///
/// `action` is one of those of isExportAction(); `resource` has at most 256 characters; `params` is a JSON object of at most
/// 4,096 bytes and 32 members with names of small letters and underscores, whose values are texts, numbers, true or false, or
/// arrays of texts. So nothing in it can stand for the address that the store's side adds itself.

/// "activity.exported", "event.copied", …
bool isExportAction(const QString &action);
/// A read: the same by the same person is written once a minute. Who it was is empty. Errors: Rejected, in words.
Result<AuditNote> noteOfExport(const NoteExport &act);
/// What a console sends for a note of its own; params that are too much are left out. nullopt: it is no such note.
std::optional<NoteExport> exportOfNote(const AuditNote &note);

} // namespace glasshouse
