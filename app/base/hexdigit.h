// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace glasshouse {

/// The value of a hexadecimal digit, either case; -1: it is none. Pure.
constexpr int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

} // namespace glasshouse
