// SPDX-License-Identifier: GPL-3.0-or-later
// The reader's facts, folded by the global rule for copies, against a slow and plain reference program
// where there is one; the rule itself is in docs/formats.md 8.
#include "transcripts/agentfolders.h"
#include "transcripts/claudereader.h"

#include <QDateTime>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <map>

using namespace Qt::StringLiterals;
using namespace glasshouse;

namespace {

struct Tokens {
    qint64 calls = 0;
    TokenUsage usage;
};

struct Totals {
    qint64 lines = 0, notJson = 0, calls = 0;
    std::map<std::string, Tokens> byModel, byDay;
};

/// A call's winner so far and the first time of any copy, embedded ones included.
struct Winner {
    std::optional<CallCopy> file, embedded;
    qint64 firstMs = NoTime;
};

bool wins(const CallCopy &a, const CallCopy &b)
{
    return std::tuple(a.usage.output, a.at.timeMs, a.usage.prompt())
        > std::tuple(b.usage.output, b.at.timeMs, b.usage.prompt());
}

void addCopy(std::map<std::string, Winner> &calls, CallCopy &&copy)
{
    Winner &winner = calls[copy.key];
    if (copy.at.timeMs != NoTime && (winner.firstMs == NoTime || copy.at.timeMs < winner.firstMs))
        winner.firstMs = copy.at.timeMs;
    std::optional<CallCopy> &place = copy.embedded ? winner.embedded : winner.file;
    if (!place || wins(copy, *place))
        place = std::move(copy);
}

void count(Totals &totals, const Winner &winner)
{
    const CallCopy &call = winner.file ? *winner.file : *winner.embedded;
    const std::string day = winner.firstMs == NoTime
        ? "unknown"
        : QDateTime::fromMSecsSinceEpoch(winner.firstMs, Qt::UTC).date().toString(Qt::ISODate).toStdString();
    bool first = true;
    for (const BillablePart &part : call.parts) {
        for (Tokens *tokens : {&totals.byModel[part.model.empty() ? "unknown" : part.model], &totals.byDay[day]}) {
            tokens->usage += part.tokens;
            tokens->calls += first ? 1 : 0;
        }
        first = false;
    }
    ++totals.calls;
}

Totals readAll(const QString &folder)
{
    Totals totals;
    std::map<std::string, Winner> calls;
    ClaudeReader reader;
    const std::atomic_bool stop{false};
    for (const TranscriptFile &file : listTranscripts({folder}).files) {
        const auto read = reader.read(
            {file.path},
            [&](FileFacts &&facts) {
                totals.lines += facts.lines + facts.tailLines;
                totals.notJson += facts.badLines + facts.tailBad;
                for (CallCopy &copy : facts.calls)
                    addCopy(calls, std::move(copy));
                return true;
            },
            stop);
        if (!read)
            qWarning("%s", qPrintable(read.error().message));
    }
    for (const auto &[key, winner] : calls)
        count(totals, winner);
    return totals;
}

QString asText(const std::map<std::string, Tokens> &table)
{
    QString text;
    for (const auto &[name, t] : table)
        text += u"%1: %2 calls %3 in %4 out %5 read %6 5m %7 1h\n"_s.arg(QString::fromStdString(name))
                    .arg(t.calls)
                    .arg(t.usage.input)
                    .arg(t.usage.output)
                    .arg(t.usage.cacheRead)
                    .arg(t.usage.cacheWrite5m)
                    .arg(t.usage.cacheWrite1h);
    return text;
}

QString asText(const QJsonObject &table)
{
    std::map<std::string, Tokens> rows;
    for (auto it = table.begin(); it != table.end(); ++it) {
        const QJsonObject row = it.value().toObject();
        const auto get = [&row](const char *key) { return row.value(QLatin1String(key)).toInteger(); };
        rows[it.key().toStdString()] = {
            get("calls"),
            {get("input"), get("output"), get("cache_read"), get("cache_write_5m"), get("cache_write_1h")}};
    }
    return asText(rows);
}

/// A folder of real transcripts and a reference counter, where there is one.
QString shared()
{
    return qEnvironmentVariable("GLASSHOUSE_SHARED");
}

QByteArray python(const QStringList &arguments)
{
    QProcess process;
    process.start(u"python3"_s, arguments);
    process.waitForFinished(300'000);
    if (process.exitCode() != 0)
        qWarning("%s", process.readAllStandardError().constData());
    return process.readAllStandardOutput();
}

} // namespace

class TestOracle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void realTranscripts_countAsTheReference_data();
    void realTranscripts_countAsTheReference();
    void oddCorpus_countsAsTheReference_data();
    void oddCorpus_countsAsTheReference();

private:
    void compare(const QString &folder);
};

void TestOracle::initTestCase()
{
    if (!QFileInfo::exists(shared() + u"/tools/usage_oracle.py"_s)
        || QStandardPaths::findExecutable(u"python3"_s).isEmpty())
        QSKIP("needs python3 and tools/usage_oracle.py of the shared folder");
}

void TestOracle::compare(const QString &folder)
{
    const QByteArray answer = python({shared() + u"/tools/usage_oracle.py"_s, u"--json"_s, folder});
    const QJsonObject expected = QJsonDocument::fromJson(answer).object();
    QVERIFY(!expected.isEmpty());
    const Totals totals = readAll(folder);
    QCOMPARE(totals.lines, expected.value(u"lines"_s).toInteger());
    QCOMPARE(totals.notJson, expected.value(u"not_json"_s).toInteger());
    QCOMPARE(totals.calls, expected.value(u"calls"_s).toInteger());
    QCOMPARE(asText(totals.byModel), asText(expected.value(u"by_model"_s).toObject()));
    QCOMPARE(asText(totals.byDay), asText(expected.value(u"by_day"_s).toObject()));
}

void TestOracle::realTranscripts_countAsTheReference_data()
{
    QTest::addColumn<QString>("folder");
    for (const char *folder :
         {"claude", "captures/transcripts/claude", "captures/transcripts/claude1", "captures/transcripts/claude2"})
        QTest::newRow(folder) << shared() + u"/data/"_s + QString::fromLatin1(folder);
}

void TestOracle::realTranscripts_countAsTheReference()
{
    QFETCH(QString, folder);
    if (!QFileInfo::exists(folder))
        QSKIP("needs the data of the shared folder");
    compare(folder);
}

void TestOracle::oddCorpus_countsAsTheReference_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 3; ++seed)
        QTest::addRow("seed %d", seed) << seed;
}

void TestOracle::oddCorpus_countsAsTheReference()
{
    QFETCH(int, seed);
    if (!QFileInfo::exists(shared() + u"/data/claude"_s))
        QSKIP("needs the data of the shared folder");
    const QTemporaryDir folder;
    python({shared() + u"/tools/make_corpus.py"_s, u"--out"_s, folder.path(), u"--bytes"_s, u"20000000"_s, u"--odd"_s,
            u"--seed"_s, QString::number(seed)});
    compare(folder.path());
}

QTEST_GUILESS_MAIN(TestOracle)
#include "tst_oracle.moc"
