// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/zipwriter.h"

#include <QFile>

#include <algorithm>

#include <zlib.h>

namespace glasshouse {

namespace {

constexpr qsizetype ReadBytes = 256 << 10;
constexpr quint16 Version = 20, Deflated = 8;
constexpr quint16 Flags = 1 << 3 | 1 << 11;    ///< sizes stand behind the data; names are UTF-8
constexpr quint16 NoTime = 0, FirstDay = 0x21; ///< 1980-01-01: when something was packed is nobody's business

void put16(std::string &out, quint32 value)
{
    out += char(value & 0xff);
    out += char(value >> 8 & 0xff);
}

void put32(std::string &out, quint32 value)
{
    put16(out, value & 0xffff);
    put16(out, value >> 16);
}

} // namespace

struct ZipWriter::Current {
    QFile file;
    QByteArray bytes; ///< of an entry without a file
    qint64 left = 0;
    z_stream z = {};
    Done done;

    ~Current() { deflateEnd(&z); }
};

ZipWriter::ZipWriter(std::vector<Entry> entries) : m_entries(std::move(entries)) {}

ZipWriter::~ZipWriter() = default;

std::optional<std::string> ZipWriter::next()
{
    std::string out;
    while (out.empty() && !m_closed) {
        if (m_current) {
            if (!feed(out))
                return std::nullopt;
        } else if (m_next < m_entries.size()) {
            if (!open(m_entries[m_next++], out))
                return std::nullopt;
        } else {
            out = directory();
            m_closed = true;
        }
    }
    m_offset += out.size();
    return out;
}

bool ZipWriter::open(const Entry &entry, std::string &out)
{
    m_current = std::make_unique<Current>();
    Current &c = *m_current;
    if (deflateInit2(&c.z, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, MAX_MEM_LEVEL, Z_DEFAULT_STRATEGY) != Z_OK)
        return false;
    c.bytes = entry.bytes;
    c.left = entry.path.isEmpty() ? entry.bytes.size() : entry.mostBytes;
    if (!entry.path.isEmpty()) {
        c.file.setFileName(entry.path);
        if (!c.file.open(QIODevice::ReadOnly))
            return false;
    }
    c.done.name = entry.name.toStdString();
    c.done.crc = quint32(crc32(0, nullptr, 0));
    c.done.offset = quint32(m_offset);
    put32(out, 0x04034b50);
    put16(out, Version), put16(out, Flags), put16(out, Deflated);
    put16(out, NoTime), put16(out, FirstDay);
    put32(out, 0), put32(out, 0), put32(out, 0);
    put16(out, quint32(c.done.name.size())), put16(out, 0);
    out += c.done.name;
    return true;
}

bool ZipWriter::feed(std::string &out)
{
    Current &c = *m_current;
    const qint64 want = std::min<qint64>(ReadBytes, c.left);
    const QByteArray piece = c.file.isOpen() ? c.file.read(want) : c.bytes.mid(c.bytes.size() - c.left, want);
    if (piece.size() < want && c.file.error() != QFile::NoError)
        return false;
    c.left = piece.size() < want ? 0 : c.left - piece.size(); // one that became shorter ends early
    c.done.crc = quint32(crc32(c.done.crc, reinterpret_cast<const Bytef *>(piece.constData()), uInt(piece.size())));
    c.z.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(piece.constData())); // zlib does not write there
    c.z.avail_in = uInt(piece.size());
    char packed[64 << 10];
    const int flush = c.left == 0 ? Z_FINISH : Z_NO_FLUSH;
    do {
        c.z.next_out = reinterpret_cast<Bytef *>(packed);
        c.z.avail_out = sizeof packed;
        deflate(&c.z, flush);
        out.append(packed, sizeof packed - c.z.avail_out);
    } while (c.z.avail_out == 0);
    if (c.left == 0)
        finish(out);
    return true;
}

void ZipWriter::finish(std::string &out)
{
    Done &done = m_current->done;
    done.packed = quint32(m_current->z.total_out), done.size = quint32(m_current->z.total_in);
    put32(out, 0x08074b50);
    put32(out, done.crc), put32(out, done.packed), put32(out, done.size);
    m_done.push_back(std::move(done));
    m_current.reset();
}

std::string ZipWriter::directory()
{
    std::string out;
    for (const Done &done : m_done) {
        put32(out, 0x02014b50);
        put16(out, 3 << 8 | Version), put16(out, Version), put16(out, Flags), put16(out, Deflated);
        put16(out, NoTime), put16(out, FirstDay);
        put32(out, done.crc), put32(out, done.packed), put32(out, done.size);
        put16(out, quint32(done.name.size())), put16(out, 0), put16(out, 0), put16(out, 0), put16(out, 0);
        put32(out, 0100600U << 16); // a plain file, its owner's
        put32(out, done.offset);
        out += done.name;
    }
    const auto size = quint32(out.size());
    put32(out, 0x06054b50);
    put16(out, 0), put16(out, 0);
    put16(out, quint32(m_done.size())), put16(out, quint32(m_done.size()));
    put32(out, size), put32(out, quint32(m_offset));
    put16(out, 0);
    return out;
}

} // namespace glasshouse
