// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/viewsmenu.h"

#include "backend/backend.h"
#include "ui/style.h"
#include "ui/views/viewdialogs.h"
#include "ui/views/viewfile.h"

#include <QDir>
#include <QFileDialog>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

/// A name as a menu shows it: an ampersand is no shortcut.
QString menuText(QString name)
{
    return name.replace(u'&', u"&&"_s);
}

} // namespace

ViewsMenu::ViewsMenu(Backend &backend, Window window, QWidget *parent)
    : QObject(parent),
      m_backend(backend),
      m_window(std::move(window)),
      m_parent(parent),
      m_menu(makeMenu(parent))
{
    m_menu->setTitle(tr("Saved views"));
    m_menu->setObjectName(u"savedViews"_s);
    connect(m_menu, &QMenu::aboutToShow, this, &ViewsMenu::ask); // what others have shared since
    connect(&m_backend, &Backend::opened, this, &ViewsMenu::ask);
    rebuild();
    ask();
}

const KeptView *ViewsMenu::current() const
{
    const auto found =
        std::ranges::find_if(m_views, [this](const KeptView &view) { return m_current != 0 && view.id == m_current; });
    return found == m_views.end() ? nullptr : &*found;
}

void ViewsMenu::ask()
{
    m_backend.ask(SavedViewsQuestion{}, this, u"saved views"_s, [this](Result<SavedViewsAnswer> answer) {
        if (answer)
            takeList(std::move(answer->views));
    });
}

void ViewsMenu::takeList(std::vector<KeptView> views)
{
    if (views == m_views)
        return; // an open menu stays as it is under the pointer
    m_views = std::move(views);
    if (!current())
        m_current = 0;
    rebuild();
    Q_EMIT changed();
}

void ViewsMenu::rebuild()
{
    m_menu->clear();
    QAction *save = m_menu->addAction(tr("Save this view…"), this, &ViewsMenu::saveNew);
    save->setObjectName(u"saveView"_s);
    save->setEnabled(m_backend.keepsViews());
    addActionsOfCurrent();
    addViews(true);
    addViews(false);
    addFileActions();
}

void ViewsMenu::addActionsOfCurrent()
{
    const KeptView *view = current();
    if (!view || !view->own)
        return;
    const QString name = menuText(view->view.name);
    m_menu->addAction(tr("Save over “%1”").arg(name), this, &ViewsMenu::saveOver)->setObjectName(u"saveOver"_s);
    m_menu->addAction(tr("Rename “%1”…").arg(name), this, &ViewsMenu::rename)->setObjectName(u"renameView"_s);
    QAction *share = m_menu->addAction(tr("Share “%1” with everybody").arg(name), this, &ViewsMenu::toggleShared);
    share->setObjectName(u"shareView"_s);
    share->setCheckable(true);
    share->setChecked(view->shared);
    m_menu->addAction(tr("Delete “%1”…").arg(name), this, &ViewsMenu::remove)->setObjectName(u"deleteView"_s);
}

void ViewsMenu::addViews(bool own)
{
    if (std::ranges::none_of(m_views, [own](const KeptView &view) { return view.own == own; }))
        return;
    m_menu->addSeparator();
    for (const KeptView &view : m_views) {
        if (view.own != own)
            continue;
        QString text = menuText(view.view.name);
        if (!own)
            text = tr("%1, of %2", "a view and who shares it").arg(text, menuText(view.owner));
        QAction *action = m_menu->addAction(text, this, [this, view] { pick(view); });
        action->setCheckable(true);
        action->setChecked(view.id == m_current);
        action->setData(view.id);
    }
}

void ViewsMenu::addFileActions()
{
    m_menu->addSeparator();
    m_menu->addAction(tr("Export to a file…"), this, &ViewsMenu::askExport)->setObjectName(u"exportView"_s);
    m_menu->addAction(tr("Open a view file…"), this, &ViewsMenu::askImport)->setObjectName(u"importView"_s);
}

void ViewsMenu::pick(const KeptView &view)
{
    m_current = view.id;
    m_suggested.clear();
    m_window.show(view.view);
    rebuild();
    Q_EMIT changed();
}

void ViewsMenu::store(KeptView view, std::function<void(const Result<KeptView> &)> told)
{
    m_backend.saveView(view, this, [this, told = std::move(told)](const Result<KeptView> &kept) {
        if (kept) {
            m_current = kept->id;
            m_suggested.clear();
            auto views = m_views;
            std::erase_if(views, [&](const KeptView &each) { return each.id == kept->id; });
            views.push_back(*kept);
            std::ranges::stable_sort(views, {}, [](const KeptView &each) { return each.view.name.toCaseFolded(); });
            m_views = std::move(views);
            rebuild();
            Q_EMIT changed();
        }
        told(kept);
    });
}

