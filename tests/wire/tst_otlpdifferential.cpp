// SPDX-License-Identifier: GPL-3.0-or-later
// The same request in both encodings is the same records, field by field.
#include "randomotlp.h"
#include "recordingvisitor.h"

#include <QTest>

using namespace glasshouse;

class TestOtlpDifferential : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothEncodings_sayTheSame_data();
    void bothEncodings_sayTheSame();
};

void TestOtlpDifferential::bothEncodings_sayTheSame_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("logs") << int(OtlpSignal::Logs);
    QTest::newRow("metrics") << int(OtlpSignal::Metrics);
    QTest::newRow("traces") << int(OtlpSignal::Traces);
}

void TestOtlpDifferential::bothEncodings_sayTheSame()
{
    QFETCH(int, signal);
    RandomOtlp random(std::uint32_t(20 + signal));
    qint64 records = 0, rejected = 0;
    for (int i = 0; i < 1000; ++i) {
        const RandomOtlp::Request request = random.request(OtlpSignal(signal));
        const OtlpLimits limits = i % 2 == 0 ? OtlpLimits{} : OtlpLimits{.attributes = 5, .textBytes = 10};
        const Decoded left = decode(OtlpSignal(signal), OtlpEncoding::Protobuf, request.protobuf, limits);
        const Decoded right = decode(OtlpSignal(signal), OtlpEncoding::Json, request.json, limits);
        QVERIFY2(left.result, left.result ? "" : qPrintable(left.result.error().message));
        QVERIFY2(right.result,
                 right.result ? "" : qPrintable(right.result.error().message + QString::fromStdString(request.json)));
        QCOMPARE(left.lines.size(), right.lines.size());
        for (size_t line = 0; line < left.lines.size(); ++line)
            QVERIFY2(left.lines[line] == right.lines[line],
                     (left.lines[line] + "\nis not\n" + right.lines[line] + "\nof\n" + request.json).c_str());
        QCOMPARE(left.result->records, right.result->records);
        QCOMPARE(left.result->rejected, right.result->rejected);
        records += left.result->records;
        rejected += left.result->rejected;
    }
    qInfo("%lld records, %lld rejected", records, rejected);
    QVERIFY(records > 1000);
    QVERIFY(rejected > 0 || OtlpSignal(signal) == OtlpSignal::Metrics);
}

QTEST_GUILESS_MAIN(TestOtlpDifferential)
#include "tst_otlpdifferential.moc"
