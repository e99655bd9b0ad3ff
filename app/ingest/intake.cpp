// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/intake.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace glasshouse {

Intake::Admission Intake::submit(PreparedBatch batch, Done done)
{
    return offer(batch, std::move(done));
}

Intake::Admission Intake::offer(PreparedBatch &batch, Done done)
{
    std::function<void()> wake;
    {
        const std::lock_guard lock(m_mutex);
        if (!m_open)
            return Admission::Closed;
        const qint64 records = batch.records();
        // A request larger than the whole queue is taken when the queue is empty: it could never be taken otherwise.
        const bool full = m_depth.bytes + batch.bytes > m_limits.bytes || m_depth.records + records > m_limits.records;
        if (full && !m_entries.empty())
            return Admission::Full;
        if (m_entries.empty())
            wake = m_wake;
        m_depth.batches += 1, m_depth.records += records, m_depth.bytes += batch.bytes;
        m_entries.push_back({std::move(batch), std::move(done)});
    }
    if (wake)
        wake();
    return Admission::Taken;
}

bool Intake::submitTask(Task task)
{
    std::function<void()> wake;
    {
        const std::lock_guard lock(m_mutex);
        if (!m_open || m_tasks.size() >= MostTasks)
            return false;
        m_tasks.push_back(std::move(task));
        wake = m_wake;
    }
    if (wake)
        wake();
    return true;
}

std::vector<Intake::Task> Intake::takeTasks()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_tasks, {});
}

void Intake::setWake(std::function<void()> wake)
{
    bool waiting = false;
    {
        const std::lock_guard lock(m_mutex);
        m_wake = wake;
        waiting = !m_entries.empty() || !m_tasks.empty();
    }
    if (waiting && wake)
        wake();
}

std::vector<Intake::Entry> Intake::take(qint64 records, qint64 bytes)
{
    std::vector<Entry> taken;
    const std::lock_guard lock(m_mutex);
    while (!m_entries.empty()) {
        const PreparedBatch &next = m_entries.front().batch;
        if (!taken.empty() && (records < next.records() || bytes < next.bytes))
            break;
        records -= next.records(), bytes -= next.bytes;
        m_depth.batches -= 1, m_depth.records -= next.records(), m_depth.bytes -= next.bytes;
        taken.push_back(std::move(m_entries.front()));
        m_entries.pop_front();
    }
    return taken;
}

bool Intake::isEmpty() const
{
    const std::lock_guard lock(m_mutex);
    return m_entries.empty() && m_tasks.empty();
}

void Intake::close()
{
    std::deque<Entry> waiting;
    std::vector<Task> tasks;
    {
        const std::lock_guard lock(m_mutex);
        m_open = false;
        waiting = std::exchange(m_entries, {});
        tasks = std::exchange(m_tasks, {});
        m_depth = {};
    }
    for (const Entry &entry : waiting)
        entry.done(fail(Error::Code::Busy, u"the store is being closed"_s));
    for (const Task &task : tasks)
        task(nullptr);
}

void Intake::refuse()
{
    const std::lock_guard lock(m_mutex);
    m_open = false;
}

void Intake::open()
{
    const std::lock_guard lock(m_mutex);
    m_open = true;
}

Intake::Depth Intake::depth() const
{
    const std::lock_guard lock(m_mutex);
    return m_depth;
}

} // namespace glasshouse
