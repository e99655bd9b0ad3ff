// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripts/outlinebuilder.h"

#include "transcripts/displaytext.h"
#include "transcripts/linecursor.h"
#include "transcripts/outlineentries.h"

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

std::string_view withoutBlanks(std::string_view text)
{
    const size_t begin = text.find_first_not_of(" \t\r");
    return begin == std::string_view::npos ? std::string_view()
                                           : text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1);
}

/// The whole record that is glued behind a torn one: where it starts in the line; npos where there is none. The last
/// `{"parentUuid":` is tried first, then each `{"type":`.
size_t gluedRecord(RecordScanner &scanner, std::string_view line, ScannedRecord &record)
{
    const auto isWhole = [&](size_t at) {
        return at != std::string_view::npos && at > 0 && scanner.scan(line.substr(at), record) && record.isObject;
    };
    if (const size_t last = line.rfind("{\"parentUuid\":"); isWhole(last))
        return last;
    constexpr int MaxTries = 1000; // a hostile line could ask for one per ten bytes
    size_t at = line.find("{\"type\":", 1);
    for (int tries = 0; at != std::string_view::npos && tries < MaxTries;
         ++tries, at = line.find("{\"type\":", at + 1)) {
        if (isWhole(at))
            return at;
    }
    return std::string_view::npos;
}

/// Feeds the lines of one file to the entries.
class Builder
{
public:
    explicit Builder(const QString &path) { m_entries.outline().path = path; }

    void addLine(const CursorLine &line)
    {
        static constexpr std::string_view ByteOrderMark = "\xef\xbb\xbf";
        std::string_view text = line.text;
        if (line.offset == 0 && text.starts_with(ByteOrderMark))
            text.remove_prefix(ByteOrderMark.size());
        text = withoutBlanks(text);
        if (text.empty() && !line.tooLong)
            return;
        ++m_entries.outline().lines;
        if (line.tooLong) {
            m_entries.addBad({line.offset, line.length}, BadRecord::TooLong);
            return;
        }
        // views of `text` point into the line's buffer, so its place follows from its address
        const RecordRef place{line.offset + (text.data() - line.text.data()), qint64(text.size())};
        if (m_scanner.scan(text, m_record))
            m_entries.add(place, m_record, m_scanner);
        else
            addBroken(place, text, line.ended);
    }

    TranscriptOutline finish(qint64 bytes)
    {
        m_entries.outline().bytes = bytes;
        return m_entries.finish();
    }

private:
    void addBroken(const RecordRef &place, std::string_view text, bool ended)
    {
        const size_t at = gluedRecord(m_scanner, text, m_record);
        if (at == std::string_view::npos) {
            m_entries.addBad(place, ended ? BadRecord::NotJson : BadRecord::Unfinished);
            return;
        }
        m_entries.addBad({place.offset, qint64(at)}, BadRecord::Torn);
        m_entries.add({place.offset + qint64(at), place.length - qint64(at)}, m_record, m_scanner);
    }

    RecordScanner m_scanner;
    ScannedRecord m_record;
    OutlineEntries m_entries;
};

} // namespace

Result<TranscriptOutline> buildOutline(const QString &path, const std::atomic_bool &stop)
{
    LineCursor cursor(MaxLineBytes);
    if (auto opened = cursor.open(path); !opened)
        return tl::unexpected(opened.error());
    Builder builder(path);
    CursorLine line;
    for (;;) {
        const Result<bool> more = cursor.next(line);
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            return builder.finish(cursor.bytesRead());
        if (stop.load(std::memory_order_relaxed))
            return fail(Error::Code::Cancelled, u"reading %1 was stopped"_s.arg(path));
        builder.addLine(line);
    }
}

} // namespace glasshouse
