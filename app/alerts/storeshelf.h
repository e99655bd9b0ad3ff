// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notify/noticeshelf.h"

#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace glasshouse {

/// The courier's shelf in a store whose one writer is on another thread: what it held is read before, what changes is
/// queued for the writer. The courier never waits for it.
class ShelfQueue
{
public:
    /// What was queued since the last time, as one change. Any thread.
    ShelfChange take();
    void put(const ShelfChange &change);
    /// `wake` is called after each put, on the caller's thread; an empty one: no more. Any thread.
    void setWake(std::function<void()> wake);

private:
    std::mutex m_mutex;
    ShelfChange m_waiting;
    std::function<void()> m_wake;
};

class StoreShelf final : public NoticeShelf
{
public:
    StoreShelf(std::vector<ShelvedNotice> held, std::shared_ptr<ShelfQueue> queue)
        : m_held(std::move(held)),
          m_queue(std::move(queue))
    {}
    Result<std::vector<ShelvedNotice>> load() override { return m_held; }
    Result<void> change(const ShelfChange &change) override
    {
        m_queue->put(change);
        return {};
    }

private:
    std::vector<ShelvedNotice> m_held;
    std::shared_ptr<ShelfQueue> m_queue;
};

} // namespace glasshouse
