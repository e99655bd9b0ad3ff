// SPDX-License-Identifier: GPL-3.0-or-later
// How a file is read: boundaries, tails, sizes, and files that change or vanish meanwhile.
#include "tests/transcripts/claudelines.h"
#include "transcripts/claudereader.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace glasshouse;

namespace {

/// One text for everything in the facts, so that two readings can be compared.
QByteArray dump(const FileFacts &facts)
{
    QByteArray out;
    for (const CallCopy &c : facts.calls)
        out += "call " + QByteArray::fromStdString(c.key + ' ' + c.at.sessionId + ' ' + c.at.project) + ' '
            + QByteArray::number(c.at.offset) + ' ' + QByteArray::number(c.at.timeMs) + ' '
            + QByteArray::number(c.usage.total()) + '\n';
    for (const ToolUse &t : facts.toolUses)
        out += "use " + QByteArray::fromStdString(t.toolUseId + ' ' + t.name) + '\n';
    for (const ToolResult &t : facts.toolResults)
        out += "result " + QByteArray::fromStdString(t.toolUseId) + ' ' + QByteArray::number(int(t.outcome)) + ' '
            + QByteArray::number(t.sizeBytes) + '\n';
    for (const Happening &h : facts.happenings)
        out += "happening " + QByteArray::number(int(h.kind)) + ' ' + QByteArray::fromStdString(h.uuid + ' ' + h.detail)
            + '\n';
    for (const BadLine &b : facts.bad)
        out += "bad " + QByteArray::number(b.offset) + ' ' + QByteArray::number(b.line) + ' '
            + QByteArray::fromStdString(b.reason) + '\n';
    for (const SessionFacts &s : facts.sessions)
        out +=
            "session " + QByteArray::fromStdString(s.id + ' ' + s.title) + ' ' + QByteArray::number(s.records) + '\n';
    return out + QByteArray::number(facts.lines) + ' ' + QByteArray::number(facts.badLines) + ' '
        + QByteArray::number(facts.tailLines) + ' ' + QByteArray::number(facts.tailBad) + ' '
        + QByteArray::number(facts.nextOffset) + ' ' + QByteArray::number(facts.physicalLines);
}

} // namespace

class TestReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tail_isTakenAndReadAgainWhenItGrows();
    void everyPrefix_keepsTheWholeLines();
    void chunkSize_changesNothing();
    void hugeLine_keepsItsEnvelope();
    void hugeLine_thatIsTornIsBad();
    void longFile_comesInStretches();
    void sink_stopsTheReading();
    void stop_cancels();
    void missingFile_isAnIoErrorWithItsName();
    void shrunkenFile_isAnIoError();
    void removedFile_isAnIoError();

private:
    QString write(const QByteArray &bytes, const QString &name = u"s1.jsonl"_s);
    FileFacts readAll(const QByteArray &bytes, ClaudeReader &&reader = ClaudeReader());
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestReading::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

QString TestReading::write(const QByteArray &bytes, const QString &name)
{
    const QString path = m_folder->filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qWarning("cannot write %s", qPrintable(path));
    return path;
}

/// The only stretch of a short file.
FileFacts TestReading::readAll(const QByteArray &bytes, ClaudeReader &&reader)
{
    FileFacts all;
    const std::atomic_bool stop{false};
    const auto result = reader.read(
        {write(bytes)},
        [&all](FileFacts &&facts) {
            all = std::move(facts);
            return true;
        },
        stop);
    if (!result)
        qWarning("%s", qPrintable(result.error().message));
    return all;
}

