// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/route.h"

#include <QTest>

#include <set>
#include <type_traits>

using namespace glasshouse;

// A route needs its policy, and a policy all of its parts: anything less does not compile.
static_assert(std::is_constructible_v<Route, RoutePolicy, RouteHandler>);
static_assert(!std::is_default_constructible_v<Route>);
static_assert(!std::is_constructible_v<Route, RouteHandler>);
static_assert(!std::is_constructible_v<Route, const char *, const char *, RouteHandler>);
static_assert(!std::is_default_constructible_v<RoutePolicy>);
static_assert(!std::is_default_constructible_v<RoleSet>);
static_assert(!std::is_constructible_v<RoutePolicy, const char *, const char *>);
static_assert(!std::is_constructible_v<RoutePolicy, const char *, const char *, Purpose, Caller>);
static_assert(
    !std::is_constructible_v<RoutePolicy, const char *, const char *, Purpose, Caller, RoleSet, TenantSource>);
static_assert(std::is_constructible_v<RoutePolicy, const char *, const char *, Purpose, Caller, RoleSet, TenantSource,
                                      RouteLimits, std::vector<std::string>, ErrorForm>);

class TestRouteTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachMethodAndPathStandsOnce()
    {
        std::set<std::pair<std::string, std::string>> seen;
        for (const RoutePolicy &policy : routePolicies())
            QVERIFY(seen.emplace(policy.method, policy.path).second);
        QVERIFY(seen.size() >= 10);
    }

    void whatAsksForATokenNamesRoles()
    {
        for (const RoutePolicy &policy : routePolicies()) {
            const bool token = policy.caller == Caller::Bearer || policy.caller == Caller::BearerOrBasic;
            QCOMPARE(policy.roles.isEmpty(), !token);
        }
    }

    void openRoutesTouchNoRows()
    {
        for (const RoutePolicy &policy : routePolicies()) {
            if (policy.caller == Caller::Open)
                QCOMPARE(policy.tenant, TenantSource::None);
        }
    }

    void ingestTokensCannotRead()
    {
        for (const RoutePolicy &policy : routePolicies()) {
            if (policy.purpose != Purpose::Ingest)
                QVERIFY(!policy.roles.contains(Role::Ingest));
            else
                QVERIFY(policy.tenant != TenantSource::None);
        }
    }

    void bodiesAreBoundedAndTyped()
    {
        for (const RoutePolicy &policy : routePolicies()) {
            QVERIFY(policy.limits.bodyBytes <= 20 << 20);
            QCOMPARE(policy.contentTypes.empty(), policy.limits.bodyBytes == 0);
        }
    }

    void onlyStreamsHaveNoDeadline()
    {
        for (const RoutePolicy &policy : routePolicies())
            QCOMPARE(policy.limits.deadlineMs == 0, policy.path == "/api/v1/stream");
    }
};

QTEST_GUILESS_MAIN(TestRouteTable)
#include "tst_routetable.moc"
