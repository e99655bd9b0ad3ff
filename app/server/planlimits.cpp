// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/planlimits.h"

#include "server/httpmessage.h"

#include <cstdlib>

namespace glasshouse {

namespace {
bool flag(const std::string &text, bool unless)
{
    for (const char *const yes : {"true", "1", "yes", "on"}) {
        if (sameText(text, yes))
            return true;
    }
    for (const char *const no : {"false", "0", "no", "off"}) {
        if (sameText(text, no))
            return false;
    }
    return unless;
}
} // namespace

int PlanLimits::readsPerMinute(Plan plan) const
{
    switch (plan) {
    case Plan::Free:
        return freeReads;
    case Plan::Pro:
        return proReads;
    case Plan::Enterprise:
        break;
    }
    return enterpriseReads;
}

PlanLimits PlanLimits::fromEnvironment(const std::function<std::string(const char *)> &variable)
{
    PlanLimits limits;
    limits.analyticsEnabled = flag(variable("ANALYTICS_ENABLED"), limits.analyticsEnabled);
    limits.analyticsFreeTier = flag(variable("ANALYTICS_FREE_TIER"), limits.analyticsFreeTier);
    return limits;
}

PlanLimits PlanLimits::fromEnvironment()
{
    return fromEnvironment([](const char *name) {
        const char *const value = std::getenv(name);
        return value ? std::string(value) : std::string();
    });
}

} // namespace glasshouse
