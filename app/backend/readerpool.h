// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "query/answercache.h"
#include "query/question.h"
#include "query/sqlrunner.h"

#include <QString>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace glasshouse {

/// A few threads that answer questions, each with a reading connection of its own.
class ReaderPool
{
public:
    struct Task {
        Question question;
        /// Set from outside: nobody wants the answer any more. A question in hand ends soon, with Cancelled.
        std::shared_ptr<std::atomic_bool> dropped;
        std::function<void(Result<Answer>)> done; ///< called on the answering thread
    };

    ReaderPool(QString storePath, int threads);
    /// Waits for the questions in hand, which are told to stop; drops the others.
    ~ReaderPool();
    ReaderPool(const ReaderPool &) = delete;
    ReaderPool &operator=(const ReaderPool &) = delete;

    void submit(Task task);

private:
    void work();

    QString m_storePath;
    AnswerCache m_answers;
    SqlRunner m_sql;
    std::mutex m_mutex;
    std::condition_variable m_filled;
    std::deque<Task> m_tasks;
    std::vector<std::shared_ptr<std::atomic_bool>> m_inHand;
    bool m_ending = false;
    std::vector<std::jthread> m_threads; ///< last: they end before what they use
};

} // namespace glasshouse
