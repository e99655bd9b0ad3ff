// SPDX-License-Identifier: GPL-3.0-or-later
#include "testcorpus.h"

#include "ingest/importer.h"
#include "ingest/rollupcheck.h"
#include "ingest/storeowner.h"
#include "store/statement.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace glasshouse;
using namespace glasshouse::test;
using namespace Qt::StringLiterals;

class ImportTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = m_folder->filePath(u"store/glasshouse.db"_s);
        m_projects = m_folder->filePath(u"projects"_s);
        const QMap<QString, QByteArray> corpus = trickyCorpus();
        for (auto file = corpus.begin(); file != corpus.end(); ++file)
            writeFile(m_folder->filePath(file.key()), file.value());
    }

    void theReport_countsFilesLinesCallsAndBadLines_withTheirPlace()
    {
        const auto report = importInto(m_store, {m_projects});
        QVERIFY2(report, qPrintable(report ? QString() : report.error().message));
        QCOMPARE(report->progress.filesDone, 4);
        QCOMPARE(report->progress.calls, 5);
        QCOMPARE(report->progress.badLines, 1);
        QCOMPARE(report->problems.size(), size_t(1));
        QVERIFY(report->problems.front().path.endsWith(u"s-parent.jsonl"_s));
        QCOMPARE(report->problems.front().line, 8);
        const QByteArray parent = trickyCorpus().value(u"projects/-home-dev-shop/s-parent.jsonl"_s);
        QCOMPARE(report->problems.front().offset, qint64(parent.indexOf("{\"type\":\"assistant\",\"torn")));
    }

    void twice_readsAndAddsNothing()
    {
        QVERIFY(importInto(m_store, {m_projects}));
        const QString before = describe(m_store);
        const auto again = importInto(m_store, {m_projects});
        QVERIFY(again);
        QCOMPARE(again->progress.filesDone, 0);
        QCOMPARE(again->progress.filesUnchanged, 4);
        QCOMPARE(again->progress.calls, 0);
        QCOMPARE(describe(m_store), before);
    }

    void aFileReadAnew_addsNothing()
    {
        QVERIFY(importInto(m_store, {m_projects}));
        const QString before = describe(m_store);
        const QString parent = m_projects + u"/-home-dev-shop/s-parent.jsonl"_s;
        QFile::copy(parent, parent + u".moved.jsonl"_s); // the same records under another path
        QVERIFY(importInto(m_store, {m_projects}));
        QCOMPARE(describe(m_store), before);
    }

    void aReplacedFile_isReadFromItsStart_andNothingStoredIsLost()
    {
        const QString path = m_projects + u"/-home-dev-shop/s-new.jsonl"_s;
        writeFile(path,
                  Line("assistant", u"s-new"_s, u"n1"_s, u"2026-10-26T10:00:00Z"_s)
                      .model(u"msg_n1"_s, u"claude-opus-5"_s, 1, 1));
        QVERIFY(importInto(m_store, {m_projects}));
        writeFile(path,
                  Line("assistant", u"s-new"_s, u"n2"_s, u"2026-10-26T11:00:00Z"_s)
                      .model(u"msg_n2"_s, u"claude-opus-5"_s, 2, 2));
        const auto report = importInto(m_store, {m_projects});
        QVERIFY(report);
        QCOMPARE(report->progress.calls, 1);
        QVERIFY2(describe(m_store).contains(u"s-new claude-opus-5: 2 calls, 3+3+"_s), qPrintable(describe(m_store)));
        QVERIFY(describe(m_store).endsWith(u"rollups right\n"_s));
    }

    void anUnfinishedLastLine_waits_andIsReadOnceItIsWhole()
    {
        const QString path = m_projects + u"/-home-dev-shop/s-tail.jsonl"_s;
        const QByteArray line = Line("assistant", u"s-tail"_s, u"t1"_s, u"2026-10-26T10:00:00Z"_s)
                                    .model(u"msg_t"_s, u"claude-opus-5"_s, 1, 1);
        writeFile(path, line.left(40));
        auto report = importInto(m_store, {path});
        QVERIFY(report);
        QCOMPARE(report->progress.lines, 1);
        QCOMPARE(report->progress.badLines, 1);
        appendFile(path, line.mid(40));
        report = importInto(m_store, {path});
        QVERIFY(report);
        QCOMPARE(report->progress.calls, 1);
        QCOMPARE(report->progress.badLines, 0);
    }

    void whatCannotBeRead_isNamed_andTheRestComesIn()
    {
        const auto report = importInto(m_store, {m_projects, m_folder->filePath(u"no-such-folder"_s)});
        QVERIFY(report);
        QCOMPARE(report->unreadable, 1);
        QVERIFY(report->problems.front().path.endsWith(u"no-such-folder"_s));
        QCOMPARE(report->progress.calls, 5);
    }

    void aCancelledImport_goesOnWhereItStopped()
    {
        auto owner = StoreOwner::open(m_store, {});
        QVERIFY(owner);
        std::atomic_bool stop{true};
        const auto report = (*owner)->import({m_projects}, {}, stop);
        QVERIFY(report);
        QVERIFY(report->cancelled);
        stop = false;
        QVERIFY((*owner)->import({m_projects}, {}, stop));
        owner->reset();
        const QString clean = m_folder->filePath(u"clean.db"_s);
        QVERIFY(importInto(clean, {m_projects}));
        QCOMPARE(describe(m_store), describe(clean));
    }

    void aNewPriceOfTheUser_pricesOldCallsAnew_andTakingItAwayRestoresThem()
    {
        QVERIFY(importInto(m_store, {m_projects}));
        const QString before = describe(m_store);
        const QString prices = m_folder->filePath(u"prices.json"_s);
        writeFile(prices, R"({"models":{"mystery-model-9":[{"valid_from":"2020-01-01","input":"1","output":"2"}]}})");
        QVERIFY2(StoreOwner::open(m_store, prices),
                 qPrintable(StoreOwner::open(m_store, prices) ? QString()
                                                              : StoreOwner::open(m_store, prices).error().message));
        const QString priced = describe(m_store);
        QVERIFY2(priced.contains(u"mystery-model-9: 1 calls, 7+70+0+0+0, 147000, 0 unpriced"_s), qPrintable(priced));
        QVERIFY(priced.endsWith(u"rollups right\n"_s));
        QVERIFY(StoreOwner::open(m_store, {}));
        QCOMPARE(describe(m_store), before);
    }

    void aSpoiledRollup_isFound_andRebuilt()
    {
        QVERIFY(importInto(m_store, {m_projects}));
        const QString before = describe(m_store);
        {
            auto connection = Connection::open(m_store, Connection::Mode::ReadWrite);
            QVERIFY(connection
                    && connection->execute("UPDATE cube SET output = output + 1 WHERE cube = 2 AND calls > 0"));
            QVERIFY(connection->execute("UPDATE session SET tools = tools + 1"));
        }
        const auto found = verifyRollups(m_store);
        QVERIFY(found && found->wrong > 0);
        QVERIFY(!found->examples.isEmpty());
        const auto rebuilt = rebuildRollups(m_store);
        QVERIFY(rebuilt && rebuilt->rebuilt);
        QCOMPARE(describe(m_store), before);
        QCOMPARE(rebuildRollups(m_store)->wrong, 0);
    }

    void aFileThatIsRenamed_staysOneFile_andAddsNothing()
    {
        QVERIFY(importInto(m_store, {m_projects}));
        const QString before = describe(m_store);
        QVERIFY(QDir().rename(m_projects + u"/-home-dev-shop"_s, m_projects + u"/-home-dev-store"_s));
        const auto report = importInto(m_store, {m_projects});
        QVERIFY(report);
        QCOMPARE(report->progress.lines, 0);
        QCOMPARE(describe(m_store), before);
    }

    void rotatedFiles_keepTheirRows_whereverTheirOldNamesGo()
    {
        const QString a = m_projects + u"/-x/a.jsonl"_s, b = m_projects + u"/-x/b.jsonl"_s,
                      c = m_projects + u"/-x/c.jsonl"_s;
        writeFile(a, answer(u"one"_s));
        writeFile(b, answer(u"two"_s) + answer(u"three"_s));
        QVERIFY(importInto(m_store, {m_projects}));
        QVERIFY(QFile::rename(b, c) && QFile::rename(a, b));
        appendFile(b, answer(u"four"_s));
        writeFile(a, answer(u"five"_s));
        const auto report = importInto(m_store, {a, b, c});
        QVERIFY2(report, qPrintable(report ? QString() : report.error().message));
        QCOMPARE(report->progress.lines, 2); // the two that are new
        QCOMPARE(report->progress.calls, 2);
        QCOMPARE(importInto(m_store, {m_projects})->progress.filesDone, 0);
    }

    void aFileRewrittenInPlace_withTheSameBeginningAndMoreBehind_isReadFromItsStart()
    {
        const QString path = m_projects + u"/-x/a.jsonl"_s;
        const QByteArray beginning =
            Line("user", u"s-x"_s, u"p"_s, u"2026-10-26T10:00:00Z"_s).text(QString(2000, u'x'));
        writeFile(path, beginning + answer(u"one"_s) + answer(u"two"_s));
        QVERIFY(importInto(m_store, {path}));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.resize(beginning.size()));
        file.close();
        appendFile(path, answer(u"three"_s) + answer(u"four"_s) + answer(u"five"_s));
        const auto report = importInto(m_store, {path});
        QVERIFY(report);
        QCOMPARE(report->progress.calls, 3);
        QCOMPARE(report->progress.badLines, 0);
    }

    void aFileByAnotherName_isOneFile()
    {
        const QString path = m_projects + u"/-x/m.jsonl"_s, link = m_projects + u"/-x/a.jsonl"_s;
        writeFile(path, answer(u"one"_s));
        QVERIFY(importInto(m_store, {m_projects}));
        QVERIFY(QFile::link(path, link));
        appendFile(path, answer(u"two"_s));
        const auto report = importInto(m_store, {link});
        QVERIFY(report);
        QCOMPARE(report->progress.lines, 1);
        QCOMPARE(importInto(m_store, {m_projects})->progress.filesDone, 0);
    }

    void manyFilesAtOnce_andEachAlone_areKnownAgainAlike()
    {
        QStringList paths;
        for (int i = 0; i < 80; ++i) {
            paths += m_projects + u"/-many/%1.jsonl"_s.arg(i);
            writeFile(paths.back(), answer(u"m%1"_s.arg(i)));
        }
        QCOMPARE(importInto(m_store, {m_projects + u"/-many"_s})->progress.calls, 80);
        for (const QString &path : std::as_const(paths))
            QCOMPARE(importInto(m_store, {path})->progress.filesUnchanged, 1);
        QCOMPARE(importInto(m_store, paths)->progress.filesUnchanged, 80);
    }

    void oneUuidWithTwoKinds_isTwoEvents_andTheRollupsHold()
    {
        const QString path = m_projects + u"/-home-dev-shop/s-same.jsonl"_s;
        writeFile(path, Line("user", u"s-same"_s, u"same"_s, u"2026-10-26T10:05:00Z"_s).text(u"Hello"_s));
        QVERIFY(importInto(m_store, {path}));
        appendFile(
            path,
            R"({"type":"assistant","isApiErrorMessage":true,"error":"rate_limit","sessionId":"s-same","uuid":"same",)"
            R"("timestamp":"2026-10-26T10:01:00Z","message":{"role":"assistant","model":"<synthetic>","content":[]}})"
            "\n");
        QVERIFY(importInto(m_store, {path}));
        const QString text = describe(m_store);
        QVERIFY2(text.contains(u"1 prompts 0 tools 1 errors"_s), qPrintable(text));
        QVERIFY2(text.endsWith(u"rollups right\n"_s), qPrintable(text));
    }

    void absurdTokenCounts_breakNoQuestion()
    {
        const QString path = m_projects + u"/-home-dev-shop/s-huge.jsonl"_s;
        for (const QString &model : {u"claude-opus-5"_s, u"claude-haiku-4-5"_s})
            appendFile(path,
                       Line("assistant", u"s-huge"_s, u"h-"_s + model, u"2026-10-26T10:00:00Z"_s)
                           .model(u"m-"_s + model, model, 1, 9'000'000'000'000'000'000));
        QVERIFY(importInto(m_store, {path}));
        QVERIFY2(describe(m_store).endsWith(u"rollups right\n"_s), qPrintable(describe(m_store)));
    }

    void twoPromptsOfOneInstant_giveOneTitle_whereverTheFileIsCut()
    {
        const QByteArray first = Line("user", u"s-tie"_s, u"k1"_s, u"2026-10-26T10:00:00Z"_s).text(u"bbb"_s);
        const QByteArray second = Line("user", u"s-tie"_s, u"k2"_s, u"2026-10-26T10:00:00Z"_s).text(u"aaa"_s);
        const QString path = m_projects + u"/-home-dev-shop/s-tie.jsonl"_s;
        writeFile(path, first);
        QVERIFY(importInto(m_store, {path}));
        appendFile(path, second);
        QVERIFY(importInto(m_store, {path}));
        QVERIFY2(describe(m_store).contains(u"s-tie \"aaa\""_s), qPrintable(describe(m_store)));
    }

private:
    static QByteArray answer(const QString &id)
    {
        return Line("assistant", u"s-x"_s, id, u"2026-10-26T10:00:00Z"_s).model(id, u"claude-opus-5"_s, 1, 1);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_store, m_projects;
};

QTEST_GUILESS_MAIN(ImportTest)
#include "tst_import.moc"
