// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/models/eventsource.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>

#include <algorithm>
#include <cmath>

namespace glasshouse {

/// What the sums would say of a source, `factor` times of it.
inline ActivitySpread spreadOf(const Source &source, qint64 bucketMs = 600'000, double factor = 1)
{
    TimelineAnswer answer;
    answer.bucketMs = bucketMs;
    if (source.events.empty())
        return {};
    const qint64 first = source.events.back().timeMs / bucketMs * bucketMs, last = source.events.front().timeMs;
    for (qint64 begin = first; begin <= last; begin += bucketMs)
        answer.buckets.push_back({begin, 0, 0, {}});
    for (const ActivityEvent &event : source.events)
        ++answer.buckets[size_t((event.timeMs - first) / bucketMs)].events;
    for (TimelineBucket &bucket : answer.buckets)
        bucket.events = qint64(std::llround(double(bucket.events) * factor));
    return ActivitySpread(answer, {});
}

/// Bursts and silences: `count` events over about `days`.
inline Source bursts(int count, int days, quint32 seed)
{
    QRandomGenerator random(seed);
    Source source;
    qint64 at = NowMs;
    for (int i = 0; i < count; ++i) {
        source.events.push_back(happened(at, count - i));
        const bool pause = random.bounded(400) == 0;
        at -= pause ? qint64(days) * DayMs * 400 / count : qint64(random.bounded(3) == 0);
    }
    return source;
}

/// A table over a source that answers at once, seen by somebody who goes to and fro.
class Table
{
public:
    explicit Table(Source events, bool newestFirst = true)
        : source(std::move(events)),
          m_tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest)
    {
        model.setZone(*Zone::fromId(QStringLiteral("UTC")));
        QObject::connect(&model, &ActivityModel::pageWanted, &model, [this](const ActivityPageRequest &request) {
            model.addPage(request, paused ? shortAnswer(request) : source.answer(request));
        });
        source.start(model, newestFirst);
        source.asked = 0;
    }
    void see(int row) { model.setVisibleRows(row, std::min(row + 29, model.rowCount() - 1)); }
    /// From the first row to the last, as somebody would who scrolls.
    void seeAll()
    {
        for (int row = 0; row < model.rowCount(); row += 25)
            see(row);
    }
    std::vector<EventKey> keys() const
    {
        std::vector<EventKey> found;
        for (int row = 0; row < model.rowCount(); ++row)
            if (const ActivityEvent *event = model.eventAt(row))
                found.push_back(keyOf(*event));
        return found;
    }
    std::vector<EventKey> wanted() const
    {
        std::vector<EventKey> all;
        for (const ActivityEvent &event : source.events)
            all.push_back(keyOf(event));
        if (!model.newestFirst())
            std::reverse(all.begin(), all.end());
        return all;
    }
    bool isInOrder() const
    {
        const std::vector<EventKey> there = keys();
        return std::adjacent_find(there.begin(), there.end(),
                                  [this](EventKey a, EventKey b) { return model.newestFirst() ? a <= b : a >= b; })
            == there.end();
    }

    Source source;
    ActivityModel model;
    bool paused = false; ///< pages come back before they are full, as from a search

private:
    ActivityAnswer shortAnswer(const ActivityPageRequest &request)
    {
        ActivityPageRequest less = request;
        less.limit = std::min(request.limit, 40);
        ActivityAnswer answer = source.answer(less);
        if (answer.more && !answer.events.empty() && less.limit < request.limit) {
            const EventKey to = keyOf(request.newer ? answer.events.front() : answer.events.back());
            answer.searchedToMs = to.timeMs, answer.searchedToSequence = to.sequence;
        }
        return answer;
    }
    QAbstractItemModelTester m_tester;
};

} // namespace glasshouse
