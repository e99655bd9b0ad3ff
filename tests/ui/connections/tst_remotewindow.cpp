// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultproxy.h"
#include "remotebench.h"

#include "access/access.h"
#include "charts/fonts.h"
#include "query/askany.h"
#include "query/reader.h"
#include "ui/banner.h"
#include "ui/button.h"
#include "ui/mainwindow.h"
#include "ui/panel.h"
#include "ui/statusbar.h"
#include "ui/style.h"
#include "ui/toprow.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDir>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace glasshouse;
using namespace Qt::StringLiterals;
using Fault = FaultProxy::Fault;

namespace {

/// The store itself, asked at once.
class StoreBackend : public Backend
{
public:
    explicit StoreBackend(const QString &path) : m_reader(std::move(*StoreReader::open(path))) {}
    QString name() const override { return u"here"_s; }
    void startImport(const QStringList &) override {}
    void cancelImport() override {}
    bool importRunning() const override { return false; }
    bool canImport() const override { return false; }

protected:
    void submit(Question question, QObject *context, const QString &, std::function<void(Result<Answer>)> done) override
    {
        const auto answer = askAny(*m_reader, question, Access::localOwner());
        QTimer::singleShot(0, context, [done, answer] { done(answer); });
    }

private:
    std::unique_ptr<StoreReader> m_reader;
};

/// Everything that a panel says, row by row, without how long ago it was.
QStringList saidBy(const QDockWidget *dock)
{
    QStringList said;
    for (const QAbstractItemView *view : dock->findChildren<QAbstractItemView *>()) {
        const QAbstractItemModel *model = view->model();
        for (int row = 0; model && row < model->rowCount(); ++row)
            for (int column = 0; column < model->columnCount(); ++column)
                said << model->index(row, column).data().toString();
    }
    for (const QWidget *widget : dock->findChildren<QWidget *>())
        if (widget->isVisible() && !widget->accessibleName().isEmpty())
            said << widget->accessibleName();
    static const QRegularExpression age(u"(\\d+\\s*\\S+ ago|now)"_s);
    return said.replaceInStrings(age, u"ago"_s);
}

QStringList panelsWithRows(MainWindow &window)
{
    QStringList all;
    for (const QDockWidget *dock : std::initializer_list<QDockWidget *>{
             window.findChild<QDockWidget *>(u"sessions"_s), window.findChild<QDockWidget *>(u"activity"_s),
             window.findChild<QDockWidget *>(u"facets"_s), window.findChild<QDockWidget *>(u"credentials"_s),
             window.findChild<QDockWidget *>(u"cards"_s)})
        all << dock->objectName() << saidBy(dock);
    return all;
}

} // namespace

