// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "otlpwriter.h"
#include "wire/otlp.h"

#include <random>

namespace glasshouse {

/// One request, written at once in both encodings of OTLP: fields in an order of their own in each, packed or not, 64-bit
/// numbers as texts or numbers, enumerations as names or numbers, with unknown fields between.
class RandomOtlp
{
public:
    struct Request {
        std::string protobuf, json;
    };
    explicit RandomOtlp(std::uint32_t seed) : m_random(seed) {}

    Request request(OtlpSignal signal);

private:
    /// A message under construction: each field as protobuf and as a JSON member.
    struct Message {
        std::vector<std::string> protobuf, json;
        void add(std::string bytes, std::string_view key, std::string_view value)
        {
            protobuf.push_back(std::move(bytes));
            json.push_back("\"" + std::string(key) + "\":" + std::string(value));
        }
    };
    using Names = std::vector<std::string_view>;

    std::uint32_t below(std::uint32_t limit) { return std::uint32_t(m_random() % limit); }
    bool chance(std::uint32_t percent) { return below(100) < percent; }
    Request finish(Message message);

    std::string text();
    std::string quoted(std::string_view text);
    std::string key();
    std::uint64_t natural();
    double real();
    std::string realJson(double value);
    std::string integerJson(const std::string &digits) { return chance(50) ? digits : "\"" + digits + "\""; }

    void id(Message &message, std::uint32_t tag, std::string_view key, size_t bytes, bool right);
    void naturalField(Message &message, std::uint32_t tag, std::string_view key);
    void realField(Message &message, std::uint32_t tag, std::string_view key);
    void textField(Message &message, std::uint32_t tag, std::string_view key);
    void enumField(Message &message, std::uint32_t tag, std::string_view key, std::string_view prefix,
                   const Names &names);
    void list(Message &message, std::uint32_t tag, std::string_view key, const std::vector<Request> &elements);
    void attributes(Message &message, std::uint32_t tag, std::string_view key = "attributes");
    void field(Message &message, std::uint32_t tag, std::string_view key, const Request &value)
    {
        message.add(pb::bytes(tag, value.protobuf), key, value.json);
    }

    Request keyValue(int depth);
    Request anyValue(int depth);
    Request logRecord();
    Request span();
    Request metric();
    Request point(MetricKind kind);
    Request buckets();

    std::mt19937 m_random;
};

} // namespace glasshouse
