// SPDX-License-Identifier: GPL-3.0-or-later
// That something is over, and who is told: with levels, changed and removed rules, quiet hours, restarts, clocks that jump.
#include "alertbench.h"

#include <QTest>

using namespace glasshouse;
using namespace glasshouse::test;
using namespace Qt::StringLiterals;

class AlertEndsTest : public QObject, AlertBench
{
    Q_OBJECT

    std::unique_ptr<Hook> m_hook;

    AlertRule failures(const std::vector<double> &levels = {1})
    {
        AlertRule rule = alertTemplate(u"error-rate"_s)->rule; // 20 % of an hour's calls
        rule.forSeconds = 0;
        rule.levels = levels;
        rule.channels = QStringList{u"hook"_s};
        return rule;
    }
    void lookAndWait(int posts)
    {
        look();
        QTRY_COMPARE_WITH_TIMEOUT(m_hook->count(), posts, LongMs);
    }
    QStringList titles() const { return m_hook->fields("title"); }
    void anHourLater() { nowMs += 2 * 3'600'000; }

private Q_SLOTS:
    void init()
    {
        open();
        m_hook = std::make_unique<Hook>();
        Channel channel;
        channel.id = u"hook"_s, channel.kind = Channel::Kind::Webhook, channel.name = u"Hook"_s;
        channel.url = m_hook->url();
        QCOMPARE(act(SaveChannel{channel, u"a-signing-key-of-thirty-two-bytes"_s}).refusal, ActOutcome::Refusal::None);
    }
    void cleanup() { close(); }

    void whoeverWasTold_isToldThatItIsOver_once()
    {
        save(failures());
        send(5, 5);
        lookAndWait(1);
        anHourLater();
        lookAndWait(2);
        QCOMPARE(titles(), (QStringList{u"Error rate of the hour"_s, u"Over: Error rate of the hour"_s}));
        const QStringList ids = m_hook->fields("id");
        QCOMPARE(ids.at(1), ids.at(0) + u"-over"_s);
        QCOMPARE(m_hook->fields("severity").at(1), u"info"_s);
        QVERIFY(m_hook->fields("text").at(1).contains(u"Over after 2 h 0 min; the worst was 50.0 %."_s));
        look();
        look();
        QCOMPARE(m_hook->count(), 2);
    }

    void aRuleCanLeaveItsEndUntold()
    {
        AlertRule rule = failures();
        rule.tellEnd = false;
        save(rule);
        send(5, 5);
        lookAndWait(1);
        anHourLater();
        look();
        QVERIFY(history().at(0).endedMs != NoTime);
        rule.id = 0, rule.name = u"Other"_s, rule.tellEnd = true; // whose notice would come behind
        save(rule);
        send(5, 5);
        lookAndWait(3); // both rules' beginnings; no end among them
        QVERIFY(!titles().join(u' ').contains(u"Over"_s));
    }

    void aJumpOverLevels_isInTheHistoryWithBoth_andToldOnce()
    {
        save(failures({0.5, 1}));
        send(5, 5);
        lookAndWait(1);
        QCOMPARE(history().size(), 2u);
        QVERIFY(m_hook->fields("text").at(0).contains(u"at least 20.0 %"_s)); // the gravest
        QVERIFY(history().at(0).told && history().at(1).told);
        send(0, 25); // 5 of 35: the milder one holds
        lookAndWait(2);
        QCOMPARE(rules().rules.at(0).level, 0.5);
        QCOMPARE(std::ranges::count_if(history(), [](const AlertFiring &f) { return f.endedMs == NoTime; }), 1);
        QVERIFY(m_hook->fields("text").at(1).contains(u"at least 20.0 %"_s));
        anHourLater();
        lookAndWait(3);
        QVERIFY(m_hook->fields("text").at(2).contains(u"at least 50 % of 20.0 %"_s));
    }

    void levelsThatEndTogether_areOneNotice()
    {
        save(failures({0.5, 1}));
        send(5, 5);
        lookAndWait(1);
        anHourLater();
        lookAndWait(2);
        look();
        QCOMPARE(m_hook->count(), 2);
        for (const AlertFiring &firing : history())
            QCOMPARE(firing.endedMs, nowMs);
    }

