// SPDX-License-Identifier: GPL-3.0-or-later
// Telemetry of real clients against what the models really answered in the same runs.
#include "capturetotals.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace glasshouse;

namespace {

/// Where a run's telemetry, or its truth, is known to say something else: facts about the clients, not about us.
struct Exception {
    const char *client; ///< folders of runs
    const char *what;
    const char *why;
};
constexpr Exception Exceptions[] = {
    {"claude1", "cache split", "1.0.128 reports cache writes as one figure, taken as 5-minute writes"},
    {"claude2", "cache split", "2.0.76 reports cache writes as one figure, taken as 5-minute writes"},
    {"codex/http-json", "spans", "most of these requests are not among the captures, for their size"},
    {"codex", "errors", "the truth's sum of errors leaves codex.api_request out; the model's own count is taken"},
};

bool isException(const QString &run, QLatin1StringView what)
{
    for (const Exception &exception : Exceptions) {
        if (run.startsWith(QLatin1StringView(exception.client) + u'/') && what == QLatin1StringView(exception.what)) {
            qInfo().noquote() << run << "-" << exception.what << "-" << exception.why;
            return true;
        }
    }
    return false;
}

QString captures()
{
    return qEnvironmentVariable("GLASSHOUSE_SHARED") + u"/data/captures"_s;
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject truthOfAllRuns()
{
    static const QJsonObject runs =
        QJsonDocument::fromJson(contents(captures() + u"/truth.json"_s))[u"runs"].toObject();
    return runs;
}

OtlpSignal signalOf(const QString &fileName)
{
    if (fileName.endsWith("-logs.bin"_L1))
        return OtlpSignal::Logs;
    return fileName.endsWith("-metrics.bin"_L1) ? OtlpSignal::Metrics : OtlpSignal::Traces;
}

/// "model input output read 5m 1h", one line for each model, so that a difference can be read.
using Lines = QStringList;

QString modelLine(const QString &model, qint64 calls, const TokenUsage &t)
{
    return u"%1: %2 calls, %3 in, %4 out, %5 read, %6 + %7 written"_s.arg(model)
        .arg(calls)
        .arg(t.input)
        .arg(t.output)
        .arg(t.cacheRead)
        .arg(t.cacheWrite5m)
        .arg(t.cacheWrite1h);
}

TokenUsage trueTokens(const QJsonObject &model, bool hasSplit)
{
    const auto count = [&](QLatin1StringView key) { return model[key].toInteger(); };
    if (model.contains("candidates"_L1)) // Gemini
        return {count("prompt_incl_cached"_L1) - count("cached"_L1), count("candidates"_L1) + count("thoughts"_L1),
                count("cached"_L1), 0, 0};
    if (model.contains("input_incl_cached"_L1)) // Codex
        return {count("input_incl_cached"_L1) - count("cached"_L1), count("output_incl_reasoning"_L1),
                count("cached"_L1), 0, 0};
    return {count("input"_L1), count("output"_L1), count("cache_read"_L1),
            hasSplit ? count("cache_creation_5m"_L1) : count("cache_creation"_L1),
            hasSplit ? count("cache_creation_1h"_L1) : 0};
}

template<typename Map>
Lines linesOf(const Map &map)
{
    Lines lines;
    for (const auto &[key, value] : map)
        lines += u"%1: %2"_s.arg(QString::fromStdString(key)).arg(value);
    lines.sort();
    return lines;
}

Lines linesOf(const QJsonObject &object)
{
    Lines lines;
    for (auto it = object.begin(); it != object.end(); ++it)
        lines += u"%1: %2"_s.arg(it.key()).arg(it.value().toDouble());
    lines.sort();
    return lines;
}

} // namespace

class TestUnderstandCaptures : public QObject
{
    Q_OBJECT

    Arena m_arena; // of all runs: totals hold no views, but events in flight do
    QString m_run;
    QJsonObject m_truth, m_otlp;
    std::map<QString, CaptureTotals> m_totals;

