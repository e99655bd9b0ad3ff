// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripts/linereader.h"

#include <QFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace glasshouse {

LineReader::LineReader(std::size_t chunk, std::size_t maxLine) : m_chunk(chunk), m_maxLine(maxLine) {}

LineReader::~LineReader()
{
    close();
}

void LineReader::close()
{
    if (m_fd >= 0)
        ::close(m_fd);
    m_fd = -1;
}

tl::unexpected<Error> LineReader::failure(const QString &what) const
{
    return fail(Error::Code::Io, u"%1: %2"_s.arg(m_path, what));
}

Result<void> LineReader::open(const QString &path, qint64 offset)
{
    close();
    m_path = path;
    m_begin = m_scanned = m_end = 0;
    m_offset = offset;
    m_atEnd = false;
    if (m_buffer.size() > 4 * m_chunk + Padding)
        m_buffer = {}; // one long line must not cost its memory for the rest of the import
    // Without O_NONBLOCK opening a named pipe would wait for a writer.
    m_fd = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    struct stat info = {};
    if (m_fd < 0 || ::fstat(m_fd, &info) != 0)
        return failure(QString::fromLocal8Bit(std::strerror(errno)));
    if (!S_ISREG(info.st_mode))
        return failure(u"is not a plain file"_s);
    if (info.st_size < offset)
        return failure(u"is shorter than when it was last read (%1 bytes, %2 before)"_s.arg(info.st_size).arg(offset));
    if (::lseek(m_fd, offset, SEEK_SET) < 0)
        return failure(QString::fromLocal8Bit(std::strerror(errno)));
    return {};
}

/// A file that its writer cuts or removes while it is read would otherwise look like one that ends early.
Result<void> LineReader::checkStillWhole() const
{
    struct stat info = {};
    if (::fstat(m_fd, &info) != 0)
        return failure(QString::fromLocal8Bit(std::strerror(errno)));
    if (info.st_size < m_offset + qint64(m_end - m_begin))
        return failure(u"became shorter while it was read"_s);
    if (info.st_nlink == 0)
        return failure(u"was removed while it was read"_s);
    return {};
}

/// Reads one more chunk behind what is there. False at the end of the file.
Result<bool> LineReader::fill()
{
    if (m_begin > 0) {
        std::memmove(m_buffer.data(), m_buffer.data() + m_begin, m_end - m_begin);
        m_end -= m_begin;
        m_begin = 0;
    }
    if (m_buffer.size() < m_end + m_chunk + Padding)
        m_buffer.resize(std::max(m_end + m_chunk, 2 * m_end) + Padding);
    const std::size_t room = m_buffer.size() - Padding - m_end;
    ssize_t got = 0;
    do {
        got = ::read(m_fd, m_buffer.data() + m_end, std::min(room, m_chunk));
    } while (got < 0 && errno == EINTR);
    if (got < 0)
        return failure(QString::fromLocal8Bit(std::strerror(errno)));
    m_end += std::size_t(got);
    std::memset(m_buffer.data() + m_end, 0, Padding);
    if (got > 0)
        return true;
    m_atEnd = true;
    return checkStillWhole().map([] { return false; });
}

LineReader::Line LineReader::take(std::size_t length, bool complete)
{
    const std::size_t size = length + (complete ? 1 : 0);
    Line line{.bytes = {m_buffer.data() + m_begin, length},
              .offset = m_offset,
              .endOffset = m_offset + qint64(size),
              .complete = complete};
    m_begin += size;
    m_offset += qint64(size);
    m_scanned = 0;
    return line;
}

Result<std::optional<LineReader::Line>> LineReader::next()
{
    for (;;) {
        const std::size_t length = m_end - m_begin;
        const char *const data = m_buffer.data() + m_begin;
        const void *const newline =
            length > m_scanned ? std::memchr(data + m_scanned, '\n', length - m_scanned) : nullptr;
        const std::size_t lineLength = newline ? std::size_t(static_cast<const char *>(newline) - data) : length;
        if (lineLength > m_maxLine)
            return nextHuge();
        if (newline)
            return take(lineLength, true);
        m_scanned = length;
        if (m_atEnd)
            return length > 0 ? std::optional(take(length, false)) : std::nullopt;
        const Result<bool> more = fill();
        if (!more)
            return tl::unexpected(more.error());
    }
}

/// A line over the limit: what is in the buffer and what follows, up to the newline, goes through the filter.
Result<std::optional<LineReader::Line>> LineReader::nextHuge()
{
    m_filter.clear();
    const qint64 start = m_offset;
    bool complete = false;
    for (;;) {
        const std::string_view bytes(m_buffer.data() + m_begin, m_end - m_begin);
        const std::size_t newline = bytes.find('\n');
        complete = newline != std::string_view::npos;
        const std::size_t used = complete ? newline : bytes.size();
        m_filter.feed(bytes.substr(0, used));
        take(used, complete);
        if (complete || m_atEnd)
            break;
        const Result<bool> more = fill();
        if (!more)
            return tl::unexpected(more.error());
    }
    std::string &kept = m_filter.kept();
    const std::size_t size = kept.size();
    kept.append(Padding, '\0');
    return Line{.bytes = std::string_view(kept).substr(0, size),
                .offset = start,
                .endOffset = m_offset,
                .complete = complete,
                .shortened = true,
                .overflowed = m_filter.overflowed()};
}

} // namespace glasshouse
