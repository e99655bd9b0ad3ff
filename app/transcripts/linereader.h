// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "transcripts/envelopefilter.h"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace glasshouse {

/// Cuts a file into lines. Only 0x0A ends a line. Reads with read(2) into one buffer that is kept from file to file: a file
/// may be cut short by its writer while it is read, which a memory map does not survive.
/// Memory: about twice the longest line, up to MaxLine; a longer line passes through an EnvelopeFilter.
class LineReader
{
public:
    static constexpr std::size_t MaxLine = 16 * 1024 * 1024;
    static constexpr std::size_t Padding = 64; ///< readable bytes after each line

    explicit LineReader(std::size_t chunk = 1024 * 1024, std::size_t maxLine = MaxLine);
    ~LineReader();
    LineReader(const LineReader &) = delete;
    LineReader &operator=(const LineReader &) = delete;

    struct Line {
        std::string_view
            bytes; ///< without the newline; valid until next(); followed by Padding readable bytes, the first of
                   ///< them a newline or NUL
        qint64 offset = 0;       ///< of the line in the file
        qint64 endOffset = 0;    ///< after its newline
        bool complete = true;    ///< false: the file's last bytes, without a newline
        bool shortened = false;  ///< long texts were emptied: offsets in `bytes` are not those of the file
        bool overflowed = false; ///< too large even so: `bytes` is only its beginning
    };

    /// Errors: Io (cannot be opened, is no plain file, is shorter than `offset`).
    Result<void> open(const QString &path, qint64 offset);
    /// The next line, or nothing at the end. Errors: Io (the system's words; the file became shorter or was removed).
    Result<std::optional<Line>> next();
    void close();

private:
    Result<bool> fill();
    Result<void> checkStillWhole() const;
    tl::unexpected<Error> failure(const QString &what) const;
    Line take(std::size_t length, bool complete);
    Result<std::optional<Line>> nextHuge();

    const std::size_t m_chunk;
    const std::size_t m_maxLine;
    QString m_path;
    int m_fd = -1;
    std::vector<char> m_buffer;
    std::size_t m_begin = 0;   ///< first byte not handed out
    std::size_t m_scanned = 0; ///< bytes after m_begin known to hold no newline
    std::size_t m_end = 0;     ///< one past the last byte read
    qint64 m_offset = 0;       ///< file offset of m_begin
    bool m_atEnd = false;
    EnvelopeFilter m_filter;
};

} // namespace glasshouse
