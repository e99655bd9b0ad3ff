// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"
#include "store/cubes.h"
#include "store/rows.h"
#include "store/statement.h"

#include <map>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace glasshouse {

/// The bucket of a duration: below 16 ns each has its own, above that sixteen to every doubling, so that a bucket is at
/// most 1/16 of its beginning wide. Pure integers: the same on every machine. Negative durations are none.
int durationBucket(qint64 durationNs);
/// Middle of a bucket, at most 1/32 away from anything in it.
qint64 bucketMiddleNs(int bucket);

/// How many durations fell into each bucket.
class DurationHistogram
{
public:
    void add(int bucket, qint64 count);
    void add(const DurationHistogram &other);
    bool isEmpty() const { return m_buckets.empty(); }
    qint64 count() const;
    /// The duration that this share (0 to 1) of all are not longer than, by nearest rank, within 1/32 of it; nullopt where
    /// there are none.
    std::optional<qint64> percentileNs(double share) const;

    /// Compact bytes of the buckets that hold something; what is damaged reads as far as it goes.
    QByteArray packed() const;
    static DurationHistogram unpacked(std::string_view bytes);
    void addPacked(std::string_view bytes);
    bool operator==(const DurationHistogram &) const = default;

private:
    std::map<int, qint64> m_buckets; ///< never zero
};

/// A sum of many packed histograms, for reading.
class DurationSum
{
public:
    DurationSum();
    void addPacked(std::string_view bytes);
    void add(qint64 durationNs); ///< one duration; a negative one is none
    qint64 count() const;
    std::optional<qint64> percentileNs(double share) const; ///< as DurationHistogram's

private:
    std::vector<qint64> m_counts; ///< by bucket
};

/// Whether a duration of this kind is one of its own: the times of log records and spans contain each other's.
bool isTimed(EventKind kind);

/// One histogram: a quarter hour's or a UTC day's, of one kind of event and one value: the endpoint of ApiCall, the tool of
/// Tool, the (first) model of ModelCall, 0 of all other kinds. Days hold what their quarter hours hold, for long ranges.
struct DurationKey {
    enum class Span { Quarter = 0, Day = 1 };
    Span span = Span::Quarter;
    qint64 startMs = 0, kind = 0, value = 0;
    auto operator<=>(const DurationKey &) const = default;
};
using DurationCells = std::map<DurationKey, DurationHistogram>;

/// Changes that have not been written yet, by quarter hour.
struct DurationDelta {
    qint64 quarterMs = 0, kind = 0, value = 0;
    int bucket = 0;
    auto operator<=>(const DurationDelta &) const = default;
};
struct DurationDeltaHash {
    size_t operator()(const DurationDelta &delta) const;
};
using DurationDeltas = std::unordered_map<DurationDelta, qint64, DurationDeltaHash>;

/// What one call and one event add: the single definition, used for writing, for taking back (sign -1) and for
/// verification. A call's duration counts with the call; rows of model calls and copies count none.
void addToDurations(DurationDeltas &deltas, const CallRow &call, qint64 sign);
void addToDurations(DurationDeltas &deltas, const EventRow &event, qint64 sign);
/// What the deltas come to when they are all there is.
DurationCells cellsOf(const DurationDeltas &deltas);

/// Writes deltas into the table and empties them; a histogram that comes to nothing is removed. Writer's thread.
class DurationStore
{
public:
    DurationStore(Connection &connection, qint64 tenant);
    void apply(DurationDeltas &deltas);
    DurationCells readAll();
    /// These and no others.
    void replaceAll(const DurationCells &cells);

private:
    void put(const DurationKey &key, const DurationHistogram &histogram);

    qint64 m_tenant;
    Statement m_select, m_put, m_delete, m_deleteAll, m_all;
};

} // namespace glasshouse
