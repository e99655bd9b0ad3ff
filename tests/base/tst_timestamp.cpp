// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/timestamp.h"

#include <QTest>

using namespace glasshouse;

class TestTimestamp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goodTimes_becomeUtcMilliseconds_data();
    void goodTimes_becomeUtcMilliseconds();
    void anythingElse_isNoTime_data();
    void anythingElse_isNoTime();
};

void TestTimestamp::goodTimes_becomeUtcMilliseconds_data()
{
    QTest::addColumn<qint64>("ms");
    constexpr qint64 base = 1763632800000; // 2025-11-20T10:00:00Z
    const std::pair<const char *, qint64> rows[] = {{"1970-01-01T00:00:00.000Z", 0},
                                                    {"1969-12-31T23:59:59.999Z", -1},
                                                    {"2025-11-20T10:00:00Z", base},
                                                    {"2025-11-20T10:00:00.123Z", base + 123},
                                                    {"2025-11-20T10:00:00.123456Z", base + 123},
                                                    {"2025-11-20T10:00:00.5Z", base + 500},
                                                    {"2025-11-20T12:00:00+02:00", base},
                                                    {"2025-11-20T12:00:00.001+0200", base + 1},
                                                    {"2025-11-20T07:30:00-02:30", base},
                                                    {"2025-11-20T12:00:00+02", base},
                                                    {"2025-11-20 10:00:00Z", base},
                                                    {"2025-11-20T10:00Z", base},
                                                    {"2025-11-20T10:00:00", base},
                                                    {"2025-11-20", base - 36000000},
                                                    {"2024-02-29T00:00:00Z", 1709164800000},
                                                    {"2000-03-01T00:00:00Z", 951868800000},
                                                    {"0001-01-01T00:00:00Z", -62135596800000},
                                                    {"9999-12-31T23:59:59.999Z", 253402300799999}};
    for (const auto &[text, ms] : rows)
        QTest::newRow(text) << ms;
}

void TestTimestamp::goodTimes_becomeUtcMilliseconds()
{
    QFETCH(qint64, ms);
    QCOMPARE(parseTimestamp(QTest::currentDataTag()), ms);
}

void TestTimestamp::anythingElse_isNoTime_data()
{
    QTest::addColumn<bool>("unused");
    for (const char *text : {"x",
                             "2025",
                             "2025-11",
                             "2025-13-01T00:00:00Z",
                             "2025-02-29T00:00:00Z",
                             "2025-11-31T00:00:00Z",
                             "2025-11-20T24:00:00Z",
                             "2025-11-20T10:60:00Z",
                             "2025-11-20T10:00:60Z",
                             "2025-11-20T10:00:00.Z",
                             "2025-11-20T",
                             "2025-11-20T10:00:00Zx",
                             "2025-11-20T10:00:00+2",
                             "2025-11-20T10:00:00+24:00",
                             "2025-11-20T1:00:00Z",
                             "0000-01-01T00:00:00Z",
                             "-025-11-20T10:00:00Z",
                             "20251120T100000Z",
                             "1763632800000",
                             "[trimmed for fixture]",
                             "2025-11-20T10:00:00+02:"})
        QTest::newRow(text) << true;
    QTest::newRow("empty") << true;
}

void TestTimestamp::anythingElse_isNoTime()
{
    const std::string_view tag = QTest::currentDataTag();
    QCOMPARE(parseTimestamp(tag == "empty" ? std::string_view() : tag), NoTime);
}

QTEST_GUILESS_MAIN(TestTimestamp)
#include "tst_timestamp.moc"
