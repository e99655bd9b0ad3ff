// SPDX-License-Identifier: GPL-3.0-or-later
// The read routes over a real listener and a real store.
#include "querybench.h"

#include <QDateTime>
#include <QTest>
#include <QUrl>

#include <algorithm>
#include <set>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {

const std::vector<std::string> Routes{"/api/v1/messages",           "/api/v1/messages/timeline",
                                      "/api/admin/activity",        "/api/admin/activity/health",
                                      "/api/admin/activity/facets", "/api/admin/activity/kpis"};
const std::string Sources = "/api/admin/activity/sync"; ///< of the whole tenant: for admins alone
constexpr int Events = 250;

std::vector<std::string> routesOf(const std::string &caller)
{
    std::vector<std::string> routes = Routes;
    if (caller == "admin" || caller == "other")
        routes.push_back(Sources);
    return routes;
}

QString codeOf(const TestReply &reply)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(reply.body))[u"error"_s][u"code"_s].toString();
}
std::string instant(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs).toStdString();
}

} // namespace

class TestQueryRoutes : public QObject
{
    Q_OBJECT

    std::unique_ptr<QueryBench> m_bench;
    std::vector<SentEvent> m_sent;
    qint64 m_beginMs = 0;

    qint64 count(const std::function<bool(const SentEvent &)> &matches) const
    {
        return std::count_if(m_sent.begin(), m_sent.end(), matches);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_bench = std::make_unique<QueryBench>();
        // A whole minute, an hour ago: buckets of the timeline begin with it.
        m_beginMs = (QDateTime::currentMSecsSinceEpoch() / 60'000 - 60) * 60'000;
        m_sent = QueryBench::madeUp(Events, m_beginMs);
        QVERIFY(m_bench->store(1, m_sent));
        std::vector<SentEvent> others = QueryBench::madeUp(20, m_beginMs, "other");
        for (SentEvent &event : others)
            event.actor = "eve", event.resource = "elsewhere/1", event.type = "elsewhere",
            event.correlation = "elsewhere";
        QVERIFY(m_bench->store(2, others));
    }
    void cleanupTestCase() { m_bench.reset(); }

    void anEmptyTenantAnswersWithEmptyArrays()
    {
        QueryBench bench;
        QVERIFY(bench.object(Sources)[u"sources"_s].isArray());
        for (const char *caller : {"admin", "ada", "nobody", "other"}) {
            for (const std::string &route : routesOf(caller)) {
                const TestReply reply = bench.get(route, caller);
                QVERIFY2(reply.status == 200, (route + ' ' + reply.body).c_str());
                QCOMPARE(reply.field("content-type"), std::string("application/json"));
            }
            const QJsonObject list = bench.object("/api/v1/messages", caller);
            QVERIFY(list[u"events"_s].isArray() && list[u"events"_s].toArray().isEmpty());
            QVERIFY(list[u"next_cursor"_s].isNull());
            QCOMPARE(bench.object("/api/v1/messages/timeline", caller)[u"events"_s].toInteger(-1), 0);
        }
    }

    void theListIsNewestFirstAndHasWhatWasSent()
    {
        for (const char *route : {"/api/v1/messages?limit=5", "/api/admin/activity?limit=5"}) {
            const QJsonObject answer = m_bench->object(route);
            QCOMPARE(answer[u"schema"_s].toString(), u"glasshouse.activity.v1"_s);
            QVERIFY(answer[u"more"_s].toBool());
            const QJsonArray events = answer[u"events"_s].toArray();
            QCOMPARE(events.size(), 5);
            QString last = u"9999"_s;
            for (const QJsonValue &value : events) {
                const QJsonObject event = value.toObject();
                QVERIFY(event[u"time"_s].toString() <= last);
                last = event[u"time"_s].toString();
                const int number = event[u"params"_s][u"attributes"_s][u"number"_s].toInt(-1);
                QVERIFY(number >= Events - 5 && number < Events);
                const SentEvent &sent = m_sent[size_t(number)];
                QCOMPARE(event[u"actor"_s].toString().toStdString(), sent.actor);
                QCOMPARE(event[u"resource"_s].toString().toStdString(), sent.resource);
                QCOMPARE(event[u"outcome"_s].toString().toStdString(), sent.outcome);
                QCOMPARE(event[u"correlation"_s].toString().toStdString(), sent.correlation);
                QCOMPARE(event[u"time"_s].toString().toStdString(), instant(sent.timeMs));
            }
        }
        QVERIFY(m_bench->get("/api/v1/messages").body.find("hidden words") == std::string::npos);
        const QJsonArray bare = m_bench->object("/api/v1/messages?params=false")[u"events"_s].toArray();
        QVERIFY(!bare.isEmpty() && !bare[0].toObject().contains(u"params"_s));
    }

    void filtersNarrow_data()
    {
        using Matches = std::function<bool(const SentEvent &)>;
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<qint64>("expected");
        const auto row = [this](const char *query, const Matches &matches) {
            QTest::newRow(query) << QByteArray(query) << count(matches);
        };
        row("", [](const SentEvent &) { return true; });
        row("user=ada", [](const SentEvent &e) { return e.actor == "ada"; });
        row("user=ada&user=bob", [](const SentEvent &) { return true; });
        row("user=carol", [](const SentEvent &) { return false; });
        row("not_user=ada", [](const SentEvent &e) { return e.actor != "ada"; });
        row("action_in=upload&action_in=rag_query", [](const SentEvent &e) { return e.type != "config.changed"; });
        row("not_action=upload", [](const SentEvent &e) { return e.type != "upload"; });
        row("action_prefix=config.", [](const SentEvent &e) { return e.type == "config.changed"; });
        row("resource=shop%2F1", [](const SentEvent &e) { return e.resource == "shop/1"; });
        row("result_pattern=err%25", [](const SentEvent &e) { return e.outcome == "error"; });
        row("outcome=ok&user=bob", [](const SentEvent &e) { return e.outcome == "ok" && e.actor == "bob"; });
        row("failures=true", [](const SentEvent &e) { return e.outcome == "error"; });
        row("correlation_id=trace-3", [](const SentEvent &e) { return e.correlation == "trace-3"; });
        row("q=SHOP%2F2", [](const SentEvent &e) { return e.resource == "shop/2"; });
        row("kind=span", [](const SentEvent &) { return false; });
    }
    void filtersNarrow()
    {
        QFETCH(QByteArray, query);
        QFETCH(qint64, expected);
        int pages = 0;
        const auto ids = m_bench->walk("/api/admin/activity?limit=1000&" + query.toStdString()
                                           + (query.isEmpty() ? "source=native:bench" : "&source=native:bench"),
                                       &pages);
        QCOMPARE(qint64(ids.size()), expected);
    }

    void bothEndsOfARangeAreInIt()
    {
        const qint64 from = m_sent[50].timeMs, to = m_sent[99].timeMs;
        const QJsonObject answer =
            m_bench->object("/api/v1/messages?limit=1000&since=" + instant(from) + "&until=" + instant(to));
        QCOMPARE(answer[u"events"_s].toArray().size(), 50);
    }

    void pagesFollowOneAnotherToTheEnd_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<int>("limit");
        for (const int limit : {1, 3, 7, 249, 250, 251}) {
            QTest::addRow("all by %d", limit) << QByteArray() << limit;
            QTest::addRow("text by %d", limit) << QByteArray("&q=shop%2F2") << limit;
            QTest::addRow("failures by %d", limit) << QByteArray("&failures=true&user=ada") << limit;
        }
    }
    void pagesFollowOneAnotherToTheEnd()
    {
        QFETCH(QByteArray, query);
        QFETCH(int, limit);
        int one = 0, pages = 0;
        const std::string target = "/api/v1/messages?source=native:bench" + query.toStdString();
        const auto whole = m_bench->walk(target + "&limit=1000", &one);
        const auto paged = m_bench->walk(target + "&limit=" + std::to_string(limit), &pages);
        QVERIFY(!whole.empty());
        QCOMPARE(one, 1);
        QCOMPARE(paged, whole); // no row twice, none left out, though five are of one time
        QVERIFY(pages >= int((whole.size() + size_t(limit) - 1) / size_t(limit)));
        QCOMPARE(std::set<qint64>(paged.begin(), paged.end()).size(), whole.size());
    }

