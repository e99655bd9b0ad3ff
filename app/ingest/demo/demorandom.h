// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <cmath>
#include <iterator>
#include <string>
#include <string_view>

namespace glasshouse::demo {

/// A small generator (SplitMix64) whose numbers are the same everywhere, unlike those of std's distributions.
class Random
{
public:
    explicit Random(quint64 seed) : m_state(seed) {}

    quint64 next()
    {
        quint64 z = (m_state += 0x9e3779b97f4a7c15ULL);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }
    /// 0 <= x < 1.
    double real() { return double(next() >> 11) * 0x1.0p-53; }
    /// first <= x <= last.
    qint64 between(qint64 first, qint64 last) { return first + qint64(next() % quint64(last - first + 1)); }
    bool chance(double probability) { return real() < probability; }
    /// Mostly near `usual`, now and then many times that: spread 1 is already long-tailed.
    double skewed(double usual, double spread)
    {
        const double normal = real() + real() + real() + real() + real() + real() - 3.0; // variance 0.5
        return usual * std::exp(spread * normal * 1.4);
    }
    template<typename List>
    const auto &pick(const List &list)
    {
        return list[std::size_t(next() % std::size(list))];
    }
    std::string text(std::string_view alphabet, int length)
    {
        std::string out;
        for (int i = 0; i < length; ++i)
            out += pick(alphabet);
        return out;
    }
    std::string hex(int length) { return text("0123456789abcdef", length); }
    std::string uuid()
    {
        return hex(8) + '-' + hex(4) + "-4" + hex(3) + '-' + text("89ab", 1) + hex(3) + '-' + hex(12);
    }
    /// Such as the API's ids have after their prefix.
    std::string token(int length) { return text("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz", length); }

private:
    quint64 m_state;
};

} // namespace glasshouse::demo
