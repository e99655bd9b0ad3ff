// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordingvisitor.h"

#include <QTest>

#include <algorithm>

using namespace glasshouse;

namespace {

Decoded decode(OtlpSignal signal, const std::string &body, const OtlpLimits &limits = {})
{
    return glasshouse::decode(signal, OtlpEncoding::Json, body, limits);
}

std::string logs(const std::string &records)
{
    return R"({"resourceLogs":[{"scopeLogs":[{"logRecords":[)" + records + "]}]}]}";
}

std::string spans(const std::string &list)
{
    return R"({"resourceSpans":[{"scopeSpans":[{"spans":[)" + list + "]}]}]}";
}

std::string metrics(const std::string &list)
{
    return R"({"resourceMetrics":[{"scopeMetrics":[{"metrics":[)" + list + "]}]}]}";
}

std::string bodyOf(const std::string &value, const OtlpLimits &limits = {})
{
    return between(decode(OtlpSignal::Logs, logs(R"({"body":)" + value + "}"), limits), " body=", " attributes=");
}

const std::string Ids = R"("traceId":"0123456789abcdef0123456789ABCDEF","spanId":"00000000000000a1")";

} // namespace

class TestOtlpJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyRequests_areNoRecords();
    void logRecord_hasAllItsFields();
    void scopeAndResource_mayStandBehindTheirRecords();
    void nullAndUnknownFields_areAbsent();
    void onlyTheCamelCaseNames_areKnown();
    void values_areOfEveryKind_data();
    void values_areOfEveryKind();
    void limits_areKept();
    void depth_rejectsWithTheByte();
    void wrongShapes_areRejected_data();
    void wrongShapes_areRejected();
    void numbers_areTextsOrNumbers();
    void enumerations_areNumbersOrNames();
    void span_hasAllItsFields();
    void wrongIds_rejectTheirRecordAlone();
    void numberPoints();
    void histogramPoints();
    void exponentialPoints();
    void summaryPoints();
    void duplicateKeys_areNoHarm();
    void floods_stayBounded();
};

void TestOtlpJson::emptyRequests_areNoRecords()
{
    for (const OtlpSignal signal : {OtlpSignal::Logs, OtlpSignal::Metrics, OtlpSignal::Traces}) {
        for (const char *body : {"", " \n", "{}", R"({"resourceLogs":[],"resourceMetrics":[],"resourceSpans":[]})",
                                 R"({"resourceLogs":null})", R"({"other":[1,{"a":null}]})"}) {
            const Decoded decoded = decode(signal, body);
            QVERIFY2(decoded.result, body);
            QCOMPARE(decoded.result->records + decoded.result->rejected, 0);
        }
    }
}

void TestOtlpJson::logRecord_hasAllItsFields()
{
    const Decoded decoded = decode(OtlpSignal::Logs, R"({"resourceLogs":[{
        "resource":{"attributes":[{"key":"service.name","value":{"stringValue":"demo"}}]},
        "scopeLogs":[{"scope":{"name":"a.scope","version":"1.2","attributes":[{"key":"s","value":{"intValue":1}}]},
        "logRecords":[{"timeUnixNano":"1700000000000000001","observedTimeUnixNano":17,"severityNumber":9,
        "severityText":"INFO","eventName":"an.event","flags":257,"body":{"stringValue":"hel\u006co"},
        "traceId":"0123456789abcdef0123456789ABCDEF","spanId":"00000000000000a1",
        "attributes":[{"key":"a","value":{"intValue":"-5"}},{"key":"b","value":{"boolValue":true}},
        {"key":"c","value":{}},{"value":{"doubleValue":0},"key":"d"},{"key":"e"}]}]}],"schemaUrl":"x"}]})");
    QVERIFY(decoded.result);
    QCOMPARE(decoded.result->records, 1);
    QCOMPARE(decoded.lines.at(0),
             std::string("log time=1700000000000000001 observed=17 severity=9 severityText='INFO' event='an.event' "
                         "trace=0123456789abcdef0123456789abcdef span=00000000000000a1 flags=257 body=t'hello' "
                         "attributes=['a':i-5;'b':true;'c':empty;'d':r0;'e':empty;] "
                         "scope='a.scope''1.2'['s':i1;] resource=['service.name':t'demo';]"));
}

