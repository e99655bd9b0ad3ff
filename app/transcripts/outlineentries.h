// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcripts/outline.h"
#include "transcripts/recordscan.h"
#include "transcripts/recordtree.h"

#include <string>
#include <unordered_map>

namespace glasshouse {

/// Why a line has no record.
enum class BadRecord { NotJson, Torn, Unfinished, TooLong };

/// Turns records, one after the other, into the entries of an outline. No file, no thread.
class OutlineEntries
{
public:
    TranscriptOutline &outline() { return m_outline; }
    void add(const RecordRef &place, const ScannedRecord &record, RecordScanner &scanner);
    void addBad(const RecordRef &place, BadRecord why);
    /// Takes out what became part of another entry. The object is empty afterwards.
    TranscriptOutline finish();

private:
    OutlineEntry entry(OutlineEntry::Kind kind, int block, std::string_view text, qsizetype bytes) const;
    void push(OutlineEntry entry);
    void addNode();
    void markBranches();
    void note(const QString &name, std::string_view text, qsizetype bytes);

    void addAssistant();
    void addAssistantBlock(int index, const ScannedBlock &block);
    void addApiError();
    void countCall();
    void addToolUse(int index, const ScannedBlock &block);
    void addToolResult(int index, const ScannedBlock &block, bool isFirst);
    void pair(OutlineEntry &call, const OutlineEntry &result);
    void readToolUseResult(OutlineEntry &result);

    void addUser();
    void addUserText(int block, std::string_view text, qsizetype bytes);
    void addSystem();
    void addCompaction();
    void addApiRetry();
    void addAttachment();
    QString interned(std::string_view text);

    TranscriptOutline m_outline;
    RecordRef m_place; ///< of the record in hand, like the next two
    const ScannedRecord *m_record = nullptr;
    RecordScanner *m_scanner = nullptr;
    qint64 m_timeMs = NoTime;
    int m_call = -1;
    bool m_leadsCall = false;

    std::unordered_map<std::string, int> m_callById;
    std::unordered_map<std::string, size_t> m_toolById;   ///< entries of calls
    std::unordered_map<std::string, size_t> m_resultById; ///< entries of results that came before their call
    std::vector<TreeNode> m_nodes;                        ///< one per record with a uuid or a parent
    std::vector<int> m_entryNodes;                        ///< by entry: its record's node; -1: none
    int m_node = -1;                                      ///< of the record in hand
    std::vector<size_t> m_merged;                         ///< entries that became part of others
    std::unordered_map<std::string, QString> m_names;
    qint64 m_conversational = 0, m_sidechain = 0;
};

} // namespace glasshouse
