// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ingest/findingsteps.h"
#include "transcripts/linedigest.h"
#include "transcripts/linereader.h"

#include <QString>

#include <memory>
#include <vector>

namespace glasshouse {

/// Looks through one transcript in short steps, and later goes on where it stopped. Any thread, one at a time.
class FindingReader
{
public:
    explicit FindingReader(QString path) : m_path(std::move(path)) {}

    /// Reads on, at most about so many bytes; true: there is more. Errors: Io. What was read before stands.
    Result<bool> readOn(qint64 mostBytes);
    /// Of all that was read, the unfinished last line included.
    std::vector<Finding> findings() const { return m_hasTail ? m_withTail.findings() : m_scanner.findings(); }
    const std::vector<std::pair<qint64, std::string>> &sessions() const { return m_steps.sessions(); }
    /// Read so far, the unfinished last line included.
    qint64 bytes() const { return m_bytes; }
    /// Of the whole lines.
    QString digest() const { return m_digest.text(); }
    const QString &path() const { return m_path; }

private:
    QString m_path;
    std::unique_ptr<LineReader> m_lines; ///< while it is open
    FindingSteps m_steps;
    FindingScanner m_scanner, m_withTail;
    bool m_hasTail = false;
    LineDigest m_digest;
    qint64 m_next = 0, m_bytes = 0, m_linesBefore = 0;
};

/// The findings of one transcript, from its beginning. Errors: Io.
Result<std::vector<Finding>> findingsIn(const QString &path);

} // namespace glasshouse
