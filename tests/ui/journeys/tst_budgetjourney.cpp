// SPDX-License-Identifier: GPL-3.0-or-later
// A budget is written, held against last month, seen to be right, and kept; by mouse and by keyboard.
#include "tests/findings/claudestory.h"

#include "journey.h"
#include "charts/alertchart.h"
#include "charts/panelstate.h"
#include "models/alertmodels.h"
#include "ui/alerts/alertsdock.h"
#include "ui/alerts/ruledialog.h"

#include <QLineEdit>

#include <set>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {

constexpr int HoursMs = 3'600'000;
const std::set<int> DearDays{4, 11, 12}; ///< of last month

QDate lastMonth()
{
    const QDate today = QDateTime::currentDateTimeUtc().date();
    return QDate(today.year(), today.month(), 1).addMonths(-1);
}

/// Last month: a model call of $1.95 on every day, five of them on three days.
QByteArray costlyMonth()
{
    ClaudeStory story;
    int number = 0;
    const auto call = [&](QDate day, int hour) {
        const QString id = QString::number(++number);
        const qint64 at = day.startOfDay(Qt::UTC).toMSecsSinceEpoch() + qint64(hour) * HoursMs;
        const QJsonObject usage{{u"input_tokens"_s, 150'000}, {u"output_tokens"_s, 100'000}};
        const QJsonObject said{{u"type"_s, u"text"_s}, {u"text"_s, u"done"_s}};
        story.add({{u"type"_s, u"assistant"_s},
                   {u"uuid"_s, u"u-"_s + id},
                   {u"requestId"_s, u"req_"_s + id},
                   {u"cwd"_s, u"/home/dev/app"_s},
                   {u"timestamp"_s, QDateTime::fromMSecsSinceEpoch(at, Qt::UTC).toString(Qt::ISODateWithMs)},
                   {u"message"_s,
                    QJsonObject{{u"id"_s, u"msg_"_s + id},
                                {u"role"_s, u"assistant"_s},
                                {u"model"_s, u"claude-sonnet-4-5-20250929"_s},
                                {u"content"_s, QJsonArray{said}},
                                {u"usage"_s, usage}}}});
    };
    for (QDate day = lastMonth(); day < lastMonth().addMonths(1); day = day.addDays(1)) {
        for (int i = 0; i < (DearDays.contains(day.day()) ? 5 : 1); ++i)
            call(day, 8 + i);
    }
    return story.text();
}

} // namespace

class BudgetJourney : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Journey::prepare(u"tst_budgetjourney"_s); }
    void init();
    void cleanup() { m_journey.reset(); }

    void aBudget_isWritten_heldAgainstLastMonth_andKept_byMouse();
    void aBudget_isWritten_heldAgainstLastMonth_andKept_byKeyboard();
    void aRule_isMadeStricter_andHeldAgainstLastMonthAgain();

private:
    static constexpr int LongMs = Journey::LongMs;

    AlertsDock *alerts() { return m_journey->window().alerts(); }
    RuleDialog *newBudget(bool byKey = false);
    static void put(QLineEdit *field, const QString &words)
    {
        field->setFocus(Qt::TabFocusReason);
        QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(field, words);
    }
    /// Tab until the widget has the keyboard; false: it cannot be reached.
    static bool tabTo(QWidget *in, const QWidget *target)
    {
        for (int i = 0; i < 100 && QApplication::focusWidget() != target; ++i)
            QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : in, Qt::Key_Tab);
        return QApplication::focusWidget() == target;
    }
    static std::set<int> daysThatFired(const RuleDialog &dialog, double level);
    void checkKept(const QString &limit);

    std::unique_ptr<Journey> m_journey;
};

void BudgetJourney::init()
{
    m_journey = std::make_unique<Journey>();
    QVERIFY(m_journey->open());
    QVERIFY(m_journey->writeTranscript(u"story"_s, costlyMonth()));
    UsageQuestion everything;
    everything.zone = u"UTC"_s;
    const auto calls = [&] { return m_journey->ask(everything).totals.calls; };
    QTRY_COMPARE_WITH_TIMEOUT(calls(), qint64(lastMonth().daysInMonth()) + 4 * qint64(DearDays.size()), LongMs);
    QVERIFY(m_journey->goTo(Workspace::Alerts));
    QTRY_VERIFY(alerts()->isVisible());
    QTRY_COMPARE_WITH_TIMEOUT(alerts()->state()->state(), PanelState::Empty, LongMs);
}

RuleDialog *BudgetJourney::newBudget(bool byKey)
{
    return Journey::choose(alerts()->newRuleButton(), u"Cost of the day"_s, byKey) ? m_journey->dialog<RuleDialog>()
                                                                                   : nullptr;
}

