// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/readerpool.h"

#include "access/access.h"
#include "query/reader.h"
#include "query/transcriptanswers.h"

#include <algorithm>

namespace glasshouse {

namespace {

/// Transcripts are read from their files, everything else from the store.
Result<Answer> answerFromFile(const TranscriptOutlineQuestion &question, const std::atomic_bool &stop,
                              const QString &store)
{
    return answerTranscriptOutline(question, stop, store);
}
Result<Answer> answerFromFile(const TranscriptPageQuestion &question, const std::atomic_bool &stop,
                              const QString &store)
{
    return answerTranscriptPage(question, stop, store);
}
Result<Answer> answerFromFile(const TranscriptFindQuestion &question, const std::atomic_bool &stop,
                              const QString &store)
{
    return answerTranscriptFind(question, stop, store);
}
Result<Answer> answerFromFile(const RawRecordQuestion &question, const std::atomic_bool &stop, const QString &store)
{
    return answerRawRecord(question, stop, store);
}

template<typename Q>
concept OfFile = requires(const Q &question, const std::atomic_bool &stop, const QString &store)
{
    answerFromFile(question, stop, store);
};

Result<Answer> answerOne(const QString &storePath, std::unique_ptr<StoreReader> &reader, AnswerCache &answers,
                         SqlRunner &sql, const Question &question, const std::atomic_bool &stop)
{
    return std::visit(
        [&](const auto &asked) -> Result<Answer> {
            if constexpr (OfFile<std::decay_t<decltype(asked)>>) {
                return answerFromFile(asked, stop, storePath);
            } else if constexpr (std::is_same_v<std::decay_t<decltype(asked)>, SqlQuestion>) {
                auto answer = sql.run(asked, storePath, Access::localOwner(), stop);
                if (!answer)
                    return tl::unexpected(answer.error());
                return Answer(std::move(*answer));
            } else {
                if (!reader) {
                    auto opened = StoreReader::open(storePath);
                    if (!opened)
                        return tl::unexpected(opened.error());
                    reader = std::move(*opened);
                    reader->useCache(&answers);
                }
                reader->stopWhen(&stop);
                auto answer = reader->ask(asked, Access::localOwner());
                reader->stopWhen(nullptr);
                if (!answer) {
                    if (answer.error().code != Error::Code::Cancelled && answer.error().code != Error::Code::Rejected)
                        reader.reset(); // a store that was replaced or repaired is opened anew
                    return tl::unexpected(answer.error());
                }
                return Answer(std::move(*answer));
            }
        },
        question);
}

} // namespace

ReaderPool::ReaderPool(QString storePath, int threads) : m_storePath(std::move(storePath))
{
    for (int i = 0; i < threads; ++i)
        m_threads.emplace_back([this] { work(); });
}

ReaderPool::~ReaderPool()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
        m_tasks.clear();
        for (const auto &dropped : m_inHand)
            *dropped = true;
    }
    m_filled.notify_all();
}

void ReaderPool::submit(Task task)
{
    {
        const std::lock_guard lock(m_mutex);
        m_tasks.push_back(std::move(task));
    }
    m_filled.notify_one();
}

void ReaderPool::work()
{
    std::unique_ptr<StoreReader> reader;
    std::unique_lock lock(m_mutex);
    while (true) {
        m_filled.wait(lock, [this] { return m_ending || !m_tasks.empty(); });
        if (m_ending)
            return;
        const Task task = std::move(m_tasks.front());
        m_tasks.pop_front();
        if (*task.dropped)
            continue;
        m_inHand.push_back(task.dropped);
        lock.unlock();
        task.done(answerOne(m_storePath, reader, m_answers, m_sql, task.question, *task.dropped));
        lock.lock();
        std::erase(m_inHand, task.dropped);
    }
}

} // namespace glasshouse
