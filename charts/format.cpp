// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr QChar NarrowSpace(0x202f);

QString word(const char *text)
{
    return QCoreApplication::translate("Format", text);
}

struct Scale {
    double factor;
    const char *unit;
};
// Upper limits are a rounding step below the next unit, so that 999,999 is "1.0 M" and never "1000 k".
constexpr Scale Counts[] = {{1e3, QT_TRANSLATE_NOOP("Format", "k")},
                            {1e6, QT_TRANSLATE_NOOP("Format", "M")},
                            {1e9, QT_TRANSLATE_NOOP("Format", "G")},
                            {1e12, QT_TRANSLATE_NOOP("Format", "T")}};
constexpr Scale Sizes[] = {{1e3, QT_TRANSLATE_NOOP("Format", "kB")},
                           {1e6, QT_TRANSLATE_NOOP("Format", "MB")},
                           {1e9, QT_TRANSLATE_NOOP("Format", "GB")},
                           {1e12, QT_TRANSLATE_NOOP("Format", "TB")}};

/// Decimals that leave `figures` significant digits of a value under 1,000.
int decimalsFor(double value, int figures)
{
    const int whole = value < 10 ? 1 : value < 100 ? 2 : 3;
    return std::max(0, figures - whole);
}

double roundedTo(double value, int decimals)
{
    const double power = std::pow(10.0, decimals);
    return std::round(value * power) / power;
}

struct Scaled {
    double value;
    int decimals;
    const char *unit;
};

/// `value` (not negative) in the largest unit that leaves at least 1 before the point after rounding.
template<size_t N>
Scaled scaleTo(double value, const Scale (&scales)[N], int figures, int maxDecimals)
{
    Scaled result{};
    for (const Scale &scale : scales) {
        const double scaled = value / scale.factor;
        int decimals = std::min(maxDecimals, decimalsFor(scaled, figures));
        const double rounded = roundedTo(scaled, decimals);
        decimals = std::min(maxDecimals, decimalsFor(rounded, figures)); // 9.96 k has become 10 k
        result = {rounded, decimals, scale.unit};
        if (rounded < 1000)
            break;
    }
    return result;
}

int decimalsOfStep(double step)
{
    for (int decimals = 0; decimals < 4; ++decimals) {
        if (std::abs(step - roundedTo(step, decimals)) < step * 1e-6)
            return decimals;
    }
    return 4;
}

} // namespace

QString Format::absent()
{
    return QString(QChar(0x2014));
}

QString Format::number(double value, int decimals) const
{
    return m_locale.toString(value, 'f', decimals);
}

QString Format::withUnit(const QString &value, const QString &unit) const
{
    return value + NarrowSpace + unit;
}

QString Format::scaled(double value, int figures, int maxDecimals) const
{
    const Scaled parts = scaleTo(std::abs(value), Counts, figures, maxDecimals);
    return withUnit(number(std::copysign(parts.value, value), parts.decimals), word(parts.unit));
}

QString Format::count(qint64 value) const
{
    return std::abs(double(value)) < 1e4 ? countFull(value) : scaled(double(value), 3, 2);
}

QString Format::countShort(qint64 value) const
{
    return std::abs(double(value)) < 1e4 ? countFull(value) : scaled(double(value), 3, 1);
}

QString Format::countFull(qint64 value) const
{
    return m_locale.toString(value);
}

QString Format::countShort(qint64 value, bool lowerBound) const
{
    const QString text = countShort(value);
    return lowerBound ? QCoreApplication::translate("Format", "≥ %1", "the truth may be higher").arg(text) : text;
}

QString Format::countTick(double value, double step) const
{
    if (value == 0)
        return number(0, 0);
    double factor = 1;
    const char *unit = nullptr;
    for (const Scale &scale : Counts) {
        if (value < scale.factor || (scale.factor == 1e3 && value < 1e4))
            break;
        factor = scale.factor, unit = scale.unit;
    }
    const QString text = number(value / factor, decimalsOfStep(step / factor));
    return unit ? withUnit(text, word(unit)) : text;
}

QString Format::money(NanoUsd amount) const
{
    const double usd = amount.usd();
    const double size = std::abs(usd);
    if (amount.value != 0 && size < 0.0005)
        return QCoreApplication::translate("Format", "< %1", "smaller than an amount")
            .arg(m_locale.toCurrencyString(0.001, u"$"_s, 3));
    return m_locale.toCurrencyString(usd, u"$"_s, amount.value != 0 && size < 0.01 ? 3 : 2);
}

