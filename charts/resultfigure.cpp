// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/resultfigure.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int MostDecimals = 6;
constexpr double Tolerance = 5e-4;
constexpr double LargestWhole = 9e18;

bool isWhole(double value)
{
    return std::abs(value) < LargestWhole && std::nearbyint(value) == value;
}

QString positiveFigure(const Format &format, ResultUnit unit, double value)
{
    const auto rounded = [](double of) { return qint64(std::llround(std::min(of, LargestWhole))); };
    switch (unit) {
    case ResultUnit::Usd:
        return format.money(NanoUsd{rounded(value * 1e9)});
    case ResultUnit::Milliseconds:
        return value < 10 ? format.durationFine(rounded(value * 1e6)) : format.duration(rounded(value));
    case ResultUnit::Nanoseconds:
        return format.durationFine(rounded(value));
    case ResultUnit::Tokens:
        return format.countShort(rounded(value));
    case ResultUnit::Bytes:
        return format.bytes(rounded(value));
    case ResultUnit::Share:
        return format.percent(value);
    case ResultUnit::Number:
        break;
    }
    if (isWhole(value) || value >= 1000)
        return format.countShort(rounded(value));
    return formatReal(format, value, decimalsFor({value}));
}

} // namespace

int decimalsFor(const std::vector<double> &values)
{
    int decimals = 0;
    for (const double value : values) {
        if (!std::isfinite(value))
            continue;
        for (; decimals < MostDecimals; ++decimals) {
            const double scale = std::pow(10.0, decimals);
            if (std::abs(std::nearbyint(value * scale) / scale - value) <= std::abs(value) * Tolerance)
                break;
        }
    }
    return decimals;
}

QString formatReal(const Format &format, double value, int decimals)
{
    return format.locale().toString(value, 'f', decimals);
}

QString resultFigure(const Format &format, ResultUnit unit, double value)
{
    return value < 0 ? u"−"_s + positiveFigure(format, unit, -value) : positiveFigure(format, unit, value);
}

QString resultTick(const Format &format, ResultUnit unit, double value, double step)
{
    const QString sign = value < 0 ? u"−"_s : QString();
    switch (unit) {
    case ResultUnit::Usd:
        return sign + format.moneyTick(std::abs(value), step);
    case ResultUnit::Tokens:
    case ResultUnit::Number:
        return sign + format.countTick(std::abs(value), step);
    default:
        return value == 0 ? format.count(0) : resultFigure(format, unit, value);
    }
}

} // namespace glasshouse
