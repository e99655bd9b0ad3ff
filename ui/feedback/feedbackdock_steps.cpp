// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with reports, by keys, buttons and menu. Part of FeedbackDock, in a file of its own for its length.
#include "domain/feedbackrules.h"
#include "ui/button.h"
#include "ui/feedback/feedbackdock.h"
#include "ui/feedback/removedialog.h"
#include "ui/panelfooter.h"
#include "ui/tableview.h"

#include <QMenu>
#include <QPointer>
#include <QShortcut>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

/// "cli, setup, -old": what is added, and what is taken away.
void readTags(const QString &words, TriageFeedback &triage)
{
    for (const QString &word : words.split(u',', Qt::SkipEmptyParts)) {
        const QString tag = word.trimmed();
        if (tag.startsWith(u'-') && tag.size() > 1)
            triage.removeTags << tag.mid(1).trimmed();
        else if (!tag.isEmpty())
            triage.addTags << tag;
    }
}

} // namespace

void FeedbackDock::addKeys()
{
    const auto add = [this](const QKeySequence &key, auto run) {
        auto *const shortcut = new QShortcut(key, m_view);
        shortcut->setContext(Qt::WidgetShortcut); // what is typed elsewhere is text
        connect(shortcut, &QShortcut::activated, this, run);
    };
    using Step = TriageBar::Step;
    struct Row {
        Qt::Key key;
        Step step;
    };
    for (const Row &row :
         {Row{Qt::Key_T, Step::Triaged}, Row{Qt::Key_R, Step::Resolve}, Row{Qt::Key_W, Step::Wontfix},
          Row{Qt::Key_O, Step::Reopen}, Row{Qt::Key_A, Step::Assign}, Row{Qt::Key_NumberSign, Step::Tag}})
        add(row.key, [this, step = row.step] { m_bar->begin(step); });
    add(Qt::Key_U, [this] { undo(); });
    add(Qt::Key_Delete, [this] { askToRemove(); });
    add(Qt::Key_Right, [this] { setUnfolded(true); });
    add(Qt::Key_Left, [this] { setUnfolded(false); });
}

std::vector<qint64> FeedbackDock::chosen() const
{
    std::vector<qint64> ids;
    if (m_checked.isEmpty()) {
        if (const FeedbackRow *const row = currentRow())
            ids = row->ids;
        return ids;
    }
    for (int at = 0; at < m_model->rowCount(); ++at) {
        const FeedbackRow &row = m_model->row(at);
        if (m_checked.contains(row.item.id))
            ids.insert(ids.end(), row.ids.begin(), row.ids.end());
    }
    std::ranges::sort(ids); // of an unfolded group its rows may be checked, too
    ids.erase(std::ranges::unique(ids).begin(), ids.end());
    return ids;
}

void FeedbackDock::toggle(const QModelIndex &index)
{
    const int at = m_model->rowOf(index.data(ValueModel::KeyRole).toString());
    if (at < 0)
        return;
    const qint64 id = m_model->row(at).item.id;
    if (!m_checked.remove(id))
        m_checked.insert(id);
    m_view->repaintCells();
    updateControls();
}

void FeedbackDock::setUnfolded(bool unfolded)
{
    const FeedbackRow *const row = currentRow();
    if (!row || !m_fold->isChecked())
        return;
    const qint64 head = row->head ? row->head->id : row->item.id;
    if (unfolded)
        m_unfolded.insert(head);
    else
        m_unfolded.remove(head);
    m_wanted = unfolded ? 0 : head;
    fillRows();
}

void FeedbackDock::takeStep(TriageBar::Step step, const QString &words)
{
    using Step = TriageBar::Step;
    TriageFeedback triage;
    switch (step) {
    case Step::Triaged:
        triage.status = FeedbackStatus::Triaged;
        break;
    case Step::Reopen:
        triage.status = FeedbackStatus::Open;
        break;
    case Step::Resolve:
    case Step::Wontfix:
        triage.status = step == Step::Resolve ? FeedbackStatus::Resolved : FeedbackStatus::Wontfix;
        if (!words.isEmpty())
            triage.resolution = words;
        break;
    case Step::Assign:
        triage.assignee = words;
        break;
    case Step::Tag:
        readTags(words, triage);
        if (triage.addTags.isEmpty() && triage.removeTags.isEmpty())
            return;
        break;
    }
    apply(triage);
}

