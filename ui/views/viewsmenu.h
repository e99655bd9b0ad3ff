// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/savedview.h"

#include <QObject>

#include <functional>
#include <optional>

class QMenu;
class QWidget;

namespace glasshouse {

class Backend;

/// The menu behind the star: views to go to, and what can be done with the one at hand. Lives as long as its window.
class ViewsMenu : public QObject
{
    Q_OBJECT
public:
    /// How a window becomes a view, and a view a window.
    struct Window {
        std::function<SavedView()> capture; ///< without a name
        std::function<void(const SavedView &view)> show;
    };
    /// `parent` is the window: menu and dialogs are its children. The backend outlives it.
    ViewsMenu(Backend &backend, Window window, QWidget *parent);

    QMenu *menu() const { return m_menu; }
    const std::vector<KeptView> &views() const { return m_views; }
    /// The view that was last picked or saved; nothing where the connection keeps it no more.
    const KeptView *current() const;

public Q_SLOTS:
    /// Asks for a name, and keeps what the window shows under it.
    void saveNew();
    /// Shows the view of a file; a file that holds none is told.
    void openFile(const QString &path);

Q_SIGNALS:
    /// The list or the current view is another.
    void changed();

private:
    void ask();
    void takeList(std::vector<KeptView> views);
    void rebuild();
    void addViews(bool own);
    void addActionsOfCurrent();
    void addFileActions();
    void pick(const KeptView &view);
    void saveOver();
    void rename();
    void toggleShared();
    void remove();
    void askExport();
    void askImport();
    void store(KeptView view, std::function<void(const Result<KeptView> &)> told);
    void complain(const QString &title, const QString &why);

    Backend &m_backend;
    Window m_window;
    QWidget *m_parent;
    QMenu *m_menu;
    std::vector<KeptView> m_views;
    qint64 m_current = 0; ///< id; 0: none
    QString m_suggested;  ///< name of a view from a file, until it is saved
};

} // namespace glasshouse
