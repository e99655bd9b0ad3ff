// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace glasshouse {

// Bodies may be packed with the dictionary that has tables of its own (their first byte is 2, see body.h). Nothing is
// changed in what is there; a program that does not know such bodies must not take them for empty ones.
inline constexpr const char *Version7 = R"sql(
-- The version is the whole change.
)sql";

} // namespace glasshouse
