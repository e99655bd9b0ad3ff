// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace glasshouse {

/// Tokens by the five kinds that have prices of their own. `input` excludes cache reads and writes.
struct TokenUsage {
    qint64 input = 0;
    qint64 output = 0;
    qint64 cacheRead = 0;
    qint64 cacheWrite5m = 0;
    qint64 cacheWrite1h = 0;

    qint64 total() const { return input + output + cacheRead + cacheWrite5m + cacheWrite1h; }
    qint64 prompt() const { return total() - output; }
    TokenUsage &operator+=(const TokenUsage &o)
    {
        input += o.input, output += o.output, cacheRead += o.cacheRead, cacheWrite5m += o.cacheWrite5m,
            cacheWrite1h += o.cacheWrite1h;
        return *this;
    }
    auto operator<=>(const TokenUsage &) const = default;
};

} // namespace glasshouse
