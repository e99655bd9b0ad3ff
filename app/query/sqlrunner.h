// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/scope.h"
#include "query/sql.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>

namespace glasshouse {

/// Answers questions in SQL, each in a process of its own (`glasshousectl sql-worker`) that is killed when its time is
/// over. Any thread; blocks. Without Qt's process class, for that wants an event loop and this runs on bare threads.
class SqlRunner
{
public:
    struct Options {
        QString program;                            ///< what is started; empty: see workerProgram()
        int running = 2;                            ///< processes at once
        int waiting = 8;                            ///< questions that wait for one to end; more are refused
        std::chrono::milliseconds time{5000};       ///< of a statement
        std::chrono::milliseconds grace{2000};      ///< to start, to open the store, to answer; then it is killed
        std::chrono::milliseconds patience{10'000}; ///< of a question that waits
        qint64 outputBytes = 16 << 20;              ///< of an answer's rows
    };
    SqlRunner() : SqlRunner(Options()) {}
    explicit SqlRunner(Options options) : m_options(std::move(options)) {}
    SqlRunner(const SqlRunner &) = delete;
    SqlRunner &operator=(const SqlRunner &) = delete;

    /// Errors: Rejected (the statement: wrong, not allowed, too dear), Busy (too many at once; or the store), Cancelled
    /// (`stop` was set: the process is gone), Io (it cannot be started: the message says what is missing), and those of
    /// StoreReader::open.
    Result<SqlAnswer> run(const SqlQuestion &question, const QString &storePath, const Scope &scope,
                          const std::atomic_bool &stop);

    /// glasshousectl: this program itself, or beside it.
    static QString workerProgram();

private:
    Result<void> takePlace(const std::atomic_bool &stop);
    void leavePlace();

    const Options m_options;
    std::mutex m_mutex;
    std::condition_variable m_left;
    int m_running = 0, m_waiting = 0;
};

} // namespace glasshouse