void TestOtlpJson::scopeAndResource_mayStandBehindTheirRecords()
{
    const Decoded decoded = decode(OtlpSignal::Logs, R"({"resourceLogs":[{"scopeLogs":[{"logRecords":[{},{}],
        "scope":{"name":"late"}}],"resource":{"attributes":[{"key":"r","value":{"intValue":1}}]}},{"scopeLogs":
        [{"logRecords":[{}]}]}]})");
    QVERIFY(decoded.result);
    QCOMPARE(decoded.lines.size(), 3U);
    QVERIFY(has(decoded.lines[0], "scope='late'''[] resource=['r':i1;]"));
    QVERIFY(has(decoded.lines[1], "scope='late'''[] resource=['r':i1;]"));
    QVERIFY(has(decoded.lines[2], "scope=''''[] resource=[]"));
}

void TestOtlpJson::nullAndUnknownFields_areAbsent()
{
    const Decoded decoded = decode(OtlpSignal::Logs, logs(R"({"timeUnixNano":null,"severityNumber":null,"body":null,
        "attributes":null,"traceId":null,"spanId":"","novelty":{"a":[1,2,{"timeUnixNano":"5"}]},"flags":null})"));
    QVERIFY(decoded.result);
    QVERIFY(has(decoded.lines.at(0),
                "log time=0 observed=0 severity=0 severityText='' event='' trace= span= flags=0 "
                "body=empty attributes=[] "));
}

void TestOtlpJson::onlyTheCamelCaseNames_areKnown()
{
    const Decoded decoded =
        decode(OtlpSignal::Logs, logs(R"({"time_unix_nano":"5","severity_text":"INFO","body":{"string_value":"x"}})"));
    QVERIFY(has(decoded.lines.at(0), "log time=0 observed=0 severity=0 severityText='' "));
    QVERIFY(has(decoded.lines.at(0), "body=empty"));
    QCOMPARE(decode(OtlpSignal::Logs, R"({"resource_logs":[{"scope_logs":[{"log_records":[{}]}]}]})").result->records,
             0);
}

void TestOtlpJson::values_areOfEveryKind_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("value");
    const auto row = [](const char *json, const char *value) {
        QTest::newRow(json) << QByteArray(json) << QByteArray(value);
    };
    row(R"({"stringValue":"a\tb"})", "t'a\tb'");
    row(R"({"stringValue":""})", "t''");
    row(R"({"stringValue":"\ud800x"})", "t'\xef\xbf\xbdx'");
    row(R"({"stringValue":5})", "t'5'");
    row(R"({"stringValue":null})", "empty");
    row(R"({"boolValue":false})", "false");
    row(R"({"boolValue":"true"})", "true");
    row(R"({"intValue":-9223372036854775808})", "i-9223372036854775808");
    row(R"({"intValue":"9223372036854775807"})", "i9223372036854775807");
    row(R"({"intValue":"9223372036854775808"})", "i9223372036854775807");
    row(R"({"intValue":1e3})", "i1000");
    row(R"({"intValue":"many"})", "t'many'");
    row(R"({"doubleValue":"NaN"})", "rnan");
    row(R"({"doubleValue":"Infinity"})", "r9218868437227405312");
    row(R"({"doubleValue":"-Infinity"})", "r18442240474082181120");
    row(R"({"doubleValue":1})", "r4607182418800017408");
    row(R"({"doubleValue":"1.0"})", "r4607182418800017408");
    row(R"({"bytesValue":"AP8="})", "x00ff");
    row(R"({"bytesValue":"AP8"})", "x00ff");
    row(R"({"bytesValue":"-_-_"})", "xfbffbf");
    row(R"({"bytesValue":"+/+/"})", "xfbffbf");
    row(R"({"bytesValue":""})", "x");
    row(R"({"bytesValue":"!!"})", "!x");
    row(R"({"arrayValue":{"values":[{"intValue":1},{},null,{"arrayValue":{}}]}})",
        "array['':i1;'':empty;'':empty;'':array[];]");
    row(R"({"kvlistValue":{"values":[{"key":"k","value":{"intValue":1}},{"key":"e"}]}})", "map['k':i1;'e':empty;]");
    row(R"({"intValue":1,"stringValue":"last"})", "t'last'");
    row(R"({"stringValue":"kept","intValue":null})", "t'kept'");
    row(R"({"stringValue":{"a":1}})", "empty");
    row(R"("plain")", "empty");
}

