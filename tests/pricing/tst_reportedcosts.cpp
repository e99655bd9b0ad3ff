// SPDX-License-Identifier: GPL-3.0-or-later
// What the price table computes from transcripts against what the agent itself reported for the same runs.
#include "pricing/pricetable.h"
#include "transcripts/agentfolders.h"
#include "transcripts/claudereader.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <map>

using namespace Qt::StringLiterals;
using namespace glasshouse;

namespace {

/// The winning copies of one session's calls, by key.
using Calls = std::map<std::string, CallCopy>;

std::map<std::string, Calls> callsBySession(const QString &folder)
{
    std::map<std::string, Calls> sessions;
    ClaudeReader reader;
    const std::atomic_bool stop{false};
    for (const TranscriptFile &file : listTranscripts({folder}).files) {
        const auto read = reader.read(
            {file.path},
            [&sessions](FileFacts &&facts) {
                for (CallCopy &call : facts.calls) {
                    CallCopy &best = sessions[call.at.sessionId][call.key];
                    if (best.parts.empty() || call.usage.output > best.usage.output)
                        best = std::move(call);
                }
                return true;
            },
            stop);
        if (!read)
            qWarning("%s", qPrintable(read.error().message));
    }
    return sessions;
}

qint64 callsAnswered(const QJsonObject &run)
{
    qint64 calls = 0;
    const QJsonObject models = run.value(u"tokens"_s).toObject();
    for (auto it = models.begin(); it != models.end(); ++it)
        calls += it.value().toObject().value(u"calls"_s).toInteger();
    return calls;
}

} // namespace

class TestReportedCosts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void computedCost_equalsWhatTheAgentReported();
};

void TestReportedCosts::computedCost_equalsWhatTheAgentReported()
{
    const QString captures = qEnvironmentVariable("GLASSHOUSE_SHARED") + u"/data/captures"_s;
    QFile truth(captures + u"/truth.json"_s);
    if (!truth.open(QIODevice::ReadOnly))
        QSKIP("needs data/captures of the shared folder");
    const auto prices = PriceTable::load();
    QVERIFY(prices);
    auto sessions = callsBySession(captures + u"/transcripts/claude"_s);
    const QJsonObject runs = QJsonDocument::fromJson(truth.readAll()).object().value(u"runs"_s).toObject();
    int compared = 0;
    for (auto it = runs.begin(); it != runs.end(); ++it) {
        const QJsonObject run = it.value().toObject();
        const QJsonValue reported = run.value(u"cli_reported"_s).toObject().value(u"total_cost_usd"_s);
        if (!it.key().startsWith(u"claude/"_s) || it.key().contains(u"/resume-"_s) || !reported.isDouble())
            continue;
        const Calls &calls = sessions[run.value(u"session_id"_s).toString().toStdString()];
        if (qint64(calls.size()) != callsAnswered(run)) {
            qInfo("%s is not compared: %lld calls answered, %zu in its transcripts", qPrintable(it.key()),
                  static_cast<long long>(callsAnswered(run)), calls.size());
            continue;
        }
        qint64 sum = 0;
        for (const auto &[key, call] : calls) {
            for (const auto &cost : prices->cost(call.parts, call.at.timeMs))
                sum += cost ? cost->value : 0;
        }
        QCOMPARE(sum, qRound64(reported.toDouble() * 1e9));
        ++compared;
    }
    qInfo("%d runs compared", compared);
    QVERIFY(compared > 0);
}

QTEST_GUILESS_MAIN(TestReportedCosts)
#include "tst_reportedcosts.moc"
