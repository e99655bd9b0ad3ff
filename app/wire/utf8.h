// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/arena.h"

namespace glasshouse {

/// The text itself where it is well-formed UTF-8, else a copy in the arena in which every ill-formed sequence is U+FFFD
/// (one per maximal subpart, as The Unicode Standard 3.9 recommends). Pure; any thread.
std::string_view cleanUtf8(std::string_view text, Arena &arena);

/// The longest beginning of at most `bytes` bytes that does not end inside a character.
std::string_view cutUtf8(std::string_view text, size_t bytes);

/// Where the first ill-formed sequence starts; the size where there is none.
size_t invalidUtf8At(std::string_view text);

} // namespace glasshouse