void TestOtlpJson::values_areOfEveryKind()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, value);
    QCOMPARE(QByteArray::fromStdString(bodyOf(json.toStdString())), value);
}

void TestOtlpJson::limits_areKept()
{
    QCOMPARE(bodyOf(R"({"stringValue":"abc\u20ac"})", {.textBytes = 5}), std::string("!t'abc'"));
    QCOMPARE(bodyOf(R"({"stringValue":"abc\u20ac"})", {.textBytes = 6}), std::string("t'abc\xe2\x82\xac'"));
    QCOMPARE(bodyOf(R"({"bytesValue":"AP8="})", {.textBytes = 1}), std::string("!x00"));
    const std::string three = R"({"attributes":[{"key":"a","value":{}},{"key":"b"},{"key":"c"}]})";
    QCOMPARE(between(decode(OtlpSignal::Logs, logs(three), {.attributes = 2}), " attributes=", " scope="),
             std::string("['a':empty;'b':!empty;]"));
    QCOMPARE(between(decode(OtlpSignal::Logs, logs(three), {.attributes = 3}), " attributes=", " scope="),
             std::string("['a':empty;'b':empty;'c':empty;]"));
}

void TestOtlpJson::depth_rejectsWithTheByte()
{
    const auto nested = [](int levels) {
        std::string value = R"({"intValue":1})";
        for (int i = 0; i < levels; ++i)
            value = R"({"arrayValue":{"values":[)" + value + "]}}";
        return value;
    };
    QVERIFY(bodyOf(nested(8)).starts_with("array['':array["));
    QVERIFY(bodyOf(nested(40)).find('!') != std::string::npos); // cut, not refused: as in protobuf
    const Decoded deep = decode(OtlpSignal::Logs, logs(R"({"body":)" + nested(100) + "}"));
    QVERIFY(!deep.result);
    QCOMPARE(deep.result.error().code, Error::Code::Rejected);
    QVERIFY(deep.result.error().message.contains(QStringLiteral("at byte ")));
    QVERIFY(!decode(OtlpSignal::Logs, std::string(1'000'000, '[')).result);
}

void TestOtlpJson::wrongShapes_areRejected_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("byte");
    const auto row = [](const char *body, int byte) { QTest::newRow(body) << QByteArray(body) << byte; };
    row("[]", 0);
    row("5", 0);
    row("null", 0);
    row(R"( "x")", 2);
    row(R"({"resourceLogs":{}})", 16);
    row(R"({"resourceLogs":[5]})", 17);
    row(R"({"resourceLogs":[{"scopeLogs":"x"}]})", 31);
    row(R"({"resourceLogs":[{"scopeLogs":[null]}]})", 31);
    row(R"({"resourceLogs":[{"scopeLogs":[{"logRecords":7}]}]})", 45);
    row(R"({"resourceLogs":[{"scopeLogs":[{"logRecords":[}]}]})", -1);
}

void TestOtlpJson::wrongShapes_areRejected()
{
    QFETCH(QByteArray, body);
    QFETCH(int, byte);
    const Decoded decoded = decode(OtlpSignal::Logs, body.toStdString());
    QVERIFY(!decoded.result);
    QCOMPARE(decoded.result.error().code, Error::Code::Rejected);
    const QString &message = decoded.result.error().message;
    if (byte >= 0)
        QVERIFY2(message.contains(QStringLiteral("at byte %1:").arg(byte)), qPrintable(message));
}

void TestOtlpJson::numbers_areTextsOrNumbers()
{
    const auto time = [](const char *value) {
        return between(decode(OtlpSignal::Logs, logs(std::string(R"({"timeUnixNano":)") + value + "}")),
                       "log time=", " ");
    };
    QCOMPARE(time("5"), std::string("5"));
    QCOMPARE(time("\"5\""), std::string("5"));
    QCOMPARE(time("\"18446744073709551615\""), std::string("18446744073709551615"));
    QCOMPARE(time("18446744073709551616"), std::string("18446744073709551615"));
    QCOMPARE(time("1.7e18"), std::string("1700000000000000000"));
    QCOMPARE(time("-1"), std::string("0"));
    QCOMPARE(time("\"soon\""), std::string("0"));
    QCOMPARE(time("\"NaN\""), std::string("0"));
    QCOMPARE(time("\"\""), std::string("0"));
    QCOMPARE(time("[1]"), std::string("0"));
}

