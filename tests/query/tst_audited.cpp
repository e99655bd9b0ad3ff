// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/audited.h"

#include <QTest>

using namespace glasshouse;
using namespace Qt::StringLiterals;

class AuditedTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aTranscript_isNamedByItsSession()
    {
        for (const Question &question :
             {Question(TranscriptOutlineQuestion{u"/home/x/.claude/projects/p/5f2a-77.jsonl"_s}),
              Question(TranscriptPageQuestion{u"/elsewhere/5f2a-77.jsonl"_s, {}}),
              Question(TranscriptOutlineQuestion{u"/projects/p/5f2a-77/subagents/agent-1.jsonl"_s})}) {
            const auto note = auditOf(question);
            QVERIFY(note);
            QCOMPARE(note->action, u"transcript.viewed"_s);
            QCOMPARE(note->resource, u"5f2a-77"_s);
            QVERIFY(note->isRead);
        }
    }

    void whatIsMasked_isNoted_onlyWhereItIsShown()
    {
        EventDetailQuestion event;
        event.timeMs = 1'700'000'000'000, event.sequence = 42;
        QVERIFY(!auditOf(event));
        event.raw = true;
        QCOMPARE(auditOf(event)->action, u"event.revealed"_s);
        QCOMPARE(auditOf(event)->resource, u"event:42"_s);
        QuarantineQuestion quarantine;
        quarantine.source = u"github"_s;
        QVERIFY(!auditOf(quarantine));
        quarantine.raw = true;
        QCOMPARE(auditOf(quarantine)->action, u"quarantine.revealed"_s);
        QCOMPARE(auditOf(quarantine)->resource, u"github"_s);
    }

    void lists_tellTheirRestrictions_andNoOthers()
    {
        ActivityQuestion question;
        QCOMPARE(auditOf(question)->action, u"activity.read"_s);
        QCOMPARE(auditOf(question)->params, "{}"_ba);
        question.filter.range.beginMs = 0;
        question.filter.agents = {u"codex"_s};
        question.filter.events.actors = {{u"jana"_s, u"petr"_s}, true};
        question.filter.events.failures = true;
        QCOMPARE(auditOf(question)->params,
                 "{\"since\":\"1970-01-01T00:00:00.000Z\",\"agents\":[\"codex\"],\"not_actors\":[\"jana\",\"petr\"],"
                 "\"failures\":true}"_ba);
        SessionsQuestion sessions;
        sessions.filter.weekday = 3;
        QCOMPARE(auditOf(sessions)->action, u"sessions.read"_s);
        QCOMPARE(auditOf(sessions)->params, "{\"weekday\":3}"_ba);
    }

    void anotherPage_ofTheSameList_isTheSameRead()
    {
        ActivityQuestion first;
        first.filter.text = u"build"_s;
        ActivityQuestion second = first;
        second.cursorMs = 5, second.cursorSequence = 7, second.limit = 3;
        QCOMPARE(auditOf(first)->params, auditOf(second)->params);
    }

    void whatPanelsAskAllTheTime_isNone()
    {
        for (const Question &question :
             {Question(PulseQuestion{}), Question(TimelineQuestion{}), Question(FacetsQuestion{}),
              Question(StoreFactsQuestion{}), Question(KpisQuestion{}), Question(ActivityKpisQuestion{}),
              Question(SourcesQuestion{}), Question(UsageQuestion{}), Question(TrendQuestion{})})
            QVERIFY(!auditOf(question));
    }
};

QTEST_APPLESS_MAIN(AuditedTest)
#include "tst_audited.moc"
