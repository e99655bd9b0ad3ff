// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/otlp.h"

#include <algorithm>
#include <vector>

namespace glasshouse {

/// What both encodings share while a request is decoded: where values go, what is cut, what is counted. Private to wire.
class OtlpDecoding
{
public:
    OtlpDecoding(size_t bodyBytes, Arena &memory, OtlpVisitor &taker, const OtlpLimits &given)
        : arena(memory),
          visitor(taker),
          limits(given),
          m_valuesLeft(FreeValues + bodyBytes / BytesPerValue)
    {}

    struct Text {
        std::string_view text;
        bool cut = false;
    };
    /// A text from outside as it is kept: well-formed and no longer than the limit.
    Text text(std::string_view raw);
    /// The same for one that is known to be well-formed.
    Text cleanText(std::string_view clean) const;
    std::string_view name(std::string_view raw) { return text(raw).text; }
    Text bytes(std::string_view raw) const { return {raw.substr(0, limits.textBytes), raw.size() > limits.textBytes}; }

    /// The values of a list that is being read are on top of one stack; they go to the arena when it is complete.
    size_t open() const { return m_values.size(); }
    std::span<const Attribute> close(size_t from);
    void add(const Attribute &value) { m_values.push_back(value); }
    /// Whether a list of attributes that was opened at `from` takes one more. Where not, the last one kept is marked cut.
    bool takesAttribute(size_t from);
    /// Whether an array or map takes one more: an Attribute is some seventy bytes, a value on the wire may be two.
    bool takesValue() { return takesValues(1) == 1; }
    /// How many of `wanted` are taken: all of them, in any request but a flood.
    size_t takesValues(size_t wanted)
    {
        const size_t taken = std::min(wanted, m_valuesLeft);
        m_valuesLeft -= taken;
        return taken;
    }

    /// A record's id as views show it: empty for one that is all zero or absent. False where its length is wrong.
    static bool checkId(std::string_view &id, size_t bytes);
    static int severity(qint64 number) { return number >= 1 && number <= 24 ? int(number) : 0; }
    static int enumerated(qint64 number, int last) { return number >= 0 && number <= last ? int(number) : 0; }

    void log(const OtlpScope &scope, OtlpLogRecord &record);
    void span(const OtlpScope &scope, OtlpSpan &span);
    void point(const OtlpScope &scope, MetricPoint &point);
    /// Counts a record that cannot be taken.
    void reject(const char *reason);

    Arena &arena;
    OtlpVisitor &visitor;
    const OtlpLimits limits;
    OtlpDecoded decoded;

private:
    /// A request of ordinary records is far from this: a value with its name takes nine bytes at least.
    static constexpr size_t FreeValues = 100'000;
    static constexpr size_t BytesPerValue = 8;

    std::vector<Attribute> m_values;
    size_t m_valuesLeft;
};

} // namespace glasshouse
