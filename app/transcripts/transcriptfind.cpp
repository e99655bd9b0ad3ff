// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripts/contentreader.h"

#include "transcripts/entrycontent.h"
#include "transcripts/outlinebuilder.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr size_t MaxMatches = 10'000;
constexpr qsizetype PageEntries = 64;

/// True where a record's bytes may hold the text: a cheap look that saves taking most records apart.
class Sieve
{
public:
    explicit Sieve(const QString &text)
    {
        // the longest run that JSON writes as it is; what a writer may escape splits it
        QByteArray run;
        for (const QChar c : text.toLower() + u'\n') {
            const bool plain = (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'_';
            if (plain) {
                run += char(c.unicode());
                continue;
            }
            if (run.size() > m_run.size())
                m_run = run;
            run.clear();
        }
    }

    bool mayHold(const QByteArray &lowerBytes) const { return m_run.size() < 2 || lowerBytes.contains(m_run); }

private:
    QByteArray m_run;
};

void addMatches(TranscriptMatches &found, const OutlineEntry &entry, const EntryContent &content)
{
    int ordinal = 0;
    for (int part = 0; part < EntryPartCount; ++part) {
        const QString text = partText(entry, content, EntryPart(part));
        for (qsizetype at = 0; (at = text.indexOf(found.text, at, Qt::CaseInsensitive)) >= 0; at += found.text.size()) {
            if (found.matches.size() >= MaxMatches) {
                found.more = true;
                return;
            }
            found.matches.push_back({entry.ref.record.offset, entry.ref.block, ordinal++});
        }
    }
}

/// The entries whose records may hold the text.
std::vector<const OutlineEntry *> candidates(QFile &file, const TranscriptOutline &outline, const Sieve &sieve,
                                             const std::atomic_bool &stop)
{
    RecordRef lastRef;
    bool lastMay = false;
    const auto mayHold = [&](const RecordRef &ref) {
        if (ref.length <= 0 || ref.length > MaxLineBytes)
            return false;
        if (ref == lastRef)
            return lastMay;
        lastRef = ref;
        lastMay = !file.seek(ref.offset) || sieve.mayHold(file.read(ref.length).toLower());
        return lastMay;
    };
    std::vector<const OutlineEntry *> kept;
    for (const OutlineEntry &entry : outline.entries) {
        if (stop.load(std::memory_order_relaxed))
            break;
        if (mayHold(entry.ref.record) || mayHold(entry.ref.result))
            kept.push_back(&entry);
    }
    return kept;
}

} // namespace

Result<TranscriptMatches> findInTranscript(const QString &path, const QString &text, const std::atomic_bool &stop)
{
    TranscriptMatches found{path, text, {}, false};
    if (text.isEmpty())
        return found;
    const Result<TranscriptOutline> outline = buildOutline(path, stop);
    if (!outline)
        return tl::unexpected(outline.error());
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Code::Io, u"%1 cannot be read: %2"_s.arg(path, file.errorString()));
    const std::vector<const OutlineEntry *> kept = candidates(file, *outline, Sieve(text), stop);
    for (size_t begin = 0; begin < kept.size() && !found.more; begin += size_t(PageEntries)) {
        const size_t end = qMin(kept.size(), begin + size_t(PageEntries));
        std::vector<EntryRef> refs;
        for (size_t i = begin; i < end; ++i)
            refs.push_back(kept[i]->ref);
        const Result<TranscriptPage> page = readPage(path, refs, stop);
        if (!page)
            return tl::unexpected(page.error());
        for (size_t i = begin; i < end && !found.more; ++i)
            addMatches(found, *kept[i], page->entries[i - begin]);
    }
    if (stop.load(std::memory_order_relaxed))
        return fail(Error::Code::Cancelled, u"the search was stopped"_s);
    return found;
}

} // namespace glasshouse
