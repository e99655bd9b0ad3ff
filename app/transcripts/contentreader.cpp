// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripts/contentreader.h"

#include "transcripts/entrycontent.h"
#include "transcripts/displaytext.h"
#include "transcripts/outlinebuilder.h"

#include <QFile>

#include <list>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr qint64 PaddingBytes = 64;
constexpr qint64 MaxRawBytes = 1024 * 1024;

Result<void> openPlain(QFile &file)
{
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(Error::Code::Io, u"%1 cannot be read: %2"_s.arg(file.fileName(), file.errorString()));
    if (file.isSequential())
        return fail(Error::Code::Io, u"%1 is not a plain file"_s.arg(file.fileName()));
    return {};
}

/// Reads records by their place and keeps the last few: a call and its result, blocks of one record.
class Records
{
public:
    explicit Records(QFile &file) : m_file(file) {}

    /// Empty where the file does not reach that far any more. Valid until the next but two calls.
    std::string_view at(const RecordRef &ref)
    {
        if (ref.length <= 0)
            return {};
        for (const Kept &kept : m_kept) {
            if (kept.ref == ref)
                return view(kept);
        }
        QByteArray bytes(qsizetype(ref.length + PaddingBytes), '\0');
        if (!m_file.seek(ref.offset) || m_file.read(bytes.data(), ref.length) != ref.length)
            return {};
        if (m_kept.size() >= 4)
            m_kept.pop_back();
        m_kept.push_front({ref, std::move(bytes)});
        return view(m_kept.front());
    }

private:
    struct Kept {
        RecordRef ref;
        QByteArray bytes;
    };
    static std::string_view view(const Kept &kept) { return {kept.bytes.constData(), size_t(kept.ref.length)}; }

    QFile &m_file;
    std::list<Kept> m_kept;
};

EntryContent contentOf(const EntryRef &ref, Records &records, EntryContentBuilder &builder)
{
    EntryContent content;
    content.ref = ref;
    if (ref.record.length > MaxLineBytes || ref.result.length > MaxLineBytes)
        return content; // the outline's entry says how large it is
    const std::string_view record = records.at(ref.record);
    if (record.empty() && ref.record.length > 0) {
        content.text = u"(The file no longer holds this record.)"_s;
        return content;
    }
    return builder.build(ref, record, records.at(ref.result));
}

} // namespace

Result<TranscriptPage> readPage(const QString &path, std::span<const EntryRef> entries, const std::atomic_bool &stop)
{
    QFile file(path);
    if (auto opened = openPlain(file); !opened)
        return tl::unexpected(opened.error());
    Records records(file);
    EntryContentBuilder builder;
    TranscriptPage page{path, {}};
    page.entries.reserve(entries.size());
    for (const EntryRef &ref : entries) {
        if (stop.load(std::memory_order_relaxed))
            return fail(Error::Code::Cancelled, u"reading %1 was stopped"_s.arg(path));
        page.entries.push_back(contentOf(ref, records, builder));
    }
    return page;
}

Result<RawRecord> readRawRecord(const QString &path, const RecordRef &record)
{
    QFile file(path);
    if (auto opened = openPlain(file); !opened)
        return tl::unexpected(opened.error());
    RawRecord raw{path, record, {}, record.length > MaxRawBytes};
    if (!file.seek(record.offset))
        return fail(Error::Code::Io,
                    u"%1 cannot be read at byte %2: %3"_s.arg(path).arg(record.offset).arg(file.errorString()));
    const QByteArray bytes = file.read(qMin(record.length, MaxRawBytes));
    QByteArray text = bytes.startsWith('{') ? indentJson({bytes.constData(), size_t(bytes.size())}) : bytes;
    if (text.size() > MaxRawBytes) {
        text.truncate(MaxRawBytes);
        raw.cut = true;
    }
    raw.text = displayText(QString::fromUtf8(text));
    return raw;
}

} // namespace glasshouse
