// SPDX-License-Identifier: GPL-3.0-or-later
// Who may do what, cell by cell: every route, method and caller over both transports. What is expected comes from the
// policies and one table of examples alone, by a function that knows nothing of how the listener decides.
#include "routeexamples.h" // first: it has names of its own for what listenerrequests.h names, too

#include "accessbench.h"
#include "listenerrequests.h"
#include "testlistener.h"

#include "server/errorcodes.h"
#include "server/route.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>
#include <set>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {
const std::vector<std::string> Callers{"none",   "malformed", "unknown", "expired", "revoked",
                                       "ingest", "viewer",    "admin",   "operator"};
const std::vector<std::string> Methods{"GET", "POST", "PUT", "DELETE", "OPTIONS"};

std::set<int> expectedOf(const RoutePolicy *route, const std::string &caller)
{
    if (route == nullptr)
        return {405};
    if (route->caller == Caller::Open || route->caller == Caller::Signature)
        return exampleOf(*route)->fine;
    const std::map<std::string, Role> roles{
        {"ingest", Role::Ingest}, {"viewer", Role::Viewer}, {"admin", Role::Admin}, {"operator", Role::Operator}};
    const auto role = roles.find(caller);
    if (role == roles.end())
        return {401};
    return route->roles.contains(role->second) ? exampleOf(*route)->fine : std::set<int>{403};
}

std::string authorizationOf(const AccessBench &bench, const std::string &caller)
{
    if (caller == "none")
        return {};
    if (caller == "malformed")
        return "Authorization: Bearer x y z\r\n";
    const std::map<std::string, std::string> own{
        {"ingest", "default/ingest"}, {"viewer", "default/ada"}, {"admin", "default/admin"}};
    const auto name = own.find(caller);
    return bench.bearer(name == own.end() ? caller : name->second);
}

/// What belongs to nobody stands in the places for what belongs to somebody.
std::string filled(std::string text)
{
    const std::pair<const char *, const char *> nobodys[] = {{"{EVENT_MS}", "1"},
                                                             {"{EVENT_TIME}", "2026-01-02T03:04:05Z"},
                                                             {"{EVENT}", "1"},
                                                             {"{VIEW}", "999999"},
                                                             {"{TOKEN}", "aaaaaaaaaaaa"},
                                                             {"{FILE}", "/none"}};
    for (const auto &[place, value] : nobodys) {
        for (size_t at; (at = text.find(place)) != std::string::npos;)
            text.replace(at, std::string_view(place).size(), value);
    }
    for (size_t at;
         (at = text.find("{")) != std::string::npos && std::isupper(static_cast<unsigned char>(text[at + 1]));)
        text.replace(at, text.find('}', at) + 1 - at, "nobodys");
    return text;
}

std::string filledBody(std::string text)
{
    for (const std::string place : {"SESSION", "FILE", "TENANT", "ACTOR", "AGENT", "PROJECT", "EVENT_MS", "EVENT"}) {
        const std::string whole = '{' + place + '}';
        for (size_t at; (at = text.find(whole)) != std::string::npos;)
            text.replace(at, whole.size(), place.starts_with("EVENT") ? "1" : "nobodys");
    }
    return text;
}

bool isCodeOfTable(const TestReply &reply)
{
    const std::string code = codeOf(reply).toStdString();
    return std::any_of(std::begin(ErrorCodes), std::end(ErrorCodes),
                       [&](const ErrorCodeRow &row) { return row.status == reply.status && row.code == code; });
}

std::string requestOf(const RoutePolicy &policy, const RouteExample &example, const std::string &authorization,
                      const std::string &body)
{
    const std::string fields =
        authorization + (body.empty() ? "" : std::string("Content-Type: ") + example.type + "\r\n");
    return request(policy.method, policy.path + filled(example.query), fields, body);
}
} // namespace

