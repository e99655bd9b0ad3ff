// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/savedviewjson.h"
#include "tests/ui/cannedbackend.h"
#include "ui/activity/activitydock.h"
#include "ui/button.h"
#include "ui/filterbar.h"
#include "ui/heatmapdock.h"
#include "ui/mainwindow.h"
#include "ui/plainlabel.h"
#include "ui/sessionsdock.h"
#include "ui/style.h"
#include "ui/trendsdock.h"
#include "ui/views/viewdialogs.h"
#include "ui/views/viewfile.h"
#include "ui/views/viewsmenu.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {

/// Keeps views in memory, as a store would.
class ViewKeeper : public CannedBackend
{
public:
    ViewKeeper()
    {
        answers = [this](const Question &question) -> std::optional<Answer> {
            if (std::holds_alternative<SavedViewsQuestion>(question))
                return SavedViewsAnswer{kept};
            return std::nullopt;
        };
    }
    bool keepsViews() const override { return true; }
    void saveView(const KeptView &view, QObject *context, std::function<void(Result<KeptView>)> done) override
    {
        Result<KeptView> outcome = view;
        if (std::ranges::any_of(kept,
                                [&](const KeptView &k) { return k.view.name == view.view.name && k.id != view.id; })) {
            outcome = fail(Error::Code::Rejected, u"another view has this name"_s);
        } else {
            if (!outcome->id)
                outcome->id = ++last;
            std::erase_if(kept, [&](const KeptView &k) { return k.id == outcome->id; });
            kept.push_back(*outcome);
        }
        QTimer::singleShot(0, context, [done, outcome] { done(outcome); });
    }
    void removeView(qint64 id, QObject *context, std::function<void(Result<void>)> done) override
    {
        std::erase_if(kept, [id](const KeptView &k) { return k.id == id; });
        QTimer::singleShot(0, context, [done] { done({}); });
    }

    std::vector<KeptView> kept;
    qint64 last = 0;
};

} // namespace

