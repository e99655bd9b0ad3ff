// SPDX-License-Identifier: GPL-3.0-or-later
#include "testcorpus.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <random>

using namespace glasshouse;
using namespace glasshouse::test;
using namespace Qt::StringLiterals;

/// The same files in many orders, batches and stages of growth: one answer.
class ImportOrdersTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        const QMap<QString, QByteArray> corpus = trickyCorpus();
        for (auto file = corpus.begin(); file != corpus.end(); ++file)
            writeFile(m_folder.filePath(file.key()), file.value());
        m_files = corpus.keys();
        QVERIFY(importInto(m_folder.filePath(u"clean.db"_s), {m_folder.filePath(u"projects"_s)}));
        m_expected = describe(m_folder.filePath(u"clean.db"_s));
    }

    void theCleanImport_countsWhatIsThere()
    {
        // Read off the corpus by hand: msg_1 wins with 120 (unfinished, in another session, counted under the first), msg_4
        // with 30 under the session that saw it first; toolu_1 failed, toolu_3's result stands in another file.
        QVERIFY2(m_expected.contains(u"s-parent claude-opus-5: 2 calls, 11+125+500+0+0"_s), qPrintable(m_expected));
        QVERIFY2(m_expected.contains(u"s-again claude-opus-5: 1 calls, 3+30+0+0+0"_s), qPrintable(m_expected));
        QVERIFY2(m_expected.contains(u"s-parent mystery-model-9: 1 calls, 7+70+0+0+0, no price, 77 unpriced"_s),
                 qPrintable(m_expected));
        QVERIFY2(m_expected.contains(u"unknown claude-opus-5: 1 calls, 1+5+0+0+0"_s), qPrintable(m_expected));
        QVERIFY2(m_expected.endsWith(u"rollups right\n"_s), qPrintable(m_expected));
    }

    void anyOrderAndAnyBatches_giveTheSameAnswers()
    {
        std::mt19937 random(7);
        for (int round = 0; round < 100; ++round) {
            const QString store = m_folder.filePath(u"order-%1.db"_s.arg(round));
            QStringList files = m_files;
            std::shuffle(files.begin(), files.end(), random);
            while (!files.isEmpty()) {
                QStringList batch;
                for (qsizetype left = 1 + qsizetype(random() % 3); left > 0 && !files.isEmpty(); --left)
                    batch += m_folder.filePath(files.takeFirst());
                QVERIFY(importInto(store, batch));
            }
            QCOMPARE(describe(store), m_expected);
        }
    }

    void filesThatGrowByAnyBytes_giveTheSameAnswers()
    {
        std::mt19937 random(11);
        const QMap<QString, QByteArray> corpus = trickyCorpus();
        for (int round = 0; round < 15; ++round) {
            // The same paths as the clean import's, in a tree of its own, so that nothing but growth differs.
            const QTemporaryDir folder;
            QMap<QString, QByteArray> left = corpus;
            while (!left.isEmpty()) {
                const QString name = left.keys().at(qsizetype(random() % unsigned(left.size())));
                QByteArray &rest = left[name];
                const qsizetype piece = 1 + qsizetype(random() % unsigned(rest.size()));
                const QString path = folder.filePath(name);
                if (!QFile::exists(path))
                    writeFile(path, {});
                appendFile(path, rest.left(piece));
                rest.remove(0, piece);
                if (rest.isEmpty())
                    left.remove(name);
                QVERIFY(importInto(folder.filePath(u"grown.db"_s), {folder.filePath(u"projects"_s)}));
            }
            QCOMPARE(describe(folder.filePath(u"grown.db"_s)), m_expected);
        }
    }

private:
    QTemporaryDir m_folder;
    QStringList m_files;
    QString m_expected;
};

QTEST_GUILESS_MAIN(ImportOrdersTest)
#include "tst_importorders.moc"
