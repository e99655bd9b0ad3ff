// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace glasshouse {

/// What the name of a value says about it.
enum class KeyKind {
    Plain,   ///< nothing: the value decides
    Allowed, ///< on the allow-list: an id, a name or a setting, though its name sounds like content
    Content, ///< a part of the name stands for what people or models wrote
    Secret   ///< a credential by its name
};

/// The name is split at everything that is no letter, and where camelCase goes on: "toolInput", "tool_input",
/// "tool.input" and "TOOL-INPUT" all have the part "input". Pure. The tables and where each name was seen:
/// docs/formats.md, "What is kept of an attribute".
KeyKind kindOfKey(std::string_view key);

} // namespace glasshouse
