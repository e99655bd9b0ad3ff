// SPDX-License-Identifier: GPL-3.0-or-later
#include "testcorpus.h"

#include "ingest/folderwatch.h"

#include <QDir>
#include <QElapsedTimer>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace glasshouse;
using namespace glasshouse::test;
using namespace Qt::StringLiterals;

/// Everything a FolderWatch has announced.
class Announced : public QObject
{
public:
    explicit Announced(FolderWatch &watch)
    {
        connect(&watch, &FolderWatch::changed, this, [this](const QStringList &paths) {
            ++times;
            for (const QString &path : paths)
                ++count[path];
        });
    }
    bool has(const QString &path) const { return count.contains(path); }

    QHash<QString, int> count;
    int times = 0;
};

class FolderWatchTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_root = m_folder->filePath(u"projects"_s);
        QDir().mkpath(m_root);
    }

    void aNewFile_andEveryAppend_isAnnounced_otherFilesAreNot()
    {
        FolderWatch watch;
        Announced seen(watch);
        watch.watch({m_root});
        writeFile(in(u"a.jsonl"_s), "1\n");
        QTRY_VERIFY(seen.has(in(u"a.jsonl"_s)));
        for (int i = 0; i < 5; ++i) {
            seen.count.clear();
            appendFile(in(u"a.jsonl"_s), "2\n");
            QTRY_VERIFY(seen.has(in(u"a.jsonl"_s)));
        }
        writeFile(in(u"notes.txt"_s), "x");
        writeFile(in(u"b.jsonl"_s), "x\n");
        QTRY_VERIFY(seen.has(in(u"b.jsonl"_s)));
        QVERIFY(!seen.has(in(u"notes.txt"_s)));
        QCOMPARE(watch.polledFolders(), 0);
    }

    void theFirstChange_isAnnouncedSoon_andABurstIsMerged()
    {
        FolderWatch watch;
        Announced seen(watch);
        watch.watch({m_root});
        writeFile(in(u"a.jsonl"_s), "1\n");
        QTRY_COMPARE(seen.times, 1);
        QElapsedTimer clock;
        clock.start();
        int writes = 0;
        while (clock.elapsed() < 1000) {
            appendFile(in(u"a.jsonl"_s), "2\n");
            ++writes;
            QCoreApplication::processEvents();
        }
        QVERIFY2(seen.times <= 8, qPrintable(u"%1 announcements of %2 writes"_s.arg(seen.times).arg(writes)));
        QVERIFY(seen.times >= 3);
    }

    void whatIsThereAlready_isAnnouncedOnce()
    {
        writeFile(in(u"deep/er/a.jsonl"_s), "1\n");
        FolderWatch watch;
        Announced seen(watch);
        watch.watch({m_root});
        watch.watch({m_root});
        QTRY_COMPARE(seen.count.value(in(u"deep/er/a.jsonl"_s)), 1);
        QCOMPARE(watch.watchedFolders(), 3);
    }

    void whatTheStoreCouldNotTake_isAnnouncedAgain()
    {
        writeFile(in(u"a.jsonl"_s), "1\n");
        FolderWatch watch({.againMs = 10});
        Announced seen(watch);
        watch.watch({m_root});
        QTRY_VERIFY(seen.has(in(u"a.jsonl"_s)));
        watch.again({in(u"a.jsonl"_s)});
        watch.again({in(u"a.jsonl"_s)});
        QTRY_COMPARE(seen.count.value(in(u"a.jsonl"_s)), 2);
    }

    void aNewFolder_withFilesInIt_andFoldersInThat_isTakenUp()
    {
        FolderWatch watch;
        Announced seen(watch);
        watch.watch({m_root});
        for (int i = 0; i < 50; ++i) {
            const QString path = in(u"p%1/subagents/deeper/a.jsonl"_s.arg(i));
            writeFile(path, "1\n"); // folders and file are made before anybody looks
        }
        QTRY_COMPARE(seen.count.size(), 50);
        QCOMPARE(watch.watchedFolders(), 151);
        seen.count.clear();
        appendFile(in(u"p49/subagents/deeper/a.jsonl"_s), "2\n");
        QTRY_COMPARE(seen.count.size(), 1);
    }

    void aFileMovedIn_aFolderMovedIn_andOneMovedWithin_areAnnouncedUnderTheirNewNames()
    {
        writeFile(m_folder->filePath(u"outside/a.jsonl"_s), "1\n");
        writeFile(m_folder->filePath(u"outside2/sub/b.jsonl"_s), "1\n");
        FolderWatch watch;
        Announced seen(watch);
        watch.watch({m_root});
        QVERIFY(QDir().rename(m_folder->filePath(u"outside/a.jsonl"_s), in(u"a.jsonl"_s)));
        QTRY_VERIFY(seen.has(in(u"a.jsonl"_s)));
        QVERIFY(QDir().rename(m_folder->filePath(u"outside2"_s), in(u"two"_s)));
        QTRY_VERIFY(seen.has(in(u"two/sub/b.jsonl"_s)));
        QVERIFY(QDir().rename(in(u"two"_s), in(u"three"_s)));
        QTRY_VERIFY(seen.has(in(u"three/sub/b.jsonl"_s)));
        appendFile(in(u"three/sub/b.jsonl"_s), "2\n");
        QTRY_COMPARE(seen.count.value(in(u"three/sub/b.jsonl"_s)), 2);
        QCOMPARE(watch.watchedFolders(), 3);
    }

    void aFolderMovedOut_isForgotten()
    {
        writeFile(in(u"p/sub/a.jsonl"_s), "1\n");
        FolderWatch watch;
        Announced seen(watch);
        watch.watch({m_root});
        QTRY_VERIFY(seen.has(in(u"p/sub/a.jsonl"_s)));
        QVERIFY(QDir().rename(in(u"p"_s), m_folder->filePath(u"gone"_s)));
        QTRY_COMPARE(watch.watchedFolders(), 1);
    }

    void aFileDeletedAndMadeAgain_isAnnouncedAgain_aDeletedOneIsNot()
    {
        writeFile(in(u"a.jsonl"_s), "1\n");
        FolderWatch watch;
        Announced seen(watch);
        watch.watch({m_root});
        QTRY_COMPARE(seen.count.value(in(u"a.jsonl"_s)), 1);
        QVERIFY(QFile::remove(in(u"a.jsonl"_s)));
        writeFile(in(u"b.jsonl"_s), "1\n");
        QTRY_VERIFY(seen.has(in(u"b.jsonl"_s)));
        QCOMPARE(seen.count.value(in(u"a.jsonl"_s)), 1);
        writeFile(in(u"a.jsonl"_s), "2\n");
        QTRY_COMPARE(seen.count.value(in(u"a.jsonl"_s)), 2);
    }

    void theRoot_missing_deletedOrReplaced_isTakenUpWhenItAppears()
    {
        const QString root = m_folder->filePath(u"not/yet/here"_s);
        FolderWatch watch;
        Announced seen(watch);
        watch.watch({root});
        for (int round = 1; round <= 3; ++round) {
            writeFile(root + u"/a.jsonl"_s, "1\n");
            QTRY_COMPARE(seen.count.value(root + u"/a.jsonl"_s), round);
            QVERIFY(QDir(m_folder->filePath(u"not"_s)).removeRecursively());
            QTRY_COMPARE(watch.watchedFolders(), 1); // that above it
        }
        writeFile(m_folder->filePath(u"other/b.jsonl"_s), "1\n");
        writeFile(root + u"/a.jsonl"_s, "1\n");
        QTRY_COMPARE(seen.count.value(root + u"/a.jsonl"_s), 4);
        QVERIFY(QDir().rename(root, root + u".old"_s));
        QVERIFY(QDir().rename(m_folder->filePath(u"other"_s), root));
        QTRY_VERIFY(seen.has(root + u"/b.jsonl"_s));
    }

    void aSingleFile_isWatchedAlone_missingAtFirstOrNot()
    {
        FolderWatch watch;
        Announced seen(watch);
        watch.watch({in(u"one.jsonl"_s)});
        writeFile(in(u"two.jsonl"_s), "1\n");
        writeFile(in(u"one.jsonl"_s), "1\n");
        QTRY_VERIFY(seen.has(in(u"one.jsonl"_s)));
        seen.count.clear();
        appendFile(in(u"two.jsonl"_s), "2\n");
        appendFile(in(u"one.jsonl"_s), "2\n");
        QTRY_VERIFY(seen.has(in(u"one.jsonl"_s)));
        QVERIFY(!seen.has(in(u"two.jsonl"_s)));
    }

    void symbolicLinks_areFollowed_loopsEnd_andPipesAreLeftAlone()
    {
        writeFile(m_folder->filePath(u"elsewhere/sub/a.jsonl"_s), "1\n");
        writeFile(m_folder->filePath(u"single.jsonl"_s), "1\n");
        QVERIFY(QFile::link(m_folder->filePath(u"elsewhere"_s), in(u"linked"_s)));
        QVERIFY(QFile::link(m_root, in(u"loop"_s)));
        QVERIFY(QFile::link(m_folder->filePath(u"single.jsonl"_s), in(u"link.jsonl"_s)));
        QCOMPARE(::mkfifo(QFile::encodeName(in(u"pipe.jsonl"_s)).constData(), 0600), 0);
        FolderWatch watch;
        Announced seen(watch);
        watch.watch({m_root});
        QTRY_COMPARE(seen.count.size(), 2);
        QVERIFY(seen.has(in(u"linked/sub/a.jsonl"_s)));
        QVERIFY(seen.has(in(u"link.jsonl"_s)));
        QCOMPARE(watch.watchedFolders(), 3);
        appendFile(m_folder->filePath(u"single.jsonl"_s), "2\n");
        QTRY_COMPARE(seen.count.value(in(u"link.jsonl"_s)), 2);
        QVERIFY(QFile::link(m_root, in(u"again"_s)));
        QCOMPARE(::mkfifo(QFile::encodeName(in(u"pipe2.jsonl"_s)).constData(), 0600), 0);
        appendFile(m_folder->filePath(u"elsewhere/sub/a.jsonl"_s), "2\n");
        QTRY_COMPARE(seen.count.value(in(u"linked/sub/a.jsonl"_s)), 2);
        QCOMPARE(seen.count.size(), 2);
        QCOMPARE(watch.watchedFolders(), 3);
    }

    void anOverflowOfTheQueue_losesNothing()
    {
        QFile limit(u"/proc/sys/fs/inotify/max_queued_events"_s);
        QVERIFY(limit.open(QIODevice::ReadOnly));
        const int most = limit.readAll().trimmed().toInt();
        if (most > 100'000)
            QSKIP("the queue is too large to be made to overflow in a test");
        FolderWatch watch;
        Announced seen(watch);
        watch.watch({m_root});
        // Two files in turn, so that the kernel cannot merge the events.
        QFile one(in(u"one.jsonl"_s)), two(in(u"two.jsonl"_s));
        QVERIFY(one.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        QVERIFY(two.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        for (int i = 0; i < most; ++i) {
            one.write("x\n");
            two.write("x\n");
        }
        writeFile(in(u"late/after.jsonl"_s), "1\n"); // its events were dropped
        QTRY_VERIFY(seen.has(in(u"late/after.jsonl"_s)));
        QVERIFY(seen.has(in(u"one.jsonl"_s)) && seen.has(in(u"two.jsonl"_s)));
        seen.count.clear();
        appendFile(in(u"late/after.jsonl"_s), "2\n");
        QTRY_VERIFY(seen.has(in(u"late/after.jsonl"_s)));
    }

    void foldersBeyondTheLimitOfWatches_arePolled()
    {
        FolderWatch watch({.pollMs = 10, .maxWatches = 2});
        Announced seen(watch);
        watch.watch({m_root});
        for (int i = 0; i < 4; ++i)
            writeFile(in(u"p%1/a.jsonl"_s.arg(i)), "1\n");
        QTRY_COMPARE(seen.count.size(), 4);
        QCOMPARE(watch.watchedFolders(), 2);
        QCOMPARE(watch.polledFolders(), 3);
        seen.count.clear();
        for (int i = 0; i < 4; ++i)
            appendFile(in(u"p%1/a.jsonl"_s.arg(i)), "2\n");
        QTRY_COMPARE(seen.count.size(), 4);
        writeFile(in(u"p3/deep/b.jsonl"_s), "1\n");
        QTRY_VERIFY(seen.has(in(u"p3/deep/b.jsonl"_s)));
        QVERIFY(QDir(in(u"p3"_s)).removeRecursively());
        QVERIFY(QDir(in(u"p2"_s)).removeRecursively());
        QTRY_VERIFY(watch.polledFolders() <= 2);
    }

    void withoutAnyWatch_everythingIsPolled_theRootThatIsMissingToo()
    {
        FolderWatch watch({.pollMs = 10, .maxWatches = 0});
        Announced seen(watch);
        const QString root = m_folder->filePath(u"not/yet"_s);
        watch.watch({root});
        writeFile(root + u"/a.jsonl"_s, "1\n");
        QTRY_VERIFY(seen.has(root + u"/a.jsonl"_s));
        QCOMPARE(watch.watchedFolders(), 0);
    }

private:
    QString in(const QString &name) const { return m_root + u'/' + name; }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_root;
};

QTEST_GUILESS_MAIN(FolderWatchTest)
#include "tst_folderwatch.moc"
