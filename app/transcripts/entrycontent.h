// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcripts/content.h"
#include "transcripts/recordscan.h"

#include <string_view>

namespace glasshouse {

/// Fills in what an entry says from its records. No file. Views need 64 readable bytes behind them.
class EntryContentBuilder
{
public:
    /// `record` is the entry's own line, `result` that of its tool result (empty: none, or the same line).
    EntryContent build(const EntryRef &ref, std::string_view record, std::string_view result);

private:
    void readRecord(EntryContent &content, const ScannedRecord &record, std::string_view line);
    void readBlock(EntryContent &content, const ScannedBlock &block);
    void readTool(EntryContent &content, const ScannedBlock &block);
    void readResult(EntryContent &content, const ScannedRecord &record, const ScannedBlock &block);
    void readPatch(EntryContent &content, std::string_view toolUseResult);
    void diffFromInput(EntryContent &content, std::string_view toolName, std::string_view input);
    QString inputText(const ScannedBlock &block);
    QString blocksText(std::string_view blocks, EntryContent &content);

    RecordScanner m_scanner;
};

} // namespace glasshouse
