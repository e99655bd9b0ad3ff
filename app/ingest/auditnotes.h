// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/auditnote.h"
#include "ingest/importreport.h"
#include "ingest/prepare.h"

#include <QJsonObject>

namespace glasshouse {

/// A note as the event it is stored as: kind Audit, source "glasshouse", its params and the client's address as the body's
/// `attributes` and what was before as `before`, both under the privacy rule. Pure but for the event's random identity;
/// any thread. What is no JSON object among params and before is left out.
PreparedBatch prepareNote(const AuditNote &note, const PrepareContext &context);

/// As it crosses the socket to the store's owner.
QJsonObject toJson(const AuditNote &note);
AuditNote auditNoteFromJson(const QJsonObject &json);

/// Who is at this computer: the login name.
QString loginName();

/// What an import was: how many files and new calls.
AuditNote importNote(const ImportReport &report);

/// Keeps a note in a store that this process need not own: its owner is asked, and where there is none it is written here.
/// Blocks, up to about two seconds. Errors: Io (no such store), Busy (its owner does not answer; it may still write it), and
/// as StoreOwner::open.
Result<void> writeNote(const QString &storePath, const AuditNote &note);

} // namespace glasshouse
