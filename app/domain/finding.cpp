// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/finding.h"

#include <algorithm>
#include <array>

namespace glasshouse {

namespace {

constexpr std::array<std::string_view, FindingTypeCount> TypeNames = {
    "tool_error", "permission_denied", "user_rejection",   "interrupted", "loop",
    "abrupt_end", "api_error",         "context_overflow", "secret_leak"};
constexpr std::array<std::string_view, 3> SeverityNames = {"info", "warning", "error"};

template<typename E, std::size_t N>
std::optional<E> named(const std::array<std::string_view, N> &names, std::string_view name)
{
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end())
        return std::nullopt;
    return E(found - names.begin());
}

} // namespace

std::string_view nameOf(FindingType type)
{
    return TypeNames[std::size_t(type)];
}

std::string_view nameOf(Severity severity)
{
    return SeverityNames[std::size_t(severity)];
}

std::optional<FindingType> findingTypeFromName(std::string_view name)
{
    return named<FindingType>(TypeNames, name);
}

std::optional<Severity> severityFromName(std::string_view name)
{
    return named<Severity>(SeverityNames, name);
}

} // namespace glasshouse
