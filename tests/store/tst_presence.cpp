// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/presence.h"
#include "store/schema.h"

#include <QTemporaryDir>
#include <QTest>

#include <limits>
#include <memory>
#include <random>
#include <set>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Begin = 20'700 * UtcDayMs;
constexpr int Days = 40, Sessions = 30;

/// Quarter hours and who was at work in them.
using Times = std::map<std::pair<qint64, qint64>, qint64>;

} // namespace

/// Who was at work, told by the tiers, is who the quarter hours say.
class PresenceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"a.db"_s);
        m_random.seed(11);
        m_times.clear();
    }

    void everySpan_tellsWhoWasAtWorkInItsQuarterHours()
    {
        Connection connection = newStore();
        PresenceStore store(connection, 1);
        for (int batch = 0; batch < 5; ++batch)
            change(connection, store);
        addCells(connection);
        for (int round = 0; round < 200; ++round) {
            std::vector<CubeSpan> spans;
            qint64 begin = round % 7 ? at() : NoTime;
            for (size_t i = 0; i < 1 + m_random() % 5; ++i) {
                const qint64 end =
                    std::max(begin, Begin) + qint64(1 + m_random() % (m_random() % 2 ? 96 : 900)) * QuarterMs;
                spans.push_back({{begin, end}, m_random() % 3}); // spans may share a bucket
                begin = end;
            }
            if (round % 5 == 0)
                spans.back().range.endMs = std::numeric_limits<qint64>::max();
            std::set<PresentSession> expected;
            for (const auto &[place, count] : m_times) {
                for (const CubeSpan &span : spans) {
                    if (span.range.contains(place.first))
                        expected.insert({span.bucket, place.second});
                }
            }
            const std::vector<PresentSession> found = presentSessions(connection, 1, spans);
            QVERIFY(std::equal(found.begin(), found.end(), expected.begin(), expected.end()));
        }
        QVERIFY(connection.takeFailure());
    }

    void bounds_areTheFirstAndTheLastQuarterHour()
    {
        Connection connection = newStore();
        PresenceStore store(connection, 1);
        change(connection, store);
        for (qint64 session = 1; session <= Sessions; ++session) {
            std::set<qint64> times;
            for (const auto &[place, count] : m_times) {
                if (place.second == session)
                    times.insert(place.first);
            }
            const auto found = presenceBounds(connection, 1, {session});
            QCOMPARE(found.has_value(), !times.empty());
            if (found)
                QCOMPARE(*found, std::pair(*times.begin(), *times.rbegin()));
        }
        QVERIFY(!presenceBounds(connection, 1, {Sessions + 1}));
        QVERIFY(connection.takeFailure());
    }

    void whatWasKeptBefore_isPutIntoTiers_asIfItHadBeenWrittenSo()
    {
        Connection connection = newStore();
        PresenceStore store(connection, 1);
        for (const qint64 old : {NoTime, quarterStart(-12'345'678'901), qint64(0)})
            store.add({{{CubeTier::Quarter, old, 3}, 2}});
        change(connection, store);
        const TimeRange ever{NoTime, std::numeric_limits<qint64>::max()};
        const PresenceCells written = store.read(ever);
        const QString olderPath = m_folder->filePath(u"older.db"_s);
        auto older = Connection::open(olderPath, Connection::Mode::ReadWrite);
        QVERIFY(older && migrate(*older, schemaSteps().first(3)));
        QVERIFY(older->execute("BEGIN"));
        {
            Statement insert(*older, "INSERT INTO session_quarter VALUES(1,?,?,?)");
            for (const auto &[key, count] : written) {
                if (key.tier == CubeTier::Quarter)
                    insert.bind(key.startMs, key.session, count).run();
            }
        }
        QVERIFY(older->execute("COMMIT"));
        QVERIFY(migrate(*older, schemaSteps().first(4)));
        QVERIFY(PresenceStore(*older, 1).read(ever) == written);
        QVERIFY(older->takeFailure());
    }

private:
    Connection newStore()
    {
        auto connection = Connection::open(m_path, Connection::Mode::ReadWrite);
        if (!connection || !migrate(*connection))
            qFatal("no store");
        return std::move(*connection);
    }

    qint64 at() { return Begin + qint64(m_random() % (Days * 96)) * QuarterMs; }

    /// Sessions come, stay for a while, and some of what they did turns out to have been elsewhere.
    void change(Connection &connection, PresenceStore &store)
    {
        PresenceCells deltas;
        for (int i = 0; i < 60; ++i) {
            const qint64 session = qint64(1 + m_random() % Sessions);
            const qint64 first = i == 0 ? NoTime : at();
            for (qint64 quarter = 0; quarter < (first == NoTime ? 1 : qint64(m_random() % 12)); ++quarter) {
                ++deltas[{CubeTier::Quarter, first + quarter * QuarterMs, session}];
                ++m_times[{first + quarter * QuarterMs, session}];
            }
        }
        for (auto &[place, count] : m_times) {
            if (m_random() % 4 == 0)
                --deltas[{CubeTier::Quarter, place.first, place.second}], --count;
        }
        std::erase_if(m_times, [](const auto &each) { return each.second == 0; });
        QVERIFY(connection.execute("BEGIN"));
        store.add(std::move(deltas));
        QVERIFY(connection.execute("COMMIT"));
    }

    /// Which days there are is told by the sums.
    void addCells(Connection &connection)
    {
        CubeCells cells;
        for (const auto &[place, count] : m_times)
            cells[{Cube::Total, place.first}].events = 1;
        QVERIFY(connection.execute("BEGIN"));
        CubeStore(connection, 1).apply(cells);
        QVERIFY(connection.execute("COMMIT"));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::mt19937 m_random;
    Times m_times;
};

QTEST_GUILESS_MAIN(PresenceTest)
#include "tst_presence.moc"
