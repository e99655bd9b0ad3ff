// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/packs/packsdock.h"

#include "base/paths.h"
#include "charts/panelstate.h"
#include "ui/button.h"
#include "ui/filtercontroller.h"
#include "ui/packs/packasker.h"
#include "ui/packs/packeditor.h"
#include "ui/packs/packfigures.h"
#include "ui/packs/packlistmodel.h"
#include "ui/packs/packprint.h"
#include "ui/packs/packview.h"
#include "ui/panelfooter.h"
#include "ui/plainlabel.h"
#include "ui/tableview.h"

#include <QScrollArea>
#include <QSettings>
#include <QThreadPool>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

PacksDock::~PacksDock()
{
    m_pool->waitForDone(); // after this nothing calls back
}

void PacksDock::setFolder(const QString &folder)
{
    m_folder = folder;
    readShelf();
}

QString PacksDock::titleText() const
{
    return m_title->text();
}

QString PacksDock::offerText() const
{
    return m_offer->isHidden() ? QString() : m_offer->text();
}

bool PacksDock::isLoaded() const
{
    return m_asker->isLoaded();
}

const PackData &PacksDock::packData() const
{
    return m_asker->data();
}

/// Whoever writes packs with another editor sees them here.
void PacksDock::watchFiles()
{
    QStringList paths{m_folder.isEmpty() ? userPacksFolder() : m_folder};
    for (const FoundPack &found : m_shelf.packs) {
        if (!found.isBuiltIn())
            paths << found.path;
    }
    for (const QStringList &before : {m_files.directories(), m_files.files()}) {
        if (!before.isEmpty())
            m_files.removePaths(before);
    }
    (void)m_files.addPaths(paths); // what is not there cannot be watched
}

/// Files are read beside the GUI.
void PacksDock::readShelf()
{
    m_pool->start([this, folder = m_folder] {
        PackShelf shelf = loadPacks(folder);
        QMetaObject::invokeMethod(
            this, [this, shelf = std::move(shelf)]() mutable { takeShelf(std::move(shelf)); }, Qt::QueuedConnection);
    });
}

void PacksDock::takeShelf(PackShelf shelf)
{
    m_shelf = std::move(shelf);
    watchFiles();
    showList();
    chooseCurrent();
    showCurrent();
    askPanels();
}

void PacksDock::refresh()
{
    ask(
        PackStatesQuestion{}, [this](const PackStatesAnswer &states) { takeStates(states); },
        [this](const QString &reason) {
            if (m_states) // what was known stays, and says how old it is
                m_stale = tr("Which packs are on is of %1: %2")
                              .arg(filter().format().dayAndTime(m_statesMs, filter().nowMs()), reason);
            else
                m_state->setError(reason);
            showOffer();
        });
    askPanels();
}

void PacksDock::takeStates(const PackStatesAnswer &states)
{
    m_states = states;
    m_statesMs = filter().nowMs();
    m_stale.clear();
    showList();
    if (chooseCurrent())
        askPanels();
    showCurrent();
}

/// The one that was looked at last, else the first that shows something, once files and states are known. True: it is
/// another now.
bool PacksDock::chooseCurrent()
{
    if (!m_states || m_shelf.packs.empty() || current())
        return false;
    const QString last = QSettings().value(u"packs/current"_s).toString();
    m_current = m_shelf.find(last) ? last : m_list->model()->index(0, 0).data(ValueModel::KeyRole).toString();
    m_list->selectKey(m_current);
    return true;
}

void PacksDock::showList()
{
    std::vector<PackListRow> rows;
    for (const FoundPack &found : m_shelf.packs) {
        PackListRow row;
        row.id = found.pack.id, row.title = found.pack.title.isEmpty() ? found.pack.id : found.pack.title;
        row.own = !found.isBuiltIn(), row.broken = !found.isFine();
        row.standing = m_states ? offerOf(found.pack, *m_states).standing : PackStanding::Hidden;
        rows.push_back(std::move(row));
    }
    std::ranges::stable_sort(rows, std::greater(), [](const PackListRow &row) { return int(row.standing); });
    m_rows->setRows({}); // order is by standing, which changes seldom
    m_rows->setRows(rows);
    m_list->selectKey(m_current);
}

const FoundPack *PacksDock::current() const
{
    const auto found =
        std::ranges::find_if(m_shelf.packs, [this](const FoundPack &each) { return each.pack.id == m_current; });
    return found == m_shelf.packs.end() ? nullptr : &*found;
}

void PacksDock::setCurrentPack(const QString &id)
{
    if (id == m_current || id.isEmpty())
        return;
    m_current = id;
    QSettings().setValue(u"packs/current"_s, id);
    m_list->selectKey(id);
    m_waiting.clear(); // they were of the other
    m_asker->clear();
    showCurrent();
    askPanels();
}

