// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/attribute.h"
#include "wire/arena.h"

namespace glasshouse {

/// One JSON document as a tree of attributes (objects are Map, with their keys in order; numbers Integer where they fit,
/// else Real). Broken UTF-16 escapes become U+FFFD, as everywhere. Rejected, with the byte, where it is not JSON or nests
/// deeper than `depth`. Pure; any thread.
Result<Attribute> parseJson(std::string_view text, Arena &arena, size_t depth = 32);

} // namespace glasshouse