void TestOtlpJson::enumerations_areNumbersOrNames()
{
    const auto severity = [](const char *value) {
        return between(decode(OtlpSignal::Logs, logs(std::string(R"({"severityNumber":)") + value + "}")),
                       " severity=", " ");
    };
    QCOMPARE(severity("17"), std::string("17"));
    QCOMPARE(severity("\"17\""), std::string("17"));
    QCOMPARE(severity("\"SEVERITY_NUMBER_TRACE\""), std::string("1"));
    QCOMPARE(severity("\"SEVERITY_NUMBER_INFO\""), std::string("9"));
    QCOMPARE(severity("\"SEVERITY_NUMBER_WARN2\""), std::string("14"));
    QCOMPARE(severity("\"SEVERITY_NUMBER_FATAL4\""), std::string("24"));
    QCOMPARE(severity("\"LOUD\""), std::string("0"));
    QCOMPARE(severity("25"), std::string("0"));
    QCOMPARE(severity("-1"), std::string("0"));
}

void TestOtlpJson::span_hasAllItsFields()
{
    const Decoded decoded = decode(OtlpSignal::Traces, spans("{" + Ids + R"(,"parentSpanId":"0A00000000000000",
        "name":"op","kind":"SPAN_KIND_CLIENT","startTimeUnixNano":"10","endTimeUnixNano":20,
        "attributes":[{"key":"a","value":{"intValue":1}}],"links":[{}],
        "events":[{"timeUnixNano":"5","name":"it","attributes":[{"key":"e","value":{"intValue":1}}]},{},null],
        "status":{"message":"bad","code":"STATUS_CODE_ERROR"}})"));
    QVERIFY(decoded.result);
    QCOMPARE(decoded.lines.at(0),
             std::string("span trace=0123456789abcdef0123456789abcdef span=00000000000000a1 parent=0a00000000000000 "
                         "name='op' kind=3 start=10 end=20 status=2 message='bad' attributes=['a':i1;] "
                         "events=(5 'it' ['e':i1;])(0 '' []) scope=''''[] resource=[]"));
}

void TestOtlpJson::wrongIds_rejectTheirRecordAlone()
{
    const Decoded decoded =
        decode(OtlpSignal::Traces,
               spans("{" + Ids + R"(},{},{"traceId":"0123456789abcdef0123456789abcdeg","spanId":"00000000000000a1"},
            {"traceId":"0123456789abcdef","spanId":"00000000000000a1"},
            {"traceId":"00000000000000000000000000000000","spanId":"00000000000000a1"},
            {"traceId":5,"spanId":"00000000000000a1"},7,null,{)"
                     + Ids + R"(,"parentSpanId":"1"},{)" + Ids + "}"));
    QVERIFY(decoded.result);
    QCOMPARE(decoded.result->records, 2);
    QCOMPARE(decoded.result->rejected, 8);
    QCOMPARE(decoded.result->reason, QStringLiteral("a span has no valid trace id"));
    const Decoded log = decode(OtlpSignal::Logs, logs(R"({"traceId":"AAAAAAAAAAAAAAAAAAAAAA=="},{"spanId":"12"},{})"));
    QCOMPARE(log.result->records, 1);
    QCOMPARE(log.result->rejected, 2);
    QVERIFY(log.result->reason.contains(QStringLiteral("trace id")));
}

void TestOtlpJson::numberPoints()
{
    const Decoded decoded = decode(OtlpSignal::Metrics, metrics(R"({"sum":{"isMonotonic":true,"dataPoints":[
        {"startTimeUnixNano":"1","timeUnixNano":"2","asInt":"-7","attributes":[{"key":"a","value":{"intValue":1}}]},
        {"asDouble":1,"flags":1},{"asDouble":"NaN"},{"asInt":"none"},{}],
        "aggregationTemporality":"AGGREGATION_TEMPORALITY_CUMULATIVE"},"unit":"By","name":"tokens"},
        {"name":"g","gauge":{"aggregationTemporality":1,"dataPoints":[{"asInt":3},5]}},{"name":"no data"})"));
    QVERIFY(decoded.result);
    QCOMPARE(decoded.result->records, 6);
    QCOMPARE(decoded.result->rejected, 1);
    QVERIFY(has(decoded.lines[0],
                "point name='tokens' unit='By' kind=2 temporality=2 monotonic=1 start=1 time=2 noValue=0 isInteger=1 "
                "integer=-7 real=0 "));
    QVERIFY(has(decoded.lines[0], "attributes=['a':i1;]"));
    QVERIFY(has(decoded.lines[1], "noValue=1 isInteger=0 integer=0 real=4607182418800017408"));
    QVERIFY(has(decoded.lines[2], "noValue=0 isInteger=0 integer=0 real=nan"));
    QVERIFY(has(decoded.lines[3], "noValue=1"));
    QVERIFY(has(decoded.lines[4], "noValue=1"));
    QVERIFY(has(decoded.lines[5], "name='g' unit='' kind=1 temporality=0 monotonic=0"));
}

