// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace glasshouse {

/// True where a person's prompt (plain) plainly rejects what the agent has just done: the wrong thing was done, take it back,
/// still not good enough. A lone "no", a reproachful question, a report that something does not work are not plain enough.
bool rejectsWork(std::string_view prompt);

} // namespace glasshouse
