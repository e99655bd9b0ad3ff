// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcripts/record.h"

#include <cstddef>
#include <memory>
#include <string_view>

namespace glasshouse {

/// One line of a Claude Code transcript into a Record. Every byte of the line is checked: what a strict JSON reader
/// refuses is Bad, wherever in the line it stands. Owns its buffers: one object per thread.
class ClaudeParser
{
public:
    /// Bytes that must be readable after the end of each line; what they hold does not matter.
    static constexpr std::size_t Padding = 64;
    /// Objects and arrays within each other beyond this are refused.
    static constexpr int MaxDepth = 994;

    enum class Kind {
        Object, ///< `record` holds its fields
        Value,  ///< JSON, but no object: nothing to take
        Bad     ///< not JSON; reason() tells why
    };

    ClaudeParser();
    ~ClaudeParser();
    ClaudeParser(const ClaudeParser &) = delete;
    ClaudeParser &operator=(const ClaudeParser &) = delete;

    /// `record` views `line` or a buffer of this parser: use it before the next call.
    Kind parse(std::string_view line, Record &record);
    /// Why the last parse() returned Bad; static text.
    const char *reason() const;

    /// The whole record behind a torn stub: from the last `{"parentUuid":` on, else from the first `{"type":` that
    /// parses. Returns its offset in the line (above 0) with `record` filled, or 0 where there is none. In a line that is
    /// not `complete` only the first kind is looked for.
    std::size_t parseGlued(std::string_view line, Record &record, bool complete);

private:
    class Walker;
    std::unique_ptr<Walker> m_walker;
};

} // namespace glasshouse
