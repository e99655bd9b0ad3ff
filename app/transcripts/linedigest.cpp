// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripts/linedigest.h"

#include "transcripts/linereader.h"

#include <algorithm>
#include <array>
#include <cstring>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr quint64 Factor = 0x9e3779b97f4a7c15; // 2^64 divided by the golden ratio: odd, its bits well mixed

void mix(quint64 &sum, const char *bytes, size_t size = sizeof(quint64))
{
    quint64 word = 0;
    std::memcpy(&word, bytes, size);
    sum = (sum ^ word) * Factor;
    sum ^= sum >> 32;
}

} // namespace

void LineDigest::add(std::string_view line)
{
    const quint64 length = line.size();
    mix(m_value, reinterpret_cast<const char *>(&length));
    // Four sums side by side: a multiplication waits for the one before it.
    constexpr size_t Step = 4 * sizeof(quint64);
    if (line.size() >= Step) {
        std::array<quint64, 4> sums{m_value, m_value ^ 1, m_value ^ 2, m_value ^ 3};
        for (; line.size() >= Step; line.remove_prefix(Step)) {
            for (size_t i = 0; i < sums.size(); ++i)
                mix(sums[i], line.data() + i * sizeof(quint64));
        }
        for (const quint64 &sum : sums)
            mix(m_value, reinterpret_cast<const char *>(&sum));
    }
    while (!line.empty()) {
        const size_t size = std::min(line.size(), sizeof(quint64));
        mix(m_value, line.data(), size);
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
