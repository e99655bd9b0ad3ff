// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <protozero/pbf_writer.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace glasshouse::pb {

/// Single fields of protobuf messages as bytes: a message is their sum, in any order wanted.
inline std::string bytes(std::uint32_t tag, std::string_view value)
{
    std::string out;
    protozero::pbf_writer(out).add_bytes(tag, value.data(), value.size());
    return out;
}
inline std::string varint(std::uint32_t tag, std::uint64_t value)
{
    std::string out;
    protozero::pbf_writer(out).add_uint64(tag, value);
    return out;
}
inline std::string zigzag(std::uint32_t tag, std::int32_t value)
{
    std::string out;
    protozero::pbf_writer(out).add_sint32(tag, value);
    return out;
}
inline std::string fixed64(std::uint32_t tag, std::uint64_t value)
{
    std::string out;
    protozero::pbf_writer(out).add_fixed64(tag, value);
    return out;
}
inline std::string fixed32(std::uint32_t tag, std::uint32_t value)
{
    std::string out;
    protozero::pbf_writer(out).add_fixed32(tag, value);
    return out;
}
inline std::string real(std::uint32_t tag, double value)
{
    std::string out;
    protozero::pbf_writer(out).add_double(tag, value);
    return out;
}
inline std::string packedFixed64(std::uint32_t tag, const std::vector<std::uint64_t> &list)
{
    std::string out;
    protozero::pbf_writer(out).add_packed_fixed64(tag, list.begin(), list.end());
    return out;
}
inline std::string packedReal(std::uint32_t tag, const std::vector<double> &list)
{
    std::string out;
    protozero::pbf_writer(out).add_packed_double(tag, list.begin(), list.end());
    return out;
}
inline std::string packedVarint(std::uint32_t tag, const std::vector<std::uint64_t> &list)
{
    std::string out;
    protozero::pbf_writer(out).add_packed_uint64(tag, list.begin(), list.end());
    return out;
}

// AnyValue and KeyValue
inline std::string text(std::string_view value)
{
    return bytes(1, value);
}
inline std::string truth(bool value)
{
    return varint(2, value ? 1 : 0);
}
inline std::string integer(std::int64_t value)
{
    return varint(3, std::uint64_t(value));
}
inline std::string number(double value)
{
    return real(4, value);
}
inline std::string array(const std::vector<std::string> &values)
{
    std::string list;
    for (const std::string &value : values)
        list += bytes(1, value);
    return bytes(5, list);
}
inline std::string keyValue(std::uint32_t tag, std::string_view key, std::string_view value)
{
    return bytes(tag, bytes(1, key) + bytes(2, value));
}
inline std::string map(const std::vector<std::pair<std::string, std::string>> &values)
{
    std::string list;
    for (const auto &[key, value] : values)
        list += keyValue(1, key, value);
    return bytes(6, list);
}

/// A request of one resource and scope: ResourceLogs, ScopeLogs and their like are numbered alike.
inline std::string request(std::string_view record, std::string_view resource = {}, std::string_view scope = {})
{
    const std::string group = bytes(1, scope) + bytes(2, record);
    return bytes(1, bytes(1, resource) + bytes(2, group));
}

} // namespace glasshouse::pb
