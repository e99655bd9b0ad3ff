// SPDX-License-Identifier: GPL-3.0-or-later
// Where in the list the panel stands: which event is current, which one is being looked for, how long the list is.
#include "ui/activity/activitydock.h"

#include "ui/activity/activityview.h"
#include "ui/button.h"
#include "ui/panelfooter.h"

#include <algorithm>

namespace glasshouse {

void ActivityDock::selectNext(int step)
{
    m_view->step(step);
}

void ActivityDock::selectEvent(qint64 timeMs, qint64 sequence)
{
    const EventKey key{timeMs, sequence};
    const QModelIndex current = m_view->currentIndex();
    if (const ActivityEvent *event = m_model->eventAt(current.row());
        event && keyOf(*event) == key && m_view->selectionModel()->hasSelection())
        return;
    m_wanted = key;
    takeWanted();
    if (!m_wanted || !m_started || m_waitingFirst)
        return;
    if (m_model->isSorted())
        sortBy(ActivityModel::Time);
    const int row = m_model->rowNear(key);
    if (row >= 0 && m_model->kindOf(row) == ActivityModel::Row::Loading) {
        lookForWanted();
    } else if (m_newestFirst) {
        m_view->goToTop();
        askNewer();
    }
}

/// A row that was chosen and is in sight is being read: nothing may move it.
bool ActivityDock::isRowInHand() const
{
    return m_view->selectionModel()->hasSelection()
        && m_view->viewport()->rect().intersects(m_view->visualRect(m_view->currentIndex()));
}

void ActivityDock::letNewIn()
{
    const bool many = m_tooManyNew;
    if (m_model->isSorted())
        sortBy(ActivityModel::Time);
    m_letIn = true; // first: the top asks by itself
    m_view->goToTop();
    m_live->setChecked(true);
    if (many)
        restart(); // more than are worth putting in one by one
    else
        askNewer();
}

/// The table is as long as the list, and its bar spans the whole, once the sums have said how long that is.
void ActivityDock::useSpread()
{
    m_model->setSpread(m_spread);
    takeWanted();
    lookForWanted();
}

void ActivityDock::takeWanted()
{
    if (!m_wanted)
        return;
    const int row = m_model->rowOf(*m_wanted);
    if (row < 0)
        return;
    m_wanted.reset();
    m_view->setCurrentRow(row);
    m_view->scrollTo(m_model->index(row, ActivityModel::Time), QAbstractItemView::PositionAtCenter);
}

/// Where it stands is known, it itself was never fetched or let go: there, and it comes.
void ActivityDock::lookForWanted()
{
    const int row = m_wanted && !m_model->isSorted() ? m_model->rowNear(*m_wanted) : -1;
    if (row < 0 || m_model->kindOf(row) != ActivityModel::Row::Loading)
        return;
    m_model->seek(*m_wanted); // first: what is seen there is asked for by an estimate
    m_view->scrollTo(m_model->index(row, ActivityModel::Time), QAbstractItemView::PositionAtCenter);
}

void ActivityDock::updateFooter()
{
    const Format format = filter().format();
    const int at = m_view->selectionModel()->hasSelection() ? m_view->currentIndex().row() : -1;
    const int number = m_model->eventNumber(at);
    const qint64 loaded = m_model->isSorted() ? m_model->rowCount() : m_model->eventCount();
    const qint64 total = m_model->isSorted() ? loaded : std::max(m_total, loaded);
    const QString row = m_model->isNumberExact(at) ? tr("Row %1 of %2") : tr("About row %1 of %2");
    m_footer->setTexts(
        number > 0 ? row.arg(format.countFull(number), format.countFull(std::max<qint64>(number, total)))
                   : tr("%1 event(s)", nullptr, int(std::min<qint64>(total, 1'000'000))).arg(format.countFull(total)),
        {});
}

} // namespace glasshouse