void FeedbackDock::apply(const TriageFeedback &triage)
{
    const std::vector<qint64> ids = chosen();
    std::vector<FeedbackItem> before;
    for (const FeedbackItem &item : m_answer.items) {
        if (std::ranges::binary_search(ids, item.id) || std::ranges::find(ids, item.id) != ids.end())
            before.push_back(item);
    }
    if (before.empty())
        return;
    std::vector<TriageFeedback> acts;
    for (std::size_t from = 0; from < before.size(); from += FeedbackBounds::Bulk) {
        TriageFeedback part = triage;
        for (std::size_t i = from; i < std::min(before.size(), from + FeedbackBounds::Bulk); ++i)
            part.ids.push_back(before[i].id);
        acts.push_back(part);
    }
    m_history.add(undoOf(before, triage));
    actOn(std::move(acts), tr("%n report(s) changed. U takes it back", nullptr, int(before.size())));
}

void FeedbackDock::undo()
{
    if (m_history.isEmpty())
        return;
    actOn(m_history.takeLast(), tr("Taken back"));
}

void FeedbackDock::actOn(std::vector<TriageFeedback> acts, const QString &done)
{
    if (acts.empty())
        return;
    const TriageFeedback next = acts.front();
    acts.erase(acts.begin());
    backend().act(next, this, [this, acts = std::move(acts), done](const Result<ActDone> &result) mutable {
        if (!result) {
            say(tr("Nothing was changed: %1").arg(result.error().message), true);
            return refresh();
        }
        if (!acts.empty())
            return actOn(std::move(acts), done);
        m_checked.clear();
        say(done, false);
        refresh();
    });
    updateControls();
}

void FeedbackDock::askToRemove()
{
    const std::vector<qint64> ids = chosen();
    if (ids.empty())
        return;
    auto *const dialog = new RemoveDialog(int(std::min(ids.size(), std::size_t(FeedbackBounds::Bulk))), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, ids] { remove(ids); });
    dialog->open();
}

void FeedbackDock::remove(const std::vector<qint64> &ids)
{
    RemoveFeedback act;
    act.ids.assign(ids.begin(), ids.begin() + std::ptrdiff_t(std::min(ids.size(), std::size_t(FeedbackBounds::Bulk))));
    backend().act(act, this, [this](const Result<ActDone> &result) {
        say(result ? tr("Deleted. The activity keeps that they were there")
                   : tr("Nothing was deleted: %1").arg(result.error().message),
            !result);
        m_checked.clear();
        refresh();
    });
}

void FeedbackDock::addMenu(QMenu *menu)
{
    using Step = TriageBar::Step;
    const auto add = [&](const QString &words, const QString &key, auto run) {
        menu->addAction(words + u'\t' + key, this, run); // shown only: the table's shortcuts hear the keys
    };
    const auto step = [&](const QString &words, const QString &key, Step which) {
        add(words, key, [this, which] { m_bar->begin(which); });
    };
    step(tr("Triaged"), u"T"_s, Step::Triaged);
    step(tr("Resolve…"), u"R"_s, Step::Resolve);
    step(tr("Won't fix…"), u"W"_s, Step::Wontfix);
    step(tr("Reopen"), u"O"_s, Step::Reopen);
    menu->addSeparator();
    step(tr("Assign…"), u"A"_s, Step::Assign);
    step(tr("Tag…"), u"#"_s, Step::Tag);
    menu->addSeparator();
    if (const FeedbackRow *const row = currentRow()) {
        if (row->reports > 1 && m_fold->isChecked()) {
            const bool open = row->unfolded || row->head;
            add(open ? tr("Fold duplicates") : tr("Show each report"), open ? u"Left"_s : u"Right"_s,
                [this, open] { setUnfolded(!open); });
        }
        if (!row->item.report.session.isEmpty())
            add(tr("Open transcript"), u"Enter"_s,
                [this, session = row->item.report.session] { Q_EMIT sessionRequested(session); });
    }
    if (!m_history.isEmpty())
        add(tr("Undo"), u"U"_s, [this] { undo(); });
    add(tr("Delete…"), u"Del"_s, [this] { askToRemove(); });
}

void FeedbackDock::say(const QString &words, bool isTrouble)
{
    m_said = words;
    m_footer->setTexts(words, isTrouble ? QString() : FeedbackWords::keys());
}

void FeedbackDock::updateControls()
{
    const Format &format = m_words.format();
    const auto count = qint64(chosen().size());
    m_bar->setCount(int(count),
                    m_checked.isEmpty() && count <= 1 ? QString() : tr("for %1 reports").arg(format.count(count)));
    m_undo->setEnabled(!m_history.isEmpty());
    const int row = m_view->currentKey().isEmpty() ? -1 : m_view->currentIndex().row();
    QString place = m_said;
    if (place.isEmpty() && row >= 0)
        place = tr("Row %1 of %2").arg(format.count(row + 1), format.count(m_model->rowCount()));
    if (m_answer.total > qint64(m_answer.items.size()))
        place = tr("The newest %1 of %2")
                    .arg(format.countFull(qint64(m_answer.items.size())), format.countFull(m_answer.total));
    m_footer->setTexts(place, FeedbackWords::keys());
    m_said.clear();
}

} // namespace glasshouse
