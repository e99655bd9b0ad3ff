// SPDX-License-Identifier: GPL-3.0-or-later
#include "testcorpus.h"

#include "access/access.h"
#include "base/zone.h"
#include "query/reader.h"

#include <QTemporaryDir>
#include <QTest>

using namespace glasshouse;
using namespace glasshouse::test;
using namespace Qt::StringLiterals;

namespace {

/// One finished answer of 10 output tokens in its own session.
QByteArray answerAt(const QString &session, const QString &time, const QString &project,
                    const QString &model = u"claude-opus-5"_s)
{
    return Line("assistant", session, u"u-"_s + session + time, time)
        .model(u"msg-"_s + session + time, model, 0, 10)
        .finished()
        .cwd(project);
}

QString rows(const Result<UsageAnswer> &answer)
{
    if (!answer)
        return answer.error().message;
    QStringList text;
    for (const UsageRow &row : answer->rows)
        text += u"%1%2=%3"_s.arg(row.period, row.model ? u"/"_s + *row.model : QString()).arg(row.figures.calls);
    return text.join(u' ');
}

} // namespace

class AnswersTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        // Paris leaves summer time on 25 October 2026 at 01:00 UTC.
        QByteArray a;
        a += answerAt(u"one"_s, u"2026-10-24T21:30:00Z"_s, u"/p/shop"_s); // Sat 23:30
        a += answerAt(u"one"_s, u"2026-10-24T22:30:00Z"_s, u"/p/shop"_s); // Sun 00:30
        a += answerAt(u"one"_s, u"2026-10-25T00:30:00Z"_s, u"/p/shop"_s); // Sun 02:30, first
        a += answerAt(u"one"_s, u"2026-10-25T01:30:00Z"_s, u"/p/shop"_s); // Sun 02:30, again
        a += answerAt(u"one"_s, u"2026-10-25T22:59:00Z"_s, u"/p/shop"_s); // Sun 23:59
        QByteArray b;
        b += answerAt(u"two"_s, u"2026-10-25T23:00:00Z"_s, u"/p/docs"_s, u"claude-haiku-4-5"_s); // Mon 00:00
        b += answerAt(u"two"_s, u"2026-11-01T10:00:00Z"_s, u"/p/docs"_s, u"nobody-knows-1"_s);   // Sun, next month
        b += Line("user", u"two"_s, u"p1"_s, u"2026-10-25T23:00:30Z"_s)
                 .text(u"Write the <b>docs</b>"_s)
                 .cwd(u"/p/docs"_s);
        b += Line("assistant", u"two"_s, u"t1"_s, u"2026-10-25T23:01:00Z"_s)
                 .toolUse(u"toolu_x"_s, u"Bash"_s)
                 .cwd(u"/p/docs"_s);
        b +=
            Line("user", u"two"_s, u"t2"_s, u"2026-10-25T23:01:05Z"_s).toolResult(u"toolu_x"_s, true).cwd(u"/p/docs"_s);
        writeFile(m_folder.filePath(u"one.jsonl"_s), a);
        writeFile(m_folder.filePath(u"two.jsonl"_s), b);
        const QString store = m_folder.filePath(u"a.db"_s);
        QVERIFY(importInto(store, {m_folder.path()}));
        auto reader = StoreReader::open(store);
        QVERIFY2(reader, qPrintable(reader ? QString() : reader.error().message));
        m_reader = std::move(*reader);
    }

    void days_areLocal_andTheLongOneHoldsBothHours()
    {
        QCOMPARE(usage(UsageQuestion::Grouping::Daily, u"Europe/Paris"_s),
                 u"2026-10-24=1 2026-10-25=4 2026-10-26=1 2026-11-01=1"_s);
        QCOMPARE(usage(UsageQuestion::Grouping::Daily, u"UTC"_s), u"2026-10-24=2 2026-10-25=4 2026-11-01=1"_s);
    }

    void weeks_beginOnMonday_andMonthsByName()
    {
        QCOMPARE(usage(UsageQuestion::Grouping::Weekly, u"Europe/Paris"_s), u"2026-10-19=5 2026-10-26=2"_s);
        QCOMPARE(usage(UsageQuestion::Grouping::Monthly, u"Europe/Paris"_s), u"2026-10=6 2026-11=1"_s);
    }

    void sessionsAndProjects_haveTheirOwnRows()
    {
        QCOMPARE(usage(UsageQuestion::Grouping::Session, u"UTC"_s), u"one=5 two=2"_s);
        QCOMPARE(usage(UsageQuestion::Grouping::Project, u"UTC"_s), u"/p/docs=2 /p/shop=5"_s);
    }

    void costIsNullOnlyWhereNothingIsPriced()
    {
        UsageQuestion question;
        question.zone = u"UTC"_s;
        question.grouping = UsageQuestion::Grouping::Monthly;
        question.byModel = true;
        const auto answer = m_reader->ask(question, Access::localOwner());
        QCOMPARE(rows(answer), u"2026-10/claude-haiku-4-5=1 2026-10/claude-opus-5=5 2026-11/nobody-knows-1=1"_s);
        QVERIFY(answer->rows[1].figures.cost);
        QVERIFY(!answer->rows[2].figures.cost);
        QCOMPARE(answer->rows[2].figures.unpricedTokens, 10);
        QVERIFY(answer->totals.cost);
        QCOMPARE(answer->totals.unpricedTokens, 10);
    }

    void aRange_isCutToTheMillisecond_alignedOrNot()
    {
        UsageQuestion question;
        question.zone = u"UTC"_s;
        question.filter.range = {ms(u"2026-10-24T22:30:00Z"_s), ms(u"2026-10-25T01:30:00Z"_s)};
        QCOMPARE(rows(m_reader->ask(question, Access::localOwner())), u"2026-10-24=1 2026-10-25=1"_s);
        question.filter.range.endMs += 1;
        QCOMPARE(rows(m_reader->ask(question, Access::localOwner())), u"2026-10-24=1 2026-10-25=2"_s);
    }

    void weekdayAndHour_areTheViewers()
    {
        UsageQuestion question;
        question.zone = u"Europe/Paris"_s;
        question.filter.weekday = 7;
        question.filter.hour = 2;
        QCOMPARE(rows(m_reader->ask(question, Access::localOwner())), u"2026-10-25=2"_s);
    }

    void anUnknownZone_isRejected()
    {
        UsageQuestion question;
        question.zone = u"Nowhere/Land"_s;
        const auto answer = m_reader->ask(question, Access::localOwner());
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, Error::Code::Rejected);
    }

    void theTrend_hasEveryBucketOfTheRange_andItsSumsAreTheUsage()
    {
        TrendQuestion question;
        question.zone = u"Europe/Paris"_s;
        const auto trend = m_reader->ask(question, Access::localOwner());
        QVERIFY(trend);
        QCOMPARE(trend->buckets.size(), size_t(9)); // 24 October to 1 November
        QCOMPARE(trend->series.front().name, u"claude-opus-5"_s);
        QCOMPARE(trend->buckets[1].endMs - trend->buckets[1].beginMs, 25 * 3600 * 1000);
        qint64 calls = 0;
        for (const TrendBucket &bucket : trend->buckets)
            calls += bucket.figures.calls;
        QCOMPARE(calls, 7);
        QCOMPARE(trend->buckets[3].figures.calls, 0);
    }

    void theHeatmaps_countWhatTheyShow()
    {
        HeatmapQuestion question;
        question.zone = u"Europe/Paris"_s;
        const auto days = m_reader->ask(question, Access::localOwner());
        QVERIFY(days);
        QCOMPARE(days->rows[0].key, u"/p/shop"_s);
        QCOMPARE(days->rows[0].cells[1], 4.0);
        QCOMPARE(days->rows[1].cells[0], -1.0); // nothing at all is not zero
        question.measure = HeatmapQuestion::Measure::ToolCalls;
        const auto toolDays = m_reader->ask(question, Access::localOwner());
        QVERIFY(toolDays);
        QCOMPARE(toolDays->days, std::vector<QDate>{QDate(2026, 10, 26)}); // the days of its calls, not of all there is
        question.shape = HeatmapQuestion::Shape::WeekdayByHour;
        question.measure = HeatmapQuestion::Measure::Errors;
        const auto week = m_reader->ask(question, Access::localOwner());
        QVERIFY(week);
        QCOMPARE(week->rows[0].cells[0], 1.0); // Monday, midnight: the failed tool
        QCOMPARE(week->rows[6].cells[2], 0.0);
    }

    void theCards_compareWithTheRangeBefore()
    {
        KpisQuestion question;
        question.zone = u"Europe/Paris"_s;
        question.filter.range = {ms(u"2026-10-25T23:00:00Z"_s), ms(u"2026-10-26T23:00:00Z"_s)};
        const auto kpis = m_reader->ask(question, Access::localOwner());
        QVERIFY(kpis);
        QCOMPARE(kpis->now.sessions, 1);
        QCOMPARE(kpis->now.prompts, 1);
        QCOMPARE(kpis->now.toolCalls, 1);
        QCOMPARE(kpis->now.errors, 1);
        QCOMPARE(kpis->now.usage.calls, 1);
        QVERIFY(kpis->before);
        QCOMPARE(kpis->beforeDays, 1);
        QCOMPARE(kpis->before->usage.calls, 4);
        QCOMPARE(kpis->before->errors, 0);
    }

    void theCards_byWeekAndMonth_areThoseOfEachWeekAndMonth()
    {
        using Step = TrendQuestion::Step;
        KpisQuestion question;
        question.zone = u"Europe/Paris"_s;
        question.most = 1000;
        const auto of = [&](const KpisQuestion &asked) { return *m_reader->ask(asked, Access::localOwner()); };
        const Zone paris = *Zone::fromId(question.zone);
        for (const Step step : {Step::Day, Step::Week, Step::Month}) {
            question.step = step;
            const KpisAnswer answer = of(question);
            QVERIFY(!answer.days.empty());
            QDate first = answer.firstDay;
            for (const KpisAnswer::Day &each : answer.days) {
                const QDate next = step == Step::Day ? first.addDays(1)
                    : step == Step::Week             ? first.addDays(7)
                                                     : first.addMonths(1);
                KpisQuestion alone;
                alone.zone = question.zone;
                alone.filter.range = {paris.startOfDay(first), paris.startOfDay(next)};
                const KpiFigures now = of(alone).now;
                QCOMPARE(each.sessions, now.sessions); // of two days' work in a week: once
                QCOMPARE(each.tokens, now.usage.tokens.total());
                QCOMPARE(each.errors, now.errors);
                first = next;
            }
        }
        QCOMPARE(of(question).firstDay.day(), 1);
        question.most = 1;
        QCOMPARE(of(question).days.size(), size_t(1)); // the last one
        for (const int refused : {0, 1001}) {
            question.most = refused;
            QCOMPARE(m_reader->ask(question, Access::localOwner()).error().code, Error::Code::Rejected);
        }
    }

    void sessions_areFoundByTextProjectModelTimeAndErrors()
    {
        const auto ids = [this](const Filter &filter) {
            SessionsQuestion question;
            question.zone = u"Europe/Paris"_s;
            question.filter = filter;
            QStringList found;
            const auto answer = m_reader->ask(question, Access::localOwner());
            for (const SessionSummary &session : answer->sessions)
                found += session.id;
            return found.join(u' ');
        };
        Filter filter;
        QCOMPARE(ids(filter), u"two one"_s);
        filter.text = u"<B>DOCS"_s;
        QCOMPARE(ids(filter), u"two"_s);
        filter.text = u"opus"_s;
        QCOMPARE(ids(filter), u"one"_s);
        filter.text = u"%"_s;
        QCOMPARE(ids(filter), QString());
        filter = {};
        filter.projects = {u"/p/shop"_s};
        QCOMPARE(ids(filter), u"one"_s);
        filter = {};
        filter.models = {u"nobody-knows-1"_s};
        QCOMPARE(ids(filter), u"two"_s);
        filter = {};
        filter.withErrors = true;
        QCOMPARE(ids(filter), u"two"_s);
        filter = {};
        filter.range = {ms(u"2026-10-24T00:00:00Z"_s), ms(u"2026-10-25T00:00:00Z"_s)};
        QCOMPARE(ids(filter), u"one"_s);
    }

    void sessionsOfARange_areExactToTheMillisecond()
    {
        SessionsQuestion question;
        question.filter.range = {ms(u"2026-10-24T21:31:00Z"_s), ms(u"2026-10-24T21:40:00Z"_s)};
        QCOMPARE(m_reader->ask(question, Access::localOwner())->sessions.size(), size_t(0));
        question.filter.range.beginMs = ms(u"2026-10-24T21:30:00Z"_s);
        QCOMPARE(m_reader->ask(question, Access::localOwner())->sessions.size(), size_t(1));
    }

    void theFilesOfASession_areNamed_andAnUnknownSessionIsSaid()
    {
        const auto files = m_reader->ask(SessionFilesQuestion{u"one"_s}, Access::localOwner());
        QVERIFY(files);
        QCOMPARE(files->files.size(), size_t(1));
        QCOMPARE(files->files[0].path, m_folder.filePath(u"one.jsonl"_s));
        const auto none = m_reader->ask(SessionFilesQuestion{u"three"_s}, Access::localOwner());
        QVERIFY(!none);
        QVERIFY(none.error().message.contains(u"three"_s));
    }

private:
    static qint64 ms(const QString &iso) { return QDateTime::fromString(iso, Qt::ISODate).toMSecsSinceEpoch(); }
    QString usage(UsageQuestion::Grouping grouping, const QString &zone)
    {
        UsageQuestion question;
        question.grouping = grouping;
        question.zone = zone;
        return rows(m_reader->ask(question, Access::localOwner()));
    }

    QTemporaryDir m_folder;
    std::unique_ptr<StoreReader> m_reader;
};

QTEST_GUILESS_MAIN(AnswersTest)
#include "tst_answers.moc"
