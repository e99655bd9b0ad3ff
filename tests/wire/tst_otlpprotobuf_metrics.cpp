// SPDX-License-Identifier: GPL-3.0-or-later
#include "otlpwriter.h"
#include "recordingvisitor.h"

#include <QTest>

using namespace glasshouse;

namespace {

Decoded decode(const std::string &body)
{
    return glasshouse::decode(OtlpSignal::Metrics, OtlpEncoding::Protobuf, body);
}

std::string metric(const std::string &name, std::uint32_t kind, const std::string &data)
{
    return pb::request(pb::bytes(1, name) + pb::bytes(3, "By") + pb::bytes(kind, data));
}

const std::string One = std::to_string(std::bit_cast<quint64>(1.0));

} // namespace

class TestOtlpProtobufMetrics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numberPoints_areIntegersOrReals();
    void histogramPoints_haveCountsAndBounds();
    void exponentialPoints_haveBothSides();
    void summaryPoints_haveQuantiles();
    void metricFields_comeInAnyOrder();
    void temporalityOutOfRange_isUnspecified();
};

void TestOtlpProtobufMetrics::numberPoints_areIntegersOrReals()
{
    const std::string point =
        pb::fixed64(2, 1) + pb::fixed64(3, 2) + pb::fixed64(6, std::uint64_t(-7)) + pb::keyValue(7, "a", pb::text("b"));
    const Decoded sum =
        decode(metric("tokens", 7,
                      pb::bytes(1, point) + pb::bytes(1, pb::real(4, 2.5)) + pb::bytes(1, point + pb::varint(8, 1))
                          + pb::bytes(1, pb::real(4, 2.5) + pb::fixed64(6, 9)) + pb::bytes(1, "") + pb::varint(2, 1)
                          + pb::varint(3, 1)));
    QVERIFY(sum.result);
    QCOMPARE(sum.result->records, 5);
    QVERIFY(has(sum.lines[0],
                "point name='tokens' unit='By' kind=2 temporality=1 monotonic=1 start=1 time=2 noValue=0 isInteger=1 "
                "integer=-7 real=0 "));
    QVERIFY(has(sum.lines[0], "attributes=['a':t'b';]"));
    QVERIFY(has(sum.lines[1], "noValue=0 isInteger=0 integer=0 real=4612811918334230528"));
    QVERIFY(has(sum.lines[2], "noValue=1 isInteger=1 integer=-7"));
    QVERIFY(has(sum.lines[3], "noValue=0 isInteger=1 integer=9 real=0"));
    QVERIFY(has(sum.lines[4], "noValue=1"));
    const Decoded gauge = decode(metric("g", 5, pb::bytes(1, point) + pb::varint(2, 2)));
    QVERIFY(has(gauge.lines.at(0), "kind=1 temporality=0 monotonic=0"));
}

void TestOtlpProtobufMetrics::histogramPoints_haveCountsAndBounds()
{
    const std::string point = pb::fixed64(2, 1) + pb::fixed64(3, 2) + pb::fixed64(4, 6) + pb::real(5, 1.0)
        + pb::packedFixed64(6, {1, 2}) + pb::fixed64(6, 3) + pb::real(7, 1.0) + pb::packedReal(7, {1.0})
        + pb::keyValue(9, "a", pb::integer(1)) + pb::real(11, 1.0) + pb::varint(10, 2);
    const Decoded decoded = decode(metric("h", 9, pb::varint(2, 2) + pb::bytes(1, point)));
    QVERIFY(has(decoded.lines.at(0), "kind=3 temporality=2 monotonic=0 start=1 time=2 noValue=0 "));
    QVERIFY(has(
        decoded.lines[0],
        ("count=6 sum=" + One + " min=" + One + " max=- bounds=[" + One + "," + One + ",] " + "buckets=[1,2,3,] ")));
    QVERIFY(!decode(metric("h", 9, pb::bytes(1, pb::bytes(6, "1234567")))).result);
}

void TestOtlpProtobufMetrics::exponentialPoints_haveBothSides()
{
    const std::string positive = pb::zigzag(1, -2) + pb::packedVarint(2, {1, 300}) + pb::varint(2, 4);
    const std::string point = pb::keyValue(1, "a", pb::integer(1)) + pb::fixed64(3, 2) + pb::fixed64(4, 6)
        + pb::zigzag(6, -3) + pb::fixed64(7, 5) + pb::bytes(8, positive) + pb::bytes(8, pb::varint(2, 9))
        + pb::bytes(9, pb::zigzag(1, 7) + pb::packedVarint(2, {8})) + pb::varint(10, 1);
    const Decoded decoded = decode(metric("e", 10, pb::bytes(1, point)));
    QVERIFY(has(decoded.lines.at(0), "kind=4 temporality=0"));
    QVERIFY(has(decoded.lines[0], "noValue=1"));
    QVERIFY(has(decoded.lines[0], "buckets=[1,300,4,9,] scale=-3 zero=5<0 offsets=-2,7 negative=[8,]"));
}

void TestOtlpProtobufMetrics::summaryPoints_haveQuantiles()
{
    const std::string point = pb::fixed64(3, 2) + pb::fixed64(4, 6) + pb::real(5, 1.0) + pb::bytes(6, pb::real(1, 1.0))
        + pb::bytes(6, pb::real(2, 1.0)) + pb::keyValue(7, "a", pb::integer(1));
    const Decoded decoded = decode(metric("q", 11, pb::bytes(1, point)));
    QVERIFY(has(decoded.lines.at(0), "kind=5 temporality=0"));
    QVERIFY(has(decoded.lines[0], ("quantiles=[" + One + ",0,][0," + One + ",] attributes=['a':i1;]")));
}

void TestOtlpProtobufMetrics::metricFields_comeInAnyOrder()
{
    const std::string point = pb::bytes(1, pb::fixed64(6, 1));
    const std::string late = pb::bytes(7, point) + pb::bytes(5, "") + pb::bytes(7, point)
        + pb::bytes(7, point + pb::varint(2, 2)) + pb::bytes(3, "s") + pb::bytes(1, "late");
    const Decoded decoded = decode(pb::request(late, pb::keyValue(1, "r", ""), pb::bytes(1, "scope")));
    QVERIFY(decoded.result);
    QCOMPARE(decoded.lines.size(), 2U); // the gauge between made the first sum void
    for (const std::string &line : decoded.lines) {
        QVERIFY(has(line, "name='late' unit='s' kind=2 temporality=2"));
        QVERIFY(has(line, "pointScope='scope' pointResource=['r':empty;]"));
    }
    QCOMPARE(decode(pb::request(pb::bytes(1, "no data"))).result->records, 0);
}

void TestOtlpProtobufMetrics::temporalityOutOfRange_isUnspecified()
{
    const Decoded sum = decode(metric("s", 7, pb::varint(2, 77) + pb::bytes(1, pb::fixed64(6, 1))));
    QVERIFY(has(sum.lines.at(0), "temporality=0"));
}

QTEST_GUILESS_MAIN(TestOtlpProtobufMetrics)
#include "tst_otlpprotobuf_metrics.moc"
