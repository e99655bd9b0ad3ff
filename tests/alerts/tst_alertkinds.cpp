// SPDX-License-Identifier: GPL-3.0-or-later
// Each kind of rule that is offered, over what it is about: it fires with its value, holds within its hysteresis, ends.
#include "alertbench.h"

#include <QDir>
#include <QFile>
#include <QStorageInfo>

using namespace glasshouse;
using namespace glasshouse::test;
using namespace Qt::StringLiterals;

class AlertKindsTest : public QObject, AlertBench
{
    Q_OBJECT

    static constexpr qint64 Second = 1'000, Quarter = 900 * Second, Hour = 4 * Quarter, Day = 24 * Hour;
    int m_sent = 0;

    void ruleOf(const QString &kind, const std::function<void(AlertRule &)> &change = {})
    {
        AlertRule rule = alertTemplate(kind)->rule;
        rule.zone = u"UTC"_s;
        if (change)
            change(rule);
        QVERIFY(save(rule) > 0);
    }
    /// Model calls that took so long, at a time; of a source.
    void sendCalls(int count, qint64 ms, qint64 atMs, const std::string &source = "native:test")
    {
        PreparedBatch batch;
        batch.tenant = 1, batch.source = source;
        for (int i = 0; i < count; ++i) {
            PreparedEvent event;
            event.timeMs = atMs, event.kind = EventKind::ModelCall, event.action = "chat", event.model = "m";
            event.outcome = Outcome::Ok, event.durationNs = ms * 1'000'000;
            event.call.emplace();
            event.call->requestId = "req-" + std::to_string(m_sent);
            event.call->part.tokens.input = 10;
            event.actor = "ada", event.agent = "claude-code", event.ownId = true;
            event.hash = QCryptographicHash::hash("c" + QByteArray::number(++m_sent), QCryptographicHash::Blake2s_128);
            batch.events.push_back(std::move(event));
        }
        batch.bytes = count * 700;
        QVERIFY(store().send(std::move(batch)));
    }
    bool isOver() { return history().at(0).endedMs != NoTime; }
    /// What every kind does with what has fired: it is acknowledged, and that stays when it ends.
    void acknowledge()
    {
        QVERIFY(history().at(0).told);
        QCOMPARE(act(AcknowledgeAlerts{{history().at(0).id}, u"seen"_s}).refusal, ActOutcome::Refusal::None);
        QCOMPARE(rules().firing, 0);
    }
    void checkEnd()
    {
        QVERIFY(isOver());
        QCOMPARE(history().at(0).endedMs, nowMs);
        QCOMPARE(history().at(0).note, u"seen"_s);
        QCOMPARE(rules().rules.at(0).level, 0.0);
    }

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

