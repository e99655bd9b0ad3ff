// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/livefeed.h"
#include "backend/livetail.h"
#include "backend/localbackend.h"
#include "ingest/localtoken.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<LocalBackend> backendOn(const QString &store, const QStringList &follow = {})
{
    LocalBackend::Options options;
    options.storePath = store;
    options.follow = follow;
    options.listener.emplace();
    options.listener->http = u"127.0.0.1:0"_s;
    options.listener->grpc.clear();
    return std::make_unique<LocalBackend>(std::move(options));
}

QByteArray nowNs(qint64 ago = 0)
{
    return QByteArray::number(QDateTime::currentMSecsSinceEpoch() - ago) + "000000";
}

QByteArray text(const char *key, const QByteArray &value)
{
    return QByteArray("{\"key\":\"") + key + "\",\"value\":{\"stringValue\":\"" + value + "\"}}";
}

QByteArray request(const QByteArrayList &records)
{
    return "{\"resourceLogs\":[{\"resource\":{\"attributes\":[" + text("service.name", "claude-code")
        + "]},\"scopeLogs\":[{\"scope\":{\"name\":\"com.anthropic.claude_code.events\"},\"logRecords\":["
        + records.join(',') + "]}]}]}";
}

QByteArray record(const QByteArray &event, const QByteArrayList &attributes)
{
    return "{\"timeUnixNano\":\"" + nowNs() + "\",\"body\":{\"stringValue\":\"claude_code." + event
        + "\"},\"attributes\":[" + (attributes + QByteArrayList{text("event.name", event)}).join(',') + "]}";
}

QByteArray modelCall(const QByteArray &id)
{
    return record("api_request",
                  {text("session.id", "s-1"), text("model", "claude-sonnet-4-5"), text("input_tokens", "12"),
                   text("output_tokens", "34"), text("request_id", "req_0123456789abcdef" + id)});
}

QByteArray toolResult(const QByteArray &id, bool success)
{
    return record("tool_result",
                  {text("session.id", "s-1"), text("tool_name", "Bash"), text("tool_use_id", "toolu_" + id),
                   text("success", success ? "true" : "false"), text("duration_ms", "1500")});
}

QByteArray transcriptLine(const QByteArray &id, const QDateTime &at)
{
    return "{\"parentUuid\":null,\"type\":\"assistant\",\"message\":{\"id\":\"" + id
        + "\",\"role\":\"assistant\",\"content\":[{\"type\":\"text\",\"text\":\"x\"}],\"model\":\"claude-opus-5\","
          "\"usage\":{\"input_tokens\":3,\"output_tokens\":5}},\"uuid\":\"u-"
        + id + "\",\"timestamp\":\"" + at.toUTC().toString(Qt::ISODateWithMs).toLatin1()
        + "\",\"sessionId\":\"s-t\"}\n";
}

