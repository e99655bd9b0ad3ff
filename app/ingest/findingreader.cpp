// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/findingreader.h"

#include <limits>

namespace glasshouse {

Result<bool> FindingReader::readOn(qint64 mostBytes)
{
    if (!m_lines) {
        m_lines = std::make_unique<LineReader>();
        if (auto opened = m_lines->open(m_path, m_next); !opened) {
            m_lines.reset();
            return tl::unexpected(opened.error());
        }
        m_hasTail = false;
    }
    const qint64 begin = m_next;
    while (m_next - begin < mostBytes) {
        const auto line = m_lines->next();
        if (!line) {
            m_lines.reset();
            return tl::unexpected(line.error());
        }
        if (!*line) {
            m_lines.reset();
            m_bytes = std::max(m_bytes, m_next);
            return false;
        }
        const LineReader::Line &read = **line;
        if (!read.complete) { // read again when the file has grown
            m_hasTail = true;
            m_withTail = m_scanner;
            m_steps.addLine(read.bytes, m_linesBefore + 1, read.offset, m_withTail);
            m_bytes = read.offset + qint64(read.bytes.size());
            continue;
        }
        if (!read.overflowed)
            m_steps.addLine(read.bytes, m_linesBefore + 1, read.offset, m_scanner);
        m_digest.add(read.bytes);
        ++m_linesBefore;
        m_next = m_bytes = read.endOffset;
    }
    return true;
}

Result<std::vector<Finding>> findingsIn(const QString &path)
{
    FindingReader reader(path);
    for (;;) {
        const auto more = reader.readOn(std::numeric_limits<qint64>::max());
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            return reader.findings();
    }
}

} // namespace glasshouse
