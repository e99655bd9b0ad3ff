// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace glasshouse {

/// A text as a cell of RFC 4180, quoted where it must be. What a spreadsheet would run as a formula gets an apostrophe in
/// front. Pure.
inline std::string csvCell(std::string_view utf8)
{
    std::string text(utf8);
    if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos)
        text.insert(0, 1, '\'');
    if (text.find_first_of(",\"\r\n") == std::string::npos)
        return text;
    std::string quoted = "\"";
    for (const char c : text)
        quoted.append(c == '"' ? 2 : 1, c);
    return quoted + '"';
}

} // namespace glasshouse
