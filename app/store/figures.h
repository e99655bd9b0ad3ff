// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/tokenusage.h"

namespace glasshouse {

/// What one rollup cell, or one session, counts. Every figure can be taken back: a changed fact is written as the old
/// one minus and the new one plus.
struct Figures {
    qint64 events = 0;
    qint64 prompts = 0, tools = 0, errors = 0; ///< errors: failed tool calls and API errors
    qint64 calls = 0;
    TokenUsage tokens;
    qint64 cost = 0;   ///< nano-USD, of the priced parts
    qint64 priced = 0; ///< call parts that have a price
    qint64 unpricedTokens = 0;
    qint64 lowerBound = 0; ///< calls whose output count is a lower bound
    qint64 failures = 0;   ///< isFailure(), whatever kind of event it is; not kept per session

    bool operator==(const Figures &) const = default;
    bool isZero() const { return *this == Figures{}; }
    void add(const Figures &o, qint64 sign = 1)
    {
        events += sign * o.events, prompts += sign * o.prompts, tools += sign * o.tools, errors += sign * o.errors;
        calls += sign * o.calls;
        tokens.input += sign * o.tokens.input, tokens.output += sign * o.tokens.output;
        tokens.cacheRead += sign * o.tokens.cacheRead;
        tokens.cacheWrite5m += sign * o.tokens.cacheWrite5m, tokens.cacheWrite1h += sign * o.tokens.cacheWrite1h;
        cost += sign * o.cost, priced += sign * o.priced, unpricedTokens += sign * o.unpricedTokens;
        lowerBound += sign * o.lowerBound;
        failures += sign * o.failures;
    }
};

} // namespace glasshouse