    void slowCalls_mustHoldForFiveMinutes_andEndBelowNineTenths()
    {
        ruleOf(u"p95"_s); // 60 s
        sendCalls(40, 90'000, nowMs - Second);
        look();
        QVERIFY(history().empty());
        QCOMPARE(rules().rules.at(0).pendingLevel, 1.0);
        nowMs += 301 * Second;
        look();
        QCOMPARE(history().size(), 1u);
        const double fired = history().at(0).value;
        QVERIFY2(fired > 80'000 && fired < 100'000, qPrintable(QString::number(fired))); // durations are kept in steps
        QCOMPARE(history().at(0).unit, u"ms"_s);
        acknowledge();
        sendCalls(4'000, 57'000, nowMs - Second); // below the limit, not below what ends it
        look();
        QVERIFY2(rules().rules.at(0).value < 60'000, qPrintable(QString::number(rules().rules.at(0).value)));
        QVERIFY(!isOver());
        nowMs += Hour;
        sendCalls(40, 1'000, nowMs - Second);
        look();
        QCOMPARE(history().size(), 1u);
        checkEnd();
    }

    void aQueue_fillsUp_throughBothLevels_andDrains()
    {
        ruleOf(u"queue"_s); // 25,000, and 40 % of it; a level is over at half of itself
        queued = 12'000;
        look();
        QCOMPARE(history().at(0).value, 12'000.0);
        QCOMPARE(history().at(0).level, 0.4);
        queued = 30'000;
        look();
        QCOMPARE(history().size(), 2u);
        QCOMPARE(history().at(0).level, 1.0);
        QCOMPARE(history().at(0).value, 30'000.0);
        acknowledge1();
        queued = 13'000;
        look();
        QVERIFY(!isOver());
        queued = 6'000;
        look();
        QVERIFY(isOver());
        QVERIFY(history().at(1).endedMs == NoTime);
        queued = 100;
        look();
        QCOMPARE(history().at(1).endedMs, nowMs);
        QCOMPARE(history().at(0).worst, 30'000.0);
    }

    void aSource_fallsSilent_andSpeaksAgain()
    {
        ruleOf(u"source-silent"_s);
        for (qint64 at = nowMs - 2 * Day; at < nowMs; at += Quarter)
            sendCalls(1, 10, at, "native:heartbeat");
        sendCalls(1, 10, nowMs, "native:once"); // which nobody is used to
        look();
        QVERIFY(history().empty());
        QCOMPARE(rules().rules.at(0).value, 0.0);
        nowMs += 20 * 60 * Second; // not yet
        look();
        QVERIFY(history().empty());
        nowMs += 3 * Hour; // nothing comes: the clock alone moves on
        look();
        QCOMPARE(history().size(), 1u);
        QCOMPARE(history().at(0).value, 1.0);
        acknowledge();
        sendCalls(1, 10, nowMs, "native:heartbeat");
        look();
        checkEnd();
    }

    void transcriptsThatAreAboutToBeSwept_untilTheyAreKept()
    {
        const QTemporaryDir config;
        const QByteArray before = qgetenv("CLAUDE_CONFIG_DIR");
        qputenv("CLAUDE_CONFIG_DIR", config.path().toUtf8());
        const QString folder = config.filePath(u"projects/-work-app"_s), path = folder + u"/old.jsonl"_s;
        QVERIFY(QDir().mkpath(folder));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            R"({"type":"user","uuid":"u","sessionId":"old","cwd":"/srv/app","timestamp":"2026-09-01T10:00:00Z",)"
            R"("message":{"role":"user","content":"hello"}})"
            "\n");
        file.flush();
        QVERIFY(file.setFileTime(QDateTime::fromMSecsSinceEpoch(nowMs - 10 * Day), QFileDevice::FileModificationTime));
        file.close();
        QVERIFY(store().import({config.filePath(u"projects"_s)}));
        ruleOf(u"sweep"_s);
        look();
        QVERIFY(history().empty()); // it has twenty days
        nowMs += 14 * Day;
        look();
        QCOMPARE(history().size(), 1u);
        QCOMPARE(history().at(0).value, 1.0);
        acknowledge();
        const std::atomic_bool stop{false};
        const auto kept = store().owner().archive({{path}, {}, {}, false}, stop);
        QVERIFY(kept && kept->files == 1);
        look();
        qputenv("CLAUDE_CONFIG_DIR", before);
        if (before.isNull())
            qunsetenv("CLAUDE_CONFIG_DIR");
        checkEnd();
    }

    void aDiskThatIsFullerThanItMay_firesWithWhatIsFree()
    {
        const double freeBytes = double(QStorageInfo(store().path()).bytesAvailable());
        ruleOf(u"disk"_s, [&](AlertRule &rule) { rule.limit = freeBytes * 2; });
        look();
        QCOMPARE(history().size(), 1u);
        QCOMPARE(history().at(0).level, 1.0); // a fifth of it would be graver
        QVERIFY(history().at(0).value > freeBytes / 2 && history().at(0).value < freeBytes * 2);
        QVERIFY2(history().at(0).about.contains(u"at most"_s), qPrintable(history().at(0).about));
        acknowledge();
        look();
        QCOMPARE(history().size(), 1u);
        AlertRule lower = rules().rules.at(0).rule;
        lower.limit = freeBytes / 1'000;
        save(lower);
        look();
        QVERIFY(isOver());
        QCOMPARE(rules().rules.at(0).level, 0.0);
    }

    void inQuietHours_slowCallsFire_andAreToldAfterwards()
    {
        const QTime now = QDateTime::fromMSecsSinceEpoch(nowMs, Qt::UTC).time();
        ruleOf(u"p95"_s, [&](AlertRule &rule) {
            rule.forSeconds = 0;
            rule.quietFrom = now.addSecs(-600).toString(u"HH:mm"_s);
            rule.quietTo = now.addSecs(600).toString(u"HH:mm"_s);
        });
        sendCalls(40, 90'000, nowMs - Second);
        look();
        QCOMPARE(history().size(), 1u);
        QVERIFY(!history().at(0).told);
        nowMs += Quarter;
        look();
        QVERIFY(history().at(0).told);
    }

private:
    void acknowledge1() // one of two that hold
    {
        QCOMPARE(act(AcknowledgeAlerts{{history().at(0).id}, u"seen"_s}).refusal, ActOutcome::Refusal::None);
        QCOMPARE(rules().firing, 1);
    }
};

QTEST_GUILESS_MAIN(AlertKindsTest)
#include "tst_alertkinds.moc"
