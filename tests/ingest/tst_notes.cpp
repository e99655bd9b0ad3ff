// SPDX-License-Identifier: GPL-3.0-or-later
// What is done and seen in Glasshouse itself, as its store keeps it.
#include "networkstore.h"
#include "testcorpus.h"

#include "access/access.h"
#include "ingest/auditnotes.h"
#include "ingest/handover.h"
#include "query/reader.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace glasshouse;
using namespace glasshouse::test;
using namespace Qt::StringLiterals;

namespace {

AuditNote noteOf(const QString &action, bool isRead = false)
{
    AuditNote note;
    note.actor = u"ada"_s, note.client = u"console"_s, note.action = action;
    note.resource = u"token:abc"_s;
    note.params = R"({"role":"viewer","days":30})";
    note.isRead = isRead;
    return note;
}

std::vector<ActivityEvent> trailOf(const QString &storePath)
{
    auto reader = StoreReader::open(storePath);
    if (!reader)
        return {};
    ActivityQuestion question;
    question.filter.events.kinds.values = {u"audit"_s};
    question.withBodies = true;
    const auto answer = (*reader)->ask(question, Access::localOwner());
    return answer ? answer->events : std::vector<ActivityEvent>();
}

} // namespace

class NotesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"a.db"_s);
    }

    void aChange_isAnEventWithActorClientAndBefore_countedAndPublished()
    {
        NetworkStore store(m_path);
        AuditNote note = noteOf(u"token.revoked"_s);
        note.before = R"({"role":"admin"})";
        note.clientIp = u"192.0.2.7"_s;
        QVERIFY(store.owner().note(note));
        const auto trail = trailOf(m_path);
        QCOMPARE(trail.size(), 1U);
        const ActivityEvent &event = trail.front();
        QCOMPARE(event.kind, EventKind::Audit);
        QCOMPARE(event.action, std::string("token.revoked"));
        QCOMPARE(event.actor, std::string("ada"));
        QCOMPARE(event.client, std::string("console"));
        QCOMPARE(event.source, std::string("glasshouse"));
        QCOMPARE(event.resource, std::string("token:abc"));
        QCOMPARE(event.outcome, Outcome::Ok);
        const QJsonObject body = QJsonDocument::fromJson(QByteArray::fromStdString(event.body)).object();
        const QJsonObject params = body.value(u"attributes"_s).toObject();
        QCOMPARE(params.value(u"days"_s).toInt(), 30);
        QCOMPARE(params.value(u"role"_s).toString(), u"viewer"_s);
        QCOMPARE(params.value(u"client.address"_s).toString(), u"192.0.2.7"_s);
        QCOMPARE(body.value(u"before"_s)[u"role"_s].toString(), u"admin"_s);
        bool complete = false;
        const auto published = store.live().since(0, &complete);
        QCOMPARE(published.size(), 1U);
        QVERIFY(withJson(published.front())->json.contains("token.revoked"));
        QVERIFY(describe(m_path).contains(u"rollups right"_s));
    }

    void everyChangeIsWritten_aRepeatedReadOnce()
    {
        NetworkStore store(m_path);
        for (int i = 0; i < 3; ++i) {
            QVERIFY(store.owner().note(noteOf(u"token.created"_s)));
            QVERIFY(store.owner().note(noteOf(u"activity.read"_s, true)));
        }
        QCOMPARE(trailOf(m_path).size(), 4U);
    }

    void aReadThatAnotherProcessWroteAMomentAgo_isNotWrittenAgain()
    {
        { // makes the store
            NetworkStore store(m_path);
            QVERIFY(store.isOpen());
        }
        for (int i = 0; i < 3; ++i)
            QVERIFY(writeNote(m_path, noteOf(u"transcript.viewed"_s, true)));
        QCOMPARE(trailOf(m_path).size(), 1U);
        AuditNote other = noteOf(u"transcript.viewed"_s, true);
        other.resource = u"another"_s;
        QVERIFY(writeNote(m_path, other));
        QCOMPARE(trailOf(m_path).size(), 2U);
    }

    void contentAndSecrets_neverGetIntoTheTrail()
    {
        NetworkStore store(m_path);
        AuditNote note = noteOf(u"report.made"_s);
        note.params = R"({"message":"my very private words","token":"gh_secret_value","count":3})";
        QVERIFY(store.owner().note(note));
        const auto trail = trailOf(m_path);
        QCOMPARE(trail.size(), 1U);
        const QString body = QString::fromStdString(trail.front().body);
        QVERIFY2(!body.contains(u"private words"_s) && !body.contains(u"gh_secret"_s), qPrintable(body));
        QVERIFY2(body.contains(u"\"count\":3"_s), qPrintable(body));
    }

    void whatIsNoJsonObject_isLeftOut()
    {
        NetworkStore store(m_path);
        AuditNote note = noteOf(u"odd"_s);
        note.params = "[1,2", note.before = "7";
        QVERIFY(store.owner().note(note));
        QCOMPARE(trailOf(m_path).front().body, std::string());
    }

    void theOwner_keepsTheNotesOfOthers()
    {
        NetworkStore store(m_path);
        HandoverServer::Handlers handlers;
        handlers.audit = [&store](const AuditNote &note) { return store.owner().note(note); };
        HandoverServer server(m_path, handlers);
        QVERIFY(server.listen());
        AuditNote note = noteOf(u"activity.read"_s, true);
        note.client = u"cli"_s, note.outcome = Outcome::Denied;
        Result<void> kept;
        std::unique_ptr<QThread> asker(QThread::create([&] { kept = writeNote(m_path, note); }));
        asker->start();
        QTRY_VERIFY(asker->isFinished());
        QVERIFY2(kept, qPrintable(kept ? QString() : kept.error().message));
        const auto trail = trailOf(m_path);
        QCOMPARE(trail.size(), 1U);
        QCOMPARE(trail.front().client, std::string("cli"));
        QCOMPARE(trail.front().outcome, Outcome::Denied);
    }

    void whereThereIsNoStore_noneIsMade()
    {
        const auto kept = writeNote(m_path, noteOf(u"activity.read"_s, true));
        QVERIFY(!kept);
        QVERIFY(!QFile::exists(m_path));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(NotesTest)
#include "tst_notes.moc"
