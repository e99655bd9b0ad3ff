// SPDX-License-Identifier: GPL-3.0-or-later
// A session goes wrong while the console is open: it alerts, is found, read, reported, worked on and closed, and the trail
// knows every step.
#include "tests/findings/claudestory.h"

#include "journey.h"
#include "charts/panelstate.h"
#include "models/alertmodels.h"
#include "models/feedbackmodel.h"
#include "models/findingsmodel.h"
#include "ui/alerts/acknowledgedialog.h"
#include "ui/alerts/alertsdock.h"
#include "ui/alerts/ruledialog.h"
#include "ui/feedback/feedbackdetail.h"
#include "ui/feedback/feedbackdock.h"
#include "ui/feedback/reportdialog.h"
#include "ui/findings/findingsdock.h"
#include "ui/toprow.h"
#include "ui/transcript/transcriptdock.h"
#include "ui/transcript/transcriptview.h"

#include <QContextMenuEvent>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {

const QString Words = u"It asks for the same file again and again"_s;

/// A command fails, then the same file is read four times; it happened just now.
ClaudeStory failingStory()
{
    ClaudeStory story;
    const qint64 beginMs = QDateTime::currentMSecsSinceEpoch() - 60'000;
    const auto next = [&story, beginMs] {
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(beginMs + qint64(story.lines().size()) * 1'000, Qt::UTC);
        return QJsonObject{{u"timestamp"_s, at.toString(Qt::ISODateWithMs)}, {u"cwd"_s, u"/home/dev/app"_s}};
    };
    story.prompt(u"Make the checkout pass its tests"_s, next());
    story.use(u"t0"_s, u"Bash"_s, {{u"command"_s, u"make check"_s}}, next());
    story.result(u"t0"_s, u"Exit code 2\nmake: *** no rule to make target 'check'"_s, true, next());
    story.prompt(u"Then look at the rules first"_s, next());
    for (int i = 0; i < 4; ++i) {
        const QString id = u"r%1"_s.arg(i);
        story.use(id, u"Read"_s, {{u"file_path"_s, u"/home/dev/app/rules.mk"_s}}, next());
        story.result(id, u"all: build"_s, false, next());
    }
    story.message(u"assistant"_s, QJsonArray{QJsonObject{{u"type"_s, u"text"_s}, {u"text"_s, u"I am lost."_s}}},
                  next());
    return story;
}

} // namespace

class FailureJourney : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Journey::prepare(u"tst_failurejourney"_s); }
    void init()
    {
        m_journey = std::make_unique<Journey>();
        QVERIFY(m_journey->open());
    }
    void cleanup() { m_journey.reset(); }

    void aFailingSession_alerts_isFound_read_reported_triaged_resolved_andTheTrailKnows();

private:
    static constexpr int LongMs = Journey::LongMs;

    void writeRule();
    void seeAlert();
    void openFinding(const Finding &loop);
    void reportTurn();
    void workOnReport();
    void checkTrail();

    MainWindow &window() { return m_journey->window(); }
    TranscriptView *transcript() { return qobject_cast<TranscriptDock *>(window().transcript())->view(); }
    Button *indicator() { return window().findChild<TopRow *>()->alertsButton(); }
    FeedbackItem firstReport() { return m_journey->ask(FeedbackQuestion{}).items.front(); }
    void type(const QString &words)
    {
        QLineEdit *const field = window().feedback()->bar()->field();
        QTRY_VERIFY(field->hasFocus());
        QTest::keyClicks(field, words);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(window().feedback()->view()->hasFocus());
    }

    std::unique_ptr<Journey> m_journey;
};

void FailureJourney::aFailingSession_alerts_isFound_read_reported_triaged_resolved_andTheTrailKnows()
{
    writeRule();
    if (QTest::currentTestFailed())
        return;
    QVERIFY(m_journey->goTo(Workspace::Overview));
    const ClaudeStory story = failingStory();
    const std::vector<Finding> expected = story.findings();
    const auto loop = std::ranges::find(expected, FindingType::Loop, &Finding::type);
    QVERIFY(loop != expected.end());
    QVERIFY(!indicator()->isVisible());
    QVERIFY(m_journey->writeTranscript(u"story"_s, story.text()));
    seeAlert();
    if (!QTest::currentTestFailed())
        openFinding(*loop);
    if (!QTest::currentTestFailed())
        reportTurn();
    if (!QTest::currentTestFailed())
        workOnReport();
    if (!QTest::currentTestFailed())
        checkTrail();
}

