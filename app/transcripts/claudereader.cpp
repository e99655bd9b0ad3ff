// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripts/claudereader.h"

#include "transcripts/claudeparser.h"
#include "transcripts/factsfolder.h"
#include "transcripts/linereader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {
constexpr qint64 StretchBytes = 8 * 1024 * 1024;
constexpr std::size_t MaxBadPlaces = 1000;
} // namespace

static_assert(LineReader::Padding >= ClaudeParser::Padding);

class ClaudeReader::Impl
{
public:
    Impl() = default;
    explicit Impl(std::size_t chunk, std::size_t maxLine) : m_lines(chunk, maxLine) {}

    Result<void> read(const Place &place, const Sink &sink, const std::atomic_bool &stop);

private:
    void start(qint64 offset);
    bool take(const LineReader::Line &line);
    bool takeRecord(const LineReader::Line &line);
    void keepLastBytes(const LineReader::Line &line);
    void addBad(const LineReader::Line &line, std::string reason);
    bool deliver(const Sink &sink);

    LineReader m_lines;
    ClaudeParser m_parser;
    FactsFolder m_folder;
    Record m_record;
    FileFacts m_facts;
    qint64 m_linesBefore = 0;
};

void ClaudeReader::Impl::start(qint64 offset)
{
    m_facts = {};
    m_facts.beginOffset = m_facts.nextOffset = offset;
}

bool ClaudeReader::Impl::deliver(const Sink &sink)
{
    m_folder.finish(m_facts);
    m_linesBefore += m_facts.physicalLines;
    const qint64 next = m_facts.nextOffset;
    const bool goOn = sink(std::move(m_facts));
    start(next);
    return goOn;
}

Result<void> ClaudeReader::Impl::read(const Place &place, const Sink &sink, const std::atomic_bool &stop)
{
    if (const Result<void> opened = m_lines.open(place.path, place.fromOffset); !opened)
        return opened;
    m_folder.startFile(place.path.toStdString());
    m_linesBefore = place.linesBefore;
    start(place.fromOffset);
    for (;;) {
        if (stop.load(std::memory_order_relaxed))
            return fail(Error::Code::Cancelled, u"%1: reading was cancelled"_s.arg(place.path));
        const Result<std::optional<LineReader::Line>> line = m_lines.next();
        if (!line) {
            deliver(sink); // the whole lines before the trouble were good
            return tl::unexpected(line.error());
        }
        if (!*line) {
            deliver(sink);
            return {};
        }
        take(**line);
        if (m_facts.nextOffset - m_facts.beginOffset >= StretchBytes && !deliver(sink))
            return {};
    }
}

bool ClaudeReader::Impl::take(const LineReader::Line &line)
{
    const bool blank = isBlank(line.bytes);
    const bool good = blank || takeRecord(line);
    if (line.complete) {
        m_facts.nextOffset = line.endOffset;
        ++m_facts.physicalLines;
        m_facts.lines += blank ? 0 : 1;
        m_facts.badLines += good ? 0 : 1;
        keepLastBytes(line);
        m_facts.digest.add(line.bytes);
    } else {
        m_facts.tailLines = blank ? 0 : 1;
        m_facts.tailBad = good ? 0 : 1;
    }
    return good;
}

void ClaudeReader::Impl::keepLastBytes(const LineReader::Line &line)
{
    std::string &last = m_facts.lastBytes;
    if (line.shortened || line.bytes.size() >= FileFacts::LastBytes)
        last.clear();
    if (line.shortened)
        return;
    last += line.bytes.substr(line.bytes.size() - std::min(line.bytes.size(), FileFacts::LastBytes - 1));
    last += '\n';
    if (last.size() > FileFacts::LastBytes)
        last.erase(0, last.size() - FileFacts::LastBytes);
}

/// False where the line is not JSON, whether or not a record was saved from it.
bool ClaudeReader::Impl::takeRecord(const LineReader::Line &line)
{
    const ClaudeParser::Kind kind = line.overflowed ? ClaudeParser::Kind::Bad : m_parser.parse(line.bytes, m_record);
    if (kind == ClaudeParser::Kind::Object)
        m_folder.add(m_record, line.offset, m_facts);
    if (kind != ClaudeParser::Kind::Bad)
        return true;
    if (line.overflowed) {
        addBad(line, "too large to read");
        return false;
    }
    const std::string reason = std::string("not JSON: ") + m_parser.reason();
    const std::size_t behind = m_parser.parseGlued(line.bytes, m_record, line.complete);
    if (behind > 0)
        m_folder.add(m_record, line.offset + (line.shortened ? 0 : qint64(behind)), m_facts);
    addBad(line, behind > 0 ? "torn: a whole record follows" : reason);
    return false;
}

void ClaudeReader::Impl::addBad(const LineReader::Line &line, std::string reason)
{
    if (m_facts.bad.size() < MaxBadPlaces)
        m_facts.bad.push_back(
            {.offset = line.offset, .line = m_linesBefore + m_facts.physicalLines + 1, .reason = std::move(reason)});
}

ClaudeReader::ClaudeReader() : m_impl(std::make_unique<Impl>()) {}
ClaudeReader::ClaudeReader(std::size_t chunk, std::size_t maxLine) : m_impl(std::make_unique<Impl>(chunk, maxLine)) {}
ClaudeReader::~ClaudeReader() = default;

Result<void> ClaudeReader::read(const Place &place, const Sink &sink, const std::atomic_bool &stop)
{
    return m_impl->read(place, sink, stop);
}

} // namespace glasshouse