    void aRemovedRule_andAChangedOne_tellWhoeverWasTold()
    {
        AlertRule rule = failures();
        rule.id = save(rule);
        send(5, 5);
        lookAndWait(1);
        rule.limit = 90;
        rule.channels.clear(); // nobody any more; who was told of it is, of its end
        save(rule);
        lookAndWait(2);
        rule.limit = 20, rule.channels = QStringList{u"hook"_s};
        save(rule);
        lookAndWait(3);
        QCOMPARE(act(RemoveAlertRule{rule.id}).refusal, ActOutcome::Refusal::None);
        QTRY_COMPARE_WITH_TIMEOUT(m_hook->count(), 4, LongMs); // without a look of ours
        QCOMPARE(titles().filter(u"Over: "_s).size(), 2);
    }

    void aRuleThatIsRemovedAfterARestart_tellsWhoeverWasTold_atEachLevel()
    {
        AlertRule rule = failures({0.5, 1});
        rule.id = save(rule);
        send(5, 5);
        lookAndWait(1);
        restart();
        send(0, 25); // the graver level is over; the milder one, which was told with it, holds
        lookAndWait(2);
        restart();
        QCOMPARE(act(RemoveAlertRule{rule.id}).refusal, ActOutcome::Refusal::None);
        QTRY_COMPARE_WITH_TIMEOUT(m_hook->count(), 3, LongMs);
        QCOMPARE(titles().filter(u"Over: "_s).size(), 2);
        restart();
        look();
        QCOMPARE(m_hook->count(), 3);
    }

    void aRuleThatWasRemovedJustBeforeTheEnd_isToldByWhoeverComesNext()
    {
        AlertRule rule = failures();
        rule.id = save(rule);
        send(5, 5);
        lookAndWait(1);
        QCOMPARE(removeUnseen(rule.id).refusal, ActOutcome::Refusal::None); // no rule is left, and nothing was told
        restart();
        QTRY_COMPARE_WITH_TIMEOUT(m_hook->count(), 2, LongMs);
        QCOMPARE(titles().last(), u"Over: Error rate of the hour"_s);
    }

    void inQuietHours_theEndWaits_andWhatBeganInThemIsToldWithItsEnd()
    {
        AlertRule rule = failures({0.5, 1});
        rule.zone = u"UTC"_s;
        const QTime now = QDateTime::fromMSecsSinceEpoch(nowMs, Qt::UTC).time();
        rule.quietFrom = now.addSecs(1800).toString(u"HH:mm"_s);
        rule.quietTo = now.addSecs(5 * 3600).toString(u"HH:mm"_s);
        save(rule);
        send(5, 5);
        lookAndWait(1);
        anHourLater(); // into them
        look();
        QVERIFY(history().at(0).endedMs != NoTime);
        QCOMPARE(m_hook->count(), 1);
        send(5, 5);
        look();
        anHourLater();
        look();
        QCOMPARE(history().size(), 4u);
        QCOMPARE(m_hook->count(), 1);
        anHourLater(); // out of them
        lookAndWait(3);
        look();
        QCOMPARE(m_hook->count(), 3);
        QCOMPARE(titles().filter(u"Over: "_s).size(), 1); // of the first; the second says it itself
        QCOMPARE(m_hook->fields("text").filter(u"Over after"_s).size(), 2);
    }

    void aRestartInMidFiring_firesNoSecondTime_andItsEndIsTold()
    {
        save(failures());
        send(5, 5);
        lookAndWait(1);
        restart();
        look();
        QCOMPARE(history().size(), 1u);
        restart();
        anHourLater();
        lookAndWait(2);
        QCOMPARE(titles().last(), u"Over: Error rate of the hour"_s);
        restart();
        look();
        QCOMPARE(m_hook->count(), 2);
    }

    void aClockSetBack_neitherEndsNorFiresAgain_norHoldsUpTheRule()
    {
        nowMs -= nowMs % 86'400'000 + 43'200'000; // yesterday, at noon
        AlertRule rule = failures();
        rule.window = AlertRule::Window::Day, rule.zone = u"UTC"_s;
        rule.forSeconds = 60;
        save(rule);
        send(5, 5);
        look();
        QVERIFY(history().empty()); // it must hold for a minute first
        nowMs -= 3'600'000;
        look();
        nowMs += 61'000;
        lookAndWait(1);
        nowMs -= 3'600'000;
        look();
        QCOMPARE(history().size(), 1u);
        QCOMPARE(history().at(0).endedMs, NoTime);
    }
};

QTEST_GUILESS_MAIN(AlertEndsTest)
#include "tst_alertends.moc"