    /// Decodes and understands the requests of the row's run, once.
    const CaptureTotals &totals()
    {
        m_run = QString::fromUtf8(QTest::currentDataTag());
        m_truth = truthOfAllRuns()[m_run].toObject();
        m_otlp = m_truth[u"otlp"].toObject();
        const auto [at, isNew] = m_totals.try_emplace(m_run, m_arena);
        if (!isNew)
            return at->second;
        const QDir folder(captures() + u'/' + m_run);
        const OtlpEncoding encoding = m_run.contains("/http-json/"_L1) ? OtlpEncoding::Json : OtlpEncoding::Protobuf;
        for (const QString &name : folder.entryList({u"*.bin"_s}, QDir::Files, QDir::Name)) {
            const QByteArray body = contents(folder.filePath(name));
            Arena arena;
            CaptureTotals &run = at->second;
            const auto decoded =
                decodeOtlp(signalOf(name), encoding, {body.constData(), size_t(body.size())}, arena, run);
            if (!decoded || decoded->rejected != 0)
                qWarning().noquote() << name << (decoded ? decoded->reason : decoded.error().message);
            ++m_requests;
        }
        return at->second;
    }
    void rows()
    {
        QTest::addColumn<bool>("unused");
        const QJsonObject runs = truthOfAllRuns();
        if (runs.isEmpty())
            QSKIP("GLASSHOUSE_SHARED has no captures");
        for (auto it = runs.begin(); it != runs.end(); ++it)
            QTest::newRow(it.key().toUtf8().constData()) << true;
    }
    int m_requests = 0;

private Q_SLOTS:
    void initTestCase()
    {
        if (truthOfAllRuns().isEmpty())
            QSKIP("GLASSHOUSE_SHARED has no captures");
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void tokensAreWhatTheModelsAnswered_data() { rows(); }
    void tokensAreWhatTheModelsAnswered()
    {
        const CaptureTotals &run = totals();
        const bool hasSplit = !isException(m_run, "cache split"_L1);
        std::map<QString, std::pair<qint64, TokenUsage>> byModel;
        for (const auto &[id, call] : run.calls) {
            auto &[count, tokens] = byModel[QString::fromStdString(call.model)];
            ++count;
            tokens += call.call.tokens;
        }
        Lines seen, real;
        for (const auto &[model, sums] : byModel)
            seen += modelLine(model, sums.first, sums.second);
        const QJsonObject models = m_truth[u"tokens"].toObject();
        for (auto it = models.begin(); it != models.end(); ++it) {
            const QJsonObject model = it.value().toObject();
            real += modelLine(it.key(), model[u"calls"].toInteger(), trueTokens(model, hasSplit));
        }
        seen.sort();
        real.sort();
        QCOMPARE(seen, real);
    }

    void callsAreSaidToBeIncompleteOnlyWhereTheyAre_data() { rows(); }
    void callsAreSaidToBeIncompleteOnlyWhereTheyAre()
    {
        const CaptureTotals &run = totals();
        const bool isOld = m_run.startsWith("claude1/"_L1) || m_run.startsWith("claude2/"_L1);
        const auto whole = run.incomplete.find(Incomplete::No);
        QCOMPARE(whole == run.incomplete.end() ? 0 : whole->second, isOld ? 0 : int(run.calls.size()));
        QVERIFY(!run.incomplete.contains(Incomplete::NoTokens));
    }

    void costsAreWhatTheClientReports_data() { rows(); }
    void costsAreWhatTheClientReports()
    {
        const CaptureTotals &run = totals();
        double usd = 0;
        for (const QJsonValue &model : m_otlp[u"api_request"].toObject())
            usd += model[u"cost_usd"].toDouble();
        QVERIFY2(qAbs(run.reportedNanoUsd - qRound64(usd * 1e9)) <= run.logCalls, // half a nano-dollar each
                 qPrintable(QString::number(run.reportedNanoUsd)));
    }

    void toolResultsAreCountedByNameAndSuccess_data() { rows(); }
    void toolResultsAreCountedByNameAndSuccess()
    {
        std::map<std::string, int> results;
        for (const auto &[id, tool] : totals().tools) {
            if (tool.outcome == Outcome::Ok || tool.outcome == Outcome::Error)
                ++results[tool.name + (tool.outcome == Outcome::Ok ? " success=true" : " success=false")];
            QVERIFY(tool.outcome != Outcome::Unknown);
        }
        QCOMPARE(linesOf(results), linesOf(m_otlp[u"tool_result"].toObject()));
    }

    void decisionsAreCountedByNameAndSource_data() { rows(); }
    void decisionsAreCountedByNameAndSource()
    {
        const CaptureTotals &run = totals();
        std::map<std::string, int> seen, real;
        for (const auto &[tool, count] : run.decisions)
            seen[tool + " allowed"] = count;
        for (const auto &[id, tool] : run.tools) {
            if (tool.outcome == Outcome::Denied || tool.outcome == Outcome::Rejected)
                ++seen[tool.name + (tool.outcome == Outcome::Denied ? " denied" : " rejected")];
        }
        const QJsonObject decisions = m_otlp[u"tool_decision"].toObject(); // "Bash reject config"
        for (auto it = decisions.begin(); it != decisions.end(); ++it) {
            const QStringList words = it.key().split(u' ');
            const bool allowed = words[1] == "accept"_L1 || words[1].startsWith("approved"_L1);
            const bool byPerson = words[2].startsWith("user"_L1, Qt::CaseInsensitive);
            const char *verdict = allowed ? " allowed" : byPerson ? " rejected" : " denied";
            real[words[0].toStdString() + verdict] += it.value().toInt();
        }
        QCOMPARE(linesOf(seen), linesOf(real));
    }

    void errorsOfTheModelAreCounted_data() { rows(); }
    void errorsOfTheModelAreCounted()
    {
        const CaptureTotals &run = totals();
        const QJsonObject errors =
            isException(m_run, "errors"_L1) ? m_truth[u"api"][u"errors"].toObject() : m_otlp[u"errors"].toObject();
        int real = 0;
        for (const QJsonValue &count : errors)
            real += count.toInt();
        QCOMPARE(run.errors, real);
    }

    void everyRecordIsTakenUnderItsName_data() { rows(); }
    void everyRecordIsTakenUnderItsName()
    {
        const CaptureTotals &run = totals();
        std::map<std::string, int> real;
        int notices = 0;
        const QJsonObject events = m_otlp[u"events"].toObject();
        for (auto it = events.begin(); it != events.end(); ++it) {
            if (it.key().contains(u' ')) { // "flushing OTEL metrics", or its place in the source
                notices += it.value().toInt();
                continue;
            }
            const bool isShort = m_run.startsWith("claude"_L1);
            real[(isShort ? "claude_code." : "") + it.key().toStdString()] = it.value().toInt();
        }
        QCOMPARE(linesOf(run.logActions), linesOf(real));
        QCOMPARE(run.notTaken, notices);
        QCOMPARE(run.withoutTime, 0);
        if (!isException(m_run, "spans"_L1))
            QCOMPARE(linesOf(run.spanNames), linesOf(m_otlp[u"spans"].toObject()));
    }

    void sessionsAndAgentsAreKnown_data() { rows(); }
    void sessionsAndAgentsAreKnown()
    {
        const CaptureTotals &run = totals();
        std::set<std::string> real;
        for (const QJsonValue &session : m_otlp[u"sessions"].toArray())
            real.insert(session.toString().toStdString());
        QVERIFY(run.sessions == real);
        QVERIFY(std::includes(real.begin(), real.end(), run.metricSessions.begin(), run.metricSessions.end()));
        const char *agent = m_run.startsWith("claude"_L1) ? "claude-code"
            : m_run.startsWith("codex"_L1)                ? "codex"
                                                          : "gemini-cli";
        QVERIFY(run.agents == std::set<std::string>{agent});
        QCOMPARE(run.prompts, 1);
        const QJsonArray prompts = m_otlp[u"prompts"].toArray();
        QVERIFY(prompts.isEmpty() || run.promptIds.contains(prompts[0].toString().toStdString()));
    }

    void sumsOfMetricsAreTheirTokens_data() { rows(); }
    void sumsOfMetricsAreTheirTokens()
    {
        const CaptureTotals &run = totals();
        const QJsonObject real = m_otlp[u"metric_tokens"].toObject();
        Lines seen;
        for (auto it = real.begin(); it != real.end(); ++it) {
            const auto found = run.metrics.find(it.key().toStdString());
            if (found == run.metrics.end())
                continue;
            double sum = 0;
            for (const auto &[series, value] : found->second)
                sum += value;
            seen += u"%1: %2"_s.arg(it.key()).arg(sum);
        }
        seen.sort();
        QCOMPARE(seen, linesOf(real));
    }

    void telemetryOfOtherProgramsIsKept()
    {
        const QDir folder(qEnvironmentVariable("GLASSHOUSE_SHARED")
                          + u"/data/otlp/open-telemetry__opentelemetry-proto/examples"_s);
        if (!folder.exists())
            QSKIP("GLASSHOUSE_SHARED has no examples of OTLP");
        CaptureTotals all(m_arena);
        for (const auto &[name, signal] : {std::pair(u"events.json"_s, OtlpSignal::Logs),
                                           {u"logs.json"_s, OtlpSignal::Logs},
                                           {u"trace.json"_s, OtlpSignal::Traces}}) {
            const QByteArray body = contents(folder.filePath(name));
            QVERIFY(decodeOtlp(signal, OtlpEncoding::Json, {body.constData(), size_t(body.size())}, m_arena, all));
        }
        QCOMPARE(linesOf(all.logActions), (Lines{u"browser.page_view: 1"_s, u"log: 1"_s}));
        QCOMPARE(linesOf(all.spanNames), Lines{u"I'm a server span: 1"_s});
        QVERIFY(all.agents == std::set<std::string>{"my.service"});
        QVERIFY(all.calls.empty() && all.tools.empty() && all.sessions.empty());
    }

    void spansAndRecordsOfOneCallMeet()
    {
        int both = 0;
        for (const auto &[name, run] : m_totals) {
            if (!name.startsWith("claude/"_L1) || run.spanCalls == 0)
                continue;
            ++both;
            QCOMPARE(run.spanCalls, run.logCalls);
            QCOMPARE(size_t(run.spanCalls), run.calls.size());
            for (const auto &[id, tool] : run.tools)
                QCOMPARE(tool.reports, 2);
        }
        QVERIFY(both >= 3);
        qInfo() << m_totals.size() << "runs," << m_requests << "requests";
    }
};

QTEST_APPLESS_MAIN(TestUnderstandCaptures)
#include "tst_understand_captures.moc"
