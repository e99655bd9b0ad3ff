// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QFile>

#include <string_view>
#include <vector>

namespace glasshouse {

/// One line of a file; only 0x0A ends it.
struct CursorLine {
    qint64 offset = 0;
    qint64 length = 0;     ///< without the newline
    std::string_view text; ///< valid until the next call, with 64 readable bytes behind it; empty where `tooLong`
    bool ended = false;    ///< a newline follows; only the file's last line may lack it
    bool tooLong = false;  ///< over the limit: only its length is known
};

/// Reads a file line by line in chunks; memory stays bounded by the limit. One object per thread, not copyable.
class LineCursor
{
public:
    explicit LineCursor(qint64 maxLine) : m_maxLine(maxLine) {}

    /// Errors: Io (missing, unreadable, not a plain file), naming the path.
    Result<void> open(const QString &path);
    /// The next line; false at the end. Errors: Io.
    Result<bool> next(CursorLine &line);
    qint64 bytesRead() const { return m_bufferOffset + m_end; }

private:
    Result<bool> fill();
    Result<bool> skipLongLine(CursorLine &line);

    QFile m_file;
    qint64 m_maxLine;
    std::vector<char> m_buffer;
    qint64 m_bufferOffset = 0;                    ///< where the buffer's first byte stands in the file
    qint64 m_begin = 0, m_scanned = 0, m_end = 0; ///< in the buffer
    bool m_atEnd = false;
};

} // namespace glasshouse
