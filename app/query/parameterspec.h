// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <string_view>

namespace glasshouse {

/// What one parameter of a route takes: what its reader checks by and what the route's document says. Texts are literals.
struct ParameterSpec {
    enum class Type {
        Text,
        Whole,   ///< from `least` to `most`
        Flag,    ///< true or false
        Name,    ///< one of `names`, separated by '|'
        Zone,    ///< of the IANA's names
        Instant, ///< ISO 8601, or an age: 15m, 2h, 7d
        Time,    ///< as an answer gave it
        Date,    ///< 2026-11-21
        Span     ///< 30s, 1m, 6h, 1d
    };
    std::string_view name;
    Type type = Type::Text;
    std::string_view help = {};
    std::string_view standard = {}; ///< what holds without it; empty: nothing
    std::string_view names = {};
    qint64 least = 0, most = 0;
    bool repeats = false, required = false;
    std::string_view code = "INVALID_PARAMETER"; ///< of the refusal
    std::string_view why = {};                   ///< what the refusal says, after the name; empty: what fits the type
};

} // namespace glasshouse
