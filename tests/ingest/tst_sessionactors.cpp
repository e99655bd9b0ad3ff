// SPDX-License-Identifier: GPL-3.0-or-later
// Whose a session is must not hang on the order in which things arrive, nor on how often they do.
#include "networkstore.h"

#include "store/statement.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <random>
#include <set>

using namespace glasshouse;
using namespace glasshouse::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Begin = 1'790'000'000'000;

PreparedEvent eventOf(EventKind kind, int number, const std::string &actor, const std::string &session)
{
    PreparedEvent event;
    event.kind = kind;
    event.timeMs = Begin + number * 1'000;
    event.action = "told", event.agent = "claude-code", event.actor = actor, event.session = session;
    event.hash = QByteArray(16, char(number));
    return event;
}

/// What several channels tell of three sessions: alone, joined with one another, twice, with and without names.
std::vector<PreparedEvent> told()
{
    std::vector<PreparedEvent> events;
    const std::array<std::string, 4> actors{"", "ada", "bob", "ada@laptop"};
    const std::array<std::string, 4> sessions{"", "one", "two", "three"};
    int number = 0;
    for (const std::string &actor : actors) {
        for (const std::string &session : sessions) {
            if (actor == "bob" && session == "two")
                continue;
            events.push_back(eventOf(EventKind::Activity, ++number, actor, session));
            events.push_back(events.back());                                    // told twice
            PreparedEvent tool = eventOf(EventKind::Tool, 100, actor, session); // all of them one tool call
            tool.ownId = true, tool.tool = "Bash", tool.timeMs += number;
            events.push_back(tool);
            PreparedEvent call = eventOf(EventKind::ModelCall, ++number, actor, session); // all of them one model call
            call.call = PreparedEvent::Call();
            call.call->requestId = "req-1";
            call.call->part.model = "claude-opus-5", call.call->part.tokens.output = number;
            events.push_back(call);
        }
    }
    events.push_back(eventOf(EventKind::Audit, ++number, "root", "one")); // who looked
    return events;
}

QStringList namedIn(const QString &path)
{
    auto connection = Connection::open(path, Connection::Mode::ReadOnly);
    Statement rows(*connection,
                   "SELECT d.value, s.external_id FROM session_actor a JOIN session s ON s.id=a.session"
                   " JOIN dimension_value d ON d.tenant=a.tenant AND d.dimension=? AND d.id=a.actor ORDER BY 1, 2");
    rows.bind(int(Dimension::Actor));
    QStringList named;
    while (rows.next())
        named += rows.string(0) + u':' + rows.string(1);
    return connection->takeFailure() ? named : QStringList{u"failed"_s};
}

} // namespace

class SessionActorsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anyOrderNamesTheSamePeople()
    {
        QStringList expected;
        for (const auto *actor : {u"ada", u"ada@laptop", u"bob"}) {
            for (const auto *session : {u"one", u"three", u"two"}) {
                if (QStringView(actor) != u"bob"_s || QStringView(session) != u"two"_s)
                    expected += QString::fromUtf16(actor) + u':' + QString::fromUtf16(session);
            }
        }
        std::mt19937 random(5);
        for (int run = 0; run < 25; ++run) {
            QTemporaryDir folder;
            NetworkStore store(folder.filePath(u"store.db"_s));
            std::vector<PreparedEvent> events = told();
            std::shuffle(events.begin(), events.end(), random);
            while (!events.empty()) {
                PreparedBatch batch;
                batch.tenant = 1, batch.source = "otlp:claude-code";
                for (size_t left = 1 + random() % 7; left > 0 && !events.empty(); --left) {
                    batch.events.push_back(std::move(events.back()));
                    events.pop_back();
                }
                QVERIFY(store.send(std::move(batch)));
            }
            QCOMPARE(namedIn(store.path()), expected);
        }
    }

    void whoSpeaksForHimselfAlone_makesNoSessionOfAnothersHisOwn()
    {
        QTemporaryDir folder;
        NetworkStore store(folder.filePath(u"store.db"_s));
        auto connection = Connection::open(store.path(), Connection::Mode::ReadWrite);
        QVERIFY(connection->execute("INSERT INTO person_alias(tenant, alias, person) VALUES(1, 'ada@laptop', 'ada')"));
        int number = 0;
        const auto send = [&](const std::string &actor, const std::string &session, bool bound) {
            PreparedBatch batch;
            batch.tenant = 1, batch.source = "otlp:claude-code", batch.bound = bound;
            batch.events = {eventOf(EventKind::Activity, ++number, actor, session)};
            return bool(store.send(std::move(batch)));
        };
        QVERIFY(send("ada", "one", true));
        QVERIFY(send("bob", "one", true)); // he knows its id, and no more
        QVERIFY(send("bob", "one", true));
        QVERIFY(send("ada@laptop", "one", true)); // the same person
        QVERIFY(send("bob", "two", true));
        QCOMPARE(namedIn(store.path()), (QStringList{u"ada:one"_s, u"ada@laptop:one"_s, u"bob:two"_s}));
        QVERIFY(send("eve", "one", false)); // a collector, which speaks for all
        QCOMPARE(namedIn(store.path()),
                 (QStringList{u"ada:one"_s, u"ada@laptop:one"_s, u"bob:two"_s, u"eve:one"_s}));
    }

    void whatIsRolledBackIsNamedAgain()
    {
        QTemporaryDir folder;
        NetworkStore store(folder.filePath(u"store.db"_s));
        auto connection = Connection::open(store.path(), Connection::Mode::ReadWrite);
        QVERIFY(connection->execute("CREATE TRIGGER refuse BEFORE INSERT ON session_actor WHEN "
                                    "(SELECT count(*) FROM session_actor)>0 BEGIN SELECT raise(ABORT, 'no'); END"));
        PreparedBatch batch;
        batch.tenant = 1, batch.source = "otlp:claude-code";
        batch.events = {eventOf(EventKind::Activity, 1, "ada", "one"), eventOf(EventKind::Activity, 2, "bob", "two")};
        store.send(batch);
        QVERIFY(connection->execute("DROP TRIGGER refuse"));
        QVERIFY(store.send(batch));
        QCOMPARE(namedIn(store.path()), (QStringList{u"ada:one"_s, u"bob:two"_s}));
    }
};

QTEST_GUILESS_MAIN(SessionActorsTest)
#include "tst_sessionactors.moc"
