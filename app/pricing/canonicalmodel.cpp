// SPDX-License-Identifier: GPL-3.0-or-later
#include "pricing/pricetable.h"

#include <algorithm>

namespace glasshouse {

namespace {

bool allDigits(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// "-v1:0" or "-v1" as Bedrock ends its names.
void dropBedrockVersion(std::string_view &name)
{
    const std::size_t at = name.rfind("-v");
    if (at == std::string_view::npos)
        return;
    const std::string_view version = name.substr(at + 2);
    const std::size_t colon = version.find(':');
    const bool whole = colon == std::string_view::npos
        ? allDigits(version)
        : allDigits(version.substr(0, colon)) && allDigits(version.substr(colon + 1));
    if (whole)
        name.remove_suffix(name.size() - at);
}

/// "-20250929" or "-2025-08-07".
void dropDate(std::string_view &name)
{
    constexpr std::size_t Plain = 8, Dashed = 10;
    const auto tail = [&name](std::size_t length) {
        const bool apart = name.size() > length + 1 && name[name.size() - length - 1] == '-';
        return apart ? name.substr(name.size() - length) : std::string_view();
    };
    if (allDigits(tail(Plain)))
        return name.remove_suffix(Plain + 1);
    const std::string_view date = tail(Dashed);
    if (date.size() == Dashed && date[4] == '-' && date[7] == '-' && allDigits(date.substr(0, 4))
        && allDigits(date.substr(5, 2)) && allDigits(date.substr(8, 2)))
        name.remove_suffix(Dashed + 1);
}

} // namespace

std::string canonicalModel(std::string_view model)
{
    std::string_view name = model;
    if (name.ends_with(']') && name.rfind('[') != std::string_view::npos)
        name = name.substr(0, name.rfind('['));
    name = name.substr(name.rfind('/') + 1); // npos + 1 is 0: no provider in front
    constexpr std::string_view bedrock = "anthropic.";
    if (const std::size_t at = name.find(bedrock); at != std::string_view::npos) {
        name.remove_prefix(at + bedrock.size());
        dropBedrockVersion(name);
    }
    name = name.substr(0, name.find('@'));
    dropDate(name);
    return std::string(name);
}

} // namespace glasshouse
