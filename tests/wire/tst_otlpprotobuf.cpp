// SPDX-License-Identifier: GPL-3.0-or-later
#include "otlpwriter.h"
#include "recordingvisitor.h"

#include <QTest>

using namespace glasshouse;

namespace {

const std::string TraceId = "0123456789abcdef";
const std::string SpanId = "SPANSPAN";

Decoded decode(OtlpSignal signal, const std::string &body, const OtlpLimits &limits = {})
{
    return glasshouse::decode(signal, OtlpEncoding::Protobuf, body, limits);
}

/// The attributes of one log record, as the visitor writes them.
std::string attributesOf(const std::string &fields, const OtlpLimits &limits = {})
{
    return between(decode(OtlpSignal::Logs, pb::request(fields), limits), " attributes=", " scope=");
}

std::string bodyOf(const std::string &value, const OtlpLimits &limits = {})
{
    return between(decode(OtlpSignal::Logs, pb::request(pb::bytes(5, value)), limits), " body=", " attributes=");
}

} // namespace

class TestOtlpProtobuf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyBody_isAnEmptyRequest();
    void logRecord_hasAllItsFields();
    void scopeAndResource_mayStandBehindTheirRecords();
    void resourceSentTwice_isMerged();
    void valueSentInPieces_isMerged();
    void lastMemberOfAOneof_holds();
    void unknownFieldsAndWrongWireTypes_arePassedOver();
    void groups_areRefused();
    void brokenBytes_areRejected_data();
    void brokenBytes_areRejected();
    void everyBeginningOfARequest_isReadOrRejected();
    void deepValues_areCut();
    void attributes_areLimited();
    void texts_areCutBetweenCharacters();
    void brokenUtf8_isReplaced_data();
    void brokenUtf8_isReplaced();
    void plainTexts_areViewsOfTheBody();
    void span_hasAllItsFields();
    void spansWithoutIds_areRejectedAlone();
    void logIds_areEmptyOrWhole();
    void enumerationsOutOfRange_areUnspecified();
    void floods_stayBounded();
};

void TestOtlpProtobuf::emptyBody_isAnEmptyRequest()
{
    for (const OtlpSignal signal : {OtlpSignal::Logs, OtlpSignal::Metrics, OtlpSignal::Traces}) {
        const Decoded decoded = decode(signal, {});
        QVERIFY(decoded.result);
        QCOMPARE(decoded.result->records, 0);
        QCOMPARE(decoded.result->rejected, 0);
    }
}

void TestOtlpProtobuf::logRecord_hasAllItsFields()
{
    const std::string record = pb::fixed64(1, 1'700'000'000'000'000'001) + pb::varint(2, 9) + pb::bytes(3, "INFO")
        + pb::bytes(5, pb::text("hello")) + pb::keyValue(6, "a", pb::integer(-5))
        + pb::keyValue(6, "b", pb::truth(true)) + pb::keyValue(6, "c", pb::bytes(7, std::string("\0\xff", 2)))
        + pb::keyValue(6, "d", "") + pb::keyValue(6, "e", pb::array({pb::text("x"), "", pb::integer(2)}))
        + pb::keyValue(6, "f", pb::map({{"k", pb::text("v")}})) + pb::varint(7, 3) + pb::fixed32(8, 0x101)
        + pb::bytes(9, TraceId) + pb::bytes(10, SpanId) + pb::fixed64(11, 17) + pb::bytes(12, "an.event");
    const std::string scope = pb::bytes(1, "a.scope") + pb::bytes(2, "1.2") + pb::keyValue(3, "s", pb::integer(1));
    const Decoded decoded =
        decode(OtlpSignal::Logs, pb::request(record, pb::keyValue(1, "service.name", pb::text("demo")), scope));
    QVERIFY(decoded.result);
    QCOMPARE(decoded.result->records, 1);
    QCOMPARE(decoded.lines.size(), 1U);
    QCOMPARE(decoded.lines.front(),
             std::string("log time=1700000000000000001 observed=17 severity=9 severityText='INFO' event='an.event' "
                         "trace=30313233343536373839616263646566 span=5350414e5350414e flags=257 body=t'hello' "
                         "attributes=['a':i-5;'b':true;'c':x00ff;'d':empty;'e':array['':t'x';'':empty;'':i2;];"
                         "'f':map['k':t'v';];] scope='a.scope''1.2'['s':i1;] resource=['service.name':t'demo';]"));
}

