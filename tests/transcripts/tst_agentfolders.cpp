// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripts/agentfolders.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace glasshouse;

namespace {

void write(const QString &path, const QByteArray &bytes = "{}\n")
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
}

QStringList names(const TranscriptListing &listing, const QString &root)
{
    QStringList found;
    for (const TranscriptFile &file : listing.files)
        found.append(QDir(root).relativeFilePath(file.path));
    return found;
}

} // namespace

class TestAgentFolders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void configDir_isACommaSeparatedList();
    void withoutConfigDir_bothDefaultsAreNamed();
    void listing_findsTranscriptsAtEveryDepthSortedByPath();
    void listing_takesEachFileOnce();
    void listing_endsInALoopOfLinks();
    void listing_skipsPipesAndFoldersWithTheName();
    void listing_namesWhatIsNotThere();
    void listing_takesAFileByAnyName();
    void listing_hasSizeTimeAndIdentity();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestAgentFolders::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestAgentFolders::configDir_isACommaSeparatedList()
{
    QDir(m_folder->path()).mkpath(u"a/projects"_s);
    qputenv("CLAUDE_CONFIG_DIR",
            QFile::encodeName(m_folder->filePath(u"a"_s) + u", "_s + m_folder->filePath(u"b/"_s) + u","_s));
    const auto folders = agentFolders();
    QCOMPARE(folders.size(), 2U);
    QCOMPARE(folders[0], (AgentFolder{u"claude-code"_s, m_folder->filePath(u"a/projects"_s), true}));
    QCOMPARE(folders[1], (AgentFolder{u"claude-code"_s, m_folder->filePath(u"b/projects"_s), false}));
}

void TestAgentFolders::withoutConfigDir_bothDefaultsAreNamed()
{
    qunsetenv("CLAUDE_CONFIG_DIR");
    const QByteArray home = qgetenv("HOME");
    qputenv("HOME", QFile::encodeName(m_folder->path()));
    QDir(m_folder->path()).mkpath(u".claude/projects"_s);
    const auto folders = agentFolders();
    qputenv("HOME", home);
    QCOMPARE(folders.size(), 2U);
    QCOMPARE(folders[0].path, m_folder->filePath(u".config/claude/projects"_s));
    QVERIFY(!folders[0].exists);
    QCOMPARE(folders[1].path, m_folder->filePath(u".claude/projects"_s));
    QVERIFY(folders[1].exists);
}

void TestAgentFolders::listing_findsTranscriptsAtEveryDepthSortedByPath()
{
    for (const char *name : {"projects/-p/b.jsonl", "projects/-p/a.jsonl", "projects/-p/a/subagents/agent-1.jsonl",
                             "projects/-p/notes.json", "projects/-p/memory/x.md", "projects/-q/c.jsonl"})
        write(m_folder->filePath(QString::fromLatin1(name)));
    QCOMPARE(names(listTranscripts({m_folder->path()}), m_folder->path()),
             (QStringList{u"projects/-p/a.jsonl"_s, u"projects/-p/a/subagents/agent-1.jsonl"_s,
                          u"projects/-p/b.jsonl"_s, u"projects/-q/c.jsonl"_s}));
}

void TestAgentFolders::listing_takesEachFileOnce()
{
    write(m_folder->filePath(u"p/a.jsonl"_s));
    QVERIFY(QFile::link(m_folder->filePath(u"p/a.jsonl"_s), m_folder->filePath(u"p/b.jsonl"_s)));
    const auto listing =
        listTranscripts({m_folder->path(), m_folder->filePath(u"p"_s), m_folder->filePath(u"p/a.jsonl"_s)});
    QCOMPARE(names(listing, m_folder->path()), QStringList{u"p/a.jsonl"_s});
    QVERIFY(listing.unreadable.empty());
}

void TestAgentFolders::listing_endsInALoopOfLinks()
{
    write(m_folder->filePath(u"p/a.jsonl"_s));
    QVERIFY(QFile::link(m_folder->path(), m_folder->filePath(u"p/up"_s)));
    QCOMPARE(names(listTranscripts({m_folder->path()}), m_folder->path()), QStringList{u"p/a.jsonl"_s});
}

void TestAgentFolders::listing_skipsPipesAndFoldersWithTheName()
{
    write(m_folder->filePath(u"folder.jsonl/inner.jsonl"_s));
    QCOMPARE(::mkfifo(QFile::encodeName(m_folder->filePath(u"pipe.jsonl"_s)).constData(), 0600), 0);
    QCOMPARE(names(listTranscripts({m_folder->path()}), m_folder->path()), QStringList{u"folder.jsonl/inner.jsonl"_s});
    QCOMPARE(listTranscripts({m_folder->filePath(u"pipe.jsonl"_s)}).unreadable.size(), 1U);
}

void TestAgentFolders::listing_namesWhatIsNotThere()
{
    const QString missing = m_folder->filePath(u"missing"_s);
    const auto listing = listTranscripts({missing});
    QCOMPARE(listing.unreadable.size(), 1U);
    QCOMPARE(listing.unreadable[0].path, missing);
    QVERIFY(!listing.unreadable[0].reason.isEmpty());
}

void TestAgentFolders::listing_takesAFileByAnyName()
{
    write(m_folder->filePath(u"session.txt"_s));
    QCOMPARE(listTranscripts({m_folder->filePath(u"session.txt"_s)}).files.size(), 1U);
    QVERIFY(listTranscripts({m_folder->path()}).files.empty());
}

void TestAgentFolders::listing_hasSizeTimeAndIdentity()
{
    write(m_folder->filePath(u"a.jsonl"_s), "12345");
    const TranscriptFile file = listTranscripts({m_folder->path()}).files.at(0);
    QCOMPARE(file.size, 5);
    QVERIFY(file.modifiedNs > 1'600'000'000'000'000'000);
    QVERIFY(file.inode != 0);
}

QTEST_GUILESS_MAIN(TestAgentFolders)
#include "tst_agentfolders.moc"
