// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/filestore.h"
#include "transcripts/agentfolders.h"

#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace glasshouse {

/// Tells which of the files an import finds are known already, and under which name. A few files are looked up one by one,
/// so that one line more in one of thousands costs one row. Writer's thread; for one import.
class KnownFiles
{
public:
    KnownFiles(FileStore &store, size_t filesFound);

    /// The row of the very file that stands there: known under this path; or moved or renamed to it (the row holds its
    /// old path); or known by another name that it still has, which `found` is given then. To be asked for all files
    /// before leftAt().
    std::optional<FileRow> find(TranscriptFile &found);
    /// The row of another file that stood at this path and is nowhere found; an empty row where there is none.
    FileRow leftAt(const std::string &path);

private:
    std::optional<FileRow> at(const std::string &path);
    const std::unordered_map<std::string, FileRow> &all();

    FileStore &m_store;
    bool m_few;
    std::optional<std::unordered_map<std::string, FileRow>> m_all;
    std::unordered_multimap<qint64, const FileRow *> m_inodes;
    std::unordered_set<qint64> m_moved; ///< rows of files found under another path
};

} // namespace glasshouse