/// The star's menu in the whole window, by mouse and keyboard.
class TestViewsMenu : public QObject
{
    Q_OBJECT

private:
    template<typename Dialog>
    Dialog *dialog() const
    {
        const auto open = m_window->findChildren<Dialog *>();
        for (Dialog *each : open)
            if (each->isVisible())
                return each;
        return nullptr;
    }
    QMenu *menu() const { return m_window->views()->menu(); }
    QAction *action(const QString &name) const { return menu()->findChild<QAction *>(name); }
    QAction *viewAction(const QString &name) const
    {
        for (QAction *each : menu()->actions())
            if (each->text() == name)
                return each;
        return nullptr;
    }
    /// The key works in the window that has the focus, which a dialog has just had.
    void askToSave()
    {
        m_window->activateWindow();
        QTRY_VERIFY(m_window->isActiveWindow() && !QApplication::activeModalWidget());
        QTest::keyClick(m_window.get(), Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    }
    /// Saves what is shown under a name, by keyboard alone.
    void save(const QString &name)
    {
        askToSave();
        QTRY_VERIFY(dialog<ViewNameDialog>());
        ViewNameDialog *asked = dialog<ViewNameDialog>();
        asked->field()->clear();
        QTest::keyClicks(asked->field(), name);
        QTest::keyClick(asked->field(), Qt::Key_Return);
    }
    void narrow(const QString &project, int days)
    {
        m_window->filter().change([&](FilterStep &step) {
            step.filter.projects = {project};
            step.range = RangeChoice::lastDays(days);
        });
    }

    std::unique_ptr<ViewKeeper> m_backend;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<MainWindow> m_window;

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"glasshouse-test"_s);
        QCoreApplication::setApplicationName(u"tst_viewsmenu"_s);
        m_appearance = std::make_unique<Appearance>();
        m_appearance->setChoice(Appearance::Choice::Dark);
    }
    void init()
    {
        QSettings().clear();
        m_backend = std::make_unique<ViewKeeper>();
        m_window = std::make_unique<MainWindow>(*m_backend, *m_appearance);
        m_window->filter().setNow(CannedBackend::NowMs);
        m_window->filter().setZone(u"UTC"_s);
        m_window->resize(1280, 800);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_window->activateWindow();
    }
    void cleanup() { m_window.reset(), m_backend.reset(); }

    void aSavedView_bringsBackFilterWorkspaceAndPanels()
    {
        narrow(u"/home/dev/kiosk"_s, 7);
        m_window->workspaces()->setCurrent(Workspace::Heatmap);
        m_window->heatmap()->setMeasure(HeatmapQuestion::Measure::Tokens);
        m_window->trends()->setStack(TrendQuestion::Stack::Project);
        m_window->sessions()->setErrorsFirst(true);
        const QStringList columns{u"time"_s, u"action"_s, u"actor"_s, u"machine"_s};
        m_window->activity()->setColumns(columns);
        save(u"Kiosk & week"_s);
        QTRY_COMPARE(m_backend->kept.size(), 1U);
        QTRY_VERIFY(!dialog<ViewNameDialog>());
        QVERIFY(m_window->filterBar()->viewsButton()->text().startsWith(u"Kiosk"_s));

        m_window->filter().clear();
        m_window->filter().setRange(RangeChoice::lastDays(90));
        m_window->workspaces()->setCurrent(Workspace::Overview);
        m_window->heatmap()->setMeasure(HeatmapQuestion::Measure::Calls);
        m_window->trends()->setStack(TrendQuestion::Stack::Model);
        m_window->sessions()->setErrorsFirst(false);
        m_window->activity()->setColumns({u"time"_s, u"action"_s, u"model"_s, u"tokens"_s});
        const FilterStep before = m_window->filter().step();

        // By keyboard: the star, then down to the view.
        m_window->filterBar()->viewsButton()->setFocus(Qt::TabFocusReason);
        QTimer::singleShot(0, this, [this] {
            QTRY_VERIFY(menu()->isVisible());
            QAction *wanted = viewAction(u"Kiosk && week"_s);
            QVERIFY(wanted);
            for (int i = 0; i < 20 && menu()->activeAction() != wanted; ++i)
                QTest::keyClick(menu(), Qt::Key_Down);
            QCOMPARE(menu()->activeAction(), wanted);
            QTest::keyClick(menu(), Qt::Key_Return);
        });
        QTest::keyClick(m_window->filterBar()->viewsButton(), Qt::Key_Space);
        QTRY_COMPARE(m_window->filter().step().filter.projects, QStringList{u"/home/dev/kiosk"_s});
        QCOMPARE(m_window->filter().step().range, RangeChoice::lastDays(7));
        QCOMPARE(m_window->workspaces()->current(), Workspace::Heatmap);
        QCOMPARE(m_window->heatmap()->measure(), HeatmapQuestion::Measure::Tokens);
        QCOMPARE(m_window->trends()->stack(), TrendQuestion::Stack::Project);
        QVERIFY(m_window->sessions()->errorsFirst());
        QCOMPARE(m_window->activity()->columns(), columns);
        m_window->filter().goBack(); // one step
        QCOMPARE(m_window->filter().step(), before);
    }

    void aView_isSharedAndUnsharedFromTheMenu()
    {
        save(u"Ours"_s);
        QTRY_COMPARE(m_backend->kept.size(), 1U);
        QTRY_VERIFY(!dialog<ViewNameDialog>());
        const auto share = [this] { return menu()->findChild<QAction *>(u"shareView"_s); };
        QTRY_VERIFY(share());
        QVERIFY(!share()->isChecked());
        share()->trigger();
        QTRY_VERIFY(m_backend->kept.front().shared);
        QTRY_VERIFY(m_window->views()->current()->shared);
        QVERIFY(share()->isChecked());
        QCOMPARE(m_backend->kept.front().view.name, u"Ours"_s);
        share()->trigger();
        QTRY_VERIFY(!m_backend->kept.front().shared);
    }

    void aTakenName_isSaidUnderTheField()
    {
        save(u"Same"_s);
        QTRY_COMPARE(m_backend->kept.size(), 1U);
        QTRY_VERIFY(!dialog<ViewNameDialog>());
        save(u"Same"_s);
        QTRY_VERIFY(dialog<ViewNameDialog>());
        ViewNameDialog *asked = dialog<ViewNameDialog>();
        const auto says = [asked](const QString &words) {
            for (const PlainLabel *label : asked->findChildren<PlainLabel *>())
                if (label->text().contains(words))
                    return true;
            return false;
        };
        QTRY_VERIFY(says(u"Another view has this name"_s));
        QTest::keyClicks(asked->field(), u"Other"_s); // over the selected name
        QVERIFY(!says(u"Another view"_s));
        QTest::keyClick(asked->field(), Qt::Key_Return);
        QTRY_COMPARE(m_backend->kept.size(), 2U);
        askToSave();
        QTRY_VERIFY(dialog<ViewNameDialog>());
        QTest::keyClick(dialog<ViewNameDialog>(), Qt::Key_Escape);
        QTRY_VERIFY(!dialog<ViewNameDialog>());
        QCOMPARE(m_backend->kept.size(), 2U);
    }

    void theCurrentView_isSavedOverRenamedAndDeleted()
    {
        QVERIFY(!action(u"saveOver"_s));
        save(u"First"_s);
        QTRY_VERIFY(action(u"saveOver"_s));
        narrow(u"/home/dev/docs-site"_s, 3);
        action(u"saveOver"_s)->trigger();
        QTRY_COMPARE(m_backend->kept.front().view.filter.projects, QStringList{u"/home/dev/docs-site"_s});
        QCOMPARE(m_backend->kept.size(), 1U);
        QTRY_VERIFY(action(u"renameView"_s));
        action(u"renameView"_s)->trigger();
        QTRY_VERIFY(dialog<ViewNameDialog>());
        QCOMPARE(dialog<ViewNameDialog>()->field()->text(), u"First"_s);
        QTest::keyClicks(dialog<ViewNameDialog>()->field(), u"Second"_s);
        QTest::keyClick(dialog<ViewNameDialog>()->field(), Qt::Key_Return);
        QTRY_COMPARE(m_backend->kept.front().view.name, u"Second"_s);
        QTRY_VERIFY(viewAction(u"Second"_s));
        QVERIFY(!viewAction(u"First"_s));
        action(u"deleteView"_s)->trigger();
        QTRY_VERIFY(dialog<ViewMessageDialog>());
        const auto buttons = dialog<ViewMessageDialog>()->findChildren<Button *>();
        QTest::mouseClick(buttons.back(), Qt::LeftButton);
        QTRY_VERIFY(m_backend->kept.empty());
        QTRY_VERIFY(!viewAction(u"Second"_s));
        QTRY_VERIFY(m_window->filterBar()->viewsButton()->text().isEmpty());
        QCOMPARE(m_window->filter().step().filter.projects,
                 QStringList{u"/home/dev/docs-site"_s}); // what is shown stays
    }

    void viewsOfOthers_areShownApart_andOnlyLookedAt()
    {
        KeptView shared;
        shared.id = 77, shared.own = false, shared.shared = true, shared.owner = u"<b>ada</b>"_s;
        shared.view.name = u"Team"_s, shared.view.filter.withErrors = true;
        m_backend->kept = {shared};
        Q_EMIT m_backend->opened();
        QTRY_VERIFY(viewAction(u"Team, of <b>ada</b>"_s));
        viewAction(u"Team, of <b>ada</b>"_s)->trigger();
        QVERIFY(m_window->filter().step().filter.withErrors);
        QVERIFY(!action(u"deleteView"_s));
        QVERIFY(!action(u"saveOver"_s));
    }

    void aFile_isWrittenOpenedAndRefusedWithItsPlace()
    {
        const QTemporaryDir folder;
        SavedView view;
        view.name = u"From a file"_s;
        view.filter.text = u"coupon"_s;
        view.workspace = u"sessions"_s;
        const QString path = folder.filePath(viewFileName(view));
        bool written = false;
        writeViewFile(path, view, this, [&written](const Result<void> &done) { written = done.has_value(); });
        QTRY_VERIFY(written);
        m_window->openViewFile(path);
        QTRY_COMPARE(m_window->filter().step().filter.text, u"coupon"_s);
        QCOMPARE(m_window->workspaces()->current(), Workspace::Sessions);
        QVERIFY(m_backend->kept.empty()); // shown, not kept
        action(u"saveView"_s)->trigger();
        QTRY_VERIFY(dialog<ViewNameDialog>());
        QCOMPARE(dialog<ViewNameDialog>()->field()->text(), u"From a file"_s);
        QTest::keyClick(dialog<ViewNameDialog>(), Qt::Key_Escape);

        QFile bad(folder.filePath(u"bad.glasshouse-view.json"_s));
        QVERIFY(bad.open(QIODevice::WriteOnly));
        bad.write(viewFile(view).replace("\"hour\": null", "\"hour\": \"noon\""));
        bad.close();
        const FilterStep before = m_window->filter().step();
        m_window->openViewFile(bad.fileName());
        QTRY_VERIFY(dialog<ViewMessageDialog>());
        bool named = false;
        for (const PlainLabel *label : dialog<ViewMessageDialog>()->findChildren<PlainLabel *>())
            named = named || label->text().contains(u"view.filter.hour"_s);
        QVERIFY(named);
        QCOMPARE(m_window->filter().step(), before);
        QTest::keyClick(dialog<ViewMessageDialog>(), Qt::Key_Escape);
    }

    void aDroppedViewFile_isShown()
    {
        const QTemporaryDir folder;
        SavedView view;
        view.name = u"Dropped"_s;
        view.filter.text = u"quotes"_s;
        QFile file(folder.filePath(viewFileName(view)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(viewFile(view));
        file.close();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file.fileName())});
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &enter); // a drop goes to what was entered
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &drop);
        QTRY_COMPARE(m_window->filter().step().filter.text, u"quotes"_s);
    }

    void manyViews_keepTheBarInOneRow()
    {
        for (int i = 0; i < 100; ++i) {
            KeptView view;
            view.id = i + 1;
            view.view.name = u"View %1 with a name of some length that is not shown whole"_s.arg(i);
            m_backend->kept.push_back(view);
        }
        Q_EMIT m_backend->opened();
        QTRY_COMPARE(m_window->views()->views().size(), 100U);
        viewAction(m_backend->kept[42].view.name)->trigger();
        const Button *star = m_window->filterBar()->viewsButton();
        QVERIFY(star->isVisible());
        QTRY_COMPARE(star->width(), star->sizeHint().width());
        QVERIFY(star->geometry().right() <= m_window->filterBar()->width());
        QVERIFY(star->toolTip().contains(u"View 42"_s));
    }

    /// Pictures for a look by eye: GLASSHOUSE_GRAB_DIR=folder.
    void looks()
    {
        const QString folder = qEnvironmentVariable("GLASSHOUSE_GRAB_DIR");
        if (folder.isEmpty())
            QSKIP("set GLASSHOUSE_GRAB_DIR to get pictures of the menu");
        for (const QString &name : {u"Errors this week"_s, u"Kiosk"_s, u"Long runs of the ledger team"_s}) {
            KeptView view;
            view.id = ++m_backend->last;
            view.view.name = name;
            m_backend->kept.push_back(view);
        }
        KeptView shared;
        shared.id = 77, shared.own = false, shared.owner = u"ada"_s, shared.view.name = u"Team"_s;
        m_backend->kept.push_back(shared);
        Q_EMIT m_backend->opened();
        QTRY_VERIFY(viewAction(u"Kiosk"_s));
        viewAction(u"Errors this week"_s)->trigger();
        for (const auto theme : {Appearance::Choice::Dark, Appearance::Choice::Light}) {
            m_appearance->setChoice(theme);
            const QString place = folder + u"/views-"_s + Appearance::name(theme);
            menu()->popup(QPoint(0, 0));
            QTRY_VERIFY(menu()->isVisible());
            QVERIFY(menu()->grab().save(place + u"-menu.png"_s));
            menu()->close();
            QVERIFY(m_window->filterBar()->grab().save(place + u"-bar.png"_s));
            askToSave();
            QTRY_VERIFY(dialog<ViewNameDialog>());
            dialog<ViewNameDialog>()->showTrouble(u"another view has this name"_s);
            QVERIFY(dialog<ViewNameDialog>()->grab().save(place + u"-dialog.png"_s));
            QTest::keyClick(dialog<ViewNameDialog>(), Qt::Key_Escape);
            QTRY_VERIFY(!dialog<ViewNameDialog>());
        }
        m_appearance->setChoice(Appearance::Choice::Dark);
    }
};

QTEST_MAIN(TestViewsMenu)
#include "tst_viewsmenu.moc"