QByteArray post(int port, const QString &token, const QByteArray &body)
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, quint16(port));
    if (!socket.waitForConnected(5000))
        return {};
    socket.write("POST /v1/logs HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nConnection: close\r\n"
                 "Authorization: Bearer "
                 + token.toLatin1() + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    QByteArray answer;
    while (socket.waitForReadyRead(10'000) && !answer.contains("\r\n"))
        answer += socket.readAll();
    return answer.left(answer.indexOf("\r\n"));
}

LiveEvent made(qint64 sequence, qint64 tenant = 1, EventKind kind = EventKind::Telemetry)
{
    LiveEvent event;
    event.sequence = sequence, event.tenant = tenant, event.kind = kind;
    event.timeMs = 1'000 + sequence;
    return event;
}

} // namespace

/// From a request, or a line of a transcript, to the rows that live panels get.
class LiveBackendTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<LiveBatch>(); }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = m_folder->filePath(u"a.db"_s);
    }

    void whatArrives_isToldToWhoWatches()
    {
        const auto backend = backendOn(m_store);
        QTRY_VERIFY(backend->listenState().listens());
        std::vector<LiveRow> rows;
        collect(*backend, &rows);
        backend->watchLive(true);
        const qint64 before = steadyNs();
        QCOMPARE(send(*backend, {modelCall("1"), toolResult("1", false)}), "HTTP/1.1 200 OK");
        QTRY_COMPARE(rows.size(), 2U);
        const LiveRow call = rows[0], tool = rows[1];
        QCOMPARE(call.eventClass, EventClass::Model);
        QVERIFY(call.sequence < 0); // a number of the ledger
        QVERIFY(!call.failure);
        QCOMPARE(tool.eventClass, EventClass::Tool);
        QCOMPARE(tool.action, u"Bash"_s);
        QVERIFY(tool.failure);
        QVERIFY(tool.sequence > 0);
        for (const LiveRow &row : rows) {
            QVERIFY(row.acceptedNs > before && row.acceptedNs < steadyNs());
            QVERIFY(std::abs(QDateTime::currentMSecsSinceEpoch() - row.timeMs) < 120'000);
        }
        // Named as the store names it: a tool's event is dated by its beginning.
        QVERIFY(QDateTime::currentMSecsSinceEpoch() - tool.timeMs >= 1500);
    }

    void aRecordThatWasKnown_isNotToldAgain()
    {
        const auto backend = backendOn(m_store);
        QTRY_VERIFY(backend->listenState().listens());
        std::vector<LiveRow> rows;
        collect(*backend, &rows);
        backend->watchLive(true);
        const QByteArray same = toolResult("7", true);
        QCOMPARE(send(*backend, {same}), "HTTP/1.1 200 OK");
        QCOMPARE(send(*backend, {same}), "HTTP/1.1 200 OK");
        QCOMPARE(send(*backend, {modelCall("7")}), "HTTP/1.1 200 OK");
        QTRY_COMPARE(rows.size(), 2U);
        QCOMPARE(rows.back().eventClass, EventClass::Model);
    }

    void withoutAWatcher_nothingIsTold_andEachYesNeedsItsNo()
    {
        const auto backend = backendOn(m_store);
        QTRY_VERIFY(backend->listenState().listens());
        std::vector<LiveRow> rows;
        collect(*backend, &rows);
        QSignalSpy changed(backend.get(), &Backend::dataChanged);
        QCOMPARE(send(*backend, {modelCall("1")}), "HTTP/1.1 200 OK");
        QTRY_VERIFY(!changed.isEmpty());
        backend->watchLive(true);
        backend->watchLive(true);
        backend->watchLive(false);
        QCOMPARE(send(*backend, {modelCall("2")}), "HTTP/1.1 200 OK");
        QTRY_COMPARE(rows.size(), 1U); // the first one was nobody's
        backend->watchLive(false);
        const QByteArray nobodys = modelCall("3");
        QCOMPARE(send(*backend, {nobodys}), "HTTP/1.1 200 OK");
        QCOMPARE(send(*backend, {nobodys}), "HTTP/1.1 200 OK"); // what follows the first answer has been done, too
        backend->watchLive(true);
        QCOMPARE(send(*backend, {toolResult("4", true)}), "HTTP/1.1 200 OK");
        QTRY_COMPARE(rows.size(), 2U);
        QCOMPARE(rows.back().eventClass, EventClass::Tool);
    }

    void aTranscriptThatGrows_isTold_itsHistoryIsNot()
    {
        const QString folder = m_folder->filePath(u"projects/-home-dev"_s);
        QVERIFY(QDir().mkpath(folder));
        const QDateTime now = QDateTime::currentDateTimeUtc();
        write(folder + u"/old.jsonl"_s, transcriptLine("m-old", now.addDays(-2)));
        const auto backend = backendOn(m_store);
        QTRY_VERIFY(backend->listenState().listens());
        std::vector<LiveRow> rows;
        collect(*backend, &rows);
        backend->watchLive(true);
        QSignalSpy finished(backend.get(), &Backend::importFinished);
        backend->startImport({m_folder->filePath(u"projects"_s)});
        QVERIFY(finished.wait(20'000));
        write(folder + u"/old.jsonl"_s, transcriptLine("m-new", now));
        QTRY_COMPARE_WITH_TIMEOUT(rows.size(), 1U, 20'000);
        QCOMPARE(rows.front().eventClass, EventClass::Model);
        QCOMPARE(rows.front().action, u"claude-opus-5"_s);
        QCOMPARE(rows.front().timeMs, now.toMSecsSinceEpoch());
        QCOMPARE(rows.front().acceptedNs, 0);
    }

    void feed_keepsTheNewest_andCountsTheRest()
    {
        LiveFeed feed(1);
        int woken = 0;
        feed.setWake([&woken] { ++woken; });
        feed.setWatched(true);
        std::vector<LiveEvent> events;
        for (qint64 i = 1; i <= 23'000; ++i)
            events.push_back(made(i));
        feed.add(events);
        feed.add({made(23'001)});
        QCOMPARE(woken, 1);
        const LiveBatch batch = feed.take();
        QCOMPARE(batch.rows.size(), LiveFeed::MostRows);
        QCOMPARE(batch.rows.back().sequence, 23'001);
        QCOMPARE(batch.rows.front().sequence, 23'001 - qint64(LiveFeed::MostRows) + 1);
        QCOMPARE(batch.dropped, 23'001 - qint64(LiveFeed::MostRows));
        QVERIFY(feed.take().rows.empty());
        feed.add({made(23'002)});
        QCOMPARE(woken, 2);
    }

    void feed_leavesOut_otherTenantsCopiesAndWhatNobodyWaitsFor()
    {
        LiveFeed feed(1);
        feed.add({made(1)});
        feed.setWatched(true);
        feed.add({made(2, 2), made(3, 1, EventKind::Copy), made(4)});
        const LiveBatch batch = feed.take();
        QCOMPARE(batch.rows.size(), 1U);
        QCOMPARE(batch.rows.front().sequence, 4);
        feed.add({made(5)});
        feed.setWatched(false);
        feed.setWatched(true);
        QVERIFY(feed.take().rows.empty());
    }

    void tail_beginsAtTheNewest_andAsksForWhatIsNewer()
    {
        std::vector<ActivityQuestion> asked;
        std::vector<LiveTail::Done> waiting;
        LiveTail tail([&](const ActivityQuestion &question, LiveTail::Done done) {
            asked.push_back(question);
            waiting.push_back(std::move(done));
        });
        QSignalSpy arrived(&tail, &LiveTail::arrived);
        tail.look();
        QVERIFY(asked.empty());
        tail.start();
        QCOMPARE(asked.size(), 1U);
        QVERIFY(!asked[0].newer);
        tail.look();
        tail.look();
        QCOMPARE(asked.size(), 1U); // one at a time
        waiting[0](answerOf({{5, 500}}));
        QCOMPARE(asked.size(), 2U);
        QVERIFY(asked[1].newer);
        QCOMPARE(asked[1].cursorMs, 500);
        QCOMPARE(asked[1].cursorSequence, 5);
        waiting[1](answerOf({{7, 700}, {6, 600}}));
        QCOMPARE(arrived.count(), 1);
        const auto batch = arrived.front().front().value<LiveBatch>();
        QCOMPARE(batch.rows.front().sequence, 6); // oldest first
        QCOMPARE(batch.rows.back().sequence, 7);
        QCOMPARE(asked.size(), 2U);
        tail.look();
        QCOMPARE(asked[2].cursorSequence, 7);
        tail.stop();
        waiting[2](answerOf({{8, 800}}));
        QCOMPARE(arrived.count(), 1);
    }

    void tail_thatCannotKeepUp_goesOnAtTheNewest()
    {
        int pages = 0;
        bool sawRestart = false;
        LiveTail tail([&](const ActivityQuestion &question, const LiveTail::Done &done) {
            if (!question.newer && pages > 0) {
                sawRestart = true;
                return;
            }
            ++pages;
            ActivityAnswer answer = answerOf({{qint64(pages), qint64(pages) * 100}});
            answer.more = true;
            done(answer);
        });
        tail.start();
        tail.look();
        QVERIFY(sawRestart);
        QCOMPARE(pages, LiveTail::MostPages + 1);
    }

    void anotherProcessesStore_isWatchedByAsking()
    {
        const auto owner = backendOn(m_store);
        QTRY_VERIFY(owner->listenState().listens());
        const auto reader = backendOn(m_store);
        QTRY_VERIFY(reader->listenState().elsewhere);
        QCOMPARE(send(*owner, {modelCall("0")}), "HTTP/1.1 200 OK");
        std::vector<LiveRow> rows;
        collect(*reader, &rows);
        reader->watchLive(true);
        int number = 0;
        // The first answer only says where to begin; what comes after it is told.
        QTRY_VERIFY_WITH_TIMEOUT((send(*owner, {modelCall(QByteArray::number(++number))}), !rows.empty()), 20'000);
        QCOMPARE(rows.front().eventClass, EventClass::Model);
    }

    void queue_isKnown_whereThisProcessListens()
    {
        const auto owner = backendOn(m_store);
        QTRY_VERIFY(owner->listenState().listens());
        QCOMPARE(owner->queueState(), (QueueState{0, 0, {}}));
        const auto reader = backendOn(m_store);
        QTRY_VERIFY(reader->listenState().elsewhere);
        QCOMPARE(reader->queueState(), QueueState());
    }

private:
    static qint64 steadyNs()
    {
        return std::chrono::steady_clock::now().time_since_epoch() / std::chrono::nanoseconds(1);
    }
    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::Append));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    static ActivityAnswer answerOf(const std::vector<std::pair<qint64, qint64>> &rows)
    {
        ActivityAnswer answer;
        for (const auto &[sequence, time] : rows) {
            ActivityEvent event;
            event.sequence = sequence, event.timeMs = time;
            answer.events.push_back(event);
        }
        return answer;
    }
    void collect(Backend &backend, std::vector<LiveRow> *rows)
    {
        connect(&backend, &Backend::liveArrived, this, [rows](const LiveBatch &batch) {
            for (const LiveRow &row : batch.rows) {
                if (row.eventClass != EventClass::Audit) // what this program does itself is told, too
                    rows->push_back(row);
            }
        });
    }
    QByteArray send(Backend &backend, const QByteArrayList &records)
    {
        return post(backend.listenState().httpPort, localToken(m_store), request(records));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_store;
};

QTEST_GUILESS_MAIN(LiveBackendTest)
#include "tst_livebackend.moc"