void TestOtlpProtobuf::scopeAndResource_mayStandBehindTheirRecords()
{
    const std::string scope = pb::bytes(1, pb::bytes(1, "late"));
    const std::string resource = pb::bytes(1, pb::keyValue(1, "r", pb::integer(1)));
    const std::string group = pb::bytes(2, "") + pb::bytes(2, "") + scope;
    const Decoded decoded = decode(OtlpSignal::Logs, pb::bytes(1, pb::bytes(2, group) + resource));
    QVERIFY(decoded.result);
    QCOMPARE(decoded.lines.size(), 2U);
    for (const std::string &line : decoded.lines)
        QVERIFY(has(line, "scope='late'''[] resource=['r':i1;]"));
}

void TestOtlpProtobuf::resourceSentTwice_isMerged()
{
    const std::string group = pb::bytes(2,
                                        pb::bytes(1, pb::bytes(1, "old")) + pb::bytes(2, "")
                                            + pb::bytes(1, pb::bytes(1, "new") + pb::keyValue(3, "x", "")));
    const Decoded decoded = decode(OtlpSignal::Logs,
                                   pb::bytes(1,
                                             pb::bytes(1, pb::keyValue(1, "a", pb::integer(1))) + group
                                                 + pb::bytes(1, pb::keyValue(1, "b", pb::integer(2)))));
    QVERIFY(decoded.result);
    QVERIFY(has(decoded.lines.at(0), "scope='new'''['x':empty;] resource=['a':i1;'b':i2;]"));
}

void TestOtlpProtobuf::valueSentInPieces_isMerged()
{
    // A list in two pieces of the value, the value in two pieces of the attribute.
    const std::string one = pb::array({pb::integer(1)}), two = pb::array({pb::integer(2)});
    QCOMPARE(bodyOf(one + two), std::string("array['':i1;'':i2;]"));
    QCOMPARE(attributesOf(pb::bytes(6, pb::bytes(2, one) + pb::bytes(1, "k") + pb::bytes(2, two))),
             std::string("['k':array['':i1;'':i2;];]"));
    // The body in two pieces of the record.
    QCOMPARE(attributesOf(pb::bytes(5, one) + pb::keyValue(6, "k", two) + pb::bytes(5, two)),
             std::string("['k':array['':i2;];]"));
    const Decoded decoded =
        decode(OtlpSignal::Logs, pb::request(pb::bytes(5, one) + pb::keyValue(6, "k", two) + pb::bytes(5, two)));
    QVERIFY(has(decoded.lines.at(0), "body=array['':i1;'':i2;] "));
}

void TestOtlpProtobuf::lastMemberOfAOneof_holds()
{
    QCOMPARE(bodyOf(pb::text("a") + pb::integer(3)), std::string("i3"));
    QCOMPARE(bodyOf(pb::integer(3) + pb::truth(true) + pb::text("a")), std::string("t'a'"));
    QCOMPARE(bodyOf(pb::array({pb::integer(1)}) + pb::text("a") + pb::array({pb::integer(2)})),
             std::string("array['':i2;]"));
    QCOMPARE(bodyOf(pb::array({pb::integer(1)}) + pb::map({{"k", ""}})), std::string("map['k':empty;]"));
    QCOMPARE(bodyOf(pb::text("")), std::string("t''"));
    QCOMPARE(bodyOf(""), std::string("empty"));
}

void TestOtlpProtobuf::unknownFieldsAndWrongWireTypes_arePassedOver()
{
    const std::string odd = pb::varint(100, 1) + pb::bytes(4000, "x") + pb::fixed32(31, 2) + pb::fixed64(32, 3);
    // Field 1 of a record is fixed64: as text, or the attributes as a number, they are unknown fields.
    const std::string record = odd + pb::bytes(1, "time") + pb::varint(6, 7) + pb::fixed64(2, 9)
        + pb::keyValue(6, "k", odd + pb::integer(1) + odd);
    const std::string body =
        odd + pb::bytes(1, odd + pb::varint(2, 5) + pb::bytes(2, odd + pb::bytes(2, record)) + pb::fixed64(1, 1));
    const Decoded decoded = decode(OtlpSignal::Logs, body);
    QVERIFY(decoded.result);
    QCOMPARE(decoded.lines.size(), 1U);
    QVERIFY(has(decoded.lines[0], "log time=0 observed=0 severity=0 "));
    QVERIFY(has(decoded.lines[0], "attributes=['k':i1;]"));
}