std::set<int> BudgetJourney::daysThatFired(const RuleDialog &dialog, double level)
{
    std::set<int> days;
    for (const AlertFiring &firing : dialog.chart()->answer().firings) {
        const QDate day = QDateTime::fromMSecsSinceEpoch(firing.beganMs, Qt::UTC).date();
        if (qFuzzyCompare(firing.level, level) && day >= lastMonth() && day < lastMonth().addMonths(1))
            days.insert(day.day());
    }
    return days;
}

void BudgetJourney::checkKept(const QString &limit)
{
    QTRY_VERIFY_WITH_TIMEOUT(!m_journey->window().findChild<RuleDialog *>(), LongMs);
    QTRY_COMPARE_WITH_TIMEOUT(alerts()->rules()->model()->rowCount(), 1, LongMs);
    const auto shows = [&] { return alerts()->rules()->cell(0, AlertRulesModel::Limit).text.contains(limit); };
    QTRY_VERIFY_WITH_TIMEOUT(shows(), LongMs);
    const auto isEvaluated = [this] { return m_journey->ask(AlertRulesQuestion()).rules.front().known; };
    QTRY_VERIFY_WITH_TIMEOUT(isEvaluated(), LongMs);
    QVERIFY(m_journey->ask(AlertHistoryQuestion()).firings.empty()); // a test is no alert, and today cost nothing
}

void BudgetJourney::aBudget_isWritten_heldAgainstLastMonth_andKept_byMouse()
{
    RuleDialog *const dialog = newBudget();
    QVERIFY(dialog);
    put(dialog->limitEdit(), u"9"_s);
    QTest::mouseClick(dialog->testButton(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!dialog->chart()->answer().points.empty(), LongMs);
    QCOMPARE(daysThatFired(*dialog, 0.8), DearDays);
    QCOMPARE(daysThatFired(*dialog, 1.0), DearDays);
    QCOMPARE(dialog->chart()->answer().firings.size(), 2 * DearDays.size());
    QVERIFY2(dialog->result().contains(u"would have fired 6 time"_s), qPrintable(dialog->result()));
    Journey::grab(*dialog, u"journey-budget-test"_s);
    QCOMPARE(alerts()->rules()->model()->rowCount(), 0); // trying keeps nothing
    QTest::mouseClick(dialog->saveButton(), Qt::LeftButton);
    checkKept(u"$9.00"_s);
    Journey::grab(m_journey->window(), u"journey-budget-kept"_s);
}

void BudgetJourney::aBudget_isWritten_heldAgainstLastMonth_andKept_byKeyboard()
{
    QVERIFY(tabTo(&m_journey->window(), alerts()->newRuleButton()));
    RuleDialog *const dialog = newBudget(true);
    QVERIFY(dialog);
    QTRY_VERIFY(dialog->isActiveWindow() && dialog->isAncestorOf(QApplication::focusWidget()));
    QVERIFY(tabTo(dialog, dialog->limitEdit()));
    QTest::keyClick(dialog->limitEdit(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(dialog->limitEdit(), u"30"_s);
    QVERIFY(tabTo(dialog, dialog->testButton()));
    QTest::keyClick(dialog->testButton(), Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(!dialog->chart()->answer().points.empty(), LongMs);
    QVERIFY(dialog->chart()->answer().firings.empty());
    QVERIFY2(dialog->result().contains(u"would not have fired"_s), qPrintable(dialog->result()));
    QVERIFY(tabTo(dialog, dialog->saveButton()));
    QTest::keyClick(dialog->saveButton(), Qt::Key_Space);
    checkKept(u"$30.00"_s);
}

void BudgetJourney::aRule_isMadeStricter_andHeldAgainstLastMonthAgain()
{
    RuleDialog *const written = newBudget();
    QVERIFY(written);
    QTest::mouseClick(written->saveButton(), Qt::LeftButton);
    checkKept(u"$20.00"_s);
    if (QTest::currentTestFailed())
        return;
    Journey::doubleClickRow(alerts()->rules(), 0);
    auto *const dialog = m_journey->dialog<RuleDialog>();
    QVERIFY(dialog);
    put(dialog->limitEdit(), u"1.5"_s);
    put(dialog->levelsEdit(), u"100 %"_s);
    QTest::mouseClick(dialog->testButton(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!dialog->chart()->answer().points.empty(), LongMs);
    QCOMPARE(int(daysThatFired(*dialog, 1.0).size()), lastMonth().daysInMonth());
    QTest::mouseClick(dialog->saveButton(), Qt::LeftButton);
    checkKept(u"$1.50"_s);
}

QTEST_MAIN(BudgetJourney)
#include "tst_budgetjourney.moc"
