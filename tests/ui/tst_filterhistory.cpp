// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filtercontroller.h"
#include "ui/filterhistory.h"

#include <QSignalSpy>
#include <QTest>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {

FilterStep step(const QString &text)
{
    FilterStep s;
    s.filter.text = text;
    return s;
}

} // namespace

class tst_FilterHistory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void backAndForward_walkTheSteps();
    void push_forgetsWhatWasAhead();
    void push_sameStepIsNone();
    void push_keepsTheNewestSteps();
    void replace_addsNoStep();
    void controller_typedTextIsOneStep();
    void controller_backUndoesEachChange();
    void controller_picksARangeThatShowsSomething();
    void controller_keepsThePersonsRange();
    void controller_unknownZoneChangesNothing();
    void controller_daysFollowTheZone();
};

void tst_FilterHistory::backAndForward_walkTheSteps()
{
    FilterHistory history(step(u"a"_s));
    QVERIFY(!history.canGoBack() && !history.canGoForward());
    history.push(step(u"b"_s));
    history.push(step(u"c"_s));
    QVERIFY(history.back());
    QVERIFY(history.back());
    QVERIFY(!history.back());
    QCOMPARE(history.current().filter.text, u"a"_s);
    QVERIFY(history.forward());
    QCOMPARE(history.current().filter.text, u"b"_s);
    QVERIFY(history.canGoForward());
}

void tst_FilterHistory::push_forgetsWhatWasAhead()
{
    FilterHistory history(step(u"a"_s));
    history.push(step(u"b"_s));
    history.back();
    history.push(step(u"c"_s));
    QVERIFY(!history.canGoForward());
    history.back();
    QCOMPARE(history.current().filter.text, u"a"_s);
}

void tst_FilterHistory::push_sameStepIsNone()
{
    FilterHistory history(step(u"a"_s));
    QVERIFY(!history.push(step(u"a"_s)));
    QVERIFY(!history.canGoBack());
}

void tst_FilterHistory::push_keepsTheNewestSteps()
{
    FilterHistory history;
    for (size_t i = 0; i < FilterHistory::Limit * 2; ++i)
        history.push(step(QString::number(i)));
    size_t back = 0;
    while (history.back())
        ++back;
    QCOMPARE(back, FilterHistory::Limit - 1);
    QCOMPARE(history.current().filter.text, QString::number(FilterHistory::Limit));
}

void tst_FilterHistory::replace_addsNoStep()
{
    FilterHistory history(step(u"a"_s));
    QVERIFY(history.replace(step(u"b"_s)));
    QVERIFY(!history.canGoBack());
    QCOMPARE(history.current().filter.text, u"b"_s);
}

void tst_FilterHistory::controller_typedTextIsOneStep()
{
    FilterController filter;
    for (const QString &text : {u"f"_s, u"fl"_s, u"fla"_s})
        filter.setText(text);
    QCOMPARE(filter.filter().text, u"fla"_s);
    filter.goBack();
    QCOMPARE(filter.filter().text, QString());
    QVERIFY(!filter.canGoBack());
}

void tst_FilterHistory::controller_backUndoesEachChange()
{
    FilterController filter;
    QSignalSpy changed(&filter, &FilterController::changed);
    filter.setRange(RangeChoice::lastDays(7));
    filter.change([](FilterStep &s) { s.filter.withErrors = true; });
    QCOMPARE(changed.count(), 2);
    filter.goBack();
    QVERIFY(!filter.filter().withErrors);
    filter.goBack();
    QCOMPARE(filter.step().range, RangeChoice::lastDays(30));
    filter.goForward();
    QCOMPARE(filter.step().range, RangeChoice::lastDays(7));
}

void tst_FilterHistory::controller_picksARangeThatShowsSomething()
{
    FilterController filter;
    const qint64 day = 24LL * 3600 * 1000;
    filter.setNewest(filter.nowMs() - 90 * day);
    QCOMPARE(filter.step().range, RangeChoice::allTime());
    QVERIFY(!filter.canGoBack());
    filter.setNewest(filter.nowMs() - day); // an import went on: newer records came
    QCOMPARE(filter.step().range, RangeChoice::lastDays(30));
    filter.setNewest(NoTime);
    QCOMPARE(filter.step().range, RangeChoice::lastDays(30));
}

void tst_FilterHistory::controller_keepsThePersonsRange()
{
    FilterController filter;
    filter.setRange(RangeChoice::lastDays(7));
    filter.setNewest(0);
    QCOMPARE(filter.step().range, RangeChoice::lastDays(7));
}

void tst_FilterHistory::controller_unknownZoneChangesNothing()
{
    FilterController filter;
    QVERIFY(filter.setZone(u"Europe/Prague"_s));
    QVERIFY(!filter.setZone(u"Mars/Olympus"_s));
    QCOMPARE(filter.zone().id(), u"Europe/Prague"_s);
}

void tst_FilterHistory::controller_daysFollowTheZone()
{
    FilterController filter;
    filter.setNow(1'795'168'800'000); // 2026-11-20 10:00 UTC
    filter.setZone(u"UTC"_s);
    const qint64 begin = filter.zone().startOfDay(QDate(2026, 11, 12));
    filter.setDaysOf(begin, begin + 24LL * 3600 * 1000);
    QCOMPARE(filter.step().range, RangeChoice::between(QDate(2026, 11, 12), QDate(2026, 11, 12)));
    QCOMPARE(filter.filter().range.beginMs, begin);
    filter.setZone(u"Asia/Tokyo"_s);
    QCOMPARE(filter.filter().range.beginMs, begin - 9LL * 3600 * 1000);
}

QTEST_GUILESS_MAIN(tst_FilterHistory)
#include "tst_filterhistory.moc"
