// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cubepieces.h"

#include "store/dayversions.h"
#include "store/statement.h"

#include <QCryptographicHash>
#include <QDateTime>

#include <algorithm>
#include <array>
#include <limits>
#include <tuple>
#include <unordered_map>

namespace glasshouse {

namespace {

constexpr qint64 Ever = std::numeric_limits<qint64>::max();

TimeRange common(const TimeRange &a, const TimeRange &b)
{
    return {std::max(a.beginMs, b.beginMs), std::min(a.endMs, b.endMs)};
}

qint64 lengthOf(const TimeRange &range)
{
    return std::max<qint64>(0, range.endMs - range.beginMs);
}

class Planner
{
public:
    Planner(std::span<const CubeTier> tiers, const TimeRange &data) : m_tiers(tiers), m_data(data) {}

    void add(const CubeSpan &span) { add(m_tiers.size() - 1, span.range, 1, span.bucket); }
    std::vector<CubePiece> take() { return std::move(m_pieces); }

private:
    void add(size_t level, const TimeRange &range, qint64 sign, size_t bucket)
    {
        if (range.beginMs >= range.endMs)
            return;
        const CubeTier tier = m_tiers[level];
        if (level == 0) {
            m_pieces.push_back({tier, range, sign, bucket});
            return;
        }
        const TimeRange near{nearest(tier, range.beginMs), nearest(tier, range.endMs)};
        if (near.beginMs >= near.endMs) {
            add(level - 1, range, sign, bucket);
            return;
        }
        m_pieces.push_back({tier, near, sign, bucket});
        differ(level - 1, {near.beginMs, range.beginMs}, -sign, bucket);
        differ(level - 1, {range.endMs, near.endMs}, -sign, bucket);
    }

    /// Between two ends, whichever is first: `sign` where the range is as it stands, else the other way round.
    void differ(size_t level, TimeRange range, qint64 sign, size_t bucket)
    {
        if (range.beginMs > range.endMs)
            std::swap(range.beginMs, range.endMs), sign = -sign;
        if (range.beginMs < range.endMs)
            add(level, common(range, m_data), sign, bucket);
    }

    /// The beginning of a stretch that is cheaper to get to.
    qint64 nearest(CubeTier tier, qint64 ms) const
    {
        if (ms == NoTime || ms == Ever)
            return ms;
        const qint64 before = tierStart(tier, ms), after = before + tierMs(tier);
        if (before == ms)
            return ms;
        const qint64 back = lengthOf(common({before, ms}, m_data)), forth = lengthOf(common({ms, after}, m_data));
        return back <= forth ? before : after;
    }

    std::span<const CubeTier> m_tiers;
    TimeRange m_data;
    std::vector<CubePiece> m_pieces;
};

auto placeOf(const CubePiece &piece)
{
    return std::tuple(piece.tier, piece.range.beginMs, piece.range.endMs);
}

} // namespace

TimeRange cubeData(Connection &connection, qint64 tenant)
{
    const qint64 days = qint64(inTier(Cube::Total, CubeTier::Day));
    TimeRange data{0, 0};
    Statement first(
        connection,
        "SELECT quarter_ms FROM cube WHERE tenant=? AND cube=? AND quarter_ms>? ORDER BY quarter_ms LIMIT 1");
    Statement last(connection,
                   "SELECT quarter_ms FROM cube WHERE tenant=? AND cube=? ORDER BY quarter_ms DESC LIMIT 1");
    if (first.bind(tenant, days, NoTime).next() && last.bind(tenant, days).next())
        data = {first.integer(0), last.integer(0) + UtcDayMs};
    return data;
}

std::vector<CubePiece> piecesOf(std::span<const CubeTier> tiers, const std::vector<CubeSpan> &spans,
                                const TimeRange &data)
{
    Planner planner(tiers, data);
    for (const CubeSpan &span : spans)
        planner.add(span);
    std::vector<CubePiece> pieces = planner.take();
    std::stable_sort(pieces.begin(), pieces.end(),
                     [](const CubePiece &a, const CubePiece &b) { return placeOf(a) < placeOf(b); });
    return pieces;
}

std::vector<qint64> cubeDays(Connection &connection, qint64 tenant, const TimeRange &range)
{
    Statement row(connection,
                  "SELECT quarter_ms FROM cube WHERE tenant=? AND cube=? AND quarter_ms>=? AND quarter_ms<?"
                  " ORDER BY quarter_ms");
    row.bind(tenant, qint64(inTier(Cube::Total, CubeTier::Day)), dayStart(range.beginMs), range.endMs);
    std::vector<qint64> days;
    while (row.next())
        days.push_back(row.integer(0));
    return days;
}

namespace {

/// Where a sum stands: its bucket and up to three values.
using SumPlace = std::array<qint64, 4>;
struct SumPlaceHash {
    size_t operator()(const SumPlace &place) const
    {
        return CubeKeyHash()({Cube{}, place[0], place[1], place[2], place[3]});
    }
};

class Reader
{
public:
    Reader(Connection &connection, qint64 tenant, const CubeRead &read, const TimeRange &data)
        : m_read(read),
          m_tenant(tenant),
          m_data(data),
          m_within(connection, sql(" AND quarter_ms>=? AND quarter_ms<?")),
          m_one(connection, sql(" AND quarter_ms=?"))
    {}

