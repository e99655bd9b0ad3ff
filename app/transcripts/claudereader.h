// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "transcripts/filefacts.h"

#include <QString>

#include <atomic>
#include <functional>
#include <memory>
#include <string_view>

namespace glasshouse {

/// Reads Claude Code transcripts (JSONL) into facts. Source of the format: docs/formats.md.
/// One object per thread: it owns the parser and its buffers, which are reused from file to file.
class ClaudeReader
{
public:
    ClaudeReader();
    /// With other sizes of one read(2) and of the longest line that is kept whole: for tests of their boundaries.
    ClaudeReader(std::size_t chunkBytes, std::size_t maxLineBytes);
    ~ClaudeReader();
    ClaudeReader(const ClaudeReader &) = delete;
    ClaudeReader &operator=(const ClaudeReader &) = delete;

    struct Place {
        QString path;
        qint64 fromOffset = 0;  ///< where the last reading stopped: the start of a line
        qint64 linesBefore = 0; ///< newlines before fromOffset, for line numbers in messages
    };
    /// Takes each stretch; false stops the reading (which then is no error).
    using Sink = std::function<bool(FileFacts &&)>;

    /// Reads from `place` to the file's end. At least one stretch is delivered, the last one with the tail's counts.
    /// A stretch is at most about 8 MiB of input (one line of any length excepted). Only 0x0A ends a line. A line over
    /// 16 MiB keeps its envelope (strings longer than 64 KiB in it are dropped while reading; memory stays bounded).
    /// An unfinished last line that is a whole JSON value is taken as well, and read again when the file has grown.
    /// Errors: Io (with the path and the system's words), Cancelled (`stop` became true; what was delivered stands).
    Result<void> read(const Place &place, const Sink &sink, const std::atomic_bool &stop);

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

/// The project a record belongs to: the ancestor of `cwd` (or cwd itself) whose slug is the name of one of the folders
/// above the transcript, so that `cd` inside a project does not make a new one; else cwd; else the name of the project
/// folder. Slug: every character but A-Z a-z 0-9 becomes '-'; longer than 200: cut, '-' and a hash follow.
std::string projectOf(std::string_view cwd, std::string_view transcriptPath);

} // namespace glasshouse
