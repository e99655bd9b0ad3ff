// SPDX-License-Identifier: GPL-3.0-or-later
#include "testclient.h"
#include "testlistener.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace glasshouse;

namespace {
LiveEvent made(qint64 sequence, const std::string &actor = "viewer@example.org", qint64 tenant = 1, qsizetype size = 10)
{
    LiveEvent live;
    live.sequence = sequence;
    live.tenant = tenant;
    live.timeMs = 1'790'000'000'000 + sequence;
    live.actor = actor;
    live.json = "{\"n\":" + QByteArray::number(sequence) + ",\"x\":\"" + QByteArray(size, 'x') + "\"}";
    return live;
}

std::string stream(const TestListener &listener, const std::string &caller, const std::string &fields = {})
{
    return request("GET", "/api/v1/stream", listener.bearer(caller) + fields);
}

/// The sequences of what came.
std::vector<qint64> idsIn(const std::string &text)
{
    std::vector<qint64> ids;
    for (std::size_t at = text.find("\nid: "); at != std::string::npos; at = text.find("\nid: ", at + 1))
        ids.push_back(std::atoll(text.c_str() + at + 5));
    return ids;
}

qint64 droppedIn(const std::string &text)
{
    qint64 sum = 0;
    const std::string mark = "event: dropped\ndata: {\"count\":";
    for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at + 1))
        sum += std::atoll(text.c_str() + at + mark.size());
    return sum;
}

using Ids = std::vector<qint64>;
} // namespace

