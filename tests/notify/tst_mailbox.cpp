// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/mailbox.h"
#include "notifybench.h"

#include <QTest>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Now = HandClock::StartMs;
const DeliveryOutcome Fine{true, false, false, 0, {}};
const DeliveryOutcome Refused{false, false, false, 0, u"it answers 500"_s};
const DeliveryOutcome Unsure{false, true, false, 0, u"no answer in time"_s};

class Box : public Mailbox
{
public:
    explicit Box(MailboxRules rules = {}, quint64 seed = 1)
        : Mailbox(1, u"hook"_s, rules, seed, [row = std::make_shared<qint64>(0)] { return ++*row; })
    {}
    /// Takes what is due and has it delivered; empty: nothing was due.
    QStringList send(qint64 nowMs)
    {
        QStringList titles;
        if (const auto batch = take(nowMs)) {
            for (const Notice &notice : batch->notices)
                titles.append(notice.title);
            delivered(Fine, nowMs);
        }
        return titles;
    }
};

Notice numbered(int i)
{
    return noticeOf(QString::number(i));
}

} // namespace

class TestMailbox : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void firstNotice_goesAtOnce_theNextFiveMinutesLater_together()
    {
        Box box;
        box.accept(numbered(1), Now);
        QCOMPARE(box.send(Now), QStringList{u"1"_s});
        for (int i = 2; i < 5; ++i)
            box.accept(numbered(i), Now + i * 1000);
        QCOMPARE(box.send(Now + 5 * Minute - 1), QStringList());
        QCOMPARE(box.dueMs(), std::optional(Now + 5 * Minute));
        QCOMPARE(box.state().doing, ChannelState::Doing::Waiting);
        QCOMPARE(box.send(Now + 5 * Minute), (QStringList{u"2"_s, u"3"_s, u"4"_s}));
        QCOMPARE(box.state().delivered, 4);
        QCOMPARE(box.state().doing, ChannelState::Doing::Idle);
    }

    void anyStreamOfNotices_leavesFiveMinutesBetweenMessages_andLosesNone()
    {
        std::mt19937 random(11);
        Box box;
        qint64 now = Now, seen = 0; // seen: when the recipient last had, or may have had, a message
        int posted = 0, got = 0;
        for (int step = 0; step < 3000; ++step) {
            now += random() % 20'000;
            if (random() % 4 == 0)
                box.accept(numbered(posted++), now);
            const auto batch = box.take(now);
            if (!batch)
                continue;
            QVERIFY(now - seen >= 5 * Minute);
            switch (random() % 3) {
            case 0:
                box.failed(Refused, now);
                break;
            case 1:
                box.failed(Unsure, now);
                seen = now;
                break;
            default:
                box.delivered(Fine, now);
                got += batch->count();
                seen = now;
            }
        }
        got += int(box.state().waiting);
        QVERIFY(posted > 500);
        QCOMPARE(got, posted);
        QCOMPARE(box.state().dropped, 0);
    }

    void whatIsTooMuch_isCountedBySeverity()
    {
        Box box;
        box.accept(numbered(0), Now);
        box.send(Now);
        for (int i = 1; i <= 60; ++i)
            box.accept(noticeOf(QString::number(i), i > 57 ? Severity::Error : Severity::Info), Now);
        const auto batch = box.take(Now + 5 * Minute);
        QVERIFY(batch);
        QCOMPARE(batch->notices.size(), 50U);
        QCOMPARE(batch->more, (MoreNotices{7, 0, 3}));
        QCOMPARE(batch->count(), 60);
    }

    void sameId_isToldOnce()
    {
        Box box;
        box.accept(numbered(1), Now);
        box.accept(numbered(1), Now);
        QCOMPARE(box.send(Now), QStringList{u"1"_s});
        box.accept(numbered(1), Now + 1); // it happened again
        QCOMPARE(box.state().waiting, 1);
    }

    void failedMessage_isTheSameWhenItIsTriedAgain_whateverCameMeanwhile()
    {
        Box box;
        box.accept(numbered(1), Now);
        const auto first = box.take(Now);
        box.failed(Refused, Now);
        box.accept(numbered(2), Now + 1);
        const qint64 again = *box.dueMs();
        QVERIFY(!box.take(again - 1));
        QCOMPARE(box.take(again), first);
        box.delivered(Fine, again);
        QCOMPARE(box.send(again + 5 * Minute), QStringList{u"2"_s});
    }

    void backOff_doublesToItsLimit_withJitter_andIsTheSameForASeed()
    {
        const auto waits = [](quint64 seed) {
            Box box({}, seed);
            box.accept(numbered(1), Now);
            QList<qint64> all;
            for (qint64 now = Now; all.size() < 12;) {
                if (!box.take(now))
                    qFatal("not due");
                box.failed(Refused, now);
                all.append(*box.dueMs() - now);
                now = *box.dueMs();
            }
            return all;
        };
        const QList<qint64> some = waits(1);
        for (int i = 0; i < some.size(); ++i) {
            const qint64 plain = std::min(30'000LL << i, 30 * Minute);
            QVERIFY(some[i] >= plain * 3 / 4 && some[i] <= plain * 5 / 4);
        }
        QCOMPARE(waits(1), some);
        QVERIFY(waits(2) != some);
    }

    void whatMayHaveArrived_countsForTheFiveMinutes()
    {
        Box box;
        box.accept(numbered(1), Now);
        QVERIFY(box.take(Now));
        box.failed(Unsure, Now);
        QCOMPARE(box.dueMs(), std::optional(Now + 5 * Minute));
        Box other;
        other.accept(numbered(1), Now);
        QVERIFY(other.take(Now));
        other.failed(Refused, Now);
        QVERIFY(*other.dueMs() < Now + Minute);
    }

    void otherSidesWish_isKept_withinAnHour()
    {
        Box box;
        box.accept(numbered(1), Now);
        QVERIFY(box.take(Now));
        box.failed({false, false, false, 7 * Minute, u"429"_s}, Now);
        QCOMPARE(box.dueMs(), std::optional(Now + 7 * Minute));
        QVERIFY(box.take(Now + 7 * Minute));
        box.failed({false, false, false, 99 * Hour, u"429"_s}, Now + 7 * Minute);
        QCOMPARE(box.dueMs(), std::optional(Now + 7 * Minute + Hour));
    }

    void failureThatLasts_waitsLong_untilSomethingIsChanged()
    {
        Box box;
        box.accept(numbered(1), Now);
        QVERIFY(box.take(Now));
        box.failed({false, false, true, 0, u"it answers 401"_s}, Now);
        QCOMPARE(box.dueMs(), std::optional(Now + 30 * Minute));
        QCOMPARE(box.state().doing, ChannelState::Doing::Retrying);
        QCOMPARE(box.state().lastError, u"it answers 401"_s);
        box.retryNow();
        QCOMPARE(box.send(Now + 1), QStringList{u"1"_s});
        QCOMPARE(box.state().lastError, QString());
    }

    void triesAndAge_areBounded_andWhatIsDroppedIsCounted()
    {
        MailboxRules rules;
        rules.mostAttempts = 3;
        Box box(rules);
        box.accept(numbered(1), Now);
        for (int i = 0; i < 3; ++i) {
            const qint64 now = std::max(Now, *box.dueMs());
            QVERIFY(box.take(now));
            box.failed(Refused, now);
        }
        QCOMPARE(box.dueMs(), std::optional<qint64>());
        QCOMPARE(box.state().dropped, 1);

        Box old;
        old.accept(numbered(1), Now);
        QVERIFY(old.take(Now));
        old.failed(Refused, Now);
        old.accept(numbered(2), Now + Hour);
        QVERIFY(!old.take(Now + 26 * Hour));
        QCOMPARE(old.state().dropped, 2);
        QCOMPARE(old.state().waiting, 0);
    }

    void clockThatWasSetBack_holdsNothingUpForLong()
    {
        Box box;
        box.accept(numbered(1), Now);
        box.send(Now);
        box.accept(numbered(2), Now + 1);
        const qint64 back = Now - 1000 * Hour;
        QVERIFY(!box.take(back));
        QCOMPARE(box.send(back + 5 * Minute), QStringList{u"2"_s});
    }

    void attachments_areBounded_theWordsGoOn()
    {
        Box box;
        for (int i = 0; i < 5; ++i) {
            Notice notice = numbered(i);
            notice.attachment = {u"big.pdf"_s, u"application/pdf"_s, QByteArray(4 << 20, 'x')};
            box.accept(notice, Now);
        }
        const auto batch = box.take(Now);
        QVERIFY(batch);
        QVERIFY(batch->notices[3].attachment);
        QVERIFY(!batch->notices[4].attachment);
        QVERIFY(batch->notices[4].text.contains(u"big.pdf was left out"));
    }

    void restart_atAnyPoint_losesNothing_keepsTheMessageAndTheFiveMinutes()
    {
        MemoryShelf shelf;
        const auto keep = [&shelf](Mailbox &box) { return shelf.change(box.takeChange()).has_value(); };
        const auto restarted = [&shelf](qint64 nowMs) {
            Box box;
            box.restore(*shelf.load(), nowMs);
            return box;
        };
        Box box;
        box.accept(numbered(1), Now);
        QVERIFY(keep(box));
        const auto first = restarted(Now).take(Now); // before it was tried
        QVERIFY(first);
        const auto tried = box.take(Now);
        QVERIFY(keep(box));
        Box after = restarted(Now + 1); // in the try: it may have arrived
        QCOMPARE(after.dueMs(), std::optional(Now + 5 * Minute));
        QCOMPARE(after.take(Now + 5 * Minute), tried);
        box.failed(Refused, Now);
        QVERIFY(keep(box));
        Box failed = restarted(Now + 1); // after the failure
        QCOMPARE(failed.dueMs(), box.dueMs());
        QCOMPARE(failed.state().attempts, 1);
        const qint64 later = *box.dueMs();
        QVERIFY(box.take(later));
        box.delivered(Fine, later);
        for (int i = 100; i < 160; ++i)
            box.accept(numbered(i), later);
        QVERIFY(keep(box));
        Box full = restarted(later + 1); // with a digest to come, and more than it can list
        QCOMPARE(full.state().waiting, 60);
        QCOMPARE(full.dueMs(), std::optional(later + 5 * Minute));
        const auto digest = full.take(later + 5 * Minute);
        QVERIFY(digest);
        QCOMPARE(digest->more.count(), 10);
        QCOMPARE(digest->notices.front().title, u"100"_s);
    }

    void brokenRow_isDroppedAndCounted_theOthersAreKept()
    {
        Box box;
        box.accept(numbered(1), Now);
        ShelfChange change = box.takeChange();
        change.save.push_back({77, 1, u"hook"_s, Now, "{\"notice\":{\"id\":\"", 0, 0});
        change.save.push_back({78, 1, u"hook"_s, Now, "{}", 2, Now});
        Box other;
        other.restore(change.save, Now);
        QCOMPARE(other.state().dropped, 2);
        QCOMPARE(other.takeChange().remove, (std::vector<qint64>{77, 78}));
        QCOMPARE(other.send(Now), QStringList{u"1"_s});
    }
};

QTEST_APPLESS_MAIN(TestMailbox)
#include "tst_mailbox.moc"
