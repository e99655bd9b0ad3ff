// SPDX-License-Identifier: GPL-3.0-or-later
#include "testcorpus.h"

#include "ingest/rollupcheck.h"
#include "ingest/storeowner.h"
#include "store/connection.h"
#include "store/cubes.h"
#include "store/durations.h"
#include "store/meta.h"
#include "store/readstore.h"
#include "store/schema.h"
#include "store/statement.h"

#include <QTemporaryDir>
#include <QTest>

#include <map>

using namespace glasshouse;
using namespace glasshouse::test;
using namespace Qt::StringLiterals;

/// What a cube answers and what the rows answer is the same.
class CubesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everySplit_isTheSameFromCubesAndFromRows()
    {
        QTemporaryDir folder;
        const QMap<QString, QByteArray> corpus = trickyCorpus();
        for (auto file = corpus.begin(); file != corpus.end(); ++file)
            writeFile(folder.filePath(file.key()), file.value());
        QVERIFY(importInto(folder.filePath(u"a.db"_s), {folder.filePath(u"projects"_s)}));
        auto connection = Connection::open(folder.filePath(u"a.db"_s), Connection::Mode::ReadOnly);
        QVERIFY(connection);
        ReadStore store(*connection, 1);
        std::vector<qint64> everySession;
        for (const auto &[id, name] : store.sessionIds())
            everySession.push_back(id);
        std::sort(everySession.begin(), everySession.end());
        const std::pair<Split, Split> splits[] = {{Split::None, Split::None},     {Split::Model, Split::None},
                                                  {Split::Project, Split::Model}, {Split::Agent, Split::Model},
                                                  {Split::Project, Split::None},  {Split::Session, Split::None},
                                                  {Split::Session, Split::Model}};
        for (const auto &[first, second] : splits) {
            CellFilter fromRows; // naming every session restricts nothing, and no cube covers it
            fromRows.sessions = everySession;
            const auto cube = byKey(store.cells(first, second, {}));
            QVERIFY(!cube.empty());
            const std::vector<QuarterCell> rows = store.cells(first, second, fromRows);
            QVERIFY(cube == byKey(rows));
            // By sums of all tiers, in one and cut anywhere.
            QVERIFY(byKey(store.sums(first, second, {}, {{TimeRange(), 0}})) == byBucket(rows, {}));
            std::vector<qint64> cuts;
            for (size_t i = 0; i < rows.size(); i += rows.size() / 5 + 1) {
                if (rows[i].quarterMs != NoTime)
                    cuts.push_back(rows[i].quarterMs + qint64(i % 3) * 40 * QuarterMs);
            }
            std::sort(cuts.begin(), cuts.end());
            std::vector<CubeSpan> spans;
            qint64 begin = NoTime;
            for (size_t i = 0; i <= cuts.size(); ++i) {
                const qint64 end = i < cuts.size() ? cuts[i] : TimeRange().endMs;
                spans.push_back({{begin, end}, i});
                begin = end;
            }
            QVERIFY(byKey(store.sums(first, second, {}, spans)) == byBucket(rows, cuts));
            // Of few sessions, of many, and of a project in them.
            for (const size_t some : {size_t(2), everySession.size() / 2}) {
                CellFilter narrow;
                narrow.sessions = std::vector(everySession.begin(), everySession.begin() + std::ptrdiff_t(some));
                QVERIFY(byKey(store.sums(first, second, narrow, spans))
                        == byBucket(store.cells(first, second, narrow), cuts));
                narrow.projects = {{1, 2}};
                QVERIFY(byKey(store.sums(first, second, narrow, {{TimeRange(), 0}}))
                        == byBucket(store.cells(first, second, narrow), {}));
            }
        }
        QVERIFY(connection->takeFailure());
    }

    void aStoreOfTheFirstVersion_isSummedAnew_whenItIsOpened()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"a.db"_s);
        constexpr qint64 noon = 1'795'262'400'000;
        {
            auto connection = Connection::open(path, Connection::Mode::ReadWrite);
            QVERIFY(connection && migrate(*connection, schemaSteps().first(1)));
            QVERIFY(connection->execute(
                "INSERT INTO event(tenant, time_ms, seq, kind, action, actor, agent, machine, project, source, session,"
                " resource, outcome, duration_ns, model, tool, correlation)"
                " VALUES(1,1795262400000,1,2,0,7,1,1,1,1,0,0,2,5000000,0,3,NULL);"
                "INSERT INTO call(id, tenant, first_ms, session, project, agent, machine, source, channel, winner_ms,"
                " winner_file, winner_offset, rank_output, rank_prompt, finished)"
                " VALUES(1,1,1795262400001,0,1,1,1,1,1,1795262400001,1,0,10,5,1);"
                "INSERT INTO call_part VALUES(1,0,4,5,10,0,0,0,0,0,NULL)"));
        }
        QVERIFY(StoreOwner::open(path, {}));
        QCOMPARE(verifyRollups(path)->wrong, 0);
        auto connection = Connection::open(path, Connection::Mode::ReadOnly);
        QVERIFY(connection);
        CubeCells cells = CubeStore(*connection, 1).readAll();
        Figures &tool = cells[{Cube::ActorModelKind, noon, 7, 0, 2}],
                &call = cells[{Cube::ActorModelKind, noon, 0, 4, 1}];
        QCOMPARE(tool.events, 1);
        QCOMPARE(tool.failures, 1);
        QCOMPARE(call.events, 1);
        QCOMPARE(call.tokens.output, 10);
        const DurationCells durations = DurationStore(*connection, 1).readAll();
        QCOMPARE(durations.size(), 2U); // a quarter hour and a day
        QCOMPARE(durations.begin()->second.count(), 1);
        QVERIFY(readMeta(*connection, "rollups_stale").isEmpty());
    }

    /// As the migration leaves a store of the third version.
    void sumsBySession_areAdded_whereAStoreLacksThem()
    {
        QTemporaryDir folder;
        const QMap<QString, QByteArray> corpus = trickyCorpus();
        for (auto file = corpus.begin(); file != corpus.end(); ++file)
            writeFile(folder.filePath(file.key()), file.value());
        const QString path = folder.filePath(u"a.db"_s);
        QVERIFY(importInto(path, {folder.filePath(u"projects"_s)}));
        const QByteArray asWritten = sumsIn(path);
        {
            auto connection = Connection::open(path, Connection::Mode::ReadWrite);
            QVERIFY(connection
                    && connection->execute("DELETE FROM cube WHERE cube%100=40;"
                                           "INSERT INTO meta VALUES('session_sums_lacking', '1')"));
            QVERIFY(connection->integer("SELECT count(*) FROM cube").value_or(0) > 0);
        }
        QVERIFY(verifyRollups(path)->wrong > 0);
        QVERIFY(StoreOwner::open(path, {}));
        QCOMPARE(verifyRollups(path)->wrong, 0);
        QCOMPARE(sumsIn(path), asWritten);
    }

    void aNewStore_hasNothingToSumAnew()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"a.db"_s);
        QVERIFY(StoreOwner::open(path, {}));
        QCOMPARE(verifyRollups(path)->cells, 0);
    }

    void aSpoiledHistogram_isFound_andRebuilt()
    {
        QTemporaryDir folder;
        const QMap<QString, QByteArray> corpus = trickyCorpus();
        for (auto file = corpus.begin(); file != corpus.end(); ++file)
            writeFile(folder.filePath(file.key()), file.value());
        const QString path = folder.filePath(u"a.db"_s);
        QVERIFY(importInto(path, {folder.filePath(u"projects"_s)}));
        QCOMPARE(verifyRollups(path)->wrong, 0);
        {
            auto connection = Connection::open(path, Connection::Mode::ReadWrite);
            QVERIFY(connection && connection->integer("SELECT count(*) FROM duration").value_or(0) > 1);
            QVERIFY(connection->execute("DELETE FROM duration WHERE span=0"));
        }
        const auto found = verifyRollups(path);
        QVERIFY(found->wrong > 0);
        QVERIFY(found->examples.first().startsWith(u"durations of kind"_s));
        QVERIFY(rebuildRollups(path));
        QCOMPARE(verifyRollups(path)->wrong, 0);
    }

    /// All sums that are kept, as text: rebuilt once and twice they are the same.
    void rebuiltTwice_isTheSameAsOnce()
    {
        QTemporaryDir folder;
        const QMap<QString, QByteArray> corpus = trickyCorpus();
        for (auto file = corpus.begin(); file != corpus.end(); ++file)
            writeFile(folder.filePath(file.key()), file.value());
        const QString path = folder.filePath(u"a.db"_s);
        QVERIFY(importInto(path, {folder.filePath(u"projects"_s)}));
        const QByteArray asWritten = sumsIn(path);
        for (const char *spoil :
             {"UPDATE cube SET events=events+1 WHERE cube=30", "DELETE FROM cube WHERE cube>300",
              "UPDATE cube SET d1=d1+1 WHERE cube=221", "DELETE FROM session_quarter",
              "UPDATE session_presence SET count=count+1 WHERE tier=2", "DELETE FROM session_presence WHERE tier=1",
              "UPDATE session SET input=input+1", "DELETE FROM duration WHERE span=1"}) {
            {
                auto connection = Connection::open(path, Connection::Mode::ReadWrite);
                QVERIFY(connection && connection->execute(spoil));
            }
            QVERIFY2(verifyRollups(path)->wrong > 0, spoil);
            QVERIFY(rebuildRollups(path)->rebuilt);
            QCOMPARE(verifyRollups(path)->wrong, 0);
            const QByteArray once = sumsIn(path);
            QCOMPARE(once, asWritten);
            QVERIFY(rebuildRollups(path));
            QCOMPARE(sumsIn(path), once);
        }
    }