void TestOtlpJson::histogramPoints()
{
    const Decoded decoded = decode(OtlpSignal::Metrics, metrics(R"({"name":"h","histogram":{"dataPoints":[{"count":"6",
        "sum":1,"min":"1.0","max":null,"bucketCounts":["1",2,null,"x"],"explicitBounds":[1,"1"]}],
        "aggregationTemporality":1}})"));
    const std::string one = std::to_string(std::bit_cast<quint64>(1.0));
    QVERIFY(has(decoded.lines.at(0), "kind=3 temporality=1"));
    QVERIFY(has(decoded.lines[0],
                "count=6 sum=" + one + " min=" + one + " max=- bounds=[" + one + "," + one + ",] buckets=[1,2,0,0,] "));
}

void TestOtlpJson::exponentialPoints()
{
    const Decoded decoded = decode(OtlpSignal::Metrics, metrics(R"({"name":"e","exponentialHistogram":{"dataPoints":[{
        "count":6,"scale":-3,"zeroCount":"5","zeroThreshold":0,"positive":{"offset":-2,"bucketCounts":["1","300"]},
        "negative":{"bucketCounts":[8],"offset":"7"},"explicitBounds":[1]}]}})"));
    QVERIFY(has(decoded.lines.at(0), "kind=4 "));
    QVERIFY(has(decoded.lines[0], "bounds=[] buckets=[1,300,] scale=-3 zero=5<0 offsets=-2,7 negative=[8,]"));
}

void TestOtlpJson::summaryPoints()
{
    const Decoded decoded = decode(OtlpSignal::Metrics, metrics(R"({"name":"q","summary":{"dataPoints":[{"count":"6",
        "sum":0,"quantileValues":[{"quantile":1},{"value":1}]}]}})"));
    const std::string one = std::to_string(std::bit_cast<quint64>(1.0));
    QVERIFY(has(decoded.lines.at(0), "kind=5 "));
    QVERIFY(has(decoded.lines[0], "count=6 sum=0 "));
    QVERIFY(has(decoded.lines[0], "quantiles=[" + one + ",0,][0," + one + ",]"));
}

void TestOtlpJson::duplicateKeys_areNoHarm()
{
    const Decoded decoded = decode(OtlpSignal::Logs, R"({"resourceLogs":[{"scopeLogs":[{"logRecords":[{}]}]}],
        "resourceLogs":[{"scopeLogs":[{"logRecords":[{"timeUnixNano":1,"timeUnixNano":2,"attributes":[{"key":"a"}],
        "attributes":[{"key":"b","key":"c","value":{"intValue":1},"value":{}}]}]}]}]})");
    QVERIFY(decoded.result);
    QCOMPARE(decoded.result->records, 2);
    QVERIFY(has(decoded.lines[1], "time=2 "));
    QVERIFY(has(decoded.lines[1], "attributes=['c':empty;]"));
}

void TestOtlpJson::floods_stayBounded()
{
    std::string list = "{}";
    for (int i = 0; i < 1'000'000; ++i)
        list += ",{}";
    const std::string body = logs(R"({"body":{"arrayValue":{"values":[)" + list + R"(]}}},{"body":{"intValue":1}})");
    const Decoded decoded = decode(OtlpSignal::Logs, body);
    QVERIFY(decoded.result);
    QCOMPARE(decoded.result->records, 2);
    QVERIFY(has(decoded.lines[0].substr(0, 200), "body=!array['':empty;"));
    const auto kept = size_t(std::count(decoded.lines[0].begin(), decoded.lines[0].end(), ';'));
    QVERIFY(kept >= 100'000 && kept <= 100'000 + body.size() / 8);
    QVERIFY(has(decoded.lines[1], "body=i1 "));
}

QTEST_GUILESS_MAIN(TestOtlpJson)
#include "tst_otlpjson.moc"
