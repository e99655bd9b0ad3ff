// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripts/linedigest.h"

#include "transcripts/linereader.h"

#include <cstring>

using namespace Qt::StringLiterals;

namespace glasshouse {

void LineDigest::add(std::string_view line)
{
    constexpr quint64 Factor = 0x9e3779b97f4a7c15; // 2^64 divided by the golden ratio: odd, its bits well mixed
    const auto mix = [this](quint64 word) {
        m_value = (m_value ^ word) * Factor;
        m_value ^= m_value >> 32;
    };
    mix(line.size());
    while (!line.empty()) {
        quint64 word = 0;
        const size_t size = std::min(line.size(), sizeof word);
        std::memcpy(&word, line.data(), size);
        mix(word);
        line.remove_prefix(size);
    }
}

QString LineDigest::text() const
{
    return u"%1"_s.arg(m_value, 16, 16, QLatin1Char('0'));
}

Result<LineDigest> LineDigest::of(const QString &path, qint64 begin, qint64 end)
{
    LineDigest digest;
    LineReader reader;
    if (auto opened = reader.open(path, begin); !opened)
        return tl::unexpected(opened.error());
    for (qint64 at = begin; at < end;) {
        const auto line = reader.next();
        if (!line)
            return tl::unexpected(line.error());
        if (!*line || !(*line)->complete || (*line)->endOffset > end)
            return fail(Error::Code::Io, u"%1 has been rewritten"_s.arg(path));
        digest.add((*line)->bytes);
        at = (*line)->endOffset;
    }
    return digest;
}

} // namespace glasshouse
