// SPDX-License-Identifier: GPL-3.0-or-later
// Sums of a cube over spans, put together from pieces of its tiers.
#include "store/cubepieces.h"
#include "store/dayversions.h"
#include "store/numberrows.h"
#include "store/rowmarks.h"
#include "store/statement.h"

#include <QCryptographicHash>
#include <QDateTime>

#include <algorithm>
#include <array>
#include <set>
#include <unordered_map>

namespace glasshouse {

namespace {

TimeRange commonPart(const TimeRange &a, const TimeRange &b)
{
    return {std::max(a.beginMs, b.beginMs), std::min(a.endMs, b.endMs)};
}

qint64 lengthOfPart(const TimeRange &range)
{
    return std::max<qint64>(0, range.endMs - range.beginMs);
}

bool ofSameCells(const CubePiece &a, const CubePiece &b)
{
    return a.tier == b.tier && a.range == b.range;
}

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
        : m_connection(connection),
          m_read(read),
          m_tenant(tenant),
          m_data(data),
          m_tiers(tiersOf(read.cube)),
          m_among(read.among.value_or(std::vector<qint64>()))
    {}

    CubeSums sums(const std::vector<CubeSpan> &spans)
    {
        const std::vector<CubePiece> pieces = piecesOf(m_tiers, spans, m_data);
        prepare(pieces);
        if (m_read.splits.size() > 1)
            m_places.reserve(std::min<size_t>(pieces.size() * 64, 65'536));
        for (auto piece = pieces.begin(); piece != pieces.end() && !m_nothing;) {
            const auto end =
                std::find_if(piece, pieces.end(), [&](const CubePiece &other) { return !ofSameCells(other, *piece); });
            read(std::span(piece, end));
            piece = end;
        }
        m_places.clear(), m_near.clear();
        return std::move(m_sums);
    }

private:
    /// How the cells of these pieces are sought.
    void prepare(const std::vector<CubePiece> &pieces)
    {
        std::string where = m_read.where;
        m_leads = m_read.leads, m_nothing = false;
        m_days.reset();
        if (!m_leads && !where.empty() && !m_read.among && m_tiers.back() == CubeTier::Era) {
            if (const auto first = firstValues(pieces)) {
                where += " AND d1 IN (" + *first + ")";
                m_leads = true, m_nothing = first->empty();
            }
        }
        std::string columns;
        for (const auto *names : {&m_read.splits, &m_read.counts}) {
            for (const std::string &name : *names)
                columns += (columns.empty() ? "" : ", ") + name;
        }
        if (m_read.among)
            columns += ", d1";
        const size_t count = m_read.splits.size() + m_read.counts.size() + (m_read.among ? 1 : 0);
        m_within.emplace(m_connection, count, columns,
                         "FROM cube WHERE tenant=?1 AND cube=?2 AND quarter_ms>=?3 AND quarter_ms<?4" + where);
        m_one.emplace(m_connection, count, columns, "FROM cube WHERE tenant=?1 AND cube=?2 AND quarter_ms=?3" + where);
        if (m_leads && !m_nothing)
            seekDays(where, pieces);
    }

    /// Where conditions leave few values of the first dimension, the longest stretches tell which, and the key leads to
    /// those in all others: "1,2". nullopt: there are more.
    std::optional<std::string> firstValues(const std::vector<CubePiece> &pieces) const
    {
        TimeRange all = pieces.empty() ? TimeRange{0, 0} : pieces.front().range;
        for (const CubePiece &piece : pieces)
            all = {std::min(all.beginMs, piece.range.beginMs), std::max(all.endMs, piece.range.endMs)};
        Statement row(m_connection,
                      "SELECT d1 FROM cube WHERE tenant=? AND cube=? AND quarter_ms>=? AND quarter_ms<?"
                          + m_read.where);
        row.bind(m_tenant, qint64(inTier(m_read.cube, CubeTier::Era)), tierStart(CubeTier::Era, all.beginMs),
                 all.endMs);
        std::set<qint64> values;
        while (row.next()) {
            values.insert(row.integer(0));
            if (values.size() > MostFirst)
                return std::nullopt;
        }
        std::string list;
        for (const qint64 value : values)
            list += (list.empty() ? "" : ",") + std::to_string(value);
        return list;
    }

    /// Looks for the days that have anything, where there are many shorter stretches to look into.
    void seekDays(const std::string &where, const std::vector<CubePiece> &pieces)
    {
        qint64 stretches = 0;
        TimeRange dated{m_data.endMs, m_data.beginMs};
        for (const CubePiece &piece : pieces) {
            const TimeRange range = commonPart(piece.range, m_data);
            if (range.beginMs >= range.endMs || piece.tier == CubeTier::Era)
                continue;
            dated = {std::min(dated.beginMs, dayStart(range.beginMs)), std::max(dated.endMs, range.endMs)};
            if (piece.tier != CubeTier::Day)
                stretches += lengthOfPart(range) / tierMs(piece.tier);
        }
        if (!byDay(m_read.cube) || dated.beginMs >= dated.endMs || stretches <= lengthOfPart(dated) / UtcDayMs)
            return;
        Statement any(m_connection,
                      "SELECT 1 FROM cube WHERE tenant=? AND cube=? AND quarter_ms=?" + where + " LIMIT 1");
        m_days.emplace();
        for (qint64 day = dated.beginMs; day < dated.endMs; day += UtcDayMs) {
            if (any.bind(m_tenant, qint64(inTier(m_read.cube, CubeTier::Day)), day).next())
                m_days->insert(day);
            any.reset();
        }
    }

    /// Several pieces of the same cells: those before a bucket's beginning are the next one's to take away.
    void read(std::span<const CubePiece> pieces)
    {
        const CubeTier tier = pieces.front().tier;
        const qint64 cube = qint64(inTier(m_read.cube, tier));
        const TimeRange &range = pieces.front().range;
        const auto take = [&](const qint64 *numbers) { add(numbers, pieces); };
        if (!m_leads) {
            m_within->forEach(take, m_tenant, cube, range.beginMs, range.endMs);
            return;
        }
        if (range.beginMs == NoTime)
            m_one->forEach(take, m_tenant, cube, NoTime);
        const TimeRange dated = commonPart(range, {tierStart(tier, m_data.beginMs), m_data.endMs});
        for (qint64 start = dated.beginMs; start < dated.endMs; start += tierMs(tier)) {
            if (!m_days || tier == CubeTier::Era || m_days->contains(dayStart(start)))
                m_one->forEach(take, m_tenant, cube, start);
        }
    }

    void add(const qint64 *numbers, std::span<const CubePiece> pieces)
    {
        const size_t splits = m_read.splits.size(), counts = m_read.counts.size();
        if (m_read.among && !isAmong(numbers[splits + counts]))
            return;
        for (const CubePiece &piece : pieces) {
            qint64 *const sums = at(piece.bucket, numbers);
            for (size_t i = 0; i < counts; ++i)
                sums[i] += piece.sign * numbers[splits + i];
        }
    }

    bool isAmong(qint64 number) const
    {
        return number > 0 ? m_among.holds(number)
                          : std::binary_search(m_read.among->begin(), m_read.among->end(), number);
    }

    /// Where the counts of a place begin: a bucket, and the values it is split by.
    qint64 *at(size_t bucket, const qint64 *values)
    {
        const size_t head = 1 + m_read.splits.size();
        size_t &begin = beginOf(bucket, values); // one more than it is: 0 is none
        if (begin == 0) {
            begin = m_sums.size() + 1;
            m_sums.resize(m_sums.size() + head + m_read.counts.size());
            m_sums[begin - 1] = qint64(bucket);
            std::copy_n(values, head - 1, m_sums.data() + begin);
        }
        return m_sums.data() + begin - 1 + head;
    }

    /// Small numbers of one split, which most are, are found by their place alone.
    size_t &beginOf(size_t bucket, const qint64 *values)
    {
        const size_t splits = m_read.splits.size(), value = splits ? size_t(values[0]) : 0;
        if (splits > 1 || bucket >= MostNear || value >= (bucket < FewBuckets ? MostOfFew : MostNear)) {
            SumPlace place{qint64(bucket)};
            std::copy_n(values, splits, place.data() + 1);
            return m_places[place];
        }
        if (bucket >= m_near.size())
            m_near.resize(bucket + 1);
        std::vector<size_t> &near = m_near[bucket];
        if (value >= near.size())
            near.resize(std::max(value + 1, near.size() * 2));
        return near[value];
    }

    static constexpr size_t MostFirst = 8; ///< values that are sought one by one in each stretch

    Connection &m_connection;
    const CubeRead &m_read;
    qint64 m_tenant;
    TimeRange m_data;
    std::span<const CubeTier> m_tiers;
    RowMarks m_among;
    bool m_leads = false, m_nothing = false;
    std::optional<NumberRows> m_within, m_one;
    std::optional<std::set<qint64>> m_days; ///< outside of these UTC days there is nothing
    CubeSums m_sums;
    static constexpr size_t MostNear = 4'096, FewBuckets = 4, MostOfFew = 1 << 18; ///< sessions of a range are many
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
