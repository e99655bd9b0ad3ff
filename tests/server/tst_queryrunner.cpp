// SPDX-License-Identifier: GPL-3.0-or-later
#include "querybench.h"

#include "access/access.h"
#include "server/queryrunner.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <mutex>
#include <vector>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {

Result<Answer> anAnswer()
{
    return Answer(ActivityAnswer{});
}

/// Asks again and again until it is told to stop.
Result<Answer> askForever(StoreReader &reader)
{
    for (;;) {
        const auto answer = reader.ask(StoreFactsQuestion{}, Access::localOwner());
        if (!answer)
            return tl::unexpected(answer.error());
    }
}

} // namespace

class TestQueryRunner : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_path;

private Q_SLOTS:
    void initTestCase()
    {
        m_path = m_folder.filePath(u"store.db"_s);
        test::NetworkStore store(m_path);
        QVERIFY(store.isOpen());
    }

    void whatIsBeyondTheQueueIsRefused()
    {
        Door gate;
        std::atomic_int done{0};
        {
            QueryRunner runner(m_path, {.threads = 2, .waiting = 3});
            const auto submit = [&] {
                return runner.submit(
                    [&gate](StoreReader &) {
                        gate.pass();
                        return anAnswer();
                    },
                    [&done](const Result<Answer> &) { ++done; });
            };
            QVERIFY(submit() && submit());
            QVERIFY(gate.waitForArrived(2));
            QVERIFY(submit() && submit() && submit());
            QVERIFY(!submit());
            gate.open();
            QTRY_COMPARE(done.load(), 5);
            QVERIFY(submit());
            QTRY_COMPARE(done.load(), 6);
        }
    }

    void noTenantKeepsAnotherWaiting()
    {
        Door gate;
        std::mutex mutex;
        std::vector<qint64> order;
        QueryRunner runner(m_path, {.threads = 1, .waiting = 3, .waitingInAll = 5});
        const auto submit = [&](qint64 tenant) {
            return runner
                .submit(
                    [&, tenant](StoreReader &) {
                        {
                            const std::lock_guard lock(mutex);
                            order.push_back(tenant);
                        }
                        gate.pass();
                        return anAnswer();
                    },
                    [](const Result<Answer> &) {}, tenant)
                .has_value();
        };
        const auto asked = [&] {
            const std::lock_guard lock(mutex);
            return order;
        };
        QVERIFY(submit(1));
        QVERIFY(gate.waitForArrived(1));
        QVERIFY(submit(1) && submit(1) && submit(1));
        QVERIFY(!submit(1)); // has its places
        QVERIFY(submit(2) && submit(2));
        QVERIFY(!submit(3)); // there are no more in all
        gate.open();
        QTRY_COMPARE(asked().size(), std::size_t(6));
        QCOMPARE(asked(), (std::vector<qint64>{1, 1, 1, 1, 2, 2})); // with one thread nobody else has anything in hand
    }

    void whoHasLeastInHandIsNext()
    {
        Door first, rest;
        std::mutex mutex;
        std::vector<qint64> order;
        QueryRunner runner(m_path, {.threads = 2, .waiting = 3, .waitingInAll = 9});
        const auto submit = [&](qint64 tenant, Door &door) {
            return runner
                .submit(
                    [&mutex, &order, &door, tenant](StoreReader &) {
                        {
                            const std::lock_guard lock(mutex);
                            order.push_back(tenant);
                        }
                        door.pass();
                        return anAnswer();
                    },
                    [](const Result<Answer> &) {}, tenant)
                .has_value();
        };
        QVERIFY(submit(1, first) && submit(1, rest)); // both threads
        QVERIFY(first.waitForArrived(1) && rest.waitForArrived(1));
        QVERIFY(submit(1, rest) && submit(1, rest) && submit(2, rest));
        first.open();
        QVERIFY(rest.waitForArrived(2));
        {
            const std::lock_guard lock(mutex);
            QCOMPARE(order, (std::vector<qint64>{1, 1, 2})); // though the others asked before
        }
        rest.open();
    }

    void whatWaitsAndIsNotWantedIsForgotten()
    {
        Door gate;
        std::atomic_int asked{0}, done{0};
        QueryRunner runner(m_path, {.threads = 1, .waiting = 3});
        const auto submit = [&] {
            return runner.submit(
                [&](StoreReader &) {
                    ++asked;
                    gate.pass();
                    return anAnswer();
                },
                [&done](const Result<Answer> &) { ++done; });
        };
        QVERIFY(submit());
        QVERIFY(gate.waitForArrived(1));
        const auto second = submit(), third = submit();
        runner.cancel(*second);
        gate.open();
        QVERIFY(gate.waitForArrived(2));
        QTRY_COMPARE(done.load(), 2);
        QCOMPARE(asked.load(), 2);
        runner.cancel(*third); // has ended: nothing happens
    }

    void whatIsAskedAndNotWantedIsInterrupted()
    {
        QueryRunner runner(m_path, {.threads = 1, .waiting = 3});
        std::atomic_int cancelled{0}, answered{0};
        const auto number = runner.submit(askForever, [&](const Result<Answer> &answer) {
            if (!answer && answer.error().code == Error::Code::Cancelled)
                ++cancelled;
        });
        runner.cancel(*number);
        // Either it had not begun, or it is interrupted: the thread is free for the next one.
        QVERIFY(runner.submit([](StoreReader &) { return anAnswer(); }, [&](const Result<Answer> &) { ++answered; }));
        QTRY_COMPARE(answered.load(), 1);
        const auto running = runner.submit(
            [&](StoreReader &reader) {
                ++answered;
                return askForever(reader);
            },
            [&](const Result<Answer> &answer) {
                if (!answer && answer.error().code == Error::Code::Cancelled)
                    ++cancelled;
            });
        QTRY_COMPARE(answered.load(), 2);
        const int before = cancelled;
        runner.cancel(*running);
        QTRY_COMPARE(cancelled.load(), before + 1);
    }

    void itEndsThoughQuestionsDoNot()
    {
        std::atomic_int asked{0};
        {
            QueryRunner runner(m_path, {.threads = 2, .waiting = 10});
            for (int i = 0; i < 6; ++i)
                runner.submit(
                    [&asked](StoreReader &reader) {
                        ++asked;
                        return askForever(reader);
                    },
                    [](const Result<Answer> &) {});
            QTRY_COMPARE(asked.load(), 2);
        }
        QCOMPARE(asked.load(), 2);
    }

    void aStoreThatComesLaterIsFound()
    {
        const QString path = m_folder.filePath(u"later.db"_s);
        QueryRunner runner(path, {.threads = 1, .waiting = 3});
        std::atomic_int good{0}, bad{0};
        const auto count = [&](const Result<Answer> &answer) { ++(answer ? good : bad); };
        const auto ask = [](StoreReader &) { return anAnswer(); };
        QVERIFY(runner.submit(ask, count));
        QTRY_COMPARE(bad.load(), 1);
        test::NetworkStore store(path);
        QVERIFY(store.isOpen());
        QVERIFY(runner.submit(ask, count));
        QTRY_COMPARE(good.load(), 1);
    }

    void whatIsThrownIsOneQuestionsTrouble()
    {
        QueryRunner runner(m_path, {.threads = 1, .waiting = 3});
        std::atomic_int good{0}, bad{0};
        const auto count = [&](const Result<Answer> &answer) { ++(answer ? good : bad); };
        QVERIFY(runner.submit([](StoreReader &) -> Result<Answer> { throw std::bad_alloc(); }, count));
        QVERIFY(runner.submit([](StoreReader &) { return anAnswer(); },
                              [](const Result<Answer> &) { throw std::bad_alloc(); }));
        QVERIFY(runner.submit([](StoreReader &) { return anAnswer(); }, count));
        QTRY_COMPARE(good.load(), 1);
        QCOMPARE(bad.load(), 1);
    }
};

QTEST_GUILESS_MAIN(TestQueryRunner)
#include "tst_queryrunner.moc"
