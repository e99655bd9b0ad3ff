// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/rows.h"

#include <string>
#include <string_view>

namespace glasshouse {

/// A call's row as one line of numbers: how call_pair keeps what a transcript's row says by itself. Pure.
std::string toText(const CallRow &call);
/// nullopt: the text is not one of toText().
std::optional<CallRow> callFromText(std::string_view text);

} // namespace glasshouse
