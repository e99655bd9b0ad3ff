// SPDX-License-Identifier: GPL-3.0-or-later
// Transcripts and telemetry of the same runs in one store, against what the models really answered.
#include "networkstore.h"
#include "testcorpus.h"

#include "access/access.h"
#include "query/reader.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <map>
#include <random>

using namespace glasshouse;
using namespace glasshouse::test;
using namespace Qt::StringLiterals;

namespace {

QJsonObject truth(const QString &part)
{
    QFile file(capturesFolder() + u"/truth.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object()[part].toObject();
}

using Lines = QStringList;

/// "model: calls in out read written" per model, of one session or of all.
Lines usageOf(const QString &storePath, const QString &session = {})
{
    auto reader = StoreReader::open(storePath);
    if (!reader)
        return {reader.error().message};
    UsageQuestion question;
    question.zone = u"UTC"_s;
    question.grouping = UsageQuestion::Grouping::Session;
    question.byModel = true;
    if (!session.isEmpty())
        question.filter.sessions = {session};
    const auto usage = (*reader)->ask(question, Access::localOwner());
    if (!usage)
        return {usage.error().message};
    std::map<QString, UsageFigures> byModel;
    for (const UsageRow &row : usage->rows)
        byModel[*row.model] += row.figures;
    Lines lines;
    for (const auto &[model, f] : byModel)
        lines << u"%1: %2 calls, %3 in, %4 out, %5 read, %6 written"_s.arg(model)
                     .arg(f.calls)
                     .arg(f.tokens.input)
                     .arg(f.tokens.output)
                     .arg(f.tokens.cacheRead)
                     .arg(f.tokens.cacheWrite5m + f.tokens.cacheWrite1h);
    return lines;
}

/// The same lines from the truth, whatever words a client has for its tokens.
Lines truthLines(const QJsonObject &tokens)
{
    Lines lines;
    for (auto model = tokens.begin(); model != tokens.end(); ++model) {
        const QJsonObject t = model->toObject();
        const auto n = [&t](const char *key) { return qint64(t[QLatin1StringView(key)].toDouble()); };
        const qint64 calls = t.contains(u"calls"_s) ? n("calls") : n("messages");
        qint64 input = n("input"), output = n("output"), read = n("cache_read");
        if (t.contains(u"input_incl_cached"_s))
            input = n("input_incl_cached") - n("cached"), output = n("output_incl_reasoning"), read = n("cached");
        if (t.contains(u"prompt_incl_cached"_s))
            input = n("prompt_incl_cached") - n("cached"), output = n("candidates") + n("thoughts"), read = n("cached");
        lines << u"%1: %2 calls, %3 in, %4 out, %5 read, %6 written"_s.arg(model.key())
                     .arg(calls)
                     .arg(input)
                     .arg(output)
                     .arg(read)
                     .arg(n("cache_creation"));
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

QString transcriptsOf(const QString &client)
{
    return capturesFolder() + u"/transcripts/"_s + client;
}

/// Runs of the clients whose transcripts are read.
QStringList claudeRuns(const QString &clientAndProtocol)
{
    QStringList runs;
    for (const QString &run : truth(u"runs"_s).keys()) {
        if (run.startsWith(clientAndProtocol + u'/'))
            runs << run;
    }
    return runs;
}

} // namespace

class ChannelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        if (!QDir(capturesFolder()).exists())
            QSKIP("the captures of real clients are not at hand");
    }

    void telemetryAlone_givesWhatTheModelsAnswered_data()
    {
        QTest::addColumn<QString>("run");
        for (const QString &run : truth(u"runs"_s).keys())
            QTest::newRow(qPrintable(run)) << run;
        if (truth(u"runs"_s).isEmpty())
            QTest::newRow("none") << QString();
    }
    void telemetryAlone_givesWhatTheModelsAnswered()
    {
        QFETCH(QString, run);
        QTemporaryDir folder;
        NetworkStore store(folder.filePath(u"a.db"_s));
        QVERIFY(store.isOpen());
        for (const CapturedRequest &request : capturedRun(run)) {
            const auto sent = store.send(request);
            QVERIFY2(sent, qPrintable(request.file + (sent ? QString() : sent.error().message)));
        }
        QCOMPARE(usageOf(store.path()), truthLines(truth(u"runs"_s)[run].toObject()[u"tokens"_s].toObject()));
        const QString once = describe(store.path());
        QVERIFY2(once.contains(u"rollups right"_s), qPrintable(once));
        for (const CapturedRequest &request : capturedRun(run)) {
            const auto again = store.send(request);
            QVERIFY(again);
            QCOMPARE(again->accepted, 0);
        }
        QCOMPARE(describe(store.path()), once);
    }

    /// Counters are kept beside the calls: they say the same, and add nothing.
    void counters_sayWhatTheCallsSay_data()
    {
        QTest::addColumn<QString>("run");
        for (const QString &run : truth(u"runs"_s).keys()) {
            if (run.contains(u"/tools"_s))
                QTest::newRow(qPrintable(run)) << run;
        }
        if (truth(u"runs"_s).isEmpty())
            QTest::newRow("none") << QString();
    }
    void counters_sayWhatTheCallsSay()
    {
        QFETCH(QString, run);
        QTemporaryDir folder;
        NetworkStore store(folder.filePath(u"a.db"_s));
        for (const CapturedRequest &request : capturedRun(run))
            QVERIFY(store.send(request));
        auto reader = StoreReader::open(store.path());
        QVERIFY(reader);
        const auto usage = (*reader)->ask(UsageQuestion{}, Access::localOwner());
        QVERIFY(usage);
        MetricPointsQuestion question;
        const auto points = (*reader)->ask(question, Access::localOwner());
        QVERIFY(points);
        double output = 0;
        for (const MetricSeries &series : points->series) {
            const auto says = [&series](const char *text) { return series.attributes.find(text) != std::string::npos; };
            const bool claude = series.name == "claude_code.token.usage" && says("\"type\":\"output\"");
            const bool codex = series.name == "codex.turn.token_usage" && says("\"token_type\":\"output\"");
            const bool gemini = series.name == "gemini_cli.token.usage"
                && (says("\"type\":\"output\"") || says("\"type\":\"thought\""));
            if (claude || codex || gemini)
                output += series.total.value_or(0);
        }
        QCOMPARE(output, double(usage->totals.tokens.output));
    }

    void bothChannels_inEitherOrder_areOneTruth_data()
    {
        QTest::addColumn<QString>("client");
        for (const char *client :
             {"claude/http-protobuf", "claude/http-json", "claude/grpc", "claude1/http-json", "claude1/http-protobuf",
              "claude1/grpc", "claude2/http-json", "claude2/http-protobuf", "claude2/grpc"})
            QTest::newRow(client) << QString::fromLatin1(client);
    }
    void bothChannels_inEitherOrder_areOneTruth()
    {
        QFETCH(QString, client);
        const QStringList runs = claudeRuns(client);
        QTemporaryDir folder;
        const auto sendAll = [&runs](NetworkStore &store) {
            for (const QString &run : runs) {
                for (const CapturedRequest &request : capturedRun(run))
                    QVERIFY(store.send(request));
            }
        };
        NetworkStore filesFirst(folder.filePath(u"files.db"_s)), telemetryFirst(folder.filePath(u"telemetry.db"_s));
        QVERIFY(filesFirst.import({transcriptsOf(client)}));
        sendAll(filesFirst);
        sendAll(telemetryFirst);
        QVERIFY(telemetryFirst.import({transcriptsOf(client)}));
        const QString described = describe(filesFirst.path());
        QCOMPARE(describe(telemetryFirst.path()), described);
        QVERIFY2(described.contains(u"rollups right"_s), qPrintable(described));
        // Every session whose run is whole among the captures has what its model answered, neither less nor twice.
        const QJsonObject all = truth(u"runs"_s);
        int compared = 0;
        for (const QString &run : runs) {
            if (run.contains(u"resume"_s))
                continue; // its session went on in runs that are not here
            const QJsonObject r = all[run].toObject();
            QCOMPARE(usageOf(filesFirst.path(), r[u"session_id"_s].toString()), truthLines(r[u"tokens"_s].toObject()));
            ++compared;
        }
        QVERIFY(compared > 0);
    }

    void anyOrder_ofFilesAndRequests_isOneTruth_data()
    {
        QTest::addColumn<QString>("client");
        for (const char *client : {"claude/http-json", "claude1/http-json", "claude2/http-protobuf"})
            QTest::newRow(client) << QString::fromLatin1(client);
    }
    void anyOrder_ofFilesAndRequests_isOneTruth()
    {
        QFETCH(QString, client);
        std::vector<CapturedRequest> requests;
        for (const QString &run : claudeRuns(client)) {
            for (CapturedRequest &request : capturedRun(run))
                requests.push_back(std::move(request));
        }
        QStringList files;
        QDirIterator found(transcriptsOf(client), {u"*.jsonl"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (found.hasNext())
            files << found.next();
        files.sort();
        std::vector<int> order(requests.size() + size_t(files.size()));
        for (size_t i = 0; i < order.size(); ++i)
            order[i] = int(i);
        QTemporaryDir folder;
        QString expected;
        const int rounds = qEnvironmentVariableIsEmpty("GLASSHOUSE_LONG") ? 12 : 100;
        for (int round = 0; round < rounds; ++round) {
            std::mt19937 random{unsigned(round)};
            std::shuffle(order.begin(), order.end(), random);
            NetworkStore store(folder.filePath(u"%1.db"_s.arg(round)));
            for (const int index : order) {
                if (index < int(requests.size()))
                    QVERIFY(store.send(requests[size_t(index)]));
                else
                    QVERIFY(store.import({files[index - int(requests.size())]}));
                if (random() % 10 == 0 && index < int(requests.size())) // a client that did not hear the answer
                    QVERIFY(store.send(requests[size_t(index)]));
            }
            const QString described = describe(store.path());
            if (round == 0)
                expected = described;
            if (described != expected)
                qInfo().noquote() << "round" << round;
            QCOMPARE(described, expected);
        }
    }
};

QTEST_GUILESS_MAIN(ChannelsTest)
#include "tst_channels.moc"