void ViewsMenu::saveNew()
{
    if (!m_backend.keepsViews())
        return;
    auto *dialog = new ViewNameDialog(tr("Save this view"), tr("Save view"), m_suggested, m_parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ViewNameDialog::nameGiven, this, [this, dialog](const QString &name) {
        KeptView view;
        view.view = m_window.capture();
        view.view.name = name;
        const QPointer<ViewNameDialog> open(dialog);
        store(std::move(view), [open](const Result<KeptView> &kept) {
            if (open && kept)
                open->accept();
            else if (open)
                open->showTrouble(kept.error().message);
        });
    });
    dialog->open();
}

void ViewsMenu::saveOver()
{
    const KeptView *view = current();
    if (!view)
        return;
    KeptView changed = *view;
    changed.view = m_window.capture();
    changed.view.name = view->view.name;
    store(std::move(changed), [this](const Result<KeptView> &kept) {
        if (!kept)
            complain(tr("The view was not saved"), kept.error().message);
    });
}

void ViewsMenu::toggleShared()
{
    const KeptView *view = current();
    if (!view)
        return;
    KeptView changed = *view;
    changed.shared = !view->shared;
    store(std::move(changed), [this](const Result<KeptView> &kept) {
        if (kept)
            return;
        complain(tr("The view was not shared"), kept.error().message);
        rebuild(); // the tick is as it was
    });
}

void ViewsMenu::rename()
{
    const KeptView *view = current();
    if (!view)
        return;
    auto *dialog = new ViewNameDialog(tr("Rename this view"), tr("Rename"), view->view.name, m_parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ViewNameDialog::nameGiven, this, [this, dialog, renamed = *view](const QString &name) mutable {
        renamed.view.name = name;
        const QPointer<ViewNameDialog> open(dialog);
        store(renamed, [open](const Result<KeptView> &kept) {
            if (open && kept)
                open->accept();
            else if (open)
                open->showTrouble(kept.error().message);
        });
    });
    dialog->open();
}

void ViewsMenu::remove()
{
    const KeptView *view = current();
    if (!view)
        return;
    auto *dialog = new ViewMessageDialog(tr("Delete “%1”?").arg(view->view.name),
                                         tr("What the window shows stays as it is."), tr("Delete view"), m_parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ViewMessageDialog::confirmed, this, [this, id = view->id] {
        m_backend.removeView(id, this, [this, id](const Result<void> &done) {
            if (!done)
                return complain(tr("The view was not deleted"), done.error().message);
            auto views = m_views;
            std::erase_if(views, [id](const KeptView &each) { return each.id == id; });
            takeList(std::move(views));
        });
    });
    dialog->open();
}

void ViewsMenu::askExport()
{
    SavedView view = m_window.capture();
    const KeptView *kept = current();
    view.name = kept ? kept->view.name : m_suggested.isEmpty() ? tr("View") : m_suggested;
    auto *dialog = new QFileDialog(m_parent, tr("Export this view"), QDir::homePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Views (*.glasshouse-view.json)"));
    dialog->selectFile(viewFileName(view));
    connect(dialog, &QFileDialog::fileSelected, this, [this, view](const QString &chosen) {
        const QString path = isViewFile(chosen) ? chosen : chosen + QLatin1String(ViewFileSuffix);
        writeViewFile(path, view, this, [this](const Result<void> &written) {
            if (!written)
                complain(tr("The view was not exported"), written.error().message);
        });
    });
    dialog->open();
}

void ViewsMenu::askImport()
{
    auto *dialog = new QFileDialog(m_parent, tr("Open a view file"), QDir::homePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Views (*.glasshouse-view.json)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &ViewsMenu::openFile);
    dialog->open();
}

void ViewsMenu::openFile(const QString &path)
{
    readViewFile(path, this, [this](const Result<SavedView> &view) {
        if (!view)
            return complain(tr("This is no view that can be shown"), view.error().message);
        m_current = 0;
        m_suggested = view->name;
        m_window.show(*view);
        rebuild();
        Q_EMIT changed();
    });
}

void ViewsMenu::complain(const QString &title, const QString &why)
{
    auto *dialog = new ViewMessageDialog(title, why, {}, m_parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace glasshouse
