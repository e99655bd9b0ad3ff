// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/alertcheck.h"

#include "base/zone.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int MostForSeconds = 7 * 24 * 3600;
constexpr double MostAlertLevel = 100;

tl::unexpected<Error> alertRefusal(const char *field, const QString &why)
{
    return fail(Error::Code::Rejected, u"%1: %2"_s.arg(QLatin1StringView(field), why));
}

Result<void> checkAlertLevels(const AlertRule &rule)
{
    if (rule.levels.empty() || rule.levels.size() > std::size_t(MostAlertLevels))
        return alertRefusal("levels", u"one to %1 levels are needed"_s.arg(MostAlertLevels));
    for (std::size_t i = 0; i < rule.levels.size(); ++i) {
        const double level = rule.levels[i];
        if (!std::isfinite(level) || level <= 0 || level > MostAlertLevel)
            return alertRefusal("levels", u"a level is a share of the limit above 0, such as 0.8"_s);
        if (i > 0 && level <= rule.levels[i - 1])
            return alertRefusal("levels", u"they stand in ascending order, each once"_s);
    }
    return {};
}

Result<void> checkQuietHours(const AlertRule &rule)
{
    if (rule.quietFrom.isEmpty() && rule.quietTo.isEmpty())
        return {};
    const QTime from = quietTime(rule.quietFrom), to = quietTime(rule.quietTo);
    if (!from.isValid() || !to.isValid())
        return alertRefusal("quietFrom", u"quiet hours need two times such as 22:00 and 07:00"_s);
    if (from == to)
        return alertRefusal("quietTo", u"quiet hours end at another time than they begin"_s);
    return {};
}

} // namespace

QTime quietTime(const QString &text)
{
    return QTime::fromString(text, u"HH:mm"_s);
}

Result<void> checkAlertRule(const AlertRule &rule)
{
    if (rule.name.trimmed().isEmpty() || rule.name.size() > MostAlertName)
        return alertRefusal("name", u"a name of at most %1 characters is needed"_s.arg(MostAlertName));
    if (rule.measure.question.isEmpty())
        return alertRefusal("measure.question", u"a question is needed"_s);
    if (rule.measure.body.size() > MostAlertBody)
        return alertRefusal("measure.body", u"it is larger than %1 KiB"_s.arg(MostAlertBody >> 10));
    if (rule.measure.figure.isEmpty() || rule.measure.figure.size() > MostAlertFigure)
        return alertRefusal("measure.figure", u"where the figure stands is needed, such as /totals/cost"_s);
    if (!std::isfinite(rule.measure.scale) || rule.measure.scale == 0)
        return alertRefusal("measure.scale", u"a number other than 0 is needed"_s);
    if (!std::isfinite(rule.limit) || rule.limit < 0)
        return alertRefusal("limit", u"a number of 0 or more is needed"_s);
    if (rule.side == AlertRule::Side::Above && rule.limit == 0)
        return alertRefusal("limit", u"at least 0 is always reached: take a number above 0"_s);
    if (!std::isfinite(rule.clearShare) || rule.clearShare <= 0 || rule.clearShare > 1)
        return alertRefusal("clearShare", u"a share above 0 and at most 1 is needed, such as 0.95"_s);
    if (rule.window == AlertRule::Window::Minutes && (rule.minutes < 1 || rule.minutes > MostAlertMinutes))
        return alertRefusal("minutes", u"1 to %1 minutes"_s.arg(MostAlertMinutes));
    if (rule.forSeconds < 0 || rule.forSeconds > MostForSeconds)
        return alertRefusal("forSeconds", u"0 to %1 seconds"_s.arg(MostForSeconds));
    if (auto zone = Zone::fromId(rule.zone); !zone)
        return alertRefusal("zone", zone.error().message);
    if (auto levels = checkAlertLevels(rule); !levels)
        return levels;
    return checkQuietHours(rule);
}

} // namespace glasshouse
