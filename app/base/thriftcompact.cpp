// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/thriftcompact.h"

#include <utility>

namespace glasshouse {

namespace {
constexpr quint8 True = 1, False = 2; // a boolean is its field's type
constexpr int LargestStep = 15;
constexpr std::size_t ShortList = 15;
} // namespace

void ThriftCompact::varint(quint64 value)
{
    for (; value >= 0x80; value >>= 7U)
        m_bytes += char(value | 0x80U);
    m_bytes += char(value);
}

void ThriftCompact::zigzag(qint64 value)
{
    varint((quint64(value) << 1U) ^ quint64(value >> 63));
}

void ThriftCompact::head(int field, quint8 type)
{
    const int step = field - m_last.back();
    m_last.back() = field;
    if (step > 0 && step <= LargestStep) {
        m_bytes += char(unsigned(step) << 4U | type);
    } else {
        m_bytes += char(type);
        zigzag(field);
    }
}

void ThriftCompact::i16(int field, qint16 value)
{
    head(field, quint8(Type::I16));
    zigzag(value);
}

void ThriftCompact::i32(int field, qint32 value)
{
    head(field, quint8(Type::I32));
    zigzag(value);
}

void ThriftCompact::i64(int field, qint64 value)
{
    head(field, quint8(Type::I64));
    zigzag(value);
}

void ThriftCompact::boolean(int field, bool value)
{
    head(field, value ? True : False);
}

void ThriftCompact::binary(int field, std::string_view bytes)
{
    head(field, quint8(Type::Binary));
    elementBinary(bytes);
}

void ThriftCompact::list(int field, Type elements, std::size_t count)
{
    head(field, quint8(Type::List));
    if (count < ShortList) {
        m_bytes += char(count << 4U | quint8(elements));
    } else {
        m_bytes += char(0xF0U | quint8(elements));
        varint(count);
    }
}

void ThriftCompact::elementI32(qint32 value)
{
    zigzag(value);
}

void ThriftCompact::elementBinary(std::string_view bytes)
{
    varint(bytes.size());
    m_bytes.append(bytes);
}

void ThriftCompact::beginElement()
{
    m_last.push_back(0);
}

void ThriftCompact::beginStruct(int field)
{
    head(field, quint8(Type::Struct));
    m_last.push_back(0);
}

void ThriftCompact::endStruct()
{
    m_bytes += '\0';
    m_last.pop_back();
}

std::string ThriftCompact::take()
{
    m_bytes += '\0';
    m_last.assign(1, 0);
    return std::exchange(m_bytes, {});
}

} // namespace glasshouse