    void otherTenantsRowsAreNeverSeen()
    {
        for (const std::string &route : routesOf("admin")) {
            const TestReply mine = m_bench->get(route), theirs = m_bench->get(route, "other");
            QCOMPARE(mine.status, 200);
            QCOMPARE(theirs.status, 200);
            for (const char *word : {"elsewhere", "eve\""})
                QVERIFY2(mine.body.find("\"" + std::string(word)) == std::string::npos, (route + mine.body).c_str());
            for (const char *word : {"shop/", "\"ada", "\"bob", "trace-"})
                QVERIFY2(theirs.body.find(word) == std::string::npos, (route + theirs.body).c_str());
        }
        int pages = 0;
        QCOMPARE(m_bench->walk("/api/v1/messages?limit=7", &pages, "other").size(), std::size_t(20));
        QCOMPARE(m_bench->walk("/api/v1/messages?user=ada", &pages, "other").size(), std::size_t(0));
    }

    void aViewerSeesOwnRowsAlone()
    {
        int pages = 0;
        const auto own = m_bench->walk("/api/v1/messages?limit=10", &pages, "ada");
        QCOMPARE(qint64(own.size()), count([](const SentEvent &e) { return e.actor == "ada"; }));
        QVERIFY(m_bench->walk("/api/v1/messages?user=bob", &pages, "ada").empty());
        QVERIFY(m_bench->walk("/api/v1/messages?limit=10", &pages, "nobody").empty());
        for (const std::string &route : Routes) {
            const TestReply reply = m_bench->get(route, "ada");
            QVERIFY2(reply.status == 200 && reply.body.find("bob") == std::string::npos, (route + reply.body).c_str());
            QVERIFY(m_bench->get(route, "nobody").body.find("ada") == std::string::npos);
        }
        QCOMPARE(m_bench->get(Sources, "ada").status, 403);
        const QJsonObject timeline = m_bench->object("/api/v1/messages/timeline?since=2h", "ada");
        QCOMPARE(timeline[u"events"_s].toInteger(), qint64(own.size()));
        QCOMPARE(m_bench->object("/api/v1/messages/timeline?since=2h", "nobody")[u"events"_s].toInteger(), 0);
    }

