// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/parameters.h"

#include "base/timestamp.h"
#include "base/zone.h"
#include "query/filterparameters.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <set>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

std::optional<qint64> wholeOf(std::string_view value)
{
    qint64 number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (error != std::errc() || end != value.data() + value.size())
        return std::nullopt;
    return number;
}

/// Four digits, two, two; a day there is.
QDate dateOf(std::string_view value)
{
    const bool isPlain = value.size() == 10
        && std::all_of(value.begin(), value.end(), [](char c) { return c == '-' || (c >= '0' && c <= '9'); });
    return isPlain ? QDate::fromString(QString::fromLatin1(value.data(), qsizetype(value.size())), u"yyyy-MM-dd"_s)
                   : QDate();
}

bool isAmong(std::string_view names, std::string_view value)
{
    while (!names.empty()) {
        const std::size_t end = std::min(names.find('|'), names.size());
        if (names.substr(0, end) == value)
            return true;
        names.remove_prefix(std::min(end + 1, names.size()));
    }
    return false;
}

std::string listed(std::string_view names)
{
    std::string text(names);
    for (std::size_t at = text.find('|'); at != std::string::npos; at = text.find('|', at))
        text.replace(at, 1, ", ");
    return text;
}

/// Empty: the value is right. Else why not, in words that follow the name.
std::string trouble(const ParameterSpec &spec, std::string_view value)
{
    using Type = ParameterSpec::Type;
    switch (spec.type) {
    case Type::Whole: {
        const auto number = wholeOf(value);
        if (number && *number >= spec.least && *number <= spec.most)
            return {};
        if (spec.least == std::numeric_limits<qint64>::min())
            return "must be a whole number";
        return "must be from " + std::to_string(spec.least) + " to " + std::to_string(spec.most);
    }
    case Type::Flag:
        return value == "true" || value == "false" ? std::string() : "must be true or false";
    case Type::Name:
        return isAmong(spec.names, value) ? std::string() : "is none of " + listed(spec.names);
    case Type::Zone:
        return !value.empty() && Zone::fromId(QString::fromUtf8(value.data(), qsizetype(value.size())))
            ? std::string()
            : "is no time zone, such as Europe/Prague";
    case Type::Date:
        return dateOf(value).isValid() ? std::string() : "is no date, such as 2026-11-21";
    case Type::Time:
        return parseTimestamp(value) != NoTime ? std::string()
                                               : "is no time as the list gives it: 2026-11-21T10:00:00.000Z";
    case Type::Instant:
        return parseInstantOrAge(value, 0) != NoTime ? std::string() : "is no instant";
    case Type::Span:
        return spanMs(value) >= spec.least && spanMs(value) <= spec.most
            ? std::string()
            : "is no width of a bucket: 30s, 1m, 15m, 1h, 1d, …";
    case Type::Text:
        break;
    }
    return {};
}

} // namespace

qint64 spanMs(std::string_view text)
{
    const qint64 begin = parseInstantOrAge(text, 0);
    return begin == NoTime || begin >= 0 ? 0 : -begin;
}

tl::expected<Parameters, HttpError> Parameters::read(const QueryRequest &request, const RouteParameters &route)
{
    Parameters read;
    read.m_zone = u"UTC"_s;
    std::set<std::string_view> seen;
    const auto wrong = [](std::string_view code, const QueryParameter &parameter, std::string_view why) {
        return tl::unexpected(parameterError(std::string(code), parameter, why));
    };
    constexpr ParameterSpec Zone{"zone", ParameterSpec::Type::Zone};
    for (const QueryParameter &parameter : request.parameters) {
        const bool isNew = seen.insert(parameter.name).second;
        if (route.filter) {
            const auto taken = takeFilterParameter(read.m_filter, parameter.name, parameter.value, request.nowMs);
            if (!taken)
                return wrong("INVALID_PARAMETER", parameter, taken.error().message.toStdString());
            if (*taken && !isNew && !isListParameter(parameter.name))
                return wrong("INVALID_PARAMETER", parameter, "stands more than once");
            if (*taken)
                continue;
        }
        auto spec = std::find_if(route.own.begin(), route.own.end(),
                                 [&parameter](const ParameterSpec &each) { return each.name == parameter.name; });
        const ParameterSpec *const found = spec != route.own.end() ? &*spec
            : route.filter && parameter.name == Zone.name          ? &Zone
                                                                   : nullptr;
        if (found == nullptr)
            return wrong("UNKNOWN_PARAMETER", parameter, "is no parameter of this route");
        if (const std::string why = trouble(*found, parameter.value); !why.empty())
            return wrong(found->code, parameter, found->why.empty() ? std::string_view(why) : found->why);
        if (!isNew && !found->repeats)
            return wrong("INVALID_PARAMETER", parameter, "stands more than once");
        if (found->type == ParameterSpec::Type::Zone)
            read.m_zone = QString::fromStdString(parameter.value);
    }
    read.m_parameters = request.parameters;
    for (const ParameterSpec &spec : route.own) {
        if (spec.required && !read.has(spec.name))
            return tl::unexpected(read.wrong("INVALID_PARAMETER", spec.name, "is missing"));
    }
    return read;
}

const QueryParameter *Parameters::parameter(std::string_view name) const
{
    const auto found = std::find_if(m_parameters.begin(), m_parameters.end(),
                                    [name](const QueryParameter &each) { return each.name == name; });
    return found == m_parameters.end() ? nullptr : &*found;
}

std::string_view Parameters::text(std::string_view name) const
{
    const QueryParameter *const found = parameter(name);
    return found ? std::string_view(found->value) : std::string_view();
}

std::vector<std::string_view> Parameters::all(std::string_view name) const
{
    std::vector<std::string_view> values;
    for (const QueryParameter &each : m_parameters) {
        if (each.name == name)
            values.emplace_back(each.value);
    }
    return values;
}

qint64 Parameters::whole(std::string_view name, qint64 otherwise) const
{
    return wholeOf(text(name)).value_or(otherwise);
}

bool Parameters::flag(std::string_view name, bool otherwise) const
{
    return has(name) ? text(name) == "true" : otherwise;
}

QDate Parameters::date(std::string_view name) const
{
    return dateOf(text(name));
}

HttpError Parameters::wrong(std::string code, std::string_view name, std::string_view why) const
{
    if (const QueryParameter *const found = parameter(name))
        return parameterError(std::move(code), *found, why);
    HttpError error{400, std::string(name) + ' ' + std::string(why), {}};
    error.code = std::move(code);
    return error;
}

} // namespace glasshouse
