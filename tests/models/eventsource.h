// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/activitymodel.h"

#include <algorithm>

namespace glasshouse {

inline constexpr qint64 NowMs = 1'795'168'800'000; // 2026-11-20 10:00 UTC
inline constexpr qint64 DayMs = 24LL * 3600 * 1000;

inline ActivityEvent happened(qint64 timeMs, qint64 sequence)
{
    ActivityEvent e;
    e.timeMs = timeMs, e.sequence = sequence;
    e.kind = EventKind::Tool;
    e.action = "Bash";
    return e;
}

/// Answers as a store does: newest first, in pages.
struct Source {
    std::vector<ActivityEvent> events; ///< newest first
    int asked = 0;

    explicit Source(int count = 0, qint64 stepMs = 1000)
    {
        for (int i = 0; i < count; ++i)
            events.push_back(happened(NowMs - i * stepMs, count - i));
    }
    void add(const ActivityEvent &e)
    {
        events.push_back(e);
        std::sort(events.begin(), events.end(), [](const auto &a, const auto &b) { return keyOf(a) > keyOf(b); });
    }
    ActivityAnswer answer(const ActivityPageRequest &request)
    {
        ++asked;
        ActivityAnswer answer;
        const auto isAfter = [&](const ActivityEvent &e) { return keyOf(e) < request.after; };
        if (!request.newer) {
            auto from = request.after.sequence == 0
                ? events.begin()
                : std::partition_point(events.begin(), events.end(), [&](const auto &e) { return !isAfter(e); });
            const auto to = from + std::min<std::ptrdiff_t>(request.limit, events.end() - from);
            answer.events.assign(from, to);
            answer.more = to != events.end();
        } else {
            const auto to = std::partition_point(events.begin(), events.end(),
                                                 [&](const auto &e) { return keyOf(e) > request.after; });
            const auto from = to - std::min<std::ptrdiff_t>(request.limit, to - events.begin());
            answer.events.assign(from, to);
            answer.more = from != events.begin();
        }
        return answer;
    }
    void start(ActivityModel &model, bool newestFirst = true)
    {
        const ActivityPageRequest first = ActivityModel::firstRequest(newestFirst, NoTime);
        model.restart(newestFirst, first, answer(first));
    }
};

} // namespace glasshouse
