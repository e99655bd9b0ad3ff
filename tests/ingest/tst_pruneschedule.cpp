// SPDX-License-Identifier: GPL-3.0-or-later
// The store's owner prunes by itself: when, in what steps, and what the trail says of it.
#include "networkstore.h"

#include "access/access.h"
#include "ingest/retention.h"
#include "query/reader.h"
#include "store/statement.h"

#include <QCryptographicHash>
#include <QTemporaryDir>
#include <QTest>

using namespace glasshouse;
using namespace glasshouse::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Noon = 1'795'262'400'000; // 2026-11-21T12:00:00Z
constexpr qint64 Hour = 3600LL * 1000, Day = 24 * Hour;

PreparedBatch happened(int from, int to, qint64 timeMs = Noon)
{
    PreparedBatch batch;
    batch.tenant = 1;
    batch.source = "native:helpdesk";
    for (int i = from; i < to; ++i) {
        PreparedEvent event;
        event.timeMs = timeMs;
        event.kind = EventKind::Activity;
        event.action = "chat", event.agent = "helpdesk";
        event.hash = QCryptographicHash::hash(QByteArray::number(i), QCryptographicHash::Blake2s_128);
        event.ownId = true;
        batch.events.push_back(event);
    }
    batch.bytes = 100 * (to - from);
    return batch;
}

} // namespace

class PruneScheduleTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"a.db"_s);
        m_now = Noon + 200 * Day;
    }

    void whatIsDue_goesOnceADay_andTheTrailNamesTheScheduler()
    {
        const auto store = open();
        QVERIFY(store->send(happened(0, 30)));
        QVERIFY(store->send(happened(30, 40, m_now)));
        QCOMPARE(runOut(*store), PruneSchedule::PeriodMs);
        QCOMPARE(count("event WHERE kind=12"), 10);
        const auto trail = prunes();
        QCOMPARE(trail.size(), 1U);
        QCOMPARE(trail.front().client, std::string("scheduler"));
        QCOMPARE(trail.front().outcome, Outcome::Ok);
        QCOMPARE(trail.front().resource, std::string("tenant:default"));
        QVERIFY(trail.front().body.find("\"events\":30") != std::string::npos);

        m_now += Day - Hour;
        QCOMPARE(store->owner().pruneSome(), Hour);
        QCOMPARE(count("event WHERE kind=12"), 10);
        m_now += 91 * Day; // the ten are due, too
        QCOMPARE(runOut(*store), PruneSchedule::PeriodMs);
        QCOMPARE(count("event WHERE kind=12"), 0);
        QCOMPARE(prunes().size(), 2U);
    }

    void aDayWithNothingDue_saysNothing()
    {
        const auto store = open();
        QVERIFY(store->send(happened(0, 5, m_now)));
        runOut(*store);
        QCOMPARE(prunes().size(), 0U);
    }

    void aProgramThatIsStartedOften_prunesOnceADay()
    {
        runOut(*open());
        m_now += Hour;
        const auto again = open();
        QCOMPARE(again->owner().pruneSome(), PruneSchedule::PeriodMs - Hour);
    }

    void aClockThatWasSetBack_delaysItByNoMoreThanADay()
    {
        runOut(*open());
        m_now -= 400 * Day;
        QCOMPARE(open()->owner().pruneSome(), PruneSchedule::PeriodMs);
    }

    void itIsDoneInSmallSteps_betweenWhichWhatComesIsWritten()
    {
        const auto store = open();
        for (int i = 0; i < 10'000; i += 1'000)
            QVERIFY(store->send(happened(i, i + 1'000)));
        int steps = 0;
        qint64 before = 10'000, most = 0;
        while (store->owner().pruneSome() == 0) {
            ++steps;
            QCOMPARE(store->send(happened(20'000 + steps, 20'001 + steps, m_now))->accepted, 1);
            const qint64 left = count("event WHERE kind=12 AND time_ms=1795262400000");
            most = std::max(most, before - left);
            before = left;
        }
        QVERIFY(steps > 5);
        QVERIFY2(most > 0 && most <= 2'000, qPrintable(QString::number(most)));
        QCOMPARE(before, 0);
        QCOMPARE(count("event WHERE kind=12"), steps);
    }

    void aRunThatWasCutShort_isBegunAgainByTheNextOwner()
    {
        {
            const auto store = open();
            for (int i = 0; i < 6'000; i += 1'000)
                QVERIFY(store->send(happened(i, i + 1'000)));
            for (int step = 0; step < 3; ++step)
                QCOMPARE(store->owner().pruneSome(), 0);
        }
        const qint64 left = count("event WHERE kind=12");
        QVERIFY(left > 0 && left < 6'000);
        runOut(*open());
        QCOMPARE(count("event WHERE kind=12"), 0);
    }

    void everyTenant_byItsOwnLimits()
    {
        const auto store = open();
        TokenRequest other;
        other.action = TokenRequest::Do::Create;
        other.tenant = "acme";
        const auto made = store->owner().tokens(other);
        QVERIFY(made);
        const qint64 acme = made->tokens.front().tenant;
        PreparedBatch theirs = happened(0, 7);
        theirs.tenant = acme;
        QVERIFY(store->send(happened(0, 3)) && store->send(theirs));
        RetentionRequest keep;
        keep.action = RetentionRequest::Do::Set;
        keep.days = {{u"all"_s, KeptForever}};
        QVERIFY(store->owner().retention(keep, m_never));
        runOut(*store);
        QCOMPARE(count("event WHERE kind=12 AND tenant=1"), 3);
        QCOMPARE(count("event WHERE kind=12 AND tenant=" + std::to_string(acme)), 0);
    }

private:
    std::unique_ptr<NetworkStore> open()
    {
        auto store = std::make_unique<NetworkStore>(m_path);
        store->owner().setPruneClock([this] { return m_now; });
        RetentionRequest keep; // notes are of the day of the test, which this clock may take for long ago
        keep.action = RetentionRequest::Do::Set;
        keep.days = {{u"audit"_s, KeptForever}};
        (void)store->owner().retention(keep, m_never);
        return store;
    }
    static qint64 runOut(NetworkStore &store)
    {
        qint64 wait = 0;
        for (int step = 0; wait == 0 && step < 10'000; ++step)
            wait = store.owner().pruneSome();
        return wait;
    }
    qint64 count(const std::string &what) const
    {
        auto connection = Connection::open(m_path, Connection::Mode::ReadOnly);
        return connection ? connection->integer("SELECT count(*) FROM " + what).value_or(-1) : -1;
    }
    std::vector<ActivityEvent> prunes() const
    {
        auto reader = StoreReader::open(m_path);
        if (!reader)
            return {};
        ActivityQuestion question;
        question.filter.events.actions.values = {u"prune.run"_s};
        question.withBodies = true;
        const auto answer = (*reader)->ask(question, Access::localOwner());
        return answer ? answer->events : std::vector<ActivityEvent>();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    qint64 m_now = 0;
    const std::atomic_bool m_never{false};
};

QTEST_GUILESS_MAIN(PruneScheduleTest)
#include "tst_pruneschedule.moc"