private:
    static QByteArray sumsIn(const QString &path)
    {
        auto connection = Connection::open(path, Connection::Mode::ReadOnly);
        QByteArray text;
        for (const auto &[sql, columns] :
             {std::pair("SELECT * FROM cube", 21), std::pair("SELECT * FROM session_quarter WHERE count<>0", 4),
              std::pair("SELECT * FROM session_presence", 5),
              std::pair("SELECT id, prompts, tools, errors, calls, input, output, cost"
                        " FROM session ORDER BY id",
                        8),
              std::pair("SELECT span, start_ms, kind, value, hex(buckets) FROM duration", 5)}) {
            Statement row(*connection, sql);
            while (row.next()) {
                for (int i = 0; i < columns; ++i)
                    text += QByteArray(row.text(i).data(), qsizetype(row.text(i).size())) + ' ';
                text += '\n';
            }
        }
        return text;
    }

    static std::map<std::tuple<qint64, qint64, qint64>, Figures> byBucket(std::vector<QuarterCell> rows,
                                                                          const std::vector<qint64> &cuts)
    {
        std::map<std::tuple<qint64, qint64, qint64>, Figures> sums;
        for (const QuarterCell &row : rows) {
            const auto bucket = std::upper_bound(cuts.begin(), cuts.end(), row.quarterMs) - cuts.begin();
            sums[{qint64(bucket), row.first, row.second}].add(row.figures);
        }
        std::erase_if(sums, [](const auto &sum) { return sum.second.isZero(); });
        return sums;
    }

    static std::map<std::tuple<qint64, qint64, qint64>, Figures> byKey(const std::vector<QuarterCell> &cells)
    {
        std::map<std::tuple<qint64, qint64, qint64>, Figures> map;
        for (const QuarterCell &cell : cells) {
            if (!cell.figures.isZero())
                map[{cell.quarterMs, cell.first, cell.second}].add(cell.figures);
        }
        return map;
    }
};

QTEST_GUILESS_MAIN(CubesTest)
#include "tst_cubes.moc"
