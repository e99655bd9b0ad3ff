// SPDX-License-Identifier: GPL-3.0-or-later
// What pruning takes away, and what it must leave as it is.
#include "networkstore.h"
#include "testcorpus.h"

#include "base/zstdframes.h"
#include "ingest/retention.h"
#include "store/retentionstore.h"
#include "store/rollups.h"
#include "store/statement.h"

#include <QCryptographicHash>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace glasshouse;
using namespace glasshouse::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Noon = 1'795'262'400'000; // 2026-11-21T12:00:00Z
constexpr qint64 Day = 24LL * 3600 * 1000;
constexpr qint64 MuchLater = Noon + 400 * Day;

PreparedEvent activity(int number, EventKind kind = EventKind::Activity, qint64 timeMs = Noon)
{
    PreparedEvent event;
    event.timeMs = timeMs;
    event.kind = kind;
    event.outcome = number % 5 ? Outcome::Ok : Outcome::Error;
    event.action = "chat", event.agent = "helpdesk", event.actor = "ada", event.session = "s-1";
    event.durationNs = 1'000'000LL * (number % 90 + 1);
    event.hash = QCryptographicHash::hash(QByteArray::number(number), QCryptographicHash::Blake2s_128);
    event.ownId = true;
    event.body = "{\"attributes\":{\"n\":" + QByteArray::number(number) + ",\"pad\":\"" + QByteArray(200, 'x') + "\"}}";
    return event;
}

PreparedBatch batchOf(int from, int to, EventKind kind = EventKind::Activity, qint64 timeMs = Noon)
{
    PreparedBatch batch;
    batch.tenant = 1;
    batch.source = "native:helpdesk";
    for (int i = from; i < to; ++i)
        batch.events.push_back(activity(i, kind, timeMs));
    batch.bytes = qint64(batch.events.size()) * 900;
    return batch;
}

/// Everything that is summed, and what sessions say.
QStringList sums(const QString &path)
{
    auto connection = Connection::open(path, Connection::Mode::ReadOnly);
    if (!connection)
        return {};
    QStringList lines;
    const std::pair<const char *, int> tables[] = {
        {"SELECT * FROM cube ORDER BY 1,2,3,4,5,6", 20},
        {"SELECT tenant, span, start_ms, kind, value, hex(buckets) FROM duration ORDER BY 1,2,3,4,5", 6},
        {"SELECT * FROM session_quarter ORDER BY 1,2,3", 4},
        {"SELECT * FROM session_presence ORDER BY 1,2,3,4", 5},
        {"SELECT external_id, prompts, tools, errors, api_errors, denials, calls, input, output, cost, first_ms, "
         "last_ms"
         " FROM session ORDER BY 1",
         12}};
    for (const auto &[sql, columns] : tables) {
        Statement row(*connection, sql);
        while (row.next()) {
            QStringList line;
            for (int i = 0; i < columns; ++i)
                line += row.string(i);
            lines += line.join(u' ');
        }
    }
    return lines;
}

qint64 count(const QString &path, const char *what)
{
    auto connection = Connection::open(path, Connection::Mode::ReadOnly);
    return connection ? connection->integer(std::string("SELECT count(*) FROM ") + what).value_or(-1) : -1;
}

qint64 wrongSums(const QString &path)
{
    auto connection = Connection::open(path, Connection::Mode::ReadOnly);
    if (!connection)
        return -1;
    const auto difference = compareRollups(*connection, 1, false);
    return difference ? difference->wrong : -1;
}

struct Run {
    qint64 nowMs = MuchLater;
    QString archive{};
    std::function<void()> between{};
    std::atomic_bool *stop = nullptr;
};

