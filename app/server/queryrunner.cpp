// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/queryrunner.h"

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace glasshouse {

QueryRunner::QueryRunner(QString storePath, const Limits &limits)
    : m_storePath(std::move(storePath)),
      m_mostWaiting(limits.waiting),
      m_mostInAll(limits.waitingInAll)
{
    m_answers.setEnabled(limits.keepsSums);
    for (int i = 0; i < limits.threads; ++i)
        m_threads.emplace_back([this] { work(); });
    m_threads.emplace_back([this] { interruptCancelled(); });
}

QueryRunner::~QueryRunner()
{
    std::deque<std::shared_ptr<Job>> forgotten; // their callers' things go without the lock
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
        forgotten.swap(m_waiting);
        for (const auto &job : m_inHand)
            job->cancelled = true;
    }
    m_filled.notify_all();
    m_interrupts.notify_all();
}

std::optional<quint64> QueryRunner::submit(Ask ask, Done done, qint64 tenant)
{
    auto job = std::make_shared<Job>();
    job->tenant = tenant;
    job->ask = std::move(ask);
    job->done = std::move(done);
    const std::lock_guard lock(m_mutex);
    const auto isTheirs = [tenant](const std::shared_ptr<Job> &each) { return each->tenant == tenant; };
    if (m_ending || m_waiting.size() >= m_mostInAll
        || std::size_t(std::count_if(m_waiting.begin(), m_waiting.end(), isTheirs)) >= m_mostWaiting)
        return std::nullopt;
    job->number = ++m_last;
    m_waiting.push_back(std::move(job));
    m_filled.notify_one();
    return m_last;
}

void QueryRunner::cancel(quint64 number)
{
    const auto isMeant = [number](const std::shared_ptr<Job> &job) { return job->number == number; };
    std::shared_ptr<Job> forgotten;
    const std::lock_guard lock(m_mutex);
    if (const auto waiting = std::find_if(m_waiting.begin(), m_waiting.end(), isMeant); waiting != m_waiting.end()) {
        forgotten = std::move(*waiting);
        m_waiting.erase(waiting);
    } else if (const auto running = std::find_if(m_inHand.begin(), m_inHand.end(), isMeant);
               running != m_inHand.end()) {
        (*running)->cancelled = true;
        m_interrupts.notify_one();
    }
}

// What the job holds goes here, without the lock.
void QueryRunner::tell(Job &job, Result<Answer> answer)
{
    try {
        std::exchange(job.done, nullptr)(std::move(answer));
    } catch (...) {
        // No memory for the answer: the caller's deadline tells the client.
    }
    job.ask = nullptr;
}

/// The oldest of the tenant that has least in hand; under the lock, and there is one.
std::shared_ptr<QueryRunner::Job> QueryRunner::takeNext()
{
    const auto inHand = [this](const std::shared_ptr<Job> &job) {
        return std::count_if(m_inHand.begin(), m_inHand.end(),
                             [&job](const std::shared_ptr<Job> &each) { return each->tenant == job->tenant; });
    };
    const auto next = std::min_element(m_waiting.begin(), m_waiting.end(),
                                       [&inHand](const auto &a, const auto &b) { return inHand(a) < inHand(b); });
    auto job = std::move(*next); // the first of equals
    m_waiting.erase(next);
    return job;
}

void QueryRunner::work()
{
    std::unique_ptr<StoreReader> reader;
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_filled.wait(lock, [this] { return m_ending || !m_waiting.empty(); });
        if (m_ending)
            return;
        auto job = takeNext();
        m_inHand.push_back(job);
        lock.unlock();
        tell(*job, run(job, reader));
        lock.lock();
        std::erase(m_inHand, job);
    }
}

void QueryRunner::setReader(const std::shared_ptr<Job> &job, StoreReader *reader)
{
    const std::lock_guard lock(m_mutex);
    job->reader = reader;
}

Result<Answer> QueryRunner::run(const std::shared_ptr<Job> &job, std::unique_ptr<StoreReader> &reader)
{
    // What is thrown (no memory, mostly) is one question's trouble, not the pool's.
    try {
        if (!reader) {
            auto opened = StoreReader::open(m_storePath);
            if (!opened)
                return tl::unexpected(opened.error());
            reader = std::move(*opened);
            reader->useCache(&m_answers);
        }
        setReader(job, reader.get());
        Result<Answer> answer = job->ask(*reader);
        setReader(job, nullptr);
        if (!answer && answer.error().code != Error::Code::Rejected && answer.error().code != Error::Code::Cancelled)
            reader.reset(); // a store that was replaced or repaired is opened anew
        return answer;
    } catch (...) {
        setReader(job, nullptr);
        reader.reset();
        return fail(Error::Code::Io, u"the question could not be worked on"_s);
    }
}

// An interrupt ends only the statement that runs, and a question has several: so it is repeated until the question ends.
void QueryRunner::interruptCancelled()
{
    std::unique_lock lock(m_mutex);
    const auto isCancelled = [](const std::shared_ptr<Job> &job) { return job->cancelled; };
    for (;;) {
        m_interrupts.wait(lock, [&] { return m_ending || std::any_of(m_inHand.begin(), m_inHand.end(), isCancelled); });
        if (m_ending && m_inHand.empty())
            return;
        for (const auto &job : m_inHand) {
            if (job->cancelled && job->reader != nullptr)
                job->reader->interrupt();
        }
        lock.unlock();
        std::this_thread::sleep_for(10ms);
        lock.lock();
    }
}

} // namespace glasshouse
