// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/parquetwriter.h"

#include "base/thriftcompact.h"
#include "base/zstdframes.h"

#include <QByteArray>
#include <QString>
#include <QtEndian>

#include <algorithm>
#include <bit>
#include <numeric>
#include <utility>

namespace glasshouse {

namespace {

// The numbers of the format's own enums (parquet.thrift).
constexpr int PhysicalBoolean = 0, PhysicalInt64 = 2, PhysicalDouble = 5, PhysicalBytes = 6;
constexpr int ConvertedUtf8 = 0, ConvertedDecimal = 5, ConvertedTimestampMs = 9;
constexpr int LogicalString = 1, LogicalDecimal = 5, LogicalTimestamp = 8;
constexpr int EncodingPlain = 0, EncodingRle = 3;
constexpr int CodecZstd = 6, DataPage = 0;
constexpr int Required = 0, Optional = 1;
constexpr int Scale = 9, Precision = 18;

constexpr std::string_view Magic = "PAR1";
constexpr std::size_t PageBytes = 1U << 18U;
/// A group of long texts ends before its rows are full.
constexpr std::size_t GroupBytes = 1U << 25U;

template<typename T>
void appendLittle(std::string &to, T value)
{
    char bytes[sizeof(T)];
    qToLittleEndian(value, bytes);
    to.append(bytes, sizeof(T));
}

void appendBit(std::string &to, qint64 at, bool bit)
{
    if (at % 8 == 0)
        to += '\0';
    if (bit)
        to.back() = char(quint8(to.back()) | 1U << unsigned(at % 8));
}

void appendVarint(std::string &to, quint64 value)
{
    for (; value >= 0x80; value >>= 7U)
        to += char(value | 0x80U);
    to += char(value);
}

/// Which values are there, in the format's mixture of runs and packed bits: one run where all are alike.
std::string levels(const std::string &present, qint64 count, qint64 nulls)
{
    std::string runs;
    if (nulls == 0 || nulls == count) {
        appendVarint(runs, quint64(count) << 1U);
        runs += nulls == 0 ? '\1' : '\0';
    } else {
        appendVarint(runs, quint64(present.size()) << 1U | 1U); // groups of eight
        runs += present;
    }
    std::string bytes;
    appendLittle(bytes, quint32(runs.size()));
    return bytes + runs;
}

bool isCounted(ParquetType type)
{
    return type == ParquetType::Int64 || type == ParquetType::TimeMs || type == ParquetType::Money;
}

int physical(ParquetType type)
{
    switch (type) {
    case ParquetType::Double:
        return PhysicalDouble;
    case ParquetType::Boolean:
        return PhysicalBoolean;
    case ParquetType::Text:
        return PhysicalBytes;
    default:
        return PhysicalInt64;
    }
}

void describe(ThriftCompact &out, const ParquetColumn &column)
{
    out.beginElement();
    out.i32(1, physical(column.type));
    out.i32(3, column.optional ? Optional : Required);
    out.binary(4, column.name);
    if (column.type == ParquetType::Text) {
        out.i32(6, ConvertedUtf8);
        out.beginStruct(10), out.beginStruct(LogicalString), out.endStruct(), out.endStruct();
    } else if (column.type == ParquetType::TimeMs) {
        out.i32(6, ConvertedTimestampMs);
        out.beginStruct(10), out.beginStruct(LogicalTimestamp);
        out.boolean(1, true); // UTC
        out.beginStruct(2), out.beginStruct(1), out.endStruct(), out.endStruct();
        out.endStruct(), out.endStruct();
    } else if (column.type == ParquetType::Money) {
        out.i32(6, ConvertedDecimal), out.i32(7, Scale), out.i32(8, Precision);
        out.beginStruct(10), out.beginStruct(LogicalDecimal), out.i32(1, Scale), out.i32(2, Precision);
        out.endStruct(), out.endStruct();
    }
    out.endStruct();
}

} // namespace

ParquetWriter::ParquetWriter(std::vector<ParquetColumn> columns)
    : m_columns(std::move(columns)),
      m_chunks(m_columns.size())
{
    emitBytes(Magic);
}

ParquetWriter::Chunk &ParquetWriter::next(ParquetType type)
{
    Q_ASSERT(m_columns[m_at].type == type);
    Q_UNUSED(type)
    return m_chunks[m_at];
}

void ParquetWriter::mark(Chunk &chunk, bool present)
{
    if (m_columns[m_at].optional)
        appendBit(chunk.present, chunk.count, present);
    ++chunk.count;
    chunk.nulls += present ? 0 : 1;
}

void ParquetWriter::count(qint64 value)
{
    Chunk &chunk = m_chunks[m_at];
    const bool first = chunk.allCount + chunk.count == chunk.allNulls + chunk.nulls;
    chunk.least = first ? value : std::min(chunk.least, value);
    chunk.most = first ? value : std::max(chunk.most, value);
    appendLittle(chunk.values, value);
    mark(chunk, true);
    endCell();
}

void ParquetWriter::integer(qint64 value)
{
    Q_ASSERT(m_columns[m_at].type == ParquetType::Int64 || m_columns[m_at].type == ParquetType::TimeMs);
    count(value);
}

void ParquetWriter::money(NanoUsd value)
{
    Q_ASSERT(m_columns[m_at].type == ParquetType::Money);
    count(value.value);
}

void ParquetWriter::real(double value)
{
    Chunk &chunk = next(ParquetType::Double);
    appendLittle(chunk.values, std::bit_cast<quint64>(value));
    mark(chunk, true);
    endCell();
}

void ParquetWriter::boolean(bool value)
{
    Chunk &chunk = next(ParquetType::Boolean);
    appendBit(chunk.values, chunk.count - chunk.nulls, value);
    mark(chunk, true);
    endCell();
}

void ParquetWriter::text(std::string_view utf8)
{
    Chunk &chunk = next(ParquetType::Text);
    const QByteArrayView bytes(utf8.data(), qsizetype(utf8.size()));
    std::string mended;
    if (!bytes.isEmpty() && !QByteArray::fromRawData(bytes.data(), bytes.size()).isValidUtf8()) {
        mended = QString::fromUtf8(bytes).toStdString();
        utf8 = mended;
    }
    appendLittle(chunk.values, quint32(utf8.size()));
    chunk.values.append(utf8);
    mark(chunk, true);
    endCell();
}

void ParquetWriter::null()
{
    Q_ASSERT(m_columns[m_at].optional);
    mark(m_chunks[m_at], false);
    endCell();
}

void ParquetWriter::endCell()
{
    if (m_chunks[m_at].values.size() >= PageBytes)
        endPage(m_at);
    if (++m_at < m_columns.size())
        return;
    m_at = 0;
    ++m_rows, ++m_groupRows;
    const auto packed = std::accumulate(m_chunks.begin(), m_chunks.end(), std::size_t(0),
                                        [](std::size_t sum, const Chunk &each) { return sum + each.pages.size(); });
    if (m_groupRows == RowsOfGroup || packed >= GroupBytes)
        endGroup();
}

void ParquetWriter::endPage(std::size_t column)
{
    Chunk &chunk = m_chunks[column];
    if (chunk.count == 0)
        return;
    std::string body;
    if (m_columns[column].optional)
        body = levels(chunk.present, chunk.count, chunk.nulls);
    body += chunk.values;
    const QByteArray packed = zstdFrame(body);
    ThriftCompact head;
    head.i32(1, DataPage), head.i32(2, qint32(body.size())), head.i32(3, qint32(packed.size()));
    head.beginStruct(5);
    head.i32(1, qint32(chunk.count)), head.i32(2, EncodingPlain), head.i32(3, EncodingRle), head.i32(4, EncodingRle);
    head.endStruct();
    const std::string headBytes = head.take();
    chunk.pages += headBytes;
    chunk.pages.append(packed.constData(), std::size_t(packed.size()));
    chunk.unpacked += qint64(headBytes.size() + body.size());
    chunk.allCount += chunk.count, chunk.allNulls += chunk.nulls;
    chunk.values.clear(), chunk.present.clear();
    chunk.count = chunk.nulls = 0;
}

void ParquetWriter::endGroup()
{
    if (m_groupRows == 0)
        return;
    Group group;
    group.rows = std::exchange(m_groupRows, 0);
    for (std::size_t i = 0; i < m_chunks.size(); ++i) {
        endPage(i);
        const Chunk chunk = std::exchange(m_chunks[i], {});
        group.places.push_back({m_offset, qint64(chunk.pages.size()), chunk.unpacked, chunk.allCount, chunk.allNulls,
                                chunk.least, chunk.most});
        emitBytes(chunk.pages);
    }
    m_groups.push_back(std::move(group));
}

void ParquetWriter::emitBytes(std::string_view bytes)
{
    m_out.append(bytes);
    m_offset += qint64(bytes.size());
}

std::string ParquetWriter::take()
{
    return std::exchange(m_out, {});
}

std::string ParquetWriter::finish()
{
    endGroup();
    const std::string end = footer();
    emitBytes(end);
    std::string length;
    appendLittle(length, quint32(end.size()));
    emitBytes(length);
    emitBytes(Magic);
    return take();
}

void ParquetWriter::writePlace(ThriftCompact &out, const ParquetColumn &column, const Place &place)
{
    using Type = ThriftCompact::Type;
    out.beginElement();
    out.i64(2, place.offset);
    out.beginStruct(3);
    out.i32(1, physical(column.type));
    out.list(2, Type::I32, 2), out.elementI32(EncodingPlain), out.elementI32(EncodingRle);
    out.list(3, Type::Binary, 1), out.elementBinary(column.name);
    out.i32(4, CodecZstd);
    out.i64(5, place.count), out.i64(6, place.unpacked), out.i64(7, place.packed), out.i64(9, place.offset);
    out.beginStruct(12);
    out.i64(3, place.nulls);
    if (isCounted(column.type) && place.nulls < place.count) {
        std::string least, most;
        appendLittle(least, place.least), appendLittle(most, place.most);
        out.binary(5, most), out.binary(6, least);
    }
    out.endStruct();
    out.endStruct();
    out.endStruct();
}

std::string ParquetWriter::footer() const
{
    using Type = ThriftCompact::Type;
    ThriftCompact out;
    out.i32(1, 1);
    out.list(2, Type::Struct, m_columns.size() + 1);
    out.beginElement(), out.binary(4, "rows"), out.i32(5, qint32(m_columns.size())), out.endStruct();
    for (const ParquetColumn &column : m_columns)
        describe(out, column);
    out.i64(3, m_rows);
    out.list(4, Type::Struct, m_groups.size());
    for (const Group &group : m_groups) {
        const auto sum = [&group](qint64 Place::*what) {
            return std::accumulate(group.places.begin(), group.places.end(), qint64(0),
                                   [what](qint64 all, const Place &each) { return all + each.*what; });
        };
        out.beginElement();
        out.list(1, Type::Struct, group.places.size());
        for (std::size_t i = 0; i < group.places.size(); ++i)
            writePlace(out, m_columns[i], group.places[i]);
        out.i64(2, sum(&Place::unpacked)), out.i64(3, group.rows);
        out.i64(5, group.places.front().offset), out.i64(6, sum(&Place::packed));
        out.endStruct();
    }
    out.binary(6, "Glasshouse");
    out.list(7, Type::Struct, m_columns.size()); // the order that least and greatest are of: the type's own
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        out.beginElement(), out.beginStruct(1), out.endStruct(), out.endStruct();
    return out.take();
}

} // namespace glasshouse
