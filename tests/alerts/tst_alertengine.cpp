// SPDX-License-Identifier: GPL-3.0-or-later
#include "alertbench.h"
#include "domain/actcodec.h"

#include <QFile>
#include <QFileInfo>

using namespace glasshouse;
using namespace glasshouse::test;
using namespace Qt::StringLiterals;

/// Events into a real store, alerts out of it.
class AlertEngineTest : public QObject, AlertBench
{
    Q_OBJECT

    QStringList trail()
    {
        Filter filter;
        filter.events.classes.values = QStringList{u"audit"_s};
        ActivityQuestion question;
        question.filter = filter;
        question.limit = 100;
        QStringList actions;
        const auto answer = reader().ask(question, Access::localOwner());
        for (const ActivityEvent &event : answer->events)
            actions.prepend(QString::fromStdString(event.action));
        return actions;
    }

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

    void failuresThatArrive_fireOnce_areTold_end_andAreInTheTrail()
    {
        AlertRule rule = alertTemplate(u"error-rate"_s)->rule; // 20 %
        rule.forSeconds = 0;
        const qint64 id = save(rule);
        QVERIFY(id > 0);
        look();
        QCOMPARE(rules().rules.at(0).level, 0.0);
        send(5, 5);
        look();
        auto fired = history();
        QCOMPARE(fired.size(), 1u);
        QCOMPARE(fired[0].value, 50.0);
        QCOMPARE(fired[0].threshold, 20.0);
        QCOMPARE(fired[0].rule, id);
        QCOMPARE(fired[0].endedMs, NoTime);
        QVERIFY(fired[0].told); // to nobody: there are no channels
        QCOMPARE(fired[0].about, u"Error rate of the hour: 50.0 %, at least 20.0 %"_s);
        QCOMPARE(rules().firing, 1);
        look();
        QCOMPARE(history().size(), 1u); // it holds, and does not fire again
        send(10, 0);
        look();
        QCOMPARE(history().at(0).worst, 75.0);
        nowMs += 2 * 3'600'000; // the hour is over
        look();
        QCOMPARE(history().at(0).endedMs, nowMs);
        QCOMPARE(rules().rules.at(0).level, 0.0);
        const QStringList actions = trail();
        QVERIFY(actions.indexOf(u"alert.created"_s) < actions.indexOf(u"alert.fired"_s));
        QVERIFY(actions.indexOf(u"alert.fired"_s) < actions.indexOf(u"alert.ended"_s));
    }

    void whoeverAcknowledges_isKept_withTheNote_andTheFirstStays()
    {
        AlertRule rule = alertTemplate(u"error-rate"_s)->rule;
        rule.forSeconds = 0;
        save(rule);
        send(5, 5);
        look();
        const qint64 firing = history().at(0).id;
        QCOMPARE(act(AcknowledgeAlerts{{firing}, u"known"_s}).done.ids, std::vector{firing});
        QVERIFY(act(AcknowledgeAlerts{{firing}, u"mine"_s}).done.ids.empty());
        QCOMPARE(history().at(0).acknowledgedBy, u"ada"_s);
        QCOMPARE(history().at(0).note, u"known"_s);
        QCOMPARE(rules().firing, 0);
        QVERIFY(trail().contains(u"alert.acknowledged"_s));
        QCOMPARE(act(AcknowledgeAlerts{{firing + 77}, {}}).refusal, ActOutcome::Refusal::Missing);
    }

