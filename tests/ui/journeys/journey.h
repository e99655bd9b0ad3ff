// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/localbackend.h"
#include "ui/button.h"
#include "ui/mainwindow.h"
#include "ui/style.h"
#include "ui/tableview.h"

#include <QDir>
#include <QFile>
#include <QMenu>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <memory>
#include <optional>

namespace glasshouse {

/// The whole console over a store and a followed folder of its own, and how a person works it.
class Journey
{
public:
    static constexpr int LongMs = 60'000;

    static void prepare(const QString &name)
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("glasshouse-test"));
        QCoreApplication::setApplicationName(name);
    }

    /// The window on an empty store; false where it does not show.
    bool open()
    {
        QSettings().clear();
        if (!m_folder.isValid() || !QDir().mkpath(transcripts()))
            return false;
        m_appearance.setChoice(qEnvironmentVariableIsSet("GLASSHOUSE_LIGHT") ? Appearance::Choice::Light
                                                                             : Appearance::Choice::Dark);
        LocalBackend::Options options;
        options.storePath = m_folder.filePath(QStringLiteral("store.db"));
        options.follow = {m_folder.filePath(QStringLiteral("projects"))};
        m_backend = std::make_unique<LocalBackend>(std::move(options));
        QSignalSpy opened(m_backend.get(), &Backend::opened);
        m_window = std::make_unique<MainWindow>(*m_backend, m_appearance);
        m_window->expectData(true);
        m_window->filter().setZone(QStringLiteral("UTC"));
        m_window->resize(1600, 1000);
        m_window->show();
        m_window->activateWindow();
        return QTest::qWaitForWindowActive(m_window.get()) && (!opened.isEmpty() || opened.wait(LongMs));
    }

    ~Journey()
    {
        m_window.reset(); // it borrows the backend
        m_backend.reset();
    }

    MainWindow &window() { return *m_window; }

    /// As an agent would write it, into the folder that is followed.
    bool writeTranscript(const QString &session, const QByteArray &lines) const
    {
        QFile file(QDir(transcripts()).filePath(session + QStringLiteral(".jsonl")));
        return file.open(QIODevice::WriteOnly) && file.write(lines) == lines.size();
    }

    /// The keyboard is the window's again, after a menu or a dialog. What the platform tells while a menu is still open is
    /// not heard, and it tells nothing twice: then another window has it in between.
    static bool activate(QWidget *window)
    {
        const auto isActive = [window] { return QApplication::activeWindow() == window; };
        window->activateWindow();
        if (!QTest::qWaitForWindowActive(window) || QTest::qWaitFor(isActive, 500))
            return isActive();
        QWidget other;
        other.show();
        other.activateWindow();
        if (!QTest::qWaitForWindowActive(&other))
            return false;
        window->activateWindow();
        return QTest::qWaitFor(isActive, LongMs);
    }

    /// By its keys; false where they lead nowhere.
    bool goTo(Workspace workspace)
    {
        if (!activate(m_window.get())) // a dialog may have been closed just now
            return false;
        QTest::keySequence(m_window.get(), workspaceKeys(workspace));
        return m_window->workspaces()->current() == workspace;
    }

    /// Opens a button's menu, by mouse or by key, and takes the entry that begins so; false where there is none.
    static bool choose(Button *button, const QString &words, bool byKey = false)
    {
        bool chosen = false;
        QTimer look; // the menu has an event loop of its own
        QObject::connect(&look, &QTimer::timeout, &look, [&] {
            if (auto *const menu = qobject_cast<QMenu *>(QApplication::activePopupWidget())) {
                look.stop();
                chosen = take(menu, words);
            }
        });
        look.start(10);
        if (byKey)
            QTest::keyClick(button, Qt::Key_Space);
        else
            QTest::mouseClick(button, Qt::LeftButton);
        return chosen;
    }

    /// Takes an entry of a menu that is open.
    static bool take(QMenu *menu, const QString &words)
    {
        for (QAction *action : menu->actions()) {
            if (!action->text().startsWith(words))
                continue;
            menu->setActiveAction(action);
            QTest::keyClick(menu, Qt::Key_Return);
            return true;
        }
        menu->close();
        return false;
    }

    /// A dialog that was just asked for; null where none comes.
    template<typename Dialog>
    Dialog *dialog()
    {
        Dialog *found = nullptr;
        (void)QTest::qWaitFor([&] { return (found = m_window->findChild<Dialog *>()) && found->isVisible(); }, LongMs);
        return found;
    }

    static void clickRow(TableView *table, int row)
    {
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, placeOf(table, row));
    }
    static void doubleClickRow(TableView *table, int row)
    {
        clickRow(table, row); // as a mouse does
        QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, placeOf(table, row));
    }

    /// The row of the table in which this column begins so; -1: none does.
    static int rowWith(const TableView *table, int column, const QString &words)
    {
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            if (table->cell(row, column).text.startsWith(words))
                return row;
        }
        return -1;
    }

    /// What the store answers now.
    template<typename Q>
    typename Q::Answer ask(const Q &question)
    {
        QObject context;
        std::optional<Result<typename Q::Answer>> answer;
        m_backend->ask(question, &context, {}, [&](Result<typename Q::Answer> given) { answer = std::move(given); });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, LongMs))
            qFatal("the store does not answer");
        if (!*answer)
            qFatal("%s", qPrintable(answer->error().message));
        return std::move(**answer);
    }

    /// A picture for a look by eye, into the folder GLASSHOUSE_GRAB_DIR.
    static void grab(QWidget &what, const QString &name)
    {
        if (qEnvironmentVariableIsSet("GLASSHOUSE_GRAB_DIR"))
            what.grab().save(QDir(qEnvironmentVariable("GLASSHOUSE_GRAB_DIR")).filePath(name + QStringLiteral(".png")));
    }

private:
    QString transcripts() const { return m_folder.filePath(QStringLiteral("projects/-work-app")); }
    static QPoint placeOf(const TableView *table, int row)
    {
        return table->visualRect(table->model()->index(row, 0)).center();
    }

    QTemporaryDir m_folder;
    Appearance m_appearance;
    std::unique_ptr<LocalBackend> m_backend;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace glasshouse
