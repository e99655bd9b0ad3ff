// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QStringList>

#include <vector>

namespace glasshouse {

/// A folder in which an agent keeps its transcripts.
struct AgentFolder {
    QString agent; ///< "claude-code"
    QString path;  ///< the projects folder
    bool exists = false;
    bool operator==(const AgentFolder &) const = default;
};

/// The folders the agents on this computer use: each entry of CLAUDE_CONFIG_DIR (comma-separated), or where that is
/// unset ~/.config/claude/projects and ~/.claude/projects. Touches only metadata. Thread-safe.
std::vector<AgentFolder> agentFolders();

/// One transcript file as the file system has it now.
struct TranscriptFile {
    QString path; ///< absolute, cleaned
    qint64 size = 0;
    qint64 modifiedNs = 0;
    quint64 inode = 0;
    quint64 device = 0;
};

/// A folder or file that could not be read, in words.
struct UnreadablePlace {
    QString path;
    QString reason;
};

struct TranscriptListing {
    std::vector<TranscriptFile> files; ///< sorted by path, each file once
    std::vector<UnreadablePlace> unreadable;
};

/// All .jsonl files under `paths` (recursively; a config folder, a projects folder, any folder, or a file). Reads only
/// metadata; symlink loops end; a named path that does not exist is an `unreadable` entry. Sockets, FIFOs are skipped.
TranscriptListing listTranscripts(const QStringList &paths);

} // namespace glasshouse
