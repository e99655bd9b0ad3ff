// SPDX-License-Identifier: GPL-3.0-or-later
// Copies of transcripts: made, found again when the original is gone, replaced, removed.
#include "networkstore.h"
#include "testcorpus.h"

#include "ingest/archive.h"
#include "query/transcriptanswers.h"
#include "store/archivestore.h"

#include <QDateTime>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace glasshouse;
using namespace glasshouse::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray talk(int lines)
{
    QByteArray text;
    for (int i = 0; i < lines; ++i)
        text += Line("user", u"s-1"_s, u"u-%1"_s.arg(i), u"2026-11-20T10:%1:00Z"_s.arg(i, 2, 10, QChar(u'0')))
                    .text(u"prompt number %1"_s.arg(i))
                    .cwd(u"/p/shop"_s);
    return text;
}

} // namespace

class ArchiveTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"a.db"_s);
        m_transcript = m_folder->filePath(u"projects/-p-shop/s-1.jsonl"_s);
        writeFile(m_transcript, talk(5));
        m_store = std::make_unique<NetworkStore>(m_path);
        QVERIFY(m_store->import({m_folder->filePath(u"projects"_s)}));
    }
    void cleanup() { m_store.reset(); }

    void aTranscriptThatIsGone_isReadFromItsCopy_asIfItWereThere()
    {
        const auto outline = answerTranscriptOutline({m_transcript}, m_never, m_path);
        QVERIFY(outline);
        TranscriptPageQuestion question{m_transcript, {}};
        for (const OutlineEntry &entry : outline->entries)
            question.entries.push_back(entry.ref);
        const auto page = answerTranscriptPage(question, m_never, m_path);
        const auto found = answerTranscriptFind({m_transcript, u"number 3"_s}, m_never, m_path);
        QVERIFY(page && found);
        QCOMPARE(found->matches.size(), 1U);
        QCOMPARE(keep(), 1);
        QVERIFY(QFile::remove(m_transcript));
        QVERIFY(*answerTranscriptOutline({m_transcript}, m_never, m_path) == *outline);
        QVERIFY(*answerTranscriptPage(question, m_never, m_path) == *page);
        QVERIFY(*answerTranscriptFind({m_transcript, u"number 3"_s}, m_never, m_path) == *found);
        QVERIFY(!answerTranscriptOutline({m_transcript}, m_never, {})); // without the store there is no copy
    }

    void keptTwice_orTheSameUnderTwoNames_isOneCopy()
    {
        QCOMPARE(keep(), 1);
        QCOMPARE(keep(), 1);
        const QString twin = m_folder->filePath(u"projects/-p-shop/s-2.jsonl"_s);
        writeFile(twin, talk(5));
        QCOMPARE(keep({twin}), 1);
        QCOMPARE(copies().size(), 1);
        auto connection = Connection::open(m_path, Connection::Mode::ReadOnly);
        QCOMPARE(ArchiveStore(*connection, 1).totals().files, 2);
    }

    void ofATranscriptThatGrew_onlyTheNewestCopyStays()
    {
        QCOMPARE(keep(), 1);
        const QStringList first = copies();
        writeFile(m_transcript, talk(9));
        QCOMPARE(keep(), 1);
        QCOMPARE(copies().size(), 1);
        QVERIFY(copies() != first);
        QVERIFY(QFile::remove(m_transcript));
        QCOMPARE(answerTranscriptOutline({m_transcript}, m_never, m_path)->lines, 9);
    }

    void ofATranscriptThatWasWrittenAnew_theOlderCopyStaysToo()
    {
        QCOMPARE(keep(), 1);
        writeFile(m_transcript, talk(5).replace("prompt", "answer"));
        QCOMPARE(keep(), 1);
        QCOMPARE(copies().size(), 2);
    }

    void aCopyThatIsCutOff_saysSo()
    {
        QCOMPARE(keep(), 1);
        QVERIFY(QFile::remove(m_transcript));
        const QString copy = archiveFolder(m_path) + u'/' + copies().front();
        QFile file(copy);
        QVERIFY(file.resize(file.size() / 2));
        const auto outline = answerTranscriptOutline({m_transcript}, m_never, m_path);
        QVERIFY(!outline);
        QCOMPARE(outline.error().code, Error::Code::Corrupt);
        QVERIFY2(outline.error().message.contains(copy) && outline.error().message.contains(u"damaged"_s),
                 qPrintable(outline.error().message));
    }

    void copiesOfEveryTranscript_areKeptOnceItIsQuiet()
    {
        QFile file(m_transcript);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(QDateTime::currentDateTimeUtc().addSecs(-3600), QFileDevice::FileModificationTime));
        file.close();
        const QString young = m_folder->filePath(u"projects/-p-shop/s-2.jsonl"_s);
        writeFile(young, talk(3));
        ArchiveRequest all;
        all.keepAll = true;
        QVERIFY(m_store->owner().archive(all, m_never));
        QVERIFY(m_store->import({m_folder->filePath(u"projects"_s)}));
        QCOMPARE(copies().size(), 1);
        all.keepAll = false;
        QVERIFY(m_store->owner().archive(all, m_never));
        QCOMPARE(copies().size(), 1);
    }

    void aProjectsCopies_canBeRemoved()
    {
        QCOMPARE(keep(), 1);
        ArchiveRequest remove;
        remove.removeProject = u"/p/other"_s;
        QCOMPARE(m_store->owner().archive(remove, m_never)->files, 0);
        QCOMPARE(copies().size(), 1);
        remove.removeProject = u"/p/shop"_s;
        remove.dryRun = true;
        const auto dry = m_store->owner().archive(remove, m_never);
        QVERIFY(dry);
        QCOMPARE(dry->files, 1);
        QCOMPARE(dry->project, u"/p/shop"_s);
        QCOMPARE(copies().size(), 1);
        QCOMPARE(dry->bytes, QFileInfo(archiveFolder(m_path) + u'/' + copies().front()).size());
        remove.dryRun = false;
        QVERIFY(*m_store->owner().archive(remove, m_never) == *dry);
        QCOMPARE(copies().size(), 0);
    }

    void aProjectsCopies_goWithWhatTheViewerUnpacked_andWhatNobodyHas()
    {
        QCOMPARE(keep(), 1);
        QVERIFY(QFile::remove(m_transcript));
        QVERIFY(answerTranscriptOutline({m_transcript}, m_never, m_path));
        const QDir open(archiveFolder(m_path) + u"/open"_s);
        QCOMPARE(open.entryList(QDir::Files).size(), 1);
        writeFile(archiveFolder(m_path) + u"/00ff.jsonl.zst"_s, "left by a run that was killed");
        ArchiveRequest remove;
        remove.removeProject = u"shop"_s; // the last part of its path
        QCOMPARE(m_store->owner().archive(remove, m_never)->files, 1);
        QCOMPARE(copies().size(), 0);
        QCOMPARE(open.entryList(QDir::Files).size(), 0);
        QVERIFY(!answerTranscriptOutline({m_transcript}, m_never, m_path));
    }

    void whatAnotherProjectHasToo_stays()
    {
        const QString twin = m_folder->filePath(u"projects/-q-shop/s-2.jsonl"_s);
        writeFile(twin, talk(5).replace("s-1", "s-2").replace("/p/shop", "/q/shop"));
        QVERIFY(m_store->import({m_folder->filePath(u"projects"_s)}));
        QCOMPARE(keep(), 1);
        QCOMPARE(keep({twin}), 1);
        ArchiveRequest remove;
        remove.removeProject = u"shop"_s;
        const auto unsure = m_store->owner().archive(remove, m_never);
        QVERIFY(!unsure);
        QCOMPARE(unsure.error().code, Error::Code::Rejected);
        QVERIFY(unsure.error().message.contains(u"/p/shop"_s) && unsure.error().message.contains(u"/q/shop"_s));
        remove.removeProject = u"/q/shop"_s;
        QCOMPARE(m_store->owner().archive(remove, m_never)->files, 1);
        QCOMPARE(copies().size(), 1);
        QVERIFY(QFile::remove(m_transcript));
        QVERIFY(answerTranscriptOutline({m_transcript}, m_never, m_path));
    }

    void requestAndAnswer_crossTheSocketWhole()
    {
        ArchiveRequest request;
        request.paths = {u"/a"_s}, request.removeProject = u"p"_s, request.dryRun = true, request.keepAll = false;
        QVERIFY(*archiveRequestFromJson(toJson(request)) == request);
        const ArchiveAnswer answer{3, 4, u"/p"_s, u"why"_s};
        QVERIFY(archiveAnswerFromJson(toJson(answer)) == answer);
    }

    void aFileThatIsGone_isTold_andTheOthersAreKept()
    {
        ArchiveRequest request;
        request.paths = {m_folder->filePath(u"nowhere.jsonl"_s), m_transcript};
        const auto answer = m_store->owner().archive(request, m_never);
        QVERIFY(answer);
        QCOMPARE(answer->files, 1);
        QVERIFY(answer->trouble.contains(u"nowhere.jsonl"_s));
    }

    void copies_areTheOwnersAlone()
    {
        QCOMPARE(keep(), 1);
        const auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther;
        QVERIFY(!(QFile::permissions(archiveFolder(m_path)) & others));
        QVERIFY(!(QFile::permissions(archiveFolder(m_path) + u'/' + copies().front()) & others));
    }

private:
    int keep(QStringList paths = {})
    {
        ArchiveRequest request;
        request.paths = paths.isEmpty() ? QStringList{m_transcript} : paths;
        const auto answer = m_store->owner().archive(request, m_never);
        if (!answer || !answer->trouble.isEmpty())
            qWarning("%s", qPrintable(answer ? answer->trouble : answer.error().message));
        return answer ? answer->files : -1;
    }
    QStringList copies() const { return QDir(archiveFolder(m_path)).entryList(QDir::Files, QDir::Name); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<NetworkStore> m_store;
    QString m_path, m_transcript;
    const std::atomic_bool m_never{false};
};

QTEST_GUILESS_MAIN(ArchiveTest)
#include "tst_archive.moc"
