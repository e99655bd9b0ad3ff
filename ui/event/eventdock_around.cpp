// SPDX-License-Identifier: GPL-3.0-or-later
// How EventDock follows new data: the events of the same correlation and the trace change while the pane is open, and what
// is being read stays where it is.
#include "ui/event/eventdock.h"

#include "charts/panelstate.h"
#include "charts/waterfallchart.h"
#include "ui/event/codeview.h"
#include "ui/event/relatedlist.h"
#include "ui/event/section.h"

#include <QLayout>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

void EventDock::noteNewData()
{
    if (m_detail.event.timeMs == NoTime || m_detail.event.correlation.empty())
        return; // nothing can come to be around it
    if (!isVisible())
        m_outdated = true;
    else if (!m_around.isActive())
        m_around.start();
}

/// Never raw: the event itself is not read again, and the trail has nothing to tell.
void EventDock::askAround()
{
    if (m_loading || m_state->state() != PanelState::Ready)
        return;
    EventDetailQuestion question = m_asked;
    question.raw = false;
    const quint64 number = m_number;
    m_backend.ask(question, this, u"event/around"_s, [this, number](const Result<EventDetail> &answer) {
        if (number == m_number && answer && answer->event.timeMs != NoTime)
            showAround(*answer);
    });
}

/// The part of the pane that a line of the viewport belongs to.
QWidget *EventDock::partAt(int y) const
{
    const QLayout *column = m_scroll->widget()->layout();
    for (int i = 0; i < column->count(); ++i) {
        QWidget *part = column->itemAt(i)->widget();
        if (part && part->isVisible() && y < part->geometry().bottom() + 1)
            return part;
    }
    return nullptr;
}

void EventDock::showAround(const EventDetail &detail)
{
    if (detail.related == m_detail.related && detail.moreRelated == m_detail.moreRelated
        && detail.trace == m_detail.trace)
        return;
    QScrollBar *bar = m_scroll->verticalScrollBar();
    QWidget *const part = partAt(bar->value());
    const int before = part ? part->y() : 0, value = bar->value();
    // Of the list itself the topmost event that is seen holds.
    const int listTop = m_related->mapTo(m_scroll->widget(), QPoint()).y();
    const int seenRow =
        part == m_relatedSection ? std::max(0, bar->value() - listTop) / m_related->rowRect(0).height() : -1;
    const ActivityEvent *const seen = m_related->eventOf(seenRow);
    const qint64 seenMs = seen ? seen->timeMs : NoTime, seenSequence = seen ? seen->sequence : 0;

    m_detail.related = detail.related;
    m_detail.moreRelated = detail.moreRelated;
    m_detail.trace = detail.trace;
    fillAround();

    // The parts stand where they will before the scroll bar is set: layouts are made anew from the inside out.
    for (QLayout *inner : {m_trace->layout(), m_relatedSection->layout()}) {
        inner->invalidate();
        inner->activate();
    }
    QWidget *const content = m_scroll->widget();
    QLayout *const column = content->layout();
    column->invalidate();
    const int least = column->hasHeightForWidth() ? column->totalMinimumHeightForWidth(content->width())
                                                  : column->totalMinimumSize().height();
    content->resize(content->width(), std::max(m_scroll->viewport()->height(), least));
    column->activate();
    bar->setMaximum(std::max(bar->maximum(), content->height() - m_scroll->viewport()->height()));
    if (!part)
        return;
    int moved = part->y() - before;
    if (const int row = seenMs == NoTime ? -1 : m_related->rowOf(seenMs, seenSequence); row >= 0)
        moved += (row - seenRow) * m_related->rowRect(0).height();
    bar->setValue(value + moved);
}

} // namespace glasshouse