    CubeSums sums(const std::vector<CubeSpan> &spans)
    {
        const std::vector<CubePiece> pieces = piecesOf(tiersOf(m_read.cube), spans, m_data);
        if (m_read.splits.size() > 1)
            m_places.reserve(std::min<size_t>(pieces.size() * 64, 65'536));
        for (auto piece = pieces.begin(); piece != pieces.end();) {
            const auto end = std::find_if(piece, pieces.end(),
                                          [&](const CubePiece &other) { return placeOf(other) != placeOf(*piece); });
            read(std::span(piece, end));
            piece = end;
        }
        m_places.clear(), m_near.clear();
        return std::move(m_sums);
    }

private:
    std::string sql(const char *times) const
    {
        std::string columns;
        for (const auto *names : {&m_read.splits, &m_read.counts}) {
            for (const std::string &name : *names)
                columns += (columns.empty() ? "" : ", ") + name;
        }
        if (m_read.among)
            columns += ", d1";
        return "SELECT " + columns + " FROM cube WHERE tenant=? AND cube=?" + times + m_read.where;
    }

    /// Several pieces of the same cells: those before a bucket's beginning are the next one's to take away.
    void read(std::span<const CubePiece> pieces)
    {
        const qint64 cube = qint64(inTier(m_read.cube, pieces.front().tier));
        const TimeRange &range = pieces.front().range;
        if (!m_read.leads) {
            add(m_within.bind(m_tenant, cube, range.beginMs, range.endMs), pieces);
            return;
        }
        if (range.beginMs == NoTime)
            add(m_one.bind(m_tenant, cube, NoTime), pieces);
        const CubeTier tier = pieces.front().tier;
        const TimeRange dated = common(range, {tierStart(tier, m_data.beginMs), m_data.endMs});
        for (qint64 start = dated.beginMs; start < dated.endMs; start += tierMs(tier))
            add(m_one.bind(m_tenant, cube, start), pieces);
    }

    void add(Statement &row, std::span<const CubePiece> pieces)
    {
        const size_t splits = m_read.splits.size(), counts = m_read.counts.size();
        while (row.next()) {
            if (m_read.among && !isAmong(row.integer(int(splits + counts))))
                continue;
            SumPlace place{};
            for (size_t i = 0; i < splits; ++i)
                place[i + 1] = row.integer(int(i));
            for (const CubePiece &piece : pieces) {
                place[0] = qint64(piece.bucket);
                qint64 *const sums = at(place);
                for (size_t i = 0; i < counts; ++i)
                    sums[i] += piece.sign * row.integer(int(splits + i));
            }
        }
        row.reset();
    }

    bool isAmong(qint64 number) const { return std::binary_search(m_read.among->begin(), m_read.among->end(), number); }

    /// Where the counts of a place begin.
    qint64 *at(const SumPlace &place)
    {
        const size_t head = 1 + m_read.splits.size();
        size_t &begin = beginOf(place); // one more than it is: 0 is none
        if (begin == 0) {
            m_sums.insert(m_sums.end(), place.begin(), place.begin() + std::ptrdiff_t(head));
            m_sums.resize(m_sums.size() + m_read.counts.size());
            begin = m_sums.size() - m_read.counts.size() - head + 1;
        }
        return m_sums.data() + begin - 1 + head;
    }

    /// Small numbers of one split, which most are, are found by their place alone.
    size_t &beginOf(const SumPlace &place)
    {
        const auto bucket = size_t(place[0]), value = size_t(place[1]);
        if (m_read.splits.size() > 1 || bucket >= MostNear || value >= MostNear)
            return m_places[place];
        if (bucket >= m_near.size())
            m_near.resize(bucket + 1);
        std::vector<size_t> &values = m_near[bucket];
        if (value >= values.size())
            values.resize(std::max(value + 1, values.size() * 2));
        return values[value];
    }

    const CubeRead &m_read;
    qint64 m_tenant;
    TimeRange m_data;
    Statement m_within, m_one;
    CubeSums m_sums;
    static constexpr size_t MostNear = 4'096;
    std::unordered_map<SumPlace, size_t, SumPlaceHash> m_places;
    std::vector<std::vector<size_t>> m_near; ///< by bucket and value
};

/// All that tells one sum from another.
std::string keyOf(qint64 tenant, const CubeRead &read, const std::vector<CubeSpan> &spans)
{
    QCryptographicHash hash(QCryptographicHash::Blake2b_256);
    const auto add = [&hash](const void *bytes, size_t size) {
        hash.addData(QByteArrayView(static_cast<const char *>(bytes), qsizetype(size)));
    };
    const qint64 head[] = {tenant, qint64(read.cube), qint64(read.splits.size()), qint64(read.where.size())};
    add(head, sizeof head);
    add(read.where.data(), read.where.size());
    if (read.among) {
        const qint64 size = qint64(read.among->size());
        add(&size, sizeof size);
        add(read.among->data(), read.among->size() * sizeof(qint64));
    }
    for (const auto *names : {&read.splits, &read.counts}) {
        for (const std::string &name : *names)
            add(name.c_str(), name.size() + 1);
    }
    for (const CubeSpan &span : spans) {
        const qint64 numbers[] = {span.range.beginMs, span.range.endMs, qint64(span.bucket)};
        add(numbers, sizeof numbers);
    }
    return hash.result().toStdString();
}

/// Spans before and from an instant on.
std::pair<std::vector<CubeSpan>, std::vector<CubeSpan>> cut(const std::vector<CubeSpan> &spans, qint64 atMs)
{
    std::pair<std::vector<CubeSpan>, std::vector<CubeSpan>> parts;
    for (const CubeSpan &span : spans) {
        const TimeRange before{span.range.beginMs, std::min(span.range.endMs, atMs)},
            after{std::max(span.range.beginMs, atMs), span.range.endMs};
        if (before.beginMs < before.endMs)
            parts.first.push_back({before, span.bucket});
        if (after.beginMs < after.endMs)
            parts.second.push_back({after, span.bucket});
    }
    return parts;
}

void visitAll(const CubeSums &sums, const CubeRead &read, const std::function<void(const qint64 *)> &visit)
{
    const size_t width = 1 + read.splits.size() + read.counts.size();
    for (size_t at = 0; at < sums.size(); at += width)
        visit(sums.data() + at);
}

} // namespace

void readCube(Connection &connection, qint64 tenant, const CubeRead &read, const std::vector<CubeSpan> &spans,
              const CubeCaching &caching, const std::function<void(const qint64 *sums)> &visit)
{
    const TimeRange data = cubeData(connection, tenant);
    Reader reader(connection, tenant, read, data);
    if (!caching.cache) {
        visitAll(reader.sums(spans), read, visit);
        return;
    }
    // What still grows is read each time: the last day that has anything, or today where some record claims to be of later.
    qint64 openMs = data.endMs - UtcDayMs;
    if (const qint64 today = dayStart(QDateTime::currentMSecsSinceEpoch()); today > data.beginMs)
        openMs = std::min(openMs, today);
    const auto [closed, open] = cut(spans, openMs);
    if (!closed.empty()) {
        const std::string key = keyOf(tenant, read, closed);
        const qint64 version = versionOf(connection, tenant, {closed.front().range.beginMs, openMs});
        auto sums = caching.cache->find(key, version, caching.question);
        if (!sums) {
            sums = std::make_shared<const CubeSums>(reader.sums(closed));
            if (!connection.hasFailed())
                caching.cache->keep(key, version, sums);
        }
        visitAll(*sums, read, visit);
    }
    if (!open.empty())
        visitAll(reader.sums(open), read, visit);
}

} // namespace glasshouse
