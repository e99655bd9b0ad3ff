// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace glasshouse {

/// Names for what other computers send, as files of this one. Pure.

/// The longest file name made, in bytes.
inline constexpr int MostUploadName = 120;

/// A plain file name of a name from outside: its last part alone, however the path was written, composed (NFC), without
/// controls and invisible characters, what Windows forbids replaced, none of Windows's own device names, no dot in front,
/// at most MostUploadName bytes, ".jsonl" behind instead of what a packed transcript ends with. Empty: nothing is left.
QString uploadName(const QString &name);

/// The folder of one person's uploads: what can be read of the name, and a hash that no other name has.
QString uploadFolderName(const QString &person);

/// Whether this can be a transcript: some line among its first is an object that an agent's records look like.
enum class TranscriptKind { None, Claude, OtherAgent };
TranscriptKind transcriptKindOf(const QByteArray &head);

/// Where a store's uploads are kept: a folder beside it that is the owner's alone.
QString uploadsFolder(const QString &storePath);

} // namespace glasshouse
