// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/attribute.h"

#include <charconv>
#include <cmath>
#include <limits>

namespace glasshouse {

const Attribute *find(std::span<const Attribute> attributes, std::string_view key)
{
    for (const Attribute &attribute : attributes) {
        if (attribute.key == key)
            return &attribute;
    }
    return nullptr;
}

std::string_view textOf(const Attribute *attribute)
{
    return attribute && attribute->type == Attribute::Type::Text ? attribute->text : std::string_view();
}

double realOf(const Attribute *attribute, double fallback)
{
    if (!attribute)
        return fallback;
    switch (attribute->type) {
    case Attribute::Type::Integer:
        return double(attribute->integer);
    case Attribute::Type::Real:
        return attribute->real;
    case Attribute::Type::Bool:
        return attribute->truth ? 1 : 0;
    case Attribute::Type::Text: {
        double value = 0;
        const char *end = attribute->text.data() + attribute->text.size();
        const auto [stop, error] = std::from_chars(attribute->text.data(), end, value);
        return error == std::errc() && stop == end ? value : fallback;
    }
    default:
        return fallback;
    }
}

qint64 integerOf(const Attribute *attribute, qint64 fallback)
{
    if (!attribute)
        return fallback;
    if (attribute->type == Attribute::Type::Integer)
        return attribute->integer;
    if (attribute->type == Attribute::Type::Text) {
        qint64 value = 0;
        const char *end = attribute->text.data() + attribute->text.size();
        const auto [stop, error] = std::from_chars(attribute->text.data(), end, value);
        if (error == std::errc() && stop == end)
            return value;
    }
    const double value = realOf(attribute, std::numeric_limits<double>::quiet_NaN());
    if (std::isnan(value))
        return fallback;
    constexpr double Limit = 9.2e18; // below 2^63, where the conversion would be undefined
    if (value >= Limit)
        return std::numeric_limits<qint64>::max();
    return value <= -Limit ? std::numeric_limits<qint64>::min() : qint64(value);
}

bool truthOf(const Attribute *attribute, bool fallback)
{
    if (!attribute)
        return fallback;
    if (attribute->type == Attribute::Type::Text)
        return attribute->text == "true" || attribute->text == "True" || attribute->text == "1";
    return attribute->type == Attribute::Type::Empty ? fallback : realOf(attribute) != 0;
}

} // namespace glasshouse
