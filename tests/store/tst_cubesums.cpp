// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cubepieces.h"
#include "store/numberrows.h"
#include "store/presence.h"
#include "store/schema.h"
#include "store/statement.h"

#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <limits>
#include <map>
#include <memory>
#include <random>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 FirstMs = 20'700 * UtcDayMs;
constexpr int Days = 60;

/// Bucket and what it is split by.
using SumKey = std::array<qint64, 3>;
using Sums = std::map<SumKey, std::pair<qint64, qint64>>;

} // namespace

/// What the reading of sums finds by whatever way is what its quarter hours come to.
class CubeSumsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"a.db"_s);
        m_random.seed(23);
    }

    void sumsUnderConditions_areThoseOfTheirQuarterHours_data()
    {
        QTest::addColumn<int>("cube");
        QTest::addColumn<int>("values"); // of the first dimension
        QTest::newRow("few values of many") << int(Cube::ProjectAgentModel) << 40;
        QTest::newRow("few values of few") << int(Cube::ProjectAgentModel) << 5;
        QTest::newRow("a small cube") << int(Cube::ToolOutcomeLane) << 30;
        QTest::newRow("sessions") << int(Cube::SessionPlaceModel) << 100;
        QTest::newRow("quarter hours alone") << int(Cube::ToolOutcome) << 10;
    }

    void sumsUnderConditions_areThoseOfTheirQuarterHours()
    {
        QFETCH(const int, cube);
        QFETCH(const int, values);
        Connection connection = newStore();
        const CubeCells cells = written(connection, Cube(cube), values);
        for (int round = 0; round < 24; ++round) {
            CubeRead read{Cube(cube), {"d1", "d2"}, {"events", "failures"}, {}, false, {}};
            const qint64 d1 = below(values), other = below(values), d2 = below(12);
            const bool ofFirst = round % 3 == 0, ofSecond = round % 2 == 0, among = round % 7 == 0;
            if (ofFirst)
                read.where += " AND d1 IN (" + std::to_string(d1) + "," + std::to_string(other) + ")",
                    read.leads = true;
            if (ofSecond)
                read.where += " AND d2=" + std::to_string(round % 10 == 0 ? 99 : d2); // 99: which nothing has
            if (among)
                read.among = std::vector<qint64>{std::min(d1, other), std::max(d1, other) + 1};
            const std::vector<CubeSpan> spans = someSpans();
            Sums expected, found;
            for (const auto &[key, figures] : cells) {
                if ((ofFirst && key.d1 != d1 && key.d1 != other) || (ofSecond && (round % 10 == 0 || key.d2 != d2))
                    || (among && key.d1 != read.among->front() && key.d1 != read.among->back()))
                    continue;
                for (const CubeSpan &span : spans) {
                    if (!span.range.contains(key.quarterMs))
                        continue;
                    auto &sum = expected[{qint64(span.bucket), key.d1, key.d2}];
                    sum.first += figures.events, sum.second += figures.failures;
                }
            }
            readCube(connection, 1, read, spans, {}, [&found](const qint64 *sums) {
                auto &sum = found[{sums[0], sums[1], sums[2]}];
                sum.first += sums[3], sum.second += sums[4];
            });
            QVERIFY(connection.takeFailure());
            std::erase_if(found, [](const auto &sum) { return sum.second == std::pair<qint64, qint64>(); });
            QVERIFY2(found == expected, qPrintable(u"round %1"_s.arg(round)));
        }
    }

    void whoWasAtWork_isTold_whateverTheNumbersOfSessionsAre()
    {
        Connection connection = newStore();
        CubeCells total;
        total[{Cube::Total, FirstMs, 0, 0, 0}].events = 1;
        CubeStore(connection, 1).apply(total);
        constexpr qint64 Most = std::numeric_limits<qint64>::max();
        std::vector<PresentSession> expected;
        PresenceCells cells;
        for (const qint64 session : {qint64(-5), qint64(0), qint64(3), qint64(1) << 22, (qint64(1) << 22) - 1, Most}) {
            cells[{CubeTier::Quarter, FirstMs + 5 * QuarterMs, session}] = 2;
            expected.push_back({4, session});
        }
        std::sort(expected.begin(), expected.end());
        PresenceStore(connection, 1).add(cells);
        QVERIFY(presentSessions(connection, 1, {{{FirstMs, FirstMs + UtcDayMs}, 4}}) == expected);
        QVERIFY(presentSessions(connection, 1, {{{FirstMs + 6 * QuarterMs, FirstMs + UtcDayMs}, 4}}).empty());
        QVERIFY(connection.takeFailure());
    }

    void numbersOfRows_areVisited_asStepsFindThem()
    {
        Connection connection = newStore();
        NumberRows rows(connection, 2, "value, NULL",
                        "FROM (SELECT 7 AS value UNION ALL SELECT -9223372036854775808) WHERE value<?1");
        std::vector<qint64> found;
        const auto take = [&found](const qint64 *numbers) { found.insert(found.end(), {numbers[0], numbers[1]}); };
        rows.forEach(take, qint64(8));
        rows.forEach(take, qint64(0));
        constexpr qint64 Least = std::numeric_limits<qint64>::min();
        QVERIFY((found == std::vector<qint64>{7, 0, Least, 0, Least, 0}));
        QVERIFY(connection.takeFailure());
    }

    void aTextBesideThem_isVisited_andOtherRowsWithinAVisit()
    {
        Connection connection = newStore();
        NumberRows named(connection, 1, "value, name",
                         "FROM (SELECT 7 AS value, 'of seven' AS name UNION ALL SELECT 8, NULL)",
                         NumberRows::Text::Last);
        NumberRows within(connection, 1, "value+?1", "FROM (SELECT 1 AS value UNION ALL SELECT 2)");
        QStringList found;
        named.forEachNamed([&](const qint64 *numbers, std::string_view name) {
            found += u"%1 %2"_s.arg(numbers[0]).arg(QString::fromUtf8(name.data(), qsizetype(name.size())));
            within.forEach([&found](const qint64 *row) { found += QString::number(row[0]); }, numbers[0]);
        });
        QCOMPARE(found, (QStringList{u"7 of seven"_s, u"8"_s, u"9"_s, u"8 "_s, u"9"_s, u"10"_s}));
        QVERIFY(connection.takeFailure());
    }

    void numbersOfRows_areHandedToNobody_byTextOfSql()
    {
        Connection connection = newStore();
        QVERIFY(connection.execute("SELECT visit_row(NULL, 1), visit_row(1234567, 1), visit_row('glasshouse-rows')"));
        QVERIFY(!connection.execute("CREATE VIEW v AS SELECT visit_row(1, 2); SELECT * FROM v"));
    }

    void whatCannotBeRead_isNotedOnTheConnection()
    {
        Connection connection = newStore();
        NumberRows rows(connection, 1, "nothing_of_the_kind", "FROM cube");
        rows.forEach([](const qint64 *) {});
        QVERIFY(!connection.takeFailure());
    }

