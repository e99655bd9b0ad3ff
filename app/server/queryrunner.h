// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/reader.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace glasshouse {

/// A few threads that ask the store for the listener's routes, each with a reading connection of its own, behind a queue
/// that is bounded. No tenant keeps the others waiting: each has places of its own in the queue, and what is asked next is
/// of whoever has least in hand. Any thread.
class QueryRunner
{
public:
    struct Limits {
        int threads = 2;
        std::size_t waiting = 64; ///< of one tenant
        std::size_t waitingInAll = 256;
        bool keepsSums = true; ///< of closed days, see AnswerCache
    };
    using Ask = std::function<Result<Answer>(StoreReader &)>;
    using Done = std::function<void(Result<Answer>)>;

    explicit QueryRunner(QString storePath) : QueryRunner(std::move(storePath), Limits{}) {}
    QueryRunner(QString storePath, const Limits &limits);
    /// Interrupts what is in hand, forgets what waits.
    ~QueryRunner();
    QueryRunner(const QueryRunner &) = delete;
    QueryRunner &operator=(const QueryRunner &) = delete;

    /// Hits and misses of what is kept between questions, by question.
    CacheCounts cacheCounts() const { return m_answers.counts(); }

    /// Runs `ask`, then `done`, on one of the threads. Returns its number; nothing: too many wait already.
    std::optional<quint64> submit(Ask ask, Done done, qint64 tenant = 0);
    /// Nobody wants the answer any more: what waits is forgotten (`done` is not called), what is in hand interrupted (it
    /// ends with Cancelled, soon). Returns at once.
    void cancel(quint64 number);

private:
    struct Job {
        quint64 number = 0;
        qint64 tenant = 0;
        Ask ask;
        Done done;
        StoreReader *reader = nullptr; ///< while it is being asked
        bool cancelled = false;
    };
    void work();
    std::shared_ptr<Job> takeNext();
    void interruptCancelled();
    Result<Answer> run(const std::shared_ptr<Job> &job, std::unique_ptr<StoreReader> &reader);
    static void tell(Job &job, Result<Answer> answer);
    void setReader(const std::shared_ptr<Job> &job, StoreReader *reader);

    const QString m_storePath;
    const std::size_t m_mostWaiting, m_mostInAll;
    AnswerCache m_answers;
    std::mutex m_mutex;
    std::condition_variable m_filled, m_interrupts;
    std::deque<std::shared_ptr<Job>> m_waiting;
    std::vector<std::shared_ptr<Job>> m_inHand;
    quint64 m_last = 0;
    bool m_ending = false;
    std::vector<std::jthread> m_threads; ///< last: they end before what they use
};

} // namespace glasshouse