/// The window over another computer's Glasshouse: it shows what that one's own would, and what it says when the network fails.
class RemoteWindowTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QCoreApplication::setOrganizationName(u"glasshouse-test"_s);
        QCoreApplication::setApplicationName(u"tst_remotewindow"_s);
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        QGuiApplication::setQuitOnLastWindowClosed(false);
        loadFonts();
        QApplication::setFont(font(TextRole::Body));
        m_appearance = std::make_unique<Appearance>();
        m_appearance->setChoice(Appearance::Choice::Dark);
        QSettings().clear();
    }

    void panels_showWhatTheStoresOwnWindowShows()
    {
        RemoteBench bench;
        QVERIFY(bench.fill(120));
        StoreBackend here(bench.storePath());
        RemoteBackend there(quickOptions(bench.port()));
        MainWindow local(here, *m_appearance), remote(there, *m_appearance);
        for (MainWindow *window : {&local, &remote}) {
            window->filter().setZone(u"UTC"_s);
            window->filter().setRange(RangeChoice::allTime());
            window->show();
        }
        QVERIFY(there.connectWith(bench.token("admin")).has_value());
        Q_EMIT here.opened();
        QTRY_VERIFY(there.isUp());
        for (const Workspace workspace : {Workspace::Overview, Workspace::Activity, Workspace::Credentials}) {
            local.workspaces()->setCurrent(workspace);
            remote.workspaces()->setCurrent(workspace);
            QTRY_COMPARE(panelsWithRows(remote), panelsWithRows(local));
        }
        QVERIFY(panelsWithRows(remote).size() > 100);
    }

    void cut_isSaid_andOverWhenItIs()
    {
        RemoteBench bench;
        QVERIFY(bench.fill(60));
        FaultProxy proxy(bench.port());
        RemoteBackend backend(quickOptions(proxy.port()));
        MainWindow window(backend, *m_appearance);
        window.filter().setRange(RangeChoice::allTime());
        window.show();
        QVERIFY(backend.connectWith(bench.token("admin")).has_value());
        auto *sessions = window.findChild<QDockWidget *>(u"sessions"_s);
        const auto rows = [sessions] { return sessions->findChild<QAbstractItemView *>()->model()->rowCount(); };
        QTRY_VERIFY(rows() > 0);
        const int before = rows();
        auto *banner = window.findChild<Banner *>();
        auto *title = sessions->findChild<PanelTitle *>();
        QTRY_VERIFY(!banner->isVisible());
        QCOMPARE(title->staleText(), QString());

        proxy.set(Fault::BlackHole);
        QTRY_VERIFY(banner->isVisible());
        QVERIFY2(banner->text().startsWith(u"As of "_s), qPrintable(banner->text()));
        QVERIFY(title->staleText().startsWith(u"as of "_s));
        QVERIFY(window.status()->staleText().startsWith(u"Cut off since "_s));
        QCOMPARE(rows(), before);                             // the last answer stays
        window.workspaces()->setCurrent(Workspace::Activity); // and the window can be used
        QTRY_VERIFY(window.findChild<QDockWidget *>(u"activity"_s)->isVisible());
        grab(window, u"window-stale-dark"_s);
        m_appearance->setChoice(Appearance::Choice::Light);
        grab(window, u"window-stale-light"_s);
        m_appearance->setChoice(Appearance::Choice::Dark);
        window.workspaces()->setCurrent(Workspace::Overview);

        QVERIFY(bench.store(10));
        proxy.set(Fault::None);
        QTest::mouseClick(banner->actionButton(), Qt::LeftButton);
        QTRY_VERIFY(!banner->isVisible());
        QCOMPARE(title->staleText(), QString());
        QCOMPARE(window.status()->staleText(), QString());
    }

    void whatARemoteCannotDo_isNotOffered()
    {
        RemoteBackend backend(quickOptions(1));
        MainWindow window(backend, *m_appearance);
        window.show();
        for (const QAction *action : window.findChildren<QAction *>()) {
            if (action->text() == u"Import new records"_s)
                QVERIFY(!action->isVisible() && !action->isEnabled());
            QVERIFY(action->text() != u"Listen for telemetry"_s);
        }
        QVERIFY(!window.showsFirstRun());
    }

    void savedConnections_areInTheMenu()
    {
        SavedConnections known;
        SavedConnection saved;
        saved.id = u"x"_s, saved.name = u"Team & <b>friends</b>"_s, saved.url = u"https://gh.example.com"_s;
        known.list = {saved};
        QSettings settings;
        known.save(settings);
        RemoteBackend backend(quickOptions(1));
        MainWindow window(backend, *m_appearance);
        window.show();
        QSignalSpy wanted(&window, &MainWindow::connectionRequested);
        QSignalSpy list(&window, &MainWindow::connectionsRequested);
        QMenu *menu = window.findChild<TopRow *>()->connectionButton()->menu();
        for (int round = 0; round < 2; ++round) { // opened twice, there once
            Q_EMIT menu->aboutToShow();
            int found = 0;
            for (QAction *action : menu->actions()) {
                if (action->text().startsWith(u"Team && <b>"_s) && ++found == 1 && round == 1)
                    action->trigger();
            }
            QCOMPARE(found, 1);
        }
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted[0][0].value<WantedConnection>().remote, saved);
        for (QAction *action : menu->actions()) {
            if (action->text() == u"Connections…"_s)
                action->trigger();
        }
        QCOMPARE(list.count(), 1);
    }

private:
    static void grab(QWidget &window, const QString &name)
    {
        const QString folder = qEnvironmentVariable("GLASSHOUSE_GRAB_DIR");
        const QPixmap picture = window.grab();
        QVERIFY(!picture.isNull());
        if (!folder.isEmpty())
            QVERIFY(QDir().mkpath(folder) && picture.save(folder + u'/' + name + u".png"_s));
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Appearance> m_appearance;
};

QTEST_MAIN(RemoteWindowTest)
#include "tst_remotewindow.moc"
