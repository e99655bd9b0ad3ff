// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/usage.h"

namespace glasshouse {

UsageFigures &UsageFigures::operator+=(const UsageFigures &other)
{
    calls += other.calls;
    tokens += other.tokens;
    if (other.cost)
        cost = cost.value_or(NanoUsd{}) + *other.cost;
    unpricedTokens += other.unpricedTokens;
    lowerBound = lowerBound || other.lowerBound;
    return *this;
}

} // namespace glasshouse