void FailureJourney::writeRule()
{
    QVERIFY(m_journey->goTo(Workspace::Alerts));
    AlertsDock *const alerts = window().alerts();
    QTRY_VERIFY(alerts->isVisible());
    QTRY_COMPARE_WITH_TIMEOUT(alerts->state()->state(), PanelState::Empty, LongMs);
    QVERIFY(Journey::choose(alerts->newRuleButton(), u"Loop seen"_s));
    auto *const dialog = m_journey->dialog<RuleDialog>();
    QVERIFY(dialog);
    QTRY_VERIFY(dialog->saveButton()->isEnabled());
    QTest::mouseClick(dialog->saveButton(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(alerts->rules()->model()->rowCount(), 1, LongMs);
    QCOMPARE(alerts->rules()->cell(0, AlertRulesModel::Name).text, u"Loop seen"_s);
    QCOMPARE(alerts->firings()->model()->rowCount(), 0);
}

void FailureJourney::seeAlert()
{
    QTRY_VERIFY_WITH_TIMEOUT(indicator()->isVisible(), LongMs);
    Journey::grab(window(), u"journey-1-alert"_s);
    QTest::mouseClick(indicator(), Qt::LeftButton);
    QCOMPARE(window().workspaces()->current(), Workspace::Alerts);
    AlertsDock *const alerts = window().alerts();
    QTRY_COMPARE_WITH_TIMEOUT(alerts->firings()->model()->rowCount(), 1, LongMs);
    QCOMPARE(alerts->firings()->cell(0, AlertFiringsModel::Rule).text, u"Loop seen"_s);
    QCOMPARE(alerts->firings()->cell(0, AlertFiringsModel::Value).text, u"1"_s);
    QTRY_VERIFY_WITH_TIMEOUT(alerts->acknowledgeButton()->isEnabled(), LongMs);
    Journey::grab(window(), u"journey-2-history"_s);
    QTest::mouseClick(alerts->acknowledgeButton(), Qt::LeftButton);
    auto *const seen = m_journey->dialog<AcknowledgeDialog>();
    QVERIFY(seen);
    QTest::keyClicks(seen->noteEdit(), u"looking at it"_s);
    QTest::keyClick(seen->noteEdit(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!indicator()->isVisible(), LongMs);
}

void FailureJourney::openFinding(const Finding &loop)
{
    QVERIFY(m_journey->goTo(Workspace::Findings));
    FindingsDock *const findings = window().findings();
    QTRY_VERIFY(findings->isVisible());
    const auto rowOf = [&](FindingType type) {
        return Journey::rowWith(findings->list(), FindingsModel::Type, FindingWords::type(type));
    };
    QTRY_VERIFY_WITH_TIMEOUT(rowOf(FindingType::Loop) >= 0, LongMs);
    QVERIFY(rowOf(FindingType::ToolError) >= 0);
    QTRY_COMPARE_WITH_TIMEOUT(findings->listState()->state(), PanelState::Ready, LongMs);
    Journey::grab(window(), u"journey-3-findings"_s);
    Journey::doubleClickRow(findings->list(), rowOf(FindingType::Loop));
    QTRY_VERIFY(window().transcript()->isVisible());
    const auto offset = [this] {
        const int entry = transcript()->currentEntry();
        return entry < 0 ? -1 : transcript()->outline().entries[size_t(entry)].ref.record.offset;
    };
    QTRY_COMPARE_WITH_TIMEOUT(offset(), loop.offset, LongMs);
    QTRY_VERIFY_WITH_TIMEOUT(!transcript()->isWaiting(), LongMs);
    QTRY_VERIFY_WITH_TIMEOUT(transcript()->marks().contains(transcript()->currentEntry()), LongMs);
    Journey::grab(window(), u"journey-4-turn"_s);
}

void FailureJourney::reportTurn()
{
    QContextMenuEvent wish(QContextMenuEvent::Keyboard, {}, {});
    QCoreApplication::sendEvent(transcript()->viewport(), &wish);
    const auto menu = [] { return qobject_cast<QMenu *>(QApplication::activePopupWidget()); };
    QTRY_VERIFY(menu());
    QVERIFY(Journey::take(menu(), u"Report this turn"_s));
    auto *const dialog = m_journey->dialog<ReportDialog>();
    QVERIFY(dialog);
    QTRY_VERIFY_WITH_TIMEOUT(dialog->previewText().contains(u"/home/dev/app/rules.mk"_s), LongMs);
    QVERIFY(!dialog->sendButton()->isEnabled());
    QTest::keyClicks(dialog->message(), Words);
    QVERIFY(dialog->previewText().contains(Words));
    QTRY_VERIFY(dialog->sendButton()->isEnabled());
    Journey::grab(*dialog, u"journey-5-report"_s);
    QTest::mouseClick(dialog->sendButton(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!window().findChild<ReportDialog *>(), LongMs);
}

void FailureJourney::workOnReport()
{
    QVERIFY(m_journey->goTo(Workspace::Feedback));
    FeedbackDock *const inbox = window().feedback();
    QTRY_VERIFY(inbox->isVisible());
    TableView *const view = inbox->view();
    QTRY_COMPARE_WITH_TIMEOUT(view->model()->rowCount(), 1, LongMs);
    QCOMPARE(view->cell(0, FeedbackModel::Message).text, Words);
    QTRY_COMPARE_WITH_TIMEOUT(inbox->detail()->message(), Words, LongMs);
    Journey::clickRow(view, 0);
    QTRY_VERIFY(view->hasFocus());
    QTest::keyClick(view, Qt::Key_A);
    type(u"grace"_s);
    QTRY_COMPARE_WITH_TIMEOUT(view->cell(0, FeedbackModel::Assignee).text, u"grace"_s, LongMs);
    QTest::keyClicks(view, u"#"_s);
    type(u"loop, make"_s);
    QTRY_COMPARE_WITH_TIMEOUT(inbox->detail()->fact(u"Tags"_s), u"loop, make"_s, LongMs);
    Journey::grab(window(), u"journey-6-inbox"_s);
    QTest::keyClick(view, Qt::Key_R);
    type(u"The rule was written"_s);
    QTRY_COMPARE_WITH_TIMEOUT(view->model()->rowCount(), 0, LongMs); // none is open any more
    const FeedbackItem report = firstReport();
    QCOMPARE(report.status, FeedbackStatus::Resolved);
    QCOMPARE(report.assignee, u"grace"_s);
    QCOMPARE(report.tags, (QStringList{u"loop"_s, u"make"_s}));
    QCOMPARE(report.resolution, u"The rule was written"_s);
    QCOMPARE(report.report.session, u"story"_s);
    QVERIFY(report.report.line > 0);
}

void FailureJourney::checkTrail()
{
    ActivityQuestion trail;
    trail.filter.events.kinds = {{u"audit"_s}, false};
    const auto steps = [&](const QString &prefix) {
        trail.filter.events.actionPrefix = prefix;
        std::vector<EventDetail> found;
        for (const ActivityEvent &event : m_journey->ask(trail).events)
            found.insert(found.begin(), m_journey->ask(EventDetailQuestion{event.timeMs, event.sequence}));
        return found;
    };
    const auto actions = [](const std::vector<EventDetail> &of) {
        QStringList names;
        for (const EventDetail &each : of)
            names << QString::fromStdString(each.event.action);
        return names;
    };
    const QStringList alert = actions(steps(u"alert."_s));
    QVERIFY2(alert.contains(u"alert.created"_s) && alert.contains(u"alert.acknowledged"_s),
             qPrintable(alert.join(u',')));
    std::vector<EventDetail> feedback = steps(u"feedback."_s);
    std::erase_if(feedback, [](const EventDetail &each) { // what was looked at is in the trail, too
        return each.event.action != "feedback.report" && each.event.action != "feedback.triage";
    });
    QCOMPARE(actions(feedback),
             (QStringList{u"feedback.report"_s, u"feedback.triage"_s, u"feedback.triage"_s, u"feedback.triage"_s}));
    const auto member = [](const std::string &json, const QString &name) {
        return QJsonDocument::fromJson(QByteArray::fromStdString(json)).object().value(name).toVariant();
    };
    struct Change {
        QString name;
        QVariant before, after;
    };
    const QVariantList tags{u"loop"_s, u"make"_s};
    const std::array changes{Change{u"assignee"_s, u""_s, u"grace"_s}, Change{u"tags"_s, QVariantList(), tags},
                             Change{u"status"_s, u"open"_s, u"resolved"_s}};
    for (std::size_t i = 0; i < changes.size(); ++i) {
        const EventDetail &step = feedback[i + 1];
        QCOMPARE(step.event.kind, EventKind::Audit);
        QVERIFY(!step.event.actor.empty());
        QCOMPARE(step.event.resource, feedback.front().event.resource);
        QCOMPARE(member(step.before, changes[i].name), changes[i].before);
        QCOMPARE(member(step.after, changes[i].name), changes[i].after);
    }
    QCOMPARE(member(feedback.back().before, u"assignee"_s),
             QVariant(u"grace"_s)); // each begins where the last one ended
    QCOMPARE(member(feedback.back().before, u"tags"_s), QVariant(tags));
    QCOMPARE(member(feedback.back().after, u"resolution"_s), QVariant(u"The rule was written"_s));
}

QTEST_MAIN(FailureJourney)
#include "tst_failurejourney.moc"
