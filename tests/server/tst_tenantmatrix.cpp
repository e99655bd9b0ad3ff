// SPDX-License-Identifier: GPL-3.0-or-later
// What belongs to one tenant does not exist for another: three tenants, every route, each with the others' ids.
#include "routeexamples.h" // first: it has names of its own for what listenerrequests.h names, too

#include "accessbench.h"
#include "listenerrequests.h"

#include <QJsonArray>
#include <QTest>

#include <random>
#include <set>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Noon = 1'790'000'000'000;
const std::vector<std::string> Tenants{"default", "two", "three"};

/// What one tenant has: names that no other has, and none that another has of the same length.
struct Possessions {
    std::map<std::string, std::string> values = {};
};

Possessions of(const std::string &tenant)
{
    const std::string mark = (tenant + "xxxxxxx").substr(0, 7);
    return {{{"SESSION", "session-" + mark},
             {"FILE", "/transcripts/" + mark + ".jsonl"},
             {"ACTOR", "actor-" + mark},
             {"AGENT", "agent-" + mark},
             {"PROJECT", "/project/" + mark},
             {"TENANT", tenant}}};
}

/// The same length, and nobody's.
Possessions nobodys(const Possessions &somebodys)
{
    Possessions none = somebodys;
    for (auto &[name, value] : none.values) {
        if (name == "EVENT_TIME") // when is no secret; a date of nines is none
            continue;
        if (name == "TOKEN") { // base32 knows no 9
            value = "aaaaaaaaaaaa";
            continue;
        }
        for (char &c : value) {
            if (std::isdigit(static_cast<unsigned char>(c)))
                c = '9';
        }
        if (std::isalpha(static_cast<unsigned char>(value.back())) || name == "FILE")
            value.replace(value.size() - std::min<size_t>(3, value.size()), 3, "qqq");
    }
    return none;
}

std::string filled(std::string text, const Possessions &possessions)
{
    for (const auto &[name, value] : possessions.values) {
        const std::string place = '{' + name + '}';
        for (size_t at; (at = text.find(place)) != std::string::npos;)
            text.replace(at, place.size(), value);
    }
    return text;
}

/// An answer without what differs by itself: the date, and the id that was asked for.
std::string comparable(const TestReply &reply, const Possessions &asked)
{
    std::string text = std::to_string(reply.status) + '\n';
    for (size_t begin = 0, end; (end = reply.head.find("\r\n", begin)) != std::string::npos; begin = end + 2) {
        const std::string line = reply.head.substr(begin, end - begin);
        if (!line.starts_with("Date:"))
            text += line + '\n';
    }
    text += reply.body;
    for (const auto &[name, value] : asked.values) {
        if (value.size() < 6) // "two" may stand anywhere
            continue;
        for (size_t at; (at = text.find(value)) != std::string::npos;)
            text.replace(at, value.size(), name);
    }
    return text;
}

PreparedEvent eventOf(const Possessions &p, int number, const std::string &actor)
{
    PreparedEvent event;
    event.kind = EventKind::Activity;
    event.timeMs = Noon + number;
    event.action = "told", event.agent = p.values.at("AGENT"), event.actor = actor;
    event.session = p.values.at("SESSION"), event.project = p.values.at("PROJECT");
    event.correlation = "trace-" + p.values.at("TENANT");
    event.hash = QByteArray(16, char(number)); // the same in each tenant
    return event;
}

} // namespace

class TenantMatrixTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_bench = std::make_unique<AccessBench>();
        for (const std::string &tenant : Tenants) {
            Possessions mine = of(tenant);
            PreparedBatch batch;
            batch.tenant = m_bench->tenantId(tenant), batch.source = "native:" + mine.values["AGENT"];
            batch.events = {eventOf(mine, 1, mine.values["ACTOR"]), eventOf(mine, 2, "ada")};
            PreparedPoint point;
            point.series = QByteArray(16, 's');
            point.name = "tokens." + mine.values["AGENT"], point.session = mine.values["SESSION"];
            point.attributes = "{}", point.timeNs = Noon * 1'000'000, point.isInteger = true, point.integer = 1;
            batch.points = {point};
            QVERIFY(m_bench->store(batch));
            const TestReply view = m_bench->send("POST", "/api/admin/observability/views", tenant + "/admin",
                                                 R"({"name":"mine","payload":{}})");
            const QJsonValue id = objectOf(view.body)[u"id"_s];
            mine.values["VIEW"] = std::to_string(id.isString() ? id.toString().toLongLong() : id.toInteger(1));
            mine.values["TOKEN"] = std::string(tokenIdOf(m_bench->token(tenant + "/bob")).value());
            const QJsonObject list = objectOf(m_bench->get("/api/v1/messages?kind=activity", tenant + "/admin").body);
            const QJsonArray events = list[u"events"_s].toArray();
            QVERIFY(!events.isEmpty());
            mine.values["EVENT"] = std::to_string(events[0][u"id"_s].toInteger());
            mine.values["EVENT_MS"] = std::to_string(Noon + 2);
            mine.values["EVENT_TIME"] = events[0][u"time"_s].toString().toStdString();
            m_possessions[tenant] = mine;
        }
    }

    void theSameIdInTwoTenantsIsTwoEvents()
    {
        for (const std::string &tenant : Tenants)
            QCOMPARE(objectOf(m_bench->get("/api/v1/messages?kind=activity", tenant + "/admin").body)[u"events"_s]
                         .toArray()
                         .size(),
                     2);
    }

    void theSameSpanInTwoTenantsIsStoredTwice_andSaysNothingOfTheOther()
    {
        const std::string span = R"({"resourceSpans":[{"scopeSpans":[{"spans":[{)"
                                 R"("traceId":"5b8efff798038103d269b633813fc60c","spanId":"eee19b7ec3c1b174",)"
                                 R"("name":"shared","startTimeUnixNano":"1790000000000000000",)"
                                 R"("endTimeUnixNano":"1790000001000000000"}]}]}]})";
        std::set<std::string> answers;
        for (const std::string &tenant : Tenants) {
            for (int times = 0; times < 2; ++times) {
                const TestReply reply = m_bench->send("POST", "/v1/traces", tenant + "/ingest", span);
                QCOMPARE(reply.status, 200);
                answers.insert(reply.body);
            }
        }
        QCOMPARE(answers.size(), size_t(1)); // who was first nobody can tell
        for (const std::string &tenant : Tenants)
            QCOMPARE(objectOf(m_bench->get("/api/v1/messages?kind=span", tenant + "/admin").body)[u"events"_s]
                         .toArray()
                         .size(),
                     1);
    }

    void somebodyElsesIsAnsweredAsNobodys()
    {
        int cells = 0, mismatches = 0;
        std::set<std::string> withIds;
        for (const RoutePolicy &policy : routePolicies()) {
            const RouteExample *const example = exampleOf(policy);
            QVERIFY2(example != nullptr, missingExample(policy).c_str());
            const std::string both = std::string(example->query) + example->body;
            const bool hasIds = filled(both, of("two")) != both || both.find("{VIEW}") != std::string::npos
                || both.find("{TOKEN}") != std::string::npos || both.find("{EVENT") != std::string::npos;
            if (!hasIds || policy.purpose == Purpose::Ingest || !policy.roles.contains(Role::Admin))
                continue;
            withIds.insert(policy.method + policy.path);
            for (const std::string &asker : Tenants) {
                for (const std::string &owner : Tenants) {
                    if (asker == owner)
                        continue;
                    for (const std::string role : {"/admin", "/ada"}) {
                        if (role == "/ada" && !policy.roles.contains(Role::Viewer))
                            continue;
                        const Possessions theirs = m_possessions[owner], none = nobodys(theirs);
                        const auto answered = [&](const Possessions &asked) {
                            return comparable(m_bench->send(policy.method, policy.path + filled(example->query, asked),
                                                            asker + role, filled(example->body, asked), example->type),
                                              asked);
                        };
                        const std::string foreign = answered(theirs), missing = answered(none);
                        ++cells;
                        if (foreign != missing) {
                            ++mismatches;
                            qWarning("%s %s of %s as %s%s:\n%s\nbut of nobody:\n%s", policy.method.c_str(),
                                     policy.path.c_str(), owner.c_str(), asker.c_str(), role.c_str(),
                                     foreign.substr(0, 600).c_str(), missing.substr(0, 600).c_str());
                        }
                    }
                }
            }
        }
        qInfo("tenant matrix: %d routes with ids, %d cells, %d mismatches", int(withIds.size()), cells, mismatches);
        QVERIFY(withIds.size() > 20);
        QCOMPARE(mismatches, 0);
    }

    /// Whatever a route is asked, with its own ids or with none, it shows nothing that only another tenant has.
    void noAnswerNamesWhatIsAnothers()
    {
        int answers = 0, leaks = 0;
        for (const RoutePolicy &policy : routePolicies()) {
            const RouteExample *const example = exampleOf(policy);
            if (policy.purpose == Purpose::Ingest || policy.limits.deadlineMs == 0)
                continue;
            for (const std::string &asker : Tenants) {
                for (const std::string role : {"/admin", "/ada"}) {
                    for (const bool asksForOwn : {true, false}) {
                        const Possessions own = asksForOwn ? m_possessions[asker] : Possessions();
                        const std::string query = asksForOwn ? filled(example->query, own) : "";
                        const std::string body =
                            asksForOwn || std::string_view(example->body).empty() ? filled(example->body, own) : "{}";
                        if (policy.method == "DELETE" || policy.method == "PUT")
                            continue; // what is there stays for the others
                        const TestReply reply =
                            m_bench->send(policy.method, policy.path + query, asker + role, body, example->type);
                        ++answers;
                        for (const std::string &other : Tenants) {
                            if (other == asker)
                                continue;
                            for (const auto &[name, value] : m_possessions[other].values) {
                                if (value.size() >= 10 && reply.body.find(value) != std::string::npos
                                    && !name.starts_with("EVENT_")) {
                                    ++leaks;
                                    qWarning("%s %s as %s%s names %s", policy.method.c_str(), policy.path.c_str(),
                                             asker.c_str(), role.c_str(), value.c_str());
                                }
                            }
                        }
                    }
                }
            }
        }
        qInfo("answers: %d, leaks: %d", answers, leaks);
        QVERIFY(answers > 100);
        QCOMPARE(leaks, 0);
    }

    void figuresOfTheInstanceNameNoTenant()
    {
        const std::string text = m_bench->get("/metrics", "operator").body;
        QVERIFY(!text.empty());
        for (const std::string &tenant : Tenants) {
            for (const auto &[name, value] : m_possessions[tenant].values) {
                if (value.size() >= 6 && name != "TENANT")
                    QVERIFY2(text.find(value) == std::string::npos, value.c_str());
            }
            QVERIFY(text.find("tenant=") == std::string::npos);
        }
    }

    void tenThousandEventsInterleaved_noneOnAForeignStream()
    {
        TestClient admin(m_bench->port()), ada(m_bench->port());
        QVERIFY(admin.send(request("GET", "/api/v1/stream", m_bench->bearer("two/admin"))));
        QVERIFY(ada.send(request("GET", "/api/v1/stream", m_bench->bearer("two/ada"))));
        admin.readUntil("\r\n\r\n"), ada.readUntil("\r\n\r\n");
        std::mt19937 random(7);
        std::map<std::string, qint64> ids;
        for (const std::string &tenant : Tenants)
            ids[tenant] = m_bench->tenantId(tenant);
        int sent = 0, sentToTwo = 0, sentByAda = 0;
        std::string seenByAdmin, seenByAda;
        while (sent < 10'000) {
            const std::string &tenant = Tenants[random() % Tenants.size()];
            PreparedBatch batch;
            batch.tenant = ids[tenant], batch.source = "native:bench";
            for (size_t left = 1 + random() % 20; left > 0 && sent < 10'000; --left, ++sent) {
                PreparedEvent event = eventOf(m_possessions[tenant], 3, random() % 2 ? "ada" : "bob");
                event.timeMs = Noon + 10'000 + sent;
                event.hash = QByteArray(12, 'h') + QByteArray::number(10'000 + sent).right(4);
                event.hash = event.hash.left(11) + QByteArray::number(100'000 + sent).right(5);
                sentToTwo += tenant == "two", sentByAda += tenant == "two" && event.actor == "ada";
                batch.events.push_back(event);
            }
            QVERIFY(m_bench->store(std::move(batch)));
            seenByAdmin = admin.readUntil("never", 0), seenByAda = ada.readUntil("never", 0);
        }
        // One of each tenant at the end: when the own has come, all before it have.
        for (const std::string &tenant : Tenants) {
            PreparedBatch batch;
            batch.tenant = ids[tenant], batch.source = "native:bench";
            batch.events = {eventOf(m_possessions[tenant], 4, "ada")};
            batch.events.front().timeMs = Noon + 100'000, batch.events.front().hash = QByteArray(16, 'z');
            batch.events.front().resource = "the-last";
            QVERIFY(m_bench->store(std::move(batch)));
        }
        seenByAdmin = admin.readUntil("the-last"), seenByAda = ada.readUntil("the-last");
        const auto count = [](const std::string &text, const std::string &word) {
            int found = 0;
            for (size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + word.size()))
                ++found;
            return found;
        };
        for (const std::string &seen : {seenByAdmin, seenByAda}) {
            QCOMPARE(count(seen, m_possessions["default"].values["SESSION"]), 0);
            QCOMPARE(count(seen, m_possessions["three"].values["SESSION"]), 0);
            QCOMPARE(count(seen, "event: dropped"), 0);
        }
        QCOMPARE(count(seenByAdmin, "event: activity"), sentToTwo + 1);
        QCOMPARE(count(seenByAda, "event: activity"), sentByAda + 1);
        QCOMPARE(count(seenByAda, "\"bob\""), 0);
    }

private:
    std::unique_ptr<AccessBench> m_bench;
    std::map<std::string, Possessions> m_possessions;
};

QTEST_GUILESS_MAIN(TenantMatrixTest)
#include "tst_tenantmatrix.moc"
