// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/certificatefacts.h"
#include "backend/eventstream.h"
#include "backend/livefeed.h"
#include "backend/remoteaddress.h"
#include "backend/remoteoptions.h"
#include "backend/remotetrouble.h"
#include "base/jsonwriter.h"

#include <QTest>

#include <random>
#include <set>

using namespace glasshouse;
using namespace Qt::StringLiterals;

/// The pure parts of a remote console: the stream's form, rows, addresses, what a refusal means.
class EventStreamTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void events_areReadHoweverTheyAreCut()
    {
        const QByteArray text =
            ":\n\nid: 7\nevent: activity\ndata: {\"a\":1}\n\nevent: gap\r\ndata: {\"count\":null}\r\n\r\n"
            "id:8\rdata:one\rdata: two\r\r: a remark\nid: 9\n\ndata\n\n";
        const std::vector<StreamEvent> whole{
            {"7", "activity", "{\"a\":1}"}, {"", "gap", "{\"count\":null}"}, {"8", "", "one\ntwo"}, {"", "", ""}};
        EventStream at;
        QVERIFY(at.feed(text) == whole);
        std::mt19937 random(5);
        for (int round = 0; round < 200; ++round) {
            EventStream stream;
            std::vector<StreamEvent> events;
            for (qsizetype i = 0; i < text.size();) {
                const auto piece = qsizetype(1 + random() % 9);
                for (StreamEvent &event : stream.feed(text.mid(i, piece)))
                    events.push_back(std::move(event));
                i += piece;
            }
            QVERIFY(events == whole);
        }
    }

    void anEventThatNeverEnds_isSkippedAndCosts_noMore()
    {
        EventStream stream;
        const QByteArray piece(1 << 20, 'x');
        QVERIFY(stream.feed("data: ").empty());
        for (int i = 0; i < 20; ++i)
            QVERIFY(stream.feed(piece).empty());
        const std::vector<StreamEvent> events = stream.feed("\n\nid: 2\ndata: y\n\n");
        QCOMPARE(events.size(), size_t(1));
        QCOMPARE(events[0].data, "y");
        QCOMPARE(stream.skipped(), 1);
    }

    void rows_areThoseOfTheList()
    {
        std::mt19937 random(11);
        for (int round = 0; round < 500; ++round) {
            ActivityEvent event;
            event.sequence = qint64(random() % 1000) - 500;
            event.timeMs = 1'795'000'000'000 + qint64(random() % 100'000);
            event.kind = EventKind(1 + random() % 16), event.outcome = Outcome(random() % 6);
            event.action = random() % 2 ? "rag_query" : "", event.tool = random() % 2 ? "Ba\"sh\n" : "";
            event.actor = random() % 2 ? "ada \xf0\x9f\xa6\x8a" : "", event.model = random() % 2 ? "opus" : "";
            JsonWriter json;
            writeJson(json, event);
            const auto row = liveRowOfJson(json.take());
            const bool isRow = event.kind != EventKind::Copy && event.sequence != 0;
            QCOMPARE(row.has_value(), isRow);
            if (!row)
                continue;
            const LiveRow same = liveRowOf(event);
            QCOMPARE(row->sequence, same.sequence);
            QCOMPARE(row->timeMs, same.timeMs);
            QCOMPARE(row->eventClass, same.eventClass);
            QCOMPARE(row->failure, same.failure);
            QCOMPARE(row->action, same.action);
            QCOMPARE(row->actor, same.actor);
        }
        for (const char *bad : {"", "null", "[]", "{}", "{\"id\":1}", "{\"id\":1,\"kind\":\"tool\"}"})
            QVERIFY(!liveRowOfJson(bad));
        QCOMPARE(droppedInJson("{\"count\":12}"), 12);
        QCOMPARE(droppedInJson("{\"count\":null}"), 0);
        QCOMPARE(droppedInJson("{\"count\":-4}"), 0);
    }

    void address_isTakenAsPeopleTypeIt_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("meant"); ///< empty: refused
        QTest::addColumn<QString>("hostAndPort");
        QTest::newRow("whole") << u"https://gh.example.com"_s << u"https://gh.example.com"_s << u"gh.example.com:443"_s;
        QTest::newRow("slash") << u" https://GH.example.com:8443/ "_s << u"https://gh.example.com:8443"_s
                               << u"gh.example.com:8443"_s;
        QTest::newRow("path") << u"https://example.com/glasshouse//"_s << u"https://example.com/glasshouse"_s
                              << u"example.com:443"_s;
        QTest::newRow("no scheme") << u"gh.example.com:4318"_s << u"https://gh.example.com:4318"_s
                                   << u"gh.example.com:4318"_s;
        QTest::newRow("this computer") << u"localhost:4318"_s << u"http://localhost:4318"_s << u"localhost:4318"_s;
        QTest::newRow("this computer 6") << u"[::1]:4318"_s << u"http://[::1]:4318"_s << u"::1:4318"_s;
        QTest::newRow("http") << u"http://10.0.0.1"_s << u"http://10.0.0.1"_s << u"10.0.0.1:80"_s;
        QTest::newRow("alike") << u"https://gl\u0430sshouse.example"_s << u"https://xn--glsshouse-1yh.example"_s
                               << u"xn--glsshouse-1yh.example:443"_s;
        for (const char *bad : {"", "  ", "ftp://a", "https://", "https://u:p@a", "https://gh_token@a", "https://a?x=1",
                                "https://a#b", "https://a b", "file:///etc/passwd", "https://a:99999"})
            QTest::newRow(bad) << QString::fromLatin1(bad) << QString() << QString();
    }
    void address_isTakenAsPeopleTypeIt()
    {
        QFETCH(QString, typed);
        QFETCH(QString, meant);
        QFETCH(QString, hostAndPort);
        const auto address = RemoteAddress::parse(typed);
        QCOMPARE(address.has_value(), !meant.isEmpty());
        if (!address) {
            QVERIFY(!address.error().message.isEmpty() && !address.error().message.contains(u"gh_token"_s));
            return;
        }
        QCOMPARE(address->url.toString(QUrl::FullyEncoded), meant);
        QCOMPARE(address->hostAndPort(), hostAndPort);
        QCOMPARE(address->route(u"/api/v1/stream"_s).toString(QUrl::FullyEncoded), meant + u"/api/v1/stream"_s);
    }

    void waits_growAndStayBounded()
    {
        RemoteTimings timings;
        timings.jitter = [] { return 1.0; };
        std::vector<int> waits;
        for (int attempt = 0; attempt < 7; ++attempt)
            waits.push_back(timings.retryWait(attempt));
        QVERIFY((waits == std::vector<int>{1'000, 2'000, 4'000, 8'000, 15'000, 15'000, 15'000}));
        QCOMPARE(timings.retryWait(2'000'000'000), 15'000);
        timings.jitter = {};
        std::set<int> different;
        for (int i = 0; i < 100; ++i) {
            const int wait = timings.retryWait(0);
            QVERIFY(wait >= 800 && wait <= 1'200);
            different.insert(wait);
        }
        QVERIFY(different.size() > 10);
    }

    void fingerprint_canBeReadAloud()
    {
        QCOMPARE(groupedFingerprint(QByteArray::fromHex("0102030405060708")), u"01:02:03:04 05:06:07:08"_s);
        QCOMPARE(groupedFingerprint({}), QString());
    }

    void refusals_areToldApart()
    {
        using Kind = RemoteTrouble::Kind;
        using Retry = RemoteTrouble::Retry;
        const RemoteAddress address = *RemoteAddress::parse(u"https://gh.example.com"_s);
        const auto of = [&](int status, const QByteArray &body = {}, const QByteArray &retryAfter = {}) {
            return troubleOf(address, QNetworkReply::UnknownContentError, {}, status, body, retryAfter);
        };
        const QByteArray ours = R"({"error":{"code":"NOT_FOUND","message":"no such event"}})";
        QCOMPARE(of(401).kind, Kind::Unauthorized);
        QCOMPARE(of(401).retry(), Retry::Never);
        QCOMPARE(of(403).kind, Kind::Forbidden);
        QCOMPARE(of(404).kind, Kind::NotGlasshouse);
        QCOMPARE(of(404, ours).kind, Kind::Rejected);
        QCOMPARE(of(404, ours).message, u"no such event"_s);
        QCOMPARE(of(400, R"({"error":{"code":"INVALID_QUESTION","message":"filter.x: unknown"}})").kind,
                 Kind::OtherVersion);
        QCOMPARE(of(421).kind, Kind::WrongName);
        QCOMPARE(of(429, {}, "7").retryAfterSeconds, 7);
        QCOMPARE(of(429, {}, "junk").retryAfterSeconds, 1);
        QCOMPARE(of(429, {}, "99999999").retryAfterSeconds, 300);
        QCOMPARE(of(503).retry(), Retry::Soon);
        const auto byError = [&](QNetworkReply::NetworkError error) {
            return troubleOf(address, error, u"why"_s, 0, {}, {});
        };
        QCOMPARE(byError(QNetworkReply::HostNotFoundError).kind, Kind::NoSuchHost);
        QVERIFY(byError(QNetworkReply::HostNotFoundError).message.contains(u"gh.example.com"_s));
        QCOMPARE(byError(QNetworkReply::ConnectionRefusedError).kind, Kind::Refused);
        QCOMPARE(byError(QNetworkReply::RemoteHostClosedError).kind, Kind::Cut);
        QCOMPARE(byError(QNetworkReply::SslHandshakeFailedError).kind, Kind::Encryption);
        QCOMPARE(byError(QNetworkReply::UnknownNetworkError).kind, Kind::Unreachable);
    }
};

QTEST_GUILESS_MAIN(EventStreamTest)
#include "tst_eventstream.moc"
