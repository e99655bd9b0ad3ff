// SPDX-License-Identifier: GPL-3.0-or-later
// Who may do what, cell by cell: every route, method and caller over both transports. What is expected comes from the
// policies alone, by a function that knows nothing of how the listener decides.
#include "testclient.h"
#include "testlistener.h"

#include "server/route.h"

#include <QTest>

#include <set>

using namespace glasshouse;

namespace {
const std::vector<std::string> Callers{"none",   "malformed", "unknown", "expired", "revoked",
                                       "ingest", "viewer",    "admin",   "operator"};
const std::vector<std::string> Methods{"GET", "POST", "PUT", "DELETE", "OPTIONS"};

/// The body is empty JSON: for what asks for more, the answer to a caller who may is 400.
std::set<int> expectedOf(const std::vector<RoutePolicy> &policies, const std::string &path, const std::string &method,
                         const std::string &caller)
{
    const RoutePolicy *route = nullptr;
    for (const RoutePolicy &policy : policies) {
        if (policy.path == path && policy.method == method)
            route = &policy;
    }
    if (route == nullptr)
        return {405};
    if (route->caller == Caller::Open)
        return {200};
    if (route->caller == Caller::Signature)
        return {401}; // nobody in this matrix signs
    const std::map<std::string, Role> roles{
        {"ingest", Role::Ingest}, {"viewer", Role::Viewer}, {"admin", Role::Admin}, {"operator", Role::Operator}};
    const auto role = roles.find(caller);
    if (role == roles.end())
        return {401};
    if (!route->roles.contains(role->second))
        return {403};
    if (path == "/api/admin/activity/event")
        return {400}; // it must be said which event
    return path.starts_with("/v1/") || method == "GET" ? std::set<int>{200} : std::set<int>{200, 202, 400};
}

std::string authorizationOf(const TestListener &listener, const std::string &caller)
{
    if (caller == "none")
        return {};
    return caller == "malformed" ? "Authorization: Bearer x y z\r\n" : listener.bearer(caller);
}

RequestLimits patient()
{
    RequestLimits limits;
    limits.badTokensPerMinute = 1'000'000;
    return limits;
}
} // namespace

class TestAccessMatrix : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCellIsAsTheTableSays()
    {
        const std::vector<RoutePolicy> policies = routePolicies();
        std::set<std::string> paths;
        for (const RoutePolicy &policy : policies)
            paths.insert(policy.path);
        int cells = 0, mismatches = 0;
        for (const bool tls : {false, true}) {
            TestListener listener(patient(), tls, "secret");
            QVERIFY(listener.makeStore());
            for (const std::string &path : paths) {
                for (const std::string &method : Methods) {
                    for (const std::string &caller : Callers) {
                        std::string fields = authorizationOf(listener, caller);
                        if (method != "GET")
                            fields += "Content-Type: application/json\r\n";
                        const TestReply reply =
                            ask(listener.port(), request(method, path, fields, method == "POST" ? "{}" : ""), tls);
                        // A stream has no length; its head is all there is to see.
                        const int status = reply.status;
                        const auto expected = expectedOf(policies, path, method, caller);
                        const bool cors = !reply.field("access-control-allow-origin").empty();
                        ++cells;
                        if (!expected.contains(status) || cors || (status == 405 && reply.field("allow").empty())) {
                            ++mismatches;
                            qWarning("%s %s as %s over %s: %d", method.c_str(), path.c_str(), caller.c_str(),
                                     tls ? "TLS" : "HTTP", status);
                        }
                    }
                }
            }
        }
        qInfo("access matrix: %d cells, %d mismatches", cells, mismatches);
        QCOMPARE(cells, int(paths.size() * Methods.size() * Callers.size() * 2));
        QCOMPARE(mismatches, 0);
    }

    void webPagesCannotReachALoopbackListener()
    {
        TestListener listener;
        struct HostCase {
            const char *name, *line, *target;
            int status; ///< without an Origin
        };
        const HostCase hosts[] = {{"127.0.0.1", "Host: 127.0.0.1:PORT\r\n", "/livez", 200},
                                  {"localhost", "Host: localhost\r\n", "/livez", 200},
                                  {"[::1]", "Host: [::1]:PORT\r\n", "/livez", 200},
                                  {"rebinding.example", "Host: rebinding.example:PORT\r\n", "/livez", 421},
                                  {"0.0.0.0", "Host: 0.0.0.0:PORT\r\n", "/livez", 421},
                                  {"empty", "Host: \r\n", "/livez", 400},
                                  {"two hosts", "Host: localhost\r\nHost: rebinding.example\r\n", "/livez", 400},
                                  {"absolute", "Host: localhost\r\n", "http://rebinding.example/livez", 421}};
        int cells = 0;
        for (const HostCase &host : hosts) {
            for (const std::string origin : {"", "Origin: null\r\n", "Origin: https://evil.example\r\n"}) {
                std::string line = host.line;
                if (const auto at = line.find("PORT"); at != std::string::npos)
                    line.replace(at, 4, std::to_string(listener.port()));
                const TestReply reply =
                    ask(listener.port(), "GET " + std::string(host.target) + " HTTP/1.1\r\n" + line + origin + "\r\n");
                QVERIFY2(reply.status == (host.status == 200 && !origin.empty() ? 403 : host.status),
                         (std::string(host.name) + ' ' + origin + std::to_string(reply.status)).c_str());
                QVERIFY(reply.field("access-control-allow-origin").empty());
                ++cells;
            }
        }
        QCOMPARE(cells, 24);
        QCOMPARE(ask(listener.port(), "GET http://localhost/livez HTTP/1.1\r\nHost: localhost\r\n\r\n").status, 200);
        QCOMPARE(ask(listener.port(), "GET /livez HTTP/1.1\r\n\r\n").status, 400);
        QCOMPARE(ask(listener.port(),
                     "OPTIONS /v1/logs HTTP/1.1\r\nHost: localhost\r\nOrigin: https://evil.example\r\n"
                     "Access-Control-Request-Method: POST\r\n\r\n")
                     .status,
                 403);
    }
};

QTEST_GUILESS_MAIN(TestAccessMatrix)
#include "tst_accessmatrix.moc"
