// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/alertfigure.h"
#include "query/alertquestion.h"
#include "query/alertrules.h"
#include "query/alerttemplates.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QTest>
#include <QTimeZone>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Minute = 60'000, Hour = 60 * Minute;

AlertRule budget()
{
    return alertTemplate(u"budget-day"_s)->rule; // $20, at 80 % and 100 %
}

qint64 at(const char *iso, const char *zone)
{
    QDateTime time = QDateTime::fromString(QString::fromLatin1(iso), Qt::ISODate);
    time.setTimeZone(QTimeZone(zone));
    return time.toMSecsSinceEpoch();
}

QJsonObject json(const char *text)
{
    return QJsonDocument::fromJson(text).object();
}

std::optional<double> figure(const char *answer, const QString &place,
                             AlertMeasure::Fold fold = AlertMeasure::Fold::Sum, double scale = 1)
{
    AlertMeasure measure;
    measure.figure = place, measure.fold = fold, measure.scale = scale;
    const auto value = figureOf(json(answer), measure);
    return value ? *value : std::optional<double>(-999);
}

} // namespace

/// When rules fire, by clocks that stand still.
class AlertRulesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void figures_areFoundByPointer_foldedAndScaled()
    {
        const char *const rows = R"({"totals":{"cost":8100000000,"p95Ns":null},"rows":[{"n":2},{"n":5},{"n":null}]})";
        QCOMPARE(figure(rows, u"/totals/cost"_s, AlertMeasure::Fold::Sum, 1e-9), std::optional(8.1));
        QCOMPARE(figure(rows, u"/rows/*/n"_s), std::optional(7.0));
        QCOMPARE(figure(rows, u"/rows/*/n"_s, AlertMeasure::Fold::Max), std::optional(5.0));
        QCOMPARE(figure(rows, u"/rows/*/n"_s, AlertMeasure::Fold::Min), std::optional(2.0));
        QCOMPARE(figure(rows, u"/rows/*/n"_s, AlertMeasure::Fold::Count), std::optional(2.0));
        QCOMPARE(figure(rows, u"/rows/1/n"_s), std::optional(5.0));
        QCOMPARE(figure(rows, u"/totals/p95Ns"_s, AlertMeasure::Fold::Max), std::nullopt);
        QCOMPARE(figure(rows, u"/totals/p95Ns"_s), std::optional(0.0));
        QCOMPARE(figure(rows, u"/totals/cots"_s), std::optional(-999.0)); // no such place is no zero
    }

    void figures_chooseElementsByAKey_andAskForWhatIsNotSo()
    {
        const char *const pulse = R"({"fields":[{"key":"rate","value":3},{"key":"queue","value":700}],
                                      "sweeps":[{"kept":true},{"kept":false},{"kept":false}]})";
        QCOMPARE(figure(pulse, u"/fields/key=queue/value"_s, AlertMeasure::Fold::Max), std::optional(700.0));
        QCOMPARE(figure(pulse, u"/fields/key=trouble/value"_s, AlertMeasure::Fold::Max), std::nullopt);
        QCOMPARE(figure(pulse, u"/sweeps/*/!kept"_s), std::optional(2.0));
    }

    void aShareOfNothing_isNotKnown()
    {
        QCOMPARE(figure(R"({"a":1,"b":4})", u"/a ÷ /b"_s, AlertMeasure::Fold::Sum, 100), std::optional(25.0));
        QCOMPARE(figure(R"({"a":0,"b":0})", u"/a ÷ /b"_s), std::nullopt);
        QVERIFY(!checkFigure(u"totals"_s));
        QVERIFY(!checkFigure(u"/a ÷ /b ÷ /c"_s));
    }

    void aDay_isTheLocalOne_alsoWhereClocksChange()
    {
        const Zone prague = Zone::fromId(u"Europe/Prague"_s).value();
        AlertRule rule = budget();
        const TimeRange spring = windowAt(rule, prague, at("2026-03-29T12:00:00", "Europe/Prague"));
        QCOMPARE(spring.endMs - spring.beginMs, 23 * Hour);
        const TimeRange autumn = windowAt(rule, prague, at("2026-10-25T00:30:00", "Europe/Prague"));
        QCOMPARE(autumn.endMs - autumn.beginMs, 25 * Hour);
        QCOMPARE(autumn.beginMs, at("2026-10-25T00:00:00", "Europe/Prague"));
        rule.window = AlertRule::Window::Week;
        const TimeRange week = windowAt(rule, prague, at("2026-10-25T23:30:00", "Europe/Prague"));
        QCOMPARE(week.beginMs, at("2026-10-19T00:00:00", "Europe/Prague"));
        QCOMPARE(week.endMs - week.beginMs, 7 * 24 * Hour + Hour);
        rule.window = AlertRule::Window::Month;
        QCOMPARE(windowAt(rule, prague, week.beginMs).beginMs, at("2026-10-01T00:00:00", "Europe/Prague"));
        rule.window = AlertRule::Window::Minutes, rule.minutes = 10;
        const TimeRange minutes = windowAt(rule, prague, 1'000'000'000);
        QCOMPARE(minutes.endMs, 1'000'000'001);
        QCOMPARE(minutes.endMs - minutes.beginMs, 10 * Minute);
    }

    void levels_fireOnce_eachAtItsShare_andEndBehindTheirHysteresis()
    {
        const AlertRule rule = budget();
        AlertStanding standing;
        const auto step = [&](std::optional<double> value) {
            const AlertStep next = stepAlert(rule, standing, value, 1'000);
            standing = next.now;
            return next;
        };
        QCOMPARE(step(15.9).fired, 0.0);
        QCOMPARE(step(16).fired, 0.8);
        QCOMPARE(step(17).fired, 0.0); // it holds
        QCOMPARE(step(20.5).fired, 1.0);
        QVERIFY(step(19.5).ended.empty()); // within 5 % of the limit
        QCOMPARE(step(18.9).ended, std::vector{1.0});
        QCOMPARE(standing.level, 0.8);
        QCOMPARE(step(std::nullopt).ended, std::vector{0.8}); // nothing is known: nothing holds
        QCOMPARE(standing.level, 0.0);
        QCOMPARE(step(30).fired, 1.0); // of both the graver one
        QCOMPARE(step(0).ended, (std::vector{1.0, 0.8}));
    }

    void below_isTheOtherWayRound()
    {
        AlertRule rule = alertTemplate(u"disk"_s)->rule; // 5 GB, and a fifth of it
        AlertStanding standing;
        AlertStep step = stepAlert(rule, standing, 4.9e9, 1);
        QCOMPARE(step.fired, 1.0);
        step = stepAlert(rule, step.now, 0.9e9, 2);
        QCOMPARE(step.fired, 0.2);
        step = stepAlert(rule, step.now, 5.1e9, 3);
        QCOMPARE(step.ended, std::vector{0.2});
        QCOMPARE(stepAlert(rule, step.now, 5.3e9, 4).ended, std::vector{1.0});
    }

    void whatMustHoldForAWhile_waits_andStartsAgainAfterABreak()
    {
        AlertRule rule = budget();
        rule.forSeconds = 60;
        AlertStep step = stepAlert(rule, {}, 21, 0);
        QCOMPARE(step.fired, 0.0);
        QCOMPARE(step.now.pendingLevel, 1.0);
        step = stepAlert(rule, step.now, 10, 30'000);
        QCOMPARE(step.now.pendingLevel, 0.0);
        step = stepAlert(rule, step.now, 21, 40'000);
        step = stepAlert(rule, step.now, 17, 70'000); // a milder level has been held all the while
        QCOMPARE(step.now.pendingLevel, 0.8);
        QCOMPARE(stepAlert(rule, step.now, 17, 99'999).fired, 0.0);
        step = stepAlert(rule, step.now, 17, 100'000);
        QCOMPARE(step.fired, 0.8);
    }

    void quietHours_mayCrossMidnight_andFollowTheClockOnTheWall()
    {
        const Zone prague = Zone::fromId(u"Europe/Prague"_s).value();
        AlertRule rule = budget();
        QVERIFY(!isQuiet(rule, prague, 0));
        rule.quietFrom = u"22:00"_s, rule.quietTo = u"07:00"_s;
        QVERIFY(!isQuiet(rule, prague, at("2026-10-24T21:59:00", "Europe/Prague")));
        QVERIFY(isQuiet(rule, prague, at("2026-10-24T22:00:00", "Europe/Prague")));
        QVERIFY(isQuiet(rule, prague, at("2026-10-25T06:59:00", "Europe/Prague"))); // nine hours and one more
        QVERIFY(!isQuiet(rule, prague, at("2026-10-25T07:00:00", "Europe/Prague")));
        rule.quietFrom = u"12:00"_s, rule.quietTo = u"13:00"_s;
        QVERIFY(isQuiet(rule, prague, at("2026-07-01T12:30:00", "Europe/Prague")));
        QVERIFY(!isQuiet(rule, prague, at("2026-07-01T22:30:00", "Europe/Prague")));
    }

    void everyBuiltInRule_canBeKept_andItsQuestionAsked()
    {
        QVERIFY(alertTemplates().size() >= 11);
        for (const AlertTemplate &each : alertTemplates()) {
            QVERIFY2(checkRule(each.rule), qPrintable(each.id));
            QVERIFY(!each.about.isEmpty());
        }
    }

    void rulesThatCannotBe_areRefusedInWords_data()
    {
        QTest::addColumn<QString>("begins");
        QTest::addColumn<int>("what");
        const char *const begins[] = {"name:",
                                      "limit:",
                                      "limit:",
                                      "levels:",
                                      "levels:",
                                      "minutes:",
                                      "zone:",
                                      "measure.question:",
                                      "measure.body:",
                                      "measure.figure:",
                                      "quietFrom:",
                                      "clearShare:",
                                      "measure.question:"};
        for (int i = 0; i < int(std::size(begins)); ++i)
            QTest::addRow("%d %s", i, begins[i]) << QString::fromLatin1(begins[i]) << i;
    }
    void rulesThatCannotBe_areRefusedInWords()
    {
        QFETCH(QString, begins);
        QFETCH(int, what);
        AlertRule rule = budget();
        switch (what) {
        case 0:
            rule.name = u"  "_s;
            break;
        case 1:
            rule.limit = 0;
            break;
        case 2:
            rule.limit = qQNaN();
            break;
        case 3:
            rule.levels = {};
            break;
        case 4:
            rule.levels = {1, 0.8};
            break;
        case 5:
            rule.window = AlertRule::Window::Minutes, rule.minutes = 0;
            break;
        case 6:
            rule.zone = u"Europe/Atlantis"_s;
            break;
        case 7:
            rule.measure.question = u"nothing"_s;
            break;
        case 8:
            rule.measure.body = u"{\"nothing\":1}"_s;
            break;
        case 9:
            rule.measure.figure = u"cost"_s;
            break;
        case 10:
            rule.quietFrom = u"22:00"_s;
            break;
        case 11:
            rule.clearShare = 0;
            break;
        case 12:
            rule.measure.question = u"alert-test"_s;
            break; // alerts about alerts
        }
        const auto refused = checkRule(rule);
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.startsWith(begins), qPrintable(refused.error().message));
    }

    void aSentence_saysValueAndLimit()
    {
        QCOMPARE(alertSentence(budget(), 0.8, 16.5), u"Cost of the day: $16.50, at least 80 % of $20.00"_s);
        QCOMPARE(alertSentence(alertTemplate(u"disk"_s)->rule, 1, 4.2e9),
                 u"Disk nearly full: 4.2 GB, at most 5.0 GB"_s);
    }
};

QTEST_GUILESS_MAIN(AlertRulesTest)
#include "tst_alertrules.moc"