void TestReading::tail_isTakenAndReadAgainWhenItGrows()
{
    const QByteArray first = callLine("m1", 1) + '\n';
    const QByteArray second = callLine("m2", 2);
    const FileFacts torn = readAll(first + second.left(60));
    QCOMPARE(torn.lines, 1);
    QCOMPARE(torn.badLines, 0);
    QCOMPARE(torn.tailLines, 1);
    QCOMPARE(torn.tailBad, 1);
    QCOMPARE(torn.nextOffset, first.size());
    QCOMPARE(torn.bad.size(), 1U);
    const FileFacts whole = readAll(first + second);
    QCOMPARE(whole.tailLines, 1);
    QCOMPARE(whole.tailBad, 0);
    QCOMPARE(whole.calls.size(), 2U);
    QCOMPARE(whole.nextOffset, first.size());
    ClaudeReader reader;
    FileFacts rest;
    const std::atomic_bool stop{false};
    const ClaudeReader::Place place{write(first + second + "\nbad\n"), whole.nextOffset, whole.physicalLines};
    QVERIFY(reader.read(
        place,
        [&rest](FileFacts &&facts) {
            rest = std::move(facts);
            return true;
        },
        stop));
    QCOMPARE(rest.beginOffset, first.size());
    QCOMPARE(rest.lines, 2);
    QCOMPARE(rest.calls.size(), 1U);
    QCOMPARE(rest.calls[0].at.offset, first.size());
    QCOMPARE(rest.bad.at(0).line, 3);
}

