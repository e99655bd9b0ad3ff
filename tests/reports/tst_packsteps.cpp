// SPDX-License-Identifier: GPL-3.0-or-later
// Long periods: what charts along days ask and draw then.
#include "base/zone.h"
#include "reports/packdata.h"
#include "reports/packexport.h"
#include "reports/packsource.h"
#include "reports/packsteps.h"

#include <QDateTime>
#include <QTest>

#include <numeric>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {

using Group = TelemetryQuestion::Group;

TimeRange daysBefore(QDate last, int days)
{
    return {Zone().startOfDay(last.addDays(1 - days)), Zone().startOfDay(last.addDays(1))};
}

const QDate LastDay(2025, 11, 20); // a Thursday

PackPanel costPanel(PackPanel::Kind kind)
{
    PackPanel panel;
    panel.id = u"cost"_s, panel.title = u"Cost"_s, panel.kind = kind;
    TelemetryQuestion question;
    question.groups = {Group::Day, Group::Model};
    panel.question = question;
    panel.figures = QStringList{u"cost"_s};
    if (kind != PackPanel::Kind::Table)
        panel.x = u"day"_s, panel.series = u"model"_s;
    return panel;
}

Pack packOf(const PackPanel &panel)
{
    Pack pack;
    pack.id = u"mine"_s;
    pack.panels = {panel};
    return pack;
}

std::vector<Group> groupsOf(const PanelAsking &asking)
{
    return std::get<TelemetryQuestion>(asking.question).groups;
}

TelemetryRow costOf(const QString &step, qint64 nano)
{
    TelemetryRow row;
    row.first = step, row.second = u"m"_s;
    row.figures.cost = NanoUsd{nano};
    return row;
}

PackData answered(const PackPanel &panel, int days, const Answer &answer)
{
    Filter filter;
    filter.range = daysBefore(LastDay, days);
    return askedPackData(packOf(panel), filter, u"UTC"_s, 0, [&](const Question &) { return Result<Answer>(answer); });
}

} // namespace

class PackStepsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shortPeriods_standByDay_longerOnesByWeek_longOnesByMonth()
    {
        for (const auto &[days, step] :
             {std::pair{7, PanelStep::Day}, std::pair{92, PanelStep::Day}, std::pair{93, PanelStep::Week},
              std::pair{366, PanelStep::Week}, std::pair{801, PanelStep::Month}, std::pair{3660, PanelStep::Month}})
            QCOMPARE(packStep(daysBefore(LastDay, days), u"UTC"_s), step);
        QCOMPARE(packStep(TimeRange(), u"UTC"_s), PanelStep::Week);
    }

    void aChartAlongDays_asksByThePeriodsStep_aTableAsItSays()
    {
        Filter filter;
        filter.range = daysBefore(LastDay, 365);
        const auto ask = [&](const PackPanel &panel) { return packQuestions(packOf(panel), filter, u"UTC"_s).front(); };
        QCOMPARE(groupsOf(ask(costPanel(PackPanel::Kind::Chart))), (std::vector{Group::Week, Group::Model}));
        QCOMPARE(groupsOf(ask(costPanel(PackPanel::Kind::Table))), (std::vector{Group::Day, Group::Model}));
        filter.range = daysBefore(LastDay, 30);
        QCOMPARE(groupsOf(ask(costPanel(PackPanel::Kind::Chart))), (std::vector{Group::Day, Group::Model}));
    }

    void everyChartAlongDays_ofEveryBuiltInPack_hasAStepForAYear()
    {
        Filter filter;
        filter.range = daysBefore(LastDay, 365);
        int charts = 0;
        for (const FoundPack &found : builtInPacks()) {
            for (const PanelAsking &asking : packQuestions(found.pack, filter, u"UTC"_s)) {
                const PackPanel &panel = found.pack.panels[asking.panel];
                const bool alongDays = panel.kind == PackPanel::Kind::Chart && panel.x == u"day"_s;
                if (!alongDays || std::holds_alternative<SqlQuestion>(asking.question))
                    continue;
                QVERIFY2(asking.bySteps, qPrintable(found.pack.id + u'/' + panel.id));
                ++charts;
            }
        }
        QVERIFY(charts >= 8);
    }

    void weeks_areAllThere_underTheFirstDayOfEach_andSayWhatTheyAre()
    {
        const TelemetryAnswer answer{
            {costOf(u"2025-10-06"_s, 2'000'000'000), costOf(u"2025-11-17"_s, 1'000'000'000)}, 0, {}, {}, true, NoTime};
        const PackData data = answered(costPanel(PackPanel::Kind::Chart), 100, answer);
        const PanelFigure figure = figureOf(data.panels[0], data.filter.range, u"UTC"_s);
        QCOMPARE(figure.x.step, PanelStep::Week);
        QCOMPARE(figure.positions.size(), std::size_t(15)); // the first one begins before the period does
        QCOMPARE(std::get<QString>(figure.positions.front()), u"2025-08-11"_s);
        QCOMPARE(std::get<QString>(figure.positions.back()), u"2025-11-17"_s);
        QCOMPARE(figure.series.front().total, 3.0);
        QCOMPARE(figure.series.front().values.back(), std::optional(1.0));
        QCOMPARE(stepOf(data.panels[0].panel, data.panels[0].table, data.filter.range, u"UTC"_s),
                 std::optional(PanelStep::Week));
        QVERIFY(packCsv(data, u"cost").starts_with("week,model,cost_usd\r\n"));
    }

    void withoutAnEnd_allChartsStandUpToToday()
    {
        const QDate today = Zone().day(QDateTime::currentMSecsSinceEpoch());
        const TimeRange range{Zone().startOfDay(today.addDays(-400)), TimeRange().endMs};
        Filter filter;
        filter.range = range;
        PackPanel timeline;
        timeline.id = u"log"_s, timeline.kind = PackPanel::Kind::Timeline, timeline.question = ActivityQuestion();
        timeline.x = u"time"_s, timeline.series = u"action"_s, timeline.figures = QStringList{u"events"_s};
        const auto lastOf = [&](const PackPanel &panel, const Answer &answer) {
            const PackData data = askedPackData(packOf(panel), filter, u"UTC"_s, 0,
                                                [&](const Question &) { return Result<Answer>(answer); });
            const PanelFigure figure = figureOf(data.panels[0], range, u"UTC"_s);
            return std::pair(figure.x.step, std::get<QString>(figure.positions.back()));
        };
        const QString monday = today.addDays(1 - today.dayOfWeek()).toString(Qt::ISODate);
        const QDate old = today.addDays(-390);
        const TelemetryAnswer cost{
            {costOf(old.addDays(1 - old.dayOfWeek()).toString(Qt::ISODate), 1)}, 0, {}, {}, true, NoTime};
        QCOMPARE(lastOf(costPanel(PackPanel::Kind::Chart), cost), std::pair(PanelStep::Week, monday));
        ActivityAnswer events;
        events.events.emplace_back();
        events.events.front().timeMs = range.beginMs + 1;
        QCOMPARE(lastOf(timeline, events), std::pair(PanelStep::Week, monday)); // not the one day that has something
    }

    void aTimeline_hasTheEndsOfThePeriod_whereNothingHappened()
    {
        PackPanel panel;
        panel.id = u"log"_s, panel.kind = PackPanel::Kind::Timeline, panel.question = TimelineQuestion();
        panel.x = u"time"_s, panel.series = u"class"_s, panel.figures = QStringList{u"events"_s};
        TimelineAnswer answer;
        const qint64 beginMs = daysBefore(LastDay, 10).beginMs;
        for (int bucket = 0; bucket < 10; ++bucket) {
            answer.buckets.emplace_back();
            answer.buckets.back().beginMs = beginMs + bucket * 86'400'000LL;
        }
        const auto shown = [&] {
            const PackData data = answered(panel, 10, answer);
            return figureOf(data.panels[0], data.filter.range, u"UTC"_s);
        };
        QVERIFY(shown().positions.empty()); // of nothing there is no picture
        answer.buckets[4].classes[2] = 7;
        const PanelFigure figure = shown();
        QCOMPARE(std::get<qint64>(figure.positions.front()), beginMs);
        QCOMPARE(std::get<qint64>(figure.positions.back()), beginMs + 9 * 86'400'000LL);
        QCOMPARE(figure.series.size(), std::size_t(1));
        QCOMPARE(figure.series.front().total, 7.0);
    }

    void months_areFirstDays()
    {
        const TelemetryAnswer answer{{costOf(u"2024-02"_s, 2'000'000'000)}, 0, {}, {}, true, NoTime};
        const PackData data = answered(costPanel(PackPanel::Kind::Chart), 1000, answer);
        const PanelFigure figure = figureOf(data.panels[0], data.filter.range, u"UTC"_s);
        QCOMPARE(figure.x.step, PanelStep::Month);
        QCOMPARE(figure.positions.size(), std::size_t(34)); // February 2023 to November 2025
        QCOMPARE(figure.series.front().values[12], std::optional(2.0));
    }

    void sessionsOfAYear_areAllAskedFor()
    {
        Filter filter;
        filter.range = daysBefore(LastDay, 365);
        const auto &claude = builtInPacks().front().pack;
        const auto askings = packQuestions(claude, filter, u"UTC"_s);
        const auto chart = std::find_if(askings.begin(), askings.end(), [&](const PanelAsking &asking) {
            return claude.panels[asking.panel].id == u"sessions-per-day"_s;
        });
        QVERIFY(chart != askings.end());
        const auto &question = std::get<KpisQuestion>(chart->question);
        QCOMPARE(question.step, PanelStep::Week);
        KpisAnswer answer;
        answer.firstDay = QDate(2024, 11, 25);
        answer.days.resize(52);
        answer.days[3].sessions = 4;
        PackData data = emptyPackData(claude, filter, u"UTC"_s, 0);
        fill(data, *chart, Result<Answer>(answer));
        const PanelFigure figure = figureOf(data.panels[chart->panel], filter.range, u"UTC"_s);
        QCOMPARE(std::get<QString>(figure.positions[4]), u"2024-12-16"_s);
        QCOMPARE(figure.series.front().values[4], std::optional(4.0));
    }

    void aTimelineOfEvents_countsThemByDay_andByHourWhereItIsShort()
    {
        PackPanel panel;
        panel.id = u"log"_s, panel.kind = PackPanel::Kind::Timeline;
        panel.question = ActivityQuestion();
        panel.x = u"time"_s, panel.series = u"action"_s, panel.figures = QStringList{u"events"_s};
        ActivityAnswer answer;
        for (const int minutes : {0, 1, 59, 60, 3 * 60, 26 * 60}) {
            ActivityEvent event;
            event.timeMs = Zone().startOfDay(LastDay.addDays(-2)) + minutes * 60'000LL;
            event.action = "login";
            answer.events.push_back(event);
        }
        const auto values = [&](int days) {
            const PackData data = answered(panel, days, answer);
            const PanelFigure figure = figureOf(data.panels[0], data.filter.range, u"UTC"_s);
            std::vector<double> all;
            for (const std::optional<double> &value : figure.series.front().values)
                all.push_back(value.value_or(0));
            return all;
        };
        QCOMPARE(values(5), (std::vector<double>{0, 0, 5, 1, 0}));
        QCOMPARE(values(3), (std::vector<double>{3, 1, 1, 1})); // hours with something
    }
};

QTEST_GUILESS_MAIN(PackStepsTest)
#include "tst_packsteps.moc"
