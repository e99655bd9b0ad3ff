// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "networkstore.h"

#include "domain/activity.h"
#include "query/reader.h"

#include <QTemporaryDir>

#include <random>
#include <set>

namespace glasshouse::test {

/// A real store with seeded random events, model calls and transcripts in it.
class ActivityStore
{
public:
    static constexpr qint64 BeginMs = 1'795'262'400'000; ///< a Saturday, 12:00 UTC
    static constexpr qint64 LengthMs = 40LL * 3600 * 1000;

    explicit ActivityStore(unsigned seed);

    /// So many more events and calls, in one batch; `aroundMs`: within half a minute, many in the same millisecond.
    bool add(int events, qint64 aroundMs = 0);
    bool send(std::vector<PreparedEvent> events);
    /// Transcripts of every trick, whose calls and tools telemetry knows as well.
    bool importTranscripts();

    PreparedEvent randomEvent(qint64 timeMs);
    /// Restrictions of one to three kinds, of values that exist and of some that do not.
    Filter randomFilter();

    std::unique_ptr<StoreReader> reader() const;
    QString path() const { return m_store.path(); }
    std::mt19937 &random() { return m_random; }
    int below(int n) { return int(m_random() % unsigned(n)); }

private:
    QTemporaryDir m_folder;
    NetworkStore m_store;
    std::mt19937 m_random;
    int m_next = 0;
};

/// Every row, newest first, by one page after another.
std::vector<ActivityEvent> everyRow(StoreReader &reader, const Filter &filter, int limit = 10'000,
                                    bool withBodies = false);
/// The meaning of a filter, written down once more: over what is shown. Range, weekday and hour (UTC) too.
bool passes(const ActivityEvent &event, const Filter &filter, const std::set<std::string> &erredSessions);
/// The sessions in which something failed.
std::set<std::string> erredSessions(StoreReader &reader);

} // namespace glasshouse::test
