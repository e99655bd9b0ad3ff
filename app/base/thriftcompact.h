// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <string>
#include <string_view>
#include <vector>

namespace glasshouse {

/// Writes one struct in Thrift's compact protocol, front to back; fields of a struct in ascending order. The caller keeps
/// the nesting right. A value; no thread.
class ThriftCompact
{
public:
    enum class Type : quint8 { I16 = 4, I32 = 5, I64 = 6, Binary = 8, List = 9, Struct = 12 };

    void i16(int field, qint16 value);
    void i32(int field, qint32 value);
    void i64(int field, qint64 value);
    void boolean(int field, bool value);
    void binary(int field, std::string_view bytes);
    /// Its elements follow, each by one of the element functions or, of structs, between beginElement() and endStruct().
    void list(int field, Type elements, std::size_t count);
    void elementI32(qint32 value);
    void elementBinary(std::string_view bytes);
    void beginElement();
    /// A struct, or a union, as a field.
    void beginStruct(int field);
    void endStruct();

    /// Ends the outermost struct and returns it all; the writer is empty after.
    std::string take();

private:
    void head(int field, quint8 type);
    void varint(quint64 value);
    void zigzag(qint64 value);

    std::string m_bytes;
    std::vector<int> m_last{0}; ///< the last field of each struct that is open
};

} // namespace glasshouse
