// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/understand.h"

#include <string_view>
#include <vector>

namespace glasshouse {

/// A value as a decoder would give it, from a literal of C++.
struct HandmadeValue {
    Attribute attribute;
    HandmadeValue(const char *text)
    {
        attribute.type = Attribute::Type::Text;
        attribute.text = text;
    }
    HandmadeValue(int number) : HandmadeValue(qint64(number)) {}
    HandmadeValue(qint64 number)
    {
        attribute.type = Attribute::Type::Integer;
        attribute.integer = number;
    }
    HandmadeValue(double number)
    {
        attribute.type = Attribute::Type::Real;
        attribute.real = number;
    }
    HandmadeValue(bool truth)
    {
        attribute.type = Attribute::Type::Bool;
        attribute.truth = truth;
    }
    HandmadeValue(std::nullptr_t) {}
};

struct HandmadePair {
    std::string_view key;
    HandmadeValue value;
};

/// A record written by hand, and what it is understood as. Holds the arena, so the event lives as long as it does.
class HandmadeRecord
{
public:
    static constexpr std::string_view TraceId = "0123456789abcdef", SpanId = "ABCDEFGH", ParentId = "abcdefgh";
    static constexpr std::string_view TraceHex = "30313233343536373839616263646566";
    static constexpr quint64 TimeNs = 1'795'246'804'442'999'999, StartNs = TimeNs - 101'000'000;
    static constexpr qint64 TimeMs = 1'795'246'804'442;

    HandmadeRecord(const char *service, std::initializer_list<HandmadePair> attributes)
    {
        addResource("service.name", service);
        for (const HandmadePair &pair : attributes)
            add(pair.key, pair.value);
        log.timeNs = TimeNs;
        span.traceId = TraceId;
        span.spanId = SpanId;
        span.startNs = StartNs;
        span.endNs = TimeNs;
    }

    void add(std::string_view key, const HandmadeValue &value) { m_attributes.push_back(named(key, value)); }
    void addResource(std::string_view key, const HandmadeValue &value) { m_resource.push_back(named(key, value)); }
    void setTrace()
    {
        log.traceId = TraceId;
        log.spanId = SpanId;
    }

    Event asLog()
    {
        log.attributes = m_attributes;
        m_taken = understand(prepared(), log, m_arena, m_event);
        return m_event;
    }
    Event asSpan(std::string_view name)
    {
        span.name = name;
        span.attributes = m_attributes;
        m_taken = understand(prepared(), span, m_arena, m_event);
        return m_event;
    }
    bool taken() const { return m_taken; }

    OtlpScope scope;
    OtlpLogRecord log;
    OtlpSpan span;

private:
    static Attribute named(std::string_view key, const HandmadeValue &value)
    {
        Attribute attribute = value.attribute;
        attribute.key = key;
        return attribute;
    }
    const OtlpScope &prepared()
    {
        scope.resource = m_resource;
        return scope;
    }

    Arena m_arena;
    std::vector<Attribute> m_attributes, m_resource;
    Event m_event;
    bool m_taken = false;
};

} // namespace glasshouse
