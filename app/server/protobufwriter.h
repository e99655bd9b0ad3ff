// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <string>
#include <string_view>

namespace glasshouse {

/// Writes the few protobuf messages that go back to an exporter. A field of its default value is left out, as proto3 does.
class ProtobufWriter
{
public:
    ProtobufWriter &varint(unsigned field, quint64 value)
    {
        if (value != 0)
            append(field << 3U).append(value);
        return *this;
    }
    /// A string, or a message that was written already.
    ProtobufWriter &text(unsigned field, std::string_view value)
    {
        if (!value.empty()) {
            append(field << 3U | 2U).append(value.size());
            m_bytes += value;
        }
        return *this;
    }
    std::string take() { return std::move(m_bytes); }

private:
    ProtobufWriter &append(quint64 value)
    {
        for (; value >= 0x80; value >>= 7U)
            m_bytes += char(value | 0x80U);
        m_bytes += char(value);
        return *this;
    }
    std::string m_bytes;
};

} // namespace glasshouse
