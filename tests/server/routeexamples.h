// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/route.h"

#include <set>
#include <string>

namespace glasshouse {

/// How a route is asked so that it has something to answer. In query and body stand for what belongs to a tenant:
/// {SESSION}, {FILE} (the place of its transcript), {VIEW}, {TOKEN}, {TENANT}, {ACTOR}, {AGENT}, {PROJECT}, {EVENT_MS},
/// {EVENT_TIME} and {EVENT} (the place of one event).
struct RouteExample {
    const char *method;
    const char *path; ///< one that ends with a slash is for all below it that have no example of their own
    const char *query;
    const char *body;
    const char *type;
    std::set<int> fine; ///< what a caller who may is answered with
};

/// nullptr: there is none; the test that asked fails and says where to write it.
const RouteExample *exampleOf(const RoutePolicy &policy);
/// What to tell whoever adds a route and no example.
std::string missingExample(const RoutePolicy &policy);

} // namespace glasshouse
