// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/finding.h"
#include "store/connection.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace glasshouse {

/// What was noticed in transcripts, and how far they have been looked through. Failures are noted on the connection.
class FindingStore
{
public:
    explicit FindingStore(Connection &connection) : m_connection(connection) {}

    /// A transcript that stands, and that has been read since it was looked through, or was by older rules only.
    struct WaitingFile {
        qint64 id = 0, tenant = 0, bytes = 0;
        std::string path;
    };
    /// Those that changed last come first.
    std::vector<WaitingFile> waiting(qint64 scanner, int limit);
    /// Of one tenant: how many were looked through by these rules as they are, and how many were not.
    struct Progress {
        qint64 scanned = 0, waiting = 0;
    };
    Progress progress(qint64 tenant, qint64 scanner);

    /// What one look through a transcript found, in place of what was known of it; rows that are the same stay untouched.
    /// `sessions`: of each finding. True: something changed. In an open transaction.
    struct Scan {
        qint64 file = 0, tenant = 0, scanner = 0, bytes = 0;
        QString digest;
        std::vector<Finding> findings;
        std::vector<qint64> sessions;
        bool unreadable = false; ///< what is known of it stays
    };
    bool write(const Scan &scan, qint64 nowMs);
    /// Findings of files in whose place others stand now. True: there were some. In an open transaction.
    bool removeReplaced();
    bool hasReplaced();

    /// Row of a session; 0: none.
    qint64 session(qint64 tenant, const std::string &externalId);
    /// The session of a file that names none itself; 0: none.
    qint64 sessionOf(qint64 file);

private:
    Connection &m_connection;
};

} // namespace glasshouse