class TestStream : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eventsArriveAsTheyAreCommitted()
    {
        TestListener listener;
        TestClient client(listener.port());
        QVERIFY(client.send(stream(listener, "admin")));
        const std::string head = client.readUntil("\r\n\r\n");
        QVERIFY(head.find("Content-Type: text/event-stream\r\n") != std::string::npos);
        listener.live.publish({made(1), made(2)});
        const std::string text = client.readUntil("id: 2\n");
        QVERIFY(text.find("id: 1\nevent: activity\ndata: {\"n\":1,") != std::string::npos);
        QCOMPARE(idsIn("\n" + text.substr(text.find("\r\n\r\n") + 4)), (Ids{1, 2}));
    }

    void eachSeesWhatIsTheirs()
    {
        TestListener listener;
        TestClient viewer(listener.port()), admin(listener.port()), other(listener.port());
        QVERIFY(viewer.send(stream(listener, "viewer")) && admin.send(stream(listener, "admin"))
                && other.send(stream(listener, "other")));
        for (TestClient *client : {&viewer, &admin, &other})
            client->readUntil("\r\n\r\n");
        listener.live.publish(
            {made(1, "somebody"), made(2, "viewer@example.org", 2), made(3, ""), made(4), made(5, "x", 2)});
        listener.live.publish({made(6), made(7, "x", 2)});
        QCOMPARE(idsIn(viewer.readUntil("id: 6\n")), (Ids{4, 6}));
        QCOMPARE(idsIn(admin.readUntil("id: 6\n")), (Ids{1, 3, 4, 6}));
        QCOMPARE(idsIn(other.readUntil("id: 7\n")), (Ids{2, 5, 7}));
    }

    void whatAnImportLeftOut_isCountedForWhoSeesAll_andAGapForOthers()
    {
        TestListener listener;
        TestClient viewer(listener.port()), admin(listener.port()), other(listener.port());
        QVERIFY(viewer.send(stream(listener, "viewer")) && admin.send(stream(listener, "admin"))
                && other.send(stream(listener, "other")));
        for (TestClient *client : {&viewer, &admin, &other})
            client->readUntil("\r\n\r\n");
        listener.live.publish({made(1), made(2)}, 7);
        const std::string seen = admin.readUntil("event: dropped\ndata: {\"count\":7}\n\n");
        QCOMPARE(droppedIn(seen), 7);
        QCOMPARE(idsIn(seen), (Ids{1, 2}));
        const std::string own = viewer.readUntil("event: gap\ndata: {\"count\":null}\n\n");
        QCOMPARE(droppedIn(own), 0); // how many of others' there were is nobody's business
        QVERIFY(own.find("event: gap") != std::string::npos);
        listener.live.publish({made(3, "x", 2)});
        const std::string theirs = other.readUntil("id: 3\n");
        QVERIFY(theirs.find("event: gap") == std::string::npos && droppedIn(theirs) == 0);
    }

    void aReturningClientMissesNothing()
    {
        TestListener listener;
        for (qint64 i = 1; i <= 2'000; ++i)
            listener.live.publish({made(i, "viewer@example.org", 1, 2'000)}); // over the buffer's limit, all the same
        TestClient client(listener.port());
        QVERIFY(client.send(stream(listener, "viewer", "Last-Event-ID: 500\r\n")));
        client.readUntil("id: 2000\n");
        listener.live.publish({made(2'001)}); // while the past is not sent yet it could only be counted as dropped
        const std::string text = client.readUntil("id: 2001\n");
        const Ids ids = idsIn(text);
        QCOMPARE(ids.size(), std::size_t(1'501));
        for (std::size_t i = 0; i < ids.size(); ++i)
            QCOMPARE(ids[i], qint64(501 + i));
        QVERIFY(text.find("event: gap") == std::string::npos);
    }

    void aGapIsSaid_data()
    {
        QTest::addColumn<QByteArray>("lastEventId");
        QTest::addColumn<bool>("gap");
        QTest::addColumn<int>("first");
        QTest::newRow("kept") << QByteArray("1003") << false << 1004;
        QTest::newRow("just kept") << QByteArray("1000") << false << 1001;
        QTest::newRow("no longer kept") << QByteArray("999") << true << 1001;
        QTest::newRow("of another counting") << QByteArray("99999") << true << 11'001;
        QTest::newRow("the last") << QByteArray("11000") << false << 11'001;
    }
    void aGapIsSaid()
    {
        QFETCH(QByteArray, lastEventId);
        QFETCH(bool, gap);
        QFETCH(int, first);
        TestListener listener;
        std::vector<LiveEvent> events;
        for (qint64 i = 1; i <= 11'000; ++i)
            events.push_back(made(i));
        listener.live.publish(std::move(events));
        TestClient client(listener.port());
        QVERIFY(client.send(stream(listener, "admin", "Last-Event-ID: " + lastEventId.toStdString() + "\r\n")));
        client.readUntil("\r\n\r\n");
        listener.live.publish({made(11'001)});
        const std::string text = client.readUntil("id: 11001\n");
        QCOMPARE(text.find("event: gap\ndata: {\"count\":null}\n\n") != std::string::npos, gap);
        QVERIFY(text.find("id: " + std::to_string(first) + "\n") != std::string::npos);
        QVERIFY(text.find("id: " + std::to_string(first - 1) + "\n") == std::string::npos);
    }

    void aSenselessLastEventIdIsRefused()
    {
        TestListener listener;
        for (const char *id : {"x", "-1", "1x", "99999999999999999999"})
            QCOMPARE(
                ask(listener.port(), stream(listener, "admin", std::string("Last-Event-ID: ") + id + "\r\n")).status,
                400);
    }

    void aSlowReaderIsToldWhatItMissedAndHoldsUpNobody()
    {
        TestListener listener;
        TestClient slow(listener.port()), quick(listener.port());
        slow.socket().setReadBufferSize(1'024);
        QVERIFY(slow.send(stream(listener, "viewer")) && quick.send(stream(listener, "admin")));
        slow.readUntil("\r\n\r\n");
        quick.readUntil("\r\n\r\n");
        constexpr qint64 Count = 4'000;
        std::string quickText;
        for (qint64 i = 1; i <= Count; ++i) {
            listener.live.publish({made(i, "viewer@example.org", 1, 4'000)});
            if (i % 20 == 0)
                quickText = quick.readUntil("id: " + std::to_string(i) + "\n");
        }
        QCOMPARE(idsIn(quickText).size(), std::size_t(Count));
        QCOMPARE(droppedIn(quickText), 0);
        slow.socket().setReadBufferSize(0);
        slow.readUntil("event: dropped");
        listener.live.publish({made(Count + 1)});
        const std::string text = slow.readUntil("id: " + std::to_string(Count + 1) + "\n", 20'000);
        const std::string all = "\n" + text.substr(text.find("\r\n\r\n") + 4);
        const Ids ids = idsIn(all);
        QVERIFY(droppedIn(all) > 0);
        QCOMPARE(qint64(ids.size()) + droppedIn(all), Count + 1);
        QVERIFY(std::is_sorted(ids.begin(), ids.end()));
        const TestReply metrics = ask(listener.port(), request("GET", "/metrics", listener.bearer("operator")));
        QVERIFY(metrics.body.find("glasshouse_stream_dropped_total " + std::to_string(droppedIn(all)) + "\n")
                != std::string::npos);
    }

    void aClientThatTakesNothingIsClosed()
    {
        RequestLimits limits;
        limits.streamStallMs = 300;
        TestListener listener(limits);
        TestClient client(listener.port());
        client.socket().setReadBufferSize(1'024);
        QVERIFY(client.send(stream(listener, "viewer")));
        client.readUntil("\r\n\r\n");
        for (qint64 i = 1; i <= 3'000; ++i)
            listener.live.publish({made(i, "viewer@example.org", 1, 4'000)});
        QTRY_VERIFY(ask(listener.port(), request("GET", "/metrics", listener.bearer("operator")))
                        .body.find("glasshouse_stream_clients 0\n")
                    != std::string::npos);
    }

    void aRevokedTokenEndsTheStream()
    {
        TestListener listener;
        TestClient viewer(listener.port()), admin(listener.port());
        QVERIFY(viewer.send(stream(listener, "viewer")) && admin.send(stream(listener, "admin")));
        viewer.readUntil("\r\n\r\n");
        admin.readUntil("\r\n\r\n");
        QElapsedTimer clock;
        clock.start();
        listener.revoke("viewer");
        QVERIFY(viewer.isEnded());
        QVERIFY2(clock.elapsed() <= 1'000, qPrintable(QString::number(clock.elapsed())));
        listener.live.publish({made(1)});
        QVERIFY(admin.readUntil("id: 1\n").find("id: 1\n") != std::string::npos);
    }

    void aQuietStreamBeats()
    {
        RequestLimits limits;
        limits.heartbeatMs = 50;
        TestListener listener(limits);
        TestClient client(listener.port());
        QVERIFY(client.send(stream(listener, "viewer")));
        QVERIFY(client.readUntil("\r\n\r\n:\n\n:\n\n").find(":\n\n:\n\n") != std::string::npos);
    }

    void streamsEndWithTheListenerAndTheClient()
    {
        TestListener listener({}, true);
        TestClient stays(listener.port(), true);
        QVERIFY(stays.send(stream(listener, "viewer")));
        stays.readUntil("\r\n\r\n");
        {
            TestClient leaves(listener.port(), true);
            QVERIFY(leaves.send(stream(listener, "viewer")));
            leaves.readUntil("\r\n\r\n");
        }
        QElapsedTimer clock;
        clock.start();
        listener.stop();
        QVERIFY(clock.elapsed() < 2'000);
        QVERIFY(stays.isEnded());
        listener.live.publish({made(1)}); // nobody listens any more
    }
};

QTEST_GUILESS_MAIN(TestStream)
#include "tst_stream.moc"
