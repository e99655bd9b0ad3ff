// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/httprequestreader.h"

#include "testclient.h"

#include <QTest>

#include <random>

using namespace glasshouse;
using namespace Qt::StringLiterals;
using State = HttpRequestReader::State;

namespace {
struct Outcome {
    State state = State::Head;
    int status = 0;
    std::string method, target, body;
    std::size_t fields = 0, used = 0;
    bool operator==(const Outcome &) const = default;
};

/// Feeds the bytes in the pieces that `next` names.
template<typename Next>
Outcome readIn(std::string_view bytes, Next next, bool gzip = false, qint64 most = 20 << 20)
{
    HttpRequestReader reader{RequestLimits()};
    std::size_t used = 0, given = 0;
    bool accepted = false;
    std::string waiting;
    while (given < bytes.size() || !waiting.empty()) {
        const std::size_t size = std::min(bytes.size() - given, std::max<std::size_t>(1, next()));
        waiting += bytes.substr(given, size);
        given += size;
        for (;;) {
            const std::size_t took = reader.feed(waiting);
            used += took;
            waiting.erase(0, took);
            if (reader.state() == State::Body && !accepted) {
                accepted = true;
                reader.acceptBody(most, gzip);
                continue;
            }
            break;
        }
        if (reader.state() == State::Whole || reader.state() == State::Refused)
            break;
    }
    Outcome outcome{reader.state(), reader.state() == State::Refused ? reader.error().status : 0, {}, {}, {}, 0, 0};
    if (accepted) {
        outcome.method = reader.head().method;
        outcome.target = reader.head().target;
        outcome.fields = reader.head().fields.size();
    }
    if (reader.state() == State::Whole) {
        outcome.body = reader.body();
        outcome.used = used;
    }
    return outcome;
}

Outcome readWhole(std::string_view bytes, bool gzip = false, qint64 most = 20 << 20)
{
    return readIn(
        bytes, [&] { return bytes.size(); }, gzip, most);
}

std::string chunked(const std::string &chunks)
{
    return "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks;
}
} // namespace

class TestHttpRequestReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsHeadAndBodyAndLeavesTheNextRequest()
    {
        const std::string first = request("POST", "/v1/logs?x=1", "A: b\r\n", "hello");
        const Outcome outcome = readWhole(first + "GET / HTTP/1.1\r\n");
        QCOMPARE(outcome.state, State::Whole);
        QCOMPARE(outcome.method, std::string("POST"));
        QCOMPARE(outcome.target, std::string("/v1/logs?x=1"));
        QCOMPARE(outcome.body, std::string("hello"));
        QCOMPARE(outcome.used, first.size());
    }

    void joinsChunks()
    {
        const Outcome outcome = readWhole(chunked("5\r\nhello\r\n6;x=y\r\n world\r\n0\r\nTrailer: t\r\n\r\nrest"));
        QCOMPARE(outcome.state, State::Whole);
        QCOMPARE(outcome.body, std::string("hello world"));
        QCOMPARE(outcome.fields, std::size_t(2)); // a trailer is no field of the request
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        const auto row = [](const char *name, const std::string &bytes, int status) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << status;
        };
        const std::string head = "POST / HTTP/1.1\r\nHost: localhost\r\n";
        row("negative chunk size", chunked("-2\r\nab\r\n0\r\n\r\n"), 400);
        row("hexadecimal prefix in a chunk size", chunked("0x1\r\na\r\n0\r\n\r\n"), 400);
        row("plus in a chunk size", chunked("+1\r\na\r\n0\r\n\r\n"), 400);
        row("empty chunk size", chunked("\r\na\r\n0\r\n\r\n"), 400);
        row("chunk size that overflows", chunked("10000000000000001\r\na\r\n0\r\n\r\n"), 413);
        row("chunk size of the largest number", chunked("ffffffffffffffff\r\na\r\n0\r\n\r\n"), 413);
        row("chunk longer than its size", chunked("1\r\nabc\r\n0\r\n\r\n"), 400);
        row("endless chunk line", chunked("1;" + std::string(9'000, 'x')), 400);
        row("endless trailers", chunked("0\r\nT: " + std::string(9'000, 'x')), 400);
        row("folded trailer", chunked("0\r\n folded\r\n\r\n"), 400);
        row("lone line feed after a size", chunked("1\na\r\n0\r\n\r\n"), 400);
        row("control character in an extension", chunked("1;\x01\r\na\r\n0\r\n\r\n"), 400);
        row("length and coding", head + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400);
        row("coding and length", head + "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n", 400);
        row("two lengths", head + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello", 400);
        row("two equal lengths", head + "Content-Length: 5\r\nContent-Length: 5\r\n\r\nhello", 400);
        row("list of lengths", head + "Content-Length: 5, 5\r\n\r\nhello", 400);
        row("negative length", head + "Content-Length: -5\r\n\r\n", 400);
        row("signed length", head + "Content-Length: +5\r\n\r\nhello", 400);
        row("other coding", head + "Transfer-Encoding: gzip\r\n\r\n", 400);
        row("coding after chunked", head + "Transfer-Encoding: chunked, gzip\r\n\r\n", 400);
        row("coding before chunked", head + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n", 400);
        row("odd spelling of chunked", head + "Transfer-Encoding: xchunked\r\n\r\n", 400);
        row("chunked in HTTP/1.0", "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400);
        row("folded line", head + "A: b\r\n c\r\n\r\n", 400);
        row("folded line by tab", head + "A: b\r\n\tc\r\n\r\n", 400);
        row("NUL", head + "A: b" + std::string(1, '\0') + "\r\n\r\n", 400);
        row("lone line feed", head + "A: b\nC: d\r\n\r\n", 400);
        row("lone carriage return", head + "A: b\rC: d\r\n\r\n", 400);
        row("space before the colon", head + "Content-Length : 5\r\n\r\nhello", 400);
        row("no method", " / HTTP/1.1\r\n\r\n", 400);
        row("other version", "GET / HTTP/2.0\r\n\r\n", 505);
        row("two authorizations", head + "Authorization: a\r\nAuthorization: b\r\n\r\n", 400);
        row("expects what nobody can", head + "Expect: 200-ok\r\n\r\n", 417);
        row("long URL", "GET /" + std::string(9'000, 'x') + " HTTP/1.1\r\nHost: localhost\r\n\r\n", 414);
        row("endless URL", "GET /" + std::string(40'000, 'x'), 414);
        row("endless header", head + "A: " + std::string(40'000, 'x'), 431);
        std::string many = head;
        for (int i = 0; i < 100; ++i)
            many += "A: b\r\n";
        row("header flood", many + "\r\n", 431);
        row("large length", head + "Content-Length: 20971521\r\n\r\n", 413);
        row("length beyond 64 bits", head + "Content-Length: 99999999999999999999999\r\n\r\n", 400);
    }
    void refuses()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        const Outcome whole = readWhole(bytes.toStdString());
        QCOMPARE(whole.state, State::Refused);
        QCOMPARE(whole.status, status);
        QVERIFY(readIn(bytes.toStdString(), [] { return std::size_t(1); }) == whole);
    }

    void everyCutGivesTheSame()
    {
        std::mt19937 random(7);
        const std::string packed = gzipped(std::string(50'000, 'a') + "end");
        const std::vector<std::pair<std::string, bool>> requests{
            {request("GET", "/livez"), false},
            {request("POST", "/v1/logs", "Content-Type: application/json\r\n", std::string(3'000, 'x')), false},
            {chunked("5\r\nhello\r\n1\r\n \r\nA\r\n0123456789\r\n0\r\n\r\n"), false},
            {request("POST", "/", "", packed), true},
            {chunked("3\r\n" + packed.substr(0, 3) + "\r\n"
                     + QByteArray::number(qulonglong(packed.size() - 3), 16).toStdString() + "\r\n" + packed.substr(3)
                     + "\r\n0\r\n\r\n"),
             true}};
        for (const auto &[bytes, gzip] : requests) {
            const Outcome whole = readWhole(bytes, gzip);
            QCOMPARE(whole.state, State::Whole);
            QVERIFY(readIn(
                        bytes, [] { return std::size_t(1); }, gzip)
                    == whole);
            for (int i = 0; i < 50; ++i)
                QVERIFY(readIn(
                            bytes, [&] { return random() % 40 + 1; }, gzip)
                        == whole);
        }
    }

    void everyPrefixOnlyWaits()
    {
        const std::string bytes = chunked("5\r\nhello\r\n0\r\n\r\n");
        for (std::size_t length = 0; length < bytes.size(); ++length) {
            const Outcome outcome = readWhole(bytes.substr(0, length));
            QVERIFY(outcome.state == State::Head || outcome.state == State::Body);
        }
    }

    void unpacksJoinedMembers()
    {
        const Outcome outcome = readWhole(request("POST", "/", "", gzipped("one,") + gzipped("two")), true);
        QCOMPARE(outcome.body, std::string("one,two"));
    }

    void refusesBadGzip_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        const QByteArray good = QByteArray::fromStdString(gzipped("hello hello hello"));
        QTest::newRow("not gzip") << QByteArray("hello") << 400;
        QTest::newRow("cut") << good.left(good.size() - 3) << 400;
        QTest::newRow("empty") << QByteArray() << 400;
        QTest::newRow("followed by something") << good + "x" << 400;
        QByteArray changed = good;
        changed[good.size() - 6] = char(changed[good.size() - 6] ^ 1); // the checksum
        QTest::newRow("wrong checksum") << changed << 400;
        QTest::newRow("over the limit") << QByteArray::fromStdString(gzipped(std::string(300, 'x') + "random")) << 413;
        QTest::newRow("bomb") << QByteArray::fromStdString(gzipped(std::string(100 << 20, '\0'))) << 413;
    }
    void refusesBadGzip()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        const qint64 most = QTest::currentDataTag() == std::string_view("over the limit") ? 200 : 20 << 20;
        const Outcome outcome = readWhole(request("POST", "/", "", body.toStdString()), true, most);
        QCOMPARE(outcome.state, State::Refused);
        QCOMPARE(outcome.status, status);
    }

    void aHighRatioIsRefusedLongBeforeTheLimit()
    {
        // 19 MiB are within the size that a body may have; that they come out of 19 KiB is not.
        const Outcome outcome = readWhole(request("POST", "/", "", gzipped(std::string(19 << 20, '\0'))), true);
        QCOMPARE(outcome.status, 413);
    }
};

QTEST_GUILESS_MAIN(TestHttpRequestReader)
#include "tst_httprequestreader.moc"
