// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/arguments.h"
#include "ctl/terminal.h"
#include "ingest/archive.h"

namespace glasshouse {

/// glasshousectl prune.
ExitCode runPruneCommand(const Arguments &arguments, const PruneArguments &prune, const Terminal &terminal);

/// The answer as glasshouse.prune.v1, and for people.
QByteArray pruneJson(const RetentionAnswer &answer, const RetentionRequest &request, const QString &store);
QString pruneText(const RetentionAnswer &answer, const RetentionRequest &request);
/// What became of a project's copies, as glasshouse.copies.v1, and for people.
QByteArray copiesJson(const ArchiveAnswer &answer, const ArchiveRequest &request, const QString &store);
QString copiesText(const ArchiveAnswer &answer, const ArchiveRequest &request);

} // namespace glasshouse