void TestOtlpProtobuf::groups_areRefused()
{
    for (const std::string &group : {std::string("\x13\x14"), std::string(100'000, '\x13'), std::string("\x14")}) {
        const Decoded decoded = decode(OtlpSignal::Logs, group);
        QVERIFY(!decoded.result);
        QCOMPARE(decoded.result.error().code, Error::Code::Rejected);
        QVERIFY(!decode(OtlpSignal::Logs, pb::request(pb::keyValue(6, "k", group))).result);
    }
}

void TestOtlpProtobuf::brokenBytes_areRejected_data()
{
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *name, const std::string &body) {
        QTest::newRow(name) << QByteArray(body.data(), qsizetype(body.size()));
    };
    row("length beyond the end", "\x0a\x05\x0a");
    row("varint without an end", std::string(11, '\xff'));
    row("tag without a value", "\x0a");
    row("field 0", std::string("\x02\x00", 2));
    row("text", "resourceLogs");
    row("JSON", R"({"resourceLogs":[]})");
    row("broken record", pb::request("\x0a\x05"));
    row("broken attribute", pb::request(pb::bytes(6, "\x12\x09")));
    row("broken value in a list", pb::request(pb::bytes(5, pb::array({"\x0a\x05"}))));
    row("broken resource", pb::request("", "\x0a\x09"));
    row("broken scope", pb::request("", "", "\x0a\x09"));
}

void TestOtlpProtobuf::brokenBytes_areRejected()
{
    QFETCH(QByteArray, body);
    const Decoded decoded = decode(OtlpSignal::Logs, body.toStdString());
    QVERIFY(!decoded.result);
    QCOMPARE(decoded.result.error().code, Error::Code::Rejected);
    QVERIFY(decoded.result.error().message.contains(QStringLiteral("protobuf")));
}

void TestOtlpProtobuf::everyBeginningOfARequest_isReadOrRejected()
{
    const std::string whole = pb::request(pb::fixed64(1, 5) + pb::bytes(5, pb::array({pb::text("abc"), pb::integer(7)}))
                                              + pb::keyValue(6, "k", pb::map({{"x", pb::number(1)}})),
                                          pb::keyValue(1, "r", pb::text("s")));
    for (size_t size = 1; size < whole.size(); ++size)
        QVERIFY(!decode(OtlpSignal::Logs, whole.substr(0, size)).result);
}

void TestOtlpProtobuf::deepValues_areCut()
{
    const auto nested = [](size_t depth) {
        std::string value = pb::integer(1);
        for (size_t i = 1; i < depth; ++i)
            value = i % 2 ? pb::array({value}) : pb::map({{"k", value}});
        return value;
    };
    QCOMPARE(bodyOf(nested(3), {.depth = 3}), std::string("map['k':array['':i1;];]"));
    QCOMPARE(bodyOf(nested(4), {.depth = 3}), std::string("array['':map['k':!empty;];]"));
    QCOMPARE(bodyOf(pb::array({pb::integer(1)}), {.depth = 1}), std::string("!empty"));
    QVERIFY(bodyOf(nested(32)).find('!') == std::string::npos);
    QVERIFY(bodyOf(nested(33)).find('!') != std::string::npos);
    QVERIFY(bodyOf(nested(3000)).find("!empty") != std::string::npos);
}

void TestOtlpProtobuf::attributes_areLimited()
{
    std::string five;
    for (int i = 0; i < 5; ++i)
        five += pb::keyValue(6, std::string(1, char('a' + i)), pb::integer(i));
    QCOMPARE(attributesOf(five, {.attributes = 5}), std::string("['a':i0;'b':i1;'c':i2;'d':i3;'e':i4;]"));
    QCOMPARE(attributesOf(five, {.attributes = 3}), std::string("['a':i0;'b':i1;'c':!i2;]"));
    QCOMPARE(attributesOf(five, {.attributes = 0}), std::string("[]"));
}

void TestOtlpProtobuf::texts_areCutBetweenCharacters()
{
    QCOMPARE(bodyOf(pb::text("abcdef"), {.textBytes = 6}), std::string("t'abcdef'"));
    QCOMPARE(bodyOf(pb::text("abcdef"), {.textBytes = 5}), std::string("!t'abcde'"));
    QCOMPARE(bodyOf(pb::text("abc\xe2\x82\xac"), {.textBytes = 5}), std::string("!t'abc'"));
    QCOMPARE(bodyOf(pb::text("abc\xe2\x82\xac"), {.textBytes = 6}), std::string("t'abc\xe2\x82\xac'"));
    QCOMPARE(bodyOf(pb::text("\xf0\x9f\x98\x80"), {.textBytes = 3}), std::string("!t''"));
    // A replacement is longer than the byte it stands for.
    QCOMPARE(bodyOf(pb::text("\xff\xff"), {.textBytes = 4}), std::string("!t'\xef\xbf\xbd'"));
    QCOMPARE(bodyOf(pb::bytes(7, "\x01\x02\x03"), {.textBytes = 2}), std::string("!x0102"));
    QCOMPARE(attributesOf(pb::keyValue(6, "longer", pb::integer(1)), {.textBytes = 4}), std::string("['long':i1;]"));
    const std::string huge(100'000, 'x');
    QCOMPARE(bodyOf(pb::text(huge)), "!t'" + huge.substr(0, 65'536) + "'");
}

void TestOtlpProtobuf::brokenUtf8_isReplaced_data()
{
    QTest::addColumn<QByteArray>("broken");
    QTest::addColumn<QByteArray>("clean");
    const QByteArray no = "\xef\xbf\xbd";
    QTest::newRow("lone byte") << QByteArray("a\xff"
                                             "b")
                               << "a" + no + "b";
    QTest::newRow("unfinished") << QByteArray("a\xe2\x82") << "a" + no;
    QTest::newRow("unfinished, then text") << QByteArray("\xf0\x9f\x98!") << no + "!";
    QTest::newRow("overlong") << QByteArray("\xc0\xaf") << no + no;
    QTest::newRow("surrogate") << QByteArray("\xed\xa0\x80") << no + no + no;
    QTest::newRow("too large") << QByteArray("\xf4\x90\x80\x80") << no + no + no + no;
    QTest::newRow("continuation") << QByteArray("\x80\xc3\xa9") << no + "\xc3\xa9";
    QTest::newRow("long") << QByteArray(200, 'x') + "\xc3" << QByteArray(200, 'x') + no;
}

void TestOtlpProtobuf::brokenUtf8_isReplaced()
{
    QFETCH(QByteArray, broken);
    QFETCH(QByteArray, clean);
    QCOMPARE(bodyOf(pb::text(broken.toStdString())), "t'" + clean.toStdString() + "'");
    QCOMPARE(attributesOf(pb::keyValue(6, broken.toStdString(), "")), "['" + clean.toStdString() + "':empty;]");
}

void TestOtlpProtobuf::plainTexts_areViewsOfTheBody()
{
    class Views : public RecordingVisitor
    {
    public:
        void log(const OtlpScope &, const OtlpLogRecord &record) override
        {
            views = {record.body.text, record.eventName, record.attributes[0].key, record.attributes[0].text};
        }
        std::vector<std::string_view> views;
    };
    const std::string body = pb::request(pb::bytes(5, pb::text("caf\xc3\xa9")) + pb::bytes(12, "event")
                                         + pb::keyValue(6, "key", pb::text("value")));
    Arena arena;
    Views visitor;
    QVERIFY(decodeOtlp(OtlpSignal::Logs, OtlpEncoding::Protobuf, body, arena, visitor));
    QCOMPARE(visitor.views.size(), 4U);
    for (const std::string_view view : visitor.views)
        QVERIFY(view.data() >= body.data() && view.data() + view.size() <= body.data() + body.size());
}

void TestOtlpProtobuf::span_hasAllItsFields()
{
    const std::string event = pb::fixed64(1, 5) + pb::bytes(2, "it") + pb::keyValue(3, "e", pb::integer(1));
    const std::string span = pb::bytes(1, TraceId) + pb::bytes(2, SpanId) + pb::bytes(3, "state")
        + pb::bytes(4, "PARENT!!") + pb::bytes(5, "op") + pb::varint(6, 3) + pb::fixed64(7, 10) + pb::fixed64(8, 20)
        + pb::keyValue(9, "a", pb::integer(1)) + pb::bytes(11, event) + pb::keyValue(9, "b", pb::integer(2))
        + pb::bytes(11, "") + pb::bytes(13, pb::bytes(1, TraceId))
        + pb::bytes(15, pb::varint(1, 1) + pb::bytes(2, "bad")) + pb::bytes(15, pb::varint(3, 2)) + pb::fixed32(16, 1);
    const Decoded decoded = decode(OtlpSignal::Traces, pb::request(span));
    QVERIFY(decoded.result);
    QCOMPARE(decoded.lines.at(0),
             std::string("span trace=30313233343536373839616263646566 span=5350414e5350414e parent=504152454e542121 "
                         "name='op' kind=3 start=10 end=20 status=2 message='bad' attributes=['a':i1;'b':i2;] "
                         "events=(5 'it' ['e':i1;])(0 '' []) scope=''''[] resource=[]"));
}

void TestOtlpProtobuf::spansWithoutIds_areRejectedAlone()
{
    const std::string good = pb::bytes(1, TraceId) + pb::bytes(2, SpanId);
    const std::string zero16(16, '\0'), zero8(8, '\0');
    std::string spans;
    for (const std::string &span :
         {std::string(), good, pb::bytes(1, TraceId), pb::bytes(2, SpanId), pb::bytes(1, zero16) + pb::bytes(2, SpanId),
          pb::bytes(1, TraceId) + pb::bytes(2, zero8), pb::bytes(1, TraceId + "x") + pb::bytes(2, SpanId),
          good + pb::bytes(4, "short"), good + pb::bytes(4, zero8)})
        spans += pb::bytes(2, span);
    const Decoded decoded = decode(OtlpSignal::Traces, pb::bytes(1, pb::bytes(2, spans)));
    QVERIFY(decoded.result);
    QCOMPARE(decoded.result->records, 2);
    QCOMPARE(decoded.result->rejected, 7);
    QCOMPARE(decoded.result->reason, QStringLiteral("a span has no valid trace id"));
    QCOMPARE(decoded.lines.size(), 2U);
    QVERIFY(has(decoded.lines[1], "parent= name"));
}

void TestOtlpProtobuf::logIds_areEmptyOrWhole()
{
    const Decoded zero = decode(OtlpSignal::Logs,
                                pb::request(pb::bytes(9, std::string(16, '\0')) + pb::bytes(10, std::string(8, '\0'))));
    QVERIFY(has(zero.lines.at(0), "trace= span= "));
    const Decoded shorter = decode(OtlpSignal::Logs, pb::request(pb::bytes(9, "short")));
    QVERIFY(shorter.result);
    QCOMPARE(shorter.result->rejected, 1);
    QVERIFY(shorter.result->reason.contains(QStringLiteral("trace id")));
}

void TestOtlpProtobuf::enumerationsOutOfRange_areUnspecified()
{
    const std::uint64_t wrong = std::uint64_t(-1);
    QVERIFY(has(decode(OtlpSignal::Logs, pb::request(pb::varint(2, 25))).lines.at(0), "severity=0 "));
    QVERIFY(has(decode(OtlpSignal::Logs, pb::request(pb::varint(2, wrong))).lines.at(0), "severity=0 "));
    const std::string span =
        pb::bytes(1, TraceId) + pb::bytes(2, SpanId) + pb::varint(6, 6) + pb::bytes(15, pb::varint(3, wrong));
    QVERIFY(has(decode(OtlpSignal::Traces, pb::request(span)).lines.at(0), "kind=0 start=0 end=0 status=0"));
}

void TestOtlpProtobuf::floods_stayBounded()
{
    // Empty values take two bytes on the wire: what is kept of them is limited by what was sent.
    class Counting : public RecordingVisitor
    {
    public:
        void log(const OtlpScope &, const OtlpLogRecord &record) override
        {
            values += record.attributes.size() + record.body.children.size();
            cut = cut || record.body.cut;
        }
        size_t values = 0;
        bool cut = false;
    };
    std::string list;
    for (int i = 0; i < 1'000'000; ++i)
        list += std::string("\x0a\x00", 2);
    const std::string body = pb::request(pb::bytes(5, pb::bytes(5, list)));
    Arena arena;
    Counting visitor;
    QVERIFY(decodeOtlp(OtlpSignal::Logs, OtlpEncoding::Protobuf, body, arena, visitor));
    QVERIFY(visitor.cut);
    QVERIFY(visitor.values <= 100'000 + body.size() / 8);
}

QTEST_GUILESS_MAIN(TestOtlpProtobuf)
#include "tst_otlpprotobuf.moc"