void PacksDock::showCurrent()
{
    const FoundPack *pack = current();
    m_enable->setVisible(pack && pack->isFine());
    m_export->setEnabled(pack && pack->isFine());
    m_edit->setEnabled(pack);
    if (!pack) {
        m_title->setPlain(tr("Report packs"));
        m_about->setPlain({});
        m_offer->hide();
        return;
    }
    m_title->setPlain(pack->isBuiltIn()                ? packWord(pack->pack.title)
                          : pack->pack.title.isEmpty() ? pack->pack.id
                                                       : pack->pack.title);
    m_about->setPlain(pack->isBuiltIn() ? packWord(pack->pack.description) : pack->pack.description);
    m_edit->setText(pack->isBuiltIn() ? tr("Edit a copy…") : tr("Edit…"));
    if (!pack->isFine()) {
        m_asker->clear();
        m_state->setEmpty(tr("This file has mistakes."), tr("Edit…"));
    }
    const bool isOn = standing() == PackStanding::Enabled;
    m_enable->setText(isOn ? tr("Turn off") : tr("Turn on"));
    m_enable->setLook(isOn ? Button::Look::Outlined : Button::Look::Primary);
    m_enable->setEnabled(m_states && m_states->mayChange);
    m_enable->setToolTip(m_states && !m_states->mayChange
                             ? plainToolTip(tr("An admin of a plan above the free one turns packs on and off."))
                             : QString());
    showOffer();
}

PackStanding PacksDock::standing() const
{
    const FoundPack *pack = current();
    return pack && m_states ? offerOf(pack->pack, *m_states).standing : PackStanding::Hidden;
}

/// The line below the title: what keeps the pack from showing what it could.
void PacksDock::showOffer()
{
    const FoundPack *pack = current();
    QString words;
    Token colour = Token::Text3;
    if (pack && !pack->isFine()) {
        words = problemText(pack->problems.front());
        colour = Token::Error;
    } else if (!m_stale.isEmpty()) {
        words = m_stale;
        colour = Token::Warning;
    } else if (pack && standing() == PackStanding::Offered) {
        words = tr("Offered: what it reports on is coming in.");
    } else if (pack && standing() == PackStanding::Hidden) {
        words = tr("What it reports on has not come in yet.");
    }
    m_offer->setColour(colour);
    m_offer->setPlain(words);
    m_offer->setVisible(!words.isEmpty());
}

void PacksDock::askPanels()
{
    const FoundPack *pack = current();
    if (!pack || !pack->isFine())
        return;
    m_state->setReady();
    m_asker->ask(pack->pack);
    showFoot();
}

void PacksDock::followAsker()
{
    connect(m_asker, &PackAsker::restarted, this, [this] { m_view->setData(packData(), filter().format()); });
    connect(m_asker, &PackAsker::panelChanged, this,
            [this](std::size_t panel) { m_view->showPanel(panel, packData().panels[panel], filter().format()); });
    connect(m_asker, &PackAsker::finished, this, [this] {
        startWaitingExports();
        Q_EMIT packLoaded();
    });
    connect(m_view, &PackView::retryRequested, this, &PacksDock::askPanels);
}

void PacksDock::showFoot()
{
    const PaperWords words = paperWords(packData().filter, packData().zone, filter().format());
    m_footer->setTexts(words.period, words.filter);
}

void PacksDock::toggleEnabled()
{
    const FoundPack *pack = current();
    if (!pack || !m_states)
        return;
    const bool isOn = standing() == PackStanding::Enabled;
    m_enable->setEnabled(false);
    backend().act(EnablePack{pack->pack.id, !isOn}, this, [this](const Result<ActDone> &done) {
        if (!done) {
            m_offer->setPlain(done.error().message);
            m_offer->setColour(Token::Error);
            m_offer->show();
            m_enable->setEnabled(true);
            return;
        }
        refresh();
    });
}

void PacksDock::editCurrent()
{
    if (const FoundPack *pack = current())
        openEditor(pack);
}

void PacksDock::editNew()
{
    openEditor(nullptr);
}

void PacksDock::openEditor(const FoundPack *pack)
{
    auto *editor = new PackEditor(backend(), filter(), colours(), m_folder, this);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    if (pack)
        editor->begin(*pack);
    else
        editor->beginNew();
    connect(editor, &PackEditor::saved, this, [this](const QString &id) {
        m_current = id;
        QSettings().setValue(u"packs/current"_s, id);
        m_asker->clear();
        readShelf();
    });
    editor->open();
}

} // namespace glasshouse
