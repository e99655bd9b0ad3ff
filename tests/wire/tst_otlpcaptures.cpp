// SPDX-License-Identifier: GPL-3.0-or-later
// Requests of real exporters, counted a second time by readers that know nothing of records.
#include "recordingvisitor.h"
#include "wire/json.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

#include <protozero/pbf_reader.hpp>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), size_t(bytes.size())};
}

/// How many values stand at the end of a path of keys, all lists on the way opened.
qint64 countAt(const Attribute &value, std::span<const std::string_view> path)
{
    if (value.type == Attribute::Type::Array) {
        qint64 sum = 0;
        for (const Attribute &element : value.children)
            sum += countAt(element, path);
        return sum;
    }
    if (path.empty())
        return 1;
    const Attribute *next = find(value.children, path.front());
    return next ? countAt(*next, path.subspan(1)) : 0;
}

qint64 countJson(OtlpSignal signal, std::string_view body)
{
    Arena arena;
    const auto root = parseJson(body, arena);
    if (!root)
        return -1;
    using Path = std::vector<std::string_view>;
    switch (signal) {
    case OtlpSignal::Logs:
        return countAt(*root, Path{"resourceLogs", "scopeLogs", "logRecords"});
    case OtlpSignal::Traces:
        return countAt(*root, Path{"resourceSpans", "scopeSpans", "spans"});
    case OtlpSignal::Metrics:
        break;
    }
    qint64 sum = 0;
    for (const std::string_view kind : {"gauge", "sum", "histogram", "exponentialHistogram", "summary"})
        sum += countAt(*root, Path{"resourceMetrics", "scopeMetrics", "metrics", kind, "dataPoints"});
    return sum;
}

/// How many messages stand at the end of a path of field numbers.
qint64 countAt(protozero::pbf_reader message, std::span<const std::uint32_t> path)
{
    if (path.empty())
        return 1;
    qint64 sum = 0;
    while (message.next()) {
        if (message.tag() == path.front())
            sum += countAt(message.get_message(), path.subspan(1));
        else
            message.skip();
    }
    return sum;
}

qint64 countProtobuf(OtlpSignal signal, std::string_view body)
{
    const protozero::pbf_reader message(body.data(), body.size());
    using Path = std::vector<std::uint32_t>;
    if (signal != OtlpSignal::Metrics)
        return countAt(message, Path{1, 2, 2});
    qint64 sum = 0;
    for (const std::uint32_t kind : {5U, 7U, 9U, 10U, 11U})
        sum += countAt(message, Path{1, 2, 2, kind, 1});
    return sum;
}

OtlpSignal signalOf(const QString &name)
{
    return name.contains(u"logs"_s) || name.contains(u"events"_s) ? OtlpSignal::Logs
        : name.contains(u"metrics"_s)                             ? OtlpSignal::Metrics
                                                                  : OtlpSignal::Traces;
}

} // namespace

class TestOtlpCaptures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyCapturedRequest_hasItsRecords();
    void examplesOfTheProtocol_haveTheirRecords();
    void fileExport_isOneRequestPerLine();
    void otherJson_isAnEmptyRequest();
    void damagedCaptures_doNoHarm();

private:
    QString m_data;
};

void TestOtlpCaptures::initTestCase()
{
    m_data = qEnvironmentVariable("GLASSHOUSE_SHARED") + u"/data"_s;
    if (!QFile::exists(m_data + u"/captures"_s))
        QSKIP("There are no captured requests here (GLASSHOUSE_SHARED).");
}

