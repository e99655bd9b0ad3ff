// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ingest/prepared.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>

namespace glasshouse {

class StoreOwner;

/// What became of a batch, once it is committed.
struct IntakeResult {
    qint64 accepted = 0;  ///< records new to the store
    qint64 duplicate = 0; ///< records it held already
    qint64 rejected = 0;  ///< records that could not be taken; `reason` is the first one's
    QString reason;
};

/// The queue in front of the store's writer, bounded by bytes and records. Any thread puts batches in; the writer's thread
/// takes them out (StoreOwner::drain) and answers each only after COMMIT returned.
class Intake
{
public:
    struct Limits {
        qint64 bytes = 64LL << 20;
        qint64 records = 50'000;
    };
    /// An Error: the store could not take it (Busy, Io: trying later may work); nothing of it is kept.
    using Done = std::function<void(const Result<IntakeResult> &)>;
    struct Entry {
        PreparedBatch batch;
        Done done;
    };
    enum class Admission {
        Taken, ///< `done` will be called, once, on the writer's thread or on the thread that closes
        Full,  ///< over a limit: try again later
        Closed ///< no writer: shutting down, or another process owns the store
    };

    explicit Intake(const Limits &limits) : m_limits(limits) {}
    Intake() : Intake(Limits{}) {}

    Admission submit(PreparedBatch batch, Done done);
    /// The same, but leaves a batch that is not Taken with the caller, who may offer it again.
    Admission offer(PreparedBatch &batch, Done done);
    /// Something else that only the writer's thread may do: runs there before the batches that wait, with the store's owner, or
    /// with null where the queue is closed instead. False: too many wait, or the queue is closed; it will not run.
    using Task = std::function<void(StoreOwner *)>;
    bool submitTask(Task task);
    std::vector<Task> takeTasks();
    /// Called, from the submitting thread, when the queue was empty before.
    void setWake(std::function<void()> wake);

    /// The oldest batches, up to the limits; empty when there are none.
    std::vector<Entry> take(qint64 records, qint64 bytes);
    bool isEmpty() const;
    /// Takes nothing more; what waits may still be written.
    void refuse();
    /// Ends it: everything waiting is answered with Busy, nothing more is taken.
    void close();
    void open();

    struct Depth {
        qint64 batches = 0, records = 0, bytes = 0;
    };
    Depth depth() const;

private:
    static constexpr size_t MostTasks = 64;
    mutable std::mutex m_mutex;
    Limits m_limits;
    std::function<void()> m_wake;
    std::deque<Entry> m_entries;
    std::vector<Task> m_tasks;
    Depth m_depth;
    bool m_open = true;
};

} // namespace glasshouse