QString Format::moneyShort(NanoUsd amount) const
{
    const double size = std::abs(amount.usd());
    if (size < 1e4)
        return money(amount);
    const Scaled parts = scaleTo(size, Counts, 3, 1);
    const QString text = m_locale.toCurrencyString(std::copysign(parts.value, amount.usd()), u"$"_s, parts.decimals);
    if (text.endsWith(u'$')) // 12,4 k$ where the sign stands behind
        return withUnit(number(std::copysign(parts.value, amount.usd()), parts.decimals), word(parts.unit)) + u'$';
    return withUnit(text, word(parts.unit));
}

QString Format::moneyTick(double usd, double step) const
{
    if (usd >= 1e4)
        return moneyShort(NanoUsd{qint64(std::llround(usd * 1e9))});
    const int decimals = decimalsOfStep(step);
    return m_locale.toCurrencyString(usd, u"$"_s, decimals == 1 ? 2 : decimals);
}

QString Format::unpriced()
{
    return QCoreApplication::translate("Format", "unpriced");
}

QString Format::unpricedTokens(qint64 tokens) const
{
    return tokens > 0 ? QCoreApplication::translate("Format", "%1 unpriced tokens").arg(countShort(tokens)) : QString();
}

QString Format::cost(const UsageFigures &figures) const
{
    if (!figures.cost)
        return figures.tokens.total() == 0 && figures.unpricedTokens == 0 ? money(NanoUsd{}) : unpriced();
    QString text = money(*figures.cost);
    if (figures.lowerBound)
        text = QCoreApplication::translate("Format", "≥ %1", "the truth may be higher").arg(text);
    if (figures.unpricedTokens > 0)
        text = QCoreApplication::translate("Format", "%1 + %2", "cost and what has no price")
                   .arg(text, unpricedTokens(figures.unpricedTokens));
    return text;
}

QString Format::costShort(const UsageFigures &figures) const
{
    if (!figures.cost)
        return cost(figures);
    QString text = money(*figures.cost);
    if (figures.lowerBound)
        text = QCoreApplication::translate("Format", "≥ %1", "the truth may be higher").arg(text);
    return figures.unpricedTokens > 0
        ? QCoreApplication::translate("Format", "%1 +", "cost, and more that has no price").arg(text)
        : text;
}

QString Format::bytes(qint64 bytes) const
{
    if (bytes < 0)
        return absent();
    if (bytes < 1000)
        return withUnit(countFull(bytes), QCoreApplication::translate("Format", "B", "bytes"));
    const Scaled parts = scaleTo(double(bytes), Sizes, 3, 1);
    return withUnit(number(parts.value, parts.decimals), word(parts.unit));
}

QString Format::percent(double fraction) const
{
    const double value = fraction * 100;
    const double size = std::abs(value);
    if (size > 0 && size < 0.05)
        return QCoreApplication::translate("Format", "< %1", "smaller than an amount")
            .arg(withUnit(number(0.1, 1), u"%"_s));
    const bool whole = size == 0 || roundedTo(size, 1) >= 10;
    return withUnit(number(value, whole ? 0 : 1), u"%"_s);
}

QString Format::points(double fraction) const
{
    return withUnit(number(std::abs(fraction) * 100, 1),
                    QCoreApplication::translate("Format", "pt", "percentage points"));
}

QString Format::factor(double value) const
{
    return QCoreApplication::translate("Format", "%1×").arg(number(value, value < 10 ? 1 : 0));
}

QString Format::perMinute(double rate) const
{
    const QString text = rate > 0 && rate < 10 ? number(rate, 1) : countShort(qint64(std::llround(rate)));
    return QCoreApplication::translate("Format", "%1/min").arg(text);
}

QString Format::Change::withArrow() const
{
    if (text.isEmpty())
        return text;
    const QChar arrow(direction > 0 ? 0x25b2 : direction < 0 ? 0x25bc : 0x25ac);
    return arrow + u' ' + text;
}

Format::Change Format::change(double now, double before) const
{
    if (before == 0)
        return now == 0 ? Change{0, percent(0)}
                        : Change{1, QCoreApplication::translate("Format", "new", "nothing in the period before")};
    const double fraction = now / before - 1;
    const double size = std::abs(fraction);
    if (size < 0.005)
        return {0, percent(0)};
    const int direction = fraction > 0 ? 1 : -1;
    if (size >= 10) // 1,240 % says less than a factor
        return {direction, factor(now / before)};
    return {direction, withUnit(number(std::round(size * 100), 0), u"%"_s)};
}

Format::Change Format::changeInRate(double now, double before) const
{
    const double difference = roundedTo((now - before) * 100, 1);
    return {difference > 0 ? 1 : difference < 0 ? -1 : 0, points(now - before)};
}

} // namespace glasshouse
