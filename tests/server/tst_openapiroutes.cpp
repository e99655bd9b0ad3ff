// SPDX-License-Identifier: GPL-3.0-or-later
// Every route, really called: as its example asks and in ways that it refuses, by every role and by nobody. What comes back is
// what the served document says of it, statuses, codes and bodies. A new route is in it by itself.
#include "routeexamples.h"
#include "serveddocument.h"
#include "teamserver.h"

#include <algorithm>
#include <set>

using namespace glasshouse;
using namespace glasshouse::test;
using namespace Qt::StringLiterals;

namespace {

constexpr const char *Session = "session-of-ada";
const std::vector<std::string> Roles{"operator", "admin", "ada", "sender", "other"};

/// Routes whose example is answered, but never with what was asked for: nobody here signs, and nothing of the kind is there.
const std::set<std::string> NeverFulfilled{"/webhooks/github",
                                           "/webhooks/azure",
                                           "/api/v1/ask/alert-test",
                                           "/api/v1/act/acknowledge-alerts",
                                           "/api/v1/act/remove-alert-rule",
                                           "/api/v1/act/remove-channel",
                                           "/api/v1/act/remove-pack-schedule",
                                           "/api/v1/act/save-alert-rule",
                                           "/api/v1/act/save-channel",
                                           "/api/v1/act/save-pack-schedule",
                                           "/api/v1/act/test-channel"};

bool isGood(int status)
{
    return status >= 200 && status < 300;
}

} // namespace

class OpenApiRoutesTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<TeamServer> m_team;
    ServedDocument m_document;
    std::map<std::string, std::string> m_values; ///< what stands for {SESSION} and the like
    int m_replies = 0, m_wrong = 0;

    int port() const { return m_team->backend().listenState().httpPort; }
    std::string filled(std::string text) const
    {
        for (const auto &[name, value] : m_values) {
            const std::string place = '{' + name + '}';
            for (std::size_t at; (at = text.find(place)) != std::string::npos;)
                text.replace(at, place.size(), value);
        }
        return text;
    }
    std::string requestFor(const RoutePolicy &policy, const std::string &query, const std::string &fields,
                           const std::string &body, const std::string &type) const
    {
        return request(policy.method, policy.path + query,
                       fields + (body.empty() ? "" : "Content-Type: " + type + "\r\n"), body);
    }
    std::string bearer(const std::string &role) const
    {
        return "Authorization: Bearer " + m_team->token(role) + "\r\n";
    }
    /// Asks, holds the reply against the document, and counts.
    TestReply checked(const RoutePolicy &policy, const std::string &what, const std::string &text)
    {
        const TestReply reply = ask(port(), text); // of a stream its head alone
        ++m_replies;
        if (const QString why = m_document.whyNot(policy, reply); !why.isEmpty()) {
            ++m_wrong;
            qWarning("%s %s, %s: %d: %s", policy.method.c_str(), policy.path.c_str(), what.c_str(), reply.status,
                     qPrintable(why));
        }
        return reply;
    }
    /// One whom a route is for.
    static std::string callerOf(const RoutePolicy &policy)
    {
        if (policy.roles.contains(Role::Admin))
            return "admin";
        return policy.roles.contains(Role::Operator) ? "operator" : "sender";
    }
    void pass(const char *what, int least)
    {
        qInfo("%s: %d replies, %d not as the document says", what, m_replies, m_wrong);
        QVERIFY(m_replies >= least);
        QCOMPARE(m_wrong, 0);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_team = std::make_unique<TeamServer>();
        QVERIFY(m_team->backend().listenState().listens());
        m_document = ServedDocument(m_team->objectOf(m_team->send("GET", "/openapi.json", "admin")));
        QVERIFY(!m_document.schemas().isEmpty());
        const std::string name = std::string("/api/v1/sessions?name=") + Session + ".jsonl";
        QCOMPARE(m_team->send("POST", name, "ada", transcriptLines(Session, 5), "application/x-ndjson").status, 201);
        const TestReply sent =
            m_team->send("POST", "/api/v1/messages", "sender",
                         R"([{"event_id":"e1","type":"chat","agent":"billing","session":"s",)"
                         R"("tokens":7},{"event_id":"e2","type":"token_issued","agent":"billing"}])");
        QVERIFY2(isGood(sent.status), sent.body.c_str());
        for (const char *report : {R"({"key":"k1","message":"one"})", R"({"key":"k2","message":"two"})"})
            QCOMPARE(m_team->send("POST", "/api/feedback", "ada", report).status, 201);
        const TestReply view =
            m_team->send("POST", "/api/admin/observability/views", "admin", R"({"name":"mine","payload":{}})");
        QCOMPARE(view.status, 201);
        const QJsonObject files = m_team->objectOf(m_team->send("POST", "/api/v1/ask/session-files", "admin",
                                                                std::string(R"({"sessionId":")") + Session + "\"}"));
        const QJsonObject events = m_team->objectOf(m_team->send("GET", "/api/v1/messages?agent=billing", "admin"));
        const QJsonObject event = events[u"events"_s][0].toObject();
        QVERIFY(!event.isEmpty());
        const qint64 at = QDateTime::fromString(event[u"time"_s].toString(), Qt::ISODateWithMs).toMSecsSinceEpoch();
        m_values = {{"SESSION", Session},
                    {"FILE", files[u"files"_s][0][u"path"_s].toString().toStdString()},
                    {"VIEW", std::to_string(m_team->objectOf(view)[u"id"_s].toInteger())},
                    {"TOKEN", std::string(tokenIdOf(m_team->token("bob")).value())},
                    {"TENANT", "default"},
                    {"ACTOR", "ada"},
                    {"AGENT", "billing"},
                    {"PROJECT", "/home/dev/p"},
                    {"EVENT_MS", std::to_string(at)},
                    {"EVENT_TIME", event[u"time"_s].toString().toStdString()},
                    {"EVENT", std::to_string(event[u"id"_s].toInteger())}};
        QVERIFY(!m_values["FILE"].empty());
    }
    void init() { m_replies = m_wrong = 0; }
    void cleanupTestCase() { m_team.reset(); }

    void asItsExampleAsks_everyRouteAnswersAsTheDocumentSays()
    {
        QStringList unfulfilled;
        for (const RoutePolicy &policy : routePolicies()) {
            const RouteExample *const example = exampleOf(policy);
            QVERIFY2(example != nullptr, missingExample(policy).c_str());
            bool isFulfilled = false;
            for (const std::string &role : Roles) {
                const TestReply reply = checked(
                    policy, "as " + role,
                    requestFor(policy, filled(example->query), bearer(role), filled(example->body), example->type));
                isFulfilled = isFulfilled || isGood(reply.status);
            }
            checked(policy, "without a token",
                    requestFor(policy, filled(example->query), {}, filled(example->body), example->type));
            checked(policy, "with a token of nobody's",
                    requestFor(policy, filled(example->query), "Authorization: Bearer gh_nobodys\r\n",
                               filled(example->body), example->type));
            if (!isFulfilled && !NeverFulfilled.contains(policy.path))
                unfulfilled << ServedDocument::textOf(policy.method + ' ' + policy.path);
        }
        pass("examples", int(routePolicies().size() * (Roles.size() + 2)));
        QVERIFY2(unfulfilled.isEmpty(), qPrintable(u"no example is answered: "_s + unfulfilled.join(u", "_s)));
    }

    void askedWrongly_everyRouteRefusesAsTheDocumentSays()
    {
        const std::vector<std::string> bodies{"{", "[]", "7", "null", R"({"nonsense":1})", "\xff\xfe", std::string()};
        for (const RoutePolicy &policy : routePolicies()) {
            const RouteExample &example = *exampleOf(policy);
            const std::string fields = bearer(callerOf(policy)), body = filled(example.body);
            const bool isStream = policy.limits.deadlineMs == 0;
            for (const char *query : {"?nonsense=1", "?%zz", "?id=-1", "?limit=0", "?since=never", "?days=91",
                                      "?from=2026-11-02&to=2026-11-01", "?zone=Nowhere/At_All", "?session=nobodys"}) {
                if (!isStream)
                    checked(policy, query, requestFor(policy, query, fields, body, example.type));
            }
            if (policy.contentTypes.empty())
                continue;
            for (const std::string &wrong : bodies)
                checked(policy, "body " + wrong,
                        requestFor(policy, filled(example.query), fields, wrong, example.type));
            checked(policy, "as a form", requestFor(policy, filled(example.query), fields, body, "text/plain"));
            const std::string packed = gzipped(body).substr(0, 8);
            checked(
                policy, "packed and cut",
                requestFor(policy, filled(example.query), fields + "Content-Encoding: gzip\r\n", packed, example.type));
        }
        pass("refusals", int(routePolicies().size() * 8));
    }

    void aFreePlanAndNamesOfNobody_areRefusedAsTheDocumentSays()
    {
        QCOMPARE(
            m_team->send("POST", "/api/admin/tenants/plan", "operator", R"({"name":"elsewhere","plan":"free"})").status,
            200);
        int closed = 0;
        for (const RoutePolicy &policy : routePolicies()) {
            const RouteExample &example = *exampleOf(policy);
            const std::string query = filled(example.query), body = filled(example.body);
            const TestReply reply =
                checked(policy, "with a free plan", requestFor(policy, query, bearer("other"), body, example.type));
            closed += policy.gate == Gate::Analytics && reply.status == 403;
            checked(policy, "under another name",
                    ""
                        + requestFor(policy, query, bearer("other") + "Origin: https://evil.example\r\n", body,
                                     example.type));
        }
        QCOMPARE(closed, 15); // /analytics, /api/analytics, and the same questions of a console
        pass("plans and origins", int(routePolicies().size() * 2));
    }
};

QTEST_GUILESS_MAIN(OpenApiRoutesTest)
#include "tst_openapiroutes.moc"
