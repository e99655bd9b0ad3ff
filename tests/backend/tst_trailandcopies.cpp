// SPDX-License-Identifier: GPL-3.0-or-later
// The console's own acts in the store's trail, and copies of transcripts asked for by it.
#include "testcorpus.h"

#include "access/access.h"
#include "backend/localbackend.h"
#include "backend/writerworker.h"
#include "ingest/auditnotes.h"
#include "query/reader.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace glasshouse;
using namespace glasshouse::test;
using namespace Qt::StringLiterals;

class TrailAndCopiesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = m_folder->filePath(u"a.db"_s);
        m_transcript = m_folder->filePath(u"projects/-p/s-1.jsonl"_s);
        writeFile(m_transcript,
                  Line("user", u"s-1"_s, u"u-1"_s, u"2026-11-20T10:00:00Z"_s).text(u"hello"_s).cwd(u"/p/shop"_s));
    }

    void aSensitiveQuestion_leavesANote_andAPanelsOwnPollingNone()
    {
        {
            LocalBackend backend({m_store, u"test"_s, false});
            open(backend);
            for (int i = 0; i < 3; ++i)
                ask(backend, SessionsQuestion{});
            ask(backend, StoreFactsQuestion{});
            ask(backend, PulseQuestion{});
        }
        const auto trail = this->trail();
        QCOMPARE(trail.size(), 1U);
        QCOMPARE(trail.front().action, std::string("sessions.read"));
        QCOMPARE(trail.front().client, std::string("console"));
        QCOMPARE(trail.front().actor, loginName().toStdString());
    }

    void whatThePersonDoes_isKept_evenRightBeforeTheEnd()
    {
        {
            LocalBackend backend({m_store, u"test"_s, false});
            open(backend);
            AuditNote note;
            note.action = u"event.copied"_s, note.resource = u"event:7"_s;
            backend.note(note);
        }
        QCOMPARE(actions(), QStringList{u"event.copied"_s});
    }

    void aReadIsNoChange_soThatNoPanelAsksAgainForIt()
    {
        LocalBackend backend({m_store, u"test"_s, false});
        open(backend);
        QSignalSpy changed(&backend, &Backend::dataChanged);
        ask(backend, SessionsQuestion{});
        QTRY_COMPARE(actions(), QStringList{u"sessions.read"_s});
        AuditNote act;
        act.action = u"feedback.sent"_s;
        backend.note(act);
        QVERIFY(changed.wait());
        QCOMPARE(changed.size(), 1);
    }

    void whoOwnsTheStore_prunesItByItselfSoonAfterTheStart()
    {
        writeFile(m_transcript,
                  Line("user", u"s-1"_s, u"u-1"_s, u"2020-01-02T10:00:00Z"_s).text(u"hello"_s).cwd(u"/p/shop"_s));
        QVERIFY(importInto(m_store, {m_folder->filePath(u"projects"_s)}));
        WriterWorker worker(m_store, {});
        worker.pruneAfter(std::chrono::milliseconds(0));
        QSignalSpy changed(&worker, &WriterWorker::dataChanged);
        worker.start();
        QVERIFY(worker.ownsStore());
        QTRY_COMPARE(actions().count(u"prune.run"_s), 1);
        QCOMPARE(trail().front().client, std::string("scheduler"));
        QTRY_VERIFY(!changed.isEmpty());
        auto connection = Connection::open(m_store, Connection::Mode::ReadOnly);
        QVERIFY(connection);
        QCOMPARE(connection->integer("SELECT count(*) FROM event WHERE kind<>16").value_or(-1), 0);
        QCOMPARE(connection->integer("SELECT sum(prompts) FROM session").value_or(-1), 1);
    }

    void aStoreThatIsOnlyLookedAt_keepsNoTrail()
    {
        LocalBackend backend({{}, u"test"_s, true});
        open(backend);
        ask(backend, SessionsQuestion{});
        backend.note({});
        QSignalSpy finished(&backend, &Backend::importFinished);
        backend.startImport({m_folder->filePath(u"projects"_s)}); // behind the notes, on the writer's thread
        QVERIFY(finished.wait());
        m_store = backend.storePath();
        QCOMPARE(actions(), QStringList());
    }

    void aCopyThatIsAskedFor_isKept_andOpenedWhenTheTranscriptIsGone()
    {
        LocalBackend backend({m_store, u"test"_s, false});
        open(backend);
        QSignalSpy finished(&backend, &Backend::importFinished), kept(&backend, &Backend::copiesKept);
        backend.startImport({m_folder->filePath(u"projects"_s)});
        QVERIFY(finished.wait());
        backend.keepCopies({m_transcript, m_folder->filePath(u"gone.jsonl"_s)});
        QVERIFY(kept.wait());
        QCOMPARE(kept.front().at(0).toInt(), 1);
        QVERIFY(kept.front().at(1).toString().contains(u"gone.jsonl"_s));
        QVERIFY(QFile::remove(m_transcript));
        const auto outline = ask(backend, TranscriptOutlineQuestion{m_transcript});
        QVERIFY2(outline, qPrintable(outline ? QString() : outline.error().message));
        QCOMPARE(outline->path, m_transcript);
        QCOMPARE(outline->lines, 1);
        backend.setArchiving(true);
        QVERIFY(kept.wait());
        QVERIFY(ask(backend, SourcesQuestion{})->archiving);
    }

private:
    void open(LocalBackend &backend)
    {
        QSignalSpy opened(&backend, &Backend::opened);
        QVERIFY(opened.wait());
    }
    template<typename Q>
    Result<typename Q::Answer> ask(LocalBackend &backend, const Q &question)
    {
        std::optional<Result<typename Q::Answer>> got;
        backend.ask(question, this, {}, [&got](const Result<typename Q::Answer> &answer) { got = answer; });
        [&] { QTRY_VERIFY(got.has_value()); }();
        return got.value_or(fail(Error::Code::Busy, u"no answer"_s));
    }
    std::vector<ActivityEvent> trail() const
    {
        auto reader = StoreReader::open(m_store);
        if (!reader)
            return {};
        ActivityQuestion question;
        question.filter.events.kinds.values = {u"audit"_s};
        const auto answer = (*reader)->ask(question, Access::localOwner());
        return answer ? answer->events : std::vector<ActivityEvent>();
    }
    QStringList actions() const
    {
        QStringList actions;
        for (const ActivityEvent &event : trail())
            actions += QString::fromStdString(event.action);
        return actions;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_store, m_transcript;
};

QTEST_GUILESS_MAIN(TrailAndCopiesTest)
#include "tst_trailandcopies.moc"
