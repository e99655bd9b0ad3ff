// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/livefeed.h"

#include <utility>

namespace glasshouse {

namespace {

constexpr qsizetype MostTexts = 4096;

/// What a person calls it: a tool's event by its tool, anything without an action by its model or kind.
std::string_view nameFor(EventKind kind, std::string_view action, std::string_view tool, std::string_view model)
{
    if (kind == EventKind::Tool && !tool.empty())
        return tool;
    if (!action.empty())
        return action;
    return model.empty() ? nameOf(kind) : model;
}

} // namespace

LiveRow liveRowOf(const ActivityEvent &event)
{
    LiveRow row;
    row.timeMs = event.timeMs, row.sequence = event.sequence;
    row.eventClass = classOf(event.kind, event.action);
    row.failure = isFailure(event.kind, event.outcome);
    const std::string_view name = nameFor(event.kind, event.action, event.tool, event.model);
    row.action = QString::fromUtf8(name.data(), qsizetype(name.size()));
    row.actor = QString::fromStdString(event.actor);
    return row;
}

QString LiveFeed::shared(const std::string &text)
{
    const auto known = m_texts.constFind(QByteArray::fromRawData(text.data(), qsizetype(text.size())));
    if (known != m_texts.constEnd())
        return *known;
    if (m_texts.size() >= MostTexts)
        m_texts.clear();
    return *m_texts.insert(QByteArray(text.data(), qsizetype(text.size())), QString::fromStdString(text));
}

LiveRow LiveFeed::rowOf(const LiveEvent &event)
{
    LiveRow row;
    row.timeMs = event.timeMs;
    row.sequence = event.call ? -event.call : event.sequence; // as lists of activity name them
    row.eventClass = classOf(event.kind, event.action);
    row.failure = isFailure(event.kind, event.outcome);
    row.action = shared(std::string(nameFor(event.kind, event.action, event.tool, event.model)));
    row.actor = shared(event.actor);
    row.acceptedNs = event.acceptedNs;
    return row;
}

void LiveFeed::setWatched(bool watched)
{
    m_watched = watched;
    if (watched)
        return;
    const std::lock_guard lock(m_mutex);
    m_batch = {};
    m_texts.clear();
}

void LiveFeed::dropOldest(size_t most)
{
    if (m_batch.rows.size() <= most)
        return;
    const size_t surplus = m_batch.rows.size() - most;
    m_batch.dropped += qint64(surplus);
    m_batch.rows.erase(m_batch.rows.begin(), m_batch.rows.begin() + qptrdiff(surplus));
}

void LiveFeed::add(const std::vector<LiveEvent> &events)
{
    bool wasEmpty = false;
    {
        const std::lock_guard lock(m_mutex);
        if (!m_watched)
            return;
        wasEmpty = m_batch.rows.empty();
        for (const LiveEvent &event : events) {
            if (event.tenant != m_tenant || event.kind == EventKind::Copy || event.timeMs == NoTime)
                continue;
            m_batch.rows.push_back(rowOf(event));
            if (m_batch.rows.size() >= 2 * MostRows)
                dropOldest(MostRows);
        }
        wasEmpty = wasEmpty && !m_batch.rows.empty();
    }
    if (wasEmpty && m_wake)
        m_wake();
}

LiveBatch LiveFeed::take()
{
    const std::lock_guard lock(m_mutex);
    dropOldest(MostRows);
    return std::exchange(m_batch, {});
}

} // namespace glasshouse
