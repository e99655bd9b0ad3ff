// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/durations.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

namespace glasshouse {

namespace {

constexpr int SubBits = 4; ///< sixteen buckets to a doubling
constexpr qint64 SubBuckets = 1LL << SubBits;
constexpr int MostBuckets = int((63 - SubBits) * SubBuckets + SubBuckets);

void putNumber(QByteArray &bytes, quint64 number)
{
    for (; number >= 0x80; number >>= 7)
        bytes += char(uchar(number) | 0x80);
    bytes += char(number);
}

bool takeNumber(std::string_view &bytes, quint64 &number)
{
    number = 0;
    for (int shift = 0; shift < 64 && !bytes.empty(); shift += 7) {
        const uchar byte = uchar(bytes.front());
        bytes.remove_prefix(1);
        number |= quint64(byte & 0x7F) << shift;
        if (!(byte & 0x80))
            return true;
    }
    return false;
}

/// What is damaged reads as far as it goes.
template<typename Visit>
void forEachPacked(std::string_view bytes, Visit visit)
{
    quint64 step = 0, count = 0, bucket = 0;
    while (takeNumber(bytes, step) && takeNumber(bytes, count)) {
        bucket += step;
        if (step >= quint64(MostBuckets) || bucket >= quint64(MostBuckets))
            return;
        visit(int(bucket), qint64(count));
    }
}

/// Walks up the buckets until the nearest rank is reached.
class Rank
{
public:
    Rank(double share, qint64 all)
        : m_left(std::clamp(qint64(std::ceil(std::clamp(share, 0.0, 1.0) * double(all))), qint64(1),
                            std::max(all, qint64(1))))
    {}
    bool isWithin(qint64 count)
    {
        m_left -= count;
        return m_left <= 0;
    }

private:
    qint64 m_left;
};

void count(DurationDeltas &deltas, qint64 timeMs, EventKind kind, qint64 value, const std::optional<qint64> &durationNs,
           qint64 sign)
{
    if (durationNs && *durationNs >= 0)
        deltas[{quarterStart(timeMs), qint64(kind), value, durationBucket(*durationNs)}] += sign;
}

} // namespace

int durationBucket(qint64 durationNs)
{
    const auto ns = quint64(std::max<qint64>(durationNs, 0));
    if (ns < quint64(SubBuckets))
        return int(ns);
    const int shift = int(std::bit_width(ns)) - 1 - SubBits; // the leading one and the four bits after it stay
    return int(shift * SubBuckets + qint64(ns >> shift));
}

qint64 bucketMiddleNs(int bucket)
{
    const int at = std::clamp(bucket, 0, MostBuckets - 1);
    if (at < SubBuckets)
        return at;
    const int shift = int(at / SubBuckets) - 1;
    const qint64 from = (SubBuckets + at % SubBuckets) << shift;
    return from + ((1LL << shift) - 1) / 2;
}

void DurationHistogram::add(int bucket, qint64 count)
{
    if (count == 0)
        return;
    const auto at = m_buckets.try_emplace(bucket, 0).first;
    at->second += count;
    if (at->second == 0)
        m_buckets.erase(at);
}

void DurationHistogram::add(const DurationHistogram &other)
{
    for (const auto &[bucket, count] : other.m_buckets)
        add(bucket, count);
}

qint64 DurationHistogram::count() const
{
    qint64 sum = 0;
    for (const auto &[bucket, count] : m_buckets)
        sum += count;
    return sum;
}

std::optional<qint64> DurationHistogram::percentileNs(double share) const
{
    Rank rank(share, count());
    for (const auto &[bucket, count] : m_buckets) {
        if (rank.isWithin(count))
            return bucketMiddleNs(bucket);
    }
    return std::nullopt;
}

QByteArray DurationHistogram::packed() const
{
    QByteArray bytes;
    int before = 0;
    for (const auto &[bucket, count] : m_buckets) {
        putNumber(bytes, quint64(bucket - before));
        putNumber(bytes, quint64(count));
        before = bucket;
    }
    return bytes;
}

void DurationHistogram::addPacked(std::string_view bytes)
{
    forEachPacked(bytes, [this](int bucket, qint64 count) { add(bucket, count); });
}

DurationHistogram DurationHistogram::unpacked(std::string_view bytes)
{
    DurationHistogram histogram;
    histogram.addPacked(bytes);
    return histogram;
}

bool isTimed(EventKind kind)
{
    return kind != EventKind::Telemetry && kind != EventKind::Span && kind != EventKind::ToolDecision;
}

DurationSum::DurationSum() : m_counts(MostBuckets, 0) {}

void DurationSum::addPacked(std::string_view bytes)
{
    forEachPacked(bytes, [this](int bucket, qint64 count) { m_counts[size_t(bucket)] += count; });
}

void DurationSum::add(qint64 durationNs)
{
    if (durationNs >= 0)
        ++m_counts[size_t(durationBucket(durationNs))];
}

qint64 DurationSum::count() const
{
    return std::accumulate(m_counts.begin(), m_counts.end(), qint64(0));
}

std::optional<qint64> DurationSum::percentileNs(double share) const
{
    Rank rank(share, count());
    for (size_t bucket = 0; bucket < m_counts.size(); ++bucket) {
        if (rank.isWithin(m_counts[bucket]))
            return bucketMiddleNs(int(bucket));
    }
    return std::nullopt;
}

size_t DurationDeltaHash::operator()(const DurationDelta &delta) const
{
    quint64 h = quint64(delta.bucket);
    for (const qint64 part : {delta.quarterMs, delta.kind, delta.value})
        h = (h ^ quint64(part)) * 0x9E3779B97F4A7C15ULL, h ^= h >> 29;
    return size_t(h);
}

void addToDurations(DurationDeltas &deltas, const CallRow &call, qint64 sign)
{
    count(deltas, call.firstMs, EventKind::ModelCall, call.parts.empty() ? 0 : call.parts.front().model,
          call.durationNs, sign);
}

void addToDurations(DurationDeltas &deltas, const EventRow &event, qint64 sign)
{
    if (event.kind == EventKind::ModelCall || event.kind == EventKind::Copy)
        return;
    const qint64 value = event.kind == EventKind::Tool ? event.tool
        : event.kind == EventKind::ApiCall             ? event.resource
                                                       : 0;
    count(deltas, event.timeMs, event.kind, value, event.durationNs, sign);
}

DurationCells cellsOf(const DurationDeltas &deltas)
{
    DurationCells cells;
    for (const auto &[delta, count] : deltas) {
        if (count == 0)
            continue;
        cells[{DurationKey::Span::Quarter, delta.quarterMs, delta.kind, delta.value}].add(delta.bucket, count);
        cells[{DurationKey::Span::Day, dayStart(delta.quarterMs), delta.kind, delta.value}].add(delta.bucket, count);
    }
    std::erase_if(cells, [](const auto &cell) { return cell.second.isEmpty(); });
    return cells;
}

DurationStore::DurationStore(Connection &connection, qint64 tenant)
    : m_tenant(tenant),
      m_select(connection,
               "SELECT buckets FROM duration WHERE tenant=? AND span=? AND start_ms=? AND kind=? AND value=?"),
      m_put(connection, "INSERT OR REPLACE INTO duration VALUES(?,?,?,?,?,?)"),
      m_delete(connection, "DELETE FROM duration WHERE tenant=? AND span=? AND start_ms=? AND kind=? AND value=?"),
      m_deleteAll(connection, "DELETE FROM duration WHERE tenant=?"),
      m_all(connection, "SELECT span, start_ms, kind, value, buckets FROM duration WHERE tenant=?")
{}

void DurationStore::put(const DurationKey &key, const DurationHistogram &histogram)
{
    m_put.bind(m_tenant, qint64(key.span), key.startMs, key.kind, key.value, histogram.packed()).run();
}

void DurationStore::apply(DurationDeltas &deltas)
{
    if (deltas.empty())
        return;
    DurationCells changes = cellsOf(deltas);
    for (auto &[key, histogram] : changes) {
        m_select.bind(m_tenant, qint64(key.span), key.startMs, key.kind, key.value);
        if (m_select.next())
            histogram.addPacked(m_select.blob(0));
        m_select.reset();
        if (histogram.isEmpty())
            m_delete.bind(m_tenant, qint64(key.span), key.startMs, key.kind, key.value).run();
        else
            put(key, histogram);
    }
    deltas.clear();
}

void DurationStore::replaceAll(const DurationCells &cells)
{
    m_deleteAll.bind(m_tenant).run();
    for (const auto &[key, histogram] : cells)
        put(key, histogram);
}

DurationCells DurationStore::readAll()
{
    DurationCells cells;
    m_all.bind(m_tenant);
    while (m_all.next())
        cells[{DurationKey::Span(m_all.integer(0)), m_all.integer(1), m_all.integer(2), m_all.integer(3)}] =
            DurationHistogram::unpacked(m_all.blob(4));
    m_all.reset();
    return cells;
}

} // namespace glasshouse
