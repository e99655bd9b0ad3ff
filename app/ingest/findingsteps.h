// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "findings/findingscanner.h"
#include "transcripts/recordscan.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace glasshouse {

/// Tells a scanner what the lines of a Claude Code transcript say. Which words mean what: docs/formats.md 4 and 5, by the same
/// tables as counting and the transcript view. One object per thread.
class FindingSteps
{
public:
    /// A line of the file without its newline, 64 readable bytes behind it. What is not JSON is passed over; a whole record
    /// behind a torn one is taken. `line`: 1-based.
    void addLine(std::string_view text, qint64 line, qint64 offset, FindingScanner &scanner);

    /// From which line on (1-based) records name which session, in order; a file that was continued names several.
    const std::vector<std::pair<qint64, std::string>> &sessions() const { return m_sessions; }

private:
    void noteSession(qint64 line);
    void addRecord(qint64 line, qint64 offset, FindingScanner &scanner);
    void addUser(ScanStep &step, FindingScanner &scanner);
    void addResult(const ScannedBlock &block, bool isFirst, ScanStep &step, FindingScanner &scanner);
    void addPrompt(ScanStep &step, FindingScanner &scanner);
    void addAssistant(ScanStep &step, FindingScanner &scanner);
    void addSystem(ScanStep &step, FindingScanner &scanner);
    void addAttachment(ScanStep &step, FindingScanner &scanner);
    std::string_view errorText();
    std::string_view member(std::string_view object, std::string_view key);

    RecordScanner m_scanner;
    ScannedRecord m_record;
    std::string_view m_recordText; ///< the record's own JSON
    std::string m_session;
    std::vector<std::pair<qint64, std::string>> m_sessions;
};

} // namespace glasshouse