    void figuresOfTheMoment_comeFromTheProcess()
    {
        save(alertTemplate(u"queue"_s)->rule); // 25,000, and 40 % of it
        queued = 9'000;
        look();
        QCOMPARE(rules().rules.at(0).value, 9'000.0);
        QVERIFY(history().empty());
        queued = 12'000;
        look();
        QCOMPARE(history().at(0).level, 0.4);
        queued = -1; // nobody listens any more
        look();
        QVERIFY(!rules().rules.at(0).known);
        QVERIFY(history().at(0).endedMs != NoTime);
    }

    void aFigureThatIsNotThere_isSaid_andEndsNothing()
    {
        AlertRule rule = alertTemplate(u"budget-day"_s)->rule;
        rule.measure.figure = u"/totals/cots"_s;
        save(rule);
        look();
        QVERIFY(rules().rules.at(0).trouble.contains(u"/totals/cots"_s));
    }

    void aChangedRule_beginsAnew_aRemovedOneEnds_andTheHistoryStays()
    {
        AlertRule rule = alertTemplate(u"error-rate"_s)->rule;
        rule.forSeconds = 0;
        rule.id = save(rule);
        send(5, 5);
        look();
        rule.limit = 90;
        QCOMPARE(save(rule), rule.id);
        QVERIFY(history().at(0).endedMs != NoTime);
        look();
        QCOMPARE(rules().rules.at(0).level, 0.0);
        QCOMPARE(act(RemoveAlertRule{rule.id}).refusal, ActOutcome::Refusal::None);
        QVERIFY(rules().rules.empty());
        QCOMPARE(history().size(), 1u);
        QCOMPARE(act(RemoveAlertRule{rule.id}).refusal, ActOutcome::Refusal::Missing);
    }

    void rulesThatCannotBe_areRefused_andNoNameStandsTwice()
    {
        AlertRule rule = alertTemplate(u"budget-day"_s)->rule;
        rule.limit = -1;
        QCOMPARE(act(SaveAlertRule{rule}).refusal, ActOutcome::Refusal::Invalid);
        rule.limit = 1;
        QVERIFY(save(rule) > 0);
        QVERIFY(act(SaveAlertRule{rule}).words.startsWith(u"name:"_s));
        rule.id = 4711, rule.name = u"Other"_s;
        QCOMPARE(act(SaveAlertRule{rule}).refusal, ActOutcome::Refusal::Missing);
    }

    void aChannel_isToldOnce_andItsSecretIsNowhereInTheStore()
    {
        Hook hook;
        Channel channel;
        channel.id = u"hook"_s, channel.kind = Channel::Kind::Webhook, channel.name = u"Hook"_s;
        channel.url = hook.url();
        const QString secret = u"a-signing-key-of-thirty-two-bytes"_s;
        const ActOutcome saved = act(SaveChannel{channel, secret});
        QVERIFY2(saved.refusal == ActOutcome::Refusal::None, qPrintable(saved.words));
        const auto kept = reader().ask(ChannelsQuestion(), Access::localOwner());
        QVERIFY(kept && kept->channels.size() == 1 && kept->channels[0].hasSecret);
        const QFileInfo secrets(Secrets::path(store().path()));
        QCOMPARE(secrets.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        AlertRule rule = alertTemplate(u"error-rate"_s)->rule;
        rule.forSeconds = 0;
        rule.channels = QStringList{channel.id};
        save(rule);
        send(5, 5);
        look();
        QTRY_VERIFY_WITH_TIMEOUT(hook.got().contains("Error rate of the hour"), LongMs);
        QVERIFY(hook.got().contains("X-Glasshouse-Signature"));
        const qsizetype once = hook.got().count("POST /hook");
        QVERIFY(history().at(0).told);
        look();
        QCOMPARE(hook.got().count("POST /hook"), once);
        const auto delivered = [this] {
            const auto channels = reader().ask(ChannelsQuestion(), Access::localOwner());
            return channels && channels->channels.at(0).state.delivered == 1;
        };
        QTRY_VERIFY_WITH_TIMEOUT(delivered(), LongMs);
        QFile file(store().path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains(secret.toUtf8()));
        QVERIFY(act(TestChannel{u"other"_s}).refusal == ActOutcome::Refusal::Missing);
        QVERIFY(act(RemoveChannel{channel.id}).refusal == ActOutcome::Refusal::None);
        QVERIFY(!Secrets::load(secrets.filePath())->has(channel));
    }

    void inQuietHours_itFires_andIsToldWhenTheyEnd()
    {
        AlertRule rule = alertTemplate(u"error-rate"_s)->rule;
        rule.forSeconds = 0;
        rule.zone = u"UTC"_s;
        const QTime now = QDateTime::fromMSecsSinceEpoch(nowMs, Qt::UTC).time();
        rule.quietFrom = now.addSecs(-600).toString(u"HH:mm"_s);
        rule.quietTo = now.addSecs(1200).toString(u"HH:mm"_s);
        save(rule);
        send(5, 5);
        look();
        QCOMPARE(history().size(), 1u);
        QVERIFY(!history().at(0).told);
        nowMs += 1500 * 1000;
        look();
        QVERIFY(history().at(0).told);
    }
};

QTEST_GUILESS_MAIN(AlertEngineTest)
#include "tst_alertengine.moc"