    void theTimelineCountsMinuteByMinute()
    {
        const QJsonObject answer =
            m_bench->object("/api/v1/messages/timeline?source=native:bench&since=" + instant(m_beginMs)
                            + "&until=" + instant(m_beginMs + 10 * 60'000 - 1));
        QCOMPARE(answer[u"schema"_s].toString(), u"glasshouse.timeline.v1"_s);
        QCOMPARE(answer[u"bucket_ms"_s].toInteger(), 60'000);
        QCOMPARE(answer[u"events"_s].toInteger(), Events);
        QCOMPARE(answer[u"failures"_s].toInteger(), count([](const SentEvent &e) { return e.outcome == "error"; }));
        const QJsonArray buckets = answer[u"buckets"_s].toArray();
        QCOMPARE(buckets.size(), 10);
        QCOMPARE(buckets[0][u"time"_s].toString().toStdString(), instant(m_beginMs));
        // Five a second: the first of 250 fall into the first minute.
        QCOMPARE(buckets[0][u"events"_s].toInteger(), Events);
        QCOMPARE(buckets[1][u"events"_s].toInteger(), 0);
    }

    void facetsAndFiguresCountWhatTheListShows()
    {
        const QJsonObject facets =
            m_bench->object("/api/admin/activity/facets?source=native:bench&field=actor&field=outcome&top=1");
        const QJsonArray fields = facets[u"facets"_s].toArray();
        QCOMPARE(fields.size(), 2);
        QCOMPARE(fields[0][u"field"_s].toString(), u"actor"_s);
        QCOMPARE(fields[0][u"values"_s].toArray().size(), 1);
        QCOMPARE(fields[0][u"values"_s][0][u"events"_s].toInteger(), Events / 2);
        QCOMPARE(fields[0][u"more"_s].toInteger(), 1);
        const QJsonObject now =
            m_bench->object("/api/admin/activity/kpis?source=native:bench&since=2h")[u"now"_s].toObject();
        QCOMPARE(now[u"events"_s].toInteger(), Events);
        QCOMPARE(now[u"users"_s].toInteger(), 2);
        const QJsonObject sources = m_bench->object("/api/admin/activity/sync");
        QCOMPARE(sources[u"schema"_s].toString(), u"glasshouse.sources.v1"_s);
    }

    void thePulseHasItsShapeAndIsKeptForHalfAMinute()
    {
        QueryBench bench;
        const TestReply first = bench.get("/api/admin/activity/health");
        const QJsonObject pulse = QJsonDocument::fromJson(QByteArray::fromStdString(first.body)).object();
        QVERIFY((QStringList{u"green"_s, u"yellow"_s, u"red"_s}).contains(pulse[u"status"_s].toString()));
        QVERIFY(!pulse[u"sentence"_s].toString().isEmpty());
        QVERIFY(!pulse[u"fields"_s].toArray().isEmpty());
        for (const QJsonValue &value : pulse[u"fields"_s].toArray()) {
            const QJsonObject field = value.toObject();
            QVERIFY(!field[u"key"_s].toString().isEmpty() && field[u"value"_s].isString());
            const QStringList names = field.keys();
            QVERIFY(std::any_of(names.begin(), names.end(),
                                [](const QString &name) { return name.startsWith(u"raw_"_s); }));
            QVERIFY((QStringList{u"none"_s, u"green"_s, u"yellow"_s, u"red"_s}).contains(field[u"color"_s].toString()));
            // A click leads to a list that answers.
            const std::string click = field[u"click_filter"_s].toString().toStdString();
            QCOMPARE(bench.get("/api/admin/activity" + (click.empty() ? "" : "?" + click)).status, 200);
        }
        QVERIFY(bench.store(1, QueryBench::madeUp(50, QDateTime::currentMSecsSinceEpoch() - 60'000)));
        QCOMPARE(bench.get("/api/admin/activity/health").body, first.body);
        QVERIFY(bench.get("/api/admin/activity/health", "ada").body != first.body); // another scope's is its own
    }

    void anEventIsShownWholeToWhomItConcerns()
    {
        const QJsonObject event =
            m_bench->object("/api/v1/messages?correlation_id=trace-3&limit=1")[u"events"_s][0].toObject();
        const std::string name = event[u"actor"_s].toString().toStdString();
        const std::string target = "/api/admin/activity/event?id=" + std::to_string(event[u"id"_s].toInteger())
            + "&time=" + event[u"time"_s].toString().toStdString();
        const QJsonObject whole = m_bench->object(target);
        QCOMPARE(whole[u"event"_s][u"id"_s].toInteger(), event[u"id"_s].toInteger());
        QCOMPARE(whole[u"related"_s].toArray().size(), 10);
        QVERIFY(m_bench->get(target).body.find("hidden words") == std::string::npos);
        QCOMPARE(m_bench->get(target, name).status, 200);
        for (const char *stranger : {name == "ada" ? "bob" : "ada", "nobody", "other"}) {
            const TestReply reply = m_bench->get(target, stranger);
            QCOMPARE(reply.status, 404);
            QCOMPARE(codeOf(reply), u"NOT_FOUND"_s);
        }
        QCOMPARE(m_bench->get(target + "&raw=true", name).status, 403);
        const size_t before = m_bench->notes().size();
        QCOMPARE(m_bench->get(target + "&raw=true").status, 200);
        const auto notes = m_bench->notes();
        QCOMPARE(notes.size(), before + 1);
        QCOMPARE(notes.back().action, u"event.revealed"_s);
        QCOMPARE(notes.back().actor, u"root"_s);
    }

    void readsAreNotedAndTheHealthIsNot()
    {
        QueryBench bench;
        bench.get("/api/v1/messages?user=ada", "other");
        auto notes = bench.notes();
        QCOMPARE(notes.size(), std::size_t(1));
        QCOMPARE(notes[0].action, u"activity.read"_s);
        QCOMPARE(notes[0].tenant, 2);
        QCOMPARE(notes[0].actor, u"eve"_s);
        QCOMPARE(notes[0].client, u"api"_s);
        QCOMPARE(notes[0].clientIp, u"127.0.0.1"_s);
        QVERIFY(notes[0].params.contains("ada") && notes[0].isRead);
        bench.get("/api/v1/messages", "nobody"); // a token without a subject is named by its id
        QVERIFY(!bench.notes().back().actor.isEmpty());
        const size_t before = bench.notes().size();
        bench.get("/api/admin/activity/health");
        bench.get("/api/v1/messages?limit=nonsense");
        bench.get("/api/v1/messages", "ingest");
        QCOMPARE(bench.notes().size(), before);
        bench.setNote([](const AuditNote &) { throw std::bad_alloc(); });
        QCOMPARE(bench.get("/api/v1/messages").status, 200);
    }
};

QTEST_GUILESS_MAIN(TestQueryRoutes)
#include "tst_queryroutes.moc"
