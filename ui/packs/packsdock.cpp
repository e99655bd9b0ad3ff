// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/packs/packsdock.h"

#include "charts/panelstate.h"
#include "ui/button.h"
#include "ui/filtercontroller.h"
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
    return !m_data.panels.empty()
        && std::ranges::all_of(m_data.panels, [](const PanelData &panel) { return panel.loaded; });
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
            if (!m_states)
                m_state->setError(reason);
        });
    askPanels();
}

void PacksDock::takeStates(const PackStatesAnswer &states)
{
    m_states = states;
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
    m_data = {};
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
        m_offer->setPlain(problemText(pack->problems.front()));
        m_offer->setColour(Token::Error);
        m_offer->show();
        m_data = {};
        m_view->setData({}, filter().format());
        m_state->setEmpty(tr("This file has mistakes."), tr("Edit…"));
        return;
    }
    const PackOffer offer = m_states ? offerOf(pack->pack, *m_states) : PackOffer{};
    const bool isOn = offer.standing == PackStanding::Enabled;
    m_enable->setText(isOn ? tr("Turn off") : tr("Turn on"));
    m_enable->setLook(isOn ? Button::Look::Outlined : Button::Look::Primary);
    m_enable->setEnabled(m_states && m_states->mayChange);
    m_enable->setToolTip(m_states && !m_states->mayChange
                             ? plainToolTip(tr("An admin of a plan above the free one turns packs on and off."))
                             : QString());
    m_offer->setColour(Token::Text3);
    m_offer->setPlain(isOn                                          ? QString()
                          : offer.standing == PackStanding::Offered ? tr("Offered: what it reports on is coming in.")
                                                                    : tr("What it reports on has not come in yet."));
    m_offer->setVisible(!isOn);
}

void PacksDock::askPanels()
{
    const FoundPack *pack = current();
    if (!pack || !pack->isFine())
        return;
    const Filter &asked = filter().filter();
    const QString zone =
        filter().zoneId().isEmpty() ? QString::fromUtf8(filter().format().zone().id()) : filter().zoneId();
    const bool samePack = m_data.pack == pack->pack;
    PackData fresh = emptyPackData(pack->pack, asked, zone, filter().nowMs());
    if (samePack && m_data.panels.size() == fresh.panels.size()) {
        for (std::size_t i = 0; i < fresh.panels.size(); ++i)
            fresh.panels[i].table = m_data.panels[i].table; // stays in view until the new figures are there
    }
    m_data = std::move(fresh);
    const quint64 round = ++m_round;
    m_open = 0;
    std::vector<PanelAsking> askings = packQuestions(pack->pack, asked, zone);
    m_view->setData(m_data, filter().format());
    m_state->setReady();
    for (const PanelAsking &asking : askings) {
        if (asking.nothing) {
            fill(m_data, asking, fail(Error::Code::Rejected, tr("The filter leaves nothing of it.")));
            continue;
        }
        ++m_open;
        const QString slot = u"%1/%2"_s.arg(objectName()).arg(asking.panel);
        std::visit(
            [&](const auto &question) {
                using Q = std::decay_t<decltype(question)>;
                backend().ask(question, this, slot, [this, round, asking](Result<typename Q::Answer> answer) {
                    if (answer)
                        takePanel(round, asking, Result<Answer>(Answer(std::move(*answer))));
                    else
                        takePanel(round, asking, tl::unexpected<Error>(answer.error()));
                });
            },
            asking.question);
    }
    if (m_open == 0)
        m_view->setData(m_data, filter().format());
    showFoot();
}

void PacksDock::takePanel(quint64 round, const PanelAsking &asking, const Result<Answer> &answer)
{
    if (round != m_round)
        return;
    --m_open;
    if (!answer && answer.error().code == Error::Code::Cancelled)
        return;
    fill(m_data, asking, answer);
    m_view->setData(m_data, filter().format());
    showFoot();
    if (m_open == 0)
        Q_EMIT packLoaded();
}

void PacksDock::showFoot()
{
    const PaperWords words = paperWords(filter().filter(), m_data.zone, filter().format());
    m_footer->setTexts(words.period, words.filter);
}

void PacksDock::toggleEnabled()
{
    const FoundPack *pack = current();
    if (!pack || !m_states)
        return;
    const bool isOn = offerOf(pack->pack, *m_states).standing == PackStanding::Enabled;
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
        m_data = {};
        readShelf();
    });
    editor->open();
}

} // namespace glasshouse