void TestReading::everyPrefix_keepsTheWholeLines()
{
    const QByteArray file = callLine("m1", 1) + '\n'
        + callLine("m2", 2, R"(\u20ac\ud83d\ude00 "[{\")").replace("\"[", "[") + "\r\n"
        + callLine("m3", 3, "\xe2\x82\xac") + '\n';
    ClaudeReader reader;
    const std::atomic_bool stop{false};
    for (qsizetype size = 0; size <= file.size(); ++size) {
        const QByteArray prefix = file.left(size);
        FileFacts facts;
        QVERIFY(reader.read(
            {write(prefix)},
            [&facts](FileFacts &&got) {
                facts = std::move(got);
                return true;
            },
            stop));
        QCOMPARE(facts.lines, prefix.count('\n'));
        QCOMPARE(facts.badLines, 0);
        QVERIFY(qsizetype(facts.calls.size()) >= prefix.count('\n'));
        QCOMPARE(facts.nextOffset, prefix.lastIndexOf('\n') + 1);
    }
}

void TestReading::chunkSize_changesNothing()
{
    const QByteArray file = callLine("m1", 1) + "\n\n" + callLine("x", 1).left(99) + callLine("m2", 2) + "\nbad\n"
        + callLine("m3", 3) + "\r\n" + QByteArray(40, '\0') + '\n' + callLine("m4", 4);
    const QByteArray expected = dump(readAll(file));
    for (const std::size_t chunk : {1U, 2U, 3U, 7U, 64U, 400U, 401U, 5000U})
        QCOMPARE(dump(readAll(file, ClaudeReader(chunk, 1 << 20))), expected);
}

void TestReading::hugeLine_keepsItsEnvelope()
{
    const QByteArray big =
        callLine("big", 9, QByteArray(20 << 20, 'y'), R"(,"toolUseResult":")" + QByteArray(1 << 20, 'z') + '"');
    const QByteArray before = callLine("m1", 1) + '\n';
    const QString path = write(before + big + '\n' + callLine("m2", 2) + '\n');
    std::vector<FileFacts> stretches;
    ClaudeReader reader;
    const std::atomic_bool stop{false};
    QVERIFY(reader.read(
        {path},
        [&stretches](FileFacts &&facts) {
            stretches.push_back(std::move(facts));
            return true;
        },
        stop));
    QCOMPARE(stretches.size(), 2U);
    QCOMPARE(stretches[0].lines, 2);
    QCOMPARE(stretches[0].badLines, 0);
    QCOMPARE(stretches[0].calls.size(), 2U);
    QCOMPARE(stretches[0].calls[1].key, std::string("big"));
    QCOMPARE(stretches[0].calls[1].at.offset, before.size());
    QCOMPARE(stretches[0].calls[1].usage, (TokenUsage{1, 9, 100, 0, 0}));
    QCOMPARE(stretches[1].calls.at(0).at.offset, before.size() + big.size() + 1);
}

void TestReading::hugeLine_thatIsTornIsBad()
{
    // With a smaller limit the same rules hold, and are quicker to try.
    const QByteArray text(100'000, 'y');
    const auto read = [this](const QByteArray &line) {
        return readAll(line + '\n' + callLine("m2", 2) + '\n', ClaudeReader(4096, 50'000));
    };
    QCOMPARE(read(callLine("big", 9, text)).badLines, 0);
    QCOMPARE(read(callLine("big", 9, text).chopped(20)).badLines, 1);
    QCOMPARE(read(callLine("big", 9, text + R"(\q)")).badLines, 1);
    QCOMPARE(read(callLine("big", 9, text + '\x02')).badLines, 1);
    const FileFacts glued = read(callLine("x", 1).left(190) + "\":\"torn text " + callLine("m1", 7, text));
    QCOMPARE(glued.badLines, 1);
    QCOMPARE(glued.calls.size(), 2U);
    QCOMPARE(glued.calls[0].key, std::string("m1"));
}

void TestReading::longFile_comesInStretches()
{
    const QByteArray text(1'000'000, 'y');
    QByteArray file;
    for (int i = 0; i < 20; ++i)
        file += callLine("m" + QByteArray::number(i), i, text) + "\nbad\n";
    ClaudeReader reader;
    const std::atomic_bool stop{false};
    qint64 next = 0, lines = 0, lastBad = 0;
    int stretches = 0;
    QVERIFY(reader.read(
        {write(file)},
        [&](FileFacts &&facts) {
            const bool joined = facts.beginOffset == next;
            next = facts.nextOffset;
            lines += facts.lines;
            lastBad = facts.bad.empty() ? lastBad : facts.bad.back().line;
            ++stretches;
            return joined;
        },
        stop));
    QCOMPARE(next, file.size());
    QCOMPARE(lines, 40);
    QCOMPARE(lastBad, 40);
    QCOMPARE(stretches, 3);
}

void TestReading::sink_stopsTheReading()
{
    ClaudeReader reader;
    const std::atomic_bool stop{false};
    int stretches = 0;
    const QString path = write(QByteArray(30'000'000, '\n'));
    QVERIFY(reader.read(
        {path}, [&stretches](FileFacts &&) { return ++stretches < 2; }, stop));
    QCOMPARE(stretches, 2);
}

void TestReading::stop_cancels()
{
    ClaudeReader reader;
    const std::atomic_bool stop{true};
    const auto result = reader.read(
        {write(callLine("m1", 1) + '\n')}, [](FileFacts &&) { return true; }, stop);
    QVERIFY(!result);
    QCOMPARE(result.error().code, Error::Code::Cancelled);
}

void TestReading::missingFile_isAnIoErrorWithItsName()
{
    ClaudeReader reader;
    const std::atomic_bool stop{false};
    for (const QString &path : {m_folder->filePath(u"missing.jsonl"_s), m_folder->path()}) {
        const auto result = reader.read(
            {path}, [](FileFacts &&) { return true; }, stop);
        QVERIFY(!result);
        QCOMPARE(result.error().code, Error::Code::Io);
        QVERIFY(result.error().message.contains(path));
    }
}

void TestReading::shrunkenFile_isAnIoError()
{
    const QByteArray line = callLine("m1", 1, QByteArray(9'000'000, 'y')) + '\n';
    const QString path = write(line + line + line);
    ClaudeReader reader;
    const std::atomic_bool stop{false};
    std::size_t calls = 0;
    const auto result = reader.read(
        {path},
        [&](FileFacts &&facts) {
            calls += facts.calls.size();
            QFile::resize(path, 100);
            return true;
        },
        stop);
    QVERIFY(!result);
    QCOMPARE(result.error().code, Error::Code::Io);
    QVERIFY(result.error().message.contains(path));
    QVERIFY(calls >= 1);
    QVERIFY(!reader.read(
        {path, 1000, 1}, [](FileFacts &&) { return true; }, stop));
}

void TestReading::removedFile_isAnIoError()
{
    const QByteArray line = callLine("m1", 1, QByteArray(9'000'000, 'y')) + '\n';
    const QString path = write(line + line);
    ClaudeReader reader;
    const std::atomic_bool stop{false};
    const auto result = reader.read(
        {path},
        [&path](FileFacts &&) {
            QFile::remove(path);
            return true;
        },
        stop);
    QVERIFY(!result);
    QVERIFY(result.error().message.contains(path));
}

QTEST_GUILESS_MAIN(TestReading)
#include "tst_claudereader_reading.moc"