void TestOtlpCaptures::everyCapturedRequest_hasItsRecords()
{
    QDirIterator files(m_data + u"/captures"_s, {u"*.bin"_s}, QDir::Files, QDirIterator::Subdirectories);
    qint64 requests = 0, records = 0;
    while (files.hasNext()) {
        const QString path = files.next();
        const QByteArray body = contents(path);
        const QByteArray head = contents(path.chopped(4) + u".json"_s);
        Arena arena;
        const auto described = parseJson(view(head), arena);
        QVERIFY2(described, qPrintable(path));
        const QString target = QString::fromUtf8(textOf(find(described->children, "path"))).toLower();
        const Attribute *headers = find(described->children, "headers");
        const bool json = headers && textOf(find(headers->children, "content-type")) == "application/json";
        const OtlpSignal signal = signalOf(target);
        const Decoded decoded = decode(signal, json ? OtlpEncoding::Json : OtlpEncoding::Protobuf, view(body));
        QVERIFY2(decoded.result, qPrintable(path));
        QCOMPARE(decoded.result->rejected, 0);
        QCOMPARE(decoded.result->records, json ? countJson(signal, view(body)) : countProtobuf(signal, view(body)));
        QCOMPARE(decoded.result->records, qint64(decoded.lines.size()));
        QVERIFY2(decoded.result->records > 0, qPrintable(path));
        for (const std::string &line : decoded.lines)
            QVERIFY2(line.find("'service.name':t'") != std::string::npos, qPrintable(path));
        ++requests;
        records += decoded.result->records;
    }
    qInfo("%lld requests, %lld records", requests, records);
    QVERIFY(requests > 100);
}

void TestOtlpCaptures::examplesOfTheProtocol_haveTheirRecords()
{
    QDirIterator files(m_data + u"/otlp/open-telemetry__opentelemetry-proto/examples"_s, {u"*.json"_s}, QDir::Files);
    int requests = 0;
    while (files.hasNext()) {
        const QString path = files.next();
        const QByteArray body = contents(path);
        const OtlpSignal signal = signalOf(files.fileName());
        const Decoded decoded = decode(signal, OtlpEncoding::Json, view(body));
        QVERIFY2(decoded.result, qPrintable(path));
        QCOMPARE(decoded.result->records, countJson(signal, view(body)));
        QVERIFY(decoded.result->records > 0);
        QCOMPARE(decoded.result->rejected, 0);
        for (const std::string &line : decoded.lines)
            QVERIFY2(has(line, "'service.name':t'my.service'"), qPrintable(path));
        ++requests;
    }
    QCOMPARE(requests, 4);
}

void TestOtlpCaptures::fileExport_isOneRequestPerLine()
{
    const QByteArray body = contents(m_data + u"/otlp/tstack__lnav/test/logfile_otel_collector.jsonl"_s);
    int requests = 0;
    for (const QByteArray &line : body.split('\n')) {
        if (line.isEmpty())
            continue;
        const Decoded decoded = decode(OtlpSignal::Logs, OtlpEncoding::Json, view(line));
        QVERIFY(decoded.result);
        QCOMPARE(decoded.result->records, countJson(OtlpSignal::Logs, view(line)));
        QVERIFY(decoded.result->records > 0);
        ++requests;
    }
    QCOMPARE(requests, 6);
    QVERIFY(!decode(OtlpSignal::Logs, OtlpEncoding::Json, view(body)).result);
}

void TestOtlpCaptures::otherJson_isAnEmptyRequest()
{
    const QByteArray body = contents(m_data + u"/otlp/tstack__lnav/test/formats/jsontest/lnav-logstash.json"_s);
    QVERIFY(!body.isEmpty());
    const Decoded decoded = decode(OtlpSignal::Logs, OtlpEncoding::Json, view(body));
    QVERIFY(decoded.result);
    QCOMPARE(decoded.result->records, 0);
}

void TestOtlpCaptures::damagedCaptures_doNoHarm()
{
    QDirIterator files(m_data + u"/captures"_s, {u"*.bin"_s}, QDir::Files, QDirIterator::Subdirectories);
    quint32 random = 1;
    while (files.hasNext()) {
        const QString path = files.next();
        const QByteArray body = contents(path).left(100'000);
        const OtlpEncoding encoding = body.startsWith('{') ? OtlpEncoding::Json : OtlpEncoding::Protobuf;
        for (int i = 0; i < 4; ++i) {
            QByteArray damaged = body;
            for (int hit = 0; hit < 3; ++hit) {
                random = random * 1'664'525U + 1'013'904'223U;
                damaged[qsizetype(random % quint32(damaged.size()))] = char(random >> 24);
            }
            decode(signalOf(path), encoding, view(damaged)); // the sanitizers watch
        }
    }
}

QTEST_GUILESS_MAIN(TestOtlpCaptures)
#include "tst_otlpcaptures.moc"
