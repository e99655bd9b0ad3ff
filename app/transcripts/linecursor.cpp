// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripts/linecursor.h"

#include <QFileInfo>

#include <cstring>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {
constexpr qint64 ChunkBytes = 1024 * 1024;
constexpr qint64 PaddingBytes = 64;
} // namespace

Result<void> LineCursor::open(const QString &path)
{
    m_file.setFileName(path);
    if (const QFileInfo info(path); info.exists() && !info.isFile())
        return fail(Error::Code::Io, u"%1 is not a plain file"_s.arg(path)); // a FIFO would never end
    if (!m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(Error::Code::Io, u"%1 cannot be read: %2"_s.arg(path, m_file.errorString()));
    m_buffer.resize(size_t(2 * ChunkBytes + PaddingBytes));
    m_bufferOffset = m_begin = m_scanned = m_end = 0;
    m_atEnd = false;
    return {};
}

Result<bool> LineCursor::next(CursorLine &line)
{
    for (;;) {
        const char *data = m_buffer.data();
        const void *newline =
            m_end > m_scanned ? std::memchr(data + m_scanned, '\n', size_t(m_end - m_scanned)) : nullptr;
        const qint64 stop = newline ? static_cast<const char *>(newline) - data : m_end;
        if (newline || (m_atEnd && stop > m_begin)) {
            line = {m_bufferOffset + m_begin, stop - m_begin, {}, newline != nullptr, stop - m_begin > m_maxLine};
            if (!line.tooLong)
                line.text = std::string_view(data + m_begin, size_t(line.length));
            m_begin = m_scanned = newline ? stop + 1 : stop;
            return true;
        }
        if (m_atEnd)
            return false;
        m_scanned = m_end;
        if (m_end - m_begin > m_maxLine)
            return skipLongLine(line);
        if (auto filled = fill(); !filled)
            return filled;
    }
}

Result<bool> LineCursor::fill()
{
    if (m_begin > 0) {
        std::memmove(m_buffer.data(), m_buffer.data() + m_begin, size_t(m_end - m_begin));
        m_bufferOffset += m_begin;
        m_end -= m_begin;
        m_scanned -= m_begin;
        m_begin = 0;
    }
    if (qint64(m_buffer.size()) < m_end + ChunkBytes + PaddingBytes)
        m_buffer.resize(qMax(m_buffer.size() * 2, size_t(m_end + ChunkBytes + PaddingBytes)));
    const qint64 got = m_file.read(m_buffer.data() + m_end, ChunkBytes);
    if (got < 0)
        return fail(Error::Code::Io,
                    u"%1 cannot be read after byte %2: %3"_s.arg(m_file.fileName())
                        .arg(m_bufferOffset + m_end)
                        .arg(m_file.errorString()));
    m_end += got;
    m_atEnd = got == 0;
    return true;
}

Result<bool> LineCursor::skipLongLine(CursorLine &line)
{
    line = {m_bufferOffset + m_begin, m_end - m_begin, {}, false, true};
    for (;;) {
        m_begin = m_scanned = m_end; // forget what is there: only the length counts
        if (auto filled = fill(); !filled)
            return filled;
        if (m_atEnd)
            return true;
        if (const void *newline = std::memchr(m_buffer.data(), '\n', size_t(m_end))) {
            const qint64 stop = static_cast<const char *>(newline) - m_buffer.data();
            line.length += stop;
            line.ended = true;
            m_begin = m_scanned = stop + 1;
            return true;
        }
        line.length += m_end;
    }
}

} // namespace glasshouse