class TestAccessMatrix : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRouteHasAnExample()
    {
        for (const RoutePolicy &policy : routePolicies()) {
            const RouteExample *const example = exampleOf(policy);
            QVERIFY2(example != nullptr, missingExample(policy).c_str());
            QVERIFY2(std::string_view(example->body).empty() == policy.contentTypes.empty(),
                     (policy.path + ": a body, or none?").c_str());
        }
    }

    void everyCellIsAsTheTableSays()
    {
        const std::vector<RoutePolicy> policies = routePolicies();
        std::map<std::string, std::map<std::string, const RoutePolicy *>> paths;
        for (const RoutePolicy &policy : policies)
            paths[policy.path][policy.method] = &policy;
        int cells = 0, mismatches = 0;
        for (const bool tls : {false, true}) {
            AccessBench bench(tls);
            for (const auto &[path, methods] : paths) {
                for (const std::string &method : Methods) {
                    const auto known = methods.find(method);
                    const RoutePolicy *const route = known == methods.end() ? nullptr : known->second;
                    for (const std::string &caller : Callers) {
                        const std::string authorization = authorizationOf(bench, caller);
                        const RouteExample *const example = route ? exampleOf(*route) : nullptr;
                        const std::string text = example
                            ? requestOf(*route, *example, authorization, filledBody(example->body))
                            : request(method, path, authorization, method == "POST" ? "{}" : "");
                        const TestReply reply = ask(bench.port(), text, tls); // of a stream its head alone
                        const bool cors = !reply.field("access-control-allow-origin").empty();
                        const bool otlp = route && route->errorForm == ErrorForm::Otlp;
                        const bool coded = reply.status < 400 || otlp || isCodeOfTable(reply);
                        ++cells;
                        if (!expectedOf(route, caller).contains(reply.status) || cors || !coded
                            || (reply.status == 405 && reply.field("allow").empty())) {
                            ++mismatches;
                            qWarning("%s %s as %s over %s: %d %s", method.c_str(), path.c_str(), caller.c_str(),
                                     tls ? "TLS" : "HTTP", reply.status, reply.body.substr(0, 200).c_str());
                        }
                    }
                }
            }
        }
        qInfo("access matrix: %d routes, %d cells, %d mismatches", int(policies.size()), cells, mismatches);
        QCOMPARE(cells, int(paths.size() * Methods.size() * Callers.size() * 2));
        QCOMPARE(mismatches, 0);
    }

    void confusedTypesAreRefused_neverTripOver()
    {
        AccessBench bench;
        const std::string long1M = '"' + std::string(1 << 20, 'x') + '"';
        const std::vector<std::string> values{"{}", "[]", "7", "-1.5e300", "null", "true", long1M};
        int cells = 0, mismatches = 0;
        for (const RoutePolicy &policy : routePolicies()) {
            if (policy.contentTypes.empty() || policy.caller == Caller::Signature)
                continue;
            const RouteExample &example = *exampleOf(policy);
            const std::string caller = policy.roles.contains(Role::Operator) ? "operator"
                : policy.roles.contains(Role::Admin)                         ? "default/admin"
                                                                             : "default/ingest";
            std::vector<std::string> bodies = values;
            const QJsonObject object = objectOf(filledBody(example.body));
            for (const QString &key : object.keys()) {
                for (const std::string &value : values) {
                    QJsonObject others = object;
                    others.remove(key);
                    std::string body = QJsonDocument(others).toJson(QJsonDocument::Compact).toStdString();
                    body.insert(1, '"' + key.toStdString() + "\":" + value + (others.isEmpty() ? "" : ","));
                    bodies.push_back(std::move(body));
                }
            }
            const bool mayLackWorker = policy.path == "/api/query"; // its worker is a program that may not be built
            const bool isAdmin = policy.path.starts_with("/api/admin/t");
            for (const std::string &body : bodies) {
                const TestReply reply = ask(bench.port(), requestOf(policy, example, bench.bearer(caller), body));
                ++cells;
                // Who may what is never a matter of guessing: there nothing but an object of the right parts will do.
                const bool strict = isAdmin && body.find("null") == std::string::npos && body != "{}";
                if (reply.status < 200 || (reply.status >= 500 && !(reply.status == 503 && mayLackWorker))
                    || (strict && reply.status < 400)) {
                    ++mismatches;
                    qWarning("%s %s with %s: %d", policy.method.c_str(), policy.path.c_str(),
                             body.substr(0, 80).c_str(), reply.status);
                }
            }
        }
        qInfo("type confusion: %d bodies, %d mismatches", cells, mismatches);
        QVERIFY(cells > 200);
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
