// SPDX-License-Identifier: GPL-3.0-or-later
// What a pack asks under a filter, and what is drawn of the answers. No store.
#include "domain/packschedule.h"
#include "reports/packdata.h"
#include "reports/packexport.h"
#include "reports/packmaking.h"
#include "reports/packscheduler.h"

#include <QDateTime>
#include <QTest>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {

const QString Prague = u"Europe/Prague"_s;

qint64 utc(const QString &iso)
{
    return QDateTime::fromString(iso, Qt::ISODate).toMSecsSinceEpoch();
}

PackPanel costByModel()
{
    PackPanel panel;
    panel.id = u"cost"_s, panel.title = u"Cost"_s;
    panel.kind = PackPanel::Kind::Chart;
    TelemetryQuestion question;
    question.groups = {TelemetryQuestion::Group::Day, TelemetryQuestion::Group::Model};
    question.filter.agents = {u"claude-code"_s};
    panel.question = question;
    panel.x = u"day"_s, panel.series = u"model"_s, panel.figures = QStringList{u"cost"_s};
    return panel;
}

Pack packOf(const PackPanel &panel)
{
    Pack pack;
    pack.id = u"mine"_s, pack.title = u"Mine"_s;
    pack.panels = {panel};
    return pack;
}

TelemetryRow row(const QString &day, const QString &model, qint64 nano)
{
    TelemetryRow made;
    made.first = day, made.second = model;
    made.figures.events = 1;
    made.figures.cost = NanoUsd{nano};
    return made;
}

PackData filled(const PackPanel &panel, const TelemetryAnswer &answer, const TimeRange &range)
{
    Filter filter;
    filter.range = range;
    return askedPackData(packOf(panel), filter, u"UTC"_s, 0, [&](const Question &) { return Result<Answer>(answer); });
}

PackSchedule schedule(PackSchedule::Every every, int day, int minute)
{
    PackSchedule made;
    made.pack = u"mine"_s, made.zone = Prague, made.folder = u"x"_s;
    made.every = every, made.day = day, made.minute = minute;
    return made;
}

} // namespace

class PackDataTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filter_whatBothAllow()
    {
        Filter filter;
        filter.range = {100, 200};
        filter.models = {u"a"_s};
        const auto both = packQuestions(packOf(costByModel()), filter, Prague);
        const auto &question = std::get<TelemetryQuestion>(both.front().question);
        QCOMPARE(question.filter.range, filter.range);
        QCOMPARE(question.filter.agents, QStringList{u"claude-code"_s});
        QCOMPARE(question.filter.models, QStringList{u"a"_s});
        QCOMPARE(question.zone, Prague);
        QVERIFY(!both.front().nothing);
        filter.agents = {u"codex"_s};
        QVERIFY(packQuestions(packOf(costByModel()), filter, Prague).front().nothing);
        filter.agents = {u"codex"_s, u"claude-code"_s};
        QVERIFY(!packQuestions(packOf(costByModel()), filter, Prague).front().nothing);
    }

    void filter_excludedAndIncludedChoicesMeet()
    {
        PackPanel panel = costByModel();
        std::get<TelemetryQuestion>(panel.question).filter.events.kinds.values = {u"tool"_s, u"prompt"_s};
        Filter filter;
        filter.events.kinds = {{u"tool"_s}, true};
        const auto asked = packQuestions(packOf(panel), filter, {});
        const auto &kinds = std::get<TelemetryQuestion>(asked.front().question).filter.events.kinds;
        QCOMPARE(kinds.values, QStringList{u"prompt"_s});
        QVERIFY(!kinds.excluded);
    }

    void sql_takesRangeAndNames()
    {
        PackPanel panel;
        panel.question = SqlQuestion{u"SELECT 1 WHERE time_ms >= :from_ms AND time_ms < :to_ms AND :filter"_s};
        Filter filter;
        filter.range = {5, 9};
        filter.models = {u"o'neil"_s, QString()};
        const auto asked = packQuestions(packOf(panel), filter, {});
        QCOMPARE(std::get<SqlQuestion>(asked.front().question).sql,
                 u"SELECT 1 WHERE time_ms >= 5 AND time_ms < 9 AND ((model IN ('o''neil') OR model IS NULL))"_s);
        QVERIFY(!asked.front().rangeAlone);
        filter.text = u"x"_s;
        QVERIFY(packQuestions(packOf(panel), filter, {}).front().rangeAlone);
    }

    void figure_everyDayStandsAndTheSmallestAreOther()
    {
        PackPanel panel = costByModel();
        panel.mostSeries = 2;
        TelemetryAnswer answer;
        answer.rows = {row(u"2026-11-01"_s, u"a"_s, 3'000'000'000), row(u"2026-11-03"_s, u"a"_s, 1'000'000'000),
                       row(u"2026-11-03"_s, u"b"_s, 2'000'000'000), row(u"2026-11-03"_s, u"c"_s, 500'000'000)};
        const TimeRange range{utc(u"2026-11-01T00:00:00Z"_s), utc(u"2026-11-05T00:00:00Z"_s)};
        const PackData data = filled(panel, answer, range);
        const PanelFigure figure = figureOf(data.panels.front(), range, u"UTC"_s);
        QCOMPARE(figure.positions.size(), std::size_t(4));
        QCOMPARE(figure.series.size(), std::size_t(2));
        QCOMPARE(figure.series[0].name, u"a"_s);
        QCOMPARE(figure.series[0].total, 4.0);
        QVERIFY(!figure.series[0].values[1]);
        QVERIFY(figure.series[1].isOther);
        QCOMPARE(figure.series[1].values[2].value_or(0), 2.5);
    }

    void csv_moneyIsExactAndFormulasAreTexts()
    {
        TelemetryAnswer answer;
        answer.rows = {row(u"2026-11-01"_s, u"=cmd"_s, 1)};
        const TimeRange november{utc(u"2026-11-01T00:00:00Z"_s), utc(u"2026-12-01T00:00:00Z"_s)};
        const PackData data = filled(costByModel(), answer, november);
        const std::string csv = packCsv(data, u"cost");
        QVERIFY(csv.starts_with("day,model,cost_usd\r\n"));
        QVERIFY(csv.find("\r\n2026-11-01,'=cmd,0.000000001\r\n") != std::string::npos);
        QVERIFY(packCsv(data).starts_with("cost,Cost\r\nday,"));
    }

    void numbers_ofTheTotalsAndBefore()
    {
        PackPanel panel = costByModel();
        panel.kind = PackPanel::Kind::Number;
        panel.figures = QStringList{u"cost"_s, u"error_rate"_s};
        panel.words = {{u"cost"_s, u"Spent"_s}};
        TelemetryAnswer answer;
        answer.totals.cost = NanoUsd{7};
        answer.before.emplace();
        answer.before->cost = NanoUsd{5};
        const PackData data = filled(panel, answer, {});
        const auto numbers = numbersOf(data.panels.front());
        QCOMPARE(numbers.size(), std::size_t(2));
        QCOMPARE(numbers[0].title, u"Spent"_s);
        QCOMPARE(numbers[0].value, PanelCell(qint64(7)));
        QCOMPARE(numbers[0].before, PanelCell(qint64(5)));
        QCOMPARE(numbers[1].value, PanelCell()); // of no events there is no rate
    }

    void offer_offUntilSeenThenOffered()
    {
        Pack pack = packOf(costByModel());
        pack.needs = {{u"class"_s, u"devops"_s}};
        PackStatesAnswer states;
        QCOMPARE(offerOf(pack, states).standing, PackStanding::Hidden);
        states.seen = {{u"class"_s, u"devops"_s, 77}};
        QCOMPARE(offerOf(pack, states).standing, PackStanding::Offered);
        QCOMPARE(offerOf(pack, states).seenMs, qint64(77));
        states.packs = {{u"mine"_s, true, u"ann"_s, 1}};
        QCOMPARE(offerOf(pack, states).standing, PackStanding::Enabled);
        states.packs.front().enabled = false;
        QCOMPARE(offerOf(pack, states).standing, PackStanding::Offered);
    }

    void range_wholeLocalDaysOverAChangeOfClocks()
    {
        const TimeRange range = packRange(2, Prague, utc(u"2026-10-25T12:00:00Z"_s));
        QCOMPARE(range.beginMs, utc(u"2026-10-23T22:00:00Z"_s));
        QCOMPARE(range.endMs, utc(u"2026-10-25T23:00:00Z"_s)); // 25 hours
    }

    void schedule_localTimeAcrossTheClocks()
    {
        const PackSchedule daily = schedule(PackSchedule::Every::Day, 1, 7 * 60);
        QCOMPARE(nextRunMs(daily, utc(u"2026-10-24T05:00:00Z"_s)), utc(u"2026-10-25T06:00:00Z"_s));
        QCOMPARE(nextRunMs(daily, utc(u"2026-10-24T04:59:59Z"_s)), utc(u"2026-10-24T05:00:00Z"_s));
        // 02:30 does not exist on 28 March 2027: the clocks go from 02:00 to 03:00, at 01:00 UTC.
        const PackSchedule night = schedule(PackSchedule::Every::Day, 1, 150);
        QCOMPARE(nextRunMs(night, utc(u"2027-03-27T12:00:00Z"_s)), utc(u"2027-03-28T01:00:00Z"_s));
        QCOMPARE(nextRunMs(night, utc(u"2027-03-28T01:00:00Z"_s)), utc(u"2027-03-29T00:30:00Z"_s));
    }

    void schedule_weeksAndMonths()
    {
        const PackSchedule monday = schedule(PackSchedule::Every::Week, 1, 0);
        QCOMPARE(nextRunMs(monday, utc(u"2026-11-21T12:00:00Z"_s)), utc(u"2026-11-22T23:00:00Z"_s));
        const PackSchedule monthly = schedule(PackSchedule::Every::Month, 28, 60);
        QCOMPARE(nextRunMs(monthly, utc(u"2026-11-29T12:00:00Z"_s)), utc(u"2026-12-28T00:00:00Z"_s));
        PackSchedule off = monday;
        off.enabled = false;
        QCOMPARE(nextRunMs(off, 0), NoTime);
    }

    void schedule_reportsOnTheDaysBefore()
    {
        PackSchedule weekly = schedule(PackSchedule::Every::Week, 1, 7 * 60);
        const ReportDays days = reportDays(weekly, utc(u"2026-11-23T06:00:00Z"_s));
        QCOMPARE(days.first, QDate(2026, 11, 16));
        QCOMPARE(days.last, QDate(2026, 11, 22));
        QCOMPARE(days.range.endMs, utc(u"2026-11-22T23:00:00Z"_s));
    }

    void schedule_ofSeveralMissedTheLatest()
    {
        PackSchedule daily = schedule(PackSchedule::Every::Day, 1, 7 * 60);
        daily.nextMs = utc(u"2026-11-10T06:00:00Z"_s);
        QCOMPARE(latestMissedMs(daily, utc(u"2026-11-21T12:00:00Z"_s)), utc(u"2026-11-21T06:00:00Z"_s));
        QCOMPARE(latestMissedMs(daily, daily.nextMs), daily.nextMs);
    }

    void schedule_foldersLeadNowhereElse()
    {
        PackSchedule made = schedule(PackSchedule::Every::Day, 1, 0);
        made.folder = u"../elsewhere"_s;
        QVERIFY(!checkPackSchedule(made, true));
        made.folder = u"a/../../b"_s;
        QVERIFY(!checkPackSchedule(made, false));
        made.folder = u"/etc"_s;
        QVERIFY(!checkPackSchedule(made, true));
        QVERIFY(checkPackSchedule(made, false).has_value());
        made.folder = u"team/weekly"_s;
        QVERIFY(checkPackSchedule(made, true).has_value());
        QCOMPARE(scheduleFolder(made.folder, u"/r"_s), u"/r/team/weekly"_s);
        made.folder.clear();
        QVERIFY(!checkPackSchedule(made, true)); // it would go nowhere
    }

    void fileName_isOneNameWhateverThePackIsCalled()
    {
        PackData data;
        data.pack.id = u"../../etc/passwd"_s;
        QCOMPARE(packFileName(data, "pdf"), u"pack.pdf"_s);
    }
};

QTEST_APPLESS_MAIN(PackDataTest)
#include "tst_packdata.moc"
