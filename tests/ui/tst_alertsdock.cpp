// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/localbackend.h"
#include "charts/alertchart.h"
#include "charts/fonts.h"
#include "charts/panelstate.h"
#include "charts/seriescolours.h"
#include "models/alertmodels.h"
#include "ui/alerts/acknowledgedialog.h"
#include "ui/alerts/alertsdock.h"
#include "ui/alerts/alertwatch.h"
#include "ui/alerts/channeldialog.h"
#include "ui/alerts/ruledialog.h"
#include "ui/button.h"
#include "ui/style.h"
#include "ui/tableview.h"

#include <QAbstractItemModelTester>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {

constexpr int LongMs = 20'000;

/// A model call of a million tokens in and a hundred thousand out.
QByteArray dearCall(qint64 timeMs, int number)
{
    const QString id = QString::number(number);
    const QJsonObject usage{{u"input_tokens"_s, 1'000'000}, {u"output_tokens"_s, 100'000}};
    const QJsonObject said{{u"type"_s, u"text"_s}, {u"text"_s, u"done"_s}};
    const QJsonObject message{{u"id"_s, u"msg_"_s + id},
                              {u"role"_s, u"assistant"_s},
                              {u"model"_s, u"claude-sonnet-4-5-20250929"_s},
                              {u"content"_s, QJsonArray{said}},
                              {u"usage"_s, usage}};
    const QJsonObject line{
        {u"type"_s, u"assistant"_s},
        {u"uuid"_s, u"u-"_s + id},
        {u"sessionId"_s, u"11111111-2222-3333-4444-555555555555"_s},
        {u"timestamp"_s, QDateTime::fromMSecsSinceEpoch(timeMs, Qt::UTC).toString(Qt::ISODateWithMs)},
        {u"cwd"_s, u"/home/dev/app"_s},
        {u"requestId"_s, u"req_"_s + id},
        {u"message"_s, message}};
    return QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
}

template<typename T>
T *opened(QWidget *in)
{
    T *dialog = nullptr;
    (void)QTest::qWaitFor([&] { return (dialog = in->findChild<T *>()) && dialog->isVisible(); }, LongMs);
    return dialog;
}

void click(QWidget *widget)
{
    QTest::mouseClick(widget, Qt::LeftButton);
}

} // namespace

/// Alerts by mouse and keyboard, over a real store in which the rules are evaluated.
class AlertsDockTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<LocalBackend> m_backend;
    std::unique_ptr<FilterController> m_filter;
    std::unique_ptr<SeriesColours> m_colours;
    std::unique_ptr<QMainWindow> m_window;
    AlertsDock *m_dock = nullptr;
    Appearance m_appearance;

    QString text(TableView *view, int row, int column) const { return view->cell(row, column).text; }
    void import(const QByteArray &lines)
    {
        const QString folder = m_folder->filePath(u"projects/app"_s);
        QVERIFY(QDir().mkpath(folder));
        QFile file(folder + u"/11111111-2222-3333-4444-555555555555.jsonl"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(lines);
        file.close();
        QSignalSpy done(m_backend.get(), &Backend::importFinished);
        m_backend->startImport({m_folder->filePath(u"projects"_s)});
        QVERIFY(done.wait(LongMs));
    }
    void open(const QByteArray &lines)
    {
        if (!lines.isEmpty())
            import(lines);
        m_filter = std::make_unique<FilterController>();
        m_colours = std::make_unique<SeriesColours>();
        m_window = std::make_unique<QMainWindow>();
        m_dock = new AlertsDock({*m_backend, *m_filter, *m_colours}, m_window.get());
        m_window->addDockWidget(Qt::LeftDockWidgetArea, m_dock);
        m_window->resize(1280, 760);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        Q_EMIT m_backend->opened();
        QTRY_VERIFY_WITH_TIMEOUT(m_dock->state()->state() != PanelState::Loading, LongMs);
    }
    /// Every day of last month five dear calls, and five today.
    static QByteArray costlyMonth()
    {
        QByteArray lines;
        int number = 0;
        const QDate today = QDate::currentDate(), first = QDate(today.year(), today.month(), 1).addMonths(-1);
        for (QDate day = first; day < first.addMonths(1); day = day.addDays(1)) {
            for (int i = 0; i < 5; ++i)
                lines += dearCall(day.startOfDay().toMSecsSinceEpoch() + (8 + i) * 3'600'000LL, ++number);
        }
        const qint64 morning = today.startOfDay().toMSecsSinceEpoch();
        for (int i = 0; i < 5; ++i)
            lines += dearCall(std::min(QDateTime::currentMSecsSinceEpoch(), morning + 60'000LL + i), ++number);
        return lines;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        loadFonts();
        const bool light = qEnvironmentVariableIsSet("GLASSHOUSE_LIGHT");
        m_appearance.setChoice(light ? Appearance::Choice::Light : Appearance::Choice::Dark);
    }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        LocalBackend::Options options;
        options.storePath = m_folder->filePath(u"a.db"_s);
        m_backend = std::make_unique<LocalBackend>(std::move(options));
        QSignalSpy opened(m_backend.get(), &Backend::opened);
        QVERIFY(opened.wait(LongMs));
    }
    void cleanup()
    {
        m_window.reset();
        m_filter.reset();
        m_colours.reset();
        m_backend.reset();
    }

    void aBudgetRule_isWritten_testedAgainstLastMonth_kept_fires_andIsAcknowledged()
    {
        open(costlyMonth());
        AlertWatch watch(*m_backend);
        QCOMPARE(m_dock->state()->state(), PanelState::Empty);
        click(m_dock->state()->findChild<QAbstractButton *>());
        auto *dialog = opened<RuleDialog>(m_dock);
        QVERIFY(dialog);
        dialog->limitEdit()->selectAll();
        QTest::keyClicks(dialog->limitEdit(), u"15"_s);
        QCOMPARE(dialog->rule().limit, 15.0);
        click(dialog->testButton());
        QTRY_VERIFY_WITH_TIMEOUT(!dialog->chart()->answer().points.empty(), LongMs);
        QVERIFY2(dialog->result().contains(u"It would have fired"_s), qPrintable(dialog->result()));
        QVERIFY(dialog->chart()->answer().firings.size() >= 28); // on every day, however coarse the steps
        dialog->grab().save(qEnvironmentVariable("GLASSHOUSE_GRABS", m_folder->path()) + u"/alert-rule.png"_s);
        click(dialog->saveButton());
        QTRY_COMPARE_WITH_TIMEOUT(m_dock->rules()->model()->rowCount(), 1, LongMs);
        QTRY_COMPARE_WITH_TIMEOUT(m_dock->firings()->model()->rowCount(), 2, LongMs); // 80 % and 100 % at once
        QCOMPARE(text(m_dock->firings(), 0, AlertFiringsModel::Value), u"$41.25"_s);
        QCOMPARE(text(m_dock->firings(), 0, AlertFiringsModel::Ended), u"holds"_s);
        QTRY_COMPARE_WITH_TIMEOUT(watch.count(), 2, LongMs);
        m_window->grab().save(qEnvironmentVariable("GLASSHOUSE_GRABS", m_folder->path()) + u"/alerts.png"_s);
        click(m_dock->acknowledgeButton());
        auto *seen = opened<AcknowledgeDialog>(m_dock);
        QVERIFY(seen);
        QTest::keyClicks(seen->noteEdit(), u"a big day"_s);
        QTest::keyClick(seen->noteEdit(), Qt::Key_Return);
        const auto note = [this] { return m_dock->firings()->cell(0, AlertFiringsModel::Note).text; };
        QTRY_COMPARE_WITH_TIMEOUT(note(), u"a big day"_s, LongMs);
        QTRY_COMPARE_WITH_TIMEOUT(watch.count(), 0, LongMs);
        QVERIFY(!m_dock->acknowledgeButton()->isEnabled());
    }

    void ofATemplate_howItIsMeasured_isFoldedAway()
    {
        open({});
        click(m_dock->state()->findChild<QAbstractButton *>());
        auto *dialog = opened<RuleDialog>(m_dock);
        QVERIFY(dialog);
        QVERIFY(dialog->limitEdit()->isVisible());
        QVERIFY(!dialog->figureEdit()->isVisible());
        const AlertRule before = dialog->rule();
        click(dialog->measuredButton());
        QTRY_VERIFY(dialog->figureEdit()->isVisible());
        QVERIFY(dialog->rule() == before);
        QVERIFY(!dialog->grab().isNull());
        for (const QLineEdit *field : dialog->findChildren<QLineEdit *>())
            QVERIFY2(!field->text().contains(u'E'), qPrintable(field->text())); // no power of ten
        click(dialog->measuredButton());
        QTRY_VERIFY(!dialog->figureEdit()->isVisible());
    }

    void whatCannotBe_isSaidInWords_andNotSaved()
    {
        open({});
        click(m_dock->state()->findChild<QAbstractButton *>());
        auto *dialog = opened<RuleDialog>(m_dock);
        QVERIFY(dialog);
        QVERIFY(dialog->saveButton()->isEnabled());
        dialog->limitEdit()->selectAll();
        QTest::keyClicks(dialog->limitEdit(), u"much"_s);
        QVERIFY(dialog->trouble().startsWith(u"limit:"_s));
        QVERIFY(!dialog->saveButton()->isEnabled() && !dialog->testButton()->isEnabled());
        dialog->limitEdit()->selectAll();
        QTest::keyClicks(dialog->limitEdit(), u"5"_s);
        dialog->levelsEdit()->selectAll();
        QTest::keyClicks(dialog->levelsEdit(), u"100 %, 50 %"_s);
        QVERIFY(dialog->trouble().startsWith(u"levels:"_s));
        dialog->levelsEdit()->selectAll();
        QTest::keyClicks(dialog->levelsEdit(), u"50 %, 100 %"_s);
        QCOMPARE(dialog->rule().levels, (std::vector{0.5, 1.0}));
        QVERIFY(dialog->saveButton()->isEnabled());
    }

    void space_switchesARule_andItsMenuRemovesIt()
    {
        open({});
        click(m_dock->state()->findChild<QAbstractButton *>());
        click(opened<RuleDialog>(m_dock)->saveButton());
        TableView *const rules = m_dock->rules();
        QTRY_COMPARE_WITH_TIMEOUT(rules->model()->rowCount(), 1, LongMs);
        rules->setCurrentIndex(rules->model()->index(0, 0));
        rules->setFocus();
        const auto isOn = [rules] { return rules->cell(0, AlertRulesModel::Name).check; };
        QCOMPARE(isOn(), std::optional(true));
        QTest::keyClick(rules, Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(isOn(), std::optional(false), LongMs);
        QMenu menu;
        Q_EMIT rules->menuRequested(&menu, rules->model()->index(0, 0));
        menu.actions().last()->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(rules->model()->rowCount(), 0, LongMs);
    }

    void aChannel_isWritten_itsSecretIsNotShownAgain()
    {
        open({});
        m_dock->newChannelButton()->menu()->actions().at(1)->trigger(); // a webhook
        auto *dialog = opened<ChannelDialog>(m_dock);
        QVERIFY(dialog);
        QTest::keyClicks(dialog->nameEdit(), u"Team"_s);
        QTest::keyClicks(dialog->urlEdit(), u"ftp://nowhere"_s);
        click(dialog->saveButton());
        QTRY_VERIFY_WITH_TIMEOUT(!dialog->trouble().isEmpty(), LongMs);
        dialog->urlEdit()->setText(u"http://127.0.0.1:9/hook"_s);
        QTest::keyClicks(dialog->secretEdit(), u"a-key-of-thirty-two-bytes-or-more"_s);
        QTRY_VERIFY(dialog->saveButton()->isEnabled());
        click(dialog->saveButton());
        QTRY_COMPARE_WITH_TIMEOUT(m_dock->channels()->model()->rowCount(), 1, LongMs);
        QCOMPARE(text(m_dock->channels(), 0, ChannelsModel::Name), u"Team"_s);
        QTRY_VERIFY(!m_dock->findChild<ChannelDialog *>());
        Q_EMIT m_dock->channels()->openRequested(m_dock->channels()->model()->index(0, 0));
        auto *again = opened<ChannelDialog>(m_dock);
        QVERIFY(again);
        QVERIFY(again->secretEdit()->text().isEmpty());
        QVERIFY(again->secretEdit()->placeholderText().contains(u"kept"_s));
    }

    void models_keepTheRules()
    {
        AlertRulesModel rules;
        AlertFiringsModel firings;
        ChannelsModel channels;
        QAbstractItemModelTester testRules(&rules, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QAbstractItemModelTester testFirings(&firings, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QAbstractItemModelTester testChannels(&channels, QAbstractItemModelTester::FailureReportingMode::QtTest);
        AlertRuleState state;
        state.rule.id = 1;
        rules.setRows({state});
        state.known = true;
        AlertRuleState other = state;
        other.rule.id = 2;
        rules.setRows({other, state});
        rules.setRows({other});
        firings.setRows({AlertFiring{}});
        channels.setRows({KeptChannel{}});
        QCOMPARE(rules.rowCount(), 1);
        QVERIFY(rules.index(0, AlertRulesModel::Value).data(ValueModel::ValueRole).isValid());
    }
};

QTEST_MAIN(AlertsDockTest)
#include "tst_alertsdock.moc"