private:
    qint64 below(int most) { return qint64(m_random() % quint64(most)); }

    Connection newStore()
    {
        auto connection = Connection::open(m_path, Connection::Mode::ReadWrite);
        if (!connection || !migrate(*connection))
            qFatal("no store");
        return std::move(*connection);
    }

    /// In stretches, as work is: most days have but few values. What gives the days their beginning and end is there, too.
    CubeCells written(Connection &connection, Cube cube, int values)
    {
        CubeCells cells;
        for (int stretch = 0; stretch < 150; ++stretch) {
            const qint64 begin = FirstMs + below(Days * 96) * QuarterMs, d1 = below(values), d2 = below(12);
            for (qint64 i = 0, most = 1 + below(20); i < most; ++i) {
                Figures &figures = cells[{cube, begin + i * QuarterMs, d1, d2, below(3)}];
                figures.events += 1 + below(5), figures.failures += below(2);
            }
        }
        cells[{cube, NoTime, 1, 1, 1}].events = 3;
        CubeCells all = cells;
        for (const auto &[key, figures] : cells)
            all[{Cube::Total, key.quarterMs, 0, 0, 0}].add(figures);
        Transaction transaction(connection); // else each cell would wait for the disk
        if (!transaction.begin())
            qFatal("no transaction");
        CubeStore(connection, 1).apply(all);
        if (!transaction.commit())
            qFatal("not written");
        return cells;
    }

    std::vector<CubeSpan> someSpans()
    {
        std::vector<CubeSpan> spans;
        qint64 begin = below(4) ? FirstMs + below(Days * 96) * QuarterMs : NoTime;
        for (qint64 i = 0, most = 1 + below(8); i < most; ++i) {
            const qint64 end = std::max(begin, FirstMs) + (1 + below(below(2) ? 96 : 1'000)) * QuarterMs;
            spans.push_back({{begin, end}, size_t(below(5))});
            begin = end;
        }
        if (below(5) == 0)
            spans.back().range.endMs = std::numeric_limits<qint64>::max();
        return spans;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::mt19937_64 m_random;
};

QTEST_GUILESS_MAIN(CubeSumsTest)
#include "tst_cubesums.moc"
