// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cubepieces.h"

#include <QTest>

#include <limits>
#include <map>
#include <random>

using namespace glasshouse;

namespace {

constexpr qint64 Ever = std::numeric_limits<qint64>::max();
constexpr qint64 DataBegin = 20'700 * UtcDayMs, DataEnd = DataBegin + 50 * UtcDayMs;

/// What each quarter hour holds: a number of its own.
qint64 valueAt(qint64 quarterMs)
{
    return quarterMs == NoTime ? 1'000'000'007 : (quarterMs / QuarterMs * 2'654'435'761) % 1'009;
}

qint64 sumOf(const TimeRange &range)
{
    qint64 sum = range.beginMs == NoTime ? valueAt(NoTime) : 0;
    for (qint64 at = std::max(range.beginMs, DataBegin); at < std::min(range.endMs, DataEnd); at += QuarterMs)
        sum += valueAt(at);
    return sum;
}

/// What a tier's cells hold that begin in the range.
qint64 cellsOf(CubeTier tier, const TimeRange &range)
{
    qint64 sum = range.beginMs == NoTime ? valueAt(NoTime) : 0;
    for (qint64 at = std::max(range.beginMs, tierStart(tier, DataBegin)); at < std::min(range.endMs, DataEnd);
         at += tierMs(tier))
        sum += sumOf({at, at + tierMs(tier)});
    return sum;
}

} // namespace

/// Spans put together from tiers hold what the quarter hours in them hold.
class CubePiecesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everySpan_sumsToItsQuarterHours_data()
    {
        QTest::addColumn<int>("cube");
        QTest::newRow("quarter hours alone") << int(Cube::ToolOutcome);
        QTest::newRow("days") << int(Cube::AgentLane);
        QTest::newRow("six hours, too") << int(Cube::Total);
    }
    void everySpan_sumsToItsQuarterHours()
    {
        QFETCH(int, cube);
        std::mt19937 random(5);
        const auto at = [&] { return DataBegin - 3 * UtcDayMs + qint64(random() % (56 * 96)) * QuarterMs; };
        for (int round = 0; round < 300; ++round) {
            std::vector<CubeSpan> spans; // touching ones, apart ones, of all lengths
            qint64 begin = round % 7 ? at() : NoTime;
            for (size_t bucket = 0; bucket < 1 + random() % 6; ++bucket) {
                const qint64 from = begin == NoTime ? DataBegin : begin;
                const qint64 end = from + qint64(1 + random() % (random() % 2 ? 96 : 2'400)) * QuarterMs;
                spans.push_back({{begin, end}, bucket});
                begin = random() % 3 ? end : end + qint64(random() % 200) * QuarterMs;
            }
            if (round % 5 == 0)
                spans.back().range.endMs = Ever;
            std::map<size_t, qint64> found, expected;
            for (const CubePiece &piece : piecesOf(tiersOf(Cube(cube)), spans, {DataBegin, DataEnd})) {
                QVERIFY(piece.range.beginMs < piece.range.endMs);
                QVERIFY(piece.range.beginMs == NoTime || piece.range.beginMs % tierMs(piece.tier) == 0);
                found[piece.bucket] += piece.sign * cellsOf(piece.tier, piece.range);
            }
            for (const CubeSpan &span : spans)
                expected[span.bucket] += sumOf(span.range);
            std::erase_if(found, [](const auto &sum) { return sum.second == 0; });
            std::erase_if(expected, [](const auto &sum) { return sum.second == 0; });
            QCOMPARE(found, expected);
        }
    }

    void longRanges_needFewCells()
    {
        const auto cells = [](qint64 begin, qint64 end) {
            qint64 count = 0;
            for (const CubePiece &piece : piecesOf(tiersOf(Cube::Total), {{{begin, end}, 0}}, {DataBegin, DataEnd})) {
                const qint64 from = std::max(piece.range.beginMs, DataBegin), to = std::min(piece.range.endMs, DataEnd);
                count += (to - from + tierMs(piece.tier) - 1) / tierMs(piece.tier);
            }
            return count;
        };
        QVERIFY(cells(NoTime, Ever) <= 5);
        for (qint64 day = 0; day < 50; ++day) // amidst sixteen a day is itself, not all of them but fifteen
            QVERIFY(cells(DataBegin + day * UtcDayMs, DataBegin + (day + 1) * UtcDayMs) <= 3);
        QVERIFY(cells(DataBegin + 23 * 4 * QuarterMs, DataBegin + 47 * 4 * QuarterMs) <= 9); // a day of Prague's
        QVERIFY(cells(DataBegin + 8 * 4 * QuarterMs, DataBegin + 32 * 4 * QuarterMs) <= 19); // one of Los Angeles'
    }
};

QTEST_APPLESS_MAIN(CubePiecesTest)
#include "tst_cubepieces.moc"
