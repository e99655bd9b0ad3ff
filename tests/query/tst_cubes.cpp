// SPDX-License-Identifier: GPL-3.0-or-later
#include "testcorpus.h"

#include "store/connection.h"
#include "store/readstore.h"

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
        const std::pair<Split, Split> splits[] = {{Split::None, Split::None},
                                                  {Split::Model, Split::None},
                                                  {Split::Project, Split::Model},
                                                  {Split::Agent, Split::Model},
                                                  {Split::Project, Split::None}};
        for (const auto &[first, second] : splits) {
            CellFilter fromRows; // naming every session restricts nothing, and no cube covers it
            fromRows.sessions = everySession;
            const auto cube = byKey(store.cells(first, second, {}));
            QVERIFY(!cube.empty());
            QVERIFY(cube == byKey(store.cells(first, second, fromRows)));
        }
        QVERIFY(connection->takeFailure());
    }

private:
    static std::map<std::tuple<qint64, qint64, qint64>, Figures> byKey(const std::vector<QuarterCell> &cells)
    {
        std::map<std::tuple<qint64, qint64, qint64>, Figures> map;
        for (const QuarterCell &cell : cells) {
            if (!cell.figures.isZero())
                map[{cell.quarterMs, cell.first, cell.second}] = cell.figures;
        }
        return map;
    }
};

QTEST_GUILESS_MAIN(CubesTest)
#include "tst_cubes.moc"