Result<RetentionAnswer> prune(const QString &path, const Run &run = {},
                              RetentionRequest::Do action = RetentionRequest::Do::Prune,
                              const std::map<QString, std::optional<qint64>> &days = {})
{
    auto connection = Connection::open(path, Connection::Mode::ReadWrite);
    if (!connection)
        return tl::unexpected(connection.error());
    RetentionRequest request;
    request.action = action;
    request.archiveFolder = run.archive;
    request.days = days;
    const std::atomic_bool never{false};
    return applyRetention(
        *connection, request, run.nowMs,
        [&run] {
            if (run.between)
                run.between();
        },
        [] {}, run.stop ? *run.stop : never);
}

} // namespace

class RetentionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"a.db"_s);
    }

    void prunedAndImportedAgain_totalsAreAsBefore_andNothingComesBack()
    {
        const QMap<QString, QByteArray> corpus = trickyCorpus();
        const auto import = [&](const QString &below) {
            for (auto file = corpus.begin(); file != corpus.end(); ++file)
                writeFile(m_folder->filePath(below + file.key()), file.value());
            NetworkStore store(m_path);
            return store.import({m_folder->filePath(below + u"projects"_s)}).has_value();
        };
        QVERIFY(import(u"one/"_s));
        const QStringList before = sums(m_path);
        const qint64 keys = count(m_path, "event_key");
        QVERIFY(before.size() > 10);
        const qint64 rows = count(m_path, "event WHERE time_ms > 0");
        QVERIFY(rows > 4);

        const auto pruned = prune(m_path);
        QVERIFY2(pruned, qPrintable(pruned ? QString() : pruned.error().message));
        QCOMPARE(pruned->events(), rows);
        QCOMPARE(count(m_path, "event WHERE time_ms > 0"), 0);
        QCOMPARE(count(m_path, "event_body WHERE time_ms > 0"), 0);
        QCOMPARE(sums(m_path), before);
        QCOMPARE(wrongSums(m_path), 0);

        QVERIFY(import(u"two/"_s)); // the same transcripts, elsewhere: every line is read again
        QCOMPARE(count(m_path, "event WHERE time_ms > 0"), 0);
        QCOMPARE(count(m_path, "event_key"), keys);
        QCOMPARE(sums(m_path), before);
        QCOMPARE(wrongSums(m_path), 0);
    }

    void aRebuild_leavesTheSumsOfWhatIsGone()
    {
        {
            NetworkStore store(m_path);
            QVERIFY(store.send(batchOf(0, 50)));
            QVERIFY(store.send(batchOf(50, 60, EventKind::Activity, MuchLater)));
        }
        const QStringList before = sums(m_path);
        QVERIFY(prune(m_path));
        {
            auto connection = Connection::open(m_path, Connection::Mode::ReadWrite);
            QVERIFY(connection);
            QVERIFY(connection->execute("UPDATE cube SET events=events+1 WHERE quarter_ms > 1800000000000"));
            const auto rebuilt = compareRollups(*connection, 1, true);
            QVERIFY(rebuilt);
            QVERIFY(rebuilt->wrong > 0);
        }
        QCOMPARE(sums(m_path), before);
        QCOMPARE(wrongSums(m_path), 0);
    }

    void duplicatesOfPrunedEvents_countAsDuplicates()
    {
        {
            NetworkStore store(m_path);
            QCOMPARE(store.send(batchOf(0, 20))->accepted, 20);
        }
        QVERIFY(prune(m_path));
        const QStringList before = sums(m_path);
        NetworkStore store(m_path);
        const auto again = store.send(batchOf(0, 20));
        QVERIFY(again);
        QCOMPARE(again->accepted, 0);
        QCOMPARE(again->duplicate, 20);
        QCOMPARE(count(m_path, "event"), 0);
        QCOMPARE(sums(m_path), before);
    }

    void whatIsNewBelowTheWatermark_isCountedOnce_withoutARow()
    {
        {
            NetworkStore store(m_path);
            QVERIFY(store.send(batchOf(0, 5)));
        }
        QVERIFY(prune(m_path));
        NetworkStore store(m_path);
        QCOMPARE(store.send(batchOf(100, 103))->accepted, 3);
        QCOMPARE(store.send(batchOf(100, 103))->duplicate, 3);
        QCOMPARE(count(m_path, "event"), 0);
        QCOMPARE(count(m_path, "event_key"), 8);
        auto connection = Connection::open(m_path, Connection::Mode::ReadOnly);
        QCOMPARE(connection->integer("SELECT sum(events) FROM cube WHERE cube=30").value_or(0), 8);
        QCOMPARE(wrongSums(m_path), 0);
        QVERIFY(store.live().last() <= 5); // what has no row is not shown as new
    }

    void kindsAreKeptAsLongAsIsSetForThem()
    {
        {
            NetworkStore store(m_path);
            QVERIFY(store.send(batchOf(0, 10)));
            QVERIFY(store.send(batchOf(10, 20, EventKind::DevOps)));
            QVERIFY(store.send(batchOf(20, 30, EventKind::Telemetry)));
        }
        const auto set = prune(m_path, {}, RetentionRequest::Do::Set,
                               {{u"all"_s, 20}, {u"devops"_s, KeptForever}, {u"telemetry"_s, 60}});
        QVERIFY(set);
        QVERIFY(prune(m_path, {Noon + 30 * Day}));
        QCOMPARE(count(m_path, "event WHERE kind=12"), 0);
        QCOMPARE(count(m_path, "event WHERE kind=15"), 10);
        QCOMPARE(count(m_path, "event WHERE kind=10"), 10);
        QCOMPARE(wrongSums(m_path), 0);
        QVERIFY(!prune(m_path, {}, RetentionRequest::Do::Set, {{u"nonsense"_s, 5}}));
    }

    void aDryRun_countsAndDeletesNothing()
    {
        {
            NetworkStore store(m_path);
            QVERIFY(store.send(batchOf(0, 10)));
        }
        auto connection = Connection::open(m_path, Connection::Mode::ReadOnly);
        RetentionRequest request;
        request.action = RetentionRequest::Do::Preview;
        const auto due = readRetention(*connection, request, MuchLater);
        QVERIFY(due);
        QCOMPARE(due->events(), 10);
        QVERIFY(due->bytes() > 10 * 90);
        QCOMPARE(readRetention(*connection, request, Noon + Day)->events(), 0);
        QCOMPARE(count(m_path, "event"), 10);
    }

    void aRunThatEndsEarly_losesNothing_andTheNextFinishesIt()
    {
        {
            NetworkStore store(m_path);
            for (int i = 0; i < 6'000; i += 1'000)
                QVERIFY(store.send(batchOf(i, i + 1'000)));
        }
        const QStringList before = sums(m_path);
        std::atomic_bool stop{false};
        int steps = 0;
        const auto first = prune(m_path, {MuchLater, {}, [&] { stop = ++steps == 2; }, &stop}); // marks, then rows
        QVERIFY(first);
        QVERIFY(first->cancelled);
        QVERIFY(first->events() > 0 && first->events() < 6'000);
        QCOMPARE(count(m_path, "event"), 6'000 - first->events());
        QCOMPARE(sums(m_path), before);
        QCOMPARE(wrongSums(m_path), 0);
        const auto second = prune(m_path);
        QVERIFY(second);
        QCOMPARE(first->events() + second->events(), 6'000);
        QCOMPARE(sums(m_path), before);
    }

    void space_goesBackToTheDisk()
    {
        {
            NetworkStore store(m_path);
            for (int i = 0; i < 10'000; i += 1'000)
                QVERIFY(store.send(batchOf(i, i + 1'000)));
        }
        const auto pruned = prune(m_path);
        QVERIFY(pruned);
        QVERIFY(pruned->freedBytes > 500'000);
        QCOMPARE(pruned->unusedBytes, 0);
        const auto compacted = prune(m_path, {}, RetentionRequest::Do::Compact);
        QVERIFY2(compacted, qPrintable(compacted ? QString() : compacted.error().message));
        QCOMPARE(wrongSums(m_path), 0);
    }

    void whatIsDeleted_isInTheArchiveFirst()
    {
        {
            NetworkStore store(m_path);
            for (int i = 0; i < 5'000; i += 1'000)
                QVERIFY(store.send(batchOf(i, i + 1'000)));
        }
        const auto pruned = prune(m_path, {MuchLater, m_folder->filePath(u"kept"_s)});
        QVERIFY2(pruned, qPrintable(pruned ? QString() : pruned.error().message));
        QVERIFY(pruned->archivedBytes > 0);
        const QString plain = m_folder->filePath(u"plain.jsonl"_s);
        QVERIFY(zstdDecompress(pruned->archivePath, plain, 100 << 20));
        QFile file(plain);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray lines = file.readAll();
        QCOMPARE(lines.count('\n'), qsizetype(5'000));
        QVERIFY(lines.contains("\"n\":4999") && lines.contains("\"actor\":\"ada\"")
                && lines.contains("\"session\":\"s-1\""));
    }

    void withoutItsArchive_nothingIsDeleted()
    {
        {
            NetworkStore store(m_path);
            QVERIFY(store.send(batchOf(0, 10)));
        }
        writeFile(m_folder->filePath(u"file"_s), "not a folder");
        const auto pruned = prune(m_path, {MuchLater, m_folder->filePath(u"file"_s)});
        QVERIFY(!pruned);
        QVERIFY(pruned.error().message.contains(m_folder->filePath(u"file"_s)));
        QCOMPARE(count(m_path, "event"), 10);
    }

    void anotherTenantsEvents_stay()
    {
        {
            NetworkStore store(m_path);
            QVERIFY(store.send(batchOf(0, 10)));
            PreparedBatch other = batchOf(0, 10);
            other.tenant = 2;
            QVERIFY(store.send(other));
        }
        QVERIFY(prune(m_path));
        QCOMPARE(count(m_path, "event WHERE tenant=2"), 10);
    }

    void aTranscriptReadOnlyAfterItsTelemetryWasPruned_countsNothingTwice()
    {
        {
            NetworkStore store(m_path);
            PreparedBatch batch = batchOf(0, 1, EventKind::Prompt);
            batch.events.front().ownId = false; // nothing says which prompt of the transcript it is
            QVERIFY(store.send(batch));
        }
        QVERIFY(prune(m_path));
        writeFile(m_folder->filePath(u"projects/-p/s-1.jsonl"_s),
                  Line("user", u"s-1"_s, u"u-1"_s, u"2026-11-21T12:00:00Z"_s).text(u"hello"_s).cwd(u"/p"_s));
        NetworkStore store(m_path);
        QVERIFY(store.import({m_folder->filePath(u"projects"_s)}));
        auto connection = Connection::open(m_path, Connection::Mode::ReadOnly);
        QCOMPARE(connection->integer("SELECT prompts FROM session").value_or(-1), 1);
        QCOMPARE(connection->integer("SELECT sum(prompts) FROM cube WHERE cube=30").value_or(-1), 1);
        QCOMPARE(wrongSums(m_path), 0);
    }

    void requestAndAnswer_crossTheSocketWhole()
    {
        RetentionRequest request;
        request.action = RetentionRequest::Do::Set;
        request.tenant = u"acme"_s, request.archiveFolder = u"/x/y"_s;
        request.days = {{u"tool"_s, 7}, {u"all"_s, std::nullopt}, {u"span"_s, KeptForever}};
        const auto read = retentionRequestFromJson(toJson(request));
        QVERIFY(read);
        QVERIFY(*read == request);
        RetentionAnswer answer;
        answer.kinds = {{u"tool"_s, 7, true, Noon, 3, 4}, {u"span"_s, 0, false, NoTime, 0, 0}};
        answer.freedBytes = 5, answer.unusedBytes = 6, answer.archivePath = u"/z"_s, answer.archivedBytes = 7;
        answer.cancelled = true;
        QVERIFY(retentionAnswerFromJson(toJson(answer)) == answer);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(RetentionTest)
#include "tst_retention.moc"
