// SPDX-License-Identifier: GPL-3.0-or-later
// What the store's owner makes of batches from the network: commit, answer, quarantine, trouble that ends by itself.
#include "networkstore.h"
#include "testcorpus.h"

#include "access/access.h"
#include "query/reader.h"
#include "store/sourcestore.h"

#include <QCryptographicHash>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

#include <csignal>

using namespace glasshouse;
using namespace glasshouse::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Noon = 1'795'262'400'000;

PreparedEvent activity(const QString &id, const std::string &action = "chat")
{
    PreparedEvent event;
    event.timeMs = Noon;
    event.kind = EventKind::Activity;
    event.outcome = Outcome::Ok;
    event.action = action;
    event.agent = "helpdesk";
    event.actor = "ada";
    event.hash = QCryptographicHash::hash(id.toUtf8(), QCryptographicHash::Blake2s_128);
    event.ownId = true;
    event.body = "{\"attributes\":{\"n\":1}}";
    return event;
}

PreparedEvent call(const QString &id, CallChannel channel, const std::string &machine, qint64 output)
{
    PreparedEvent event = activity(id, "api_request");
    event.kind = EventKind::ModelCall;
    event.machine = machine;
    event.session = "s-1";
    event.model = "claude-opus-5";
    PreparedEvent::Call c;
    c.channel = channel;
    c.requestId = "req_0000000000000001";
    c.part.model = event.model;
    c.part.tokens.input = 10, c.part.tokens.output = output;
    event.call = c;
    return event;
}

PreparedBatch batchOf(std::vector<PreparedEvent> events, qint64 tenant = 1)
{
    PreparedBatch batch;
    batch.tenant = tenant;
    batch.source = "native:helpdesk";
    batch.bytes = qint64(events.size()) * 700;
    batch.events = std::move(events);
    return batch;
}

std::vector<ActivityEvent> eventsOf(const QString &storePath)
{
    auto reader = StoreReader::open(storePath);
    if (!reader)
        return {};
    ActivityQuestion question;
    question.limit = 10'000;
    const auto answer = (*reader)->ask(question, Access::localOwner());
    return answer ? answer->events : std::vector<ActivityEvent>();
}

std::vector<SourceRow> sourcesOf(const QString &storePath)
{
    auto connection = Connection::open(storePath, Connection::Mode::ReadOnly);
    if (!connection)
        return {};
    return SourceStore(*connection, 1).all();
}

} // namespace

class NetworkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBatchSentAHundredTimes_isStoredOnce()
    {
        QTemporaryDir folder;
        NetworkStore store(folder.filePath(u"a.db"_s));
        const auto first = store.send(batchOf({activity(u"1"_s), activity(u"2"_s)}));
        QVERIFY(first);
        QCOMPARE(first->accepted, 2);
        for (int i = 1; i < 100; ++i) {
            const auto again = store.send(batchOf({activity(u"1"_s), activity(u"2"_s)}));
            QVERIFY(again);
            QCOMPARE(again->accepted, 0);
            QCOMPARE(again->duplicate, 2);
        }
        QCOMPARE(eventsOf(store.path()).size(), 2U);
        const auto sources = sourcesOf(store.path());
        QCOMPARE(sources.size(), 1U);
        QCOMPARE(sources[0].accepted, 2);
        QCOMPARE(sources[0].duplicate, 198);
        QVERIFY(describe(store.path()).contains(u"rollups right"_s));
    }

    void aRequestOfSeveralPrograms_countsEachUnderItsOwnName()
    {
        QTemporaryDir folder;
        NetworkStore store(folder.filePath(u"a.db"_s));
        PreparedEvent other = activity(u"2"_s);
        other.agent = "greeter";
        QVERIFY(store.send(batchOf({activity(u"1"_s), other})));
        const auto sources = sourcesOf(store.path());
        QCOMPARE(sources.size(), 2U);
        QCOMPARE(sources[0].name, std::string("native:greeter"));
        QCOMPARE(sources[1].name, std::string("native:helpdesk"));
        QCOMPARE(sources[0].accepted, 1);
        for (const ActivityEvent &event : eventsOf(store.path()))
            QCOMPARE(event.source, "native:" + event.agent);
    }

    void theAnswerComesAfterTheCommit()
    {
        QTemporaryDir folder;
        NetworkStore store(folder.filePath(u"a.db"_s));
        size_t seen = 0;
        const auto admitted =
            store.intake().submit(batchOf({activity(u"1"_s)}), [&](const Result<IntakeResult> &result) {
                QVERIFY(result);
                seen = eventsOf(store.path()).size(); // by another connection: only what is committed
            });
        QCOMPARE(admitted, Intake::Admission::Taken);
        QCOMPARE(seen, 0U);
        store.owner().drain();
        QCOMPARE(seen, 1U);
    }

    void committedEvents_arePublishedOnceInOrder()
    {
        QTemporaryDir folder;
        NetworkStore store(folder.filePath(u"a.db"_s));
        std::vector<qint64> sequences;
        store.live().subscribe([&sequences](const auto &events) {
            for (const auto &event : events)
                sequences.push_back(event->sequence);
        });
        QVERIFY(store.send(batchOf({activity(u"1"_s), activity(u"2"_s)})));
        QVERIFY(store.send(batchOf({activity(u"2"_s), activity(u"3"_s)})));
        QCOMPARE(sequences, (std::vector<qint64>{1, 2, 3}));
        bool complete = false;
        QCOMPARE(store.live().since(1, &complete).size(), 2U);
        QVERIFY(complete);
    }

    void aFullQueue_takesNothingMore_andAClosedOneAnswersWhoWaits()
    {
        Intake intake({1000, 3});
        int answered = 0;
        const auto count = [&answered](const Result<IntakeResult> &result) {
            QVERIFY(!result);
            QCOMPARE(result.error().code, Error::Code::Busy);
            ++answered;
        };
        PreparedBatch small = batchOf({activity(u"1"_s), activity(u"2"_s)});
        small.bytes = 10;
        QCOMPARE(intake.submit(small, count), Intake::Admission::Taken);
        QCOMPARE(intake.submit(small, count), Intake::Admission::Full); // four records
        small.events.pop_back();
        small.bytes = 991;
        QCOMPARE(intake.submit(small, count), Intake::Admission::Full); // too many bytes
        small.bytes = 990;
        QCOMPARE(intake.submit(small, count), Intake::Admission::Taken);
        intake.close();
        QCOMPARE(answered, 2);
        QCOMPARE(intake.submit(small, count), Intake::Admission::Closed);
        QCOMPARE(intake.depth().bytes, 0);
    }

    void aRecordThatTheStoreRefuses_goesToQuarantine_andTheRestIsKept()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"a.db"_s);
        NetworkStore store(path);
        QVERIFY(store.send(batchOf({activity(u"0"_s, "poison")}))); // makes the action known
        {
            auto other = Connection::open(path, Connection::Mode::ReadWrite);
            QVERIFY(other);
            refuse(*other, "poison");
        }
        std::vector<PreparedEvent> events;
        for (int i = 1; i <= 40; ++i)
            events.push_back(activity(QString::number(i), i == 17 ? "poison" : "chat"));
        const auto sent = store.send(batchOf(std::move(events)));
        QVERIFY2(sent, sent ? "" : qPrintable(sent.error().message));
        QCOMPARE(sent->accepted, 39);
        QCOMPARE(sent->rejected, 1);
        QVERIFY(!sent->reason.isEmpty());
        QCOMPARE(eventsOf(path).size(), 40U);
        QCOMPARE(sourcesOf(path)[0].quarantined, 1);
        QVERIFY(store.health().read().writable);
        QVERIFY(describe(path).contains(u"rollups right"_s));
    }

    void aFullDisk_isAnErrorForTheSender_andEndsByItself()
    {
        QTemporaryDir folder;
        NetworkStore store(folder.filePath(u"a.db"_s));
        QVERIFY(store.send(batchOf({activity(u"1"_s)})));
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        getrlimit(RLIMIT_FSIZE, &before);
        const rlimit full{4096, before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &full); // from here on no file can grow
        const auto refused = store.send(batchOf({activity(u"2"_s)}));
        const bool stillReads = eventsOf(store.path()).size() == 1;
        setrlimit(RLIMIT_FSIZE, &before);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Error::Code::Io);
        QVERIFY(stillReads);
        QVERIFY(!store.health().read().writable);
        QVERIFY(!store.health().read().trouble.isEmpty());
        store.owner().probe();
        QVERIFY(store.health().read().writable);
        const auto retried = store.send(batchOf({activity(u"2"_s)}));
        QVERIFY(retried);
        QCOMPARE(retried->accepted, 1);
        QCOMPARE(eventsOf(store.path()).size(), 2U);
    }

    void tenants_areKeptApart_evenWithTheSameIds()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"a.db"_s);
        NetworkStore store(path);
        TokenRequest request;
        request.action = TokenRequest::Do::Create;
        request.tenant = "other";
        const auto other = store.owner().tokens(request);
        QVERIFY(other);
        const qint64 tenant = other->tokens.front().tenant;
        QVERIFY(tenant != 1);
        QCOMPARE(store.send(batchOf({activity(u"1"_s)}))->accepted, 1);
        QCOMPARE(store.send(batchOf({activity(u"1"_s)}, tenant))->accepted, 1);
        QCOMPARE(eventsOf(path).size(), 1U);
    }

    void twoReportsOfOneCall_thatNameTheMachineDifferently_leaveTheSumsRight()
    {
        QTemporaryDir folder;
        NetworkStore store(folder.filePath(u"a.db"_s));
        QCOMPARE(store.send(batchOf({call(u"span"_s, CallChannel::Span, "", 20)}))->accepted, 1);
        QCOMPARE(store.send(batchOf({call(u"log"_s, CallChannel::Log, "workstation", 20)}))->accepted, 1);
        QCOMPARE(store.send(batchOf({call(u"more"_s, CallChannel::Log, "laptop", 30)}))->accepted, 1);
        const QString described = describe(store.path());
        QVERIFY2(described.contains(u"rollups right"_s), qPrintable(described));
        auto reader = StoreReader::open(store.path());
        QVERIFY(reader);
        const auto usage = (*reader)->ask(UsageQuestion{}, Access::localOwner());
        QVERIFY(usage);
        QCOMPARE(usage->totals.calls, 1);
        QCOMPARE(usage->totals.tokens.output, 30);
    }

    void oneReport_sentToTwoTenants_isEachOnesCall()
    {
        QTemporaryDir folder;
        NetworkStore store(folder.filePath(u"a.db"_s));
        TokenRequest request;
        request.action = TokenRequest::Do::Create;
        request.tenant = "other";
        const auto other = store.owner().tokens(request);
        QVERIFY(other);
        const qint64 tenant = other->tokens.front().tenant;
        QCOMPARE(store.send(batchOf({call(u"1"_s, CallChannel::Log, "m", 20)}))->accepted, 1);
        QCOMPARE(store.send(batchOf({call(u"1"_s, CallChannel::Log, "m", 20)}, tenant))->accepted, 1);
        QCOMPARE(store.send(batchOf({call(u"1"_s, CallChannel::Log, "m", 20)}, tenant))->duplicate, 1);
        QVERIFY(describe(store.path()).contains(u"rollups right"_s));
    }

    void theOwner_thatComesNext_goesOnWithTheNumbers()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"a.db"_s);
        {
            NetworkStore store(path);
            QVERIFY(store.send(batchOf({activity(u"1"_s)})));
        }
        NetworkStore store(path);
        QVERIFY(store.send(batchOf({activity(u"1"_s), activity(u"2"_s)})));
        QCOMPARE(store.live().last(), 2);
        QCOMPARE(eventsOf(path).size(), 2U);
    }

private:
    /// Events of this action fail in SQLite itself, as a row does that breaks a constraint.
    static void refuse(Connection &connection, const char *action)
    {
        Dictionary dictionary(connection, 1);
        const auto made = connection.execute("CREATE TRIGGER refused BEFORE INSERT ON event WHEN NEW.action="
                                             + std::to_string(dictionary.find(Dimension::Action, action))
                                             + " BEGIN SELECT raise(ABORT, 'refused'); END");
        QVERIFY(made);
    }
};

QTEST_GUILESS_MAIN(NetworkTest)
#include "tst_network.moc"
