// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <compare>

namespace glasshouse {

/// An amount of money: 1e-9 US dollars, exact under addition.
struct NanoUsd {
    qint64 value = 0;

    double usd() const { return double(value) / 1e9; }
    NanoUsd &operator+=(NanoUsd other)
    {
        value += other.value;
        return *this;
    }
    NanoUsd &operator-=(NanoUsd other)
    {
        value -= other.value;
        return *this;
    }
    friend NanoUsd operator+(NanoUsd a, NanoUsd b) { return {a.value + b.value}; }
    friend NanoUsd operator-(NanoUsd a, NanoUsd b) { return {a.value - b.value}; }
    auto operator<=>(const NanoUsd &) const = default;
};

} // namespace glasshouse
