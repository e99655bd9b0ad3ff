// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcripts/filefacts.h"
#include "transcripts/record.h"

#include <string>
#include <string_view>
#include <unordered_map>

namespace glasshouse {

/// Folds the records of one file into facts. Pure but for what it remembers of the file. One object per thread.
class FactsFolder
{
public:
    /// Forgets the file before and starts with this one; `path` is UTF-8.
    void startFile(std::string_view path);
    /// Adds one record that stands at `offset`.
    void add(const Record &record, qint64 offset, FileFacts &facts);
    /// Completes a stretch: moves what was gathered of its sessions into it.
    void finish(FileFacts &facts);

private:
    SessionFacts &session(const Record &record);
    RecordPlace place(const Record &record, qint64 offset);
    const std::string &project(const JsonScalar &cwd);
    std::string agentOf(const Record &record) const;
    void addToSession(SessionFacts &session, const Record &record, qint64 offset, qint64 timeMs);
    void addCall(const MessageFields &message, const Record &record, const RecordPlace &at, FileFacts &facts);
    void addUser(const Record &record, const RecordPlace &at, SessionFacts &session, FileFacts &facts);
    void addAssistant(const Record &record, const RecordPlace &at, FileFacts &facts);
    void addSystem(const Record &record, const RecordPlace &at, FileFacts &facts);
    void addHappening(EventKind kind, std::string detail, const Record &record, const RecordPlace &at,
                      FileFacts &facts);

    std::string m_path, m_stem;
    std::string m_nameAgent;   ///< from the file's name
    std::string m_recordAgent; ///< the first that a record names
    bool m_agentFile = false;
    std::string m_folderProject;                             ///< where a record has no cwd
    std::string m_cwd, m_project;                            ///< the last pair asked for
    std::unordered_map<std::string, std::string> m_projects; ///< all pairs of this file, by cwd
    std::vector<SessionFacts> m_sessions;
    std::unordered_map<std::string, std::size_t> m_sessionIndex;
    std::size_t m_lastSession = 0;
};

} // namespace glasshouse
