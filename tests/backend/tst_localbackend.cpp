// SPDX-License-Identifier: GPL-3.0-or-later
#include "testcorpus.h"

#include "backend/localbackend.h"
#include "store/connection.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace glasshouse;
using namespace glasshouse::test;
using namespace Qt::StringLiterals;

class LocalBackendTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = m_folder->filePath(u"a.db"_s);
        const QMap<QString, QByteArray> corpus = trickyCorpus();
        for (auto file = corpus.begin(); file != corpus.end(); ++file)
            writeFile(m_folder->filePath(file.key()), file.value());
    }

    void anImport_fillsTheStore_andItsReportArrives()
    {
        LocalBackend backend({m_store, u"test"_s, false});
        QSignalSpy finished(&backend, &Backend::importFinished), changed(&backend, &Backend::dataChanged);
        backend.startImport({m_folder->filePath(u"projects"_s)});
        QVERIFY(backend.importRunning());
        QVERIFY(finished.wait());
        QVERIFY(!backend.importRunning());
        QCOMPARE(finished.front().front().value<ImportReport>().progress.calls, 5);
        QVERIFY(!changed.isEmpty());
        QCOMPARE(sessionCount(backend), 3);
    }

    void aNewerQuestion_dropsTheOlderOfItsSlot()
    {
        LocalBackend backend({m_store, u"test"_s, false});
        QSignalSpy opened(&backend, &Backend::opened);
        QVERIFY(opened.wait());
        int old = 0, latest = 0;
        for (int i = 0; i < 20; ++i)
            backend.ask(SessionsQuestion{}, this, u"sessions"_s, [&old](const Result<SessionsAnswer> &) { ++old; });
        backend.ask(SessionsQuestion{}, this, u"sessions"_s, [&latest](const Result<SessionsAnswer> &) { ++latest; });
        QTRY_COMPARE(latest, 1);
        QCOMPARE(old, 0);
    }

    void anAskerThatHasGone_getsNoAnswer()
    {
        LocalBackend backend({m_store, u"test"_s, false});
        QSignalSpy opened(&backend, &Backend::opened);
        QVERIFY(opened.wait());
        bool called = false, other = false;
        {
            QObject gone;
            backend.ask(StoreFactsQuestion{}, &gone, {}, [&called](const Result<StoreFacts> &) { called = true; });
        }
        for (int i = 0; i < 2; ++i)
            backend.ask(StoreFactsQuestion{}, this, {}, [&other](const Result<StoreFacts> &) { other = true; });
        QTRY_VERIFY(other);
        QVERIFY(!called);
    }

    void aSecondBackend_readsAlong_handsItsImportOver_andTakesOverWhenTheFirstEnds()
    {
        auto first = std::make_unique<LocalBackend>(LocalBackend::Options{m_store, u"first"_s, false});
        QSignalSpy firstOpened(first.get(), &Backend::opened);
        QVERIFY(firstOpened.wait());
        LocalBackend second({m_store, u"second"_s, false});
        QSignalSpy opened(&second, &Backend::opened), finished(&second, &Backend::importFinished);
        QVERIFY(opened.wait());
        second.startImport({m_folder->filePath(u"projects"_s)});
        QVERIFY(finished.wait());
        QCOMPARE(finished.front().front().value<ImportReport>().progress.calls, 5);
        QCOMPARE(sessionCount(*first), 3);
        first.reset();
        opened.clear();
        QVERIFY2(opened.wait(2000), "the waiting console takes the store within two seconds");
        appendFile(m_folder->filePath(u"projects/-home-dev-shop/s-parent.jsonl"_s),
                   Line("assistant", u"s-new"_s, u"z"_s, u"2026-10-26T10:00:00Z"_s)
                       .model(u"msg_z"_s, u"claude-opus-5"_s, 1, 1));
        second.startImport({m_folder->filePath(u"projects"_s)});
        QVERIFY(finished.wait());
        QCOMPARE(sessionCount(second), 4);
    }

    void whatWasImported_isFollowed_byWhoeverOwnsTheStore()
    {
        const QString parent = m_folder->filePath(u"projects/-home-dev-shop/s-parent.jsonl"_s);
        const auto call = [](const QString &id) -> QByteArray {
            return Line("assistant", u"s-"_s + id, id, u"2026-10-26T10:00:00Z"_s)
                .model(id, u"claude-opus-5"_s, 1, 1)
                .text(u"Done"_s);
        };
        auto first = std::make_unique<LocalBackend>(LocalBackend::Options{m_store, u"first"_s, false});
        QSignalSpy opened(first.get(), &Backend::opened), finished(first.get(), &Backend::importFinished);
        QVERIFY(opened.wait());
        first->startImport({m_folder->filePath(u"projects"_s)});
        QVERIFY(finished.wait());
        appendFile(parent, call(u"live-1"_s));
        QTRY_COMPARE(sessionCount(*first), 4);
        writeFile(m_folder->filePath(u"projects/-new/sub/s.jsonl"_s), call(u"live-2"_s));
        QTRY_COMPARE(sessionCount(*first), 5);

        LocalBackend second({m_store, u"second"_s, false, {m_folder->filePath(u"projects"_s)}});
        QSignalSpy secondOpened(&second, &Backend::opened);
        QVERIFY(secondOpened.wait());
        appendFile(parent, call(u"live-3"_s));
        QTRY_COMPARE(sessionCount(second), 6);
        first.reset();
        appendFile(parent, call(u"live-4"_s)); // while nobody owns the store, or the second does by now
        QTRY_COMPARE(sessionCount(second), 7);
        QCOMPARE(finished.size(), 1); // what is followed comes without a report
    }

    void cancel_endsEveryImportThatWasAskedFor_andTheNextOneRuns()
    {
        LocalBackend backend({m_store, u"test"_s, false});
        QSignalSpy finished(&backend, &Backend::importFinished);
        backend.startImport({m_folder->filePath(u"projects"_s)});
        backend.startImport({m_folder->filePath(u"projects"_s)});
        backend.cancelImport();
        QTRY_COMPARE(finished.size(), 2);
        QVERIFY(!backend.importRunning());
        QVERIFY(finished.at(1).front().value<ImportReport>().cancelled);
        backend.startImport({m_folder->filePath(u"projects"_s)});
        QTRY_COMPARE(finished.size(), 3);
        QVERIFY(!finished.at(2).front().value<ImportReport>().cancelled);
        QCOMPARE(sessionCount(backend), 3);
    }

    void aNewerStore_isALastingTrouble_inWords()
    {
        {
            auto connection = Connection::open(m_store, Connection::Mode::ReadWrite);
            QVERIFY(connection && connection->execute("PRAGMA user_version = 99"));
        }
        LocalBackend backend({m_store, u"test"_s, false});
        QSignalSpy trouble(&backend, &Backend::troubleChanged);
        QVERIFY(trouble.wait());
        QVERIFY(trouble.front().front().toString().contains(u"newer Glasshouse"_s));
    }

    void aTemporaryStore_isGoneAfterwards()
    {
        QString path;
        {
            LocalBackend backend({{}, u"look"_s, true});
            QSignalSpy opened(&backend, &Backend::opened);
            QVERIFY(opened.wait());
            bool answered = false;
            backend.ask(StoreFactsQuestion{}, this, {}, [&](const Result<StoreFacts> &facts) {
                answered = true;
                path = facts ? facts->path : QString();
            });
            QTRY_VERIFY(answered);
            QVERIFY(QFile::exists(path));
        }
        QVERIFY(!QFile::exists(path));
    }

private:
    qint64 sessionCount(Backend &backend)
    {
        qint64 count = -1;
        backend.ask(SessionsQuestion{}, this, {}, [&count](const Result<SessionsAnswer> &answer) {
            count = answer ? qint64(answer->sessions.size()) : -2;
        });
        [&] { QTRY_VERIFY(count != -1); }();
        return count;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_store;
};

QTEST_GUILESS_MAIN(LocalBackendTest)
#include "tst_localbackend.moc"
