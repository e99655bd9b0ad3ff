// SPDX-License-Identifier: GPL-3.0-or-later
// The panel of report packs by mouse and keyboard: what is offered, turning on, another period, paper and files.
#include "packbackend.h"

#include "charts/fonts.h"
#include "charts/panelstate.h"
#include "charts/resultchart.h"
#include "charts/seriescolours.h"
#include "ui/button.h"
#include "ui/filtercontroller.h"
#include "ui/packs/packlistmodel.h"
#include "ui/packs/packpanelview.h"
#include "ui/packs/packprint.h"
#include "ui/packs/packsdock.h"
#include "ui/packs/packview.h"
#include "ui/style.h"
#include "ui/tableview.h"

#include <QAbstractItemModelTester>
#include <QBuffer>
#include <QFile>
#include <QMainWindow>
#include <QMenu>
#include <QPdfWriter>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace glasshouse;
using namespace Qt::StringLiterals;

class PacksDockTest : public QObject
{
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PackBackend> m_backend;
    std::unique_ptr<FilterController> m_filter;
    std::unique_ptr<SeriesColours> m_colours;
    std::unique_ptr<QMainWindow> m_window;
    PacksDock *m_dock = nullptr;

    QString stateOf(const QString &id) const
    {
        for (int row = 0; row < m_dock->list()->model()->rowCount(); ++row) {
            if (m_dock->list()->model()->index(row, 0).data(ValueModel::KeyRole).toString() == id)
                return m_dock->list()->cell(row, PackListModel::State).text;
        }
        return u"missing"_s;
    }
    void show(const QString &theme)
    {
        const QString folder = qEnvironmentVariable("GLASSHOUSE_GRAB_DIR");
        if (!folder.isEmpty())
            m_window->grab().save(folder + u"/packs-"_s + theme + u".png"_s);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"glasshouse-test"_s);
        QCoreApplication::setApplicationName(u"tst_packsdock"_s);
        loadFonts();
    }
    void init()
    {
        QSettings().clear();
        m_folder = std::make_unique<QTemporaryDir>();
        m_backend = std::make_unique<PackBackend>();
        m_filter = std::make_unique<FilterController>();
        m_filter->setNow(CannedBackend::NowMs);
        m_filter->setZone(u"UTC"_s);
        m_filter->setRange(RangeChoice::lastDays(14));
        m_colours = std::make_unique<SeriesColours>();
        m_window = std::make_unique<QMainWindow>();
        m_dock = new PacksDock({*m_backend, *m_filter, *m_colours}, m_window.get());
        m_dock->setFolder(m_folder->path());
        new QAbstractItemModelTester(m_dock->list()->model(), m_dock);
        m_window->setCentralWidget(m_dock);
        m_window->resize(1360, 900);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QSignalSpy loaded(m_dock, &PacksDock::packLoaded);
        Q_EMIT m_backend->opened();
        QTRY_COMPARE(m_dock->list()->model()->rowCount(), 5);
        QTRY_VERIFY(m_dock->isLoaded());
    }
    void cleanup() { m_window.reset(); }

    void whatIsReceived_isOffered_andTheRestSaysThatItIsNot()
    {
        QCOMPARE(stateOf(u"claude-code"_s), u"Offered"_s);
        QCOMPARE(stateOf(u"devops-webhooks"_s), u"Not received"_s);
        QCOMPARE(m_dock->currentPack(), u"claude-code"_s); // what is offered stands first
        QCOMPARE(m_dock->titleText(), u"Claude Code"_s);
        QVERIFY(m_dock->offerText().contains(u"coming in"_s));
        show(u"light"_s);
    }

    void turningOn_isAnAct_andTheListFollows()
    {
        QTest::mouseClick(m_dock->enableButton(), Qt::LeftButton);
        QCOMPARE(m_backend->acted.size(), 1U);
        QCOMPARE(std::get<EnablePack>(m_backend->acted.front()), (EnablePack{u"claude-code"_s, true}));
        QTRY_COMPARE(stateOf(u"claude-code"_s), u"On"_s);
        QTRY_COMPARE(m_dock->enableButton()->text(), u"Turn off"_s);
        QTest::keyClick(m_dock->enableButton(), Qt::Key_Space);
        QTRY_COMPARE(m_backend->acted.size(), 2U);
        QVERIFY(!std::get<EnablePack>(m_backend->acted.back()).enabled);
    }

    void whoMayNotChangePacks_cannot()
    {
        m_backend->states.mayChange = false;
        Q_EMIT m_backend->dataChanged();
        QTRY_VERIFY(!m_dock->enableButton()->isEnabled());
        QTest::mouseClick(m_dock->enableButton(), Qt::LeftButton);
        QVERIFY(m_backend->acted.empty());
    }

    void anotherPackIsPickedByKeyboard()
    {
        m_dock->list()->setFocus();
        QTest::keyClick(m_dock->list(), Qt::Key_J);
        QTRY_VERIFY(m_dock->currentPack() != u"claude-code"_s);
        const QString now = m_dock->currentPack();
        QTRY_VERIFY(m_dock->isLoaded());
        QCOMPARE(m_dock->view()->packData().pack.id, now);
        QTest::keyClick(m_dock->list(), Qt::Key_K);
        QTRY_COMPARE(m_dock->currentPack(), u"claude-code"_s);
    }

    void anotherPeriod_asksAllPanelsAnew()
    {
        const auto pointsOf = [this] {
            for (const PackPanelView *panel : m_dock->view()->panels())
                if (panel->panelData().panel.id == u"cost-by-model"_s && panel->chart())
                    return int(panel->chart()->data().labels.size());
            return -1;
        };
        QTRY_COMPARE(pointsOf(), 14);
        m_filter->setRange(RangeChoice::lastDays(7));
        QTRY_COMPARE(pointsOf(), 7);
        QTRY_VERIFY(m_dock->isLoaded());
    }

    void asAPdf_itHasPagesWithTheirNumbers_andIsNoted()
    {
        const QString path = m_folder->filePath(u"report.pdf"_s);
        QSignalSpy exported(m_dock, &PacksDock::exported);
        m_dock->exportPdf(path);
        QTRY_COMPARE(exported.size(), 1);
        QCOMPARE(exported.front().at(1).toString(), QString());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray pdf = file.readAll();
        QVERIFY(pdf.startsWith("%PDF-"));
        QVERIFY(pdf.size() > 10'000);
        QVERIFY(pdf.contains("/Count 2")); // of Letter: tables have all their rows
        QBuffer small;
        QVERIFY(small.open(QIODevice::WriteOnly));
        QPdfWriter writer(&small);
        writer.setPageSize(QPageSize(QPageSize::A5));
        writer.setPageOrientation(QPageLayout::Landscape);
        const auto pages =
            PackPrinter(m_dock->view()->packData(), m_filter->format(), m_colours.get(), writer).printAtOnce();
        QVERIFY(pages);
        QVERIFY(*pages >= 2); // rows of panels are never cut
        QCOMPARE(m_backend->notes.size(), 1U);
        QCOMPARE(m_backend->notes.front().action, u"pack.exported"_s);
        QVERIFY(!m_backend->notes.front().params.contains("report.pdf"));
        if (const QString grabs = qEnvironmentVariable("GLASSHOUSE_GRAB_DIR"); !grabs.isEmpty())
            QFile::copy(path, grabs + u"/pack.pdf"_s);
    }

    void aPdfThatCannotBeWritten_isSaid()
    {
        QSignalSpy exported(m_dock, &PacksDock::exported);
        m_dock->exportPdf(m_folder->filePath(u"none/report.pdf"_s));
        QTRY_COMPARE(exported.size(), 1);
        QVERIFY(exported.front().at(1).toString().contains(u"cannot be written"_s));
        QVERIFY(m_backend->notes.empty());
    }

    void asCsv_everyPanelIsThere()
    {
        const QString path = m_folder->filePath(u"report.csv"_s);
        QSignalSpy exported(m_dock, &PacksDock::exported);
        m_dock->exportCsv(path);
        QTRY_COMPARE(exported.size(), 1);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray csv = file.readAll();
        for (const PackPanel &panel : m_dock->view()->packData().pack.panels)
            QVERIFY2(csv.contains(panel.id.toUtf8()), qPrintable(panel.id));
        QVERIFY(csv.contains("<b>bob</b>")); // plain text is plain text
    }

    void aBrokenFileOfTheUsers_saysWhere_andTheOthersGoOn()
    {
        QFile file(m_folder->filePath(u"mine.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\n  \"id\": \"mine\",\n  \"panels\": 3\n}\n");
        file.close();
        m_dock->setFolder(m_folder->path());
        QTRY_COMPARE(m_dock->list()->model()->rowCount(), 6);
        QCOMPARE(stateOf(u"mine"_s), u"Mistakes"_s);
        m_dock->setCurrentPack(u"mine"_s);
        QTRY_VERIFY(m_dock->offerText().contains(u"line "_s));
        QCOMPARE(m_dock->state()->state(), PanelState::Empty);
        m_dock->setCurrentPack(u"claude-code"_s);
        QTRY_VERIFY(m_dock->isLoaded());
    }

    void aFailureAfterTheFirstAnswer_isShown_andTheOldFiguresStay()
    {
        const auto chart = [this] { return m_dock->view()->panels()[2]; };
        QVERIFY(chart()->chart() && !chart()->chart()->data().series.empty());
        m_backend->failure = u"the disk is gone"_s;
        Q_EMIT m_backend->dataChanged();
        QTRY_VERIFY2(m_dock->offerText().contains(u"the disk is gone"_s), qPrintable(m_dock->offerText()));
        QTRY_VERIFY(chart()->noteText().contains(u"the disk is gone"_s));
        QCOMPARE(chart()->state()->state(), PanelState::Ready);
        QVERIFY(!chart()->chart()->data().series.empty());
        m_filter->setRange(RangeChoice::lastDays(7)); // of these there are no old figures
        QTRY_COMPARE(chart()->state()->state(), PanelState::Error);
        QCOMPARE(chart()->state()->text(), u"the disk is gone"_s);
        m_backend->failure.clear();
        Q_EMIT chart()->state()->actionTriggered(); // Retry
        QTRY_COMPARE(chart()->state()->state(), PanelState::Ready);
        Q_EMIT m_backend->dataChanged();
        QTRY_VERIFY(m_dock->offerText().contains(u"coming in"_s));
    }

    void whatAnotherEditorWrites_isThereByItself_andGoesWithItsFile()
    {
        const auto write = [this](const QByteArray &title) {
            QFile file(m_folder->filePath(u"mine.json"_s));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("{\"id\": \"mine\", \"title\": \"" + title
                       + "\", \"panels\": [{\"id\": \"t\", \"title\": \"T\", \"kind\": \"table\", \"question\": "
                         "\"telemetry\", \"body\": {\"groups\": [\"Tool\"]}}]}");
        };
        write("One");
        QTRY_COMPARE(m_dock->list()->model()->rowCount(), 6);
        m_dock->setCurrentPack(u"mine"_s);
        QTRY_VERIFY(m_dock->isLoaded());
        QCOMPARE(m_dock->titleText(), u"One"_s);
        write("Two");
        QTRY_COMPARE(m_dock->titleText(), u"Two"_s);
        QVERIFY(QFile::remove(m_folder->filePath(u"mine.json"_s)));
        QTRY_COMPARE(m_dock->list()->model()->rowCount(), 5);
        QTRY_COMPARE(m_dock->currentPack(), u"claude-code"_s); // another takes its place
        QTRY_VERIFY(m_dock->isLoaded());
    }

    void inTheDark()
    {
        m_window->setPalette(palette(Theme::dark()));
        show(u"dark"_s);
        m_window->resize(900, 700);
        QVERIFY(m_dock->view()->width() < 700);
        show(u"small"_s);
    }
};

QTEST_MAIN(PacksDockTest)
#include "tst_packsdock.moc"
