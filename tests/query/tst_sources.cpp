// SPDX-License-Identifier: GPL-3.0-or-later
// Where records come from: who is silent, what is about to be swept, what was refused.
#include "networkstore.h"
#include "testcorpus.h"

#include "access/access.h"
#include "query/cleanup.h"
#include "query/reader.h"
#include "store/archivestore.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QTemporaryDir>
#include <QTest>

using namespace glasshouse;
using namespace glasshouse::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Noon = 1'795'262'400'000; // 2026-11-21T12:00:00Z
constexpr qint64 Hour = 3'600'000, Day = 24 * Hour;

PreparedBatch batchAt(qint64 timeMs, const std::string &source = "otlp:claude-code")
{
    PreparedEvent event;
    event.timeMs = timeMs;
    event.kind = EventKind::Telemetry;
    event.hash = QCryptographicHash::hash(QByteArray::fromStdString(source) + QByteArray::number(timeMs),
                                          QCryptographicHash::Blake2s_128);
    event.ownId = true;
    PreparedBatch batch;
    batch.tenant = 1, batch.source = source, batch.bytes = 700;
    batch.events.push_back(event);
    return batch;
}

void setAge(const QString &path, qint64 ms)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(QDateTime::fromMSecsSinceEpoch(ms), QFileDevice::FileModificationTime));
}

} // namespace

class SourcesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"a.db"_s);
        m_config = m_folder->filePath(u"config"_s);
        qputenv("CLAUDE_CONFIG_DIR", m_config.toUtf8());
        m_store = std::make_unique<NetworkStore>(m_path);
    }
    void cleanup()
    {
        m_store.reset();
        qunsetenv("CLAUDE_CONFIG_DIR");
    }

    void clientsAndWebhooks_areListedWithTheirCounts_butNotTheOwnTrail()
    {
        QVERIFY(m_store->send(batchAt(Noon)));
        QVERIFY(m_store->send(batchAt(Noon)));
        QVERIFY(m_store->send(batchAt(Noon, "github")));
        QVERIFY(m_store->send(batchAt(Noon, "native:helpdesk")));
        AuditNote note;
        note.action = u"prune.run"_s;
        QVERIFY(m_store->owner().note(note));
        const auto answer = ask();
        QVERIFY(answer);
        QStringList names;
        for (const SourceSummary &source : answer->sources)
            names += source.name;
        QCOMPARE(names, (QStringList{u"github"_s, u"native:helpdesk"_s, u"otlp:claude-code"_s}));
        QCOMPARE(answer->sources[0].kind, SourceSummary::Kind::Webhook);
        QCOMPARE(answer->sources[1].kind, SourceSummary::Kind::Native);
        QCOMPARE(answer->sources[2].kind, SourceSummary::Kind::Otlp);
        QCOMPARE(answer->sources[2].accepted, 1);
        QCOMPARE(answer->sources[2].duplicate, 1);
        QCOMPARE(answer->cleanupDays, 30);
    }

    void aClientThatSpokeEveryQuarterHour_andIsQuiet_isSilentAndFirst()
    {
        const qint64 now = QDateTime::currentMSecsSinceEpoch(); // receipt is by the clock
        for (qint64 ms = now - 2 * Day; ms < now; ms += Hour / 4)
            QVERIFY(m_store->send(batchAt(ms)));
        QVERIFY(m_store->send(batchAt(now, "github")));
        QVERIFY(!ask(now + 10'000)->sources[0].silent);
        const auto later = ask(now + 3 * Hour);
        QVERIFY(later->sources[0].silent);
        QCOMPARE(later->sources[0].name, u"otlp:claude-code"_s);
        QVERIFY(later->sources[0].usualGapMs > 0 && later->sources[0].usualGapMs <= Hour);
        QVERIFY(!later->sources[1].silent); // once is no habit
        QVERIFY(*ask(now + 3 * Hour) == *later);
    }

    void transcripts_areTheirAgentsFolder_andOthersTheirOwn()
    {
        writeCorpus(m_config);
        writeCorpus(m_folder->filePath(u"copy"_s));
        QVERIFY(m_store->import({m_config, m_folder->filePath(u"copy"_s)}));
        const auto answer = ask();
        QCOMPARE(answer->sources.size(), 2U);
        QCOMPARE(answer->sources[0].name, m_config + u"/projects"_s);
        QCOMPARE(answer->sources[1].name, m_folder->filePath(u"copy/projects"_s));
        for (const SourceSummary &source : answer->sources) {
            QCOMPARE(source.kind, SourceSummary::Kind::Folder);
            QCOMPARE(source.files, qint64(trickyCorpus().size()));
            QVERIFY(source.bytes > 0 && source.accepted > 0 && source.rejected > 0);
        }
    }

    void transcriptsThatTheCleanUpWillTake_areToldAWeekBefore()
    {
        const QString young = m_config + u"/projects/-p-shop/young.jsonl"_s,
                      old = m_config + u"/projects/-p-shop/old.jsonl"_s,
                      older = m_config + u"/projects/-p-shop/older.jsonl"_s,
                      elsewhere = m_folder->filePath(u"copy/projects/-p-shop/old.jsonl"_s);
        const QByteArray line =
            Line("user", u"s-1"_s, u"u-1"_s, u"2026-10-20T10:00:00Z"_s).text(u"hello"_s).cwd(u"/p/shop"_s);
        for (const QString &path : {young, old, older, elsewhere})
            writeFile(path, line);
        setAge(young, Noon - 22 * Day), setAge(old, Noon - 24 * Day), setAge(older, Noon - 29 * Day);
        setAge(elsewhere, Noon - 29 * Day);
        QVERIFY(m_store->import({m_config, m_folder->filePath(u"copy"_s)}));
        auto answer = ask();
        QCOMPARE(answer->sweeps.size(), 2U);
        QCOMPARE(answer->sweeps[0].path, older);
        QCOMPARE(answer->sweeps[0].sweptMs, Noon + Day);
        QCOMPARE(answer->sweeps[1].path, old);
        QCOMPARE(answer->sweeps[0].session, u"s-1"_s);
        QCOMPARE(answer->sweeps[0].project, u"/p/shop"_s);
        QVERIFY(!answer->sweeps[0].kept);
        QVERIFY(!answer->archiving);

        ArchiveRequest keep;
        keep.paths = {older};
        const std::atomic_bool never{false};
        QVERIFY(m_store->owner().archive(keep, never));
        QVERIFY(QFile::remove(old));
        answer = ask();
        QCOMPARE(answer->sweeps.size(), 1U);
        QVERIFY(answer->sweeps[0].kept);
        QCOMPARE(answer->archivedFiles, 1);
        QVERIFY(answer->archivedBytes > 0);

        writeFile(m_config + u"/settings.json"_s, R"({"cleanupPeriodDays": 365})");
        answer = ask();
        QCOMPARE(answer->cleanupDays, 365);
        QVERIFY(answer->sweeps.empty());
    }

    void settingsThatSayNothingReadable_meanThirtyDays()
    {
        for (const char *text : {"", "{", "[]", R"({"cleanupPeriodDays":"7"})", R"({"cleanupPeriodDays":-1})"}) {
            writeFile(m_config + u"/settings.json"_s, text);
            QCOMPARE(cleanupDays(m_config + u"/projects"_s), 30);
        }
        writeFile(m_config + u"/settings.json"_s, R"({"cleanupPeriodDays":7})");
        QCOMPARE(cleanupDays(m_config + u"/projects"_s), 7);
    }

    void refusedRecords_areShownMasked_unlessRawIsAsked()
    {
        {
            auto connection = Connection::open(m_path, Connection::Mode::ReadOnly);
            QVERIFY(connection);
        }
        m_store.reset();
        {
            auto connection = Connection::open(m_path, Connection::Mode::ReadWrite);
            SourceStore sources(*connection, 1);
            for (int i = 0; i < 3; ++i)
                sources.quarantine(i ? "github" : "otlp:x", Noon + i, "too large",
                                   R"({"attributes":{"note":")" + QByteArray(300, 'y') + R"("}})");
            QVERIFY(connection->takeFailure());
        }
        QuarantineQuestion question;
        question.limit = 2;
        auto answer = askQuarantine(question);
        QVERIFY(answer && answer->more);
        QCOMPARE(answer->records.size(), 2U);
        QCOMPARE(answer->records[0].timeMs, Noon + 2);
        QVERIFY(!answer->records[0].record.contains(QString(300, u'y')));
        question.raw = true, question.source = u"otlp:x"_s;
        answer = askQuarantine(question);
        QCOMPARE(answer->records.size(), 1U);
        QVERIFY(!answer->more);
        QVERIFY(answer->records[0].record.contains(QString(300, u'y')));
        question.limit = 0;
        QVERIFY(!askQuarantine(question));
    }

    void theQuarantine_isBounded()
    {
        m_store.reset();
        auto connection = Connection::open(m_path, Connection::Mode::ReadWrite);
        {
            Transaction transaction(*connection);
            QVERIFY(transaction.begin());
            SourceStore sources(*connection, 1);
            for (qint64 i = 0; i < SourceStore::MostQuarantined + 50; ++i)
                sources.quarantine("github", Noon + i, "no", "{}");
            QVERIFY(transaction.commit());
        }
        QCOMPARE(connection->integer("SELECT count(*) FROM quarantine").value_or(0), SourceStore::MostQuarantined);
        QCOMPARE(connection->integer("SELECT min(time_ms) FROM quarantine").value_or(0), Noon + 50);
    }

private:
    void writeCorpus(const QString &folder)
    {
        const QMap<QString, QByteArray> corpus = trickyCorpus();
        for (auto file = corpus.begin(); file != corpus.end(); ++file)
            writeFile(folder + u'/' + file.key(), file.value());
    }
    Result<SourcesAnswer> ask(qint64 nowMs = Noon)
    {
        auto reader = StoreReader::open(m_path);
        if (!reader)
            return tl::unexpected(reader.error());
        return (*reader)->ask(SourcesQuestion{nowMs}, Access::localOwner());
    }
    Result<QuarantineAnswer> askQuarantine(const QuarantineQuestion &question)
    {
        auto reader = StoreReader::open(m_path);
        if (!reader)
            return tl::unexpected(reader.error());
        return (*reader)->ask(question, Access::localOwner());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<NetworkStore> m_store;
    QString m_path, m_config;
};

QTEST_GUILESS_MAIN(SourcesTest)
#include "tst_sources.moc"
